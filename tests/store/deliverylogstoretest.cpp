// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever way a question is answered (by an index, along the ids, by words), the answer is that of a plain look at
// every row.
#include "store/deliverylogstore.h"

#include "domain/source.h"
#include "store/eventstore.h"
#include "store/logindex.h"
#include "store/portalstore.h"
#include "support/fakeclock.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace leadferry;
using domain::DeliveryFilter;
using domain::DeliverySpan;
using domain::DeliveryState;
using domain::LogOrder;

namespace {

constexpr int deliveries = 240;
constexpr qint64 firstMs = 1'795'000'000'000;
constexpr qint64 stepMs = 60'000;

const QStringList& people()
{
    static const QStringList names{QStringLiteral("Jane Cooper"), QStringLiteral("Tomás Rivera"),
                                   QStringLiteral("Wei Zhang"), QStringLiteral("Hannah Vogel")};
    return names;
}

QJsonObject eventOf(int number)
{
    const QString person = people().at(number % people().size());
    const QString type = number % 5 == 0 ? QStringLiteral("intent.detected.v1") : QStringLiteral("lead.captured.v1");
    return {
        {QStringLiteral("type"), type},
        {QStringLiteral("bot"), number % 40 == 7 ? QStringLiteral("rare-bot") : QStringLiteral("website-bot")},
        {QStringLiteral("contact"),
         QJsonObject{{QStringLiteral("email"), QStringLiteral("person%1@example.com").arg(number)},
                     {QStringLiteral("name"), person}}},
        {QStringLiteral("data"), QJsonObject{{QStringLiteral("topic"), number % 3 == 0 ? QStringLiteral("a test drive")
                                                                                       : QStringLiteral("spare parts")},
                                             {QStringLiteral("reference"), 700'000 + number}}}};
}

/// What a plain look at one row says.
bool fits(const DeliveryFilter& filter, const domain::DeliveryDetail& detail)
{
    const domain::DeliveryRow& row = detail.row;
    const QString body = QString::fromUtf8(QJsonDocument(detail.body).toJson());
    const QStringList words = domain::searchWords(filter.text);
    const auto hasType = [&row](const QString& type) {
        return row.type == type || row.type == type + QLatin1String(".v1");
    };
    const auto holds = [&](const domain::OperationRow& operation) {
        return operation.heldProperties.contains(filter.property.section(u'.', 1));
    };
    return (filter.type.isEmpty() || hasType(filter.type)) && (filter.butType.isEmpty() || !hasType(filter.butType)) &&
           (filter.bot.isEmpty() || row.bot == filter.bot) && (filter.butBot.isEmpty() || row.bot != filter.butBot) &&
           (filter.portalName.isEmpty() || row.portalName == filter.portalName) &&
           (filter.butPortalName.isEmpty() || row.portalName != filter.butPortalName) &&
           (filter.cause.isEmpty() || row.cause.contains(filter.cause, Qt::CaseInsensitive)) &&
           (filter.butCause.isEmpty() || !row.cause.contains(filter.butCause, Qt::CaseInsensitive)) &&
           row.changedAtMs >= filter.sinceMs && (filter.untilMs == 0 || row.changedAtMs < filter.untilMs) &&
           (filter.eventSequence == 0 || row.eventSequence == filter.eventSequence) &&
           (filter.property.isEmpty() || std::any_of(detail.operations.begin(), detail.operations.end(), holds)) &&
           std::all_of(words.begin(), words.end(),
                       [&body](const QString& word) { return body.contains(word, Qt::CaseInsensitive); });
}

bool fitsStates(const DeliveryFilter& filter, const domain::DeliveryRow& row)
{
    return (filter.states.isEmpty() || filter.states.contains(row.state)) &&
           !(filter.butShadowed && domain::isShadowed(row));
}

} // namespace

class DeliveryLogStoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<store::Database> m_database;
    test::FakeClock m_clock{firstMs};
    QList<domain::DeliveryDetail> m_all; ///< newest first

    void run(const QString& sql)
    {
        store::Transaction transaction(*m_database);
        transaction.run(sql);
        QVERIFY(transaction.commit().ok());
    }
    void fill()
    {
        for (int portal = 1; portal <= 2; ++portal) {
            domain::Portal connected;
            connected.hubId = 100 + portal;
            connected.name = QStringLiteral("Portal %1").arg(portal);
            QVERIFY(store::PortalStore(*m_database).save(connected, firstMs).ok());
        }
        store::EventStore events(*m_database, m_clock);
        for (int number = 1; number <= deliveries; ++number) {
            QVERIFY(events
                        .add({{QStringLiteral("port"), QStringLiteral("evt-%1").arg(number), false, eventOf(number),
                               m_clock.nowMs()}})
                        .ok());
            m_clock.advance(stepMs);
        }
        run(QStringLiteral(
            "UPDATE delivery SET portal_id = 1 + (id % 7 = 0), state = CASE WHEN id % 11 = 3 THEN 'held' "
            "WHEN id % 29 = 5 THEN 'exhausted' WHEN id % 60 = 9 THEN 'skipped' ELSE 'delivered' END WHERE "
            "id % 50 <> 0"));
        run(QStringLiteral(
            "UPDATE delivery SET cause = CASE WHEN id % 2 = 0 THEN 'shadow mode' ELSE 'no option urgent' "
            "END WHERE state = 'held'"));
        run(QStringLiteral("UPDATE delivery SET cause = 'HubSpot answered 503' WHERE state = 'exhausted'"));
        // Started again much later, as a person does with old ones.
        run(QStringLiteral("UPDATE delivery SET changed_at_ms = changed_at_ms + 86400000 WHERE id IN (4, 90)"));
        run(QStringLiteral(
            "INSERT INTO operation (delivery_id, portal_id, event_sequence, action_id, key, object, state, person_key, "
            "fields, held_properties) SELECT id, portal_id, event_sequence, 'contact', 'key-' || id, 'contact', "
            "'held', "
            "'', '[]', '[[\"lead_priority\",\"no such option\"],[\"a\",\"b\"]]' FROM delivery WHERE state = 'held'"));
    }
    static QList<qint64> idsOf(const QList<domain::DeliveryRow>& rows)
    {
        QList<qint64> ids;
        for (const auto& row : rows) {
            ids.append(row.id);
        }
        return ids;
    }
    QList<qint64> plainly(const DeliveryFilter& filter) const
    {
        QList<qint64> ids;
        for (const auto& detail : m_all) {
            if (fits(filter, detail) && fitsStates(filter, detail.row)) {
                ids.append(detail.row.id);
            }
        }
        return ids;
    }
    domain::DeliveryCounts countedPlainly(const DeliveryFilter& filter) const
    {
        domain::DeliveryCounts counts;
        for (const auto& detail : m_all) {
            if (fits(filter, detail)) {
                domain::isShadowed(detail.row) ? ++counts.shadowed : ++counts.byState[detail.row.state];
            }
        }
        return counts;
    }
    /// Page after page, to the end.
    QList<qint64> paged(store::DeliveryLogStore& log, const DeliveryFilter& filter, DeliverySpan span) const
    {
        QList<qint64> ids;
        for (int pages = 0; pages <= 10 * deliveries; ++pages) {
            const auto page = log.page(filter, span);
            if (!page) {
                qWarning("%s", qPrintable(page.error().message));
                return {-1};
            }
            ids += idsOf(page->rows);
            if (!page->more) {
                return ids;
            }
            span.beyondId = page->reachedId;
            span.atMs = 0;
        }
        return {-2}; // it does not get on
    }

private slots:
    void initTestCase()
    {
        auto database = store::Database::open(m_folder.filePath(QStringLiteral("leadferry.db")));
        QVERIFY(database.ok());
        m_database = std::move(database).value();
        fill();
        store::DeliveryLogStore log(*m_database);
        for (qint64 id = deliveries; id >= 1; --id) {
            m_all.append(log.detail(id).value());
        }
    }

    void everyWayFindsWhatAPlainLookFinds_data()
    {
        QTest::addColumn<DeliveryFilter>("filter");
        const auto add = [](const char* name, auto set) {
            DeliveryFilter filter;
            set(filter);
            QTest::newRow(name) << filter;
        };
        const QList<DeliveryState> needing{DeliveryState::Held, DeliveryState::Exhausted, DeliveryState::Unrouted};
        add("nothing", [](auto&) {});
        add("state", [](auto& f) { f.states = {DeliveryState::Held}; });
        add("states", [&](auto& f) { f.states = needing; });
        add("states but shadowed", [&](auto& f) {
            f.states = needing;
            f.butShadowed = true;
        });
        add("type", [](auto& f) { f.type = QStringLiteral("intent.detected.v1"); });
        add("type without version", [](auto& f) { f.type = QStringLiteral("lead.captured"); });
        add("unknown type", [](auto& f) { f.type = QStringLiteral("nothing.like.it"); });
        add("bot", [](auto& f) { f.bot = QStringLiteral("rare-bot"); });
        add("portal", [](auto& f) { f.portalName = QStringLiteral("Portal 2"); });
        add("unknown portal", [](auto& f) { f.portalName = QStringLiteral("Nowhere"); });
        add("since", [](auto& f) { f.sinceMs = firstMs + 200 * stepMs; });
        add("until", [](auto& f) { f.untilMs = firstMs + 30 * stepMs; });
        add("since and until", [](auto& f) {
            f.sinceMs = firstMs + 20 * stepMs;
            f.untilMs = firstMs + 60 * stepMs;
        });
        add("since after everything", [](auto& f) { f.sinceMs = firstMs + 86'400'000LL * 30; });
        add("event", [](auto& f) { f.eventSequence = 12; });
        add("cause", [](auto& f) { f.cause = QStringLiteral("503"); });
        add("property", [](auto& f) { f.property = QStringLiteral("contact.lead_priority"); });
        add("property and state", [](auto& f) {
            f.property = QStringLiteral("contact.lead_priority");
            f.states = {DeliveryState::Held};
            f.butShadowed = true;
        });
        add("a word that many have", [](auto& f) { f.text = QStringLiteral("spare"); });
        add("a person", [](auto& f) { f.text = QStringLiteral("jane coop"); });
        add("an address", [](auto& f) { f.text = QStringLiteral("person17@example.com"); });
        add("a phrase", [](auto& f) { f.text = QStringLiteral("\"test drive\" vogel"); });
        add("a number", [](auto& f) { f.text = QStringLiteral("700123"); });
        add("words that nobody has", [](auto& f) { f.text = QStringLiteral("zeppelin"); });
        add("words and a rare bot", [](auto& f) {
            f.text = QStringLiteral("parts");
            f.bot = QStringLiteral("rare-bot");
        });
        add("words and a property", [](auto& f) {
            f.text = QStringLiteral("parts");
            f.property = QStringLiteral("contact.lead_priority");
        });
        add("no such type", [](auto& f) { f.butType = QStringLiteral("lead.captured"); });
        add("no such bot", [](auto& f) { f.butBot = QStringLiteral("website-bot"); });
        add("no such portal", [](auto& f) { f.butPortalName = QStringLiteral("Portal 1"); });
        add("no such cause", [&](auto& f) {
            f.butCause = QStringLiteral("503");
            f.states = needing;
        });
        add("everything at once", [&](auto& f) {
            f.states = needing;
            f.type = QStringLiteral("lead.captured");
            f.portalName = QStringLiteral("portal 1");
            f.bot = QStringLiteral("website-bot");
            f.sinceMs = firstMs + 10 * stepMs;
            f.text = QStringLiteral("example");
        });
    }
    void everyWayFindsWhatAPlainLookFinds()
    {
        QFETCH(DeliveryFilter, filter);
        const auto wanted = plainly([&] {
            auto exact = filter;
            exact.portalName.replace(QLatin1String("portal 1"), QLatin1String("Portal 1")); // capitals do not count
            return exact;
        }());
        const auto counts = countedPlainly([&] {
            auto exact = filter;
            exact.portalName.replace(QLatin1String("portal 1"), QLatin1String("Portal 1"));
            return exact;
        }());
        QList<qint64> oldestFirst = wanted;
        std::reverse(oldestFirst.begin(), oldestFirst.end());
        const store::LookLimits hasty{7, 20, 5, std::chrono::milliseconds(0)};
        const store::LookLimits alongIds{7, 20, 0, std::chrono::milliseconds(10'000)};
        for (const int indexedTo : {0, 100, deliveries}) {
            while (m_database->select(QStringLiteral("SELECT indexed_to FROM log_index"))->first().first().toInt() <
                   indexedTo) {
                QVERIFY(store::LogIndex(*m_database).step(20).ok());
            }
            for (const store::LookLimits& limits : {store::LookLimits{}, hasty, alongIds}) {
                store::DeliveryLogStore log(*m_database, limits);
                for (const int limit : {3, 1000}) {
                    QCOMPARE(paged(log, filter, {limit}), wanted);
                    QCOMPARE(paged(log, filter, {limit, 0, LogOrder::OldestFirst}), oldestFirst);
                }
                const auto counted = log.counts(filter);
                QVERIFY(counted.ok());
                if (limits.patience.count() > 0) {
                    QVERIFY(counted->complete);
                    QCOMPARE(counted->byState, counts.byState);
                    QCOMPARE(counted->shadowed, counts.shadowed);
                } else if (counted->complete) {
                    QCOMPARE(counted->byState, counts.byState);
                }
            }
            QCOMPARE(*store::selectDeliveryIds(*m_database, filter), oldestFirst);
        }
        run(QStringLiteral("INSERT INTO delivery_text (delivery_text) VALUES ('delete-all')"));
        run(QStringLiteral("UPDATE log_index SET indexed_to = 0"));
    }
    void aJumpBeginsWithWhatCameInThen()
    {
        store::DeliveryLogStore log(*m_database);
        const qint64 atMs = firstMs + 99 * stepMs + 1; // d100 came in just before
        QCOMPARE(idsOf(log.page({}, {3, 0, LogOrder::NewestFirst, atMs})->rows), (QList<qint64>{100, 99, 98}));
        QCOMPARE(idsOf(log.page({}, {3, 0, LogOrder::OldestFirst, atMs})->rows), (QList<qint64>{101, 102, 103}));
        QCOMPARE(log.page({}, {3, 0, LogOrder::NewestFirst, firstMs - 1})->rows.size(), 0);
        QCOMPARE(idsOf(log.page({}, {1, 0, LogOrder::NewestFirst, firstMs * 2})->rows), (QList<qint64>{deliveries}));
    }
    void anImpatientLookSaysHowFarItGot()
    {
        store::DeliveryLogStore log(*m_database, {10, 10, 0, std::chrono::milliseconds(0)});
        DeliveryFilter filter;
        filter.bot = QStringLiteral("rare-bot"); // d207 is the newest of them
        const auto page = log.page(filter, {5});
        QVERIFY(page->more);
        QCOMPARE(page->rows.size(), 0);
        QCOMPARE(page->reachedId, deliveries - 9);
        QVERIFY(!log.counts(filter)->complete);
    }
    void numbersAreExactUpToAThousand()
    {
        QTemporaryDir folder;
        auto database = store::Database::open(folder.filePath(QStringLiteral("many.db"))).value();
        store::Transaction transaction(*database);
        transaction.run(QStringLiteral("INSERT INTO event (source, event_id, content_hash, type, bot, conversation_id, "
                                       "person_key, occurred_at_ms, received_at_ms, body) WITH RECURSIVE i(n) AS "
                                       "(SELECT 1 UNION ALL SELECT n + 1 FROM i WHERE n < 2100) SELECT 'port', "
                                       "'e' || n, '', 't', 'b', '', '', n, n, '{}' FROM i"));
        transaction.run(
            QStringLiteral("INSERT INTO delivery (event_sequence, state, person, type, bot, received_at_ms, "
                           "changed_at_ms) SELECT sequence, CASE WHEN sequence <= 1000 THEN 'held' ELSE "
                           "'delivered' END, '', 't', 'b', sequence, sequence FROM event"));
        QVERIFY(transaction.commit().ok());
        DeliveryFilter filter;
        filter.bot = QStringLiteral("b");
        store::DeliveryLogStore log(*database, {100, 1000, 500, std::chrono::milliseconds(10'000)});
        const auto counts = log.counts(filter);
        QVERIFY(counts->complete);
        QCOMPARE(counts->byState.value(DeliveryState::Held), 1000);
        QCOMPARE(counts->byState.value(DeliveryState::Delivered), domain::countedExactly + 1);
        QCOMPARE(log.counts()->byState.value(DeliveryState::Delivered), 1100); // all of them cost nothing to count
    }
    void theTallyFollowsEveryChange()
    {
        const auto counted = [this] {
            domain::DeliveryCounts counts;
            const auto rows = m_database->select(QStringLiteral(
                "SELECT state, state = 'held' AND cause = 'shadow mode', count(*) FROM delivery GROUP BY 1, 2"));
            for (const auto& row : *rows) {
                (row.at(1).toBool() ? counts.shadowed
                                    : counts.byState[*domain::deliveryStateFromString(row.at(0).toString())]) +=
                    row.at(2).toInt();
            }
            return counts;
        };
        store::DeliveryLogStore log(*m_database);
        QVERIFY(*log.counts() == counted());
        for (const char* change : {"UPDATE delivery SET state = 'queued', cause = '' WHERE id % 13 = 0",
                                   "UPDATE delivery SET state = 'held', cause = 'shadow mode' WHERE id % 26 = 0",
                                   "UPDATE delivery SET cause = 'no such option' WHERE id % 52 = 0",
                                   "UPDATE delivery SET cause = 'shadow mode' WHERE state = 'held'"}) {
            run(QLatin1String(change));
            QVERIFY2(*log.counts() == counted(), change);
        }
        run(QStringLiteral("DELETE FROM operation WHERE delivery_id < 100"));
        run(QStringLiteral("DELETE FROM delivery WHERE id < 100"));
        QVERIFY(*log.counts() == counted());
    }
};

Q_DECLARE_METATYPE(leadferry::domain::DeliveryFilter)

QTEST_GUILESS_MAIN(DeliveryLogStoreTest)
#include "deliverylogstoretest.moc"
