// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a connected portal anew, on demand. What was switched off or held for a permission that is there now goes
// on.
#pragma once

#include "app/portallook.h"

namespace leadferry::app {

class RecheckJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    /// {"name"}; `changed` is called when anything was learned.
    RecheckJob(const ConnectContext& context, const QJsonObject& arguments, std::function<void()> changed);

protected:
    void run() override;
    void stop() override;

private:
    void onLooked(const PortalLook& look);

    ConnectContext m_context;
    QString m_name;
    std::function<void()> m_changed;
    QPointer<PortalLook> m_look;
};

} // namespace leadferry::app
