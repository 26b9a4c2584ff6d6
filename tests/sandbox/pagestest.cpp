// SPDX-License-Identifier: GPL-3.0-or-later
// The pages to look at, the report, and search with its late index. Links the resources for the templates.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

class PagesTest : public QObject
{
    Q_OBJECT
private slots:
    void theOverviewListsTheNewestRecords();
    void aRecordIsShownUnderHubSpotsLinkForm();
    void whatVisitorsTypeIsShownAsText();
    void requestsAreListedWithoutSecrets();
    void pagesNeedNoCredentialAndUnknownOnesAre404();
    void theReportCountsAndFindsDuplicates();
    void searchDoesNotSeeTheLastFiveSeconds();
    void theLagOfTheSearchCanBeSet();
    void searchFiltersSortsAndPages();
    void searchesOverTheCeilingAreRefused();
};

void PagesTest::theOverviewListsTheNewestRecords()
{
    SandboxFixture hub;
    const QString contact = hub.make("contacts", parsed(R"({"email":"ada@example.com","firstname":"Ada"})"));
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1","subject":"Help me"})"));
    const QString html = QString::fromUtf8(hub.get(text("/")).body);
    QVERIFY(html.contains(text("This is not HubSpot")));
    QVERIFY(html.contains(text("prefers-color-scheme:dark")));
    QVERIFY(html.contains(text("<a href=\"/contacts/4471902/record/0-1/%1\">Ada</a>").arg(contact)));
    QVERIFY(html.contains(text("/record/0-5/") + ticket));
    QVERIFY(!html.contains(text("{{")));
}

void PagesTest::aRecordIsShownUnderHubSpotsLinkForm()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const Answer note =
        hub.post(hub.objects("notes"),
                 newInput(parsed(R"({"hs_timestamp":"1795000000000","hs_note_body":"<p>Asked for a quote</p>"})"), {},
                          {linkTo(contact, 202)}));
    const QString path = text("/contacts/4471902/record/0-1/") + contact;
    const Answer record = hub.get(hub.objects("contacts/") + contact);
    QCOMPARE(record.text("url"), hub.sandbox.url().toString() + path);
    const QString html = QString::fromUtf8(hub.get(path).body);
    QVERIFY(html.contains(text("Asked for a quote")));
    QVERIFY(html.contains(text("/record/0-46/") + note.text("id")));
    QCOMPARE(hub.get(text("/contacts/1/record/0-1/") + contact).status, 404);
    QCOMPARE(hub.get(text("/contacts/4471902/record/0-1/1")).status, 404);
}

void PagesTest::whatVisitorsTypeIsShownAsText()
{
    SandboxFixture hub;
    const QString evil = text("<script>alert('{{rows}}')</script>");
    const QString contact = hub.make("contacts", {{text("lastname"), evil}});
    const QJsonObject body{{text("hs_timestamp"), text("1795000000000")}, {text("hs_note_body"), evil}};
    hub.post(hub.objects("notes"), newInput(body, {}, {linkTo(contact, 202)}));
    hub.get(text("/crm/objects/2026-09/contacts/%3Cscript%3E"));
    for (const QString& path :
         {text("/"), text("/records/contacts"), text("/contacts/4471902/record/0-1/") + contact, text("/requests")}) {
        const QString html = QString::fromUtf8(hub.get(path).body);
        QVERIFY2(!html.contains(text("<script")), qPrintable(path));
    }
    QVERIFY(hub.get(text("/contacts/4471902/record/0-1/") + contact)
                .body.contains("&lt;script&gt;alert(&#39;{{rows}}&#39;)"));
}

void PagesTest::requestsAreListedWithoutSecrets()
{
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    hub.get(hub.objects("contacts/1"));
    const QString html = QString::fromUtf8(hub.get(text("/requests")).body);
    QVERIFY(html.contains(text("resource not found")));
    QVERIFY(html.indexOf(text("contacts/1")) < html.indexOf(text("POST")));
    QVERIFY(!html.contains(hub.sandbox.serviceKey()));
}

void PagesTest::pagesNeedNoCredentialAndUnknownOnesAre404()
{
    SandboxFixture hub;
    hub.token.clear();
    QCOMPARE(hub.get(text("/")).status, 200);
    QCOMPARE(hub.get(text("/requests")).status, 200);
    QCOMPARE(hub.get(text("/favicon.ico")).status, 404);
    QCOMPARE(hub.remove(text("/")).status, 405);
    QCOMPARE(hub.get(text("/oauth/authorize")).status, 400);
}

