// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/tokenkeeper.h"
#include "memorysecretstore.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QTest>

#include <memory>

using namespace leadferry;
using base::Error;
using base::ErrorKind;
using hubspot::TokenKeeper;
using hubspot::Tokens;
using test::ScriptedTransport;

namespace {

constexpr qint64 hubId = 4471902;
constexpr qint64 minuteMs = 60'000;

QByteArray answer(const char* access, const char* refresh, int seconds = 1800)
{
    return QByteArray(R"({"access_token":")") + access + R"(","refresh_token":")" + refresh +
           R"(","hub_id":4471902,"expires_in":)" + QByteArray::number(seconds) + "}";
}

} // namespace

class TokenKeeperTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<TokenKeeper> m_keeper;
    QList<base::Result<QString>> m_answers;
    domain::Portal m_portal;

    void keep(domain::CredentialKind kind, qint64 leftMs = 30 * minuteMs)
    {
        Tokens tokens;
        tokens.kind = kind;
        tokens.accessToken = QStringLiteral("access-1");
        tokens.refreshToken = QStringLiteral("refresh-1");
        tokens.clientId = QStringLiteral("client");
        tokens.clientSecret = QStringLiteral("secret");
        tokens.expiresAtMs = m_clock.nowMs() + leftMs;
        tokens.hubId = hubId;
        m_secrets->secrets.insert(domain::secretKeyForTokens(hubId), hubspot::toBytes(tokens));
        if (kind == domain::CredentialKind::OAuth) {
            m_secrets->secrets.insert(QStringLiteral("hubspot-apps"),
                                      R"([{"clientId":"client","clientSecret":"secret"}])");
        }
        m_portal.credential = kind;
    }
    void ask()
    {
        m_keeper->accessToken(m_portal, this, [this](const base::Result<QString>& token) { m_answers.append(token); });
    }
    QString token()
    {
        const int before = static_cast<int>(m_answers.size());
        ask();
        const bool came = QTest::qWaitFor([&] { return m_answers.size() > before; });
        return came && m_answers.last() ? *m_answers.last() : QString();
    }
    ErrorKind failure()
    {
        const QString got = token();
        return got.isEmpty() && !m_answers.isEmpty() ? m_answers.last().error().kind : ErrorKind::Internal;
    }
    QByteArray stored() const { return m_secrets->secrets.value(domain::secretKeyForTokens(hubId)); }

