// SPDX-License-Identifier: GPL-3.0-or-later
// Every answer of HubSpot's token endpoint that is no token, while connecting and while a connected portal's token is
// refreshed: what becomes of the portal's light, of its tokens and of what waits for it.
#include "app/engineundertest.h"
#include "app/personsbrowser.h"
#include "app/tokengate.h"
#include "domain/connectreason.h"

#include <QJsonDocument>

using namespace leadferry;
using domain::DeliveryState;
using domain::PortalHealth;
using test::TokenAnswer;
namespace connectreason = domain::connectreason;

namespace {

QByteArray both(const char* status, const char* error)
{
    return QByteArray(R"({"status":")") + status + R"(","error":")" + error +
           R"(","message":"no","error_description":"no"})";
}

/// What is to be expected of an answer.
struct Meaning
{
    PortalHealth health;       ///< after a refresh
    QLatin1String loginReason; ///< after a login; empty: it is waited for
};

const Meaning gone{PortalHealth::AccessGone, connectreason::codeRefused};
const Meaning passes{PortalHealth::TryingAgain, QLatin1String()};

} // namespace

Q_DECLARE_METATYPE(Meaning)
Q_DECLARE_METATYPE(TokenAnswer)

class TokenErrorsTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT

    std::unique_ptr<test::TokenGate> m_gate;
    std::unique_ptr<test::PersonsBrowser> m_browser;
    QStringList m_steps;
    QString m_reason;

    static void answers()
    {
        QTest::addColumn<TokenAnswer>("answer");
        QTest::addColumn<Meaning>("meaning");
        const auto doubt = [](QLatin1String reason) { return Meaning{PortalHealth::AccessInDoubt, reason}; };
        QTest::newRow("BAD_REFRESH_TOKEN") << TokenAnswer{400, both("BAD_REFRESH_TOKEN", "invalid_grant")} << gone;
        QTest::newRow("invalid_grant alone") << TokenAnswer{400, R"({"error":"invalid_grant"})"} << gone;
        QTest::newRow("BAD_HUB") << TokenAnswer{400, both("BAD_HUB", "access_denied")}
                                 << Meaning{PortalHealth::AccessGone, connectreason::loginRefused};
        QTest::newRow("BAD_AUTH_CODE") << TokenAnswer{400, both("BAD_AUTH_CODE", "invalid_grant")}
                                       << doubt(connectreason::codeRefused);
        QTest::newRow("BAD_CLIENT_ID") << TokenAnswer{400, both("BAD_CLIENT_ID", "invalid_client")}
                                       << doubt(connectreason::unknownApp);
        QTest::newRow("BAD_CLIENT_SECRET")
            << TokenAnswer{400, both("BAD_CLIENT_SECRET", "invalid_client")} << doubt(connectreason::unknownApp);
        QTest::newRow("invalid_client alone, 401")
            << TokenAnswer{401, R"({"error":"invalid_client"})"} << doubt(connectreason::unknownApp);
        QTest::newRow("BAD_REDIRECT_URI")
            << TokenAnswer{400, both("BAD_REDIRECT_URI", "invalid_request")} << doubt(connectreason::unknownRedirect);
        QTest::newRow("BAD_CODE_VERIFIER")
            << TokenAnswer{400, both("BAD_CODE_VERIFIER", "invalid_grant")} << doubt(connectreason::pkceRefused);
        QTest::newRow("BAD_SCOPES") << TokenAnswer{400, both("BAD_SCOPES", "invalid_scope")}
                                    << doubt(connectreason::scopesDiffer);
        QTest::newRow("BAD_GRANT_TYPE") << TokenAnswer{400, both("BAD_GRANT_TYPE", "unsupported_grant_type")}
                                        << doubt(connectreason::loginRefused);
        const Meaning unknown{PortalHealth::TryingAgain, connectreason::loginRefused};
        QTest::newRow("unknown 400") << TokenAnswer{400, both("SOMETHING_NEW", "something_new")} << unknown;
        QTest::newRow("unknown 403") << TokenAnswer{403, R"({"error":"access_denied"})"} << unknown;
        QTest::newRow("a proxy's 403") << TokenAnswer{403, "<html>no</html>", "text/html"} << unknown;
        const Meaning empty{PortalHealth::TryingAgain, connectreason::hubSpotFails};
        QTest::newRow("a proxy's 200") << TokenAnswer{200, "<html>sign in to the wifi</html>", "text/html"} << empty;
        QTest::newRow("200 without a token") << TokenAnswer{200, "{}"} << empty;
        QTest::newRow("429") << TokenAnswer{429, both("RATE_LIMIT", "rate_limited")} << passes;
        QTest::newRow("500") << TokenAnswer{500, both("BAD_REFRESH_TOKEN", "invalid_grant")} << passes;
        QTest::newRow("502 HTML") << TokenAnswer{502, "<html>bad gateway</html>", "text/html"} << passes;
        QTest::newRow("503") << TokenAnswer{503, "{}"} << passes;
        QTest::newRow("connection reset")
            << TokenAnswer{200, "{}", "application/json", TokenAnswer::Fault::Reset} << passes;
        QTest::newRow("answer cut") << TokenAnswer{200, both("x", "y"), "application/json", TokenAnswer::Fault::Cut}
                                    << passes;
        QTest::newRow("no network") << TokenAnswer{0} << passes;
    }
    void tellTokenEndpoint(const std::optional<TokenAnswer>& answer) const
    {
        m_gate->answer = answer;
        if (answer && answer->status == 0) {
            m_gate->unplug();
        }
    }
    void mendTokenEndpoint() const
    {
        const bool unplugged = m_gate->answer && m_gate->answer->status == 0;
        m_gate->answer.reset();
        if (unplugged) {
            m_gate->plugIn();
        }
    }
    /// Signs in as a person would; `answer` is what the token endpoint says until it has been waited for once.
    base::Result<QJsonObject> signIn(const std::optional<TokenAnswer>& answer = {})
    {
        m_steps.clear();
        m_reason.clear();
        auto* job = m_engine->command(QLatin1String(app::command::connectOAuth),
                                      {{QStringLiteral("name"), QStringLiteral("Stand-in")},
                                       {QStringLiteral("clientId"), m_standIn->clientId()},
                                       {QStringLiteral("clientSecret"), m_standIn->clientSecret()},
                                       {QStringLiteral("apiUrl"), m_gate->url()},
                                       {QStringLiteral("appUrl"), m_standIn->url().toString()}});
        connect(job, &app::EngineCommandJob::progress, this, [this, answer](const QJsonObject& step) {
            const QString name = step.value(QLatin1String("step")).toString();
            m_steps.append(name);
            if (name == QLatin1String("browser")) {
                m_browser->open(QUrl(step.value(QLatin1String("url")).toString()));
            } else if (name == QLatin1String("token") && answer && !m_steps.contains(QLatin1String("wait"))) {
                tellTokenEndpoint(answer);
            } else if (name == QLatin1String("wait")) {
                mendTokenEndpoint();
            } else if (name == QLatin1String("failed")) {
                m_reason = step.value(QLatin1String("reason")).toString();
            }
        });
        return finish(job);
    }
    QByteArray storedTokens() const
    {
        const auto portals = m_engine->portals();
        return portals->isEmpty() ? QByteArray()
                                  : m_secrets.secrets.value(domain::secretKeyForTokens(portals->constFirst().hubId));
    }
    QString health() const { return test::named(m_engine->portals()->constFirst().health); }
    /// Long before its time, so that the next call needs another one.
    void expireToken()
    {
        m_engine.reset();
        for (auto secret = m_secrets.secrets.begin(); secret != m_secrets.secrets.end(); ++secret) {
            QJsonObject tokens = QJsonDocument::fromJson(*secret).object();
            if (tokens.contains(QLatin1String("expiresAtMs"))) {
                tokens.insert(QStringLiteral("expiresAtMs"), 1);
                *secret = QJsonDocument(tokens).toJson(QJsonDocument::Compact);
            }
        }
    }
    int unfinished() const
    {
        return inState(DeliveryState::Queued) + inState(DeliveryState::Waiting) + inState(DeliveryState::InFlight);
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        m_gate = std::make_unique<test::TokenGate>(m_standIn->url());
        m_browser = std::make_unique<test::PersonsBrowser>();
    }
    void cleanup()
    {
        m_engine.reset();
        m_gate.reset();
        m_browser.reset();
        end();
    }

    void whileConnectingNothingIsKeptOfALoginThatFailed_data() { answers(); }
    void whileConnectingNothingIsKeptOfALoginThatFailed()
    {
        QFETCH(TokenAnswer, answer);
        QFETCH(Meaning, meaning);
        const auto outcome = signIn(answer);
        if (meaning.loginReason.isEmpty()) {
            QVERIFY2(outcome.ok(), qPrintable(outcome.ok() ? QString() : outcome.error().message));
            QVERIFY(m_steps.contains(QStringLiteral("wait")));
            QCOMPARE(health(), test::named(PortalHealth::Connected));
            QVERIFY(storedTokens().contains("refreshToken"));
            return;
        }
        QVERIFY(!outcome.ok());
        QCOMPARE(m_reason, QString(meaning.loginReason));
        QVERIFY(m_engine->portals()->isEmpty());
        QVERIFY(m_secrets.secrets.isEmpty());
        QVERIFY(!outcome.error().message.contains(m_standIn->clientSecret()));
        QTRY_VERIFY(m_browser->page.contains("class=\"failed\""));
        mendTokenEndpoint();
        QVERIFY(signIn().ok()); // and the next login is as good as the first
    }

    void whileRefreshingOnlyAWithdrawnGrantEndsThePortal_data() { answers(); }
    void whileRefreshingOnlyAWithdrawnGrantEndsThePortal()
    {
        QFETCH(TokenAnswer, answer);
        QFETCH(Meaning, meaning);
        QVERIFY(signIn().ok());
        const QString refreshToken =
            QJsonDocument::fromJson(storedTokens()).object().value(QLatin1String("refreshToken")).toString();
        QVERIFY(!refreshToken.isEmpty());
        expireToken();
        tellTokenEndpoint(answer);
        QVERIFY(startAgain(options()).ok());
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), QLatin1String(test::twoEvents)}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(health(), test::named(meaning.health), 15'000);
        QVERIFY(!m_engine->portals()->constFirst().healthReason.isEmpty());
        QVERIFY(storedTokens().contains(refreshToken.toUtf8()));
        QTRY_COMPARE(unfinished(), 2);
        QCOMPARE(standInHas("contacts"), 0);

        m_engine.reset();
        mendTokenEndpoint();
        const int asked = m_gate->tokenCalls;
        QVERIFY(startAgain(options()).ok());
        if (meaning.health == PortalHealth::AccessGone) {
            QTRY_COMPARE(unfinished(), 2);
            QCOMPARE(health(), test::named(PortalHealth::AccessGone));
            QCOMPARE(m_gate->tokenCalls, asked); // a dead grant is never asked for again
            QVERIFY(signIn().ok());              // a person connects again, and what waited goes out
        }
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, 30'000);
        QCOMPARE(health(), test::named(PortalHealth::Connected));
        QCOMPARE(standInHas("contacts"), 1);
    }
};

QTEST_GUILESS_MAIN(TokenErrorsTest)
#include "tokenerrorstest.moc"
