// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine.h"

#include "app/engineundertest.h"
#include "app/localengineclient.h"

#include <QDirIterator>
#include <QFile>
#include <QTcpServer>

using namespace leadferry;
using app::Engine;
using app::EngineRole;
using domain::DeliveryState;
using test::twoEvents;

class EngineTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void eventsSentBeforeAPortalIsConnectedAreDeliveredOnceItIs()
    {
        const auto sent = execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}});
        QVERIFY(sent.ok());
        QTRY_COMPARE(inState(DeliveryState::Unrouted), 2);
        const auto connected = connectStandIn();
        QVERIFY2(connected.ok(), qPrintable(connected.ok() ? QString() : connected.error().message));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(standInHas("notes"), 1);
        QCOMPARE(standInHas("tickets"), 1);
        QCOMPARE(m_standIn->report()[QLatin1String("refused")].toArray().size(), 0);
    }
    void everyFaultAfterTheWriteLeavesEachRecordOnce_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault :
             {"500:after=0.3", "504:before=0.3", "reset:after=0.3", "cut:after=0.3", "badjson:after=0.3"}) {
            QTest::newRow(fault) << QString::fromLatin1(fault);
        }
    }
    void everyFaultAfterTheWriteLeavesEachRecordOnce()
    {
        QFETCH(QString, fault);
        QVERIFY(connectStandIn().ok());
        QVERIFY(m_standIn->setFaults({fault}).ok());
        QByteArray lines;
        for (int i = 0; i < 12; ++i) {
            lines +=
                QStringLiteral(
                    R"({"id":"f%1","type":"lead.captured.v1","contact":{"email":"p%1@example.com","name":"P %1"}})")
                    .arg(i)
                    .toUtf8() +
                '\n';
        }
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QString::fromUtf8(lines)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(
            standInHas("notes") > 0 || m_standIn->report()[QLatin1String("calls")].toObject().size() > 12, 5'000);
        QVERIFY(m_standIn->setFaults({}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 12, 30'000);
        QCOMPARE(standInHas("contacts"), 12);
        QCOMPARE(standInHas("notes"), 12);
        QCOMPARE(m_standIn->report()[QLatin1String("associations")].toInt(), 12);
    }
    void withdrawnAccessTurnsTheLightRedAndKeepsTheEvents()
    {
        QVERIFY(connectStandIn().ok());
        m_standIn->revokeAccess();
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(test::named(m_engine->portals()->constFirst().health),
                                  test::named(domain::PortalHealth::AccessGone), 10'000);
        QTRY_COMPARE(inState(DeliveryState::Queued), 2);
    }
    void aWrongServiceKeyConnectsNothing()
    {
        const auto outcome =
            execute(app::command::connectServiceKey, {{QStringLiteral("key"), QStringLiteral("pat-na1-wrong")},
                                                      {QStringLiteral("apiUrl"), m_standIn->url().toString()}});
        QVERIFY(!outcome.ok());
        QCOMPARE(test::named(outcome.error().kind), test::named(base::ErrorKind::Unauthorized));
        QVERIFY(m_engine->portals()->isEmpty());
        QVERIFY(m_secrets.secrets.isEmpty());
        QVERIFY(!outcome.error().message.contains(QStringLiteral("pat-na1-wrong")));
    }
    void aLockedKeychainIsToldBeforeHubSpotIsAsked()
    {
        m_secrets.refusal = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        const auto outcome = connectStandIn();
        m_secrets.refusal.reset();
        QVERIFY(!outcome.ok());
        QCOMPARE(outcome.error().message, QStringLiteral("the keychain is locked"));
        QCOMPARE(m_standIn->report()[QLatin1String("calls")].toObject().size(), 0);
    }
    void aKeyNeverLeavesOverPlainHttp()
    {
        const auto outcome = execute(app::command::connectServiceKey,
                                     {{QStringLiteral("key"), QStringLiteral("pat-na1-x")},
                                      {QStringLiteral("apiUrl"), QStringLiteral("http://hubspot.example.com")}});
        QVERIFY(!outcome.ok());
        QCOMPARE(test::named(outcome.error().kind), test::named(base::ErrorKind::Invalid));
    }
    void disconnectingForgetsTheSecretAndKeepsTheLog()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QVERIFY(execute(app::command::disconnect, {{QStringLiteral("name"), QStringLiteral("stand-in")}}).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
        QVERIFY(m_engine->portals()->isEmpty());
        QCOMPARE(m_engine->deliveries({}, {10})->rows.size(), 2);
    }
    void noFileOfTheProfileHoldsTheKey()
    {
        QVERIFY(connectStandIn().ok());
        const QByteArray key = m_standIn->serviceKey().toUtf8();
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int looked = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
            ++looked;
        }
        QVERIFY(looked >= 2);
    }
    void pausedDeliveryStaysPausedAfterARestart()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::pause, {}).ok());
        QVERIFY(m_engine->status().state == app::EngineState::Paused);
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        m_engine.reset();
        m_engine = std::make_unique<Engine>(options(), EngineRole::Owner, m_secrets, m_clock);
        QVERIFY(m_engine->start().ok());
        QVERIFY(m_engine->status().state == app::EngineState::Paused);
        QTRY_COMPARE(inState(DeliveryState::Queued), 2);
        QVERIFY(execute(app::command::resume, {}).ok());
        QVERIFY(m_engine->status().state == app::EngineState::Running);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
    }
    void aPauseThatCannotBeReadGoesOn()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::pause, {}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        alter(QStringLiteral("ALTER TABLE setting RENAME TO elsewhere"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(m_engine->status().state == app::EngineState::Paused);
        m_engine.reset();
        m_engine = std::make_unique<Engine>(options(), EngineRole::Owner, m_secrets, m_clock);
        const auto started = m_engine->start();
        QVERIFY(!started.ok()); // better not at all than with settings nobody has chosen
        QCOMPARE(test::named(started.error().kind), test::named(base::ErrorKind::Storage));
        m_engine.reset();
        alter(QStringLiteral("ALTER TABLE elsewhere RENAME TO setting"));
        QCOMPARE(standInHas("contacts"), 0);
    }
    void onePortalIsPausedAndResumedByItsName()
    {
        QVERIFY(connectStandIn().ok());
        const QJsonObject byName{{QStringLiteral("portal"), QStringLiteral("stand-in")}};
        QVERIFY(execute(app::command::pause, byName).ok());
        QVERIFY(m_engine->portals()->constFirst().pause == domain::PortalPause::ByPerson);
        QVERIFY(m_engine->status().state == app::EngineState::Running);
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_COMPARE(inState(DeliveryState::Queued), 2);
        QCOMPARE(standInHas("contacts"), 0);
        QVERIFY(execute(app::command::resume, byName).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QVERIFY(!execute(app::command::pause, {{QStringLiteral("portal"), QStringLiteral("nobody's")}}).ok());
    }
    void aRetryByHandGoesOutDuringAPauseAndIsInTheAudit()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503=1")}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(inState(DeliveryState::Waiting) > 0, 20'000);
        QVERIFY(execute(app::command::pause, {}).ok());
        QVERIFY(m_standIn->setFaults({}).ok());
        const auto retried = execute(app::command::retry, {{QStringLiteral("status"), QStringLiteral("waiting")}});
        QVERIFY(retried.ok());
        const int amount = retried->value(QLatin1String("retried")).toInt();
        QVERIFY(amount > 0);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), amount, 40'000);
        QVERIFY(m_engine->status().state == app::EngineState::Paused);
        const auto audit = audited();
        QCOMPARE(audit.size(), 2);
        QCOMPARE(audit.at(0).action, QStringLiteral("pause"));
        QCOMPARE(audit.at(1).action, QStringLiteral("retry"));
        QCOMPARE(audit.at(1).amount, amount);
        QCOMPARE(audit.at(1).subject.value(QLatin1String("status")).toString(), QStringLiteral("waiting"));
    }
    void aRetryUsesTodaysMappingOrIfAskedTheOneOfThen_data()
    {
        QTest::addColumn<QString>("mapping");
        QTest::addColumn<int>("ofThen");
        QTest::newRow("today's") << QStringLiteral("today") << 0;
        QTest::newRow("the one of then") << QStringLiteral("then") << 1;
    }
    void aRetryUsesTodaysMappingOrIfAskedTheOneOfThen()
    {
        QFETCH(QString, mapping);
        QFETCH(int, ofThen);
        QVERIFY(connectStandIn().ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503=1")}).ok());
        const QString lead = QString::fromLatin1(twoEvents).section(QLatin1Char('\n'), 0, 0);
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), lead}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Waiting), 1, 20'000);
        {
            const auto database = otherProcess();
            store::Transaction earlier(*database); // as if the mapping had said so then
            earlier.run(QStringLiteral("UPDATE operation SET fields = replace(fields, 'Cooper', 'Then') "
                                       "WHERE object = 'contact'"));
            QVERIFY(earlier.commit().ok());
        }
        QVERIFY(execute(app::command::pause, {}).ok());
        const auto retried = execute(app::command::retry, {{QStringLiteral("status"), QStringLiteral("waiting")},
                                                           {QStringLiteral("mapping"), mapping}});
        QCOMPARE(retried->value(QLatin1String("retried")).toInt(), 1);
        QCOMPARE(otherProcess()
                     ->select(QStringLiteral("SELECT count(*) FROM operation WHERE object = 'contact' "
                                             "AND fields LIKE '%Then%'"))
                     ->first()
                     .first()
                     .toInt(),
                 ofThen);
        QVERIFY(!execute(app::command::retry, {{QStringLiteral("ids"), QJsonArray()},
                                               {QStringLiteral("mapping"), QStringLiteral("tomorrow's")}})
                     .ok());
    }
    void theBudgetIsKnownHereAndToOtherProcesses()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QVERIFY(m_engine->portals()->constFirst().budget.max > 0);
        const auto stored = [this] { return store::PortalStore(*otherProcess()).all()->constFirst().budget; };
        QTRY_VERIFY_WITH_TIMEOUT(stored().max > 0, 5'000);
        QVERIFY(stored().remaining < stored().max);
    }
    void fiveDaysOfNothingButFailuresPauseThePortalUntilAPersonResumesIt()
    {
        QVERIFY(connectStandIn().ok());
        const qint64 id = m_engine->portals()->constFirst().id;
        m_engine.reset();
        const qint64 dayMs = 24 * 3600'000LL;
        const qint64 now = m_clock.nowMs();
        QVERIFY(store::PortalStore(*otherProcess()).setFailures(id, {now - 5 * dayMs - 1, now / dayMs, 5}).ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503=1")}).ok());
        m_engine = std::make_unique<Engine>(options(), EngineRole::Owner, m_secrets, m_clock);
        QVERIFY(m_engine->start().ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->portals()->constFirst().pause == domain::PortalPause::AfterFailures, 10'000);
        QCOMPARE(audited().constLast().actor, QStringLiteral("engine"));
        QVERIFY(m_standIn->setFaults({}).ok());
        QVERIFY(execute(app::command::resume, {{QStringLiteral("portal"), QStringLiteral("Stand-in")}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 40'000);
        QCOMPARE(standInHas("contacts"), 1);
    }
    void aCauseNamesCausesAndNoPeople()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503:before=1")}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(inState(DeliveryState::Waiting) > 0, 20'000);
        QVERIFY(execute(app::command::pause, {}).ok());
        QVERIFY(m_standIn->setFaults({}).ok());
        domain::DeliveryFilter waiting;
        waiting.states = {DeliveryState::Waiting};
        const auto row = m_engine->deliveries(waiting, {1})->rows.first();
        const auto retried = [this](const QString& cause) {
            const auto answer = execute(app::command::retry, {{QStringLiteral("status"), QStringLiteral("waiting")},
                                                              {QStringLiteral("cause"), cause}});
            return answer ? answer->value(QLatin1String("retried")).toInt() : -1;
        };
        for (const QString& notACause : {row.person, row.eventId, QStringLiteral("jane@example.com")}) {
            QCOMPARE(retried(notACause), 0);
        }
        QVERIFY(retried(row.cause) > 0);
    }
    void untilIdleDoesNotWaitForWhatIsPaused()
    {
        QVERIFY(execute(app::command::pause, {}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        m_engine.reset();
        app::RunOptions once = options();
        once.untilIdle = true;
        m_engine = std::make_unique<Engine>(once, EngineRole::Owner, m_secrets, m_clock);
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        QVERIFY(m_engine->start().ok());
        QVERIFY(stopped.count() == 1 || stopped.wait(5'000));
    }
    void aDatabaseThatRefusesToWriteIsToldAndGotOver()
    {
        QVERIFY(connectStandIn().ok());
        alter(QStringLiteral("CREATE TRIGGER refusing BEFORE INSERT ON attempt BEGIN SELECT RAISE(ABORT, 'no'); END"));
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!m_engine->status().failure.isEmpty(), 10'000);
        QVERIFY(m_engine->status().state == app::EngineState::Running);
        QCOMPARE(test::named(m_engine->status().failureKind), test::named(base::ErrorKind::Storage));
        alter(QStringLiteral("DROP TRIGGER refusing"));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 40'000);
        QCOMPARE(m_engine->status().failure, QString());
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(standInHas("notes"), 1);
        QCOMPARE(standInHas("tickets"), 1);
    }
    void aListOfPortalsThatCannotBeReadIsReadLater()
    {
        QVERIFY(connectStandIn().ok());
        alter(QStringLiteral("ALTER TABLE portal RENAME TO elsewhere"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(m_engine->status().state == app::EngineState::Running);
        QVERIFY(!m_engine->status().failure.isEmpty());
        alter(QStringLiteral("ALTER TABLE elsewhere RENAME TO portal"));
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(m_engine->status().failure, QString());
    }
    void aSecondOwnerIsRefused()
    {
        Engine second(options(), EngineRole::Owner, m_secrets, m_clock);
        const auto started = second.start();
        QVERIFY(!started.ok());
        QCOMPARE(test::named(started.error().kind), test::named(base::ErrorKind::Conflict));
        QVERIFY(second.status().state == app::EngineState::Failed);
    }
    void anotherProcessCanAskTheOwner()
    {
        const QString socket = app::ProfileFolder::open(m_folder->path())->socketName();
        const auto connected =
            finish(new app::RemoteCommandJob(socket, QLatin1String(app::command::connectServiceKey),
                                             {{QStringLiteral("key"), m_standIn->serviceKey()},
                                              {QStringLiteral("apiUrl"), m_standIn->url().toString()}}));
        QVERIFY(connected.ok());
        QCOMPARE(m_engine->portals()->size(), 1);
        const auto unknown = finish(new app::RemoteCommandJob(socket, QStringLiteral("fly"), {}));
        QCOMPARE(test::named(unknown.error().kind), test::named(base::ErrorKind::Invalid));
    }
    void withoutAnOwnerARemoteCommandSaysSo()
    {
        m_engine.reset();
        const QString socket = app::ProfileFolder::open(m_folder->path())->socketName();
        const auto outcome = finish(new app::RemoteCommandJob(socket, QLatin1String(app::command::nudge), {}));
        QCOMPARE(test::named(outcome.error().kind), test::named(base::ErrorKind::Transient));
    }
    void stoppingSaysSoWhenEverythingIsFinished()
    {
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        m_engine->stop();
        QVERIFY(stopped.count() == 1 || stopped.wait());
        QVERIFY(m_engine->status().state == app::EngineState::Stopped);
    }
};

QTEST_GUILESS_MAIN(EngineTest)
#include "enginetest.moc"
