// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in's answers have the fields HubSpot's interface description requires, of the types it names. The rows
// below are those required lists; "name:s" is a text, ":b" a boolean, ":n" a number, ":o" an object, ":a" an array,
// ":t" a time.
#include "sandboxfixture.h"

#include <QDateTime>

using namespace leadferry;
using namespace leadferry::test;

namespace {

const char record[] = "id:s archived:b createdAt:t updatedAt:t properties:o";
const char batchOf[] = "completedAt:t startedAt:t status:s results:a";
const char itemError[] = "category:s context:o errors:a links:o message:s status:s";
const char refusal[] = "category:s correlationId:s message:s";
const char definition[] =
    "description:s fieldType:s groupName:s label:s name:s options:a type:s modificationMetadata:o";

bool hasType(const QJsonValue& value, const QString& type)
{
    if (type == text("t")) {
        return QDateTime::fromString(value.toString(), Qt::ISODateWithMs).isValid() &&
               value.toString().endsWith(QLatin1Char('Z'));
    }
    const QHash<QString, QJsonValue::Type> types{{text("s"), QJsonValue::String},
                                                 {text("b"), QJsonValue::Bool},
                                                 {text("n"), QJsonValue::Double},
                                                 {text("o"), QJsonValue::Object},
                                                 {text("a"), QJsonValue::Array}};
    return value.type() == types.value(type);
}

QString missing(const QJsonValue& value, const char* shape)
{
    const auto fields = text(shape).split(QLatin1Char(' '));
    for (const QString& field : fields) {
        if (!hasType(value[field.section(QLatin1Char(':'), 0, 0)], field.section(QLatin1Char(':'), 1))) {
            return field;
        }
    }
    return {};
}

} // namespace

#define HAS_SHAPE(value, shape) QCOMPARE(missing(value, shape), QString())

class ShapeTest : public QObject
{
    Q_OBJECT
private slots:
    void recordsAndBatches();
    void everyPropertyValueIsAText();
    void refusals();
    void batchErrors();
    void propertiesAndGroups();
    void pipelinesAndOwners();
    void accountAndUsage();
    void links();
};

void ShapeTest::recordsAndBatches()
{
    SandboxFixture hub;
    const QString id = hub.makeContact("ada@example.com");
    HAS_SHAPE(hub.get(hub.objects("contacts/") + id).json(), record);
    HAS_SHAPE(hub.get(hub.objects("contacts")).results().at(0), record);
    HAS_SHAPE(hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"firstname":"Ada"}})")).json(), record);
    const Answer created = hub.batch("contacts/batch/create", {newInput(parsed(R"({"email":"g@example.com"})"))});
    HAS_SHAPE(created.json(), batchOf);
    HAS_SHAPE(created.results().at(0), record);
    const Answer upserted =
        hub.batch("contacts/batch/upsert", {parsed(R"({"id":"g@example.com","idProperty":"email","properties":{}})")});
    HAS_SHAPE(upserted.results().at(0), "id:s archived:b createdAt:t updatedAt:t properties:o new:b");
    hub.remove(hub.objects("contacts/") + id);
    HAS_SHAPE(hub.get(hub.objects("contacts/") + id + text("?archived=true")).json(), "id:s archived:b archivedAt:t");
}

void ShapeTest::everyPropertyValueIsAText()
{
    SandboxFixture hub;
    hub.make(
        "deals",
        parsed(
            R"({"dealname":"D","dealstage":"closedlost","pipeline":"default","amount":"12.5","closedate":"1795000000000"})"));
    const QJsonObject values = hub.sandbox.records(text("deals")).at(0)[text("properties")].toObject();
    QVERIFY(values.size() > 8);
    for (auto it = values.begin(); it != values.end(); ++it) {
        QVERIFY2(it.value().isString(), qPrintable(it.key()));
    }
}

void ShapeTest::refusals()
{
    SandboxFixture hub;
    HAS_SHAPE(hub.get(hub.objects("contacts/1")).json(), refusal);
    HAS_SHAPE(hub.get(text("/crm/objects/2026-09")).json(), refusal);
    HAS_SHAPE(hub.call("POST", hub.objects("contacts"), "{").json(), refusal);
    HAS_SHAPE(hub.post(hub.objects("contacts"), newInput(parsed(R"({"shoe_size":"9"})"))).json(), refusal);
    HAS_SHAPE(hub.post(text("/oauth/2026-09/token"), {}).json(), refusal);
    hub.token = text("x");
    HAS_SHAPE(hub.get(hub.objects("contacts")).json(), refusal);
}

