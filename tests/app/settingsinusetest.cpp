// SPDX-License-Identifier: GPL-3.0-or-later
// Settings as the engine heeds them: while it runs, and where they cannot be used.
#include "app/engineundertest.h"

#include <QTcpServer>

using namespace leadferry;
using domain::DeliveryState;
using test::twoEvents;

class SettingsInUseTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void aNewRetryScheduleIsReadWhileTheEngineRuns()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(set("delivery.retrySchedule", "0s,7h"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503:before=1")}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        const auto latest = [this] {
            qint64 latestMs = 0;
            const auto page = m_engine->deliveries({}, {10});
            for (const auto& row : page->rows) {
                latestMs = std::max(latestMs, row.nextTryMs - m_clock.nowMs());
            }
            return latestMs;
        };
        QTRY_VERIFY_WITH_TIMEOUT(latest() > 18'000'000, 20'000);
    }
    void anUnusableScheduleIsNamedAndDeliveryGoesOnWithTheBuiltInOne()
    {
        QVERIFY(set("delivery.retrySchedule", "soon"));
        QVERIFY(startAgain(options()).ok());
        QCOMPARE(m_engine->status().settingProblems.size(), 1);
        QCOMPARE(m_engine->status().settingProblems.first().setting, QStringLiteral("delivery.retrySchedule"));
        QVERIFY(m_engine->status().settingProblems.first().reason.contains(QStringLiteral("\"soon\"")));
        QVERIFY(connectStandIn().ok());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503:before=1")}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(inState(DeliveryState::Waiting) > 0, 20'000);
        QVERIFY(m_standIn->setFaults({}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 60'000);
        QVERIFY(set("delivery.retrySchedule", "0s,5s"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(m_engine->status().settingProblems.isEmpty());
    }
    void aChangedSettingIsCheckedKeptAndWrittenDown_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("reason"); // empty: it is taken
        const auto row = [](const char* name, const char* value, const char* reason) {
            QTest::addRow("%s %s", name, value)
                << QString::fromLatin1(name) << QString::fromLatin1(value) << QString::fromLatin1(reason);
        };
        row("phone.defaultCountry", "AT", "");
        row("phone.defaultCountry", "", "");
        row("phone.defaultCountry", "Austria", "two letters");
        row("delivery.retrySchedule", "0s,1min", "");
        row("delivery.retrySchedule", "soon", "soon");
        row("listen.address", "off", "");
        row("listen.address", "nonsense", "127.0.0.1");
        row("contacts.matchByPhone", "perhaps", "yes or no");
        row("delivery.paused", "yes", "pause and resume");
        row("phone.country", "DE", "no setting");
    }
    void aChangedSettingIsCheckedKeptAndWrittenDown()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(QString, reason);
        const auto changed =
            execute(app::command::changeSetting, {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
        QCOMPARE(changed.ok(), reason.isEmpty());
        QCOMPARE(*store::SettingStore(*otherProcess()).value(name), reason.isEmpty() ? value : QString());
        QCOMPARE(audited().size(), reason.isEmpty() ? 1 : 0);
        if (!reason.isEmpty()) {
            QVERIFY2(changed.error().message.contains(reason), qPrintable(changed.error().message));
        }
    }
    void aContactIsFoundByItsNumberHoweverItIsSpelledOnceThatIsSwitchedOn()
    {
        m_standIn = std::make_unique<sandbox::Sandbox>(indexedAtOnce(), m_clock);
        QVERIFY(m_standIn->start().ok());
        QVERIFY(connectStandIn().ok());
        const auto called = [this](const char* id, const char* phone) {
            const QString lead =
                QStringLiteral(R"({"id":"%1","type":"lead.captured.v1","contact":{"name":"Ada Example",)"
                               R"("phone":"%2"}})")
                    .arg(QLatin1String(id), QLatin1String(phone));
            return execute(app::command::send, {{QStringLiteral("text"), lead}}).ok();
        };
        QVERIFY(called("e1", "030 / 123 456")); // nobody knows in which country: it stays as it was typed
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QVERIFY(set("contacts.matchByPhone", "yes") && set("phone.defaultCountry", "DE"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(called("e2", "+49 30 123456"));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 20'000);
        QCOMPARE(standInHas("contacts"), 1);
        QCOMPARE(standInHas("notes"), 2);
        QCOMPARE(m_standIn->report()[QLatin1String("refused")].toArray().size(), 0);
    }
    void aServiceDoesNotStartWhereNoEventsCanBeTaken_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        QTest::newRow("address") << QStringLiteral("listen.address") << QStringLiteral("nonsense");
        QTest::newRow("folder") << QStringLiteral("folder.path") << QStringLiteral("/there/is/no/such/folder");
    }
    void aServiceDoesNotStartWhereNoEventsCanBeTaken()
    {
        QFETCH(QString, setting);
        QFETCH(QString, value);
        m_engine.reset();
        QVERIFY(store::SettingStore(*otherProcess()).setValue(setting, value).ok());
        app::RunOptions bySettings = options();
        bySettings.listen.clear();
        QVERIFY(!startAgain(bySettings).ok());
        QCOMPARE(m_engine->status().sourceProblems.value(0).setting, setting);
    }
    void aWindowGoesOnWithoutItsSourcesAndTheyFollowTheSettings()
    {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        const QString taken = QStringLiteral("127.0.0.1:%1").arg(other.serverPort());
        m_engine.reset();
        QVERIFY(store::SettingStore(*otherProcess()).setValue(QStringLiteral("listen.address"), taken).ok());
        app::RunOptions window = options();
        window.listen.clear();
        window.sourceTrouble = app::SourceTrouble::IsTold;
        QVERIFY(startAgain(window).ok());
        QVERIFY(m_engine->status().state == app::EngineState::Running);
        QCOMPARE(m_engine->status().sourceProblems.value(0).setting, QStringLiteral("listen.address"));
        QCOMPARE(m_engine->status().listenAddress, QString());

        other.close(); // the other program ends
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(m_engine->status().sourceProblems.isEmpty());
        QCOMPARE(m_engine->status().listenAddress, QStringLiteral("http://") + taken);

        QVERIFY(set("listen.address", "127.0.0.1:0"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QVERIFY(!m_engine->status().listenAddress.endsWith(taken));
        QVERIFY(other.listen(QHostAddress::LocalHost, taken.section(QLatin1Char(':'), -1).toUShort())); // free again
        QVERIFY(set("listen.address", "off"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QCOMPARE(m_engine->status().listenAddress, QString());
    }
    void aFolderThatIsChosenLaterIsWatchedAtOnce()
    {
        const QTemporaryDir folder;
        QVERIFY(set("folder.path", qPrintable(folder.path())));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QCOMPARE(m_engine->status().watchedFolder, folder.path());
        QVERIFY(set("folder.path", ""));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QCOMPARE(m_engine->status().watchedFolder, QString());
    }
};

QTEST_GUILESS_MAIN(SettingsInUseTest)
#include "settingsinusetest.moc"
