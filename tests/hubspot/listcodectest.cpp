// SPDX-License-Identifier: GPL-3.0-or-later
// How lists and their members are asked for, and what the answers say.
#include "hubspot/listcodec.h"
#include "hubspot/batchcodec.h"

#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::CrmOutcome;
using domain::CrmRequest;
using domain::CrmVerb;
using test::named;
using test::ScriptedTransport;

namespace {

CrmRequest asking(CrmVerb verb, std::initializer_list<const char*> ids)
{
    CrmRequest request;
    request.verb = verb;
    request.object = domain::CrmObject::List;
    for (const char* id : ids) {
        domain::CrmInput input;
        input.trace = QLatin1String(id);
        input.recordId = QLatin1String(id);
        request.inputs.append(input);
    }
    return request;
}

QString urlFor(const CrmRequest& request)
{
    const auto http = hubspot::encode(request, QStringLiteral("https://api.example.com"), hubspot::ApiCatalog());
    return http && http->method == "GET" && http->body.isEmpty() ? http->url.toString(QUrl::FullyEncoded) : QString();
}

CrmOutcome answered(const CrmRequest& request, int status, const char* json)
{
    return hubspot::decode(request, ScriptedTransport::response(status, json), {});
}

} // namespace

class ListCodecTest : public QObject
{
    Q_OBJECT
private slots:
    void eachReadingHasItsAddress()
    {
        QCOMPARE(urlFor(asking(CrmVerb::ReadLists, {"7", "8"})),
                 QStringLiteral("https://api.example.com/crm/v3/lists?listIds=7&listIds=8"));
        CrmRequest members = asking(CrmVerb::ReadMembers, {"7"});
        QCOMPARE(urlFor(members), QStringLiteral("https://api.example.com/crm/v3/lists/7/memberships?limit=250"));
        members.after = QStringLiteral("a/b");
        QCOMPARE(urlFor(members),
                 QStringLiteral("https://api.example.com/crm/v3/lists/7/memberships?limit=250&after=a%2Fb"));
        QCOMPARE(urlFor(asking(CrmVerb::ReadPlaces, {"501"})),
                 QStringLiteral("https://api.example.com/crm/v3/lists/records/0-1/501/memberships"));
        QCOMPARE(urlFor(asking(CrmVerb::ReadMembers, {"%2"})), // no id of HubSpot's, and still no other address
                 QStringLiteral("https://api.example.com/crm/v3/lists/%252/memberships?limit=250"));
    }
    void oneListAndOneContactAtATime()
    {
        QVERIFY(urlFor(asking(CrmVerb::ReadMembers, {"7", "8"})).isEmpty());
        QVERIFY(urlFor(asking(CrmVerb::ReadPlaces, {"501", "502"})).isEmpty());
        QVERIFY(urlFor(asking(CrmVerb::ReadPlaces, {""})).isEmpty());
    }
    void listsAreToldWithNameSizeAndWhoFillsThem()
    {
        const CrmOutcome outcome = answered(asking(CrmVerb::ReadLists, {"7", "8", "9", "10"}), 200, R"({"lists": [
            {"listId": "8", "name": "Customers", "processingType": "DYNAMIC", "size": "12"},
            {"listId": "7", "name": "Chat leads", "processingType": "MANUAL", "size": 340},
            {"listId": "9", "name": "Old", "processingType": "MANUAL", "deletedAt": "2026-01-01T00:00:00Z"},
            {"listId": "4711", "name": "Another", "processingType": "MANUAL"}]})");
        QVERIFY(outcome.call.ok());
        QCOMPARE(outcome.items.size(), 4);
        QCOMPARE(outcome.items[0].list, (domain::CrmList{QStringLiteral("Chat leads"), false, 340}));
        QCOMPARE(outcome.items[1].list, (domain::CrmList{QStringLiteral("Customers"), true, 12}));
        QCOMPARE(named(outcome.items[2].error.kind), named(ErrorKind::NotFound)); // deleted
        QCOMPARE(named(outcome.items[3].error.kind), named(ErrorKind::NotFound)); // not told of
    }
    void aSizeThatIsNotSaidIsNotNothing()
    {
        const CrmOutcome outcome = answered(asking(CrmVerb::ReadLists, {"7"}), 200,
                                            R"({"lists": [{"listId": "7", "processingType": "SNAPSHOT"}]})");
        QVERIFY(outcome.items[0].ok && !outcome.items[0].list.size && !outcome.items[0].list.filled);
    }
    void aPageOfMembersSaysWhereTheNextBegins()
    {
        const CrmRequest request = asking(CrmVerb::ReadMembers, {"7"});
        const CrmOutcome first = answered(request, 200, R"({"results": [{"recordId": "501"}, {"recordId": 502}],
            "paging": {"next": {"after": "NTAz"}}})");
        QCOMPARE(first.items[0].linkedIds, QStringList({QStringLiteral("501"), QStringLiteral("502")}));
        QCOMPARE(first.items[0].after, QStringLiteral("NTAz"));
        const CrmOutcome last = answered(request, 200, R"({"results": [], "paging": {"prev": {"before": "NTAz"}}})");
        QVERIFY(last.items[0].ok && last.items[0].linkedIds.isEmpty() && last.items[0].after.isEmpty());
    }
    void aContactTellsItsLists()
    {
        const CrmOutcome outcome = answered(asking(CrmVerb::ReadPlaces, {"501"}), 200,
                                            R"({"results": [{"listId": "7", "listVersion": 1}, {"listId": "8"}]})");
        QCOMPARE(outcome.items[0].linkedIds, QStringList({QStringLiteral("7"), QStringLiteral("8")}));
    }
    void halfAnAnswerIsNone_data()
    {
        QTest::addColumn<CrmVerb>("verb");
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no lists") << CrmVerb::ReadLists << QByteArray(R"({"results": []})");
        QTest::newRow("no members") << CrmVerb::ReadMembers << QByteArray("{}");
        QTest::newRow("a member without id")
            << CrmVerb::ReadMembers << QByteArray(R"({"results": [{"recordId": "501"}, {}]})");
        QTest::newRow("no JSON") << CrmVerb::ReadMembers << QByteArray("<html>");
        QTest::newRow("a place without list") << CrmVerb::ReadPlaces << QByteArray(R"({"results": [{"list": "7"}]})");
    }
    void halfAnAnswerIsNone()
    {
        QFETCH(CrmVerb, verb);
        QFETCH(QByteArray, json);
        const CrmOutcome outcome = answered(asking(verb, {"7"}), 200, json.constData());
        QCOMPARE(named(outcome.call.error().kind), named(ErrorKind::Transient));
        QVERIFY(outcome.items.isEmpty());
    }
    void whatIsNotThereIsSaidOfTheInput()
    {
        for (const CrmVerb verb : {CrmVerb::ReadLists, CrmVerb::ReadMembers, CrmVerb::ReadPlaces}) {
            const CrmOutcome outcome =
                answered(asking(verb, {"7"}), 404,
                         R"({"status": "error", "category": "OBJECT_NOT_FOUND", "message": "List does not exist"})");
            QVERIFY(outcome.call.ok());
            QCOMPARE(named(outcome.items[0].error.kind), named(ErrorKind::NotFound));
        }
        // What some other server says is no word of HubSpot's.
        const CrmOutcome page = answered(asking(CrmVerb::ReadMembers, {"7"}), 404, "<html>");
        QVERIFY(!page.call.ok());
    }
    void readingWithoutPermissionEndsNothingElse()
    {
        const char* refusal = R"({"status": "error", "category": "MISSING_SCOPES", "message": "missing scopes",
            "errors": [{"message": "x", "context": {"requiredGranularScopes": ["crm.lists.read"]}}]})";
        const CrmOutcome read = answered(asking(CrmVerb::ReadMembers, {"7"}), 403, refusal);
        QCOMPARE(named(read.call.error().kind), named(ErrorKind::Forbidden));
        QVERIFY(read.missingScopes.isEmpty());
        CrmRequest join = asking(CrmVerb::Join, {"501"});
        join.listId = QStringLiteral("7");
        QCOMPARE(answered(join, 403, refusal).missingScopes, QStringList{QStringLiteral("crm.lists.read")});
    }
};

QTEST_GUILESS_MAIN(ListCodecTest)
#include "listcodectest.moc"
