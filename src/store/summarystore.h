// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for the weekly summary. Never writes.
#pragma once

#include "domain/event.h"
#include "domain/summary.h"
#include "store/database.h"

namespace leadferry::store {

class SummaryStore
{
public:
    explicit SummaryStore(Database& database) : m_database(database) {}

    base::Result<domain::WeekNumbers> numbers(const domain::TimeSpan& week);
    /// What failed, the most frequent first.
    base::Result<QList<domain::CauseCount>> causes(const domain::TimeSpan& week);
    base::Result<QList<domain::SlowDelivery>> slowest(const domain::TimeSpan& week);
    /// The newest of each type, not all of them.
    base::Result<QList<domain::Event>> samples(const domain::TimeSpan& week);

private:
    base::Result<qint64> number(const QString& sql, const QVariantList& values);
    base::Result<QStringList> types();

    Database& m_database;
};

} // namespace leadferry::store
