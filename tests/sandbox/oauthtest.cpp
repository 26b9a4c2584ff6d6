// SPDX-License-Identifier: GPL-3.0-or-later
// Credentials: service key, the OAuth flow, tokens and scopes. Links the resources for the consent page.
#include "sandboxfixture.h"

#include <QCryptographicHash>
#include <QRegularExpression>

#include <algorithm>

using namespace leadferry;
using namespace leadferry::test;

namespace {

const char redirect[] = "http://localhost:47821/oauth/callback";
const char scopes[] = "oauth crm.objects.contacts.read crm.objects.contacts.write";

class OauthFixture : public SandboxFixture
{
public:
    explicit OauthFixture(const sandbox::SandboxOptions& options = {}) : SandboxFixture(options) { token.clear(); }

    [[nodiscard]] QString authorizePath(const QList<std::pair<QString, QString>>& changes = {}) const
    {
        QList<std::pair<QString, QString>> fields{{text("client_id"), sandbox.clientId()},
                                                  {text("redirect_uri"), text(redirect)},
                                                  {text("scope"), text(scopes)},
                                                  {text("state"), text("s t&te")}};
        for (const auto& change : changes) {
            fields.removeIf([&](const auto& field) { return field.first == change.first; });
            fields.append(change);
        }
        QString path = text("/oauth/authorize?");
        for (const auto& [key, value] : fields) {
            path += key + QLatin1Char('=') + QString::fromLatin1(QUrl::toPercentEncoding(value)) + QLatin1Char('&');
        }
        return path.chopped(1);
    }
    QUrlQuery landing(const Answer& answer) const
    {
        return QUrlQuery(QUrl::fromEncoded(answer.headers.value("Location")));
    }
    QString code(const QList<std::pair<QString, QString>>& changes = {})
    {
        auto all = changes;
        all.append({text("auto_approve"), text("true")});
        const Answer answer = get(authorizePath(all));
        return answer.status == 302 ? landing(answer).queryItemValue(text("code")) : QString();
    }
    Answer exchange(const QString& authorizationCode, const QList<std::pair<QString, QString>>& changes = {},
                    const char* path = "/oauth/2026-09/token")
    {
        QList<std::pair<QString, QString>> fields{{text("grant_type"), text("authorization_code")},
                                                  {text("code"), authorizationCode},
                                                  {text("redirect_uri"), text(redirect)},
                                                  {text("client_id"), sandbox.clientId()},
                                                  {text("client_secret"), sandbox.clientSecret()}};
        for (const auto& change : changes) {
            fields.removeIf([&](const auto& field) { return field.first == change.first; });
            fields.append(change);
        }
        return postForm(text(path), fields);
    }
    Answer tokenCall(const char* path, const QList<std::pair<QString, QString>>& fields)
    {
        auto all = fields;
        all.append({text("client_id"), sandbox.clientId()});
        all.append({text("client_secret"), sandbox.clientSecret()});
        return postForm(text(path), all);
    }
    Answer refresh(const QString& refreshToken)
    {
        return tokenCall("/oauth/2026-09/token",
                         {{text("grant_type"), text("refresh_token")}, {text("refresh_token"), refreshToken}});
    }
    Answer connect(const char* wanted = scopes)
    {
        const Answer answer = exchange(code({{text("scope"), text(wanted)}}));
        token = answer.text("access_token");
        return answer;
    }
};

} // namespace

class OauthTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutACredentialNothingIsTold();
    void theConsentPageListsTheScopesAndApprovalReturnsACode();
    void cancelReturnsARefusal();
    void requestsThatHubSpotWouldNotShowAreRefused();
    void aCodeGivesTokensOnce();
    void aCodeDiesAfterAMinute();
    void wrongAppCredentialsAreNamed();
    void secretsInTheAddressAreRefused();
    void pkceIsCheckedWhenAsked();
    void accessRunsOutAfter30MinutesAndRefreshGivesMore();
    void revokingTheRefreshTokenLeavesAccessForAWhile();
    void uninstallingEndsEverything();
    void introspectTellsWhatATokenIs();
    void everyVersionOfTheTokenPathWorks();
    void theFirstEditionStillTellsAboutItsTokens();
    void optionalScopesTheAccountHasNoProductForAreDropped();
    void scopesThatDifferFromTheAppsSettingsBlockTheInstall();
    void anOAuthAppHas110CallsAndNoDailyHeaders();
    void scopesAreEnforced();
    void aServiceKeyHasEveryScopeAndCanBeTakenAway();
};

