// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/valuerule.h"

#include <QTest>

using namespace leadferry::domain;

namespace {

ValueRule rule(const char* type, const QStringList& arguments = {})
{
    return {QLatin1String(type), arguments};
}

} // namespace

class ValueRuleTest : public QObject
{
    Q_OBJECT
private slots:
    void whatBreaksARuleIsKnownWithoutHubSpot_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char* type, const QStringList& arguments, const char* good, const char* bad) {
            QTest::addRow("%s %s", type, qPrintable(arguments.join(u' ')))
                << QString::fromLatin1(type) << arguments << QString::fromUtf8(good) << QString::fromUtf8(bad);
        };
        row("ALPHANUMERIC", {QStringLiteral("ALPHA_ONLY")}, "Zoë", "Jane2");
        row("ALPHANUMERIC", {QStringLiteral("NUMERIC_ONLY")}, "89073", "D-89073");
        row("ALPHANUMERIC", {QStringLiteral("ALPHANUMERIC")}, "A7", "A-7");
        row("ALPHANUMERIC", {}, "A7", "A-7");
        row("SPECIAL_CHARACTERS", {}, "Jane Cooper", "Jane $");
        row("WHITESPACE", {}, "Jane", "Jane Cooper");
        row("MIN_LENGTH", {QStringLiteral("3")}, "Ulm", "Ul");
        row("MAX_LENGTH", {QStringLiteral("3")}, "Ulm", "Bonn");
        row("MIN_NUMBER", {QStringLiteral("0")}, "0", "-0.5");
        row("MAX_NUMBER", {QStringLiteral("100")}, "100", "101");
        row("DECIMAL", {QStringLiteral("2")}, "1.25", "1.255");
        row("REGEX", {QStringLiteral("[A-Z]{2}[0-9]+")}, "AB12", "xAB12");
        row("EMAIL_ALLOWED_DOMAINS", {QStringLiteral("example.com")}, "a@mail.example.com", "a@anexample.com");
        row("EMAIL_BLOCKED_DOMAINS", {QStringLiteral("example.com")}, "a@example.org", "a@Example.com");
        row("START_DATE", {QStringLiteral("2026-01-01")}, "2026-01-01", "2025-12-31");
        row("END_DATETIME", {QStringLiteral("2026-01-01T12:00:00Z")}, "2026-01-01T11:00:00Z", "2026-01-01T12:00:01Z");
        row("END_DATE", {QStringLiteral("2026-01-01")}, "1767225600000", "1767312000000");
    }
    void whatBreaksARuleIsKnownWithoutHubSpot()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, arguments);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        QVERIFY(!breaks({type, arguments}, good));
        QVERIFY(breaks({type, arguments}, bad));
        QVERIFY(!breaks({type, arguments}, QString())); // clears the property
    }
    void whatOnlyHubSpotKnowsBreaksNothingHere()
    {
        QVERIFY(!breaks(rule("MOON_PHASE", {QStringLiteral("FULL")}), QStringLiteral("new")));
        QVERIFY(!breaks(rule("MAX_LENGTH"), QStringLiteral("Bonn"))); // how long is not said
        QVERIFY(
            !breaks(rule("MAX_NUMBER", {QStringLiteral("100")}), QStringLiteral("many"))); // that is no number at all
        QVERIFY(!breaks(rule("REGEX", {QStringLiteral("[")}), QStringLiteral("x")));
        QCOMPARE(static_cast<int>(meaningOf(rule("MAX_LENGTH"))), static_cast<int>(RuleMeaning::Other));
        QCOMPARE(static_cast<int>(meaningOf(rule("ALPHANUMERIC", {QStringLiteral("RUNES_ONLY")}))),
                 static_cast<int>(RuleMeaning::Other));
    }
    void aRefusalsCodeNamesItsRule()
    {
        QCOMPARE(static_cast<int>(meaningOf(*ruleOfCode(QStringLiteral("INVALID_ALPHA")))),
                 static_cast<int>(RuleMeaning::Letters));
        QCOMPARE(static_cast<int>(meaningOf(*ruleOfCode(QStringLiteral("INVALID_NUMERIC_ONLY")))),
                 static_cast<int>(RuleMeaning::Digits));
        QCOMPARE(ruleOfCode(QStringLiteral("INVALID_MAX_LENGTH"))->type, QStringLiteral("MAX_LENGTH"));
    }
    void whatIsNoValueOfItsTypeBreaksNoRule()
    {
        for (const char* code : {"INVALID_OPTION", "INVALID_EMAIL", "INVALID_NUMBER", "INVALID_INTEGER", "INVALID_DATE",
                                 "PROPERTY_DOESNT_EXIST", "READ_ONLY_VALUE", ""}) {
            QVERIFY2(!ruleOfCode(QLatin1String(code)), code);
        }
    }
    void rulesComeBackFromTheirJson()
    {
        const QList<ValueRule> rules{rule("ALPHANUMERIC", {QStringLiteral("ALPHA_ONLY")}), rule("WHITESPACE")};
        QCOMPARE(valueRulesFromJson(toJson(rules)), rules);
    }
};

QTEST_GUILESS_MAIN(ValueRuleTest)
#include "valueruletest.moc"
