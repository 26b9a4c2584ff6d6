// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the access tokens of all portals alive: reads each secret once, refreshes in time and only once at a time, and
// stores what comes back before anybody uses it. Lives on the thread of the secret store.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/portal.h"
#include "domain/secretstore.h"
#include "hubspot/apicatalog.h"
#include "hubspot/appkeeper.h"
#include "hubspot/tokens.h"
#include "net/httpclient.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>

namespace leadferry::hubspot {

/// How often a portal is asked again that refuses calls although its token should work.
inline constexpr qint64 accessRecheckMs = 900'000;

/// Every answer comes exactly once, from the event loop, and not at all when `context` has gone.
///
/// Errors: Unauthorized, a person must connect again (nothing stored, access withdrawn, a service key refused even
/// where every key is good for).
/// Invalid, the app's client id or secret is wrong. Transient, try later: the network, HubSpot's token endpoint or the
/// secret store fails for now; the tokens are kept.
class TokenKeeper : public QObject
{
    Q_OBJECT
public:
    /// All of them outlive the keeper. `builtInApp`: see AppKeeper.
    TokenKeeper(net::HttpTransport& transport, domain::SecretStore& secrets, base::Clock& clock, ApiCatalog catalog,
                AppCredentials builtInApp = {}, QObject* parent = nullptr);
    ~TokenKeeper() override;

    /// The apps that the tokens belong to.
    [[nodiscard]] AppKeeper& apps() { return m_apps; }

    void accessToken(const domain::Portal& portal, QObject* context, std::function<void(base::Result<QString>)> answer);
    /// The same with all that belongs to it (for disconnecting, which revokes the refresh token).
    void tokens(const domain::Portal& portal, QObject* context, std::function<void(base::Result<Tokens>)> answer);

    /// What is stored for an account, as it is: nothing is asked of HubSpot. NotFound: nothing.
    void stored(qint64 hubId, QObject* context, std::function<void(base::Result<Tokens>)> answer);

    /// HubSpot answered 401 to this token, which should still work: the next accessToken() makes sure first. OAuth:
    /// it refreshes. A service key: it asks for the account's details, and only a 401 there means Unauthorized. At most
    /// once in accessRecheckMs, and not for a token that has been replaced meanwhile.
    void rejected(const domain::Portal& portal, const QString& token);

    /// Keeps the credentials of a portal that has just been connected (tokens.hubId says which), replacing earlier
    /// ones, and those of its app.
    void store(const Tokens& tokens, QObject* context, std::function<void(base::Result<void>)> answer);
    /// Wipes the portal's credentials from memory and from the secret store.
    void forget(const domain::Portal& portal, QObject* context, std::function<void(base::Result<void>)> answer);

private:
    struct Entry;
    using EntryPointer = std::shared_ptr<Entry>;

    void proceed(const EntryPointer& entry);
    void read(const EntryPointer& entry);
    void onRead(const EntryPointer& entry, const base::Result<QByteArray>& secret);
    void takeApp(const EntryPointer& entry);
    void rewrite(const EntryPointer& entry);
    void refresh(const EntryPointer& entry);
    void sendRefresh(const EntryPointer& entry);
    void onRefreshed(const EntryPointer& entry, const net::HttpOutcome& answer);
    void onRefreshFailed(const EntryPointer& entry, const base::Error& error);
    void checkKey(const EntryPointer& entry);
    void onKeyChecked(const EntryPointer& entry, const net::HttpOutcome& answer);
    void save(const EntryPointer& entry, bool mustSucceed);
    void storeTokens(const Tokens& tokens, const QPointer<QObject>& receiver,
                     const std::function<void(base::Result<void>)>& answer);
    void refuse(const EntryPointer& entry, const base::Error& error);
    [[nodiscard]] bool refreshDue(const Entry& entry) const;
    [[nodiscard]] bool alive(const Entry& entry) const;
    [[nodiscard]] bool current(const EntryPointer& entry) const;
    void adopt(Entry& entry, const Tokens& tokens);
    void adoptFresh(Entry& entry, const Tokens& tokens);
    static void answerAll(const EntryPointer& entry, const base::Result<Tokens>& result);

    net::HttpTransport& m_transport;
    domain::SecretStore& m_secrets;
    base::Clock& m_clock;
    ApiCatalog m_catalog;
    AppKeeper m_apps;
    QHash<qint64, EntryPointer> m_entries; ///< by hub id
};

} // namespace leadferry::hubspot
