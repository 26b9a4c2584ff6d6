// SPDX-License-Identifier: GPL-3.0-or-later
// What the pages show: lists with search and paging, records with their timeline, the log, the report, the settings.
#include "sandboxfixture.h"

#include "sandbox/richtext.h"

#include <QRegularExpression>

using namespace leadferry;
using namespace leadferry::test;

namespace {

QString htmlOf(const Answer& answer)
{
    return QString::fromUtf8(answer.body);
}

/// What a person reads: without style, tags and runs of blanks.
QString readable(const Answer& answer)
{
    static const QRegularExpression style(text("<style>.*</style>"), QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression tags(text("<[^>]*>"));
    return sandbox::plainText(htmlOf(answer).remove(style).replace(tags, text(" "))).simplified();
}

const QStringList& everyPage()
{
    static const QStringList paths{
        text("/"),       text("/records/contacts"), text("/records/deals?q=x"),       text("/requests"),
        text("/report"), text("/settings"),         text("/settings?object=tickets"), text("/none")};
    return paths;
}

} // namespace

class WebPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void everyPageSaysThatItIsNotHubSpotAndLoadsNothing();
    void aListIsSearchedInEveryValue();
    void aListComesInPages();
    void aContactsTimelineIsInOrderOfTime();
    void aCompanyDealAndTicketShowTheirLinks();
    void valuesAreShownInWords();
    void notesKeepTheirShapeAndNothingElse_data();
    void notesKeepTheirShapeAndNothingElse();
    void whatIsTypedIntoTheSearchIsShownAsText();
    void archivedRecordsAreMarkedAndNotListed();
    void theLogShowsStatusDurationAndReason();
    void theLogSaysWhatAPropertyWasRefusedFor();
    void theLogSaysWhetherAStruckCallWasCarriedOut();
    void theLogIsFiltered();
    void theReportPageNamesDuplicates();
    void settingsShowPropertiesGroupsAndPipelines();
    void hubSpotsListAddressesWork();
};

void WebPagesTest::everyPageSaysThatItIsNotHubSpotAndLoadsNothing()
{
    sandbox::SandboxOptions options;
    options.contacts = 30;
    SandboxFixture hub(options);
    QStringList paths = everyPage();
    for (const char* object : {"contacts", "companies", "deals", "tickets", "notes"}) {
        const QUrl url(hub.sandbox.records(text(object)).at(0)[text("url")].toString());
        paths.append(url.path());
    }
    for (const QString& path : std::as_const(paths)) {
        const Answer answer = hub.get(path);
        const QString html = htmlOf(answer);
        QVERIFY2(html.contains(text("This is not HubSpot.")), qPrintable(path));
        QVERIFY2(html.contains(text("<html lang=\"en\">")) && html.contains(text("name=\"viewport\"")),
                 qPrintable(path));
        QVERIFY2(!html.contains(QRegularExpression(text("(src|href|action)=\"(https?:|//)"))), qPrintable(path));
        QVERIFY2(!html.contains(text("<script")) && !html.contains(text("{{")) && !html.contains(text("url(")),
                 qPrintable(path));
        QVERIFY(answer.headers.value("Content-Security-Policy").startsWith("default-src 'none'"));
        QCOMPARE(html.count(QRegularExpression(text("<h1[ >]"))), 1);
    }
}

void WebPagesTest::aListIsSearchedInEveryValue()
{
    SandboxFixture hub;
    hub.make("contacts", parsed(R"({"email":"ada@example.com","firstname":"Ada","phone":"+1 206 555 0105"})"));
    hub.make("contacts", parsed(R"({"email":"ben@example.com","firstname":"Ben"})"));
    const QString byPhone = readable(hub.get(text("/records/contacts?q=206+555")));
    QVERIFY(byPhone.contains(text("ada@example.com")) && !byPhone.contains(text("ben@example.com")));
    const QString byName = readable(hub.get(text("/records/contacts?q=BEN")));
    QVERIFY(byName.contains(text("ben@example.com")) && !byName.contains(text("ada@example.com")));
    const QString nobody = readable(hub.get(text("/records/contacts?q=nobody")));
    QVERIFY(nobody.contains(text("No contacts match")));
    QCOMPARE(hub.get(text("/records/unicorns")).status, 404);
}

