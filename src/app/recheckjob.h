// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a connected portal anew with the credentials that are kept: whether it answers, what it grants, what its
// objects allow. What was switched off or held for a permission that is there now goes on.
#pragma once

#include "app/connectjobs.h"

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
    void askForToken();
    void look(const hubspot::Tokens& tokens);
    void keep(const domain::Portal& seen, const hubspot::Tokens& tokens);
    void refuse(const base::Error& error);

    ConnectContext m_context;
    QString m_name;
    std::function<void()> m_changed;
    domain::Portal m_portal;
    bool m_doubted = false; ///< HubSpot has refused the token once
    QPointer<base::Job> m_preparation;
};

} // namespace leadferry::app
