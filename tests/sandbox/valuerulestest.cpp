// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal lets its properties take: listed, and held to in every call.
#include "sandbox/valuerules.h"

#include "sandbox/objectcatalog.h"
#include "sandboxfixture.h"

using namespace leadferry;
using namespace leadferry::test;

namespace {

const QString onlyLetters = text("contacts.firstname:ALPHANUMERIC=ALPHA_ONLY");

} // namespace

class ValueRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void aRuleIsReadOrRefused();
    void eachRuleTakesSomeValuesAndRefusesOthers_data();
    void eachRuleTakesSomeValuesAndRefusesOthers();
    void theRulesOfAnObjectAreListedByProperty();
    void listingThemTakesAPermissionToReadRecords();
    void whatBreaksARuleIsRefusedInEveryVersion();
    void everyBrokenRuleOfACallIsNamed();
    void updatesUpsertsAndBatchesAreHeldToThemToo();
    void clearingAPropertyBreaksNoRule();
    void aRuleNobodyKnowsIsListedAndBindsNothing();
    void rulesAreChangedWhileItRuns();
    void madeUpContactsAreFromBeforeTheRules();
    void aStandInWithABadRuleDoesNotStart();
};

void ValueRulesTest::aRuleIsReadOrRefused()
{
    const auto rule = sandbox::parseValueRule(text("tickets.subject:MAX_LENGTH=20"));
    QVERIFY(rule);
    QCOMPARE(rule->type->typeId, text("0-5"));
    QCOMPARE(rule->property, text("subject"));
    QCOMPARE(rule->kind, text("MAX_LENGTH"));
    QCOMPARE(rule->arguments, QStringList{text("20")});
    QVERIFY(sandbox::parseValueRule(text("contacts.zip:WHITESPACE"))->arguments.isEmpty());
    QCOMPARE(sandbox::parseValueRule(text("contacts.zip:REGEX=[;=]+"))->arguments, QStringList{text("[;=]+")});
    for (const char* bad : {"", "contacts", "contacts.zip", "wombats.zip:WHITESPACE", "contacts.zip:letters"}) {
        QVERIFY2(!sandbox::parseValueRule(text(bad)), bad);
    }
}

void ValueRulesTest::eachRuleTakesSomeValuesAndRefusesOthers_data()
{
    QTest::addColumn<QString>("rule");
    QTest::addColumn<QString>("good");
    QTest::addColumn<QString>("bad");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* rule, const char* good, const char* bad, const char* code) {
        QTest::newRow(rule) << text(rule) << text(good) << text(bad) << text(code);
    };
    row("ALPHANUMERIC=ALPHA_ONLY", "Zoë", "Jane2", "INVALID_ALPHA");
    row("ALPHANUMERIC=NUMERIC_ONLY", "89073", "D-89073", "INVALID_NUMERIC");
    row("ALPHANUMERIC=ALPHANUMERIC", "A7", "A-7", "INVALID_ALPHANUMERIC");
    row("SPECIAL_CHARACTERS", "Jane Cooper", "Jane $", "INVALID_SPECIAL_CHARACTERS");
    row("WHITESPACE", "Jane", "Jane Cooper", "INVALID_WHITESPACE");
    row("MIN_LENGTH=3", "Ulm", "Ul", "INVALID_MIN_LENGTH");
    row("MAX_LENGTH=3", "Ulm", "Bonn", "INVALID_MAX_LENGTH");
    row("MIN_NUMBER=0", "0", "-1", "INVALID_MIN_NUMBER");
    row("MAX_NUMBER=100", "100", "100.5", "INVALID_MAX_NUMBER");
    row("DECIMAL=2", "1.25", "1.255", "INVALID_DECIMAL");
    row("REGEX=[A-Z]{2}[0-9]+", "AB12", "xAB12", "INVALID_REGEX");
    row("EMAIL_ALLOWED_DOMAINS=example.com;example.org", "a@example.org", "a@example.net",
        "INVALID_EMAIL_ALLOWED_DOMAINS");
    row("EMAIL_BLOCKED_DOMAINS=example.com", "a@example.org", "a@example.com", "INVALID_EMAIL_BLOCKED_DOMAINS");
    row("START_DATE=2026-01-01", "2026-01-01", "2025-12-31", "INVALID_START_DATE");
    row("END_DATE=2026-12-31", "2026-12-31", "2027-01-01", "INVALID_END_DATE");
}

void ValueRulesTest::eachRuleTakesSomeValuesAndRefusesOthers()
{
    QFETCH(QString, rule);
    QFETCH(QString, good);
    QFETCH(QString, bad);
    const auto read = sandbox::parseValueRule(text("contacts.zip:") + rule);
    QVERIFY(read);
    QVERIFY(!brokenRule({*read}, *read->type, text("zip"), good));
    QVERIFY(!brokenRule({*read}, *read->type, text("city"), bad));
    const auto broken = brokenRule({*read}, *read->type, text("zip"), bad);
    QVERIFY(broken);
    QTEST(broken->code, "code");
    QVERIFY(!broken->message.isEmpty());
}

