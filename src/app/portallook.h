// SPDX-License-Identifier: GPL-3.0-or-later
// Looks at a connected portal with the credentials that are kept, and keeps what it sees: whether it answers, what it
// grants, what its objects allow.
#pragma once

#include "app/connectjobs.h"
#include "domain/propertycheck.h"

namespace leadferry::app {

class PortalLook final : public base::Job
{
    Q_OBJECT
public:
    enum class Keys {
        Made, ///< those by which our records are found again, where they are missing
        Left, ///< nothing in the portal is changed
    };
    PortalLook(const ConnectContext& context, domain::Portal portal, Keys keys, QObject* parent);

    /// Valid once finished() is emitted: the portal as it is kept now.
    [[nodiscard]] const base::Result<domain::Portal>& outcome() const { return m_outcome; }
    /// Its row was written: so, too, where it was seen to refuse.
    [[nodiscard]] bool wrote() const { return m_wrote; }
    [[nodiscard]] const domain::PresentProperties& present() const { return m_present; }
    [[nodiscard]] const QString& accessToken() const { return m_accessToken; }

protected:
    void run() override;
    void stop() override;

private:
    void look(const hubspot::Tokens& tokens);
    void keep(const domain::Portal& seen, const hubspot::Tokens& tokens);
    void refuse(const base::Error& error);
    void end(const base::Result<domain::Portal>& outcome);

    ConnectContext m_context;
    domain::Portal m_portal;
    const Keys m_keys;
    bool m_doubted = false; ///< HubSpot has refused the token once
    bool m_wrote = false;
    QPointer<base::Job> m_preparation;
    domain::PresentProperties m_present;
    QString m_accessToken;
    base::Result<domain::Portal> m_outcome = base::Error{};
};

} // namespace leadferry::app
