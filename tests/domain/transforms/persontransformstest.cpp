// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

using namespace leadferry::domain;
using namespace leadferry::test;

namespace {

/// A full name, how it is taken apart, and what becomes of it.
struct NameCase
{
    const char* order; ///< further parameters, as in JSON
    const char* name;
    const char* first;
    const char* last;
};

constexpr NameCase names[] = {
    {"", "Jane Doe", "Jane", "Doe"},
    {"", "Jane", "Jane", ""},
    {"", "Jane van der Berg", "Jane", "van der Berg"},
    {"", "Mary Ann Smith", "Mary", "Ann Smith"},
    {"", "Dr. Jane Doe", "Jane", "Doe"},
    {"", "Frau Weber", "", "Weber"},
    {"", "Doe, Jane", "Jane", "Doe"},
    {"", "van der Berg, Jane Maria", "Jane Maria", "van der Berg"},
    {"", "Jane Doe, MD", "Jane", "Doe"},
    {"", "Website visitor", "", ""},
    {"", "???", "", ""},
    {"", "jane@example.com", "", ""},
    {"", "李小龙", "李小龙", ""},
    {"", "نجيب محفوظ", "نجيب", "محفوظ"},
    {"", "👑 Jane Doe", "👑", "Jane Doe"},
    {"'order':'allButLast-last'", "Mary Ann Smith", "Mary Ann", "Smith"},
    {"'order':'allButLast-last'", "Jane Maria van der Berg", "Jane Maria", "van der Berg"},
    {"'order':'allButLast-last'", "Ludwig von und zu Stein", "Ludwig", "von und zu Stein"},
    {"'order':'allButLast-last'", "Ali bin Rashid", "Ali", "bin Rashid"},
    {"'order':'allButLast-last'", "Omar al-Rashid", "Omar", "al-Rashid"},
    {"'order':'allButLast-last'", "Conan O'Brien", "Conan", "O'Brien"},
    {"'order':'allButLast-last'", "Ian Mc Donald", "Ian", "Mc Donald"},
    {"'order':'allButLast-last'", "Martin Luther King Jr.", "Martin Luther", "King Jr."},
    {"'order':'allButLast-last'", "Van Morrison", "Van", "Morrison"},
    {"'order':'allButLast-last'", "De La", "De", "La"},
    {"'order':'allButLast-last'", "Jane", "Jane", ""},
    {"'order':'allButLast-last'", "Prof. Dr. Weber", "", "Weber"},
    {"'order':'byLocale','language':'es'", "Gabriel García Márquez", "Gabriel", "García Márquez"},
    {"'order':'byLocale','language':'pt-BR'", "João da Silva Santos", "João", "da Silva Santos"},
    {"'order':'byLocale','language':'hu'", "Nagy Anna", "Anna", "Nagy"},
    {"'order':'byLocale','language':'Hungarian'", "Nagy Anna Mária", "Anna Mária", "Nagy"},
    {"'order':'byLocale','language':'ja'", "山田 太郎", "太郎", "山田"},
    {"'order':'byLocale','language':'ja'", "山田太郎", "山田太郎", ""},
    {"'order':'byLocale','language':'ko'", "김 민수", "민수", "김"},
    {"'order':'byLocale','language':'zh'", "Wang Xiaoming", "Xiaoming", "Wang"},
    {"'order':'byLocale','language':'de'", "Anna Maria von der Leyen", "Anna Maria", "von der Leyen"},
    {"'order':'byLocale','language':'fr'", "Jean Pierre de la Fontaine", "Jean Pierre", "de la Fontaine"},
    {"'order':'byLocale','language':'nl'", "Vincent van 't Hoff", "Vincent", "van 't Hoff"},
    {"'order':'byLocale'", "Kovács Éva", "Éva", "Kovács"}, // the conversation is in Hungarian
};

constexpr Case cases[] = {
    {"phone", "+49 30 23125-014", "+493023125014"},
    {"phone", "+49 (0)30 / 23125.014", "+493023125014"},
    {"phone", "+1 (212) 555-0123 x5", "+12125550123 ext. 5"},
    {"phone", "++49 30 23125014", "+493023125014"},
    {"phone", "+", "+"},
    {"phone", "+٤٩ 30 23125014", "+493023125014"},
    {"phone", "030 23125014", "030 23125014"},
    {"phone", "call me", "call me"},
    {"{'name':'phone','country':'DE'}", "030 23125014", "+493023125014"},
    {"{'name':'phone','country':'GB'}", "020 7946 0123", "+442079460123"},
    {"{'name':'phone','country':'DE'}", "+44 20 7946 0123", "+442079460123"},
    {"{'name':'phone','country':'DE'}", "030 23125014 ext. 5", "+493023125014 ext. 5"},
    {"{'name':'phone','country':'DE','else':'drop'}", "call me", ""},
    {"{'name':'phone','country':'DE','else':'drop'}", "030 23125014 ext. 5", "+493023125014 ext. 5"},
    {"{'name':'phone','else':'drop'}", "030 23125014", ""},
    {"{'name':'phone','else':'drop'}", "+49 soon", ""},
    {"{'name':'phone','else':'drop'}", "😀", ""},
    {"email", " Jane.Doe@Example.COM ", "jane.doe@example.com"},
    {"email", "Jane Doe <jane@example.com>", "jane@example.com"},
    {"email", "mailto:jane@example.com?subject=Hello", "jane@example.com"},
    {"email", "jane@example.com.", "jane@example.com"},
    {"email", "jane@example", ""},
    {"email", "jane at example.com", ""},
    {"email", "a@example.com b@example.com", ""},
    {"email", "😀", ""},
    {"email", "<>", ""},
};

TransformScene scene()
{
    return {json("{'conversation':{'language':'hu'}}"), {}};
}

} // namespace

class PersonTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void namesAreTakenApart_data()
    {
        QTest::addColumn<QByteArray>("parameters");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("last");
        for (const NameCase& row : names) {
            QTest::addRow("%s %s", row.name, row.order)
                << (*row.order == '\0' ? QByteArray() : QByteArray(",") + row.order) << QString::fromUtf8(row.name)
                << QString::fromUtf8(row.first) << QString::fromUtf8(row.last);
        }
    }
    void namesAreTakenApart()
    {
        QFETCH(QByteArray, parameters);
        QFETCH(QString, name);
        QTEST(applied("{'name':'nameFirst'" + parameters + "}", {name}, scene()).join(QLatin1Char('|')), "first");
        QTEST(applied("{'name':'nameLast'" + parameters + "}", {name}, scene()).join(QLatin1Char('|')), "last");
    }
    void numbersAndAddressesHaveOneSpelling_data() { addCases(cases); }
    void numbersAndAddressesHaveOneSpelling() { checkCase(); }

    void aNumberWithoutACountryBelongsToTheSettings()
    {
        const TransformScene german{{}, QStringLiteral("DE")};
        QCOMPARE(applied("phone", {QStringLiteral("030 23125014")}, german),
                 QStringList{QStringLiteral("+493023125014")});
        QCOMPARE(applied("{'name':'phone','country':'AT'}", {QStringLiteral("01 58858")}, german),
                 QStringList{QStringLiteral("+43158858")});
    }
};

QTEST_GUILESS_MAIN(PersonTransformsTest)
#include "persontransformstest.moc"
