// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/faulttexts.h"

#include "domain/transformcatalog.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace leadferry;
using namespace leadferry::presentation;
using domain::ConditionOperator;

namespace {

QString faultOf(const char* transform, const char* parameter, const QJsonValue& value)
{
    for (const auto& known : domain::findTransform(QLatin1String(transform))->parameters) {
        if (known.name == QLatin1String(parameter)) {
            return parameterFaultWords(known, value);
        }
    }
    return QStringLiteral("there is no such parameter");
}

} // namespace

class FaultTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void aTextWithFieldsSaysWhereItIsBrokenAndHowToMendIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* text, const char* words) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(words);
        };
        row("Hello {{person.name}}", "");
        row("Hello {{person.name", "The tag at character 7 has no end. Close it with }}.");
        row("{{#data.topic}}x", "The part {{#data.topic}} at character 1 has no end. Close it with {{/data.topic}}.");
        row("x{{/data.topic}}", "{{/data.topic}} at character 2 ends a part that has no beginning. Take it out, or "
                                "begin the part with {{#data.topic}}.");
        row("{{{data.x}}}", "{{{data.x}}} would let a visitor's text act as HTML. Write {{data.x}}.");
        row("{{> other}}", "Tags that begin with {{> or {{= are not possible here. Take them out.");
    }
    void aTextWithFieldsSaysWhereItIsBrokenAndHowToMendIt()
    {
        QFETCH(QString, text);
        QTEST(templateFaultWords(text), "words");
    }
    void aParameterSaysWhatToTypeInstead()
    {
        QCOMPARE(faultOf("replace", "find", QStringLiteral("a")), QString());
        QCOMPARE(faultOf("replace", "find", QJsonValue(QJsonValue::Undefined)), QStringLiteral("Fill this in."));
        QCOMPARE(faultOf("replace", "find", QString()), QStringLiteral("Fill this in."));
        QCOMPARE(faultOf("replace", "with", QJsonValue(QJsonValue::Undefined)), QString());
        QCOMPARE(faultOf("truncate", "length", 0), QStringLiteral("Type a number of at least 1."));
        QCOMPARE(faultOf("capture", "pattern", QStringLiteral("a(b")),
                 QStringLiteral("The pattern cannot be read at character 4: a “(” has no “)”."));
        QCOMPARE(faultOf("phone", "country", QStringLiteral("Germany")),
                 QStringLiteral("There is no country “Germany”. Take its two capital letters, like DE."));
        QCOMPARE(faultOf("localTime", "zone", QStringLiteral("Berlin")),
                 QStringLiteral("There is no time zone “Berlin”. Take a name like Europe/Berlin."));
        QCOMPARE(faultOf("table", "values", QJsonObject()),
                 QStringLiteral("Fill in at least one row: what comes, and what it becomes."));
        QCOMPARE(faultOf("template", "text", QStringLiteral("{{value")),
                 QStringLiteral("The tag at character 1 has no end. Close it with }}."));
    }
    void jsonSaysFromWhichCharacterItIsBroken()
    {
        const auto faultOf = [](const char* text) {
            QJsonParseError fault;
            QJsonDocument::fromJson(text, &fault);
            return jsonFaultWords(text, fault);
        };
        QCOMPARE(faultOf(R"({"a":1})"), QString());
        QCOMPARE(faultOf(R"({"ä":x})"),
                 QStringLiteral("This is no JSON. It cannot be read from line 1, character 6 on.")); // a byte more
        QCOMPARE(faultOf("{\n \"a\": [1, 2],\n}"),
                 QStringLiteral("This is no JSON. Nothing follows the comma in line 2, character 13: remove it."));
    }
    void whatAConditionRefusesIsSaidAndNothingElse_data()
    {
        QTest::addColumn<int>("op");
        QTest::addColumn<QJsonValue>("value");
        const QList<QJsonValue> values{
            QJsonValue(QJsonValue::Undefined), QStringLiteral("gold"), QString(), 7, true, QJsonArray(),
            QJsonArray{QStringLiteral("a")},   QStringLiteral("a(")};
        for (int op = int(ConditionOperator::Equals); op <= int(ConditionOperator::Missing); ++op) {
            for (const QJsonValue& value : values) {
                QTest::addRow("%d %d", op, int(values.indexOf(value))) << op << value;
            }
        }
    }
    void whatAConditionRefusesIsSaidAndNothingElse()
    {
        QFETCH(int, op);
        QFETCH(QJsonValue, value);
        const auto asked = ConditionOperator(op);
        const bool asksNothing = asked == ConditionOperator::Exists || asked == ConditionOperator::Missing;
        QJsonObject json{{QStringLiteral("path"), QStringLiteral("data.tier")},
                         {QStringLiteral("operator"), domain::toString(asked)}};
        if (!value.isUndefined() && !asksNothing) {
            json.insert(QStringLiteral("value"), value);
        }
        domain::ObjectReader::Fault fault;
        domain::readCondition(domain::ObjectReader(json, {}, fault));
        QCOMPARE(!conditionFaultWords(asked, value).isEmpty(), fault.has_value());
    }
};

QTEST_GUILESS_MAIN(FaultTextsTest)
#include "faulttextstest.moc"