void ValueRulesTest::theRulesOfAnObjectAreListedByProperty()
{
    SandboxFixture hub({.valueRules = {onlyLetters, text("contacts.zip:MAX_LENGTH=5"), text("contacts.zip:WHITESPACE"),
                                       text("tickets.subject:MAX_LENGTH=20")}});
    for (const char* path : {"/crm/v3/property-validations/0-1", "/crm/property-validations/2026-09/0-1"}) {
        const Answer list = hub.get(text(path));
        QCOMPARE(list.status, 200);
        QCOMPARE(list.results().size(), 2);
        const QJsonValue zip = list.results().at(1);
        QCOMPARE(zip[text("propertyName")].toString(), text("zip"));
        QCOMPARE(
            zip[text("propertyValidationRules")].toArray(),
            (QJsonArray{parsed(R"({"ruleType":"MAX_LENGTH","ruleArguments":["5"],"shouldApplyNormalization":false})"),
                        parsed(R"({"ruleType":"WHITESPACE","ruleArguments":[],"shouldApplyNormalization":false})")}));
    }
    QVERIFY(hub.get(text("/crm/property-validations/2026-09/0-3")).results().isEmpty());
    QCOMPARE(hub.get(text("/crm/property-validations/2026-09/0-9999")).status, 400);
}

void ValueRulesTest::listingThemTakesAPermissionToReadRecords()
{
    SandboxFixture hub({.valueRules = {onlyLetters}});
    hub.token.clear();
    QCOMPARE(hub.get(text("/crm/property-validations/2026-09/0-1")).status, 401);
}

void ValueRulesTest::whatBreaksARuleIsRefusedInEveryVersion()
{
    SandboxFixture hub({.valueRules = {onlyLetters}});
    for (const char* path :
         {"/crm/objects/2026-09/contacts", "/crm/objects/2026-03/contacts", "/crm/v3/objects/contacts"}) {
        const Answer refused = hub.post(text(path), newInput(parsed(R"({"firstname":"Jane2"})")));
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.category(), text("VALIDATION_ERROR"));
        QCOMPARE(refused.firstCode(), text("INVALID_ALPHA"));
        QCOMPARE(refused.firstProperty(), text("firstname"));
        QVERIFY(refused.text("message").startsWith(text("Property values were not valid: [{")));
        QVERIFY(refused.text("message").contains(text(R"("message":"Enter only letters")")));
    }
    hub.make("contacts", parsed(R"({"firstname":"Jane"})"));
}

void ValueRulesTest::everyBrokenRuleOfACallIsNamed()
{
    SandboxFixture hub({.valueRules = {onlyLetters, text("contacts.lastname:ALPHANUMERIC=ALPHA_ONLY")}});
    const Answer refused = hub.post(hub.objects("contacts"), newInput(parsed(R"({"firstname":"1","lastname":"2"})")));
    QCOMPARE(refused.errors().size(), 2);
}

void ValueRulesTest::updatesUpsertsAndBatchesAreHeldToThemToo()
{
    SandboxFixture hub({.valueRules = {onlyLetters}});
    const QString id = hub.makeContact("jane@example.com");
    QCOMPARE(hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"firstname":"Jane2"}})")).firstCode(),
             text("INVALID_ALPHA"));
    const QJsonObject upsert =
        parsed(R"({"id":"jane@example.com","idProperty":"email","properties":{"firstname":"Jane2"}})");
    QCOMPARE(hub.batch("contacts/batch/upsert", {upsert}).status, 400);
    const Answer batch = hub.batch("contacts/batch/create", {newInput(parsed(R"({"firstname":"Jane2"})"), text("1")),
                                                             newInput(parsed(R"({"firstname":"John"})"), text("2"))});
    QCOMPARE(batch.status, 207);
    QCOMPARE(batch.results().size(), 1);
    QVERIFY(batch.errors().at(0)[text("message")].toString().contains(text("INVALID_ALPHA")));
}

void ValueRulesTest::clearingAPropertyBreaksNoRule()
{
    SandboxFixture hub({.valueRules = {text("contacts.firstname:MIN_LENGTH=2")}});
    const QString id = hub.make("contacts", parsed(R"({"firstname":"Jane","email":"jane@example.com"})"));
    QCOMPARE(hub.patch(hub.objects("contacts/") + id, parsed(R"({"properties":{"firstname":""}})")).status, 200);
}

void ValueRulesTest::aRuleNobodyKnowsIsListedAndBindsNothing()
{
    SandboxFixture hub({.valueRules = {text("contacts.firstname:MOON_PHASE=FULL")}});
    hub.make("contacts", parsed(R"({"firstname":"Jane2"})"));
    QCOMPARE(hub.get(text("/crm/property-validations/2026-09/contacts"))
                 .results()
                 .at(0)[text("propertyValidationRules")][0][text("ruleType")]
                 .toString(),
             text("MOON_PHASE"));
}

void ValueRulesTest::rulesAreChangedWhileItRuns()
{
    SandboxFixture hub({.valueRules = {onlyLetters}});
    QVERIFY(hub.sandbox.setValueRules({}));
    hub.make("contacts", parsed(R"({"firstname":"Jane2"})"));
    QVERIFY(!hub.sandbox.setValueRules({text("nonsense")}));
}

void ValueRulesTest::madeUpContactsAreFromBeforeTheRules()
{
    SandboxFixture hub({.contacts = 5, .valueRules = {text("contacts.firstname:MAX_LENGTH=1")}});
    QCOMPARE(hub.sandbox.records(text("contacts")).size(), 5);
}

void ValueRulesTest::aStandInWithABadRuleDoesNotStart()
{
    FakeClock clock;
    sandbox::Sandbox standIn({.valueRules = {text("nonsense")}}, clock);
    QVERIFY(!standIn.start());
}

QTEST_GUILESS_MAIN(ValueRulesTest)
#include "valuerulestest.moc"