void WebPagesTest::aListComesInPages()
{
    SandboxFixture hub;
    for (int number = 0; number < 60; ++number) {
        hub.make("companies", {{text("name"), text("Company %1").arg(number)}, {text("city"), text("a & b")}});
        hub.clock.advance(1'000);
    }
    const auto listed = [&](const char* query) {
        return htmlOf(hub.get(text("/records/companies") + text(query))).count(text("/record/0-2/"));
    };
    QCOMPARE(listed(""), 25);
    QCOMPARE(listed("?page=3"), 10);
    QCOMPARE(listed("?page=99"), 10);
    QCOMPARE(listed("?page=-1"), 25);
    const QString second = htmlOf(hub.get(text("/records/companies?q=a+%26+b&page=2")));
    QVERIFY(second.contains(text("26–50 of 60")));
    QVERIFY(second.contains(text("?q=a+%26+b&amp;page=3")) && second.contains(text("?q=a+%26+b&amp;page=1")));
    const QString first = readable(hub.get(text("/records/companies")));
    QVERIFY(first.indexOf(text("Company 59")) < first.indexOf(text("Company 40")));
}

void WebPagesTest::aContactsTimelineIsInOrderOfTime()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    // Written in one order, happened in another.
    const auto note = [&](const char* when, const char* body) {
        hub.post(hub.objects("notes"),
                 newInput({{text("hs_timestamp"), text(when)}, {text("hs_note_body"), text(body)}}, {},
                          {linkTo(contact, 202)}));
    };
    note("2026-11-10T08:00:00Z", "<p>second thing</p>");
    note("2026-11-12T08:00:00Z", "<p>third thing</p>");
    note("2026-11-01T08:00:00Z", "<p>first thing</p>");
    hub.post(hub.objects("tickets"),
             newInput(parsed(R"({"hs_pipeline_stage":"1","subject":"fourth thing"})"), {}, {linkTo(contact, 16)}));
    const QString page = readable(hub.get(text("/contacts/4471902/record/0-1/") + contact));
    const auto place = [&](const char* words) { return page.indexOf(text(words), page.indexOf(text("Timeline"))); };
    QVERIFY(place("fourth thing") > 0);
    QVERIFY(place("fourth thing") < place("third thing"));
    QVERIFY(place("third thing") < place("second thing"));
    QVERIFY(place("second thing") < place("first thing"));
    QVERIFY(page.contains(text("2026-11-01 08:00")));
}

void WebPagesTest::aCompanyDealAndTicketShowTheirLinks()
{
    SandboxFixture hub;
    const QString company = hub.make("companies", parsed(R"({"name":"Abendrot Bicycles"})"));
    const QString contact = hub.make("contacts", parsed(R"({"email":"ada@example.com","firstname":"Ada"})"));
    hub.put(hub.objects("contacts/%1/associations/default/companies/%2").arg(contact, company));
    const QString deal =
        hub.post(hub.objects("deals"),
                 newInput(parsed(R"({"dealname":"Eight bikes","dealstage":"qualifiedtobuy","pipeline":"default"})"), {},
                          {linkTo(contact, 3), linkTo(company, 341)}))
            .text("id");
    const QString ticket =
        hub.post(hub.objects("tickets"),
                 newInput(parsed(R"({"hs_pipeline_stage":"1","subject":"Help"})"), {}, {linkTo(contact, 16)}))
            .text("id");
    const auto links = [&](const QString& path, const QStringList& titles) {
        const QString page = readable(hub.get(text("/contacts/4471902/record/") + path));
        return std::all_of(titles.begin(), titles.end(), [&](const QString& title) { return page.contains(title); });
    };
    QVERIFY(links(text("0-2/") + company, {text("Ada"), text("Eight bikes")}));
    QVERIFY(links(text("0-3/") + deal, {text("Ada"), text("Abendrot Bicycles")}));
    QVERIFY(links(text("0-5/") + ticket, {text("Ada")}));
    QVERIFY(links(text("0-1/") + contact, {text("Abendrot Bicycles"), text("Eight bikes"), text("Help")}));
}

