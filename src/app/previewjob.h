// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's command "preview": what delivering some events would write, with nothing written.
//
// Each delivery of the answer: {"event","type","person","portal","state","cause","operations":[…]}; each operation:
//   "object", "action" (of the mapping), "write": "create", "update", "nothing" (the record holds it all already),
//   "together" (goes with a later event's write of the same record), "skipped" (there is no such record, and the
//   mapping makes none), "held", "later" (waits for another one); "properties": what would be sent, "before": what the
//   record holds now of these, "recordId", "recordUrl"; "held": the properties the portal would refuse, "cause";
//   "associations":[{"object","action","recordId"}].
// Offline, records are taken as not there yet.
#pragma once

#include "app/dryrun.h"
#include "app/enginecommandjob.h"
#include "app/settingcatalog.h"

#include <QPointer>

namespace leadferry::app {

/// What previews work with; outlives them.
struct PreviewContext
{
    store::Database& database;
    domain::CrmGateway& gateway;
    base::Clock& clock;
    std::function<base::Result<SettingValues>()> settings;
};

class PreviewJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    PreviewJob(const PreviewContext& context, QJsonObject arguments);

protected:
    void run() override;
    void stop() override;

private:
    base::Result<DryRunSubject> subject();
    base::Result<domain::Portal> portal();
    base::Result<QList<domain::Mapping>> mappings();
    base::Result<QList<domain::IncomingEvent>> events();
    base::Result<QList<domain::IncomingEvent>> eventsOfDeliveries();
    void onRun();

    PreviewContext m_context;
    QJsonObject m_arguments;
    bool m_offline;
    QString m_portalName;
    QJsonObject m_answer;
    QPointer<DryRun> m_run;
};

} // namespace leadferry::app
