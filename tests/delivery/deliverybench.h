// SPDX-License-Identifier: GPL-3.0-or-later
// A whole engine room on a real database and a CRM in memory, which outlives the engine: so that a test can kill one
// and start another on the same file.
#pragma once

#include "delivery/deliveryengine.h"
#include "domain/eventtypecatalog.h"
#include "store/deliveryactions.h"
#include "store/deliverylogstore.h"
#include "store/eventstore.h"
#include "store/portalstore.h"
#include "support/fakeclock.h"
#include "support/fakecrm.h"
#include "support/named.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace leadferry::test {

class DeliveryBench
{
public:
    DeliveryBench()
    {
        open();
        domain::Portal connecting;
        connecting.hubId = 4711;
        connecting.name = QStringLiteral("Bench");
        connecting.health = domain::PortalHealth::Connected;
        for (const auto object : {CrmObject::Ticket, CrmObject::Deal, CrmObject::Note, CrmObject::Task}) {
            connecting.profile.keys.insert(object, {domain::KeyWay::UniqueProperty, QStringLiteral("leadferry_key")});
        }
        connecting.profile.keys.insert(CrmObject::Contact,
                                       {domain::KeyWay::UniqueProperty, QStringLiteral("leadferry_person")});
        connecting.profile.ticketPipeline = QStringLiteral("0");
        connecting.profile.ticketStage = QStringLiteral("1");
        connecting.profile.dealPipeline = QStringLiteral("default");
        connecting.profile.dealStage = QStringLiteral("appointmentscheduled");
        connecting.profile.lifecycleStages = {QStringLiteral("subscriber"), QStringLiteral("lead"),
                                              QStringLiteral("customer")};
        connect(connecting);
    }

    /// Connects the portal, or changes what is known of it.
    void connect(const domain::Portal& connecting)
    {
        const auto saved = store::PortalStore(*database).save(connecting, clock.nowMs());
        Q_ASSERT(saved.ok());
        portal = *saved;
        if (engine) {
            engine->setPortals({portal});
        }
    }
    void open()
    {
        auto opened = store::Database::open(m_folder.filePath(QStringLiteral("leadferry.db")));
        Q_ASSERT(opened.ok());
        database = std::move(opened).value();
        deliveries = std::make_unique<store::DeliveryStore>(*database);
        events = std::make_unique<store::EventStore>(*database, clock);
    }
    void start()
    {
        engine = std::make_unique<delivery::DeliveryEngine>(*deliveries, crm, clock, [] { return 0.5; });
        const auto mappings = domain::defaultMappings();
        if (!mappings) {
            qFatal("%s", qPrintable(mappings.error().message));
        }
        engine->setMappings(*mappings + moreMappings);
        engine->setPersonRules(rules);
        engine->setPortals({portal});
        const auto started = engine->start();
        Q_ASSERT(started.ok());
    }
    /// As if the process were killed: nothing gets to say goodbye.
    void kill()
    {
        engine.reset();
        events.reset();
        deliveries.reset();
        database.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void restart()
    {
        kill();
        open();
        start();
    }

    void add(const QJsonObject& body)
    {
        domain::IncomingEvent incoming;
        incoming.source = QStringLiteral("port");
        incoming.eventId = body.value(QLatin1String("id")).toString();
        incoming.body = body;
        incoming.receivedAtMs = clock.nowMs();
        const auto added = events->add({incoming});
        Q_ASSERT(added.ok());
        if (engine) {
            engine->wake();
        }
    }
    static QJsonObject event(const QString& type, const QString& id, const QString& email, const QJsonObject& more = {})
    {
        QJsonObject contact{{QStringLiteral("name"), QStringLiteral("Jane Cooper")}};
        if (!email.isEmpty()) {
            contact.insert(QStringLiteral("email"), email);
        }
        const QJsonObject message{{QStringLiteral("from"), QStringLiteral("visitor")},
                                  {QStringLiteral("text"), QStringLiteral("Hello from %1").arg(id)}};
        QJsonObject body{
            {QStringLiteral("id"), id},
            {QStringLiteral("type"), type + QStringLiteral(".v1")},
            {QStringLiteral("contact"), contact},
            {QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), QStringLiteral("c-%1").arg(id)},
                                                         {QStringLiteral("messages"), QJsonArray{message}}}}};
        for (auto field = more.constBegin(); field != more.constEnd(); ++field) {
            body.insert(field.key(), field.value());
        }
        return body;
    }

    [[nodiscard]] int roundsRunning() const { return engine->isResting() ? 0 : 1; }

    /// A mapping as its JSON has it, with single quotes.
    void map(QByteArray json)
    {
        const auto mapping = domain::mappingFromJson(QJsonDocument::fromJson(json.replace('\'', '"')).object());
        if (!mapping) {
            qFatal("%s", qPrintable(mapping.error().message));
        }
        moreMappings.append(*mapping);
    }
    /// A person retries this delivery.
    void retry(const QString& eventId)
    {
        (void)store::DeliveryActions(*database).retry({row(eventId).id}, clock.nowMs());
        engine->tryNow();
    }

    /// One turn of the event loop, deletions included.
    static void turn()
    {
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    [[nodiscard]] bool idle() const
    {
        const auto idle = deliveries->isIdle(clock.nowMs(), 60'000);
        return idle.ok() && *idle;
    }
    /// Runs until nothing happens any more, stepping the clock over waits of up to `patienceMs` altogether.
    bool settle(qint64 patienceMs = 0)
    {
        const qint64 end = clock.monotonicMs() + patienceMs;
        for (int turns = 0; turns < 20'000; ++turns) {
            turn();
            if (turns % 8 != 7) {
                continue; // let queued calls run before asking
            }
            if (idle()) {
                return true;
            }
            const auto next = clock.nextAlarmInMs();
            if (next && clock.monotonicMs() + *next <= end) {
                clock.advance(*next);
            } else if (turns > 400) {
                return false;
            }
        }
        return false;
    }

    /// Lets `milliseconds` pass, alarm by alarm.
    void live(qint64 milliseconds)
    {
        const qint64 end = clock.monotonicMs() + milliseconds;
        while (clock.monotonicMs() < end) {
            for (int turns = 0; turns < 24; ++turns) {
                turn();
            }
            const qint64 left = end - clock.monotonicMs();
            clock.advance(std::clamp<qint64>(clock.nextAlarmInMs().value_or(left), 0, left));
        }
    }

    QList<domain::DeliveryRow> rows()
    {
        const auto page = store::DeliveryLogStore(*database).page({}, {1000});
        Q_ASSERT(page.ok());
        return page->rows;
    }
    domain::DeliveryRow row(const QString& eventId)
    {
        for (const auto& candidate : rows()) {
            if (candidate.eventId == eventId) {
                return candidate;
            }
        }
        return {};
    }
    int inState(domain::DeliveryState state)
    {
        int number = 0;
        for (const auto& candidate : rows()) {
            number += candidate.state == state ? 1 : 0;
        }
        return number;
    }

    FakeClock clock;
    FakeCrm crm;
    domain::Portal portal;
    delivery::PersonRules rules;
    QList<domain::Mapping> moreMappings; ///< take the place of the defaults for their types
    std::unique_ptr<store::Database> database;
    std::unique_ptr<store::DeliveryStore> deliveries;
    std::unique_ptr<store::EventStore> events;
    std::unique_ptr<delivery::DeliveryEngine> engine;

private:
    QTemporaryDir m_folder;
};

} // namespace leadferry::test