void WebPagesTest::valuesAreShownInWords()
{
    SandboxFixture hub;
    const QString contact = hub.make(
        "contacts", parsed(R"({"email":"ada@example.com","lifecyclestage":"lead","hubspot_owner_id":"77480021"})"));
    const QString page = readable(hub.get(text("/contacts/4471902/record/0-1/") + contact));
    QVERIFY(page.contains(text("Maya Lind")));
    QVERIFY(page.contains(text("Lifecycle Stage Lead")));
    QVERIFY(page.contains(text("Create Date createdate 2026-11-18 11:06")));
    const QString deal =
        hub.make("deals", parsed(R"({"dealname":"x","dealstage":"qualifiedtobuy","pipeline":"default"})"));
    QVERIFY(readable(hub.get(text("/contacts/4471902/record/0-3/") + deal)).contains(text("Qualified To Buy")));
}

void WebPagesTest::notesKeepTheirShapeAndNothingElse_data()
{
    QTest::addColumn<QString>("rich");
    QTest::addColumn<QString>("clean");
    const auto row = [](const char* name, const char* rich, const char* clean) {
        QTest::newRow(name) << text(rich) << text(clean);
    };
    row("paragraphs", "<p>a</p><p><strong>b</strong><br/>c</p>", "<p>a</p><p><strong>b</strong><br>c</p>");
    row("attributes", "<p onclick=\"x()\" style='color:red'>a</p>", "<p>a</p>");
    row("scripts", "<script>alert(1)</script>", "alert(1)");
    row("images", "a<img src=x onerror=alert(1)>b", "ab");
    row("links", "<a href=\"javascript:x\">a</a>", "a");
    row("never closed", "<div><b>a", "<div><b>a</b></div>");
    row("closed twice", "</div></p>a</main>", "a");
    row("crossed", "<b><i>a</b></i>", "<b><i>a</i></b>");
    row("entities", "1 &lt; 2 &amp;amp; 3", "1 &lt; 2 &amp;amp; 3");
    row("half a tag", "<p <b>a < b", "&lt;p <b>a &lt; b</b>");
    row("upper case", "<P>a</P>", "<p>a</p>");
}

void WebPagesTest::notesKeepTheirShapeAndNothingElse()
{
    QFETCH(QString, rich);
    QFETCH(QString, clean);
    QCOMPARE(sandbox::cleanHtml(rich), clean);
}

void WebPagesTest::whatIsTypedIntoTheSearchIsShownAsText()
{
    SandboxFixture hub;
    const QString html = htmlOf(hub.get(text("/records/contacts?q=%22%3E%3Cscript%3E%7B%7Btype%7D%7D")));
    QVERIFY(!html.contains(text("<script")));
    QVERIFY(html.contains(text("value=\"&quot;&gt;&lt;script&gt;{{type}}\"")));
}

void WebPagesTest::archivedRecordsAreMarkedAndNotListed()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    hub.remove(hub.objects("contacts/") + contact);
    QVERIFY(readable(hub.get(text("/contacts/4471902/record/0-1/") + contact)).contains(text("Archived")));
    QVERIFY(!readable(hub.get(text("/records/contacts"))).contains(text("ada@example.com")));
}

void WebPagesTest::theLogShowsStatusDurationAndReason()
{
    sandbox::SandboxOptions options;
    options.latencyMs = 120;
    SandboxFixture hub(options);
    auto* job = hub.client.prepare(hub.request("GET", hub.objects("contacts/77")), 5000);
    int status = 0;
    connect(job, &net::HttpJob::finished, this, [&] { status = job->outcome().response.status; });
    job->start();
    QTRY_VERIFY(hub.clock.nextAlarmInMs());
    hub.clock.advance(120);
    QTRY_COMPARE(status, 404);
    const QString page = readable(hub.get(text("/requests")));
    QVERIFY(page.contains(text("GET /crm/objects/2026-09/contacts/77")));
    QVERIFY(page.contains(text("404 Refused 120")));
    QVERIFY(page.contains(text("OBJECT_NOT_FOUND: resource not found")));
}

void WebPagesTest::theLogSaysWhatAPropertyWasRefusedFor()
{
    SandboxFixture hub;
    hub.post(hub.objects("contacts"), newInput(parsed(R"({"email":"no address"})")));
    const QString page = readable(hub.get(text("/requests")));
    QVERIFY(page.contains(text("VALIDATION_ERROR: email: Email address no address is invalid")));
    QVERIFY(!page.contains(text("isValid")));
}