void PagesTest::theReportCountsAndFindsDuplicates()
{
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    for (int turn = 0; turn < 2; ++turn) {
        hub.make("notes",
                 parsed(R"({"hs_timestamp":"1795000000000","hs_note_body":"<p>Hi</p><p>Ref port:e1:note</p>"})"));
    }
    hub.get(hub.objects("contacts/1"));
    const QJsonObject report = hub.get(text("/sandbox/report")).json();
    QCOMPARE(report, hub.sandbox.report());
    QCOMPARE(report[text("records")][text("contacts")].toInt(), 1);
    QCOMPARE(report[text("records")][text("notes")].toInt(), 2);
    QCOMPARE(report[text("duplicates")][text("notes")].toArray(), QJsonArray{text("port:e1:note")});
    QCOMPARE(report[text("duplicates")][text("contacts")].toArray(), QJsonArray());
    QCOMPARE(report[text("calls")][text("notes/create")].toInt(), 2);
    QCOMPARE(report[text("refused")][0][text("category")].toString(), text("OBJECT_NOT_FOUND"));
}

namespace {

QJsonObject searchFor(const QJsonArray& filters)
{
    return {{text("filterGroups"), QJsonArray{QJsonObject{{text("filters"), filters}}}},
            {text("properties"), QJsonArray{text("email")}},
            {text("sorts"), QJsonArray()},
            {text("limit"), 10},
            {text("after"), text("0")}};
}

} // namespace

void PagesTest::searchDoesNotSeeTheLastFiveSeconds()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    const QJsonObject byEmail =
        searchFor({parsed(R"({"propertyName":"email","operator":"EQ","value":"ada@example.com"})")});
    const auto total = [&] { return hub.post(hub.objects("contacts/search"), byEmail).json()[text("total")].toInt(); };
    hub.clock.advance(4'999);
    QCOMPARE(total(), 0);
    hub.clock.advance(1);
    QCOMPARE(total(), 1);
    hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"email":"countess@example.com"}})"));
    QCOMPARE(total(), 1);
    hub.clock.advance(5'000);
    QCOMPARE(total(), 0);
}

void PagesTest::theLagOfTheSearchCanBeSet()
{
    SandboxFixture hub({.searchLagMs = 60'000});
    hub.makeContact("ada@example.com");
    const auto total = [&] { return hub.post(hub.objects("contacts/search"), searchFor({})).json()[text("total")]; };
    hub.clock.advance(59'999);
    QCOMPARE(total().toInt(), 0);
    hub.clock.advance(1);
    QCOMPARE(total().toInt(), 1);
    SandboxFixture prompt({.searchLagMs = 0});
    prompt.makeContact("ada@example.com");
    QCOMPARE(prompt.post(prompt.objects("contacts/search"), searchFor({})).json()[text("total")].toInt(), 1);
}

void PagesTest::searchFiltersSortsAndPages()
{
    SandboxFixture hub;
    for (const char* size : {"9", "10", "200"}) {
        hub.make("companies", {{text("name"), text("Company ") + text(size)}, {text("numberofemployees"), text(size)}});
    }
    hub.clock.advance(5'000);
    QJsonObject search = searchFor({parsed(R"({"propertyName":"numberofemployees","operator":"GTE","value":"10"})")});
    search.insert(text("sorts"), QJsonArray{text("-numberofemployees")});
    search.insert(text("properties"), QJsonArray{text("numberofemployees")});
    search.insert(text("limit"), 1);
    const Answer first = hub.post(hub.objects("companies/search"), search);
    QCOMPARE(first.json()[text("total")].toInt(), 2);
    QCOMPARE(first.results().at(0)[text("properties")][text("numberofemployees")].toString(), text("200"));
    search.insert(text("after"), first.json()[text("paging")][text("next")][text("after")]);
    const Answer second = hub.post(hub.objects("companies/search"), search);
    QCOMPARE(second.results().at(0)[text("properties")][text("numberofemployees")].toString(), text("10"));
    QVERIFY(!second.json().contains(text("paging")));
}

void PagesTest::searchesOverTheCeilingAreRefused()
{
    SandboxFixture hub;
    const QJsonObject filter = parsed(R"({"propertyName":"email","operator":"HAS_PROPERTY"})");
    QCOMPARE(
        hub.post(hub.objects("contacts/search"), searchFor({filter, filter, filter, filter, filter, filter, filter}))
            .status,
        400);
    QCOMPARE(hub.post(hub.objects("contacts/search"),
                      searchFor({parsed(R"({"propertyName":"shoe_size","operator":"EQ","value":"9"})")}))
                 .status,
             400);
    QCOMPARE(hub.post(hub.objects("contacts/search"),
                      searchFor({parsed(R"({"propertyName":"email","operator":"LIKE","value":"9"})")}))
                 .status,
             400);
    QJsonObject wide = searchFor({filter});
    wide.insert(text("limit"), 201);
    QCOMPARE(hub.post(hub.objects("contacts/search"), wide).status, 400);
    QCOMPARE(hub.post(text("/crm/v3/objects/contacts/search"), {}).status, 200);
    QCOMPARE(hub.post(hub.objects("contacts/search"), {}).status, 400);
}

QTEST_GUILESS_MAIN(PagesTest)
#include "pagestest.moc"
