// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's command "preview": what delivering some events would write, with nothing written.
// Its deliveries are those of app/dryrunreport.h. Offline, records are taken as not there yet.
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
    qint64 m_portalId = 0;
    QJsonObject m_answer;
    QPointer<DryRun> m_run;
};

} // namespace leadferry::app