void ShapeTest::batchErrors()
{
    SandboxFixture hub;
    const Answer answer = hub.batch("notes/batch/create",
                                    {newInput(parsed(R"({"hs_timestamp":"1"})"), text("1")),
                                     newInput(parsed(R"({"hs_timestamp":"x"})"), text("2")), newInput({}, text("3"))});
    QCOMPARE(answer.status, 207);
    HAS_SHAPE(answer.json(), "completedAt:t startedAt:t status:s results:a numErrors:n errors:a");
    for (const auto& error : answer.errors()) {
        HAS_SHAPE(error, itemError);
    }
}

void ShapeTest::propertiesAndGroups()
{
    SandboxFixture hub;
    for (const auto& entry : hub.get(text("/crm/properties/2026-09/contacts")).results()) {
        HAS_SHAPE(entry, definition);
        HAS_SHAPE(entry[text("modificationMetadata")], "archivable:b readOnlyDefinition:b readOnlyValue:b");
        for (const auto& option : entry[text("options")].toArray()) {
            HAS_SHAPE(option, "hidden:b label:s value:s displayOrder:n");
        }
    }
    for (const auto& group : hub.get(text("/crm/properties/2026-09/deals/groups")).results()) {
        HAS_SHAPE(group, "archived:b label:s name:s displayOrder:n");
    }
}

void ShapeTest::pipelinesAndOwners()
{
    SandboxFixture hub;
    for (const char* type : {"tickets", "deals"}) {
        const QJsonValue pipeline = hub.get(text("/crm/pipelines/2026-09/") + text(type)).results().at(0);
        HAS_SHAPE(pipeline, "id:s archived:b createdAt:t displayOrder:n label:s stages:a updatedAt:t");
        for (const auto& stage : pipeline[text("stages")].toArray()) {
            HAS_SHAPE(stage,
                      "id:s archived:b createdAt:t displayOrder:n label:s metadata:o updatedAt:t writePermissions:s");
        }
    }
    for (const auto& owner : hub.get(text("/crm/owners/2026-09")).results()) {
        HAS_SHAPE(owner, "id:s archived:b createdAt:t type:s updatedAt:t email:s userId:n");
    }
}

void ShapeTest::accountAndUsage()
{
    SandboxFixture hub;
    HAS_SHAPE(
        hub.get(text("/account-info/2026-09/details")).json(),
        "accountType:s additionalCurrencies:a companyCurrency:s dataHostingLocation:s portalId:n timeZone:s uiDomain:s "
        "utcOffset:s utcOffsetMilliseconds:n");
    HAS_SHAPE(hub.get(text("/account-info/2026-09/api-usage/daily/private-apps")).results().at(0),
              "collectedAt:t currentUsage:n fetchStatus:s name:s usageLimit:n resetsAt:t");
}

void ShapeTest::links()
{
    SandboxFixture hub;
    const QString contact = hub.makeContact("ada@example.com");
    const QString company = hub.make("companies", parsed(R"({"name":"C"})"));
    const QString path = hub.objects("contacts/") + contact + text("/associations/");
    const Answer made = hub.put(path + text("default/companies/") + company);
    HAS_SHAPE(made.json(), batchOf);
    HAS_SHAPE(made.results().at(0), "from:o to:o associationSpec:o");
    HAS_SHAPE(made.results().at(0)[text("associationSpec")], "associationCategory:s associationTypeId:n");
    const QJsonValue linked = hub.get(path + text("companies")).results().at(0);
    HAS_SHAPE(linked, "toObjectId:s associationTypes:a");
    HAS_SHAPE(linked[text("associationTypes")][0], "category:s typeId:n");
    const Answer labelled = hub.put(path + text("companies/") + company,
                                    R"([{"associationCategory":"HUBSPOT_DEFINED","associationTypeId":1}])");
    HAS_SHAPE(labelled.json(), "fromObjectId:s fromObjectTypeId:s labels:a toObjectId:s toObjectTypeId:s");
}

QTEST_GUILESS_MAIN(ShapeTest)
#include "shapetest.moc"
