// SPDX-License-Identifier: GPL-3.0-or-later
// Labels that people define between two types of records.
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

namespace {

QString labels(const char* from, const char* to)
{
    return text("/crm/associations/2026-09/%1/%2/labels").arg(text(from), text(to));
}

QJsonObject advisor()
{
    return parsed(R"({"name":"advisor","label":"Advisor","inverseLabel":"Advised by"})");
}

QByteArray spec(const char* category, int typeId)
{
    return QJsonDocument(QJsonArray{QJsonObject{{text("associationCategory"), text(category)},
                                                {text("associationTypeId"), typeId}}})
        .toJson();
}

QStringList texts(const Answer& answer)
{
    QStringList found;
    for (const auto& kind : answer.results()) {
        found.append(kind[text("label")].toString());
    }
    return found;
}

} // namespace

class AssociationLabelsTest : public QObject
{
    Q_OBJECT
private slots:
    void aLabelIsDefinedInBothDirections();
    void aLabelBetweenRecordsOfOneTypeMayHaveOneNumber();
    void labelledLinksNeedTheirOwnCategory();
    void aLabelIsNotAPrimary();
    void renamingChangesBothDirections();
    void removingALabelLeavesThePlainLink();
    void badLabelsAreRefused();
    void hubSpotsOwnKindsAreFixed();
    void aPairHasAtMostTenLabels();
};

void AssociationLabelsTest::aLabelIsDefinedInBothDirections()
{
    SandboxFixture hub;
    const Answer made = hub.post(labels("contacts", "companies"), advisor());
    QCOMPARE(made.status, 200);
    QCOMPARE(made.results().size(), 2);
    QCOMPARE(made.results().at(0)[text("category")].toString(), text("USER_DEFINED"));
    QCOMPARE(texts(hub.get(labels("0-1", "0-2"))).last(), text("Advisor"));
    QCOMPARE(texts(hub.get(labels("companies", "contacts"))).last(), text("Advised by"));
    QCOMPARE(hub.get(text("/crm/associations/2026-09/definitions/configurations/all")).results().size(), 2);
}

void AssociationLabelsTest::aLabelBetweenRecordsOfOneTypeMayHaveOneNumber()
{
    SandboxFixture hub;
    QCOMPARE(hub.post(labels("contacts", "contacts"), parsed(R"({"name":"friend","label":"Friend"})")).results().size(),
             1);
    QCOMPARE(
        hub.post(labels("contacts", "contacts"), parsed(R"({"name":"boss","label":"Boss","inverseLabel":"Report"})"))
            .results()
            .size(),
        2);
}

void AssociationLabelsTest::labelledLinksNeedTheirOwnCategory()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString company = hub.make("companies", parsed(R"({"name":"C"})"));
    const int typeId = hub.post(labels("contacts", "companies"), advisor()).results().at(0)[text("typeId")].toInt();
    const QString path = hub.objects("contacts/") + contact + text("/associations/companies/") + company;
    QCOMPARE(hub.put(path, spec("HUBSPOT_DEFINED", typeId)).status, 400);
    const Answer linked = hub.put(path, spec("USER_DEFINED", typeId));
    QCOMPARE(linked.status, 201);
    QCOMPARE(linked.json()[text("labels")].toArray(), QJsonArray{text("Advisor")});
    const Answer back = hub.get(hub.objects("companies/") + company + text("/associations/contacts"));
    const QJsonArray kinds = back.results().at(0)[text("associationTypes")].toArray();
    QCOMPARE(kinds.size(), 2);
    QCOMPARE(kinds.at(1)[text("label")].toString(), text("Advised by"));
    const QString other = hub.objects("companies/") + company + text("/associations/contacts/") + contact;
    QCOMPARE(hub.put(other, spec("USER_DEFINED", typeId)).status, 400); // the other direction has another number
}

