// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandbox.h"

#include "net/httpserver.h"
#include "sandbox/accountapi.h"
#include "sandbox/agentdesk.h"
#include "sandbox/answersender.h"
#include "sandbox/apigate.h"
#include "sandbox/associationlabelsapi.h"
#include "sandbox/associationsapi.h"
#include "sandbox/associationsbatchapi.h"
#include "sandbox/conversationsapi.h"
#include "sandbox/listsapi.h"
#include "sandbox/modelapi.h"
#include "sandbox/oauthapi.h"
#include "sandbox/objectactionsapi.h"
#include "sandbox/objectsapi.h"
#include "sandbox/objectsbatchapi.h"
#include "sandbox/pagerouter.h"
#include "sandbox/pipelinesapi.h"
#include "sandbox/propertiesapi.h"
#include "sandbox/report.h"
#include "sandbox/sampledata.h"
#include "sandbox/sandboxstate.h"
#include "sandbox/searchapi.h"
#include "sandbox/shiftedclock.h"
#include "sandbox/statefile.h"

#include <utility>

namespace leadferry::sandbox {

namespace {

using Exchange = std::shared_ptr<net::HttpExchange>;

constexpr qint64 largestBody = 32LL * 1024 * 1024; // 100 notes of 65,536 characters, escaped

// Pages load nothing from anywhere; the form of the consent page leads on to the program that asked.
constexpr char pagePolicy[] = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
                              "frame-ancestors 'none'; form-action 'self' http://localhost:*";

net::HttpServerLimits serverLimits()
{
    net::HttpServerLimits limits;
    limits.bodyBytes = largestBody;
    limits.bodiesInFlightBytes = 4 * largestBody;
    return limits;
}

const Tier& tierOf(const SandboxOptions& options)
{
    const Tier* tier = findTier(options.tier);
    return tier ? *tier : *findTier(tierNames().constFirst());
}

Weather::Climate climateOf(const SandboxOptions& options)
{
    return {.seed = options.seed,
            .latencyMs = options.latencyMs,
            .jitterMs = options.jitterMs,
            .revokeAt = options.revokeAt};
}

} // namespace

class Sandbox::Private
{
public:
    Private(Sandbox& owner, SandboxOptions sandboxOptions, base::Clock& sandboxClock);

    base::Result<void> furnish();
    void addContacts();
    void reset();
    void keepState() const;
    void receive(const Exchange& exchange);

    SandboxOptions options;
    ShiftedClock clock;
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
    ListsApi lists;
    ConversationsApi conversations;
    AgentDesk agents;
    AccountApi account;
    OauthApi oauth;
    ApiGate gate;
    ModelApi model;
    PageRouter pages;
    std::unique_ptr<StateFile> stateFile; ///< none: everything is in memory only
    AnswerSender sender;
    net::HttpServer server; ///< last: it ends first
    quint16 port = 0;
};

Sandbox::Private::Private(Sandbox& owner, SandboxOptions sandboxOptions, base::Clock& sandboxClock)
    : options(std::move(sandboxOptions)),
      clock(sandboxClock, options.clockSkewMs),
      portal({.hubId = options.hubId, .uniqueNoteKeys = options.uniqueNoteKeys}, clock),
      limits(options.limits ? RateLimits::Mode::HubSpot : RateLimits::Mode::Off, tierOf(options)),
      weather(climateOf(options)),
      objects(portal),
      batches(portal),
      search(portal, options.searchLagMs),
      associations(portal),
      associationBatches(portal),
      associationLabels(portal),
      actions(portal),
      properties(portal),
      pipelines(portal),
      lists(portal),
      conversations(portal),
      agents(portal, [this] { keepState(); }),
      account(portal, limits),
      oauth(portal, credentials),
      gate(router, credentials, limits, weather, log, clock),
      model(credentials, weather, log, clock),
      pages({portal, agents, log, credentials, weather, limits, [this] { reset(); }}),
      sender(clock),
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
    lists.addTo(router);
    conversations.addTo(router);
    account.addTo(router);
    oauth.addTo(router);
}

base::Result<void> Sandbox::Private::furnish()
{
    if (options.stateFile.isEmpty()) {
        addContacts();
        return {};
    }
    auto file = std::make_unique<StateFile>(
        options.stateFile, [this] { return stateToJson(portal, credentials.values()); }, clock);
    const auto saved = file->read();
    if (!saved) {
        return saved.error();
    }
    if (saved->isEmpty()) {
        addContacts();
    } else if (const auto restored = restoreState(*saved, portal, credentials); !restored) {
        return base::Error{restored.error().kind, options.stateFile + QStringLiteral(": ") + restored.error().message};
    }
    if (const auto written = file->write(); !written) {
        return written.error(); // better now than at the end of a day's practice
    }
    stateFile = std::move(file);
    return {};
}

void Sandbox::Private::addContacts()
{
    addSampleData(portal, clock, options.contacts, options.seed);
}

