// SPDX-License-Identifier: GPL-3.0-or-later
// What an engine is put together from; only its own source files include this.
#pragma once

#include "app/alertwatch.h"
#include "app/controlsocket.h"
#include "app/engine.h"
#include "app/indexkeeper.h"
#include "app/livemappings.h"
#include "app/livesettings.h"
#include "app/livesources.h"
#include "app/modelkeykeeper.h"
#include "app/portaljournal.h"
#include "app/proofwatch.h"
#include "app/propertywatch.h"
#include "app/proxykeeper.h"
#include "app/rowcommands.h"
#include "app/settingcatalog.h"
#include "app/shadowwatch.h"
#include "app/sourcesecretkeeper.h"
#include "app/summarywatch.h"
#include "delivery/deliveryengine.h"
#include "domain/overview.h"
#include "enrichment/enrichmentwatch.h"
#include "handoff/inboxwatch.h"
#include "handoff/replycourier.h"
#include "handoff/storedreplydesk.h"
#include "net/httpclient.h"
#include "store/deliverylogstore.h"
#include "store/deliverystore.h"
#include "store/eventstore.h"
#include "store/portalstore.h"
#include "store/settingstore.h"

#include <QLockFile>
#include <QSet>

namespace leadferry::app {

/// `run --until-idle` waits for tries that are due this soon.
inline constexpr qint64 idleHorizonMs = 60'000;

/// The layers below, in the order they are built; they go in the opposite order.
class Engine::Parts
{
public:
    std::shared_ptr<QLockFile> lock;
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::SettingStore> settings;
    std::unique_ptr<store::EventStore> events;
    std::unique_ptr<store::PortalStore> portals;
    std::unique_ptr<store::DeliveryStore> deliveries;
    std::unique_ptr<store::DeliveryLogStore> log;
    std::unique_ptr<RowCommands> rowCommands;
    net::HttpClient transport;
    hubspot::ApiCatalog catalog;
    std::unique_ptr<ProxyKeeper> proxy;
    std::unique_ptr<hubspot::TokenKeeper> tokens;
    std::unique_ptr<hubspot::HubSpotGateway> gateway;
    std::unique_ptr<PortalJournal> journal;
    std::unique_ptr<delivery::DeliveryEngine> delivery;
    std::unique_ptr<LiveSettings> live;
    std::unique_ptr<LiveMappings> mappings;
    std::unique_ptr<SourceSecretKeeper> sourceSecrets;
    std::unique_ptr<WebhookKeeper> webhook;
    std::unique_ptr<ModelKeyKeeper> modelKeys;
    std::unique_ptr<enrichment::EnrichmentWatch> enrichment;
    std::unique_ptr<handoff::StoredReplyDesk> replyDesk;
    std::unique_ptr<handoff::InboxWatch> inboxes;
    std::unique_ptr<handoff::ReplyCourier> courier;
    std::unique_ptr<LiveSources> sources;
    std::unique_ptr<ShadowWatch> shadows;
    std::unique_ptr<IndexKeeper> index;
    std::unique_ptr<PropertyWatch> properties;
    std::unique_ptr<ProofWatch> proofs;
    std::unique_ptr<SummaryWatch> summaries;
    std::unique_ptr<AlertWatch> alerts;
    std::unique_ptr<ControlServer> control;
    std::unique_ptr<base::Alarm> reportAlarm;
    std::unique_ptr<base::Alarm> heartbeat;
    std::unique_ptr<base::Alarm> refusalAlarm;
    std::unique_ptr<base::Alarm> propertiesAlarm;
    QPointer<ProofRun> proofRun; ///< the one under way
    QSet<qint64> changed;        ///< deliveries not reported yet
    qint64 repliesNotedMs = 0;   ///< what became of replies before then was reported
    bool repliesChanged = false;
    qint64 enrichmentNotedMs = 0; ///< what became of conversations that are read was reported up to then
    bool enrichmentChanged = false;
    bool reportDue = false;
    bool refusalsDue = false;
    bool propertiesDue = false;
    SettingValues chosen;             ///< as last read
    QList<domain::CauseGroup> causes; ///< what waits for a person, as last read for the alerts
    qint64 causesDueMs = 0;           ///< not read again before then, monotonic
};

} // namespace leadferry::app
