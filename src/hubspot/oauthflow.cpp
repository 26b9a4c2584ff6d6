// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/oauthflow.h"

#include "base/ids.h"
#include "domain/connectreason.h"
#include "hubspot/apirequest.h"

#include <QCryptographicHash>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QUrlQuery>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;
namespace connectreason = domain::connectreason;

constexpr QLatin1String callbackPath("/oauth/callback");
constexpr int secretBytes = 32;
constexpr qint64 handOverMs = 2'000;
constexpr qint64 lookAgainMs = 20;

/// Takes as long wherever the first difference is.
bool sameSecret(const QString& left, const QString& right)
{
    if (left.size() != right.size()) {
        return false;
    }
    ushort difference = 0;
    for (int i = 0; i < left.size(); ++i) {
        difference |= left.at(i).unicode() ^ right.at(i).unicode();
    }
    return difference == 0;
}

bool ipv6LoopbackExists()
{
    return QNetworkInterface::allAddresses().contains(QHostAddress(QHostAddress::LocalHostIPv6));
}

net::HttpResponse page(int status, const QByteArray& html)
{
    net::HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "text/html; charset=utf-8"},
                        {"Cache-Control", "no-store"},
                        {"Referrer-Policy", "no-referrer"}, // the address holds the code
                        {"Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:"}};
    response.body = html;
    return response;
}

QString sha256Challenge(const QString& verifier)
{
    return QString::fromLatin1(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// A sentence of HubSpot's that came in through the address bar, fit for our own words.
QString quoted(const QString& text)
{
    return text.simplified().left(200);
}

} // namespace

OAuthFlow::OAuthFlow(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog, OAuthRequest request,
                     QObject* parent)
    : base::Job(parent),
      m_transport(transport),
      m_clock(clock),
      m_catalog(std::move(catalog)),
      m_request(std::move(request)),
      m_secretState(base::randomToken(secretBytes)),
      m_alarm(clock.makeAlarm())
{
    if (m_request.pkce == Pkce::S256) {
        m_verifier = base::randomToken(secretBytes);
    }
    connect(m_alarm.get(), &base::Alarm::rang, this, &OAuthFlow::onAlarm);
}

OAuthFlow::~OAuthFlow() = default;

void OAuthFlow::run()
{
    for (const quint16 port : m_request.ports) {
        if (listenOn(port)) {
            m_redirectUri = QStringLiteral("http://localhost:%1").arg(port) + callbackPath;
            m_alarm->ringIn(m_request.timeoutMs);
            emit browserNeeded(consentPage());
            return;
        }
    }
    QStringList ports;
    for (const quint16 port : m_request.ports) {
        ports.append(QString::number(port));
    }
    end(Error{ErrorKind::Invalid,
              QStringLiteral("the local ports for the login are all in use (%1); close the program that "
                             "uses one of them and try again")
                  .arg(ports.join(QLatin1String(", ")))},
        connectreason::portsTaken);
}

void OAuthFlow::stop()
{
    m_alarm->silence();
    if (m_job) {
        m_job->disconnect(this);
        m_job->cancel();
    }
    m_server.reset();
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("the login was cancelled")};
}

/// Browsers resolve "localhost" to either address, so the port must be ours on both.
bool OAuthFlow::listenOn(quint16 port)
{
    net::HttpServerLimits limits;
    limits.bodyBytes = 1024;
    limits.connections = 16;
    auto server = std::make_unique<net::HttpServer>([this](const Browser& browser) { onRequest(browser); }, limits);
    const bool ipv4 = server->listen(QHostAddress(QHostAddress::LocalHost), port).ok();
    if (!ipv4 || (!server->listen(QHostAddress(QHostAddress::LocalHostIPv6), port) && ipv6LoopbackExists())) {
        return false;
    }
    m_server = std::move(server);
    return true;
}

QUrl OAuthFlow::consentPage() const
{
    QList<std::pair<QString, QString>> query{
        {QStringLiteral("client_id"), m_request.clientId},
        {QStringLiteral("redirect_uri"), m_redirectUri},
        {QStringLiteral("scope"), m_request.scopes.join(QLatin1Char(' '))},
        {QStringLiteral("optional_scope"), m_request.optionalScopes.join(QLatin1Char(' '))},
        {QStringLiteral("state"), m_secretState}};
    if (m_request.pkce == Pkce::S256) {
        query.append({QStringLiteral("code_challenge"), sha256Challenge(m_verifier)});
        query.append({QStringLiteral("code_challenge_method"), QStringLiteral("S256")});
    }
    const qint64 hubId = m_request.expectedHubId != 0 ? m_request.expectedHubId : m_request.suggestedHubId;
    const QUrl base = urlOf(m_request.appUrl.toString(), ApiCatalog::authorizePage(hubId));
    return QUrl::fromEncoded(base.toEncoded() + '?' + percentEncoded(query));
}

// --- what the browser brings ---

void OAuthFlow::onRequest(const Browser& browser)
{
    const net::HttpRequest& request = browser->request();
    if (request.url.path() != callbackPath) {
        browser->reply(net::HttpResponse::problem(404, QStringLiteral("There is nothing here.")));
    } else if (request.method != "GET") {
        browser->reply(net::HttpResponse::problem(405, QStringLiteral("Open this address in a browser.")));
    } else if (m_state != State::Waiting || isFinished()) {
        browser->reply(failedPage(connectreason::answeredTwice));
    } else {
        onCallback(browser);
    }
}

