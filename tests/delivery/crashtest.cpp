// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the engine at random moments under random faults, again and again on the same database: whatever happens, every
// record is there once and every link is made.
#include "benchmappings.h"

#include <QRandomGenerator>

using namespace leadferry;
using domain::CrmObject;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

namespace {

constexpr int events = 70;
constexpr int people = 17;
constexpr int companies = 5;

/// The kinds of event, in turn.
enum Kind { Lead, Escalation, Intent, Ended, Everything, Overwriting, Modes, KindCount };

Kind kindOf(int number)
{
    return static_cast<Kind>(number % KindCount);
}

QString typeOf(Kind kind)
{
    static const QStringList types{QStringLiteral("lead.captured"),
                                   QStringLiteral("escalation.requested"),
                                   QStringLiteral("intent.detected"),
                                   QStringLiteral("conversation.ended"),
                                   QStringLiteral("everything"),
                                   QStringLiteral("overwriting"),
                                   QStringLiteral("modes")};
    return types.at(kind);
}

QString pieceOf(int number)
{
    return QStringLiteral("piece %1.").arg(number);
}

QJsonObject mixedEvent(int number)
{
    const QJsonObject data{
        {QStringLiteral("domain"), QStringLiteral("company%1.example.com").arg(number % companies)},
        {QStringLiteral("remark"), pieceOf(number)},
        {QStringLiteral("topic"), QStringLiteral("topic %1").arg(number)},
        {QStringLiteral("message"), pieceOf(number)},
        {QStringLiteral("city"), QStringLiteral("city %1").arg(number)},
    };
    const Kind kind = kindOf(number);
    const bool ours = kind == Everything || kind == Modes;
    return DeliveryBench::event(typeOf(kind), QStringLiteral("e%1").arg(number), test::mail(number % people),
                                ours ? test::withData(data) : QJsonObject());
}

int countOf(Kind kind)
{
    int count = 0;
    for (int i = 0; i < events; ++i) {
        count += kindOf(i) == kind ? 1 : 0;
    }
    return count;
}

} // namespace

class CrashTest : public QObject
{
    Q_OBJECT

    static void compareRecords(DeliveryBench& bench)
    {
        const int everything = countOf(Everything);
        const int deals = countOf(Intent) + everything;
        const int tickets = countOf(Escalation) + everything;
        const int notes = countOf(Lead) + countOf(Intent) + countOf(Ended) + everything + countOf(Overwriting);
        auto& records = bench.crm.records;
        QCOMPARE(records[CrmObject::Contact].size(), people);
        QCOMPARE(records[CrmObject::Company].size(), companies);
        QCOMPARE(records[CrmObject::Note].size(), notes);
        QCOMPARE(records[CrmObject::Ticket].size(), tickets);
        QCOMPARE(records[CrmObject::Deal].size(), deals);
        QCOMPARE(records[CrmObject::Task].size(), everything);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), tickets);
        QCOMPARE(bench.crm.linksOf(CrmObject::Deal), deals);
        QCOMPARE(bench.crm.linksOf(CrmObject::Task), everything);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), notes + countOf(Intent));
        QSet<QPair<int, int>> belongs;
        for (int i = Everything; i < events; i += KindCount) {
            belongs.insert({i % companies, i % people});
        }
        QCOMPARE(bench.crm.linksOf(CrmObject::Company), belongs.size());
    }

    /// Every appended piece is in its record once, whatever got lost.
    static void comparePieces(DeliveryBench& bench, Kind kind, CrmObject object, const char* property)
    {
        QStringList texts;
        for (const auto& record : bench.crm.records[object]) {
            texts.append(record.properties.value(QString::fromLatin1(property)));
        }
        const QString all = texts.join(QLatin1Char('\n'));
        for (int i = kind; i < events; i += KindCount) {
            QCOMPARE(all.count(pieceOf(i)), 1);
        }
    }

    static void choosePortal(DeliveryBench& bench, bool enforcedKeys)
    {
        test::mapEverything(bench);
        test::mapEveryMode(bench);
        test::mapLeadsThatOverwrite(bench, "overwriting");
        bench.crm.searchLags = true; // the index proves nothing
        auto portal = bench.portal;
        if (enforcedKeys) {
            portal.profile.keys.insert(CrmObject::Company,
                                       {domain::KeyWay::UniqueProperty, QStringLiteral("leadferry_key")});
            bench.crm.uniqueProperty.insert(CrmObject::Company, QStringLiteral("leadferry_key"));
        } else {
            portal.profile.keys.insert(CrmObject::Note,
                                       {domain::KeyWay::PlainProperty, QStringLiteral("leadferry_key")});
            bench.crm.uniqueProperty.remove(CrmObject::Note);
        }
        bench.connect(portal);
    }

private slots:
    void nothingIsLostOrDoubled_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("enforcedKeys");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("seed %u", seed) << seed << (seed % 3 != 0);
        }
    }
    void nothingIsLostOrDoubled()
    {
        QFETCH(quint32, seed);
        QFETCH(bool, enforcedKeys);
        QRandomGenerator random(seed);
        DeliveryBench bench;
        choosePortal(bench, enforcedKeys);
        bool stormy = true;
        bench.crm.weather = [&](const domain::CrmRequest&) {
            const auto dice = stormy ? random.bounded(100) : 99;
            return dice < 8    ? Fault::LostBefore
                   : dice < 16 ? Fault::LostAfter
                   : dice < 19 ? Fault::RateLimited
                   : dice < 22 ? Fault::Unreachable
                               : Fault::None;
        };
        bool broken = true; // HubSpot refuses two properties
        bench.crm.refuses = [&](CrmObject object, const domain::CrmProperties& properties) {
            const QString bad = object == CrmObject::Ticket    ? QStringLiteral("topic")
                                : object == CrmObject::Contact ? QStringLiteral("city")
                                                               : QString();
            return broken && properties.contains(bad) ? QStringList{bad} : QStringList();
        };
        const auto someTime = [&] {
            for (quint32 turns = random.bounded(6U); turns > 0; --turns) {
                DeliveryBench::turn();
            }
            if (random.bounded(100) < 15) {
                bench.restart();
            }
            if (random.bounded(100) < 10) {
                bench.clock.advance(random.bounded(10'000));
            }
        };
        bench.start();
        for (int i = 0; i < events; ++i) {
            bench.add(mixedEvent(i));
            someTime();
        }
        stormy = false;
        bench.restart();
        bench.live(3LL * 3'600'000); // what failed often waits for hours
        QVERIFY(bench.settle());
        compareRecords(bench);
        const int held = countOf(Everything) + countOf(Modes);
        QCOMPARE(bench.inState(DeliveryState::DeliveredWithHeld), held);
        QCOMPARE(bench.inState(DeliveryState::Delivered), events - held);

        broken = false; // somebody repaired it, and the storm is back
        stormy = true;
        for (const auto& row : bench.rows()) {
            bench.retry(row.eventId);
            someTime();
        }
        stormy = false;
        bench.restart();
        bench.live(3LL * 3'600'000); // what failed often waits for hours
        QVERIFY(bench.settle());
        compareRecords(bench);
        comparePieces(bench, Everything, CrmObject::Company, "notes_of_bots");
        comparePieces(bench, Modes, CrmObject::Contact, "message");
        QCOMPARE(bench.inState(DeliveryState::Delivered), events);
        for (const auto& ticket : bench.crm.records[CrmObject::Ticket]) {
            const bool ofEverything = ticket.properties.value(QStringLiteral("subject")) == QLatin1String("A ticket");
            QCOMPARE(ticket.properties.contains(QStringLiteral("topic")), ofEverything);
        }
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
