// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/oauthconnectjob.h"

#include "app/browserpages.h"
#include "domain/connectreason.h"
#include "domain/feature.h"

#include <QJsonArray>
#include <QPointer>
#include <QUrl>

namespace leadferry::app {

using base::ErrorKind;
using base::Result;
namespace connectreason = domain::connectreason;

namespace {

/// Client ids, the one to offer first: that of the account, if it has one, then those used last.
void knownApps(const ConnectContext& context, qint64 hubId, QObject* receiver,
               const std::function<void(Result<QStringList>)>& answer)
{
    const QPointer<QObject> guard(receiver);
    auto* tokens = &context.tokens;
    tokens->apps().known(receiver, [tokens, hubId, guard, answer](const Result<QStringList>& known) {
        if (!known || hubId == 0) {
            answer(known);
            return;
        }
        tokens->stored(hubId, guard, [known, answer](const Result<hubspot::Tokens>& own) {
            QStringList ids = *known;
            if (own && ids.removeAll(own->clientId) > 0) {
                ids.prepend(own->clientId);
            }
            answer(ids);
        });
    });
}

} // namespace

void ConnectOAuthJob::begin()
{
    const hubspot::AppCredentials given{argument("clientId"), argument("clientSecret")};
    if (!given.clientId.isEmpty() && !given.clientSecret.isEmpty()) {
        signIn(given);
    } else if (!given.clientId.isEmpty()) {
        findApp(given.clientId);
    } else {
        knownApps(m_context, m_expected ? m_expected->hubId : 0, this, [this](const Result<QStringList>& known) {
            if (isFinished()) {
                return;
            }
            if (!known) {
                failFor(known.error());
            } else if (known->isEmpty()) {
                failFor({ErrorKind::NotFound, QStringLiteral("no HubSpot app is known yet; give the client id and "
                                                             "secret of yours")},
                        connectreason::noApp);
            } else {
                findApp(known->constFirst());
            }
        });
    }
}

void ConnectOAuthJob::findApp(const QString& clientId)
{
    m_context.tokens.apps().find(clientId, this, [this](const Result<hubspot::AppCredentials>& app) {
        if (isFinished()) {
            return;
        }
        if (app) {
            signIn(*app);
        } else {
            failFor(app.error(), connectreason::noAppSecret);
        }
    });
}

hubspot::OAuthRequest ConnectOAuthJob::request(const hubspot::AppCredentials& app) const
{
    hubspot::OAuthRequest request;
    request.clientId = app.clientId;
    request.clientSecret = app.clientSecret;
    request.apiUrl = QUrl(apiUrl());
    request.appUrl = QUrl(appUrl());
    request.scopes = domain::scopeNames(domain::ScopeNeed::Required);
    request.optionalScopes = domain::scopeNames(domain::ScopeNeed::Optional);
    request.pkce = m_arguments.value(QLatin1String("pkce")).toBool() ? hubspot::Pkce::S256 : hubspot::Pkce::Off;
    if (const int timeoutMs = m_arguments.value(QLatin1String("timeoutMs")).toInt(); timeoutMs > 0) {
        request.timeoutMs = timeoutMs;
    }
    request.expectedHubId = m_expected ? m_expected->hubId : 0;
    request.suggestedHubId = m_arguments.value(QLatin1String("suggestedHubId")).toInteger();
    const QString language = argument("language");
    request.donePage = signedInPage(language);
    request.failedPage = [language](const QString& reason, const QString& detail) {
        return signInFailedPage(reason, detail, language);
    };
    return request;
}

void ConnectOAuthJob::signIn(const hubspot::AppCredentials& app)
{
    const hubspot::OAuthRequest wanted = request(app);
    auto* flow = new hubspot::OAuthFlow(m_context.transport, m_context.clock, m_context.catalog, wanted, this);
    m_step = flow;
    connect(flow, &hubspot::OAuthFlow::browserNeeded, this, [this, timeoutMs = wanted.timeoutMs](const QUrl& url) {
        emit progress({{QStringLiteral("step"), QStringLiteral("browser")},
                       {QStringLiteral("url"), QString::fromLatin1(url.toEncoded())},
                       {QStringLiteral("secondsLeft"), timeoutMs / 1000}});
    });
    connect(flow, &hubspot::OAuthFlow::exchanging, this, [this] { tellStep("token"); });
    connect(flow, &hubspot::OAuthFlow::waits, this,
            [this](qint64 milliseconds, hubspot::Hesitation why) { tellWait(milliseconds, why); });
    connect(flow, &base::Job::finished, this, [this, flow] { onSignedIn(*flow); });
    flow->start();
}

void ConnectOAuthJob::onSignedIn(const hubspot::OAuthFlow& flow)
{
    if (flow.outcome()) {
        prepare(*flow.outcome());
    } else if (flow.reason() == connectreason::wrongAccount) {
        tellAccount(flow.hubId());
        failFor({ErrorKind::Conflict, QStringLiteral("the browser signed in to %1 instead of %2; nothing was changed")
                                          .arg(named(flow.hubId()), named(m_expected->hubId))},
                flow.reason());
    } else {
        failFor(flow.outcome().error(), flow.reason());
    }
}

HubSpotAppsJob::HubSpotAppsJob(const ConnectContext& context, const QJsonObject& arguments)
    : m_context(context), m_hubId(arguments.value(QLatin1String("expectedHubId")).toInteger())
{
}

void HubSpotAppsJob::run()
{
    knownApps(m_context, m_hubId, this, [this](const Result<QStringList>& known) {
        if (isFinished()) {
            return;
        }
        if (!known) {
            fail(known.error());
            return;
        }
        QJsonArray apps;
        for (const QString& clientId : *known) {
            apps.append(QJsonObject{{QStringLiteral("clientId"), clientId},
                                    {QStringLiteral("builtIn"), m_context.tokens.apps().isBuiltIn(clientId)}});
        }
        succeed({{QStringLiteral("apps"), apps}});
    });
}

} // namespace leadferry::app
