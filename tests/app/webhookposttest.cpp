// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/webhookpost.h"

#include "net/httpserver.h"
#include "support/fakeclock.h"
#include "support/memorysecretstore.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using app::WebhookPost;
using base::ErrorKind;
using net::TransportFault;
using test::named;
using test::ScriptedTransport;

namespace {

const QString address = QStringLiteral("https://hooks.example.com/services/T0/B0/very-secret");

} // namespace

class WebhookPostTest : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<app::WebhookKeeper> m_keeper;

    base::Result<void> keep(const QString& text)
    {
        std::optional<base::Result<void>> kept;
        m_keeper->keep(text, this, [&kept](const base::Result<void>& done) { kept = done; });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }) ? *kept : base::Result<void>(base::Error{});
    }
    base::Result<void> forget()
    {
        std::optional<base::Result<void>> done;
        m_keeper->forget(this, [&done](const base::Result<void>& outcome) { done = outcome; });
        return QTest::qWaitFor([&done] { return done.has_value(); }) ? *done : base::Result<void>(base::Error{});
    }
    /// A post that has begun; what it ends with stands in `outcome`.
    struct Posted
    {
        QPointer<WebhookPost> post;
        std::shared_ptr<std::optional<base::Result<void>>> outcome;
    };
    Posted post(net::HttpTransport& transport, WebhookPost::Patience patience)
    {
        auto* job = new WebhookPost({*m_keeper, transport, *m_clock}, QStringLiteral("3 things need you"), patience);
        const auto outcome = std::make_shared<std::optional<base::Result<void>>>();
        connect(job, &base::Job::finished, job, [job, outcome] { *outcome = job->outcome(); });
        job->start();
        return {job, outcome};
    }
    base::Result<void> postOnce(net::HttpTransport& transport)
    {
        const auto outcome = post(transport, WebhookPost::Patience::TryOnce).outcome;
        return QTest::qWaitFor([&outcome] { return outcome->has_value(); }) ? **outcome
                                                                            : base::Result<void>(base::Error{});
    }
    domain::WebhookState state() { return m_keeper->state().value(); }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = std::move(store::Database::open(m_folder->filePath(QStringLiteral("p.db")))).value();
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_clock = std::make_unique<test::FakeClock>();
        m_transport = std::make_unique<ScriptedTransport>();
        m_keeper = std::make_unique<app::WebhookKeeper>(*m_database, *m_secrets);
    }
    void cleanup()
    {
        m_keeper.reset();
        m_database.reset();
    }

    void withoutAWebhookNothingIsPostedAndTheSecretsAreLeftAlone()
    {
        const auto outcome = postOnce(*m_transport);
        QCOMPARE(named(outcome.error().kind), named(ErrorKind::NotFound));
        QCOMPARE(m_transport->count(), 0);
        QCOMPARE(m_secrets->reads, 0);
        QCOMPARE(state(), domain::WebhookState());
    }
    void aTextArrivesAtARealServerAsSlackTakesIt()
    {
        QList<net::HttpRequest> received;
        net::HttpServer server([&received](const std::shared_ptr<net::HttpExchange>& exchange) {
            received.append(exchange->request());
            exchange->reply({200, {{"Content-Type", "text/plain"}}, "ok"});
        });
        const auto port = server.listen(QHostAddress::LocalHost, 0);
        QVERIFY(port.ok());
        QVERIFY(keep(QStringLiteral("http://127.0.0.1:%1/services/secret?x=1").arg(*port)).ok());
        net::HttpClient client;
        QVERIFY(postOnce(client).ok());
        QCOMPARE(received.size(), 1);
        QCOMPARE(received[0].method, QByteArray("POST"));
        QCOMPARE(received[0].url.toString(), QStringLiteral("/services/secret?x=1"));
        QCOMPARE(received[0].headers.value("Content-Type"), QByteArray("application/json"));
        QCOMPARE(received[0].body, QByteArray(R"({"text":"3 things need you"})"));
        QCOMPARE(state(), (domain::WebhookState{true, m_clock->nowMs(), {}}));
    }
    void whatPassesIsTriedAgainAFewTimes()
    {
        QVERIFY(keep(address).ok());
        m_transport->play(ScriptedTransport::fault(TransportFault::NotSent));
        m_transport->play(503);
        m_transport->play(429, {}, {{"Retry-After", "60"}});
        m_transport->play(200, "ok");
        const auto posted = post(*m_transport, WebhookPost::Patience::TryAgain);
        QTRY_COMPARE(m_transport->count(), 1);
        QTRY_VERIFY(!state().failure.isEmpty());
        m_clock->advance(5'000);
        QTRY_COMPARE(m_transport->count(), 2);
        QTRY_VERIFY(state().failure.contains(QStringLiteral("503")));
        m_clock->advance(30'000);
        QTRY_COMPARE(m_transport->count(), 3);
        QTRY_VERIFY(state().failure.contains(QStringLiteral("asks to wait")));
        m_clock->advance(119'999); // longer than what was asked for
        QCoreApplication::processEvents();
        QCOMPARE(m_transport->count(), 3);
        m_clock->advance(1);
        QTRY_VERIFY(posted.outcome->has_value());
        QVERIFY((*posted.outcome)->ok());
        QCOMPARE(state().failure, QString());
    }
    void afterTheLastTryItIsGivenUpAndSaid()
    {
        QVERIFY(keep(address).ok());
        m_transport->setRule([](const net::HttpRequest&) { return ScriptedTransport::response(500); });
        const auto posted = post(*m_transport, WebhookPost::Patience::TryAgain);
        for (int tries = 1; tries < 5; ++tries) {
            QTRY_COMPARE(m_transport->count(), tries);
            const QString before = QString::number(tries);
            QTRY_VERIFY(state().triedAtMs == m_clock->nowMs());
            m_clock->advance(600'000);
        }
        QTRY_VERIFY(posted.outcome->has_value());
        QCOMPARE(m_transport->count(), 5);
        QCOMPARE(named((*posted.outcome)->error().kind), named(ErrorKind::Transient));
        QVERIFY(state().failure.contains(QStringLiteral("500")));
    }
    void whoWaitsForTheOutcomeWaitsForOneTry()
    {
        QVERIFY(keep(address).ok());
        m_transport->play(500);
        QVERIFY(!postOnce(*m_transport).ok());
        QCOMPARE(m_transport->count(), 1);
    }
    void whatIsRefusedIsNotTriedAgain_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 400, 403, 404, 410}) {
            QTest::addRow("%d", status) << status;
        }
    }
    void whatIsRefusedIsNotTriedAgain()
    {
        QFETCH(int, status);
        QVERIFY(keep(address).ok());
        m_transport->play(status, "invalid_token");
        const auto posted = post(*m_transport, WebhookPost::Patience::TryAgain);
        QTRY_VERIFY(posted.outcome->has_value());
        QCOMPARE(named((*posted.outcome)->error().kind), named(ErrorKind::Invalid));
        QCOMPARE(m_transport->count(), 1);
        QVERIFY(state().failure.contains(QString::number(status)));
    }
    void theAddressIsInNoWordsAndNoFile()
    {
        QVERIFY(keep(address).ok());
        QCOMPARE(m_secrets->secrets.value(QStringLiteral("alerts/webhook")), address.toUtf8());
        net::HttpOutcome outcome = ScriptedTransport::fault(TransportFault::NotSent);
        outcome.networkFault = base::NetworkFault::HostNotFound;
        outcome.faultText = QStringLiteral("Host hooks.example.com not found");
        m_transport->play(outcome);
        const auto failed = postOnce(*m_transport);
        QVERIFY(!failed.error().message.contains(QStringLiteral("example.com")));
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            QVERIFY2(!file.open(QIODevice::ReadOnly) || !file.readAll().contains("very-secret"),
                     qPrintable(info.fileName()));
        }
    }
    void whatIsNoAddressIsRefusedWithoutRepeatingIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QStringLiteral("  ");
        QTest::newRow("words") << QStringLiteral("not-an-address");
        QTest::newRow("plain http elsewhere") << QStringLiteral("http://hooks.example.com/very-secret");
        QTest::newRow("another scheme") << QStringLiteral("ftp://hooks.example.com/very-secret");
        QTest::newRow("with a user") << QStringLiteral("https://jane:very-secret@hooks.example.com/");
        QTest::newRow("with a fragment") << QStringLiteral("https://hooks.example.com/#very-secret");
    }
    void whatIsNoAddressIsRefusedWithoutRepeatingIt()
    {
        QFETCH(QString, text);
        QVERIFY(keep(address).ok());
        const auto kept = keep(text);
        QCOMPARE(named(kept.error().kind), named(ErrorKind::Invalid));
        QVERIFY(!kept.error().message.contains(QStringLiteral("very-secret")));
        QCOMPARE(m_secrets->secrets.value(QStringLiteral("alerts/webhook")), address.toUtf8()); // as it was
    }
    void oneThatIsForgottenIsGone()
    {
        QVERIFY(keep(address).ok());
        QVERIFY(state().isSet);
        QVERIFY(forget().ok());
        QVERIFY(!state().isSet);
        QVERIFY(m_secrets->secrets.isEmpty());
        QCOMPARE(named(postOnce(*m_transport).error().kind), named(ErrorKind::NotFound));
    }
    void aLockedKeychainIsAFailureThatIsSaid()
    {
        QVERIFY(keep(address).ok());
        m_secrets->refusal = base::Error{ErrorKind::Unauthorized, QStringLiteral("the keychain is locked")};
        QCOMPARE(named(postOnce(*m_transport).error().kind), named(ErrorKind::Unauthorized));
        QCOMPARE(state().failure, QStringLiteral("the keychain is locked"));
    }
    void oneThatIsCancelledEndsAndPostsNoMore()
    {
        QVERIFY(keep(address).ok());
        m_transport->hold();
        const auto posted = post(*m_transport, WebhookPost::Patience::TryAgain);
        QTRY_COMPARE(m_transport->held(), 1);
        posted.post->cancel();
        QTRY_VERIFY(posted.outcome->has_value());
        QCOMPARE(named((*posted.outcome)->error().kind), named(ErrorKind::Cancelled));
        m_clock->advance(600'000);
        QCoreApplication::processEvents();
        QCOMPARE(m_transport->count(), 1);
    }
};

QTEST_GUILESS_MAIN(WebhookPostTest)
#include "webhookposttest.moc"
