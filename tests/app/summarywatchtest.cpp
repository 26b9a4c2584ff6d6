// SPDX-License-Identifier: GPL-3.0-or-later
// When the weekly summary is handed out, what stands in it, and where it goes.
#include "app/summarywatch.h"
#include "app/weeksummary.h"
#include "store/eventstore.h"
#include "support/fakeclock.h"
#include "support/memorysecretstore.h"
#include "support/scriptedtransport.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;

namespace {

qint64 at(const char* time)
{
    return QDateTime::fromString(QLatin1String(time), Qt::ISODate).toMSecsSinceEpoch();
}

} // namespace

class SummaryWatchTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<test::FakeClock> m_clock;
    test::ScriptedTransport m_transport;
    test::MemorySecretStore m_secrets;
    std::unique_ptr<app::WebhookKeeper> m_keeper;
    std::unique_ptr<app::SummaryWatch> m_watch;
    app::SettingValues m_settings;

    QString folder() const { return m_folder->filePath(QStringLiteral("reports")); }
    QStringList reports() const { return QDir(folder()).entryList(QDir::Files, QDir::Name); }
    void comeTo(const char* time) { m_clock->jumpWallClock(at(time) - m_clock->nowMs()); }
    void startAgain()
    {
        m_watch =
            std::make_unique<app::SummaryWatch>(*m_database, app::WebhookContext{*m_keeper, m_transport, *m_clock});
    }
    void take(const char* id, const char* type, const QJsonObject& data)
    {
        domain::IncomingEvent event;
        event.source = QStringLiteral("port");
        event.eventId = QLatin1String(id);
        event.body = {
            {QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("type"), QLatin1String(type)},
            {QStringLiteral("contact"), QJsonObject{{QStringLiteral("email"), QStringLiteral("jane@example.com")}}},
            {QStringLiteral("data"), data}};
        event.receivedAtMs = m_clock->nowMs();
        QVERIFY(store::EventStore(*m_database, *m_clock).add({event}).ok());
    }

private slots:
    void init()
    {
        m_watch.reset();
        m_keeper.reset();
        m_database.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("reports")));
        m_clock = std::make_unique<test::FakeClock>(at("2026-11-25T12:00:00")); // a Wednesday
        m_database = std::move(store::Database::open(m_folder->filePath(QStringLiteral("s.db")))).value();
        m_keeper = std::make_unique<app::WebhookKeeper>(*m_database, m_secrets);
        m_settings.inForce = {{app::setting::summaryWeekly, QStringLiteral("mon 08:00")},
                              {app::setting::summaryFolder, folder()},
                              {app::setting::summaryPost, app::setting::no},
                              {app::setting::summaryLanguage, QStringLiteral("en")}};
        startAgain();
    }

    void theFirstOneIsTheNextThatIsDue()
    {
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList());
        comeTo("2026-11-30T07:59:00");
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList());
        comeTo("2026-11-30T08:00:10");
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList{QStringLiteral("leadferry-2026-W48.html")});
    }
    void itIsMadeOnceAlsoOverRestartsAndAfterASleep()
    {
        m_watch->look(m_settings);
        comeTo("2026-12-15T10:00:00"); // two Mondays later
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList{QStringLiteral("leadferry-2026-W50.html")});
        QVERIFY(QFile::remove(QDir(folder()).filePath(reports().constFirst())));
        startAgain();
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList());
    }
    void switchedOffNothingIsMade()
    {
        m_watch->look(m_settings);
        m_settings.inForce[app::setting::summaryWeekly] = QStringLiteral("off");
        comeTo("2026-11-30T08:00:10");
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList());
    }
    void switchedOnAgainTheFirstOneIsTheNextThatIsDue()
    {
        m_watch->look(m_settings);
        m_settings.inForce[app::setting::summaryWeekly] = QStringLiteral("off");
        m_watch->look(m_settings);
        comeTo("2026-12-15T10:00:00"); // a Tuesday, three weeks later
        m_settings.inForce[app::setting::summaryWeekly] = QStringLiteral("mon 08:00");
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList());
        comeTo("2026-12-21T08:00:10");
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList{QStringLiteral("leadferry-2026-W51.html")});
    }
    void aFolderThatIsNotThereIsTriedAgainInAnHour()
    {
        m_watch->look(m_settings);
        comeTo("2026-11-30T08:00:10");
        QVERIFY(QDir(folder()).removeRecursively());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("tried again in an hour")));
        m_watch->look(m_settings);
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("reports")));
        m_watch->look(m_settings);
        QCOMPARE(reports(), QStringList());
        m_clock->advance(3'600'001);
        m_watch->look(m_settings);
        QCOMPARE(reports().size(), 1);
    }
    void theWebhookGetsItsNumbers()
    {
        m_settings.inForce[app::setting::summaryPost] = app::setting::yes;
        bool kept = false;
        m_keeper->keep(QStringLiteral("https://hooks.example.com/x"), this,
                       [&kept](const base::Result<void>& done) { kept = done.ok(); });
        QTRY_VERIFY(kept);
        m_watch->look(m_settings);
        m_transport.play(200, "ok");
        comeTo("2026-11-30T08:00:10");
        m_watch->look(m_settings);
        QTRY_COMPARE(m_transport.count(), 1);
        QVERIFY(m_transport.requests()[0].body.contains("week 2026-W48: 0 events"));
    }
    void fieldsThatNobodyMappedAreCounted()
    {
        take("e1", "lead.captured.v1",
             {{QStringLiteral("topic"), QStringLiteral("Prices")}, {QStringLiteral("colour"), QStringLiteral("red")}});
        take("e2", "lead.captured.v1",
             {{QStringLiteral("colour"), QStringLiteral("blue")},
              {QStringLiteral("trade"), QJsonObject{{QStringLiteral("mileage"), 90'000}}}});
        take("e3", "weather.changed.v1", {{QStringLiteral("rain"), true}});
        const auto answer =
            app::weekSummary(*m_database, {{QStringLiteral("week"), QStringLiteral("2026-W48")}}, m_clock->nowMs());
        const auto summary = domain::weekSummaryFromJson(*answer);
        QVERIFY(summary.ok());
        QCOMPARE(summary->sampled, 3);
        const QList<domain::UnmappedField> fields = summary->unmapped;
        const QString lead = QStringLiteral("lead.captured.v1");
        QVERIFY((fields.contains({lead, QStringLiteral("data.colour"), 2})));
        QVERIFY((fields.contains({lead, QStringLiteral("data.trade.mileage"), 1})));
        QVERIFY((!fields.contains({lead, QStringLiteral("data.topic"), 1})));
        QVERIFY((!fields.contains({lead, QStringLiteral("person.email"), 2})));
        QVERIFY((fields.contains({QStringLiteral("weather.changed.v1"), QStringLiteral("data.rain"), 1})));
        QCOMPARE(fields.constFirst().path, QStringLiteral("data.colour"));
    }
};

QTEST_GUILESS_MAIN(SummaryWatchTest)
#include "summarywatchtest.moc"
