// SPDX-License-Identifier: GPL-3.0-or-later
// Kills the engine at random moments under random faults, again and again on the same database: whatever happens, every
// record is there once and every link is made.
#include "deliverybench.h"

#include <QRandomGenerator>

using namespace leadferry;
using domain::CrmObject;
using domain::CrmVerb;
using domain::DeliveryState;
using test::DeliveryBench;
using Fault = test::FakeCrm::Fault;

class CrashTest : public QObject
{
    Q_OBJECT

    static QJsonObject mixedEvent(int number)
    {
        static const QStringList types{QStringLiteral("lead.captured"), QStringLiteral("escalation.requested"),
                                       QStringLiteral("intent.detected"), QStringLiteral("conversation.ended")};
        return DeliveryBench::event(types.at(number % types.size()), QStringLiteral("e%1").arg(number),
                                    QStringLiteral("person%1@example.com").arg(number % 17));
    }

    static void compareWithWhatIsExpected(DeliveryBench& bench, int events)
    {
        QHash<CrmObject, int> expected;
        for (int i = 0; i < events; ++i) {
            const int kind = i % 4;
            expected[kind == 1 ? CrmObject::Ticket : CrmObject::Note] += 1;
            expected[CrmObject::Deal] += kind == 2 ? 1 : 0;
        }
        QCOMPARE(bench.crm.records[CrmObject::Contact].size(), std::min(events, 17));
        QCOMPARE(bench.crm.records[CrmObject::Note].size(), expected[CrmObject::Note]);
        QCOMPARE(bench.crm.records[CrmObject::Ticket].size(), expected[CrmObject::Ticket]);
        QCOMPARE(bench.crm.records[CrmObject::Deal].size(), expected[CrmObject::Deal]);
        QCOMPARE(bench.crm.linksOf(CrmObject::Ticket), expected[CrmObject::Ticket]);
        QCOMPARE(bench.crm.linksOf(CrmObject::Deal), expected[CrmObject::Deal]);
        QCOMPARE(bench.crm.linksOf(CrmObject::Note), expected[CrmObject::Note] + expected[CrmObject::Deal]);
        QCOMPARE(bench.inState(DeliveryState::Delivered), events);
    }

private slots:
    void nothingIsLostOrDoubled_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<bool>("enforcedNoteKeys");
        for (quint32 seed = 1; seed <= 12; ++seed) {
            QTest::addRow("seed %u", seed) << seed << (seed % 3 != 0);
        }
    }
    void nothingIsLostOrDoubled()
    {
        QFETCH(quint32, seed);
        QFETCH(bool, enforcedNoteKeys);
        QRandomGenerator random(seed);
        DeliveryBench bench;
        if (!enforcedNoteKeys) {
            auto portal = bench.portal;
            portal.profile.keys.insert(CrmObject::Note,
                                       {domain::KeyWay::PlainProperty, QStringLiteral("leadferry_key")});
            bench.connect(portal);
            bench.crm.uniqueProperty.remove(CrmObject::Note);
        }
        bool stormy = true;
        bench.crm.weather = [&](const domain::CrmRequest&) {
            const auto dice = stormy ? random.bounded(100) : 99;
            return dice < 8    ? Fault::LostBefore
                   : dice < 16 ? Fault::LostAfter
                   : dice < 19 ? Fault::RateLimited
                   : dice < 22 ? Fault::Unreachable
                               : Fault::None;
        };
        bench.start();
        constexpr int events = 60;
        for (int i = 0; i < events; ++i) {
            bench.add(mixedEvent(i));
            for (quint32 turns = random.bounded(6U); turns > 0; --turns) {
                DeliveryBench::turn();
            }
            if (random.bounded(100) < 15) {
                bench.restart();
            }
            if (random.bounded(100) < 10) {
                bench.clock.advance(random.bounded(10'000));
            }
        }
        stormy = false;
        bench.restart();
        QVERIFY(bench.settle(3LL * 3'600'000));
        compareWithWhatIsExpected(bench, events);
    }
};

QTEST_GUILESS_MAIN(CrashTest)
#include "crashtest.moc"
