// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/condition.h"

#include "base/json.h"
#include "jsontext.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::domain;

namespace {

const QByteArray person = "{'name': 'Amara Okafor', 'score': 72, 'spent': '1200.50', 'vip': false, 'blank': '  ',"
                          " 'none': null, 'labels': ['Trial', 'VIP', 3], 'empty': [], 'code': '007'}";

struct Reading
{
    Condition condition;
    QString fault;
};

Reading read(const QByteArray& text)
{
    ObjectReader::Fault fault;
    const ObjectReader root(test::json("{'when': " + text + "}"), {}, fault);
    Reading reading{readCondition(root.object("when")), {}};
    reading.fault = fault ? fault->message : QString();
    return reading;
}

bool holdsFor(const QByteArray& text)
{
    const Reading reading = read(text);
    if (!reading.fault.isEmpty()) {
        qFatal("%s", qPrintable(reading.fault));
    }
    const QJsonObject root = test::json(person);
    return holds(reading.condition, [&root](const QString& path) { return base::valueAt(root, path); });
}

} // namespace

class ConditionTest : public QObject
{
    Q_OBJECT
private slots:
    void aValueIsComparedAsAPersonExpects_data();
    void aValueIsComparedAsAPersonExpects();
    void nothingMeetsOnlyMissingAndNotEquals_data();
    void nothingMeetsOnlyMissingAndNotEquals();
    void partsAreJoinedByAllAndAny();
    void theLookupDecidesWhatAPathMeans();
    void aFaultNamesItsPlaceAndWhatIsAllowed_data();
    void aFaultNamesItsPlaceAndWhatIsAllowed();
    void aConditionIsWrittenAsItWasRead();
    void pathsAreListedOnce();
    void withoutPartsItAlwaysHolds();
};

void ConditionTest::aValueIsComparedAsAPersonExpects_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char* path, const char* op, const char* value, bool expected) {
        const QByteArray text =
            QByteArray("{'path': '") + path + "', 'operator': '" + op + "', 'value': " + value + "}";
        QTest::newRow(text.constData()) << text << expected;
    };
    row("name", "equals", "'amara OKAFOR '", true);
    row("name", "equals", "'Amara'", false);
    row("name", "not_equals", "'amara okafor'", false);
    row("name", "not_equals", "'Jonas'", true);
    row("name", "contains", "'ra ok'", true);
    row("name", "contains", "'xyz'", false);
    row("name", "starts_with", "'amara'", true);
    row("name", "starts_with", "'okafor'", false);
    row("name", "ends_with", "'OKAFOR'", true);
    row("name", "matches", "'^amara\\\\s'", true);
    row("name", "matches", "'^okafor'", false);
    row("name", "one_of", "['Jonas', 'amara okafor']", true);
    row("name", "one_of", "['Jonas']", false);
    row("score", "equals", "72", true);
    row("score", "equals", "'72.0'", true);
    row("score", "equals", "'seventy'", false);
    row("score", "one_of", "[1, '72']", true);
    row("score", "greater", "71", true);
    row("score", "greater", "72", false);
    row("score", "at_least", "72", true);
    row("score", "less", "72", false);
    row("score", "less", "100", true);
    row("score", "at_most", "'72'", true);
    row("score", "starts_with", "7", true);
    row("spent", "greater", "200", true);
    row("spent", "less", "200", false);
    row("name", "greater", "1", false);
    row("name", "less", "1", false);
    row("code", "equals", "'7'", false);
    row("code", "equals", "7", true);
    row("vip", "equals", "false", true);
    row("vip", "equals", "'False'", true);
    row("vip", "equals", "true", false);
    row("labels", "equals", "'vip'", true);
    row("labels", "equals", "3", true);
    row("labels", "not_equals", "'vip'", false);
    row("labels", "not_equals", "'gold'", true);
    row("labels", "contains", "'ria'", true);
    row("labels", "one_of", "['gold', 'trial']", true);
    row("labels.0", "equals", "'trial'", true);
}

void ConditionTest::aValueIsComparedAsAPersonExpects()
{
    QFETCH(QByteArray, condition);
    QTEST(holdsFor(condition), "expected");
}

void ConditionTest::nothingMeetsOnlyMissingAndNotEquals_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("isThere");
    for (const char* path : {"nowhere", "blank", "none", "empty", "name.first"}) {
        QTest::newRow(path) << QByteArray(path) << false;
    }
    for (const char* path : {"name", "score", "vip", "labels"}) {
        QTest::newRow(path) << QByteArray(path) << true;
    }
}

void ConditionTest::nothingMeetsOnlyMissingAndNotEquals()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, isThere);
    const auto asks = [&path](const QByteArray& rest) { return "{'path': '" + path + "', 'operator': " + rest + "}"; };
    QCOMPARE(holdsFor(asks("'exists'")), isThere);
    QCOMPARE(holdsFor(asks("'missing'")), !isThere);
    QVERIFY(holdsFor(asks("'not_equals', 'value': 'something else'")));
    if (!isThere) {
        QVERIFY(!holdsFor(asks("'contains', 'value': 'a'")));
        QVERIFY(!holdsFor(asks("'less', 'value': 5")));
        QVERIFY(!holdsFor(asks("'matches', 'value': '.*'")));
    }
}

