// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/valueruletexts.h"

#include "presentation/propertychangetexts.h"

#include <QLocale>
#include <QTest>

using namespace leadferry;
using domain::ValueRule;

namespace {

QString u(const char* text)
{
    return QString::fromUtf8(text);
}

} // namespace

class ValueRuleTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void eachRuleIsSaidInPlainWords_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("words");
        const auto row = [](const char* type, const QStringList& arguments, const char* words) {
            QTest::addRow("%s", words) << u(type) << arguments << u(words);
        };
        row("ALPHANUMERIC", {u("ALPHA_ONLY")}, "only letters");
        row("ALPHANUMERIC", {u("NUMERIC_ONLY")}, "only digits");
        row("ALPHANUMERIC", {u("ALPHANUMERIC")}, "only letters and digits");
        row("SPECIAL_CHARACTERS", {}, "no special characters");
        row("WHITESPACE", {}, "no spaces");
        row("MIN_NUMBER", {u("1000")}, "at least 1,000");
        row("MAX_NUMBER", {u("50000")}, "at most 50,000");
        row("MAX_NUMBER", {u("0.5")}, "at most 0.5");
        row("DECIMAL", {u("0")}, "only whole numbers");
        row("REGEX", {u("[A-Z]+")}, "only what has the form “[A-Z]+”");
        row("EMAIL", {}, "only e-mail addresses");
        row("EMAIL_BLOCKED_DOMAINS", {u("example.com"), u("example.org")},
            "no e-mail addresses of example.com, example.org");
        row("URL_ALLOWED_DOMAINS", {u("example.com")}, "only web addresses of example.com");
        row("DOMAIN", {}, "only domain names");
        row("PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE", {}, "only phone numbers with a country code");
        row("START_DATE", {u("2026-03-01")}, "3/1/26 or later");
        row("END_DATETIME", {u("2026-03-01T12:00:00Z")}, "2026-03-01 12:00 UTC or earlier");
        row("END_DATE", {u("1772323200000")}, "3/1/26 or earlier");
        row("AFTER_DURATION", {u("P7D")}, "only times after now (P7D)");
        row("DAYS_OF_WEEK", {u("MONDAY"), u("FRIDAY"), u("Someday")}, "only these weekdays: Monday, Friday, Someday");
        row("MOON_PHASE", {}, "only what HubSpot’s “MOON_PHASE” allows");
        row("FORMAT", {u("PHONE")}, "only what HubSpot’s “FORMAT” (PHONE) allows");
    }
    void eachRuleIsSaidInPlainWords()
    {
        QFETCH(QString, type);
        QFETCH(QStringList, arguments);
        QTEST(presentation::ruleWords({ValueRule{type, arguments}}).join(u'|'), "words");
    }
    void bothEndsOfARangeAreOnePhrase()
    {
        const ValueRule most{u("MAX_NUMBER"), {u("100")}};
        const ValueRule least{u("MIN_NUMBER"), {u("0")}};
        QCOMPARE(presentation::ruleWords({most, least}), QStringList{u("between 0 and 100")});
        QCOMPARE(presentation::ruleWords({{u("MIN_LENGTH"), {u("2")}}, {u("MAX_LENGTH"), {u("20")}}}),
                 QStringList{u("2 to 20 characters")});
    }
    void aNewRuleIsNews()
    {
        domain::PropertyChange change;
        change.state = domain::NeedState::Ready;
        change.label = u("First name");
        change.rules = {{u("MAX_LENGTH"), {u("20")}}};
        QVERIFY(presentation::newsOf(u("Law firm"), {change})
                    .meaning.startsWith(u("First name: HubSpot has a new rule for it: at most 20 characters.")));
    }
};

QTEST_GUILESS_MAIN(ValueRuleTextsTest)
#include "valueruletextstest.moc"
