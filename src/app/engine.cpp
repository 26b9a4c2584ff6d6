// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "app/browserpages.h"
#include "app/builtinapp.h"
#include "app/engineparts.h"
#include "app/profilefolder.h"
#include "domain/feature.h"
#include "hubspot/oauthflow.h"
#include "store/sourcestore.h"

#include <QRandomGenerator>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// Rows that another process wrote without being able to tell us are found after this long at the latest.
constexpr qint64 heartbeatMs = 30'000;
/// However many requests are refused, they are counted on disk this often.
constexpr qint64 refusalsEveryMs = 1'000;
/// After deliveries were recorded, what they are held for is looked at this much later, together.
constexpr qint64 propertiesAfterMs = 2'000;

} // namespace

Engine::Engine(RunOptions options, EngineRole role, domain::SecretStore& secrets, base::Clock& clock)
    : m_options(std::move(options)), m_role(role), m_secrets(secrets), m_clock(clock)
{
    m_status.demo = m_options.demo;
    m_status.redirectUrls = redirectUrls();
    m_status.requiredScopes = domain::scopeNames(domain::ScopeNeed::Required);
    m_status.optionalScopes = domain::scopeNames(domain::ScopeNeed::Optional);
}

Engine::~Engine()
{
    // Commands under way use the parts: they go first.
    qDeleteAll(findChildren<EngineCommandJob*>(QString(), Qt::FindDirectChildrenOnly));
}

Result<void> Engine::start()
{
    m_parts = std::make_unique<Parts>();
    using Step = Result<void> (Engine::*)();
    QList<Step> steps{&Engine::openStore, &Engine::readSettings, &Engine::assembleHubSpot};
    if (m_role == EngineRole::Owner) {
        steps += {&Engine::assembleDelivery, &Engine::carryReplies,    &Engine::readConversations,
                  &Engine::startSources,     &Engine::watchProperties, &Engine::watchAlerts};
    }
    for (const Step step : steps) {
        if (auto done = (this->*step)(); !done) {
            m_parts.reset();
            setFailed(done.error());
            return done.error();
        }
    }
    reloadPortals();
    setState(EngineState::Running);
    greetPortals();
    heedSettings();
    report();
    return {};
}

Result<void> Engine::openStore()
{
    const auto folder = ProfileFolder::open(m_options.profile);
    if (!folder) {
        return folder.error();
    }
    auto lock = folder->own();
    if (!lock) {
        return lock.error();
    }
    m_parts->lock = *lock;
    auto database = store::Database::open(folder->databaseFile());
    if (!database) {
        return database.error();
    }
    m_parts->database = std::move(database).value();
    auto& db = *m_parts->database;
    m_parts->settings = std::make_unique<store::SettingStore>(db);
    m_parts->events = std::make_unique<store::EventStore>(db, m_clock);
    m_parts->portals = std::make_unique<store::PortalStore>(db);
    m_parts->deliveries = std::make_unique<store::DeliveryStore>(db);
    m_parts->log = std::make_unique<store::DeliveryLogStore>(db);
    m_parts->rowCommands = std::make_unique<RowCommands>(db, *m_parts->events, m_clock, QStringLiteral("window"));
    m_parts->control = std::make_unique<ControlServer>(
        [this](const QString& name, const QJsonObject& arguments) { return command(name, arguments); });
    m_parts->reportAlarm = m_clock.makeAlarm();
    connect(m_parts->reportAlarm.get(), &base::Alarm::rang, this, &Engine::report);
    m_parts->heartbeat = m_clock.makeAlarm();
    connect(m_parts->heartbeat.get(), &base::Alarm::rang, this, &Engine::beat);
    m_parts->heartbeat->ringIn(heartbeatMs);
    connect(m_parts->events.get(), &store::EventStore::added, this, [this](const QList<qint64>& ids) {
        noteChanged(ids);
        afterNewEvents();
    });
    return m_parts->control->listen(folder->socketName());
}

