// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "net/httpserver.h"
#include "sandbox/accountapi.h"
#include "sandbox/apigate.h"
#include "sandbox/associationlabelsapi.h"
#include "sandbox/associationsapi.h"
#include "sandbox/associationsbatchapi.h"
#include "sandbox/oauthapi.h"
#include "sandbox/objectactionsapi.h"
#include "sandbox/objectsapi.h"
#include "sandbox/objectsbatchapi.h"
#include "sandbox/pagerouter.h"
#include "sandbox/pipelinesapi.h"
#include "sandbox/propertiesapi.h"
#include "sandbox/report.h"
#include "sandbox/searchapi.h"

#include <algorithm>
#include <deque>
#include <utility>

namespace leadferry::sandbox {

namespace {

using Exchange = std::shared_ptr<net::HttpExchange>;

constexpr qint64 largestBody = 32LL * 1024 * 1024; // 100 notes of 65,536 characters, escaped

net::HttpServerLimits serverLimits()
{
    net::HttpServerLimits limits;
    limits.bodyBytes = largestBody;
    limits.bodiesInFlightBytes = 4 * largestBody;
    return limits;
}

} // namespace

class Sandbox::Private
{
public:
    Private(Sandbox& owner, SandboxOptions sandboxOptions, base::Clock& sandboxClock);

    void receive(const Exchange& exchange);
    void sendLater(const Exchange& exchange, const GateOutcome& outcome);
    void send(const Exchange& exchange, const GateOutcome& outcome);

