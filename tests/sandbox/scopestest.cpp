// SPDX-License-Identifier: GPL-3.0-or-later
// Which scope each endpoint asks for. Links the resources, because the consent page is on the way to a token.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

namespace {

QString tokenWith(SandboxFixture& hub, const QString& scopes)
{
    const QString redirect = text("http://localhost:47821/oauth/callback");
    QUrlQuery query;
    query.addQueryItem(text("client_id"), hub.sandbox.clientId());
    query.addQueryItem(text("redirect_uri"), redirect);
    query.addQueryItem(text("scope"), QString::fromLatin1(QUrl::toPercentEncoding(scopes)));
    query.addQueryItem(text("auto_approve"), text("true"));
    const Answer consent = hub.get(text("/oauth/authorize?") + query.toString(QUrl::FullyEncoded));
    const QUrlQuery landing(QUrl::fromEncoded(consent.headers.value("Location")));
    return hub
        .postForm(text("/oauth/2026-09/token"), {{text("grant_type"), text("authorization_code")},
                                                 {text("code"), landing.queryItemValue(text("code"))},
                                                 {text("redirect_uri"), redirect},
                                                 {text("client_id"), hub.sandbox.clientId()},
                                                 {text("client_secret"), hub.sandbox.clientSecret()}})
        .text("access_token");
}

} // namespace

class ScopesTest : public QObject
{
    Q_OBJECT
private slots:
    void eachEndpointAsksForItsScope_data();
    void eachEndpointAsksForItsScope();
};

void ScopesTest::eachEndpointAsksForItsScope_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("scope");
    const auto row = [](const char* method, const char* path, const char* scope) {
        QTest::addRow("%s %s", method, path) << QByteArray(method) << text(path) << text(scope);
    };
    row("GET", "/crm/objects/2026-09/contacts", "crm.objects.contacts.read");
    row("POST", "/crm/objects/2026-09/contacts/search", "crm.objects.contacts.read");
    row("POST", "/crm/objects/2026-09/contacts/batch/read", "crm.objects.contacts.read");
    row("POST", "/crm/objects/2026-09/contacts", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/contacts/batch/create", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/contacts/batch/update", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/contacts/batch/upsert", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/contacts/batch/archive", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/contacts/merge", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/contacts/gdpr-delete", "crm.objects.contacts.write");
    row("DELETE", "/crm/v3/objects/contacts/1", "crm.objects.contacts.write");
    row("POST", "/crm/objects/2026-09/notes", "crm.objects.contacts.write");
    row("GET", "/crm/objects/2026-09/tasks", "crm.objects.contacts.read");
    row("GET", "/crm/objects/2026-09/companies", "crm.objects.companies.read");
    row("PATCH", "/crm/objects/2026-09/companies/1", "crm.objects.companies.write");
    row("GET", "/crm/objects/2026-09/deals", "crm.objects.deals.read");
    row("POST", "/crm/objects/2026-09/deals/merge", "crm.objects.deals.write");
    row("GET", "/crm/objects/2026-09/tickets", "tickets");
    row("GET", "/crm/objects/2026-09/leads", "crm.objects.leads.read");
    row("POST", "/crm/objects/2026-09/leads", "crm.objects.leads.write");
    row("GET", "/crm/objects/2026-09/contacts/1/associations/contacts", "crm.objects.contacts.read");
    row("PUT", "/crm/objects/2026-09/contacts/1/associations/default/contacts/2", "crm.objects.contacts.write");
    row("POST", "/crm/v4/associations/contacts/contacts/batch/create", "crm.objects.contacts.write");
    row("POST", "/crm/v4/associations/contacts/contacts/batch/read", "crm.objects.contacts.read");
    row("GET", "/crm/v4/associations/contacts/contacts/labels", "crm.objects.contacts.read");
    row("POST", "/crm/v4/associations/contacts/contacts/labels", "crm.objects.contacts.write");
    row("DELETE", "/crm/v4/associations/contacts/contacts/labels/1", "crm.objects.contacts.write");
    row("POST", "/crm/properties/2026-09/contacts", "crm.schemas.contacts.write");
    row("POST", "/crm/properties/2026-09/deals/groups", "crm.schemas.deals.write");
    row("GET", "/crm/properties/2026-09/deals", "crm.objects.contacts.read");
    row("GET", "/crm/pipelines/2026-09/deals", "crm.objects.contacts.read");
    row("POST", "/crm/pipelines/2026-09/deals", "crm.schemas.deals.write");
    row("DELETE", "/crm/pipelines/2026-09/tickets/0/stages/1", "tickets");
    row("GET", "/crm/owners/2026-09", "crm.objects.owners.read");
    row("POST", "/crm/v3/lists/search", "crm.lists.read");
    row("GET", "/crm/v3/lists/1", "crm.lists.read");
    row("GET", "/crm/v3/lists?listIds=1", "crm.lists.read");
    row("GET", "/crm/v3/lists/1/memberships", "crm.lists.read");
    row("GET", "/crm/v3/lists/records/0-1/501/memberships", "crm.lists.read");
    row("DELETE", "/crm/v3/lists/1", "crm.lists.write");
    row("PUT", "/crm/v3/lists/1/memberships/add", "crm.lists.write");
    row("PUT", "/crm/v3/lists/1/memberships/remove", "crm.lists.write");
    row("GET", "/conversations/conversations/2026-09/threads", "conversations.read");
    row("GET", "/conversations/v3/conversations/threads/1", "conversations.read");
    row("GET", "/conversations/v3/conversations/threads/1/messages", "conversations.read");
    row("GET", "/conversations/v3/conversations/threads/1/messages/2", "conversations.read");
    row("GET", "/conversations/v3/conversations/threads/1/messages/2/original-content", "conversations.read");
}

void ScopesTest::eachEndpointAsksForItsScope()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QString, scope);
    SandboxFixture hub;
    hub.token = tokenWith(hub, text("oauth"));
    const Answer refused = hub.call(method.constData(), path, "{}");
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.category(), text("MISSING_SCOPES"));
    QVERIFY(refused.errors().at(0)[text("context")][text("requiredGranularScopes")].toArray().contains(scope));
    hub.token = tokenWith(hub, text("oauth ") + scope);
    QVERIFY(hub.call(method.constData(), path, "{}").status != 403);
}

QTEST_GUILESS_MAIN(ScopesTest)
#include "scopestest.moc"
