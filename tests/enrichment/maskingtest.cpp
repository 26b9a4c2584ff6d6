// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/masking.h"

#include <QElapsedTimer>
#include <QTest>

using leadferry::enrichment::masked;

namespace {

void row(const char* before, const char* after)
{
    QTest::newRow(before) << QString::fromUtf8(before) << QString::fromUtf8(after);
}

} // namespace

class MaskingTest : public QObject
{
    Q_OBJECT
private slots:
    void addressesAndNumbersOfPeopleAreMasked_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        // E-mail addresses.
        row("anna@example.com", "[e-mail]");
        row("Write to Anna.Muster+shop@mail.example.co.uk, please.", "Write to [e-mail], please.");
        row("<a@example.com>;b_c@example.org", "<[e-mail]>;[e-mail]");
        row("mailto:o'neil@example.com?subject=x", "mailto:[e-mail]?subject=x");
        row("jürgen@müller-söhne.example", "[e-mail]");
        row("почта@пример.рф", "[e-mail]");
        row("It is anna@example.com.", "It is [e-mail].");
        row("anna (at) example.com", "[e-mail]");
        row("anna[AT]example.com", "[e-mail]");
        row("anna@gmial", "[e-mail]");
        row("a@b.de@c.de", "[e-mail]@c.de");
        row("📧anna@example.com📧", "📧[e-mail]📧");
        row("kunde4711@example.com 0171 1234567", "[e-mail] [phone]");
        // German spellings of phone numbers.
        row("0171 1234567", "[phone]");
        row("0171/1234567", "[phone]");
        row("0171-123 45 67", "[phone]");
        row("Ruf mich an: 030 12345678, danke", "Ruf mich an: [phone], danke");
        row("(030) 1234567", "[phone]");
        row("030/12 34-567", "[phone]");
        row("Tel.: 06131 / 12 34 56", "Tel.: [phone]");
        row("+49 171 1234567", "[phone]");
        row("+49 (0)171 1234567", "[phone]");
        row("(+49) 171 1234567", "[phone]");
        row("+491711234567", "[phone]");
        row("0049 171 1234567", "[phone]");
        row("Handy 123456", "Handy [phone]");
        row("030 1234567 10:30 Uhr", "[phone] 10:30 Uhr");
        row("0171 1234567 am 22.11.2026", "[phone] am 22.11.2026");
        row("0171 1234567 22.11.2026", "[phone] 22.11.2026");
        // International ones.
        row("+1 (555) 123-4567", "[phone]");
        row("(555) 123-4567", "[phone]");
        row("555-123-4567", "[phone]");
        row("555.123.4567", "[phone]");
        row("1-800-555-0199", "[phone]");
        row("555-1234", "[number]");
        row("+44 20 7946 0958", "[phone]");
        row("020 7946 0958", "[phone]");
        row("01 23 45 67 89", "[phone]");
        row("01.23.45.67.89", "[phone]");
        row("01.02.03.04.05", "[phone]");
        row("+33 1 23 45 67 89", "[phone]");
        row("+41 44 123.45.67", "[phone]");
        row("+49 30 12.10.56", "[phone]");
        row("+43\u00A0664\u00A01234567", "[phone]");
        row("+49\u2011171\u20111234567", "[phone]");
        row("٠١٧١ ١٢٣٤٥٦٧", "[number]");
        row("call +49 171 1234567/+49 30 1234567", "call [phone]/[phone]");
        // Other numbers.
        row("Kundennummer 12345678", "Kundennummer [number]");
        row("KD1234567", "KD[number]");
        row("4111 1111 1111 1111", "[number]");
        row("4111-1111-1111-1111 bis 12/28", "[number] bis 12/28");
        row("DE89 3704 0044 0532 0130 00", "[number]");
        row("Meine IBAN: DE89370400440532013000.", "Meine IBAN: [number].");
        row("de89370400440532013000", "[number]");
        row("GB29 NWBK 6016 1331 9268 19 bitte", "[number] bitte");
        row("FR76 3000 6000 0112 3456 7890 189", "[number]");
        row("NL91 ABNA 0417 1643 00", "[number]");
        row("USt-Id DE123456789", "USt-Id DE[number]");
        row("Auftrag 2026-0012345", "Auftrag [number]");
        row("978-3-16-148410-0", "[number]");
        row("Order 12345678 22.11.2026", "Order [number] 22.11.2026");
        row("12/345/67890", "[number]");
        row("192.168.100.200", "[number]");
        row("Ticket #1234567!", "Ticket #[number]!");
        row("Kundennr 2024-12-34-56-78", "Kundennr [number]");
        row("2000 2000 2000 2000", "[number]");
        row("0151,234,56789 or 0151_234_56789", "[phone] or [phone]");
        row("ADA＠example.com, \"Ada Example\"@example.com", "[e-mail], [e-mail]");
    }
    void addressesAndNumbersOfPeopleAreMasked()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QCOMPARE(masked(before), after);
    }
    void whatTheModelNeedsStays_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text : {"",
                                 "Hello!",
                                 "12.000 EUR",
                                 "12.000,50 €",
                                 "1.250.000 Euro",
                                 "1,250,000.50 USD",
                                 "CHF 1'250'000",
                                 "€1500000",
                                 "1500000 EUR",
                                 "EUR 1234567",
                                 "1 250 000 €",
                                 "100\u202F000\u202F€",
                                 "20 000 - 30 000 EUR",
                                 "20k to 30k",
                                 "20000-30000 EUR",
                                 "20.000–30.000 €",
                                 "15.000 bis 20.000",
                                 "1500-2000 Besucher",
                                 "2,5 Mio",
                                 "1500000",
                                 "between 1,200,000 and 1,500,000",
                                 "12.000 20.000 30.000",
                                 "500,- €",
                                 "9.99",
                                 "2026-11-22",
                                 "22.11.2026",
                                 "22. 11. 2026",
                                 "22.11.26",
                                 "11/22/2026",
                                 "03/04/2026",
                                 "03-04-2026",
                                 "22.11.2026 10:30",
                                 "2026-11-22 10:30:15",
                                 "2026-11-22T10:30:00Z",
                                 "10:30-12:00",
                                 "10.30-12.00 Uhr",
                                 "22.11.-25.11.2026",
                                 "01.12.2026 - 03.12.2026",
                                 "11/2026",
                                 "11/2026 - 03/2027",
                                 "2026/27",
                                 "2026-2027",
                                 "2025 2026 2027",
                                 "in 2026",
                                 "9-17 Uhr",
                                 "24/7",
                                 "3 x 100.000",
                                 "1920x1080",
                                 "5 Stück@12.50",
                                 "PLZ 80331 München",
                                 "Handy 500 EUR",
                                 "phone 10:30",
                                 "1, 2, 3, 4, 5, 6, 7, 8",
                                 "100 %",
                                 "Windows 11",
                                 "Q1/2027",
                                 "+20 %",
                                 "1200 qm, 5 Zimmer",
                                 "@anna",
                                 "anna @ home",
                                 "a@",
                                 "@@@",
                                 "12345\n67890",
                                 "👍 10 😀"}) {
            QTest::newRow(text) << QString::fromUtf8(text);
        }
    }
    void whatTheModelNeedsStays()
    {
        QFETCH(QString, text);
        QCOMPARE(masked(text), text);
    }
    void noHostileTextTakesLong_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char* piece : {"1",  "@",    "1@",     "a@",       "a@1.",   "1 ",         "1.234.", "1.",
                                  "+1", "(at)", "12:30:", "2026-11-", "DE89",   "DE89 3704 ", "((",     "1 000 EUR ",
                                  "0",  "01 ",  "1-",     "a.",       "10-20 ", "EUR",        "1,",     " "}) {
            QTest::newRow(piece) << QString::fromLatin1(piece);
        }
    }
    void noHostileTextTakesLong()
    {
        QFETCH(QString, piece);
        constexpr qsizetype characters = 100'000;
        constexpr int patienceMs = 10'000; // a quadratic way would take minutes under the sanitizers
        QElapsedTimer timer;
        timer.start();
        const QString text = piece.repeated(characters / piece.size());
        QVERIFY(masked(text).size() <= text.size() * 4);
        QVERIFY2(timer.elapsed() < patienceMs, qPrintable(QString::number(timer.elapsed())));
    }
    void aHundredThousandDigitsAndSignsAreGoneWhole()
    {
        constexpr qsizetype characters = 100'000;
        QCOMPARE(masked(QString(characters, QLatin1Char('7'))), QStringLiteral("[number]"));
        const QString signs(characters, QLatin1Char('@'));
        QCOMPARE(masked(signs), signs);
    }
    void noCharacterIsCutInHalf()
    {
        const QString face = QString::fromUtf8("😀");
        const QString half = face.left(1);
        QCOMPARE(masked(face + QStringLiteral("12345678") + face), face + QStringLiteral("[number]") + face);
        // Half a character must not keep the rest from being masked.
        QCOMPARE(masked(half + QStringLiteral(" anna@example.com")), QStringLiteral("? [e-mail]"));
    }
};

QTEST_GUILESS_MAIN(MaskingTest)
#include "maskingtest.moc"
