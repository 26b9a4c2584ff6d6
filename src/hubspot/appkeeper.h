// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the HubSpot apps people sign in with: entered once, their secrets in one entry of the secret store and nowhere
// else. A portal's tokens only name their app, so a renewed app secret is given once and every portal has it. Lives on
// the thread of the secret store.
#pragma once

#include "base/result.h"
#include "domain/secretstore.h"

#include <QList>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace leadferry::hubspot {

/// The credentials of a HubSpot app.
struct AppCredentials
{
    QString clientId;
    QString clientSecret;
    bool operator==(const AppCredentials&) const = default;
};

/// Every answer comes exactly once, from the event loop, and not at all when `context` has gone. A secret store that
/// cannot be used answers as it does.
class AppKeeper : public QObject
{
    Q_OBJECT
public:
    /// `builtIn`: the app this program was built with; an empty id means none. The store outlives the keeper.
    AppKeeper(domain::SecretStore& secrets, AppCredentials builtIn, QObject* parent = nullptr);

    /// Client ids, the last one used first, the built-in one last.
    void known(QObject* context, std::function<void(base::Result<QStringList>)> answer);
    [[nodiscard]] bool isBuiltIn(const QString& clientId) const;
    /// NotFound: no such app is kept.
    void find(const QString& clientId, QObject* context, std::function<void(base::Result<AppCredentials>)> answer);
    /// Puts it first, with this secret from now on. The built-in one is not stored.
    void keep(const AppCredentials& app, QObject* context, std::function<void(base::Result<void>)> answer);

private:
    using Apps = QList<AppCredentials>;

    /// Reads the store once; afterwards what is in memory is what is stored.
    void load(QObject* context, std::function<void(base::Result<void>)> then);

    domain::SecretStore& m_secrets;
    const AppCredentials m_builtIn;
    std::optional<Apps> m_apps;
};

} // namespace leadferry::hubspot