void Sandbox::Private::reset()
{
    portal.clear();
    addContacts();
    log.clear();
    weather.startAgain();
    keepState();
}

void Sandbox::Private::keepState() const
{
    if (stateFile) {
        stateFile->changed();
    }
}

void Sandbox::Private::receive(const Exchange& exchange)
{
    const net::HttpRequest& request = exchange->request();
    if (Router::isApiPath(request.url)) {
        const GateOutcome outcome = gate.pass(request);
        if (outcome.mayChangeState) {
            keepState();
        }
        sender.send(exchange, outcome);
        return;
    }
    if (ModelApi::isModelPath(request.url)) {
        sender.send(exchange, model.pass(request));
        return;
    }
    const ApiAnswer answer = pages.answer(request);
    net::HttpResponse response;
    response.status = answer.status;
    response.body = answer.body;
    response.headers.set("Content-Type", answer.contentType);
    response.headers.set("Date", httpDate(clock.nowMs()));
    response.headers.set("Cache-Control", "no-store");
    response.headers.set("Content-Security-Policy", pagePolicy);
    response.headers.set("X-Content-Type-Options", "nosniff");
    response.headers.set("Referrer-Policy", "same-origin");
    if (!answer.location.isEmpty()) {
        response.headers.set("Location", answer.location);
    }
    exchange->reply(response);
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
    if (auto rules = setValueRules(d->options.valueRules); !rules) {
        return rules.error();
    }
    d->credentials.registerScopes(d->options.requiredScopes, d->options.optionalScopes);
    if (auto withheld = setWithheldScopes(d->options.withheldScopes); !withheld) {
        return withheld.error();
    }
    if (!findTier(d->options.tier)) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("There is no tier \"%1\", but: %2")
                                                         .arg(d->options.tier, tierNames().join(QStringLiteral(", ")))};
    }
    if (auto furnished = d->furnish(); !furnished) {
        return furnished.error();
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

QUrl Sandbox::modelUrl() const
{
    QUrl address = url();
    address.setPath(QStringLiteral("/model/v1"));
    return address;
}

QString Sandbox::modelKey() const
{
    return d->credentials.modelKey();
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

QStringList Sandbox::listMembers(const QString& name) const
{
    const ContactList* list = d->portal.lists().findNamed(QStringLiteral("0-1"), name);
    return list == nullptr ? QStringList() : list->members;
}

base::Result<QString> Sandbox::answerTicket(const QString& ticketId, const QString& agent, const QString& text,
                                            const QStringList& files)
{
    return d->agents.answer(ticketId, agent, text, files);
}

base::Result<QString> Sandbox::writeToOther(const QString& ticketId, const QString& agent, const QString& text)
{
    return d->agents.writeToOther(ticketId, agent, text);
}

base::Result<QString> Sandbox::writeAside(const QString& ticketId, const QString& agent, const QString& address,
                                          const QString& text)
{
    return d->agents.writeAside(ticketId, agent, address, text);
}

base::Result<void> Sandbox::commentOn(const QString& ticketId, const QString& agent, const QString& text)
{
    return d->agents.comment(ticketId, agent, text);
}

base::Result<void> Sandbox::assignThread(const QString& ticketId, const QString& agent)
{
    return d->agents.assign(ticketId, agent);
}

base::Result<void> Sandbox::closeThread(const QString& ticketId, const QString& agent)
{
    return d->agents.close(ticketId, agent);
}

base::Result<void> Sandbox::reopenThread(const QString& ticketId, const QString& agent)
{
    return d->agents.reopen(ticketId, agent);
}

base::Result<void> Sandbox::hearVisitor(const QString& ticketId, const QString& text)
{
    return d->agents.hearVisitor(ticketId, text);
}

base::Result<void> Sandbox::archiveThread(const QString& ticketId)
{
    return d->agents.archive(ticketId);
}

base::Result<void> Sandbox::markAsSpam(const QString& ticketId)
{
    return d->agents.markAsSpam(ticketId);
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

base::Result<void> Sandbox::setValueRules(const QStringList& rules)
{
    QList<ValueRule> read;
    for (const QString& text : rules) {
        const auto rule = parseValueRule(text);
        if (!rule) {
            return rule.error();
        }
        read.append(*rule);
    }
    d->portal.settings().valueRules = read;
    return {};
}

base::Result<void> Sandbox::setWithheldScopes(const QStringList& scopes)
{
    for (const QString& scope : scopes) {
        if (!findScope(scope)) {
            return base::Error{base::ErrorKind::Invalid, QStringLiteral("There is no scope \"%1\".").arg(scope)};
        }
    }
    d->credentials.withhold(scopes);
    return {};
}

void Sandbox::revokeAccess()
{
    d->credentials.revokeAll();
    d->keepState();
}

void Sandbox::reset()
{
    d->reset();
}

} // namespace leadferry::sandbox
