// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of a week, counted from deliveries and events.
#include "store/summarystore.h"
#include "store/eventstore.h"
#include "support/fakeclock.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;

namespace {
constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
} // namespace

class SummaryStoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    test::FakeClock m_clock;
    std::unique_ptr<store::Database> m_database;
    const domain::TimeSpan m_week{1'795'000'000'000, 1'795'000'000'000 + 7 * day};

    void take(const char* id, const char* type, qint64 atMs, const char* email = "", const QJsonObject& data = {})
    {
        QJsonObject contact{{QStringLiteral("name"), QStringLiteral("Jane Cooper")}};
        if (*email != '\0') {
            contact.insert(QStringLiteral("email"), QLatin1String(email));
        }
        domain::IncomingEvent event;
        event.source = QStringLiteral("port");
        event.eventId = QLatin1String(id);
        event.body = {{QStringLiteral("id"), QLatin1String(id)},
                      {QStringLiteral("type"), QLatin1String(type)},
                      {QStringLiteral("contact"), contact},
                      {QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), QLatin1String(id)}}},
                      {QStringLiteral("data"), data}};
        event.receivedAtMs = atMs;
        QVERIFY(store::EventStore(*m_database, m_clock).add({event}).ok());
    }
    void alter(const char* sql)
    {
        store::Transaction transaction(*m_database);
        transaction.run(QLatin1String(sql));
        QVERIFY(transaction.commit().ok());
    }

private slots:
    void init()
    {
        m_database.reset();
        (void)QFile::remove(m_folder.filePath(QStringLiteral("s.db")));
        m_database = std::move(store::Database::open(m_folder.filePath(QStringLiteral("s.db")))).value();
        take("before", "lead.captured.v1", m_week.fromMs - 1, "a@example.com");
        take("e1", "lead.captured.v1", m_week.fromMs, "a@example.com");
        take("e2", "lead.captured.v1", m_week.fromMs + day);
        take("e3", "escalation.requested.v1", m_week.fromMs + 2 * day);
        take("e4", "lead.captured.v2", m_week.fromMs + 3 * day, "b@example.com");
        take("after", "lead.captured.v1", m_week.untilMs);
        alter("UPDATE delivery SET state = 'delivered', attempts = 1, delivered_at_ms = received_at_ms + id * 1000 "
              "WHERE id IN (1, 2)");
    }

    void whatCameInIsCountedByTheWeekItCameIn()
    {
        const auto numbers = store::SummaryStore(*m_database).numbers(m_week);
        QVERIFY(numbers.ok());
        QCOMPARE(numbers->events, 4);
        QCOMPARE(numbers->leads, 3);
        QCOMPARE(numbers->leadsWithoutEmail, 1);
        QCOMPARE(numbers->delivered, 1);
        QCOMPARE(numbers->failed, 3); // no portal is chosen for them
    }
    void whatFailedFirstAndWasDeliveredThenIsRepaired()
    {
        alter("UPDATE delivery SET state = 'delivered', attempts = 2 WHERE id = 3");
        alter("UPDATE delivery SET state = 'delivered', attempts = 1, by_hand = 1 WHERE id = 4");
        QCOMPARE(store::SummaryStore(*m_database).numbers(m_week)->repaired, 2);
    }
    void whatShadowModeHoldsHasNotFailed()
    {
        alter("UPDATE delivery SET state = 'held', cause = 'shadow mode' WHERE id = 3");
        QCOMPARE(store::SummaryStore(*m_database).numbers(m_week)->failed, 2);
    }
    void causesComeByTheirFrequency()
    {
        alter("UPDATE delivery SET state = 'exhausted', cause = 'HubSpot answered 502' WHERE id IN (3, 4)");
        const auto causes = store::SummaryStore(*m_database).causes(m_week);
        QCOMPARE(causes->size(), 2);
        QCOMPARE(causes->at(0).cause, QStringLiteral("HubSpot answered 502"));
        QCOMPARE(causes->at(0).count, 2);
    }
    void theSlowestComesFirst()
    {
        alter("UPDATE delivery SET state = 'delivered', delivered_at_ms = received_at_ms + 90000 WHERE id = 4");
        const auto slowest = store::SummaryStore(*m_database).slowest(m_week);
        QCOMPARE(slowest->size(), 2);
        QCOMPARE(slowest->at(0).deliveryId, 4);
        QCOMPARE(slowest->at(0).tookMs, 90'000);
    }
    void samplesAreTheNewestOfEachTypeInThatWeek()
    {
        const auto samples = store::SummaryStore(*m_database).samples(m_week);
        QStringList types;
        for (const auto& event : *samples) {
            types.append(event.type);
        }
        types.sort();
        QCOMPARE(types, (QStringList{QStringLiteral("escalation.requested.v1"), QStringLiteral("lead.captured.v1"),
                                     QStringLiteral("lead.captured.v1"), QStringLiteral("lead.captured.v2")}));
        for (int i = 0; i < 2 * domain::sampledPerType; ++i) {
            take(qPrintable(QStringLiteral("m%1").arg(i)), "intent.detected.v1", m_week.untilMs + 1);
        }
        const domain::TimeSpan next{m_week.untilMs, m_week.untilMs + 7 * day};
        QCOMPARE(store::SummaryStore(*m_database).samples(next)->size(), 1 + domain::sampledPerType);
    }
};

QTEST_GUILESS_MAIN(SummaryStoreTest)
#include "summarystoretest.moc"
