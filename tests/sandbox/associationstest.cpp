// SPDX-License-Identifier: GPL-3.0-or-later
// Links between records.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

class AssociationsTest : public QObject
{
    Q_OBJECT
private slots:
    void theDefaultLinkIsSeenFromBothSidesAndHarmlessToRepeat();
    void batchDefaultLinksWhatExistsAndNamesWhatDoesNot();
    void batchReadListsRecordsWithoutLinksAmongTheErrors();
    void aPrimaryCompanyTakesThePlaceOfTheOld();
    void deletingThePlainLinkTakesTheLabelsToo();
    void labelsListTheKindsOfLink();
    void aReadCanShowLinks();
    void archivingARecordEndsItsLinks();
    void theOldPathsWorkToo();
    void longListsArePaged();
    void archivedBatchesNameListsOfTargets();
    void aLeadHasOnePrimaryContact();
};

namespace {

QString links(const char* from, const char* to, const char* rest)
{
    return text("/crm/associations/2026-09/%1/%2/%3").arg(text(from), text(to), text(rest));
}

QJsonObject pair(const QString& from, const QString& to)
{
    return {{text("from"), QJsonObject{{text("id"), from}}}, {text("to"), QJsonObject{{text("id"), to}}}};
}

QJsonObject inputs(const QJsonArray& array)
{
    return {{text("inputs"), array}};
}

} // namespace

void AssociationsTest::theDefaultLinkIsSeenFromBothSidesAndHarmlessToRepeat()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    const QString path = hub.objects("tickets/") + ticket + text("/associations/default/contacts/") + contact;
    for (int turn = 0; turn < 2; ++turn) {
        const Answer answer = hub.put(path);
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("status"), text("COMPLETE"));
    }
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 1);
    const Answer back = hub.get(hub.objects("contacts/") + contact + text("/associations/tickets"));
    QCOMPARE(back.results().at(0)[text("toObjectId")].toString(), ticket);
    QCOMPARE(back.results().at(0)[text("associationTypes")][0][text("typeId")].toInt(), 15);
    QCOMPARE(hub.put(hub.objects("tickets/1/associations/default/contacts/") + contact).status, 404);
}

void AssociationsTest::batchDefaultLinksWhatExistsAndNamesWhatDoesNot()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString note = hub.make("notes", parsed(R"({"hs_timestamp":"1795000000000"})"));
    const Answer answer = hub.post(links("notes", "contacts", "batch/associate/default"),
                                   inputs({pair(note, contact), pair(note, text("12"))}));
    QCOMPARE(answer.status, 207);
    QCOMPARE(answer.json()[text("numErrors")].toInt(), 1);
    QCOMPARE(answer.errors().at(0)[text("context")][text("ids")].toArray(), QJsonArray{text("12")});
    QCOMPARE(answer.results().size(), 2); // both directions
    QCOMPARE(hub.post(links("notes", "contacts", "batch/associate/default"), inputs({pair(note, contact)})).status,
             200);
    QCOMPARE(hub.post(links("notes", "notes", "batch/associate/default"), inputs({pair(note, note)})).status, 207);
}

void AssociationsTest::batchReadListsRecordsWithoutLinksAmongTheErrors()
{
    SandboxFixture hub;
    const QString linked = hub.makeContact("ada@example.com");
    const QString alone = hub.makeContact("grace@example.com");
    const QString note = hub.make("notes", parsed(R"({"hs_timestamp":"1795000000000"})"));
    hub.put(hub.objects("notes/") + note + text("/associations/default/contacts/") + linked);
    const Answer answer = hub.post(links("contacts", "notes", "batch/read"),
                                   inputs({QJsonObject{{text("id"), linked}}, QJsonObject{{text("id"), alone}}}));
    QCOMPARE(answer.status, 207);
    QCOMPARE(answer.results().at(0)[text("from")][text("id")].toString(), linked);
    QCOMPARE(answer.results().at(0)[text("to")][0][text("toObjectId")].toString(), note);
    QCOMPARE(answer.errors().at(0)[text("subCategory")].toString(), text("crm.associations.NO_ASSOCIATIONS_FOUND"));
    QCOMPARE(answer.errors().at(0)[text("context")][text("fromObjectId")].toArray(), QJsonArray{alone});
}

void AssociationsTest::aPrimaryCompanyTakesThePlaceOfTheOld()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString first = hub.make("companies", parsed(R"({"name":"First"})"));
    const QString second = hub.make("companies", parsed(R"({"name":"Second"})"));
    const QString path = hub.objects("contacts/") + contact + text("/associations/companies/");
    for (const QString& company : {first, second}) {
        const Answer answer =
            hub.put(path + company, R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":1}])");
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.json()[text("labels")].toArray(), QJsonArray{text("Primary")});
    }
    const QJsonArray companies = hub.get(path.chopped(1)).results();
    QCOMPARE(companies.at(0)[text("associationTypes")].toArray().size(), 1);
    QCOMPARE(companies.at(1)[text("associationTypes")].toArray().size(), 2);
    QCOMPARE(hub.put(path + second, R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":2}])").status,
             400);
    QCOMPARE(hub.put(path + second, R"([{"associationCategory":"USER_DEFINED","associationTypeId":1}])").status, 400);
}

void AssociationsTest::deletingThePlainLinkTakesTheLabelsToo()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString company = hub.make("companies", parsed(R"({"name":"First"})"));
    const QString path = hub.objects("contacts/") + contact + text("/associations/companies/") + company;
    hub.put(path, R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":1}])");
    QJsonObject input = pair(contact, company);
    input.insert(text("types"), linkTo(company, 1).value(text("types")));
    QCOMPARE(hub.post(links("contacts", "companies", "batch/labels/archive"), inputs({input})).status, 204);
    QCOMPARE(hub.get(path.left(path.lastIndexOf(QLatin1Char('/'))))
                 .results()
                 .at(0)[text("associationTypes")]
                 .toArray()
                 .size(),
             1);
    QCOMPARE(hub.remove(path).status, 204);
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 0);
}

