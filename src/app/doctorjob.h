// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's command "doctor": looks everything up, lets the checks of src/doctor judge it, and tells each topic's
// results as soon as they are there. Nothing in it waits without an end; cancelling stops what is under way.
#pragma once

#include "app/connectjobs.h"
#include "app/programfacts.h"
#include "doctor/checkcatalog.h"
#include "hubspot/accountcall.h"

#include <functional>

namespace leadferry::app {

/// What the doctor looks at; outlives it.
struct DoctorContext
{
    ConnectContext connect;
    QString profileDirectory;
    Intake intake = Intake::Rests;
    EngineStatus status;
    std::function<base::Result<SettingValues>()> settings;
    std::function<base::Result<QList<domain::Portal>>()> portals; ///< with what is left of their calls
    std::function<base::Result<QList<domain::Mapping>>()> mappings;
    std::function<bool()> hasProxyLogin; ///< whether one is kept
};

class DoctorJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    /// arguments {"name"}: only this portal, and the PC.
    DoctorJob(DoctorContext context, const QJsonObject& arguments);

protected:
    void run() override;
    void stop() override;

private:
    base::Result<QList<domain::Portal>> portalsToCheck() const;
    void checkProgram(const SettingValues& settings, int connected);
    void checkSecrets();
    void checkHosts();
    void onHost(const doctor::HostFacts& facts);
    void checkPortals();
    void checkNextPortal();
    [[nodiscard]] doctor::PortalFacts remembered(const domain::Portal& portal) const;
    void judgePortal(qsizetype index, const doctor::PortalFacts& facts);
    [[nodiscard]] QString obstacle(const domain::Portal& portal) const;
    void tell(qsizetype slot, const QList<domain::CheckResult>& results);
    void begin(base::Job* job);

    DoctorContext m_context;
    QString m_name;
    QList<domain::Portal> m_portals;
    doctor::Facts m_facts;
    int m_hostsAsked = 0;
    qsizetype m_nextPortal = 0;
    QList<QList<domain::CheckResult>> m_results; ///< program, secrets, network, then each portal
    int m_told = 0;
    QList<QPointer<base::Job>> m_underWay;
};

} // namespace leadferry::app
