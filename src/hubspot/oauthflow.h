// SPDX-License-Identifier: GPL-3.0-or-later
// Logs in to HubSpot with the browser: shows HubSpot's consent page, waits for its answer on a loopback address, and
// exchanges the code it brings for tokens.
//
//   Waiting: browserNeeded(url) → the browser comes back to http://localhost:PORT/oauth/callback with `code` and our
//   `state` Exchanging: the token endpoint is asked; the browser waits for its page meanwhile, so that the page tells
//   the truth Leaving: the page is handed over, then finished()
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "hubspot/apicatalog.h"
#include "hubspot/connectpatience.h"
#include "hubspot/tokenendpoint.h"
#include "hubspot/tokens.h"
#include "net/httpclient.h"
#include "net/httpserver.h"

#include <QList>
#include <QPointer>
#include <QUrl>

#include <functional>
#include <memory>

namespace leadferry::hubspot {

/// HubSpot does not document PKCE for ordinary apps; the secret is always sent as well.
enum class Pkce { Off, S256 };

struct OAuthRequest
{
    QString clientId;
    QString clientSecret;
    QUrl appUrl; ///< where the consent page is: https://app.hubspot.com
    QUrl apiUrl; ///< where tokens come from: https://api.hubapi.com
    QStringList scopes;
    QStringList optionalScopes;
    Pkce pkce = Pkce::Off;
    int timeoutMs = 5 * 60'000; ///< for the person in front of the browser
    /// The account that is connected again: chosen beforehand on the consent page, and no other is taken. 0: any.
    qint64 expectedHubId = 0;
    qint64 suggestedHubId = 0; ///< chosen beforehand, too, but any other is fine
    /// Whole HTML pages: for a success, and for each reason not to have one (domain/connectreason.h); `detail` is
    /// HubSpot's own and may be empty.
    QByteArray donePage;
    std::function<QByteArray(const QString& reason, const QString& detail)> failedPage;
    /// Registered in the HubSpot app; the first that is free on both loopback addresses is taken.
    QList<quint16> ports = {47821, 47822, 47823};
};

class OAuthFlow final : public base::Job
{
    Q_OBJECT
public:
    /// The transport and the clock outlive the job.
    OAuthFlow(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog, OAuthRequest request,
              QObject* parent = nullptr);
    ~OAuthFlow() override;

    /// Valid once finished() is emitted. Invalid: all ports taken, or the app's settings are wrong, in words.
    /// Unauthorized: the person refused. Conflict: another account than the expected one; its tokens are dropped.
    /// Transient: nobody answered in time, or HubSpot could not be asked. Cancelled.
    [[nodiscard]] const base::Result<Tokens>& outcome() const { return m_outcome; }
    /// Why there are no tokens (domain/connectreason.h); empty where there are, and after a cancel.
    [[nodiscard]] const QString& reason() const { return m_reason; }
    /// The account that was chosen in the browser; 0 until HubSpot has said so.
    [[nodiscard]] qint64 hubId() const { return m_hubId; }

signals:
    /// Once, after the loopback address listens; may come from inside start(). Give it to the browser as it is encoded.
    void browserNeeded(const QUrl& consentPage);
    /// The person has agreed: the code is exchanged for tokens; again after each wait.
    void exchanging();
    /// HubSpot is asked the same again after this time.
    void waits(qint64 milliseconds, leadferry::hubspot::Hesitation why);

protected:
    void run() override;
    void stop() override;

private:
    enum class State { Waiting, Exchanging, Leaving };
    using Browser = std::shared_ptr<net::HttpExchange>;

    [[nodiscard]] bool listenOn(quint16 port);
    [[nodiscard]] QUrl consentPage() const;
    void onRequest(const Browser& browser);
    void onCallback(const Browser& browser);
    void onRefused(const Browser& browser, const QString& error, const QString& description);
    void exchange();
    void onExchanged(const net::HttpOutcome& answer);
    void onAlarm();
    void end(const base::Result<Tokens>& outcome, const QString& reason = {}, const QString& detail = {});
    void leaveWhenHandedOver();
    [[nodiscard]] net::HttpResponse failedPage(const QString& reason, const QString& detail = {}) const;

    net::HttpTransport& m_transport;
    base::Clock& m_clock;
    const ApiCatalog m_catalog;
    const OAuthRequest m_request;

    State m_state = State::Waiting;
    QString m_redirectUri;
    QString m_secretState; ///< 32 random bytes; only HubSpot's answer to our own question knows them
    QString m_verifier;
    QString m_code;
    ConnectPatience m_patience;
    std::unique_ptr<net::HttpServer> m_server;
    std::unique_ptr<base::Alarm> m_alarm;
    qint64 m_leaveByMs = 0; ///< monotonic
    QPointer<net::HttpJob> m_job;
    Browser m_browser;
    QString m_reason;
    qint64 m_hubId = 0;
    base::Result<Tokens> m_outcome = base::Error{};
};

} // namespace leadferry::hubspot
