// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/person.h"

#include "domain/phonenumber.h"

#include <QJsonObject>
#include <QTest>

using namespace leadferry::domain;

class PersonTest : public QObject
{
    Q_OBJECT
private slots:
    void fullNamesAreSplit_data()
    {
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        const auto row = [](const char* full, const char* first, const char* last) {
            QTest::newRow(full) << QString::fromUtf8(full) << QString::fromUtf8(first) << QString::fromUtf8(last);
        };
        row("Jane Doe", "Jane", "Doe");
        row("Jane van der Berg", "Jane", "van der Berg");
        row("Jane", "Jane", "");
        row("  Jane \t Doe\n", "Jane", "Doe");
        row("Jane\u00a0Doe", "Jane", "Doe");
        row("Dr. Jane Doe", "Jane", "Doe");
        row("Prof. Dr. Jane Doe", "Jane", "Doe");
        row("Frau Weber", "", "Weber");
        row("Mr", "Mr", "");
        row("José María García López", "José", "María García López");
        row("محمد الأحمد", "محمد", "الأحمد");
        row("דנה כהן", "דנה", "כהן");
        row("李明", "李明", "");
        row("Zoë O'Brien-Smith", "Zoë", "O'Brien-Smith");
        row("Jane 🌸 Doe", "Jane", "🌸 Doe");
        row("Christopher Guest", "Christopher", "Guest");
        row("Test", "Test", "");
        row("V for Vendetta", "V", "for Vendetta");
        row("Jean-Luc", "Jean-Luc", "");
        row("Anne-Marie-Luise", "Anne-Marie-Luise", "");
        row("User Abbe", "User", "Abbe");
        row("Gast Weber", "Gast", "Weber");
        row("Ada Lead", "Ada", "Lead");
        row("Abbe", "Abbe", "");
        row("Deedee Faced", "Deedee", "Faced");
        row("\u202eJane Doe", "Jane", "Doe");
        row("مهدی می‌خواهد", "مهدی", "می‌خواهد");
    }
    void fullNamesAreSplit()
    {
        QFETCH(QString, full);
        const PersonName name = nameOf(full, {}, {});
        QTEST(name.first, "first");
        QTEST(name.last, "last");
    }
    void whatBotsWriteForNoNameIsNoName_data()
    {
        QTest::addColumn<QString>("full");
        for (const char* full : {"visitor",
                                 "Visitor",
                                 "Website visitor",
                                 "Visitor 4711",
                                 "guest-12",
                                 "Guest #7",
                                 "unknown",
                                 "Unknown user",
                                 "ANONYMOUS",
                                 "anonymous user",
                                 "n/a",
                                 "N/A",
                                 "na",
                                 "null",
                                 "None",
                                 "undefined",
                                 "-",
                                 "???",
                                 "4711",
                                 "+49 30 23125 014",
                                 "🌸",
                                 "",
                                 "   ",
                                 "V1699412345678901",
                                 "V16 8323456789",
                                 "visitor493603",
                                 "Visitor #161808359",
                                 "little-haze-776",
                                 "WhatsApp user",
                                 "Facebook User",
                                 "Live chat visitor",
                                 "Unnamed visitor",
                                 "Subscriber",
                                 "Web User cbec0073faeda4dfcd21d0f1",
                                 "cbec0073faeda4dfcd21d0f1",
                                 "147ae37d-43bc-42a6-bc7b-c10d1525a2f7",
                                 "session_36ba3566-9651-4790-afc8-ffedbccc317f",
                                 "{{Name}}",
                                 "{name}",
                                 "@name",
                                 "[object Object]",
                                 "undefined undefined",
                                 "No name",
                                 "Gast",
                                 "Besucher 12",
                                 "#4f81ac09",
                                 "Unbekannt",
                                 "Usuario 77",
                                 "Name not provided",
                                 "Guest User",
                                 "Neuer Besucher",
                                 "Unbekannter Besucher",
                                 "Anonymer Benutzer",
                                 "Utilisateur anonyme",
                                 "Visitante anónimo",
                                 "Kunde 12",
                                 "Cliente",
                                 "Shopper",
                                 "Visitor from Berlin",
                                 "Anonymous Giraffe",
                                 "WhatsApp +49 30 23125 014",
                                 "jane@example.com"}) {
            QTest::newRow(full) << QString::fromUtf8(full);
        }
    }
    void whatBotsWriteForNoNameIsNoName()
    {
        QFETCH(QString, full);
        QCOMPARE(nameOf(full, {}, {}), PersonName{});
    }
    void whatOnlyLooksLikeNoNameStays_data()
    {
        QTest::addColumn<QString>("full");
        for (const char* full : {"Jane Guest", "Gustav Gast", "Lead Belly", "Neuer", "Frau Kunde", "Visitor Jane Doe",
                                 "Guest (Jane Doe)", "Anna-Lena", "Jean-Luc-Marie"}) {
            QTest::newRow(full) << QString::fromUtf8(full);
        }
    }
    void whatOnlyLooksLikeNoNameStays()
    {
        QFETCH(QString, full);
        QVERIFY(!(nameOf(full, {}, {}) == PersonName{}));
    }
    void explicitPartsWin_data()
    {
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* full, const char* first, const char* last, const char* expected) {
            QTest::addRow("%s|%s|%s", full, first, last) << QString::fromUtf8(full) << QString::fromUtf8(first)
                                                         << QString::fromUtf8(last) << QString::fromUtf8(expected);
        };
        row("J. D.", "Jane", "Doe", "Jane|Doe");
        row("Jane Doe", "Jane", "", "Jane|Doe");
        row("Mary Ann Smith", "Mary Ann", "", "Mary Ann|Smith");
        row("Jane Doe", "", "Doe", "Jane|Doe");
        row("Somebody Else", "Jane", "", "Jane|");
        row("", "Jennifer", "Null", "Jennifer|Null");
        row("", "unknown", "Doe", "|Doe");
        row("", "Website", "Visitor", "|");
        row("Jane Doe", "guest", "", "Jane|Doe");
        row("Jane Doe", "n/a", "n/a", "Jane|Doe");
    }
    void explicitPartsWin()
    {
        QFETCH(QString, full);
        QFETCH(QString, first);
        QFETCH(QString, last);
        QFETCH(QString, expected);
        const PersonName name = nameOf(full, first, last);
        QCOMPARE(QString(name.first + QLatin1Char('|') + name.last), expected);
    }
    void emailsAreCheckedAndSpeltOneWay_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("email");
        const auto row = [](const char* typed, const char* email) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(email);
        };
        row(" Jane.Doe+News@Example.COM ", "jane.doe+news@example.com");
        row("o'brien@mail.example.co.uk", "o'brien@mail.example.co.uk");
        row("jürgen@müller.example", "jürgen@müller.example");
        row("a@xn--mller-kva.example", "a@xn--mller-kva.example");
        row("INFO@EXAMPLE.COM", "info@example.com");
        row("guest2026@mail.example", "guest2026@mail.example");
        row("na@example.com", "na@example.com");
        row("nullmann@example.com", "nullmann@example.com");
        row("4711@example.com", "4711@example.com");
        row("jane@visitors-office.example", "jane@visitors-office.example");
        for (const char* nobodys :
             {"unknown@unknown.com", "none@none", "noemail@noemail.com", "no-email@example.invalid",
              "anonymous@nowhere.org", "visitor@guest.chat.example.com", "visitor493603@visitor.chat.example",
              "session_36ba3566@chat.example.com", "noreply@example.com", "jane@office.local", "unknown@example.com",
              "noemail+77@example.com", "4915112345678@s.whatsapp.net", "120363025@g.us", "1234567890@facebook.com"}) {
            row(nobodys, "");
        }
        for (const char* bad :
             {"jane", "jane@", "@example.com", "jane@example", "jane@@example.com", "jane doe@example.com",
              "jane@example..com", "jane@-example.com", "jane.@example.com", ".jane@example.com",
              "jane@example.com, john@example.com", "Jane <jane@example.com>", "jane@example.c", "n/a", "jane@1.2.3.4",
              "ja\u200bne@example.com", "<script>@example.com"}) {
            row(bad, "");
        }
    }
    void emailsAreCheckedAndSpeltOneWay()
    {
        QFETCH(QString, typed);
        QTEST(plausibleEmail(typed), "email");
    }
    void anAddressThatIsTooLongIsNone()
    {
        QCOMPARE(plausibleEmail(QString(65, QLatin1Char('a')) + QStringLiteral("@example.com")), QString());
        const QString longDomain =
            QStringLiteral("a@") + QString(60, QLatin1Char('b')).append(QLatin1Char('.')).repeated(5);
        QCOMPARE(plausibleEmail(longDomain + QStringLiteral("example")), QString());
    }
    void phonesAreSpeltOneWayWhenTheirCountryIsKnown_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("phone");
        const auto row = [](const char* typed, const char* phone) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(phone);
        };
        row("+49 (0)30 23125-014", "+493023125014");
        row("  +1 (202) 555-0143 ", "+12025550143");
        row("+44 20 7946 0123 ext. 5", "+442079460123 ext. 5");
        row("030 23125 014", "030 23125 014");
        row("0049 30 23125014", "0049 30 23125014");
        row("+1", "+1");
        row("+ call me", "+ call me");
        row("call me", "call me");
        row("", "");
    }
    void phonesAreSpeltOneWayWhenTheirCountryIsKnown()
    {
        QFETCH(QString, typed);
        QTEST(normalizedPhone(typed), "phone");
    }
    void onlyAPlusAndDigitsIdentifyAPerson()
    {
        QVERIFY(isE164(QStringLiteral("+493023125014")));
        QVERIFY(!isE164(QStringLiteral("030 23125014")));
        QVERIFY(!isE164(QStringLiteral("+442079460123 ext. 5")));
        QVERIFY(!isE164(QStringLiteral("+1")));
    }
    void controlCharactersDoNotReachThePerson()
    {
        ObjectReader::Fault fault;
        const QJsonObject contact{{QStringLiteral("name"), QStringLiteral("Jane\u0000 Doe\u0007")},
                                  {QStringLiteral("company"), QStringLiteral(" ACME\r\nGmbH ")}};
        const Person person = readPerson(ObjectReader(contact, QStringLiteral("contact"), fault));
        QCOMPARE(person.lastName, QStringLiteral("Doe"));
        QCOMPARE(person.company, QStringLiteral("ACME GmbH"));
        QVERIFY(!fault);
    }
};

QTEST_GUILESS_MAIN(PersonTest)
#include "persontest.moc"
