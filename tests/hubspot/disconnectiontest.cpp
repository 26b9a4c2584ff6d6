// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/disconnection.h"
#include "memorysecretstore.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

#include <memory>

using namespace leadferry;
using base::ErrorKind;
using hubspot::Disconnection;
using hubspot::Farewell;
using test::ScriptedTransport;

class DisconnectionTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<hubspot::TokenKeeper> m_keeper;
    QStringList m_problems;

    domain::Portal connected(domain::CredentialKind kind)
    {
        hubspot::Tokens tokens;
        tokens.kind = kind;
        tokens.accessToken = QStringLiteral("access-1");
        tokens.refreshToken = QStringLiteral("refresh-1");
        tokens.clientId = QStringLiteral("client");
        tokens.clientSecret = QStringLiteral("secret");
        tokens.expiresAtMs = m_clock.nowMs() + 1'800'000;
        tokens.hubId = 5;
        m_secrets->secrets.insert(domain::secretKeyForTokens(5), hubspot::toBytes(tokens));
        m_secrets->secrets.insert(QStringLiteral("hubspot-apps"), R"([{"clientId":"client","clientSecret":"secret"}])");
        domain::Portal portal;
        portal.id = 1;
        portal.hubId = 5;
        portal.credential = kind;
        portal.apiUrl = QStringLiteral("https://api.example.com");
        return portal;
    }
    base::Result<void> disconnected(const domain::Portal& portal, Farewell farewell = Farewell::Uninstall)
    {
        auto* job = new Disconnection(*m_transport, *m_keeper, {}, portal, farewell);
        QSignalSpy finished(job, &base::Job::finished);
        base::Result<void> outcome = base::Error{ErrorKind::Internal, QStringLiteral("never finished")};
        connect(job, &base::Job::finished, this, [&, job] {
            outcome = job->outcome();
            m_problems = job->problems();
        });
        job->start();
        return finished.isEmpty() && !finished.wait() ? base::Result<void>(base::Error{}) : outcome;
    }

private slots:
    void init()
    {
        m_transport = std::make_unique<ScriptedTransport>();
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_keeper = std::make_unique<hubspot::TokenKeeper>(*m_transport, *m_secrets, m_clock, hubspot::ApiCatalog());
        m_problems.clear();
    }
    void cleanup() { m_keeper.reset(); }

    void onlyForgettingHereTellsHubSpotNothing()
    {
        QVERIFY(disconnected(connected(domain::CredentialKind::OAuth), Farewell::OnlyHere).ok());
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(!m_secrets->secrets.contains(domain::secretKeyForTokens(5)));
        QCOMPARE(m_problems.size(), 1);
        QVERIFY(m_problems.first().contains(QStringLiteral("still installed")));
    }
    void anAppIsUninstalledRevokedAndWiped()
    {
        const auto portal = connected(domain::CredentialKind::OAuth);
        m_transport->play(204);
        m_transport->play(200);
        QVERIFY(disconnected(portal).ok());
        QVERIFY(m_problems.isEmpty());
        QVERIFY(!m_secrets->secrets.contains(domain::secretKeyForTokens(5)));
        QCOMPARE(m_transport->requests().at(0).method, QByteArray("DELETE"));
        QCOMPARE(m_transport->sentPath(0), QStringLiteral("/appinstalls/2026-09/external-install"));
        QCOMPARE(m_transport->requests().at(0).headers.value("Authorization"), QByteArray("Bearer access-1"));
        QCOMPARE(m_transport->sentPath(1), QStringLiteral("/oauth/2026-09/token/revoke"));
        const QUrlQuery form(QString::fromLatin1(m_transport->requests().at(1).body));
        QCOMPARE(form.queryItemValue(QStringLiteral("token")), QStringLiteral("refresh-1"));
        QCOMPARE(form.queryItemValue(QStringLiteral("token_type_hint")), QStringLiteral("refresh_token"));
    }
    void whatHubSpotRefusesDoesNotStopTheWiping()
    {
        const auto portal = connected(domain::CredentialKind::OAuth);
        m_transport->play(403, R"({"category":"MISSING_SCOPES"})");
        m_transport->play(ScriptedTransport::fault(net::TransportFault::Interrupted));
        QVERIFY(disconnected(portal).ok());
        QCOMPARE(m_problems.size(), 2);
        QVERIFY(!m_secrets->secrets.contains(domain::secretKeyForTokens(5)));
    }
    void aRevocationRefusedAfterTheUninstallIsNoProblem()
    {
        const auto portal = connected(domain::CredentialKind::OAuth);
        m_transport->play(204);
        m_transport->play(400, R"({"status":"BAD_REFRESH_TOKEN"})");
        QVERIFY(disconnected(portal).ok());
        QVERIFY(m_problems.isEmpty());
    }
    void withdrawnAccessIsStillWiped()
    {
        const auto portal = connected(domain::CredentialKind::OAuth);
        m_clock.advance(1'800'000);
        m_transport->play(400, R"({"status":"BAD_REFRESH_TOKEN","error":"invalid_grant"})");
        QVERIFY(disconnected(portal).ok());
        QCOMPARE(m_problems.size(), 1);
        QVERIFY(!m_secrets->secrets.contains(domain::secretKeyForTokens(5)));
    }
    void aServiceKeyIsWipedWithoutACall()
    {
        const auto portal = connected(domain::CredentialKind::ServiceKey);
        QVERIFY(disconnected(portal).ok());
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(!m_secrets->secrets.contains(domain::secretKeyForTokens(5)));
        QVERIFY(m_problems.value(0).contains(QLatin1String("service key")));
    }
};

QTEST_GUILESS_MAIN(DisconnectionTest)
#include "disconnectiontest.moc"