private slots:
    void init()
    {
        m_transport = std::make_unique<ScriptedTransport>();
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_keeper = std::make_unique<TokenKeeper>(*m_transport, *m_secrets, m_clock, hubspot::ApiCatalog());
        m_answers.clear();
        m_portal = {};
        m_portal.id = 1;
        m_portal.hubId = hubId;
        m_portal.apiUrl = QStringLiteral("https://api.example.com");
    }
    void cleanup() { m_keeper.reset(); }

    void theSecretIsReadOnceAndNoAnswerComesFromInsideTheCall()
    {
        keep(domain::CredentialKind::ServiceKey);
        ask();
        ask();
        QVERIFY(m_answers.isEmpty());
        QTRY_COMPARE(m_answers.size(), 2);
        QCOMPARE(token(), QStringLiteral("access-1"));
        QCOMPARE(m_secrets->log.size(), 1);
        QCOMPARE(m_transport->count(), 0);
    }
    void aTokenIsRefreshedInItsLastFiveMinutes()
    {
        keep(domain::CredentialKind::OAuth);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_clock.advance(25 * minuteMs - 1);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_clock.advance(1);
        m_transport->play(200, answer("access-2", "refresh-2"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        m_clock.advance(25 * minuteMs - 1);
        QCOMPARE(token(), QStringLiteral("access-2"));
        QCOMPARE(m_transport->count(), 1);
    }
    void aSleepThatOnlyTheWallClockSawIsNoticed()
    {
        keep(domain::CredentialKind::OAuth);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_clock.jumpWallClock(3 * 60 * minuteMs);
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
    }
    void aWallClockSetBackDoesNotKeepATokenAlive()
    {
        keep(domain::CredentialKind::OAuth);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_clock.jumpWallClock(-24 * 60 * minuteMs);
        m_clock.advance(25 * minuteMs);
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
    }
    void anImpossibleStoredLifeIsNotTrusted()
    {
        keep(domain::CredentialKind::OAuth, 400LL * 24 * 60 * minuteMs);
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
    }
    void manyWaitersShareOneRefresh()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->hold();
        for (int i = 0; i < 20; ++i) {
            ask();
        }
        QTRY_COMPARE(m_transport->held(), 1);
        m_transport->release(ScriptedTransport::response(200, answer("access-2", "refresh-2")));
        QTRY_COMPARE(m_answers.size(), 20);
        QCOMPARE(m_transport->count(), 1);
        QCOMPARE(*m_answers.first(), QStringLiteral("access-2"));
    }
    void aNewRefreshTokenIsStoredBeforeItsAccessTokenIsUsed()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->play(200, answer("access-2", "refresh-2"));
        m_secrets->writeFailure = Error{ErrorKind::Unauthorized, QStringLiteral("the keyring is locked")};
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Transient));
        QVERIFY(stored().contains("refresh-1"));
        m_secrets->writeFailure.reset();
        QCOMPARE(token(), QStringLiteral("access-2"));
        QVERIFY(stored().contains("refresh-2"));
        QCOMPARE(m_transport->count(), 1);
    }
    void anUnchangedRefreshTokenNeedsNoStore()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->play(200, answer("access-2", "refresh-1"));
        m_secrets->writeFailure = Error{ErrorKind::Unauthorized, QStringLiteral("the keyring is locked")};
        QCOMPARE(token(), QStringLiteral("access-2"));
    }
    void aWithdrawnGrantIsToldOnceAndNotAskedAgain()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->play(400, R"({"status":"BAD_REFRESH_TOKEN","error":"invalid_grant"})");
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized));
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 1);
        QVERIFY(stored().contains("refresh-1"));
    }
    void aFailureThatPassesKeepsTheTokens_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("unknown 4xx") << 400;
        QTest::newRow("limit") << 429;
        QTest::newRow("down") << 502;
        QTest::newRow("network") << 0;
    }
    void aFailureThatPassesKeepsTheTokens()
    {
        QFETCH(int, status);
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->play(status == 0 ? ScriptedTransport::fault(net::TransportFault::Interrupted)
                                      : ScriptedTransport::response(status, R"({"status":"WHO_KNOWS"})"));
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Transient));
        QVERIFY(stored().contains("refresh-1"));
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
    }
    void aTokenThatStillLivesIsUsedWhileRefreshingFails()
    {
        keep(domain::CredentialKind::OAuth, 4 * minuteMs);
        m_transport->play(503);
        QCOMPARE(token(), QStringLiteral("access-1"));
        QCOMPARE(token(), QStringLiteral("access-1"));
        QCOMPARE(m_transport->count(), 1);
        m_clock.advance(31'000);
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
    }
    void wrongAppCredentialsAreInvalidInWords()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->play(400, R"({"status":"BAD_CLIENT_SECRET","error":"invalid_client"})");
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Invalid));
        QVERIFY(m_answers.last().error().message.contains(QLatin1String("client id and secret")));
    }
    void anAppSecretThatWasRenewedForAnotherPortalIsUsedFromThenOn()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->play(400, R"({"status":"BAD_CLIENT_SECRET","error":"invalid_client"})");
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Invalid));
        Tokens another;
        another.kind = domain::CredentialKind::OAuth;
        another.clientId = QStringLiteral("client");
        another.clientSecret = QStringLiteral("renewed");
        another.refreshToken = QStringLiteral("r");
        another.hubId = 7;
        bool done = false;
        m_keeper->store(another, this, [&](const base::Result<void>& written) { done = written.ok(); });
        QTRY_VERIFY(done);
        m_clock.advance(31'000);
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        QVERIFY(m_transport->requests().constLast().body.contains("client_secret=renewed"));
    }
    void olderTokensGiveTheirAppsSecretToWhereAppsAreKept()
    {
        keep(domain::CredentialKind::OAuth);
        m_secrets->secrets.remove(QStringLiteral("hubspot-apps"));
        m_secrets->secrets.insert(
            domain::secretKeyForTokens(hubId),
            QByteArray(stored()).replace("{\"accessToken\"", R"({"clientSecret":"old-secret","accessToken")"));
        QVERIFY(stored().contains("old-secret"));
        QCOMPARE(token(), QStringLiteral("access-1"));
        QVERIFY(!stored().contains("old-secret"));
        QVERIFY(m_secrets->secrets.value(QStringLiteral("hubspot-apps")).contains("old-secret"));
        m_clock.advance(26 * minuteMs);
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        QVERIFY(m_transport->requests().constLast().body.contains("client_secret=old-secret"));
    }
    void withoutItsAppsSecretAPortalIsInDoubtAndKeepsItsTokens()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_secrets->secrets.remove(QStringLiteral("hubspot-apps"));
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Invalid));
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(stored().contains("refresh-1"));
    }
    void aRefusedTokenIsRefreshedOnce()
    {
        keep(domain::CredentialKind::OAuth);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        m_keeper->rejected(m_portal, QStringLiteral("access-2"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        QCOMPARE(m_transport->count(), 1);
    }
    void aTokenRefusedMuchLaterIsRefreshedAgain()
    {
        keep(domain::CredentialKind::OAuth);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        m_transport->play(200, answer("access-2", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-2"));
        m_clock.advance(15 * minuteMs);
        m_keeper->rejected(m_portal, QStringLiteral("access-2"));
        m_transport->play(200, answer("access-3", "refresh-1"));
        QCOMPARE(token(), QStringLiteral("access-3"));
    }
    void aRefusedServiceKeyNeedsAPerson()
    {
        keep(domain::CredentialKind::ServiceKey);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        m_transport->play(401);
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized));
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized));
        QCOMPARE(m_transport->count(), 1);
    }
    void aRefusedServiceKeyThatTheAccountKnowsIsUsedOn()
    {
        keep(domain::CredentialKind::ServiceKey);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        m_transport->play(200, R"({"portalId":4471902})");
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        QCOMPARE(token(), QStringLiteral("access-1"));
        QCOMPARE(m_transport->count(), 1);
    }
    void storingNewCredentialsEndsTheRefusal()
    {
        keep(domain::CredentialKind::ServiceKey);
        QCOMPARE(token(), QStringLiteral("access-1"));
        m_keeper->rejected(m_portal, QStringLiteral("access-1"));
        m_transport->play(401);
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized));
        Tokens fresh;
        fresh.accessToken = QStringLiteral("key-2");
        fresh.hubId = hubId;
        bool done = false;
        m_keeper->store(fresh, this, [&](const base::Result<void>& written) { done = written.ok(); });
        QTRY_VERIFY(done);
        QCOMPARE(token(), QStringLiteral("key-2"));
        QVERIFY(stored().contains("key-2"));
    }
    void forgettingWipesMemoryAndStore()
    {
        keep(domain::CredentialKind::ServiceKey);
        QCOMPARE(token(), QStringLiteral("access-1"));
        bool done = false;
        m_keeper->forget(m_portal, this, [&](const base::Result<void>& removed) { done = removed.ok(); });
        QTRY_VERIFY(done);
        QVERIFY(m_secrets->secrets.isEmpty());
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized));
    }
    void forgettingDuringARefreshKeepsWhatComesBackOut()
    {
        keep(domain::CredentialKind::OAuth, 0);
        m_transport->hold();
        ask();
        QTRY_COMPARE(m_transport->held(), 1);
        m_keeper->forget(m_portal, this, [](const base::Result<void>&) {});
        m_transport->release(ScriptedTransport::response(200, answer("access-2", "refresh-2")));
        QTRY_COMPARE(m_answers.size(), 1);
        QCOMPARE(test::named(m_answers.first().error().kind), test::named(ErrorKind::Unauthorized));
        QTest::qWait(0);
        QVERIFY(stored().isEmpty());
    }
    void aLockedStorePasses()
    {
        keep(domain::CredentialKind::ServiceKey);
        m_secrets->readFailure = Error{ErrorKind::Unauthorized, QStringLiteral("the keyring is locked")};
        QCOMPARE(test::named(failure()), test::named(ErrorKind::Transient));
        m_secrets->readFailure.reset();
        QCOMPARE(token(), QStringLiteral("access-1"));
    }
    void nothingStoredNeedsAPerson() { QCOMPARE(test::named(failure()), test::named(ErrorKind::Unauthorized)); }
    void aGoneContextIsNotAnswered()
    {
        keep(domain::CredentialKind::ServiceKey);
        auto context = std::make_unique<QObject>();
        bool called = false;
        m_keeper->accessToken(m_portal, context.get(), [&](const base::Result<QString>&) { called = true; });
        context.reset();
        QCOMPARE(token(), QStringLiteral("access-1"));
        QVERIFY(!called);
    }
};

QTEST_GUILESS_MAIN(TokenKeeperTest)
#include "tokenkeepertest.moc"