void OauthTest::withoutACredentialNothingIsTold()
{
    OauthFixture hub;
    const Answer none = hub.get(hub.objects("contacts"));
    QCOMPARE(none.status, 401);
    QCOMPARE(none.category(), text("INVALID_AUTHENTICATION"));
    hub.token = text("pat-na1-wrong");
    QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
}

void OauthTest::theConsentPageListsTheScopesAndApprovalReturnsACode()
{
    OauthFixture hub;
    const Answer page = hub.get(hub.authorizePath());
    QCOMPARE(page.status, 200);
    const QString html = QString::fromUtf8(page.body);
    QVERIFY(html.contains(text("crm.objects.contacts.write")));
    QVERIFY(html.contains(text("This is not HubSpot")));
    QVERIFY(html.contains(text("prefers-color-scheme:dark")));
    const auto field = QRegularExpression(text("name=\"request\" value=\"([^\"]+)\"")).match(html);
    QVERIFY(field.hasMatch());
    const Answer approved = hub.postForm(text("/oauth/authorize/approve"), {{text("request"), field.captured(1)}});
    QCOMPARE(approved.status, 302);
    QVERIFY(approved.headers.value("Location").startsWith(redirect));
    QCOMPARE(hub.landing(approved).queryItemValue(text("state"), QUrl::FullyDecoded), text("s t&te"));
    QCOMPARE(hub.exchange(hub.landing(approved).queryItemValue(text("code"))).status, 200);
    QCOMPARE(hub.postForm(text("/oauth/authorize/approve"), {{text("request"), field.captured(1)}}).status, 400);
}

void OauthTest::cancelReturnsARefusal()
{
    OauthFixture hub;
    const QString html = QString::fromUtf8(hub.get(hub.authorizePath()).body);
    const auto field = QRegularExpression(text("name=\"request\" value=\"([^\"]+)\"")).match(html);
    const Answer cancelled = hub.postForm(text("/oauth/authorize/cancel"), {{text("request"), field.captured(1)}});
    QCOMPARE(hub.landing(cancelled).queryItemValue(text("error")), text("access_denied"));
    QCOMPARE(hub.landing(cancelled).queryItemValue(text("state"), QUrl::FullyDecoded), text("s t&te"));
}

void OauthTest::requestsThatHubSpotWouldNotShowAreRefused()
{
    OauthFixture hub;
    const QList<std::pair<QString, QString>> wrong{
        {text("client_id"), text("nobody")},
        {text("redirect_uri"), text("http://127.0.0.1:47821/oauth/callback")},
        {text("redirect_uri"), text("http://localhost:47824/oauth/callback")},
        {text("redirect_uri"), text("http://localhost:47821/oauth/callback/")},
        {text("scope"), QString()},
        {text("scope"), text("oauth+tickets")},
        {text("scope"), text("everything")}};
    for (const auto& change : wrong) {
        const Answer answer = hub.get(hub.authorizePath({change, {text("auto_approve"), text("true")}}));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.headers.value("Content-Type").startsWith("text/html"));
    }
    QVERIFY(!hub.code().isEmpty());
    const QString withAccount =
        hub.authorizePath({{text("auto_approve"), text("true")}}).replace(text("/oauth/"), text("/oauth/4471902/"));
    QCOMPARE(hub.get(withAccount).status, 302);
}

void OauthTest::aCodeGivesTokensOnce()
{
    OauthFixture hub;
    const QString code = hub.code();
    const Answer first = hub.exchange(code);
    QCOMPARE(first.status, 200);
    QCOMPARE(first.text("token_type"), text("bearer"));
    QCOMPARE(first.json()[text("expires_in")].toInt(), 1800);
    QCOMPARE(first.json()[text("hub_id")].toInteger(), 4471902);
    QVERIFY(first.json()[text("scopes")].toArray().contains(text("crm.objects.contacts.write")));
    QVERIFY(first.text("access_token").size() > 512);
    const Answer second = hub.exchange(code);
    QCOMPARE(second.status, 400);
    QCOMPARE(second.text("status"), text("BAD_AUTH_CODE"));
    hub.token = first.text("access_token");
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
}

