// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectjobs.h"

#include "app/portalbyname.h"

#include "app/browserpages.h"
#include "domain/feature.h"
#include "hubspot/oauthflow.h"
#include "hubspot/portalpreparation.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QUrl>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::CredentialKind;
using domain::Portal;

namespace {

const QString hubSpotApi = QStringLiteral("https://api.hubapi.com");
const QString hubSpotApp = QStringLiteral("https://app.hubspot.com");

/// Credentials leave this computer only encrypted.
bool isSafe(const QUrl& url)
{
    const bool loopback = url.host() == QLatin1String("localhost") || QHostAddress(url.host()).isLoopback();
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || (url.scheme() == QLatin1String("http") && loopback));
}

Error unsafe(const QString& url)
{
    return {ErrorKind::Invalid,
            QStringLiteral("%1 is not an https address (plain http is only for this computer)").arg(url)};
}

QString withoutSlash(QString url)
{
    while (url.endsWith(QLatin1Char('/'))) {
        url.chop(1);
    }
    return url;
}

} // namespace

ConnectJob::ConnectJob(const ConnectContext& context, QJsonObject arguments, std::function<void()> changed)
    : m_context(context), m_arguments(std::move(arguments)), m_changed(std::move(changed))
{
}

QString ConnectJob::argument(const char* name) const
{
    return m_arguments.value(QLatin1String(name)).toString().trimmed();
}

QString ConnectJob::apiUrl() const
{
    QString given = withoutSlash(argument("apiUrl"));
    return given.isEmpty() ? hubSpotApi : given;
}

QString ConnectJob::appUrl() const
{
    QString given = withoutSlash(argument("appUrl"));
    if (!given.isEmpty()) {
        return given;
    }
    return apiUrl() == hubSpotApi ? hubSpotApp : apiUrl(); // a stand-in serves both
}

void ConnectJob::stop()
{
    if (m_step) {
        disconnect(m_step, nullptr, this, nullptr);
        m_step->cancel();
    }
    EngineCommandJob::stop();
}

void ConnectJob::run()
{
    m_context.secrets.read(QStringLiteral("probe"), this, [this](const Result<QByteArray>& secret) {
        if (isFinished()) {
            return; // cancelled while the keychain was asking
        }
        if (secret || secret.error().kind == ErrorKind::NotFound) {
            begin();
        } else {
            fail(secret.error());
        }
    });
}

void ConnectJob::tellStep(const char* step)
{
    emit progress({{QStringLiteral("step"), QLatin1String(step)}});
}

void ConnectJob::tellWait(qint64 milliseconds, hubspot::Hesitation why)
{
    const bool asked = why == hubspot::Hesitation::AskedToWait;
    emit progress({{QStringLiteral("step"), QStringLiteral("wait")},
                   {QStringLiteral("secondsLeft"), (milliseconds + 999) / 1000},
                   {QStringLiteral("why"), asked ? QStringLiteral("asked") : QStringLiteral("fails")}});
}

void ConnectJob::prepare(const hubspot::Tokens& tokens)
{
    tellStep("prepare");
    hubspot::PreparationRequest request;
    request.apiUrl = apiUrl();
    request.accessToken = tokens.accessToken;
    request.hubId = tokens.hubId;
    request.scopesKnown = !tokens.scopes.isEmpty();
    auto* preparation =
        new hubspot::PortalPreparation(m_context.transport, m_context.clock, m_context.catalog, request, this);
    m_step = preparation;
    connect(preparation, &hubspot::PortalPreparation::waits, this, &ConnectJob::tellWait);
    connect(preparation, &hubspot::PortalPreparation::goesOn, this, [this] { tellStep("prepare"); });
    connect(preparation, &base::Job::finished, this, [this, preparation, tokens] {
        if (preparation->outcome()) {
            keep(tokens, *preparation->outcome());
        } else {
            fail(preparation->outcome().error());
        }
    });
    preparation->start();
}

void ConnectJob::keep(const hubspot::Tokens& tokens, Portal portal)
{
    portal.name = argument("name");
    portal.apiUrl = apiUrl();
    portal.appUrl = appUrl();
    portal.credential = tokens.kind;
    portal.scopes = tokens.scopes;
    if (!tokens.scopes.isEmpty()) { // a service key does not say
        portal.missingScopes = domain::scopesNotIn(tokens.scopes);
    }
    portal.health = domain::PortalHealth::Connected; // the preparation's calls succeeded
    portal.lastSuccessMs = m_context.clock.nowMs();
    hubspot::Tokens kept = tokens;
    kept.hubId = portal.hubId;
    m_context.tokens.store(kept, this, [this, portal](const Result<void>& stored) {
        if (stored) {
            save(portal);
        } else {
            fail(stored.error());
        }
    });
}

void ConnectJob::save(const Portal& portal)
{
    const auto saved = m_context.portals.save(portal, m_context.clock.nowMs());
    if (!saved) {
        fail(saved.error());
        return;
    }
    m_changed();
    succeed({{QStringLiteral("portal"), portalJson(*saved)}});
}

