// SPDX-License-Identifier: GPL-3.0-or-later
// The watch over a store of its own, with a clock that stands still and a real server as webhook.
#include "app/alertwatch.h"

#include "domain/announcementwords.h"
#include "domain/testlead.h"
#include "net/httpserver.h"
#include "store/eventstore.h"
#include "support/fakeclock.h"
#include "support/memorysecretstore.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Announcement;
using domain::NoticeKind;
using domain::TroubleKind;

namespace {

constexpr qint64 minuteMs = 60'000;

domain::Portal silentPortal()
{
    domain::Portal portal;
    portal.id = 3;
    portal.name = QStringLiteral("Law firm");
    portal.health = domain::PortalHealth::TryingAgain;
    portal.healthReason = QStringLiteral("HubSpot fails (503)");
    return portal;
}

} // namespace

class AlertWatchTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::EventStore> m_events;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<app::WebhookKeeper> m_keeper;
    std::unique_ptr<app::AlertWatch> m_watch;
    std::unique_ptr<net::HttpServer> m_server;
    net::HttpClient m_client;
    base::Result<domain::WorkFacts> m_facts = domain::WorkFacts();
    QHash<QString, QString> m_chosen;
    QList<Announcement> m_announced;
    QStringList m_posted;
    int m_answer = 200;
    int m_sent = 0;

    /// As after a start of the program.
    void start()
    {
        m_watch = std::make_unique<app::AlertWatch>(
            app::AlertContext{*m_database, {*m_keeper, m_client, *m_clock}, [this] { return m_facts; }});
        connect(m_watch.get(), &app::AlertWatch::announced, this,
                [this](const Announcement& announcement) { m_announced.append(announcement); });
        choose({});
    }
    void choose(const QHash<QString, QString>& chosen)
    {
        m_chosen.insert(chosen);
        app::SettingValues settings;
        for (const app::Setting& setting : app::settingCatalog()) {
            settings.inForce.insert(setting.name, m_chosen.value(setting.name, setting.defaultValue));
        }
        m_watch->heed(settings);
    }
    /// So much time passes, in which it looks now and then as it does in the engine.
    void pass(qint64 milliseconds)
    {
        for (qint64 left = milliseconds; left > 0; left -= 5'000) {
            m_clock->advance(std::min<qint64>(left, 5'000));
            m_watch->lookSoon();
        }
    }
    void setWebhook()
    {
        m_server = std::make_unique<net::HttpServer>([this](const std::shared_ptr<net::HttpExchange>& exchange) {
            m_posted.append(
                QJsonDocument::fromJson(exchange->request().body).object().value(QLatin1String("text")).toString());
            exchange->reply({m_answer, {}, "ok"});
        });
        const auto port = m_server->listen(QHostAddress::LocalHost, 0);
        QVERIFY(port.ok());
        bool kept = false;
        m_keeper->keep(QStringLiteral("http://127.0.0.1:%1/hook").arg(*port), this,
                       [&kept](const base::Result<void>& done) { kept = done.ok(); });
        QTRY_VERIFY(kept);
    }
    void fail() { m_facts->portals = {silentPortal()}; }
    void mend() { m_facts->portals.first().health = domain::PortalHealth::Connected; }
    void come(const char* type, const char* source = "port", const QJsonObject& data = {})
    {
        const QJsonObject body{
            {QStringLiteral("type"), QLatin1String(type)},
            {QStringLiteral("bot"), QStringLiteral("website-bot")},
            {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}},
            {QStringLiteral("data"), data}};
        QVERIFY(
            m_events->add({{QLatin1String(source), QStringLiteral("e%1").arg(++m_sent), false, body, m_clock->nowMs()}})
                .ok());
        m_watch->eventsCame();
    }
    QStringList words() const
    {
        QStringList all;
        for (const Announcement& announcement : m_announced) {
            all.append(domain::plainText(announcement));
        }
        return all;
    }

private slots:
    void init()
    {
        qputenv("TZ", "UTC");
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(store::Database::open(m_folder->filePath(QStringLiteral("p.db")))).value();
        m_secrets = std::make_unique<test::MemorySecretStore>();
        // Noon.
        m_clock = std::make_unique<test::FakeClock>(
            QDateTime(QDate(2026, 11, 29), QTime(12, 0), Qt::LocalTime).toMSecsSinceEpoch());
        m_events = std::make_unique<store::EventStore>(*m_database, *m_clock);
        m_keeper = std::make_unique<app::WebhookKeeper>(*m_database, *m_secrets);
        m_facts = domain::WorkFacts();
        m_chosen.clear();
        m_announced.clear();
        m_posted.clear();
        m_answer = 200;
        start();
    }
    void cleanup()
    {
        m_watch.reset();
        m_keeper.reset();
        m_events.reset();
        m_server.reset();
        m_database.reset();
    }

    void whatLastsIsAnnouncedAndItsEnd()
    {
        fail();
        pass(2 * minuteMs);
        QCOMPARE(words(), (QStringList{QStringLiteral("Leadferry: Law firm does not answer: what comes in for it "
                                                      "waits")}));
        mend();
        pass(2 * minuteMs);
        QCOMPARE(words().last(), QStringLiteral("Leadferry: Law firm answers again"));
        pass(10 * minuteMs);
        QCOMPARE(m_announced.size(), 2);
    }
    void afterARestartNothingIsToldAgain()
    {
        fail();
        pass(2 * minuteMs);
        QCOMPARE(m_announced.size(), 1);
        start();
        m_facts->portals.first().health = domain::PortalHealth::Unknown; // not called yet
        pass(3 * minuteMs);
        fail();
        pass(3 * minuteMs);
        QCOMPARE(m_announced.size(), 1);
        start();
        mend();
        pass(2 * minuteMs);
        QCOMPARE(words().last(), QStringLiteral("Leadferry: Law firm answers again"));
    }
    void aRestartDoesNotBeginTheTimeAnew()
    {
        fail();
        pass(40'000);
        start();
        pass(30'000);
        QCOMPARE(m_announced.size(), 1);
    }
    void thatNothingCanBeStoredIsToldAlthoughItCannotBeStored()
    {
        fail();
        pass(10'000);
        m_facts = base::Error{base::ErrorKind::Storage, QStringLiteral("the disk is full")};
        pass(80'000);
        QCOMPARE(m_announced.size(), 1);
        const auto& began = m_announced.first().states.began;
        QCOMPARE(began.size(), 1); // the portal was due first
        pass(2 * minuteMs);
        QVERIFY(words().join(QLatin1Char(' ')).contains(QStringLiteral("cannot store")));
        m_facts = domain::WorkFacts();
        fail();
        pass(3 * minuteMs);
        QCOMPARE(words().last(), QStringLiteral("Leadferry: Leadferry can store again"));
    }
    void whatIsSwitchedOffIsNotAnnouncedAndPostedAllTheSame()
    {
        setWebhook();
        choose({{app::setting::alertsDesktop, app::setting::no}});
        fail();
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 1);
        QCOMPARE(m_posted.first(), QStringLiteral("Leadferry: Law firm does not answer: what comes in for it waits"));
        QVERIFY(m_announced.isEmpty());
    }
    void theWebhookIsToldInTheLanguageThatIsChosenByThen()
    {
        setWebhook();
        choose({{app::setting::alertsNewLead, app::setting::yes}});
        fail();
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 1);
        QCOMPARE(m_posted.last(), QStringLiteral("Leadferry: Law firm does not answer: what comes in for it waits"));
        choose({{app::setting::alertsLanguage, QStringLiteral("de")}});
        mend();
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 2);
        QCOMPARE(m_posted.last(), QStringLiteral("Leadferry: Law firm antwortet wieder"));
        come("lead.captured.v1");
        pass(minuteMs);
        QTRY_COMPARE(m_posted.size(), 3);
        QCOMPARE(m_posted.last(), QStringLiteral("Leadferry: 1 neuer Lead, von website-bot"));
        choose({{app::setting::alertsLanguage, QStringLiteral("en")}});
        come("lead.captured.v1");
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 4);
        QCOMPARE(m_posted.last(), QStringLiteral("Leadferry: 1 new lead, by website-bot"));
    }
    void aWebhookThatFailsIsNoTroubleThatIsTold()
    {
        setWebhook();
        m_answer = 404;
        fail();
        pass(2 * minuteMs);
        QTRY_VERIFY(!m_keeper->state()->failure.isEmpty());
        pass(20 * minuteMs);
        QCOMPARE(m_posted.size(), 1);
        QCOMPARE(m_announced.size(), 1);
        m_answer = 200;
        mend();
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 2);
        QTRY_VERIFY(m_keeper->state()->failure.isEmpty());
    }
    void textsArriveInTheirOrderAlsoWhenOneIsTriedAgain()
    {
        setWebhook();
        m_answer = 503;
        fail();
        pass(minuteMs + 15'000);
        QTRY_COMPARE(m_posted.size(), 1);
        QTRY_VERIFY(!m_keeper->state()->failure.isEmpty());
        m_answer = 200;
        mend();
        m_watch->look();
        m_clock->advance(5'000);
        QTRY_COMPARE(m_posted.size(), 2);
        QCOMPARE(m_posted.at(1), m_posted.at(0));
        QTRY_VERIFY(m_keeper->state()->failure.isEmpty());
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 3);
        QCOMPARE(m_posted.at(2), QStringLiteral("Leadferry: Law firm answers again"));
    }
    void inQuietHoursNothingIsToldUntilTheyEnd()
    {
        choose({{app::setting::alertsQuietHours, QStringLiteral("11:00-13:00")},
                {app::setting::alertsNewLead, app::setting::yes}});
        fail();
        come("lead.captured.v1");
        come("lead.captured.v1");
        pass(59 * minuteMs);
        QVERIFY(m_announced.isEmpty());
        pass(2 * minuteMs);
        QCOMPARE(m_announced.size(), 2);
        QVERIFY(words().contains(QStringLiteral("Leadferry: 2 new leads, by website-bot")));
    }
    void eventsAreNotToldUnlessChosen()
    {
        come("lead.captured.v1");
        come("escalation.requested.v1");
        pass(5 * minuteMs);
        QVERIFY(m_announced.isEmpty());
        // Nor afterwards: only what comes from then on.
        choose({{app::setting::alertsNewLead, app::setting::yes}});
        pass(5 * minuteMs);
        QVERIFY(m_announced.isEmpty());
        come("lead.captured.v1");
        pass(minuteMs);
        QCOMPARE(words(), QStringList{QStringLiteral("Leadferry: 1 new lead, by website-bot")});
    }
    void manyEventsAreOneNoticeAMinute()
    {
        choose({{app::setting::alertsNewLead, app::setting::yes},
                {app::setting::alertsEscalation, app::setting::yes},
                {app::setting::alertsScoreAbove, QStringLiteral("80")}});
        come("lead.captured.v1");
        pass(10'000);
        QCOMPARE(m_announced.size(), 1);
        for (int i = 0; i < 4; ++i) {
            come("lead.captured.v1");
            pass(5'000);
        }
        come("escalation.requested.v1");
        come("lead.captured.v1", "port", {{QStringLiteral("score"), 81}});
        come("lead.captured.v1", "port", {{QStringLiteral("score"), QStringLiteral("80")}});
        come("conversation.ended.v1", "port", {{QStringLiteral("score"), QStringLiteral("90.5")}});
        come("conversation.ended.v1");
        QCOMPARE(m_announced.size(), 1);
        pass(minuteMs);
        QCOMPARE(m_announced.size(), 2);
        const auto& lines = m_announced.last().events.lines;
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines.at(0).kind == NoticeKind::Escalation && lines.at(0).count == 1);
        QVERIFY(lines.at(1).kind == NoticeKind::HighScore && lines.at(1).count == 2);
        QVERIFY(lines.at(2).kind == NoticeKind::NewLead && lines.at(2).count == 5);
    }
    void whatWasToldOfEventsIsNotToldAgainAfterARestart()
    {
        choose({{app::setting::alertsNewLead, app::setting::yes}});
        come("lead.captured.v1");
        pass(minuteMs);
        QCOMPARE(m_announced.size(), 1);
        start();
        pass(3 * minuteMs);
        QCOMPARE(m_announced.size(), 1);
        come("lead.captured.v1");
        start(); // before it was told
        pass(minuteMs);
        m_watch->look();
        QCOMPARE(m_announced.size(), 2);
    }
    void testLeadsAndTheSameEventAgainAreNoNews()
    {
        choose({{app::setting::alertsNewLead, app::setting::yes}});
        come("lead.captured.v1", domain::testLeadSource.data());
        pass(2 * minuteMs);
        QVERIFY(m_announced.isEmpty());
    }
    void whatShadowModeHoldsIsNotTold()
    {
        store::Transaction transaction(*m_database);
        transaction.run(QStringLiteral("INSERT INTO source (name, shadow) VALUES ('tryout', 1)"));
        QVERIFY(transaction.commit().ok());
        choose({{app::setting::alertsNewLead, app::setting::yes}});
        come("lead.captured.v1", "tryout");
        pass(2 * minuteMs);
        QVERIFY(m_announced.isEmpty());
        come("lead.captured.v1");
        pass(2 * minuteMs);
        QCOMPARE(words(), QStringList{QStringLiteral("Leadferry: 1 new lead, by website-bot")});
    }
    void peopleAreNamedOnlyWhereThatIsAllowed()
    {
        setWebhook();
        choose({{app::setting::alertsNewLead, app::setting::yes}});
        come("lead.captured.v1");
        pass(minuteMs);
        QTRY_COMPARE(m_posted.size(), 1);
        QVERIFY(!m_posted.first().contains(QStringLiteral("jane")));
        choose({{app::setting::alertsNamePeople, app::setting::yes}});
        come("lead.captured.v1");
        pass(2 * minuteMs);
        QTRY_COMPARE(m_posted.size(), 2);
        QVERIFY(m_posted.last().contains(QStringLiteral("jane@example.com")));
        // But not in what is kept.
        const auto told = m_database->select(QStringLiteral("SELECT group_concat(message) FROM alert_message"));
        QVERIFY(!told->first().first().toString().contains(QStringLiteral("jane")));
    }
    void soundIsAsChosen()
    {
        fail();
        pass(2 * minuteMs);
        QVERIFY(!m_announced.last().withSound);
        choose({{app::setting::alertsSound, app::setting::yes}});
        mend();
        pass(2 * minuteMs);
        QVERIFY(m_announced.last().withSound);
    }
    void aTestIsAnnouncedInQuietHoursToo()
    {
        choose({{app::setting::alertsQuietHours, QStringLiteral("11:00-13:00")}});
        QVERIFY(m_watch->announceTest());
        QVERIFY(m_announced.last().isTest);
        choose({{app::setting::alertsDesktop, app::setting::no}});
        QVERIFY(!m_watch->announceTest());
        QCOMPARE(m_announced.size(), 1);
    }
};

QTEST_GUILESS_MAIN(AlertWatchTest)
#include "alertwatchtest.moc"