void OAuthFlow::onCallback(const Browser& browser)
{
    const QUrlQuery query(browser->request().url);
    const auto valueOf = [&query](const char* name) {
        return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
    };
    const QString error = valueOf("error");
    const QString state = valueOf("state");
    // HubSpot does not promise the state with an error; with a wrong one it is somebody else's answer.
    const bool ours = sameSecret(state, m_secretState) || (state.isEmpty() && !error.isEmpty());
    if (!ours) {
        browser->reply(failedPage(connectreason::foreignAnswer));
    } else if (!error.isEmpty()) {
        onRefused(browser, error, valueOf("error_description"));
    } else if (valueOf("code").isEmpty()) {
        browser->reply(failedPage(connectreason::noCode));
    } else {
        m_browser = browser;
        m_code = valueOf("code");
        exchange();
    }
}

void OAuthFlow::onRefused(const Browser& browser, const QString& error, const QString& description)
{
    const bool byPerson = error == QLatin1String("access_denied");
    const QString words =
        byPerson ? QStringLiteral("access was refused on HubSpot's page")
                 : QStringLiteral("HubSpot's page refused the login: %1 %2").arg(quoted(error), quoted(description));
    m_browser = browser;
    end(Error{byPerson ? ErrorKind::Unauthorized : ErrorKind::Invalid, words.trimmed()},
        byPerson ? connectreason::declined : connectreason::pageRefused,
        byPerson ? QString() : QStringLiteral("%1 %2").arg(quoted(error), quoted(description)).trimmed());
}

// --- code for tokens ---

void OAuthFlow::exchange()
{
    m_state = State::Exchanging;
    m_alarm->silence(); // from here on the request's own time-out counts
    emit exchanging();
    const CodeExchange request{m_code, m_redirectUri, m_request.clientId, m_request.clientSecret, m_verifier};
    net::HttpJob* job =
        m_transport.prepare(exchangeRequest(m_request.apiUrl.toString(), m_catalog, request), callTimeoutMs);
    m_job = job;
    connect(job, &net::HttpJob::finished, this, [this, job] {
        m_job.clear();
        onExchanged(job->outcome());
    });
    job->start();
}

void OAuthFlow::onExchanged(const net::HttpOutcome& answer)
{
    // Asking again is harmless: a code that was used after all is refused, and nothing was written.
    const Verdict verdict = judge(answer, Effect::Reads, m_clock.nowMs(), {});
    const bool passes = !verdict.call.ok() && (verdict.call.error().kind == ErrorKind::Transient ||
                                               verdict.call.error().kind == ErrorKind::RateLimited);
    if (passes) {
        if (const auto wait = m_patience.after(verdict, answer.fault)) {
            emit waits(wait->milliseconds, wait->why);
            m_alarm->ringIn(wait->milliseconds);
        } else {
            end(m_patience.givenUp(verdict), connectreason::hubSpotFails);
        }
        return;
    }
    Tokens app;
    app.clientId = m_request.clientId;
    app.clientSecret = m_request.clientSecret;
    auto tokens = readTokenAnswer(answer, app, m_clock.nowMs());
    if (!tokens && tokens.error().kind == ErrorKind::Unauthorized) { // nothing was granted yet that could be withdrawn
        tokens =
            Error{ErrorKind::Invalid, QStringLiteral("HubSpot did not accept the login code; start the login again")};
    }
    m_hubId = tokens ? tokens->hubId : 0;
    if (tokens && m_request.expectedHubId != 0 && m_hubId != m_request.expectedHubId) {
        end(Error{ErrorKind::Conflict, QStringLiteral("the browser signed in to the HubSpot account %1 instead of %2; "
                                                      "nothing was changed")
                                           .arg(m_hubId)
                                           .arg(m_request.expectedHubId)},
            connectreason::wrongAccount, QString::number(m_hubId));
        return;
    }
    end(tokens, tokens ? QString() : loginReason(answer));
}

// --- the way out ---

void OAuthFlow::onAlarm()
{
    if (m_state == State::Leaving) {
        leaveWhenHandedOver();
        return;
    }
    if (m_state == State::Exchanging) {
        exchange();
        return;
    }
    end(Error{ErrorKind::Transient,
              QStringLiteral("nobody allowed access in the browser in time; start the login again when you are ready")},
        connectreason::nobodyCame);
}

void OAuthFlow::end(const base::Result<Tokens>& outcome, const QString& reason, const QString& detail)
{
    m_state = State::Leaving;
    m_outcome = outcome;
    m_reason = reason;
    if (m_browser) {
        m_browser->reply(outcome ? page(200, m_request.donePage) : failedPage(reason, detail));
        m_browser.reset();
    }
    if (m_server) {
        m_server->close();
    }
    m_leaveByMs = m_clock.monotonicMs() + handOverMs;
    leaveWhenHandedOver();
}

void OAuthFlow::leaveWhenHandedOver()
{
    if (m_server && m_server->openConnections() > 0 && m_clock.monotonicMs() < m_leaveByMs) {
        m_alarm->ringIn(lookAgainMs);
        return;
    }
    m_alarm->silence();
    finish();
}

net::HttpResponse OAuthFlow::failedPage(const QString& reason, const QString& detail) const
{
    return page(400, m_request.failedPage ? m_request.failedPage(reason, detail) : reason.toUtf8());
}

} // namespace leadferry::hubspot