void AssociationsTest::labelsListTheKindsOfLink()
{
    SandboxFixture hub;
    const QJsonArray kinds = hub.get(links("ticket", "company", "labels")).results();
    QCOMPARE(kinds.size(), 2);
    QCOMPARE(kinds.at(0)[text("typeId")].toInt(), 339);
    QVERIFY(!kinds.at(0).toObject().contains(text("label")));
    QCOMPARE(kinds.at(1)[text("typeId")].toInt(), 26);
    QCOMPARE(kinds.at(1)[text("label")].toString(), text("Primary"));
}

void AssociationsTest::aReadCanShowLinks()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const Answer deal = hub.post(hub.objects("deals"),
                                 newInput(parsed(R"({"dealname":"D","dealstage":"contractsent","pipeline":"default"})"),
                                          {}, {linkTo(contact, 3)}));
    const Answer answer = hub.get(hub.objects("contacts/") + contact + text("?associations=deals"));
    const QJsonValue first = answer.json()[text("associations")][text("deals")][text("results")][0];
    QCOMPARE(first[text("id")].toString(), deal.text("id"));
    QCOMPARE(first[text("type")].toString(), text("contact_to_deal"));
}

void AssociationsTest::archivingARecordEndsItsLinks()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    hub.put(hub.objects("tickets/") + ticket + text("/associations/default/contacts/") + contact);
    hub.remove(hub.objects("contacts/") + contact);
    QCOMPARE(hub.get(hub.objects("tickets/") + ticket + text("/associations/contacts")).results().size(), 0);
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 0);
}

void AssociationsTest::theOldPathsWorkToo()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    QCOMPARE(hub.put(text("/crm/v4/objects/tickets/%1/associations/default/contacts/%2").arg(ticket, contact)).status,
             200);
    QCOMPARE(hub.get(text("/crm/v4/objects/0-5/%1/associations/0-1").arg(ticket)).results().size(), 1);
    QJsonObject input = pair(ticket, contact);
    input.insert(text("types"), linkTo(contact, 16).value(text("types")));
    QCOMPARE(hub.post(text("/crm/v4/associations/tickets/contacts/batch/create"), inputs({input})).status, 201);
    QCOMPARE(hub.post(text("/crm/v4/associations/tickets/contacts/batch/associate/default"),
                      inputs({pair(ticket, text("1"))}))
                 .status,
             200);
    QCOMPARE(hub.get(text("/crm/v3/objects/tickets/%1/associations/contacts").arg(ticket)).status, 404);
}

void AssociationsTest::longListsArePaged()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    for (int number = 0; number < 3; ++number) {
        hub.post(hub.objects("notes"),
                 newInput(parsed(R"({"hs_timestamp":"1795000000000"})"), {}, {linkTo(contact, 202)}));
    }
    const QString path = hub.objects("contacts/") + contact + text("/associations/notes?limit=2");
    const Answer first = hub.get(path);
    QCOMPARE(first.results().size(), 2);
    const QString after = first.json()[text("paging")][text("next")][text("after")].toString();
    const Answer second = hub.get(path + text("&after=") + after);
    QCOMPARE(second.results().size(), 1);
    QVERIFY(!second.json().contains(text("paging")));
    QCOMPARE(hub.get(path + text("&after=x")).status, 400);
    QCOMPARE(hub.get(path + text("01")).status, 200);
    QCOMPARE(hub.get(path + text("000")).status, 400);
}

void AssociationsTest::archivedBatchesNameListsOfTargets()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString ticket = hub.make("tickets", parsed(R"({"hs_pipeline_stage":"1"})"));
    hub.put(hub.objects("tickets/") + ticket + text("/associations/default/contacts/") + contact);
    const QString path = links("tickets", "contacts", "batch/archive");
    QCOMPARE(hub.post(path, inputs({pair(ticket, contact)})).status, 400);
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 1);
    QJsonObject input = pair(ticket, contact);
    input.insert(text("to"), QJsonArray{QJsonObject{{text("id"), contact}}});
    QCOMPARE(hub.post(path, inputs({input})).status, 204);
    QCOMPARE(hub.sandbox.report()[text("associations")].toInt(), 0);
}

void AssociationsTest::aLeadHasOnePrimaryContact()
{
    SandboxFixture hub;
    const QString first = hub.makeContact("ada@example.com");
    const QString second = hub.makeContact("grace@example.com");
    const QJsonObject properties = parsed(R"({"hs_lead_name":"L"})");
    const QString lead = hub.post(hub.objects("leads"), newInput(properties, {}, {linkTo(first, 578)})).text("id");
    hub.post(hub.objects("leads"), newInput(properties, {}, {linkTo(first, 578)})); // a contact may have many leads
    const QByteArray primary = R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":579}])";
    QCOMPARE(hub.put(hub.objects("contacts/") + second + text("/associations/leads/") + lead, primary).status, 201);
    const QJsonArray contacts = hub.get(hub.objects("leads/") + lead + text("/associations/contacts")).results();
    QCOMPARE(contacts.size(), 2);
    QCOMPARE(contacts.at(0)[text("associationTypes")].toArray().size(), 1);
    QCOMPARE(contacts.at(1)[text("associationTypes")].toArray().size(), 2);
}

QTEST_GUILESS_MAIN(AssociationsTest)
#include "associationstest.moc"
