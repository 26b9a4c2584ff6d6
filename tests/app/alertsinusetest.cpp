// SPDX-License-Identifier: GPL-3.0-or-later
// Alerts through the whole engine, on a PC whose time flies, beside a stand-in for HubSpot.
#include "app/engineundertest.h"
#include "net/httpserver.h"
#include "store/webhookstore.h"
#include "support/hurryingclock.h"

#include <QJsonDocument>

using namespace leadferry;
using app::Engine;
using app::EngineRole;
using domain::Announcement;
using domain::TroubleKind;

namespace {

constexpr int patienceMs = 60'000;
/// So much faster than the wall's: a minute is three seconds.
constexpr int hurry = 20;

} // namespace

class AlertsInUseTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    std::unique_ptr<test::HurryingClock> m_hurrying;
    std::unique_ptr<net::HttpServer> m_server;
    QList<Announcement> m_announced;
    QStringList m_posted;

    [[nodiscard]] bool startHurrying(app::RunOptions run)
    {
        m_engine.reset();
        m_hurrying = std::make_unique<test::HurryingClock>(test::HurryingClock::Pace{.speed = hurry});
        run.hasWindow = true;
        m_engine = std::make_unique<Engine>(run, EngineRole::Owner, m_secrets, *m_hurrying);
        connect(m_engine.get(), &Engine::announced, this,
                [this](const Announcement& announcement) { m_announced.append(announcement); });
        return m_engine->start().ok();
    }
    [[nodiscard]] bool setWebhook()
    {
        m_server = std::make_unique<net::HttpServer>([this](const std::shared_ptr<net::HttpExchange>& exchange) {
            m_posted.append(
                QJsonDocument::fromJson(exchange->request().body).object().value(QLatin1String("text")).toString());
            exchange->reply({200, {}, "ok"});
        });
        const auto port = m_server->listen(QHostAddress::LocalHost, 0);
        return port && execute(app::command::setAlertWebhook,
                               {{QStringLiteral("url"), QStringLiteral("http://127.0.0.1:%1/hook").arg(*port)}})
                           .ok();
    }
    [[nodiscard]] QList<TroubleKind> began() const
    {
        QList<TroubleKind> kinds;
        for (const Announcement& announcement : m_announced) {
            for (const domain::Trouble& trouble : announcement.states.began) {
                kinds.append(trouble.kind);
            }
        }
        return kinds;
    }
    [[nodiscard]] QList<TroubleKind> over() const
    {
        QList<TroubleKind> kinds;
        for (const Announcement& announcement : m_announced) {
            for (const domain::Trouble& trouble : announcement.states.over) {
                kinds.append(trouble.kind);
            }
        }
        return kinds;
    }
    base::Result<QJsonObject> alerts() const { return execute(app::command::alerts, {}); }