void ConditionTest::partsAreJoinedByAllAndAny()
{
    const QByteArray yes = "{'path': 'score', 'operator': 'exists'}";
    const QByteArray no = "{'path': 'score', 'operator': 'missing'}";
    QVERIFY(holdsFor("{'all': [" + yes + "," + yes + "]}"));
    QVERIFY(!holdsFor("{'all': [" + yes + "," + no + "]}"));
    QVERIFY(holdsFor("{'any': [" + no + "," + yes + "]}"));
    QVERIFY(!holdsFor("{'any': [" + no + "," + no + "]}"));
    QVERIFY(holdsFor("{'all': [" + yes + ", {'any': [" + no + ", {'all': [" + yes + "]}]}]}"));
}

void ConditionTest::theLookupDecidesWhatAPathMeans()
{
    const Reading reading = read("{'path': 'shape | form', 'operator': 'equals', 'value': 'round'}");
    QCOMPARE(reading.fault, QString());
    QStringList asked;
    QVERIFY(holds(reading.condition, [&asked](const QString& path) {
        asked.append(path);
        return QJsonValue(QStringLiteral("round"));
    }));
    QCOMPARE(asked, QStringList{QStringLiteral("shape | form")});
}

void ConditionTest::aFaultNamesItsPlaceAndWhatIsAllowed_data()
{
    QTest::addColumn<QByteArray>("condition");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char* condition, const char* fault) {
        QTest::newRow(fault) << QByteArray(condition) << QString::fromUtf8(fault);
    };
    row("{'path': 'a', 'operator': 'is'}", "when.operator must be one of equals, not_equals, contains, starts_with");
    row("{'path': 'a'}", "when.operator must be one of equals");
    row("{'operator': 'exists'}", "when.path: missing; a condition has path, operator and value");
    row("{'path': 'a', 'operator': 'equals'}", "when.value must be text, a number, true or false");
    row("{'path': 'a', 'operator': 'equals', 'value': ['b']}", "when.value must be text, a number, true or false");
    row("{'path': 'a', 'operator': 'contains', 'value': ''}", "when.value must be text, a number, true or false");
    row("{'path': 'a', 'operator': 'one_of', 'value': 'b'}", "when.value must be a list of texts or numbers");
    row("{'path': 'a', 'operator': 'greater', 'value': 'much'}", "when.value must be a number");
    row("{'path': 'a', 'operator': 'matches', 'value': '(' }", "when.value: no regular expression: ");
    row("{'path': 'a', 'operator': 'exists', 'value': 1}", "when.value: exists asks for no value; leave it out");
    row("{'path': 'a', 'operator': 'exists', 'vaule': 1}", "when.vaule: unknown name; check the spelling");
    row("{'all': [], 'any': []}", "when.all: unknown name; check the spelling");
    row("{'all': []}", "when.all must be a list with at least one condition");
    row("{'any': 'x'}", "when.any must be a list");
    row("{'any': [{'path': 'a', 'operator': 'exists'}, {'path': 'b', 'operator': 'so'}]}",
        "when.any[1].operator must be one of ");
    row("{'any': ['x']}", "when.any[0] must be an object");
    row("{'all':[{'all':[{'all':[{'all':[{'all':[{'all':[{'all':[{'all':[{'path':'a','operator':'exists'}]}]}]}]}]}]}]}"
        "]}",
        "when.all[0].all[0].all[0].all[0].all[0].all[0].all[0].all must not be nested more than 8 deep");
}

void ConditionTest::aFaultNamesItsPlaceAndWhatIsAllowed()
{
    QFETCH(QByteArray, condition);
    QFETCH(QString, fault);
    const Reading reading = read(condition);
    QVERIFY2(reading.fault.startsWith(fault), qPrintable(reading.fault));
}

void ConditionTest::aConditionIsWrittenAsItWasRead()
{
    const QByteArray text =
        "{'any': [{'path': 'a', 'operator': 'exists'}, {'all': [{'path': 'b', 'operator': 'one_of', "
        "'value': [1, 'x']}, {'path': 'c', 'operator': 'matches', 'value': '^v[0-9]'}]}]}";
    const Reading reading = read(text);
    QCOMPARE(reading.fault, QString());
    QCOMPARE(toJson(reading.condition), test::json(text));
}

void ConditionTest::pathsAreListedOnce()
{
    const Reading reading = read("{'any': [{'path': 'b', 'operator': 'exists'}, {'all': [{'path': 'a', 'operator': "
                                 "'exists'}, {'path': 'b', 'operator': 'missing'}]}]}");
    QCOMPARE(pathsOf(reading.condition), (QStringList{QStringLiteral("b"), QStringLiteral("a")}));
}

void ConditionTest::withoutPartsItAlwaysHolds()
{
    const Condition nothingAsked;
    QVERIFY(nothingAsked.isEmpty());
    QVERIFY(holds(nothingAsked, [](const QString&) { return QJsonValue(); }));
    QVERIFY(!read("{'path': 'a', 'operator': 'exists'}").condition.isEmpty());
}

QTEST_GUILESS_MAIN(ConditionTest)
#include "conditiontest.moc"