Result<void> Engine::readSettings()
{
    auto chosen = app::readSettings(*m_parts->settings);
    if (!chosen) {
        return chosen.error();
    }
    m_parts->chosen = *chosen;
    m_status.standIn = m_parts->chosen.value(setting::standIn);
    return {};
}

QString Engine::settingOr(const QString& override, const QString& name) const
{
    return override.isEmpty() ? m_parts->chosen.value(name) : override;
}

Result<void> Engine::assembleHubSpot()
{
    const auto catalog = hubspot::ApiCatalog::forVersion(settingOr({}, setting::apiVersion));
    if (!catalog) {
        return catalog.error();
    }
    m_parts->catalog = *catalog;
    m_parts->proxy = std::make_unique<ProxyKeeper>(m_parts->transport, m_secrets);
    m_parts->sourceSecrets = std::make_unique<SourceSecretKeeper>(m_secrets);
    m_parts->modelKeys = std::make_unique<ModelKeyKeeper>(*m_parts->database, m_secrets);
    m_parts->webhook = std::make_unique<WebhookKeeper>(*m_parts->database, m_secrets);
    connect(m_parts->webhook.get(), &WebhookKeeper::changed, this, &Engine::scheduleReport);
    m_parts->proxy->heed(m_parts->chosen);
    m_parts->tokens =
        std::make_unique<hubspot::TokenKeeper>(m_parts->transport, m_secrets, m_clock, *catalog, builtInApp());
    m_parts->gateway =
        std::make_unique<hubspot::HubSpotGateway>(m_parts->transport, *m_parts->tokens, m_clock, *catalog);
    m_parts->journal = std::make_unique<PortalJournal>(*m_parts->database, *m_parts->gateway, m_clock);
    connect(m_parts->journal.get(), &PortalJournal::written, this, &Engine::portalsChanged);
    connect(m_parts->journal.get(), &PortalJournal::paused, this, &Engine::reloadPortals);
    return {};
}

Result<void> Engine::assembleDelivery()
{
    m_parts->delivery = std::make_unique<delivery::DeliveryEngine>(
        *m_parts->deliveries, *m_parts->gateway, m_clock, [] { return QRandomGenerator::global()->generateDouble(); });
    auto& delivery = *m_parts->delivery;
    m_parts->mappings = std::make_unique<LiveMappings>(*m_parts->database, delivery);
    if (auto begun = m_parts->mappings->begin(); !begun) {
        return begun;
    }
    m_parts->live = std::make_unique<LiveSettings>(delivery);
    m_parts->live->heed(m_parts->chosen);
    connect(&delivery, &delivery::DeliveryEngine::recorded, this, &Engine::scheduleReport);
    connect(&delivery, &delivery::DeliveryEngine::stopped, this, [this] {
        setState(EngineState::Stopped);
        emit stopped();
    });
    m_parts->shadows = std::make_unique<ShadowWatch>(*m_parts->database, *m_parts->gateway, m_clock);
    connect(m_parts->shadows.get(), &ShadowWatch::noted, this, [this](const QList<qint64>& ids) {
        noteChanged(ids);
        scheduleReport();
    });
    connect(m_parts->events.get(), &store::EventStore::failed, this, &Engine::storeFailed);
    connect(&delivery, &delivery::DeliveryEngine::storageFailed, this, &Engine::noteTrouble);
    connect(&delivery, &delivery::DeliveryEngine::storageWorks, this, &Engine::getOverTrouble);
    if (auto forgotten = m_parts->portals->forgetLights(); !forgotten) {
        return forgotten;
    }
    return delivery.start();
}

/// For a command that needs deliveries to go out while nobody owns the profile.
Result<void> Engine::deliverFromNow()
{
    return m_parts->delivery ? Result<void>() : assembleDelivery();
}