private slots:
    void init()
    {
        m_announced.clear();
        m_posted.clear();
        QVERIFY(begin());
    }
    void cleanup()
    {
        end();
        m_server.reset();
        m_hurrying.reset();
    }

    void aPortalThatFailsIsToldAndThatItWorksAgain()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(startHurrying(options()));
        QVERIFY(setWebhook());
        QVERIFY(m_standIn->setFaults({QStringLiteral("503=1")}).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QString::fromLatin1(test::twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(began().contains(TroubleKind::PortalSilent), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(!m_posted.isEmpty(), patienceMs);
        QVERIFY(m_posted.first().contains(QStringLiteral("Stand-in does not answer")));
        QVERIFY(m_standIn->setFaults({}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(over().contains(TroubleKind::PortalSilent), patienceMs);
        QCOMPARE(began().size(), 1);
        const QJsonArray told = alerts()->value(QLatin1String("told")).toArray();
        QCOMPARE(told.size(), 2);
        QVERIFY(told.first()[QLatin1String("text")].toString().contains(QStringLiteral("answers again")));
    }
    void thatNoPortalIsReachedIsOneTroubleOfTheNetwork()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(startHurrying(options()));
        m_standIn.reset();
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QString::fromLatin1(test::twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!m_announced.isEmpty(), patienceMs);
        QVERIFY(began() == QList<TroubleKind>{TroubleKind::NoNetwork});
    }
    void accessThatIsWithdrawnIsTold()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(startHurrying(options()));
        m_standIn->revokeAccess();
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QString::fromLatin1(test::twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(began().contains(TroubleKind::AccessWithdrawn), patienceMs);
    }
    void whatIsHeldIsToldWithItsCauseForTheWindowAloneAndWithoutForTheWebhook()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(startHurrying(options()));
        QVERIFY(setWebhook());
        alter(QStringLiteral("INSERT INTO event (source, event_id, content_hash, type, bot, conversation_id, "
                             "person_key, occurred_at_ms, received_at_ms, body) "
                             "VALUES ('port', 'e9', '', '', '', '', '', 0, 0, '{}')"));
        alter(QStringLiteral(
            "INSERT INTO delivery (event_sequence, portal_id, state, person, type, bot, "
            "received_at_ms, changed_at_ms, cause) VALUES "
            "((SELECT max(sequence) FROM event), 1, 'held', 'Jane', '', '', 0, 0, 'jane@example.com is no "
            "option')"));
        QTRY_VERIFY_WITH_TIMEOUT(began().contains(TroubleKind::Held), patienceMs);
        QVERIFY(m_announced.first().states.began.first().cause.contains(QStringLiteral("jane")));
        QTRY_COMPARE_WITH_TIMEOUT(m_posted.size(), 1, patienceMs);
        QVERIFY(!m_posted.first().contains(QStringLiteral("jane")));
        QVERIFY(!QString::fromUtf8(QJsonDocument(*alerts()).toJson()).contains(QStringLiteral("jane")));
    }
    void aPauseIsNoTrouble()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(startHurrying(options()));
        QVERIFY(execute(app::command::pause, {}).ok());
        const qint64 fromMs = m_hurrying->nowMs();
        QTRY_VERIFY_WITH_TIMEOUT(m_hurrying->nowMs() - fromMs > 150'000, patienceMs);
        QVERIFY(m_announced.isEmpty());
    }
    void aFolderThatIsGoneIsTold()
    {
        app::RunOptions run = options();
        run.watch = m_folder->filePath(QStringLiteral("no-such-folder"));
        run.sourceTrouble = app::SourceTrouble::IsTold;
        QVERIFY(startHurrying(run));
        QTRY_VERIFY_WITH_TIMEOUT(began().contains(TroubleKind::FolderGone), patienceMs);
        QVERIFY(QDir().mkpath(run.watch));
        QTRY_VERIFY_WITH_TIMEOUT(over().contains(TroubleKind::FolderGone), patienceMs);
    }
    void aSecretThatCannotBeReadIsTold()
    {
        QVERIFY(execute(app::command::addSource, {{QStringLiteral("name"), QStringLiteral("web-chat")},
                                                  {QStringLiteral("scheme"), QStringLiteral("hmac")},
                                                  {QStringLiteral("secret"), QStringLiteral("made-up-secret")}})
                    .ok());
        m_secrets.refusal = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        QVERIFY(startHurrying(options()));
        QTRY_VERIFY_WITH_TIMEOUT(began().contains(TroubleKind::SecretUnreadable), patienceMs);
        QCOMPARE(m_announced.first().states.began.first().name, QStringLiteral("web-chat"));
        m_secrets.refusal.reset();
        QTRY_VERIFY_WITH_TIMEOUT(over().contains(TroubleKind::SecretUnreadable), patienceMs);
    }
    void newLeadsAreToldWhenChosenAlsoByAnotherProcess()
    {
        QVERIFY(startHurrying(options()));
        QVERIFY(execute(app::command::changeSetting, {{QStringLiteral("name"), QStringLiteral("alerts.newLead")},
                                                      {QStringLiteral("value"), QStringLiteral("yes")}})
                    .ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QString::fromLatin1(test::twoEvents)}}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!m_announced.isEmpty(), patienceMs);
        QCOMPARE(m_announced.first().events.count(), 1);
        QVERIFY(m_announced.first().events.lines.first().person.isEmpty());
    }
    void aTestTriesEveryWay()
    {
        QVERIFY(startHurrying(options()));
        auto outcome = execute(app::command::testAlert, {});
        QCOMPARE(outcome->value(QLatin1String("desktop")).toString(), QStringLiteral("asked"));
        QCOMPARE(outcome->value(QLatin1String("webhook")).toString(), QStringLiteral("none"));
        QTRY_COMPARE(m_announced.size(), 1);
        QVERIFY(m_announced.first().isTest);

        QVERIFY(setWebhook());
        QVERIFY(execute(app::command::changeSetting, {{QStringLiteral("name"), QStringLiteral("alerts.desktop")},
                                                      {QStringLiteral("value"), QStringLiteral("no")}})
                    .ok());
        outcome = execute(app::command::testAlert, {});
        QCOMPARE(outcome->value(QLatin1String("desktop")).toString(), QStringLiteral("off"));
        QCOMPARE(outcome->value(QLatin1String("webhook")).toString(), QStringLiteral("arrived"));
        QCOMPARE(m_posted, QStringList{QStringLiteral("Leadferry: this is a test. Alerts arrive here.")});

        QVERIFY(execute(app::command::changeSetting, {{QStringLiteral("name"), QStringLiteral("alerts.language")},
                                                      {QStringLiteral("value"), QStringLiteral("de")}})
                    .ok());
        QVERIFY(execute(app::command::testAlert, {}).ok());
        QCOMPARE(m_posted.last(), QStringLiteral("Leadferry: Das ist ein Test. Meldungen kommen hier an."));
        QCOMPARE(alerts()->value(QLatin1String("language")).toString(), QStringLiteral("de"));
        QVERIFY(alerts()->value(QLatin1String("languages")).toArray().contains(QStringLiteral("en")));

        m_server->close();
        m_server.reset();
        outcome = execute(app::command::testAlert, {});
        QCOMPARE(outcome->value(QLatin1String("webhook")).toString(), QStringLiteral("failed"));
        QVERIFY(!outcome->value(QLatin1String("failure")).toString().contains(QStringLiteral("hook/")));
        QTRY_VERIFY(!m_engine->status().webhook.failure.isEmpty());
    }
    void theAddressIsInNoFile()
    {
        QVERIFY(execute(app::command::setAlertWebhook,
                        {{QStringLiteral("url"), QStringLiteral("https://hooks.example.com/very-secret-path")}})
                    .ok());
        QVERIFY(alerts()->value(QLatin1String("webhook"))[QLatin1String("set")].toBool());
        QVERIFY(m_secrets.secrets.value(QStringLiteral("alerts/webhook")).contains("very-secret-path"));
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("very-secret-path"),
                     qPrintable(info.fileName()));
        }
        QVERIFY(execute(app::command::setAlertWebhook, {}).ok());
        QVERIFY(m_secrets.secrets.isEmpty());
    }
    void aDemoTellsNobody()
    {
        app::RunOptions run = options();
        run.demo = true;
        QVERIFY(startHurrying(run));
        QCOMPARE(execute(app::command::testAlert, {})->value(QLatin1String("desktop")).toString(),
                 QStringLiteral("no-window"));
    }
    void whatCannotBeMeantIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("taken");
        QTest::newRow("quiet") << QStringLiteral("alerts.quietHours") << QStringLiteral("22:00-07:00") << true;
        QTest::newRow("no quiet") << QStringLiteral("alerts.quietHours") << QString() << true;
        QTest::newRow("quiet wrong") << QStringLiteral("alerts.quietHours") << QStringLiteral("at night") << false;
        QTest::newRow("score") << QStringLiteral("alerts.scoreAbove") << QStringLiteral("80.5") << true;
        QTest::newRow("score wrong") << QStringLiteral("alerts.scoreAbove") << QStringLiteral("high") << false;
        QTest::newRow("language") << QStringLiteral("alerts.language") << QStringLiteral("de") << true;
        QTest::newRow("language wrong") << QStringLiteral("alerts.language") << QStringLiteral("german") << false;
        QTest::newRow("switch wrong") << QStringLiteral("alerts.newLead") << QStringLiteral("maybe") << false;
    }
    void whatCannotBeMeantIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, taken);
        const auto changed =
            execute(app::command::changeSetting, {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}});
        QCOMPARE(changed.ok(), taken);
    }
};

QTEST_GUILESS_MAIN(AlertsInUseTest)
#include "alertsinusetest.moc"
