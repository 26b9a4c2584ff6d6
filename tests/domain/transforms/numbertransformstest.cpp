// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

using namespace leadferry::test;

namespace {

constexpr Case numbers[] = {
    {"number", "1500", "1500"},
    {"number", "-1500.50", "-1500.50"},
    {"number", "−5", "-5"},
    {"number", "+5", "5"},
    {"number", "1,500", ""},
    {"number", "12.000", ""},
    {"number", "0.125", "0.125"},
    {"number", "1500.125", "1500.125"},
    {"number", "12,5", "12.5"},
    {"number", "1.234,56", "1234.56"},
    {"number", "1,234.56", "1234.56"},
    {"number", "1.234.567", "1234567"},
    {"number", "1 234 567,8", "1234567.8"},
    {"number", "1'234.5", "1234.5"},
    {"number", "1.234,567.8", ""},
    {"number", "1.23.456", ""},
    {"number", "12,34,567", ""},
    {"number", "1e5", ""},
    {"number", "€ 20", ""},
    {"number", "about 20", ""},
    {"number", "1.", ""},
    {"number", ".5", ""},
    {"number", "--5", ""},
    {"number", "12 34", ""},
    {"number", "1234567890123456", ""},
    {"number", "٣", ""},
    {"number", "😀", ""},
    {"{'name':'number','decimal':','}", "12.000", "12000"},
    {"{'name':'number','decimal':'.'}", "12.000", "12.000"},
    {"{'name':'number','decimal':'.'}", "1,500", "1500"},
    {"{'name':'number','decimal':','}", "1.500,5", "1500.5"},
    {"{'name':'number','decimal':','}", "1.5", ""},
    {"{'name':'number','decimal':','}", "1,5,5", ""},
};

/// What somebody says about money.
struct MoneyCase
{
    const char* said;
    const char* low;
    const char* high;
    const char* currency;
};

constexpr MoneyCase amounts[] = {
    {"between 20k and 30k", "20000", "30000", ""},
    {"20-30k", "20000", "30000", ""},
    {"20k-30k", "20000", "30000", ""},
    {"500-2k", "500", "2000", ""},
    {"€20.000 – €30.000", "20000", "30000", "EUR"},
    {"EUR 20,000 to 30,000", "20000", "30000", "EUR"},
    {"from 20 to 30 thousand dollars", "20000", "30000", "USD"},
    {"over 20k but under 30k", "20000", "30000", ""},
    {"$1.2M - $1.5M", "1200000", "1500000", "USD"},
    {"20 bis 30 Tsd. €", "20000", "30000", "EUR"},
    {"zwischen 20.000 und 30.000 Euro", "20000", "30000", "EUR"},
    {"von 1,5 bis 2 Mio. €", "1500000", "2000000", "EUR"},
    {"entre 20 000 et 30 000 €", "20000", "30000", "EUR"},
    {"de 20 à 30 k€", "20000", "30000", "EUR"},
    {"entre 20 y 30 mil euros", "20000", "30000", "EUR"},
    {"tra 20 e 30 mila euro", "20000", "30000", "EUR"},
    {"tussen 20 en 30 duizend euro", "20000", "30000", "EUR"},
    {"up to 15k", "", "15000", ""},
    {"bis 15.000 €", "", "15000", "EUR"},
    {"bis zu 15.000 €", "", "15000", "EUR"},
    {"max. 15k", "", "15000", ""},
    {"15k max", "", "15000", ""},
    {"less than £5,000", "", "5000", "GBP"},
    {"< 15k", "", "15000", ""},
    {"jusqu'à 15 000 €", "", "15000", "EUR"},
    {"hasta 15.000 €", "", "15000", "EUR"},
    {"from 40k", "40000", "", ""},
    {"ab 40.000 CHF", "40000", "", "CHF"},
    {"mindestens 5000", "5000", "", ""},
    {"40k+", "40000", "", ""},
    {"> 40k", "40000", "", ""},
    {"more than 1.5 million", "1500000", "", ""},
    {"à partir de 40k€", "40000", "", "EUR"},
    {"$25,000", "25000", "25000", "USD"},
    {"25k USD/month", "25000", "25000", "USD"},
    {"1.5m", "1500000", "1500000", ""},
    {"19,90 €", "19.9", "19.9", "EUR"},
    {"1.234,50 EUR", "1234.5", "1234.5", "EUR"},
    {"US$ 300", "300", "300", "USD"},
    {"R$ 300", "300", "300", "BRL"},
    {"300 kr", "300", "300", ""},
    {"25 TEUR", "25000", "25000", "EUR"},
    {"Budget: ca. 20k €", "20000", "20000", "EUR"},
    {"0", "0", "0", ""},
    {"3 kids and 2 dogs", "", "", ""},
    {"we have no budget", "", "", ""},
    {"not more than 20k", "", "", ""},
    {"30-20k and 5", "", "", ""},
    {"30k - 20k", "", "", ""},
    {"20 € or $25", "", "", ""},
    {"20 € - $25", "", "", ""},
    {"10:30", "", "", ""},
    {"2026-11-22", "", "", ""},
    {"22.11.2026", "", "", ""},
    {"-500 €", "", "", ""},
    {"1.500k", "", "", ""},
    {"20%", "", "", ""},
    {"007", "", "", ""},
    {"between 20k", "", "", ""},
    {"k", "", "", ""},
    {"😀 20k", "", "", ""},
    {"ميزانية 20", "", "", ""},
};

} // namespace

class NumberTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void numbersAreReadOrNothing_data() { addCases(numbers); }
    void numbersAreReadOrNothing() { checkCase(); }

    void moneyIsReadOrNothing_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("low");
        QTest::addColumn<QString>("high");
        QTest::addColumn<QString>("currency");
        for (const MoneyCase& row : amounts) {
            QTest::newRow(row.said) << QString::fromUtf8(row.said) << QString::fromUtf8(row.low)
                                    << QString::fromUtf8(row.high) << QString::fromUtf8(row.currency);
        }
    }
    void moneyIsReadOrNothing()
    {
        QFETCH(QString, said);
        const auto part = [&said](const QByteArray& name) {
            return applied("{'name':'money','part':'" + name + "'}", {said}).join(QLatin1Char('|'));
        };
        QTEST(part("low"), "low");
        QTEST(part("high"), "high");
        QTEST(part("currency"), "currency");
        QCOMPARE(part("text"), said.simplified());
    }
    void theDecimalSignMayBeSaid()
    {
        const QStringList said{QStringLiteral("20.000 €")};
        QCOMPARE(applied("{'name':'money','part':'low','decimal':'.'}", said), QStringList{QStringLiteral("20")});
        QCOMPARE(applied("{'name':'money','part':'low','decimal':','}", said), QStringList{QStringLiteral("20000")});
    }
    void aLongTextIsNoAmount()
    {
        const QString said = QStringLiteral("20k ").repeated(100'000);
        QCOMPARE(applied("{'name':'money','part':'low'}", {said}), QStringList());
        QCOMPARE(applied("number", {QString(1'000'000, QLatin1Char('1'))}), QStringList());
    }
};

QTEST_GUILESS_MAIN(NumberTransformsTest)
#include "numbertransformstest.moc"