void WebPagesTest::theLogSaysWhetherAStruckCallWasCarriedOut()
{
    SandboxFixture hub;
    QVERIFY(hub.sandbox.setFaults({text("502:after=1")}));
    hub.get(hub.objects("contacts"));
    QVERIFY(readable(hub.get(text("/requests"))).contains(text("502:after: carried out, then the answer was lost")));
    QVERIFY(hub.sandbox.setFaults({text("502=1")}));
    hub.get(hub.objects("contacts"));
    QVERIFY(readable(hub.get(text("/requests"))).contains(text("502: not carried out")));
}

void WebPagesTest::theLogIsFiltered()
{
    SandboxFixture hub;
    hub.get(hub.objects("contacts"));
    hub.get(hub.objects("contacts/77"));
    QVERIFY(hub.sandbox.setFaults({text("503=1")}));
    hub.get(hub.objects("contacts"));
    const auto rows = [&](const char* show) {
        return htmlOf(hub.get(text("/requests?show=") + text(show))).count(text("class=\"path first\""));
    };
    QCOMPARE(rows(""), 3);
    QCOMPARE(rows("refused"), 1);
    QCOMPARE(rows("weather"), 1);
    QVERIFY(readable(hub.get(text("/requests?show=weather"))).contains(text("503 Weather")));
}

void WebPagesTest::theReportPageNamesDuplicates()
{
    SandboxFixture hub;
    QVERIFY(readable(hub.get(text("/report"))).contains(text("Nothing is here twice.")));
    for (int turn = 0; turn < 2; ++turn) {
        hub.make("notes", parsed(R"({"hs_timestamp":"1795000000000","hs_note_body":"<p>Ref port:e1:note</p>"})"));
    }
    hub.get(hub.objects("contacts/77"));
    QVERIFY(hub.sandbox.setFaults({text("badjson:after=1")}));
    hub.get(hub.objects("contacts"));
    const QString page = readable(hub.get(text("/report")));
    QVERIFY(page.contains(text("Something is here twice.")) && page.contains(text("port:e1:note")));
    QVERIFY(page.contains(text("notes/create 2")));
    QVERIFY(page.contains(text("404 OBJECT_NOT_FOUND 1")));
    QVERIFY(page.contains(text("badjson:after 1")));
}

void WebPagesTest::settingsShowPropertiesGroupsAndPipelines()
{
    sandbox::SandboxOptions options;
    options.limits = true;
    options.tier = text("professional");
    options.faults = {text("502:after=0.1")};
    SandboxFixture hub(options);
    QVERIFY(hub.sandbox.setFaults({}));
    hub.post(
        text("/crm/properties/2026-09/tickets"),
        parsed(
            R"({"groupName":"ticketinformation","name":"our_key","label":"Our key","type":"string","fieldType":"text","hasUniqueValue":true})"));
    QVERIFY(hub.sandbox.setFaults({text("502:after=0.1")}));
    const QString page = readable(hub.get(text("/settings?object=0-5")));
    QVERIFY(page.contains(text("Support Pipeline")) && page.contains(text("Waiting on contact")));
    QVERIFY(page.contains(text("Our key our_key string, text made here unique")));
    QVERIFY(page.contains(text("professional tier: 190 calls in 10 s and 625,000 a day")));
    QVERIFY(page.contains(text("502:after=0.1")));
    QVERIFY(page.contains(text("Maya Lind")));
    QVERIFY(!htmlOf(hub.get(text("/settings"))).contains(hub.sandbox.clientSecret()));
    QVERIFY(!htmlOf(hub.get(text("/settings"))).contains(hub.sandbox.serviceKey()));
}

void WebPagesTest::hubSpotsListAddressesWork()
{
    SandboxFixture hub;
    hub.makeContact("ada@example.com");
    QVERIFY(readable(hub.get(text("/contacts/4471902/objects/0-1/views/all/list"))).contains(text("ada@example.com")));
    QCOMPARE(hub.get(text("/contacts/1/objects/0-1")).status, 404);
}

QTEST_GUILESS_MAIN(WebPagesTest)
#include "webpagestest.moc"
