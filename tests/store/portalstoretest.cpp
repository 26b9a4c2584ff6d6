// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/portalstore.h"

#include "support/named.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::PortalHealth;
using domain::PortalPause;
using store::PortalStore;

class PortalStoreTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;

    domain::Portal connect()
    {
        domain::Portal portal;
        portal.hubId = 4471902;
        portal.name = QStringLiteral("Law firm");
        portal.health = PortalHealth::Connected;
        return *PortalStore(*m_database).save(portal, 1'000);
    }
    domain::Portal stored() { return PortalStore(*m_database).all()->first(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = store::Database::open(m_folder->filePath(QStringLiteral("leadferry.db")));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
    }
    void everyHealthAndPauseComesBackAsItWasStored()
    {
        const qint64 id = connect().id;
        for (const auto health : {PortalHealth::Unknown, PortalHealth::Connected, PortalHealth::TryingAgain,
                                  PortalHealth::AccessInDoubt, PortalHealth::AccessGone}) {
            QVERIFY(PortalStore(*m_database).setHealth(id, health, QStringLiteral("why"), 0).ok());
            QCOMPARE(test::named(stored().health), test::named(health));
        }
        for (const auto pause : {PortalPause::ByPerson, PortalPause::AfterFailures, PortalPause::None}) {
            QVERIFY(PortalStore(*m_database).setPause(id, pause).ok());
            QVERIFY(stored().pause == pause);
        }
    }
    void whatCallsTaughtComesBack()
    {
        const qint64 id = connect().id;
        domain::CallBudget budget;
        budget.max = 190;
        budget.remaining = 42;
        budget.dailyMax = 625'000;
        budget.dailyRemaining = 600'000;
        budget.readAtMs = 5'000;
        QVERIFY(PortalStore(*m_database).noteCalls(id, budget, -300'000, 4'000).ok());
        QCOMPARE(stored().budget, budget);
        QCOMPARE(stored().clockSkewMs, -300'000);
        QCOMPARE(stored().lastSuccessMs, 4'000);
        QVERIFY(PortalStore(*m_database).noteCalls(id, budget, 0, 0).ok());
        QCOMPARE(stored().lastSuccessMs, 4'000);
    }
    void theNamesOfPipelinesAndOwnersComeBack()
    {
        domain::Portal portal;
        portal.hubId = 7;
        portal.directory.pipelines.insert(
            domain::CrmObject::Deal,
            {{QStringLiteral("default"),
              QStringLiteral("Sales"),
              {{QStringLiteral("won"), QStringLiteral("Won")}, {QStringLiteral("lost"), QStringLiteral("Lost")}}}});
        QVERIFY(PortalStore(*m_database).save(portal, 1'000).ok());
        QCOMPARE(stored().directory, portal.directory); // owners were not read, which is not the same as none
        portal.directory.owners = {{QStringLiteral("11"), QStringLiteral("maya@example.com")}};
        QVERIFY(PortalStore(*m_database).save(portal, 1'000).ok());
        QCOMPARE(stored().directory, portal.directory);
    }
    void anAnswerOrAPersonEndsAStreakOfFailures()
    {
        const qint64 id = connect().id;
        const domain::FailureStreak streak{1'000, 3, 2};
        PortalStore portals(*m_database);
        QVERIFY(portals.setFailures(id, streak).ok());
        QVERIFY(portals.setHealth(id, PortalHealth::TryingAgain, QStringLiteral("503"), 0).ok());
        QCOMPARE(stored().failures, streak);
        QVERIFY(portals.setHealth(id, PortalHealth::Connected, {}, 9'000).ok());
        QCOMPARE(stored().failures, domain::FailureStreak{});
        QVERIFY(portals.setFailures(id, streak).ok());
        QVERIFY(portals.setPause(id, PortalPause::AfterFailures).ok());
        QCOMPARE(stored().failures, streak);
        QVERIFY(portals.setPause(id, PortalPause::None).ok());
        QCOMPARE(stored().failures, domain::FailureStreak{});
    }
    void connectingAgainEndsThePauseThatFailuresMadeButNotAPersons()
    {
        const qint64 id = connect().id;
        PortalStore portals(*m_database);
        QVERIFY(portals.setPause(id, PortalPause::AfterFailures).ok());
        QVERIFY(connect().id == id);
        QVERIFY(stored().pause == PortalPause::None);
        QVERIFY(portals.setPause(id, PortalPause::ByPerson).ok());
        (void)connect();
        QVERIFY(stored().pause == PortalPause::ByPerson);
    }
};

QTEST_GUILESS_MAIN(PortalStoreTest)
#include "portalstoretest.moc"