Result<void> Engine::startSources()
{
    m_parts->sources = std::make_unique<LiveSources>(
        *m_parts->events, m_clock, *m_parts->sourceSecrets, [this] { return health(); }, [this] { return metrics(); });
    m_parts->sources->setReplyDesk(*m_parts->replyDesk);
    m_parts->refusalAlarm = m_clock.makeAlarm();
    connect(m_parts->refusalAlarm.get(), &base::Alarm::rang, this, &Engine::noteRefusals);
    connect(m_parts->sources.get(), &LiveSources::refused, this, [this] {
        if (!std::exchange(m_parts->refusalsDue, true)) {
            m_parts->refusalAlarm->ringIn(refusalsEveryMs);
        }
    });
    heedSources();
    m_parts->index = std::make_unique<IndexKeeper>(*m_parts->database, m_clock);
    m_parts->index->wake();
    if (m_options.sourceTrouble == SourceTrouble::IsTold || m_status.sourceProblems.isEmpty()) {
        return {};
    }
    return Error{ErrorKind::Invalid, m_status.sourceProblems.first().reason};
}

Result<void> Engine::watchProperties()
{
    m_parts->properties = std::make_unique<PropertyWatch>(propertyContext(QStringLiteral("engine")));
    connect(m_parts->properties.get(), &PropertyWatch::changed, this, &Engine::propertiesChanged);
    m_parts->proofs = std::make_unique<ProofWatch>(proofContext());
    m_parts->summaries = std::make_unique<SummaryWatch>(*m_parts->database,
                                                        WebhookContext{*m_parts->webhook, m_parts->transport, m_clock});
    m_parts->propertiesAlarm = m_clock.makeAlarm();
    connect(m_parts->propertiesAlarm.get(), &base::Alarm::rang, this, &Engine::lookAtProperties);
    connect(m_parts->delivery.get(), &delivery::DeliveryEngine::recorded, this, [this] {
        if (!std::exchange(m_parts->propertiesDue, true)) {
            m_parts->propertiesAlarm->ringIn(propertiesAfterMs);
        }
    });
    return {};
}

void Engine::lookAtProperties()
{
    if (m_parts->properties) {
        m_parts->propertiesDue = false;
        m_parts->properties->look();
    }
}

void Engine::heedSources()
{
    LiveSources& sources = *m_parts->sources;
    const auto named = store::SourceStore(*m_parts->database).all();
    if (named) {
        sources.heed(*named);
        heedReplies(*named);
    } else {
        storeFailed(named.error());
    }
    sources.heed(settingOr(m_options.listen, setting::listenAddress), settingOr(m_options.watch, setting::folderPath));
    const bool same = m_status.listenAddress == sources.listenAddress() &&
                      m_status.watchedFolder == sources.watchedFolder() &&
                      m_status.sourceProblems == sources.problems();
    m_status.listenAddress = sources.listenAddress();
    m_status.watchedFolder = sources.watchedFolder();
    m_status.sourceProblems = sources.problems();
    if (!same) {
        emit statusChanged(m_status);
    }
}

void Engine::stop()
{
    if (m_status.state == EngineState::Stopping) {
        return;
    }
    if (!m_parts) {
        QMetaObject::invokeMethod(this, &Engine::stopped, Qt::QueuedConnection);
        return;
    }
    setState(EngineState::Stopping);
    if (m_parts->sources) {
        m_parts->sources->stop();
        noteRefusals();
    }
    if (m_parts->delivery) {
        m_parts->shadows.reset();
        m_parts->index.reset();
        m_parts->properties.reset();
        m_parts->proofs.reset();
        m_parts->summaries.reset();
        m_parts->alerts.reset();
        stopReplies();
        if (m_parts->enrichment) {
            m_parts->enrichment->stop();
        }
        m_parts->delivery->stop();
    } else {
        QMetaObject::invokeMethod(this, &Engine::stopped, Qt::QueuedConnection);
    }
}

/// The light is green only after a real call, and amber no longer than it is true.
void Engine::greetPortals()
{
    if (m_parts->delivery) {
        m_parts->gateway->greetSilent();
    }
}

