// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertyrules.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

QList<PropertyOption> options()
{
    return {{QStringLiteral("NEW"), QStringLiteral("Brand new")},
            {QStringLiteral("OLD"), QStringLiteral("Old")},
            {QStringLiteral("old"), QStringLiteral("Second hand")},
            {QStringLiteral("1"), QStringLiteral("Twice")},
            {QStringLiteral("2"), QStringLiteral("Twice")}};
}

} // namespace

class PropertyRulesTest : public QObject
{
    Q_OBJECT
private slots:
    void aValueFitsOrHubSpotsWordSaysWhyNot_data()
    {
        QTest::addColumn<ValueType>("type");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("fault");
        const auto row = [](ValueType type, const char* typed, const char* value, const char* fault = "") {
            QTest::addRow("%d: %s", int(type), typed)
                << type << QString::fromLatin1(typed) << QString::fromLatin1(value) << QString::fromLatin1(fault);
        };
        row(ValueType::Text, "anything; at all", "anything; at all");
        row(ValueType::Number, "1500.50", "1500.50");
        row(ValueType::Number, "-3", "-3");
        row(ValueType::Number, "1,500", "", "INVALID_NUMBER");
        row(ValueType::Number, "about 20", "", "INVALID_NUMBER");
        row(ValueType::Date, "2026-11-22", "2026-11-22");
        row(ValueType::Date, "1795132800000", "1795132800000");
        row(ValueType::Date, "2026-02-30", "", "INVALID_DATE");
        row(ValueType::DateTime, "2026-11-22T09:15:00Z", "2026-11-22T09:15:00Z");
        row(ValueType::DateTime, "tomorrow", "", "INVALID_DATE");
        row(ValueType::Truth, "true", "true");
        row(ValueType::Truth, "No", "false");
        row(ValueType::Truth, "perhaps", "", "INVALID_OPTION");
        row(ValueType::Choice, "NEW", "NEW");
        row(ValueType::Choice, "new", "NEW");
        row(ValueType::Choice, "brand NEW", "NEW");
        row(ValueType::Choice, "Second hand", "old");
        row(ValueType::Choice, "old", "old");
        row(ValueType::Choice, "OLD", "OLD");
        row(ValueType::Choice, "Twice", "", "INVALID_OPTION");
        row(ValueType::Choice, "something", "", "INVALID_OPTION");
        row(ValueType::Choices, "NEW;Second hand", "NEW;old");
        row(ValueType::Choices, ";new", ";NEW");
        row(ValueType::Choices, "NEW;something", "", "INVALID_OPTION");
    }
    void aValueFitsOrHubSpotsWordSaysWhyNot()
    {
        QFETCH(ValueType, type);
        QFETCH(QString, typed);
        const bool chooses = type == ValueType::Choice || type == ValueType::Choices;
        const FittedValue fitted = fittedTo({type, false, chooses ? options() : QList<PropertyOption>()}, typed);
        QTEST(fitted.value, "value");
        QTEST(fitted.fault, "fault");
    }
    void anAmbiguousSpellingIsNoOption()
    {
        const QList<PropertyOption> twins{{QStringLiteral("OLD"), {}}, {QStringLiteral("old"), {}}};
        QCOMPARE(fittedTo({ValueType::Choice, false, twins}, QStringLiteral("Old")).fault,
                 QStringLiteral("INVALID_OPTION"));
    }
    void optionsThatOnlyHubSpotKnowsAreNotChecked()
    {
        QCOMPARE(fittedTo({ValueType::Choice, false, {}}, QStringLiteral("4711")).value, QStringLiteral("4711"));
    }
    void nothingFitsAReadOnlyProperty()
    {
        QCOMPARE(fittedTo({ValueType::Text, true, {}}, QStringLiteral("x")).fault, QStringLiteral("READ_ONLY_VALUE"));
    }
    void rulesSurviveTheirJson()
    {
        PropertyRules rules;
        rules[CrmObject::Contact].insert(QStringLiteral("state"), {ValueType::Choice, false, options()});
        rules[CrmObject::Ticket].insert(QStringLiteral("age"), {ValueType::Number, true, {}});
        QVERIFY(propertyRulesFromJson(toJson(rules)) == rules);
    }
};

QTEST_GUILESS_MAIN(PropertyRulesTest)
#include "propertyrulestest.moc"
