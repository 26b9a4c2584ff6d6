// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/connectjobs.h"

#include "app/hubspotaddress.h"
#include "app/portalbyname.h"
#include "domain/connectreason.h"
#include "domain/feature.h"
#include "domain/secrettrouble.h"
#include "hubspot/portalpreparation.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::CredentialKind;
using domain::Portal;
namespace connectreason = domain::connectreason;

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
    if (!given.isEmpty()) {
        return given;
    }
    if (m_expected) {
        return m_expected->apiUrl;
    }
    return m_context.standIn.isEmpty() ? hubSpotApi : withoutSlash(m_context.standIn);
}

QString ConnectJob::appUrl() const
{
    QString given = withoutSlash(argument("appUrl"));
    if (!given.isEmpty()) {
        return given;
    }
    if (m_expected && m_expected->apiUrl == apiUrl()) {
        return m_expected->appUrl;
    }
    return apiUrl() == hubSpotApi ? hubSpotApp : apiUrl(); // a stand-in serves both
}

Result<void> ConnectJob::checkAddresses() const
{
    for (const QString& url : {apiUrl(), appUrl()}) {
        if (auto checked = checkHubSpotAddress(url); !checked) {
            return checked;
        }
    }
    return {};
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
        if (!secret && secret.error().kind != ErrorKind::NotFound) {
            failFor(secret.error());
        } else if (const auto known = readPortals(); !known) {
            fail(known.error());
        } else if (const auto safe = checkAddresses(); !safe) {
            fail(safe.error());
        } else {
            begin();
        }
    });
}

Result<void> ConnectJob::readPortals()
{
    const auto portals = m_context.portals.all();
    if (!portals) {
        return portals.error();
    }
    m_portals = *portals;
    const qint64 expected = m_arguments.value(QLatin1String("expectedHubId")).toInteger();
    m_expected = portalWith(expected);
    if (expected != 0 && !m_expected) {
        return Error{ErrorKind::NotFound,
                     QStringLiteral("the account %1 is not connected; connect it anew").arg(expected)};
    }
    return {};
}

std::optional<Portal> ConnectJob::portalWith(qint64 hubId) const
{
    const auto found = std::find_if(m_portals.cbegin(), m_portals.cend(),
                                    [hubId](const Portal& portal) { return portal.hubId == hubId; });
    return found == m_portals.cend() ? std::nullopt : std::optional(*found);
}

void ConnectJob::failFor(const Error& error, const QString& reason)
{
    const auto trouble = domain::secretTroubleOf(error);
    const QString why = trouble ? domain::reasonOf(*trouble) : reason;
    if (!why.isEmpty()) {
        emit progress({{QStringLiteral("step"), QStringLiteral("failed")}, {QStringLiteral("reason"), why}});
    }
    fail(error);
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

void ConnectJob::tellAccount(qint64 hubId)
{
    const auto portal = portalWith(hubId);
    emit progress({{QStringLiteral("step"), QStringLiteral("account")},
                   {QStringLiteral("hubId"), hubId},
                   {QStringLiteral("name"), portal ? portal->name : QString()}});
}

QString ConnectJob::named(qint64 hubId) const
{
    const auto portal = portalWith(hubId);
    return portal ? QStringLiteral("%1 (account %2)").arg(portal->name, QString::number(hubId))
                  : QStringLiteral("the account %1").arg(hubId);
}

/// Nothing has been changed in the account yet.
Result<void> ConnectJob::admit(qint64 hubId)
{
    tellAccount(hubId);
    if (m_expected && m_expected->hubId != hubId) {
        m_reason = connectreason::wrongAccount;
        return Error{ErrorKind::Conflict,
                     QStringLiteral("these credentials belong to %1, not to %2; nothing was changed")
                         .arg(named(hubId), named(m_expected->hubId))};
    }
    const QString name = argument("name");
    for (const Portal& portal : std::as_const(m_portals)) {
        if (portal.hubId != hubId && portal.name.compare(name, Qt::CaseInsensitive) == 0) {
            m_reason = connectreason::nameTaken;
            return Error{
                ErrorKind::Invalid,
                QStringLiteral("%1 is called so already; give this one another name").arg(named(portal.hubId))};
        }
    }
    return {};
}

void ConnectJob::prepare(const hubspot::Tokens& tokens)
{
    tellStep("prepare");
    hubspot::PreparationRequest request;
    request.apiUrl = apiUrl();
    request.accessToken = tokens.accessToken;
    request.hubId = tokens.hubId;
    request.scopesKnown = !tokens.scopes.isEmpty();
    request.admit = [this](qint64 hubId) { return admit(hubId); };
    auto* preparation =
        new hubspot::PortalPreparation(m_context.transport, m_context.clock, m_context.catalog, request, this);
    m_step = preparation;
    connect(preparation, &hubspot::PortalPreparation::waits, this, &ConnectJob::tellWait);
    connect(preparation, &hubspot::PortalPreparation::goesOn, this, [this] { tellStep("prepare"); });
    connect(preparation, &base::Job::finished, this, [this, preparation, tokens] {
        if (preparation->outcome()) {
            keep(tokens, *preparation->outcome());
        } else {
            failPrepared(tokens.kind, preparation->outcome().error());
        }
    });
    preparation->start();
}

void ConnectJob::failPrepared(CredentialKind credential, const Error& error)
{
    if (m_reason.isEmpty() && error.kind == ErrorKind::Unauthorized) {
        m_reason = credential == CredentialKind::ServiceKey ? connectreason::keyRefused : connectreason::loginRefused;
    } else if (m_reason.isEmpty() && error.kind == ErrorKind::Forbidden) {
        m_reason = connectreason::accountUnknown;
    } else if (m_reason.isEmpty()) {
        m_reason = connectreason::hubSpotFails;
    }
    failFor(error, m_reason);
}

void ConnectJob::keep(const hubspot::Tokens& tokens, Portal portal)
{
    const auto before = portalWith(portal.hubId);
    portal.name = argument("name").isEmpty() && before ? before->name : argument("name");
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
            failFor(stored.error());
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
    succeed({{QStringLiteral("portal"), portalJson(*saved)},
             {QStringLiteral("again"), portalWith(saved->hubId).has_value()}});
}

void ConnectServiceKeyJob::begin()
{
    const QString key = argument("key");
    if (!key.isEmpty()) {
        useKey(key);
    } else if (m_expected) {
        m_context.tokens.stored(m_expected->hubId, this, [this](const Result<hubspot::Tokens>& tokens) {
            if (isFinished()) {
                return;
            }
            if (tokens && tokens->kind == CredentialKind::ServiceKey) {
                useKey(tokens->accessToken);
            } else {
                failFor({ErrorKind::Invalid, QStringLiteral("no service key is kept for this portal; paste it again")},
                        connectreason::noKeptKey);
            }
        });
    } else {
        fail({ErrorKind::Invalid, QStringLiteral("the service key is empty")});
    }
}

void ConnectServiceKeyJob::useKey(const QString& key)
{
    hubspot::Tokens tokens;
    tokens.kind = CredentialKind::ServiceKey;
    tokens.accessToken = key;
    prepare(tokens);
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