void Engine::heedClock()
{
    if (m_parts->delivery && m_parts->delivery->heedClock()) {
        m_parts->gateway->probeAll();
    }
}

void Engine::beat()
{
    m_parts->heartbeat->ringIn(heartbeatMs);
    heedClock();
    greetPortals();
    heedSettings();
    noteForeignChanges();
    lookAtShadowsAgain();
    lookAtProperties();
    lookAtProofs();
    afterNewEvents();
    if (m_parts->alerts) {
        m_parts->alerts->look(); // also at what another process has put in
    }
}

void Engine::lookAgain()
{
    noteForeignChanges();
    heedSettings();
    if (m_parts->delivery) {
        m_parts->delivery->tryNow();
    }
    scheduleReport();
}

void Engine::heedSettings()
{
    const bool working = m_status.state == EngineState::Running || m_status.state == EngineState::Paused;
    if (!m_parts->live || !working) {
        return;
    }
    if (auto read = readSettings(); !read) {
        storeFailed(read.error());
        return;
    }
    m_parts->proxy->heed(m_parts->chosen);
    m_parts->live->heed(m_parts->chosen);
    if (m_parts->mappings->heed()) {
        emit mappingsChanged();
    }
    if (m_parts->sources) { // a command that delivers takes nothing in
        heedSources();
    }
    if (m_parts->alerts) {
        m_parts->alerts->heed(m_parts->chosen);
    }
    heedEnrichment();
    tellSettingProblems();
    lookAtProofs();
    const auto state = m_parts->live->heedPause(m_parts->chosen) ? EngineState::Paused : EngineState::Running;
    if (state != m_status.state) {
        setState(state);
    }
    if (m_parts->enrichment) {
        m_parts->enrichment->setPaused(state == EngineState::Paused);
    }
}

void Engine::tellSettingProblems()
{
    if (std::exchange(m_status.settingProblems, m_parts->chosen.problems) != m_parts->chosen.problems) {
        emit statusChanged(m_status); // the front ends say it
    }
}

void Engine::afterNewEvents()
{
    if (m_parts->delivery) {
        m_parts->delivery->wake();
        if (m_parts->shadows) {
            m_parts->shadows->look();
        }
    }
    if (m_parts->index) {
        m_parts->index->wake();
    }
    if (m_parts->enrichment) {
        m_parts->enrichment->wake();
    }
    scheduleReport();
}

/// Also at what portals did not answer.
void Engine::lookAtShadowsAgain()
{
    if (m_parts->shadows) {
        m_parts->shadows->lookAgain();
    }
}

void Engine::reloadPortals()
{
    const auto portals = m_parts->portals->all();
    if (!portals) {
        storeFailed(portals.error());
        return;
    }
    m_parts->gateway->setPortals(*portals);
    m_parts->journal->setPortals(*portals);
    if (m_parts->delivery) {
        m_parts->delivery->setPortals(*portals);
        if (m_parts->inboxes) {
            m_parts->inboxes->setPortals(*portals);
            m_parts->inboxes->look();
        }
        m_parts->delivery->tryNow();
        lookAtShadowsAgain();
    }
    emit portalsChanged();
}

/// Delivery starts again once the store works, and so does whatever could not be read meanwhile.
void Engine::storeFailed(const Error& error)
{
    if (m_parts->delivery) {
        m_parts->delivery->storeFailed(error);
    } else {
        setFailed(error);
    }
}

void Engine::noteTrouble(const Error& error)
{
    m_status.failure = error.message;
    m_status.failureKind = error.kind;
    emit statusChanged(m_status);
}

void Engine::getOverTrouble()
{
    m_status.failure.clear();
    reloadPortals();
    heedSettings();
    report();
}

void Engine::setState(EngineState state)
{
    m_status.state = state;
    emit statusChanged(m_status);
}

void Engine::setFailed(const Error& error)
{
    m_status.failure = error.message;
    m_status.failureKind = error.kind;
    setState(EngineState::Failed);
}

} // namespace leadferry::app
