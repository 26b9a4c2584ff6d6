// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at what sources in shadow mode hold, and notes what each of it would write: by a dry run against the portal's
// present records, together with what came before it of the same person.
#pragma once

#include "app/dryrun.h"
#include "app/settingcatalog.h"
#include "store/sourcestore.h"

#include <QPointer>

namespace leadferry::app {

class ShadowWatch : public QObject
{
    Q_OBJECT
public:
    /// All outlive it.
    ShadowWatch(store::Database& database, domain::CrmGateway& gateway, base::Clock& clock);

    /// Looks, if it is not looking already. A portal that does not answer is left alone until lookAgain(), and keeps no
    /// other waiting.
    void look();
    /// The same, also at those.
    void lookAgain();
    [[nodiscard]] bool isIdle() const { return m_run == nullptr; }

signals:
    /// These deliveries have their outlook.
    void noted(const QList<qint64>& deliveryIds);

private:
    base::Result<std::optional<DryRunSubject>> nextSubject();
    base::Result<void> note();
    void onRun();

    store::Database& m_database;
    domain::CrmGateway& m_gateway;
    base::Clock& m_clock;
    store::SourceStore m_sources;
    QSet<qint64> m_silentPortals;
    qint64 m_portalId = 0;      ///< of the run
    QList<qint64> m_deliveries; ///< of the run, in the order of its events
    QPointer<DryRun> m_run;
};

} // namespace leadferry::app
