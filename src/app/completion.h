// SPDX-License-Identifier: GPL-3.0-or-later
// Properties that are there by now, sent to the records that went out without them: from the stored events, in small
// steps. Nothing else of those records is touched, and what a newer event has set stays.
#pragma once

#include "app/propertyjobs.h"
#include "app/replanning.h"

namespace leadferry::app {

/// The types of which a mapping writes one of these.
QStringList typesThatWrite(const Replanning& today, const store::PropertyPlaces& places);

class CompleteRecordsJob final : public PropertyJob
{
    Q_OBJECT
public:
    using PropertyJob::PropertyJob;

protected:
    void run() override;

private:
    base::Result<void> begin();
    void goOn();
    base::Result<bool> step();
    base::Result<void> note();

    domain::Portal m_portal;
    store::PropertyPlaces m_places;
    Replanning m_today;
    QStringList m_types;
    qint64 m_lastId = 0;
    int m_of = 0;
    int m_looked = 0;
    int m_completed = 0;
};

} // namespace leadferry::app