    SandboxOptions options;
    base::Clock& clock;
    Portal portal;
    CredentialStore credentials;
    RateLimits limits;
    Weather weather;
    RequestLog log;
    Router router;
    ObjectsApi objects;
    ObjectsBatchApi batches;
    SearchApi search;
    AssociationsApi associations;
    AssociationsBatchApi associationBatches;
    AssociationLabelsApi associationLabels;
    ObjectActionsApi actions;
    PropertiesApi properties;
    PipelinesApi pipelines;
    AccountApi account;
    OauthApi oauth;
    ApiGate gate;
    PageRouter pages;
    std::deque<Exchange> hanging;                    ///< never answered, on purpose
    std::deque<std::unique_ptr<base::Alarm>> delays; ///< answers under way, in order of sending
    net::HttpServer server;                          ///< last: it ends first
    quint16 port = 0;
};

Sandbox::Private::Private(Sandbox& owner, SandboxOptions sandboxOptions, base::Clock& sandboxClock)
    : options(std::move(sandboxOptions)),
      clock(sandboxClock),
      portal({.hubId = options.hubId, .uniqueNoteKeys = options.uniqueNoteKeys}, clock),
      limits(options.limits ? RateLimits::Mode::HubSpot : RateLimits::Mode::Off),
      weather(options.seed),
      objects(portal),
      batches(portal),
      search(portal, options.searchLagMs),
      associations(portal),
      associationBatches(portal),
      associationLabels(portal),
      actions(portal),
      properties(portal),
      pipelines(portal),
      account(portal, limits),
      oauth(portal, credentials),
      gate(router, credentials, limits, weather, log, clock),
      pages(portal, log, credentials),
      server([this](const Exchange& exchange) { receive(exchange); }, serverLimits(), &owner)
{
    batches.addTo(router);
    search.addTo(router);
    objects.addTo(router);
    associations.addTo(router);
    associationBatches.addTo(router);
    associationLabels.addTo(router);
    actions.addTo(router);
    properties.addTo(router);
    pipelines.addTo(router);
    account.addTo(router);
    oauth.addTo(router);
}

void Sandbox::Private::receive(const Exchange& exchange)
{
    const net::HttpRequest& request = exchange->request();
    if (Router::isApiPath(request.url)) {
        sendLater(exchange, gate.pass(request));
        return;
    }
    const ApiAnswer answer = pages.answer(request);
    net::HttpResponse response;
    response.status = answer.status;
    response.body = answer.body;
    response.headers.set("Content-Type", answer.contentType);
    response.headers.set("Date", httpDate(clock.nowMs()));
    response.headers.set("Cache-Control", "no-store");
    if (!answer.location.isEmpty()) {
        response.headers.set("Location", answer.location);
    }
    exchange->reply(response);
}

void Sandbox::Private::sendLater(const Exchange& exchange, const GateOutcome& outcome)
{
    if (options.latencyMs <= 0) {
        send(exchange, outcome);
        return;
    }
    delays.push_back(clock.makeAlarm());
    base::Alarm* alarm = delays.back().get();
    QObject::connect(alarm, &base::Alarm::rang, &server, [this, alarm, exchange, outcome] {
        send(exchange, outcome);
        const auto own =
            std::find_if(delays.begin(), delays.end(), [alarm](const auto& delay) { return delay.get() == alarm; });
        own->release()->deleteLater();
        delays.erase(own);
    });
    alarm->ringIn(options.latencyMs);
}

void Sandbox::Private::send(const Exchange& exchange, const GateOutcome& outcome)
{
    constexpr size_t mostHanging = 200;
    net::HttpResponse response = outcome.response;
    const auto kind = outcome.fault ? std::optional(outcome.fault->kind) : std::nullopt;
    if (!kind || kind == FaultKind::Revoke) {
        exchange->reply(response);
    } else if (kind == FaultKind::Status) {
        auto spoilt = faultResponse(*outcome.fault, outcome.correlationId, weather.coin());
        spoilt.headers.set("Date", httpDate(clock.nowMs()));
        spoilt.headers.set("x-hubspot-correlation-id", outcome.correlationId.toLatin1());
        exchange->reply(spoilt);
    } else if (kind == FaultKind::Reset || (kind == FaultKind::Cut && response.body.isEmpty())) {
        exchange->reset();
    } else if (kind == FaultKind::Cut) {
        exchange->replyCut(response, response.body.size() / 2);
    } else if (kind == FaultKind::BadJson) {
        response.body = response.body.isEmpty() ? QByteArray("{") : response.body.left(response.body.size() / 2);
        response.status = response.status == 204 ? 200 : response.status;
        exchange->reply(response);
    } else if (kind == FaultKind::Html) {
        exchange->reply(htmlFaultResponse(200));
    } else {
        hanging.push_back(exchange);
        if (hanging.size() > mostHanging) {
            hanging.pop_front();
        }
    }
}

Sandbox::Sandbox(SandboxOptions options, base::Clock& clock, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(*this, std::move(options), clock))
{
}

Sandbox::~Sandbox() = default;

base::Result<QUrl> Sandbox::start()
{
    if (auto faults = d->weather.setFaults(d->options.faults); !faults) {
        return faults.error();
    }
    if (auto rules = setPortalRules(d->options.portalRules); !rules) {
        return rules.error();
    }
    const auto port = d->server.listen(QHostAddress(QHostAddress::LocalHost), d->options.port);
    if (!port) {
        return port.error();
    }
    d->port = *port;
    d->portal.setUiDomain(url().authority());
    return url();
}

QUrl Sandbox::url() const
{
    QUrl address;
    address.setScheme(QStringLiteral("http"));
    address.setHost(QStringLiteral("127.0.0.1"));
    address.setPort(d->port);
    return address;
}

QString Sandbox::serviceKey() const
{
    return d->credentials.serviceKey();
}

QString Sandbox::clientId() const
{
    return d->credentials.clientId();
}

QString Sandbox::clientSecret() const
{
    return d->credentials.clientSecret();
}

QJsonObject Sandbox::report() const
{
    return makeReport(d->portal, d->log);
}

QJsonArray Sandbox::records(const QString& object) const
{
    const ObjectType* type = findObjectType(object);
    return type ? recordsToJson(d->portal, *type) : QJsonArray();
}

base::Result<void> Sandbox::setFaults(const QStringList& faults)
{
    return d->weather.setFaults(faults);
}

base::Result<void> Sandbox::setPortalRules(const QStringList& rules)
{
    QList<PortalRule> read;
    for (const QString& text : rules) {
        const auto rule = parsePortalRule(text);
        if (!rule) {
            return rule.error();
        }
        read.append(*rule);
    }
    d->portal.settings().rules = read;
    return {};
}

void Sandbox::revokeAccess()
{
    d->credentials.revokeAll();
}

} // namespace leadferry::sandbox