void ConnectServiceKeyJob::begin()
{
    hubspot::Tokens tokens;
    tokens.kind = CredentialKind::ServiceKey;
    tokens.accessToken = argument("key");
    if (tokens.accessToken.isEmpty()) {
        fail({ErrorKind::Invalid, QStringLiteral("the service key is empty")});
    } else if (!isSafe(QUrl(apiUrl()))) {
        fail(unsafe(apiUrl()));
    } else {
        prepare(tokens);
    }
}

void ConnectOAuthJob::begin()
{
    if (!isSafe(QUrl(apiUrl())) || !isSafe(QUrl(appUrl()))) {
        fail(unsafe(isSafe(QUrl(apiUrl())) ? appUrl() : apiUrl()));
        return;
    }
    hubspot::OAuthRequest request;
    request.clientId = argument("clientId");
    request.clientSecret = argument("clientSecret");
    request.apiUrl = QUrl(apiUrl());
    request.appUrl = QUrl(appUrl());
    request.scopes = domain::scopeNames(domain::ScopeNeed::Required);
    request.optionalScopes = domain::scopeNames(domain::ScopeNeed::Optional);
    request.pkce = m_arguments.value(QLatin1String("pkce")).toBool() ? hubspot::Pkce::S256 : hubspot::Pkce::Off;
    if (const int timeoutMs = m_arguments.value(QLatin1String("timeoutMs")).toInt(); timeoutMs > 0) {
        request.timeoutMs = timeoutMs;
    }
    request.donePage = browserPage(BrowserPage::SignedIn);
    request.failedPage = browserPage(BrowserPage::SignInFailed);
    auto* flow = new hubspot::OAuthFlow(m_context.transport, m_context.clock, m_context.catalog, request, this);
    m_step = flow;
    connect(flow, &hubspot::OAuthFlow::browserNeeded, this, [this, timeoutMs = request.timeoutMs](const QUrl& url) {
        emit progress({{QStringLiteral("step"), QStringLiteral("browser")},
                       {QStringLiteral("url"), QString::fromLatin1(url.toEncoded())},
                       {QStringLiteral("secondsLeft"), timeoutMs / 1000}});
    });
    connect(flow, &hubspot::OAuthFlow::exchanging, this, [this] { tellStep("token"); });
    connect(flow, &hubspot::OAuthFlow::waits, this,
            [this](qint64 milliseconds, hubspot::Hesitation why) { tellWait(milliseconds, why); });
    connect(flow, &base::Job::finished, this, [this, flow] {
        if (flow->outcome()) {
            prepare(*flow->outcome());
        } else {
            fail(flow->outcome().error());
        }
    });
    flow->start();
}

DisconnectJob::DisconnectJob(const ConnectContext& context, const QJsonObject& arguments, std::function<void()> changed)
    : m_context(context),
      m_name(arguments.value(QLatin1String("name")).toString().trimmed()),
      m_farewell(arguments.value(QLatin1String("onlyHere")).toBool() ? hubspot::Farewell::OnlyHere
                                                                     : hubspot::Farewell::Uninstall),
      m_changed(std::move(changed))
{
}

void DisconnectJob::run()
{
    const auto portal = portalByName(m_context.portals, m_name);
    if (portal) {
        takeApart(*portal);
    } else {
        fail(portal.error());
    }
}

void DisconnectJob::takeApart(const Portal& portal)
{
    auto* disconnection =
        new hubspot::Disconnection(m_context.transport, m_context.tokens, m_context.catalog, portal, m_farewell, this);
    connect(disconnection, &base::Job::finished, this, [this, disconnection, portal] {
        if (!disconnection->outcome()) {
            fail(disconnection->outcome().error());
            return;
        }
        if (auto removed = m_context.portals.remove(portal.id, m_context.clock.nowMs()); !removed) {
            fail(removed.error());
            return;
        }
        m_changed();
        succeed({{QStringLiteral("name"), portal.name},
                 {QStringLiteral("problems"), QJsonArray::fromStringList(disconnection->problems())}});
    });
    disconnection->start();
}

QJsonObject portalJson(const Portal& portal)
{
    QJsonObject keys;
    for (const auto object : domain::allCrmObjects()) {
        keys.insert(domain::toString(object), domain::toString(portal.profile.key(object).way));
    }
    return {{QStringLiteral("name"), portal.name},
            {QStringLiteral("hubId"), portal.hubId},
            {QStringLiteral("state"), domain::toString(portal.health)},
            {QStringLiteral("signedInBy"),
             portal.credential == CredentialKind::OAuth ? QStringLiteral("oauth") : QStringLiteral("service_key")},
            {QStringLiteral("scopes"), QJsonArray::fromStringList(portal.scopes)},
            {QStringLiteral("missingScopes"), QJsonArray::fromStringList(portal.missingScopes)},
            {QStringLiteral("keys"), keys}};
}

} // namespace leadferry::app
