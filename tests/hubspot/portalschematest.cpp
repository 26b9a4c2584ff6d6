// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/portalschema.h"

#include <QTest>

using namespace leadferry;
using hubspot::choosePipeline;
using hubspot::fitOf;
using hubspot::KeyFit;

class PortalSchemaTest : public QObject
{
    Q_OBJECT
private slots:
    void onlyWhatMayBeSetIsWritable()
    {
        const auto schema = hubspot::readSchema(R"({"results":[
            {"name":"email","type":"string","modificationMetadata":{"readOnlyValue":false}},
            {"name":"hs_analytics_source","type":"enumeration","modificationMetadata":{"readOnlyValue":true}},
            {"name":"days_open","type":"number","calculated":true},
            {"name":"old","type":"string","archived":true},
            {"name":"plain","type":"string"}]})");
        QVERIFY(schema.ok());
        QCOMPARE(hubspot::writableNames(*schema), (QStringList{QStringLiteral("email"), QStringLiteral("plain")}));
    }
    void somethingElseThanAListIsRefused()
    {
        QVERIFY(!hubspot::readSchema("<html>").ok());
        QVERIFY(!hubspot::readSchema(R"({"results":{}})").ok());
    }
    void optionsKeepThePortalsOrderWithoutArchivedOnes()
    {
        const auto schema = hubspot::readSchema(R"({"results":[{"name":"lifecyclestage","type":"enumeration","options":[
            {"value":"lead","displayOrder":2},{"value":"subscriber","displayOrder":1},
            {"value":"gone","displayOrder":0,"archived":true},{"value":"1234","displayOrder":3}]}]})");
        QCOMPARE(schema->value(QStringLiteral("lifecyclestage")).options,
                 (QStringList{QStringLiteral("subscriber"), QStringLiteral("lead"), QStringLiteral("1234")}));
    }
    void rulesTellWhatAPropertyTakes()
    {
        const auto schema = hubspot::readSchema(R"({"results":[
            {"name":"city","type":"string"},
            {"name":"age","type":"number"},
            {"name":"days_open","type":"number","calculated":true},
            {"name":"state","type":"enumeration","fieldType":"select","options":[{"value":"N","label":"New"}]},
            {"name":"topics","type":"enumeration","fieldType":"checkbox","options":[{"value":"a","label":"A"}]},
            {"name":"hubspot_owner_id","type":"enumeration","referencedObjectType":"OWNER",
             "options":[{"value":"1","label":"Somebody"}]}]})");
        const auto rules = hubspot::rulesOf(*schema);
        using domain::ValueType;
        QVERIFY(!rules.contains(QStringLiteral("city")));
        QVERIFY(rules.value(QStringLiteral("age")) == (domain::PropertyRule{ValueType::Number, false, {}}));
        QVERIFY(rules.value(QStringLiteral("days_open")).readOnly);
        QCOMPARE(rules.value(QStringLiteral("state")).options.first().label, QStringLiteral("New"));
        QVERIFY(rules.value(QStringLiteral("topics")).type == ValueType::Choices);
        QVERIFY(
            rules.value(QStringLiteral("hubspot_owner_id")).options.isEmpty()); // the list is not HubSpot's last word
    }
    void labelsAreKeptOfWhatCanBeWritten()
    {
        const auto schema = hubspot::readSchema(R"({"results":[
            {"name":"city","type":"string","label":"City","description":"Where  they live"},
            {"name":"days_open","type":"number","calculated":true,"label":"Days open"}]})");
        const auto rules = hubspot::rulesOf(*schema);
        QCOMPARE(rules.value(QStringLiteral("city")).label, QStringLiteral("City"));
        QCOMPARE(rules.value(QStringLiteral("city")).description, QStringLiteral("Where they live"));
        QVERIFY(rules.value(QStringLiteral("days_open")).label.isEmpty());
        const auto again = domain::propertyRulesFromJson(domain::toJson({{domain::CrmObject::Contact, rules}}));
        QVERIFY(again.value(domain::CrmObject::Contact) == rules);
    }
    void rulesForValuesAreReadInEveryPlausibleShape_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("as documented") << QByteArray(R"({"results":[{"propertyName":"zip","propertyValidationRules":[
            {"ruleType":"MAX_LENGTH","ruleArguments":["5"],"shouldApplyNormalization":true}]}]})");
        QTest::newRow("a number") << QByteArray(R"({"results":[{"propertyName":"zip","propertyValidationRules":[
            {"ruleType":"MAX_LENGTH","ruleArguments":[5]}]}]})");
        QTest::newRow("no list") << QByteArray(R"({"results":[{"propertyName":"zip","propertyValidationRules":[
            {"ruleType":"MAX_LENGTH","ruleArguments":"5"}]}]})");
        QTest::newRow("shorter names") << QByteArray(R"({"results":[{"name":"zip","rules":[
            {"type":"MAX_LENGTH","arguments":["5"]}]}]})");
        QTest::newRow("beside what cannot be read") << QByteArray(R"({"results":[7,{"propertyName":"city"},
            {"propertyName":"zip","propertyValidationRules":[{"ruleType":"MAX_LENGTH","ruleArguments":["5"]},{}]}]})");
    }
    void rulesForValuesAreReadInEveryPlausibleShape()
    {
        QFETCH(QByteArray, body);
        const auto rules = hubspot::readValueRules(body);
        QVERIFY(rules);
        QCOMPARE(rules->size(), 1);
        QCOMPARE(rules->value(QStringLiteral("zip")),
                 (QList<domain::ValueRule>{{QStringLiteral("MAX_LENGTH"), {QStringLiteral("5")}}}));
    }
    void severalDomainsInOneTextAreSeveral()
    {
        const auto rules = hubspot::readValueRules(R"({"results":[{"propertyName":"email","propertyValidationRules":[
            {"ruleType":"EMAIL_ALLOWED_DOMAINS","ruleArguments":["example.com, example.org"]}]}]})");
        QCOMPARE(rules->value(QStringLiteral("email")).value(0).arguments.size(), 2);
    }
    void whatIsNoListOfRulesTellsNothing()
    {
        QVERIFY(!hubspot::readValueRules("<html>"));
        QVERIFY(!hubspot::readValueRules(R"({"status":"error"})"));
        QVERIFY(hubspot::readValueRules(R"({"results":[]})")->isEmpty());
    }
    void aKeyMustBeWritableText_data()
    {
        QTest::addColumn<QByteArray>("property");
        QTest::addColumn<int>("fit");
        const auto row = [](const char* name, const QByteArray& property, KeyFit fit) {
            QTest::newRow(name) << property << static_cast<int>(fit);
        };
        row("unique", R"({"name":"leadferry_key","type":"string","hasUniqueValue":true})", KeyFit::Unique);
        row("plain", R"({"name":"leadferry_key","type":"string","hasUniqueValue":false})", KeyFit::Plain);
        row("number", R"({"name":"leadferry_key","type":"number","hasUniqueValue":true})", KeyFit::Unusable);
        row("archived", R"({"name":"leadferry_key","type":"string","hasUniqueValue":true,"archived":true})",
            KeyFit::Unusable);
        row("read-only",
            R"({"name":"leadferry_key","type":"string","hasUniqueValue":true,"modificationMetadata":{"readOnlyValue":true}})",
            KeyFit::Unusable);
        row("another", R"({"name":"other","type":"string"})", KeyFit::Missing);
    }
    void aKeyMustBeWritableText()
    {
        QFETCH(QByteArray, property);
        const auto schema = hubspot::readSchema("{\"results\":[" + property + "]}");
        QVERIFY(schema.ok());
        QTEST(static_cast<int>(fitOf(*schema, QStringLiteral("leadferry_key"))), "fit");
    }
    void theFirstPipelineAndItsFirstOpenStageAreTaken_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("chosen");
        QTest::newRow("tickets") << QByteArray(R"({"results":[
              {"id":"9","displayOrder":1,"stages":[{"id":"91","displayOrder":0}]},
              {"id":"0","displayOrder":0,"stages":[{"id":"4","displayOrder":3,"metadata":{"ticketState":"CLOSED"}},
                {"id":"2","displayOrder":1,"metadata":{"ticketState":"OPEN"}},{"id":"3","displayOrder":0,"metadata":{"ticketState":"CLOSED"}}]}]})")
                                 << "0/2/open";
        QTest::newRow("deals") << QByteArray(R"({"results":[{"id":"default","stages":[
              {"id":"closedwon","displayOrder":0,"metadata":{"isClosed":"true","probability":"1.0"}},
              {"id":"appointmentscheduled","displayOrder":1,"metadata":{"isClosed":"false","probability":"0.2"}}]}]})")
                               << "default/appointmentscheduled/open";
        QTest::newRow("only a probability") << QByteArray(R"({"results":[{"id":"d","stages":[
              {"id":"lost","displayOrder":0,"metadata":{"probability":"0.0"}},{"id":"new","displayOrder":1,"metadata":{"probability":"0.1"}}]}]})")
                                            << "d/new/open";
        QTest::newRow("archived and locked ones are passed over") << QByteArray(R"({"results":[
              {"id":"a","displayOrder":0,"archived":true,"stages":[{"id":"a1"}]},{"id":"e","displayOrder":1,"stages":[]},
              {"id":"b","displayOrder":2,"stages":[{"id":"b1","displayOrder":0,"archived":true},
                {"id":"b2","displayOrder":1,"writePermissions":"READ_ONLY"},{"id":"b3","displayOrder":2}]}]})")
                                                                  << "b/b3/open";
        QTest::newRow("only closed stages")
            << QByteArray(R"({"results":[{"id":"p","stages":[{"id":"c","metadata":{"ticketState":"CLOSED"}}]}]})")
            << "p/c/closed";
        QTest::newRow("none") << QByteArray(R"({"results":[]})") << "";
        QTest::newRow("unreadable") << QByteArray("<html>") << "";
    }
    void theFirstPipelineAndItsFirstOpenStageAreTaken()
    {
        QFETCH(QByteArray, body);
        const auto choice = choosePipeline(body);
        const QString chosen = choice ? QString(choice->pipeline + u'/' + choice->stage +
                                                (choice->open ? QStringLiteral("/open") : QStringLiteral("/closed")))
                                      : QString();
        QTEST(chosen, "chosen");
    }
};

QTEST_GUILESS_MAIN(PortalSchemaTest)
#include "portalschematest.moc"