void OauthTest::aCodeDiesAfterAMinute()
{
    OauthFixture hub;
    const QString code = hub.code();
    hub.clock.advance(60'000);
    QCOMPARE(hub.exchange(code).text("status"), text("BAD_AUTH_CODE"));
    QCOMPARE(hub.exchange(hub.code(), {{text("redirect_uri"), text("http://localhost:47822/oauth/callback")}})
                 .text("status"),
             text("BAD_REDIRECT_URI"));
}

void OauthTest::wrongAppCredentialsAreNamed()
{
    OauthFixture hub;
    const Answer id = hub.exchange(hub.code(), {{text("client_id"), text("x")}});
    QCOMPARE(id.status, 400);
    QCOMPARE(id.text("status"), text("BAD_CLIENT_ID"));
    QCOMPARE(id.text("error"), text("invalid_client"));
    QCOMPARE(hub.exchange(hub.code(), {{text("client_secret"), text("x")}}).text("status"), text("BAD_CLIENT_SECRET"));
    QCOMPARE(hub.exchange(hub.code(), {{text("grant_type"), text("password")}}).text("status"), text("BAD_GRANT_TYPE"));
}

void OauthTest::secretsInTheAddressAreRefused()
{
    OauthFixture hub;
    const Answer answer = hub.postForm(text("/oauth/2026-09/token?client_secret=") + hub.sandbox.clientSecret(), {});
    QCOMPARE(answer.status, 400);
    QCOMPARE(hub.post(text("/oauth/2026-09/token"), {}).status, 415);
}

void OauthTest::pkceIsCheckedWhenAsked()
{
    OauthFixture hub;
    const QByteArray verifier = "a-verifier-of-at-least-forty-three-characters-0";
    const auto challenge =
        QString::fromLatin1(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
    const QList<std::pair<QString, QString>> asked{{text("code_challenge"), challenge},
                                                   {text("code_challenge_method"), text("S256")}};
    QCOMPARE(hub.exchange(hub.code(asked), {{text("code_verifier"), QString::fromLatin1(verifier)}}).status, 200);
    QCOMPARE(hub.exchange(hub.code(asked)).text("status"), text("BAD_CODE_VERIFIER"));
    QCOMPARE(hub.exchange(hub.code(asked), {{text("code_verifier"), text("other")}}).text("status"),
             text("BAD_CODE_VERIFIER"));
    QVERIFY(hub.code({{text("code_challenge"), challenge}, {text("code_challenge_method"), text("plain")}}).isEmpty());
}

void OauthTest::accessRunsOutAfter30MinutesAndRefreshGivesMore()
{
    OauthFixture hub;
    const QString refreshToken = hub.connect().text("refresh_token");
    hub.clock.advance(30 * 60'000 - 1);
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    hub.clock.advance(1);
    const Answer late = hub.get(hub.objects("contacts"));
    QCOMPARE(late.status, 401);
    QCOMPARE(late.category(), text("EXPIRED_AUTHENTICATION"));
    const Answer refreshed = hub.refresh(refreshToken);
    QCOMPARE(refreshed.status, 200);
    hub.token = refreshed.text("access_token");
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    const Answer wrong = hub.refresh(text("na1-wrong"));
    QCOMPARE(wrong.status, 400);
    QCOMPARE(wrong.text("status"), text("BAD_REFRESH_TOKEN"));
    QCOMPARE(wrong.text("error"), text("invalid_grant"));
}

void OauthTest::revokingTheRefreshTokenLeavesAccessForAWhile()
{
    OauthFixture hub;
    const QString refreshToken = hub.connect().text("refresh_token");
    QCOMPARE(hub.tokenCall("/oauth/2026-09/token/revoke", {{text("token"), refreshToken}}).status, 200);
    QCOMPARE(hub.refresh(refreshToken).text("status"), text("BAD_REFRESH_TOKEN"));
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
}

void OauthTest::uninstallingEndsEverything()
{
    OauthFixture hub;
    const QString refreshToken = hub.connect().text("refresh_token");
    QCOMPARE(hub.remove(text("/appinstalls/2026-09/external-install")).status, 204);
    QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
    QCOMPARE(hub.refresh(refreshToken).status, 400);
    hub.token = hub.sandbox.serviceKey();
    QCOMPARE(hub.remove(text("/appinstalls/2026-09/external-install")).status, 400);
}

void OauthTest::introspectTellsWhatATokenIs()
{
    OauthFixture hub;
    const Answer pair = hub.connect();
    const Answer access =
        hub.tokenCall("/oauth/2026-09/token/introspect", {{text("token"), pair.text("access_token")}});
    QCOMPARE(access.json()[text("active")].toBool(), true);
    QCOMPARE(access.text("token_use"), text("access_token"));
    QCOMPARE(access.json()[text("expires_in")].toInt(), 1800);
    const Answer refresh = hub.tokenCall("/oauth/v3/token/introspect", {{text("token"), pair.text("refresh_token")}});
    QCOMPARE(refresh.text("token_use"), text("refresh_token"));
    const Answer dead = hub.tokenCall("/oauth/2026-03/token/introspect", {{text("token"), text("x")}});
    QCOMPARE(dead.json(), parsed(R"({"active":false})"));
    QCOMPARE(hub.get(text("/oauth/v1/access-tokens/") + pair.text("access_token")).json()[text("hub_id")].toInteger(),
             4471902);
    QCOMPARE(hub.remove(text("/oauth/v1/refresh-tokens/") + pair.text("refresh_token")).status, 204);
    const QString log = QString::fromUtf8(QJsonDocument(hub.sandbox.report()).toJson()) +
                        QString::fromUtf8(hub.get(text("/requests")).body);
    QVERIFY(!log.contains(pair.text("access_token")));
    QVERIFY(!log.contains(pair.text("refresh_token")));
}

void OauthTest::everyVersionOfTheTokenPathWorks()
{
    OauthFixture hub;
    for (const char* path : {"/oauth/2026-09/token", "/oauth/2026-03/token", "/oauth/v3/token", "/oauth/v1/token"}) {
        QCOMPARE(hub.exchange(hub.code(), {}, path).status, 200);
    }
}

void OauthTest::theFirstEditionStillTellsAboutItsTokens()
{
    OauthFixture hub;
    const Answer pair = hub.exchange(hub.code(), {}, "/oauth/v1/token");
    QCOMPARE(pair.json().keys(),
             QStringList({text("access_token"), text("expires_in"), text("refresh_token"), text("token_type")}));
    const QStringList common{text("hub_id"), text("user_id"), text("scopes"), text("token_type"), text("token")};
    const auto has = [](const Answer& answer, const QStringList& fields) {
        return answer.status == 200 && std::all_of(fields.begin(), fields.end(),
                                                   [&](const QString& field) { return answer.json().contains(field); });
    };
    const QString access = text("/oauth/v1/access-tokens/");
    const QString refresh = text("/oauth/v1/refresh-tokens/");
    QVERIFY(has(hub.get(access + pair.text("access_token")), common + QStringList{text("app_id"), text("expires_in")}));
    QVERIFY(has(hub.get(refresh + pair.text("refresh_token")), common + QStringList{text("client_id")}));
    for (const QString& path : {access + text("nobody"), refresh + text("nobody")}) {
        const Answer unknown = hub.get(path);
        QCOMPARE(unknown.status, 404);
        QVERIFY(!unknown.category().isEmpty() && !unknown.text("correlationId").isEmpty());
    }
    QCOMPARE(hub.remove(refresh + pair.text("refresh_token")).status, 204);
    QCOMPARE(hub.get(refresh + pair.text("refresh_token")).status, 404);
    const Answer late = hub.tokenCall("/oauth/v1/token", {{text("grant_type"), text("refresh_token")},
                                                          {text("refresh_token"), pair.text("refresh_token")}});
    QCOMPARE(late.text("status"), text("BAD_REFRESH_TOKEN"));
    QCOMPARE(hub.post(text("/oauth/v1/token/introspect"), {}).status, 404);
}

void OauthTest::optionalScopesTheAccountHasNoProductForAreDropped()
{
    const auto granted = [](OauthFixture& hub) {
        return hub.exchange(hub.code({{text("optional_scope"), text("crm.objects.deals.read crm.objects.leads.read")}}))
            .json()[text("scopes")]
            .toArray();
    };
    OauthFixture small;
    QVERIFY(granted(small).contains(text("crm.objects.deals.read")));
    QVERIFY(!granted(small).contains(text("crm.objects.leads.read")));
    QVERIFY(small.code({{text("scope"), text("oauth crm.objects.leads.read")}}).isEmpty());
    sandbox::SandboxOptions options;
    options.tier = text("professional");
    OauthFixture large(options);
    QVERIFY(granted(large).contains(text("crm.objects.leads.read")));
    QVERIFY(!large.code({{text("scope"), text("oauth crm.objects.leads.read")}}).isEmpty());
}

void OauthTest::scopesThatDifferFromTheAppsSettingsBlockTheInstall()
{
    sandbox::SandboxOptions options;
    options.requiredScopes = QStringList{text("oauth"), text("tickets")};
    options.optionalScopes = QStringList{text("crm.objects.deals.read")};
    OauthFixture hub(options);
    const auto allowed = [&hub](const char* wanted, const char* optional) {
        return !hub.code({{text("scope"), text(wanted)}, {text("optional_scope"), text(optional)}}).isEmpty();
    };
    QVERIFY(allowed("oauth tickets", "crm.objects.deals.read"));
    QVERIFY(allowed("oauth tickets", ""));
    QVERIFY(!allowed("oauth", ""));
    QVERIFY(!allowed("oauth tickets crm.objects.deals.read", ""));
    QVERIFY(!allowed("oauth tickets", "crm.objects.deals.write"));
}

void OauthTest::anOAuthAppHas110CallsAndNoDailyHeaders()
{
    sandbox::SandboxOptions options;
    options.limits = true;
    OauthFixture hub(options);
    hub.connect();
    const Answer answer = hub.get(hub.objects("contacts"));
    QCOMPARE(answer.headers.value("X-HubSpot-RateLimit-Max"), QByteArray("110"));
    QVERIFY(!answer.headers.contains("X-HubSpot-RateLimit-Daily"));
}

void OauthTest::scopesAreEnforced()
{
    OauthFixture hub;
    hub.connect("crm.objects.contacts.read");
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
    const Answer write = hub.post(hub.objects("contacts"), newInput(parsed(R"({"email":"ada@example.com"})")));
    QCOMPARE(write.status, 403);
    QCOMPARE(write.category(), text("MISSING_SCOPES"));
    QCOMPARE(write.errors().at(0)[text("context")][text("requiredGranularScopes")].toArray(),
             QJsonArray{text("crm.objects.contacts.write")});
    QCOMPARE(hub.get(hub.objects("tickets")).status, 403);
    QCOMPARE(hub.get(hub.objects("notes")).status, 200);
    QCOMPARE(hub.get(text("/crm/owners/2026-09")).status, 403);
    QCOMPARE(hub.get(text("/crm/properties/2026-09/tickets")).status, 200);
    QCOMPARE(hub.post(text("/crm/properties/2026-09/tickets"), {}).status, 403);
    QCOMPARE(hub.get(text("/account-info/2026-09/details")).status, 200);
    QCOMPARE(hub.put(hub.objects("tickets/1/associations/default/contacts/2")).status, 403);
}

void OauthTest::aServiceKeyHasEveryScopeAndCanBeTakenAway()
{
    SandboxFixture hub;
    QVERIFY(hub.sandbox.serviceKey().startsWith(text("pat-na1-")));
    for (const char* path : {"/crm/objects/2026-09/tickets", "/crm/objects/2026-09/deals", "/crm/owners/2026-09"}) {
        QCOMPARE(hub.get(text(path)).status, 200);
    }
    hub.sandbox.revokeAccess();
    QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
    hub.token = hub.sandbox.serviceKey();
    QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
}

QTEST_GUILESS_MAIN(OauthTest)
#include "oauthtest.moc"