void AssociationLabelsTest::aLabelIsNotAPrimary()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const int typeId = hub.post(labels("contacts", "companies"), advisor()).results().at(0)[text("typeId")].toInt();
    for (const char* name : {"A", "B"}) {
        const QString company = hub.make("companies", {{text("name"), text(name)}});
        hub.put(hub.objects("contacts/") + contact + text("/associations/companies/") + company,
                spec("USER_DEFINED", typeId));
    }
    const QJsonArray both = hub.get(hub.objects("contacts/") + contact + text("/associations/companies")).results();
    QCOMPARE(both.size(), 2);
    for (const auto& company : both) {
        QCOMPARE(company[text("associationTypes")].toArray().size(), 2);
    }
}

void AssociationLabelsTest::renamingChangesBothDirections()
{
    SandboxFixture hub;
    const int typeId = hub.post(labels("contacts", "companies"), advisor()).results().at(0)[text("typeId")].toInt();
    const QJsonObject change{
        {text("associationTypeId"), typeId}, {text("label"), text("Counsel")}, {text("inverseLabel"), text("Client")}};
    QCOMPARE(hub.call("PUT", labels("contacts", "companies"), hub.bytes(change)).status, 204);
    QCOMPARE(texts(hub.get(labels("contacts", "companies"))).last(), text("Counsel"));
    QCOMPARE(texts(hub.get(labels("companies", "contacts"))).last(), text("Client"));
    QCOMPARE(hub.call("PUT", labels("contacts", "deals"), hub.bytes(change)).status, 404);
}

void AssociationLabelsTest::removingALabelLeavesThePlainLink()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString company = hub.make("companies", parsed(R"({"name":"C"})"));
    const int typeId = hub.post(labels("contacts", "companies"), advisor()).results().at(0)[text("typeId")].toInt();
    hub.put(hub.objects("contacts/") + contact + text("/associations/companies/") + company,
            spec("USER_DEFINED", typeId));
    QCOMPARE(hub.remove(labels("contacts", "companies") + text("/%1").arg(typeId)).status, 204);
    const QJsonArray left = hub.get(hub.objects("companies/") + company + text("/associations/contacts")).results();
    QCOMPARE(left.at(0)[text("associationTypes")].toArray().size(), 1);
    QCOMPARE(hub.get(labels("companies", "contacts")).results().size(), 2);
    QCOMPARE(hub.remove(labels("contacts", "companies") + text("/%1").arg(typeId)).status, 404);
}

void AssociationLabelsTest::badLabelsAreRefused()
{
    SandboxFixture hub;
    const QString path = labels("contacts", "companies");
    QCOMPARE(hub.post(path, parsed(R"({"label":"A"})")).status, 400);
    QCOMPARE(hub.post(path, parsed(R"({"name":"a"})")).status, 400);
    QCOMPARE(hub.post(path, parsed(R"({"name":"a-b","label":"A"})")).status, 400);
    QCOMPARE(hub.post(path, parsed(R"({"name":"1a","label":"A"})")).status, 400);
    QCOMPARE(hub.post(path, parsed(R"({"name":"a","label":" "})")).status, 400);
    QCOMPARE(hub.post(labels("notes", "notes"), advisor()).status, 400);
    QCOMPARE(hub.post(path, advisor()).status, 200);
    QCOMPARE(hub.post(path, advisor()).status, 409);
}

void AssociationLabelsTest::hubSpotsOwnKindsAreFixed()
{
    SandboxFixture hub;
    QCOMPARE(hub.remove(labels("contacts", "companies") + text("/1")).status, 400);
    QCOMPARE(hub.call("PUT", labels("contacts", "companies"), R"({"associationTypeId":1,"label":"Main"})").status, 400);
}

void AssociationLabelsTest::aPairHasAtMostTenLabels()
{
    SandboxFixture hub;
    for (int number = 0; number < 11; ++number) {
        const QJsonObject label{{text("name"), text("l%1").arg(number)}, {text("label"), text("L%1").arg(number)}};
        QCOMPARE(hub.post(labels("deals", "contacts"), label).status, number < 10 ? 200 : 400);
    }
}

QTEST_GUILESS_MAIN(AssociationLabelsTest)
#include "associationlabelstest.moc"
