// SPDX-License-Identifier: GPL-3.0-or-later
// Counts for the overview. Never writes.
#pragma once

#include "domain/overview.h"
#include "store/database.h"

namespace leadferry::store {

class OverviewStore
{
public:
    explicit OverviewStore(Database& database) : m_database(database) {}

    base::Result<domain::Overview> answer(const domain::OverviewQuestion& question);
    /// What waits for a person, by cause, the largest first; at most so many.
    base::Result<QList<domain::CauseGroup>> causes(int most, const QList<domain::TimeSpan>& trend = {});

private:
    base::Result<domain::DayTotals> totals(const domain::TimeSpan& day);
    base::Result<domain::OutcomeCounts> outcomes(const domain::TimeSpan& bar);
    base::Result<void> addSpeed(const domain::TimeSpan& span, domain::Overview& overview);

    Database& m_database;
};

} // namespace leadferry::store
