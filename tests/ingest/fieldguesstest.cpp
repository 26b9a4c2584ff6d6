// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldguess.h"

#include "../domain/jsontext.h"

#include <QTest>

using namespace leadferry;
using ingest::guessedFields;

class FieldGuessTest : public QObject
{
    Q_OBJECT
private slots:
    void theOutermostValueOfAFieldCounts();
    void aNameIsAPersonsOnlyWhereItCanBe_data();
    void aNameIsAPersonsOnlyWhereItCanBe();
    void staffIsNobodysContact();
    void labelledValuesAreFields();
    void messagesNeedAnAuthorAndAText();
    void factsAreNamedByTheirPlace();
    void aTakenAnswerHidesNoOther();
    void halfOfANameIsToldByTheOther_data();
    void halfOfANameIsToldByTheOther();
};

void FieldGuessTest::theOutermostValueOfAFieldCounts()
{
    const auto found =
        guessedFields(test::json("{'a': {'b': {'email': 'inner@example.com'}}, 'email': 'jane@example.com',"
                                 " 'z': {'email': 'other@example.com', 'phone': '+442079460123'}}"));
    QCOMPARE(found.contact, test::json("{'email': 'jane@example.com', 'phone': '+442079460123'}"));
}

void FieldGuessTest::aNameIsAPersonsOnlyWhereItCanBe_data()
{
    QTest::addColumn<QByteArray>("delivery");
    QTest::addColumn<bool>("isAPersons");
    const auto row = [](const char* delivery, bool isAPersons) {
        QTest::newRow(delivery) << QByteArray(delivery) << isAPersons;
    };
    row("{'name': 'Jane Doe'}", true);
    row("{'name': 'order.created'}", false);
    row("{'name': 'LEAD_CREATED'}", false);
    row("{'data': {'name': 'Jane Doe'}}", true);
    row("{'user': {'name': 'Jane Doe'}}", true);
    row("{'form': {'name': 'Contact us'}}", false);
    row("{'item1': {'name': 'Jane Doe', 'email': 'jane@example.com'}}", true);
    row("{'item1': {'full_name': 'Jane Doe'}}", true);
}

void FieldGuessTest::aNameIsAPersonsOnlyWhereItCanBe()
{
    QFETCH(QByteArray, delivery);
    QFETCH(bool, isAPersons);
    QCOMPARE(guessedFields(test::json(delivery)).contact.contains(QLatin1String("name")), isAPersons);
}

void FieldGuessTest::staffIsNobodysContact()
{
    const auto found = guessedFields(
        test::json("{'agent': {'name': 'Jonas', 'email': 'jonas@shop.example.com'}, 'assigned_operator': 'Jonas',"
                   " 'bot': {'message': 'Hello'}}"));
    QVERIFY(found.contact.isEmpty());
    QVERIFY(found.messages.isEmpty());
}

void FieldGuessTest::labelledValuesAreFields()
{
    const auto found = guessedFields(test::json(
        "{'answers': [{'question': 'Your e-mail', 'answer': 'jane@example.com'}, {'label': 'Rooms', 'value': 12},"
        " {'label': 'Nothing', 'value': null}, {'name': 'Colours', 'value': ['red', 'blue']}]}"));
    QCOMPARE(found.contact, test::json("{'email': 'jane@example.com'}"));
    QCOMPARE(found.data.value(QLatin1String("rooms")).toInt(), 12);
    QVERIFY(!found.data.contains(QLatin1String("nothing")));
}

void FieldGuessTest::messagesNeedAnAuthorAndAText()
{
    const auto found = guessedFields(
        test::json("{'history': [{'role': 'user', 'content': 'Hi'}, {'role': 'system', 'content': 'be nice'},"
                   " {'role': 'assistant', 'content': 'Hello'}, {'role': 'user'}]}"));
    QCOMPARE(found.messages.size(), 2);
    QCOMPARE(guessedFields(test::json("{'list': [{'text': 'a'}, {'text': 'b'}]}")).messages.size(), 0);
}

void FieldGuessTest::factsAreNamedByTheirPlace()
{
    const auto found =
        guessedFields(test::json("{'id': 7, 'budget': 900, 'data': {'Topic': 'Guide'}, 'car': {'model': 'Estate'},"
                                 " 'tags': ['a', 'b'], 'empty': ''}"));
    QCOMPARE(found.data, test::json("{'budget': 900, 'topic': 'Guide', 'car_model': 'Estate', 'tags': 'a, b'}"));
}

void FieldGuessTest::aTakenAnswerHidesNoOther()
{
    ingest::FoundFields found;
    found.take(QStringLiteral("Email"), QStringLiteral("jane@example.com"));
    found.take(QStringLiteral("E-Mail"), QStringLiteral("JANE@example.com"));
    found.take(QStringLiteral("Other e-mail"), QStringLiteral("jd@example.com"));
    found.take(QStringLiteral("Wish"), QStringLiteral("one"));
    found.take(QStringLiteral("wish"), QStringLiteral("two"));
    found.take(QStringLiteral("???"), QStringLiteral("three"));
    QCOMPARE(found.contact, test::json("{'email': 'jane@example.com'}"));
    QCOMPARE(found.data,
             test::json("{'other_e_mail': 'jd@example.com', 'wish': 'one', 'wish_2': 'two', 'answer': 'three'}"));
}

void FieldGuessTest::halfOfANameIsToldByTheOther_data()
{
    QTest::addColumn<QByteArray>("delivery");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("last");
    const auto row = [](const char* delivery, const char* first, const char* last) {
        QTest::newRow(delivery) << QByteArray(delivery) << QString::fromUtf8(first) << QString::fromUtf8(last);
    };
    row("{'Vorname': 'Jane', 'Name': 'Doe'}", "Jane", "Doe");
    row("{'Prénom': 'Jane', 'Nom': 'van der Berg'}", "Jane", "van der Berg");
    row("{'Nome': 'Jane', 'Cognome': 'Doe'}", "Jane", "Doe");
    row("{'name': 'Jane', 'surname': 'Doe'}", "Jane", "Doe");
    row("{'fields': [{'label': 'Voornaam', 'value': 'Jane'}, {'label': 'Naam', 'value': 'Doe'}]}", "Jane", "Doe");
    row("{'Vorname': 'Jane', 'Name': 'Jane Doe'}", "Jane", "");
    row("{'name': 'Jane Doe', 'surname': 'Doe'}", "", "Doe");
    row("{'name': 'jd', 'first_name': 'Jane'}", "Jane", "");
    row("{'name': 'Jane Doe'}", "", "");
    row("{'Full name': 'Jane', 'surname': 'Doe'}", "", "Doe");
}

void FieldGuessTest::halfOfANameIsToldByTheOther()
{
    QFETCH(QByteArray, delivery);
    const QJsonObject contact = guessedFields(test::json(delivery.constData())).contact;
    QTEST(contact.value(QLatin1String("firstName")).toString(), "first");
    QTEST(contact.value(QLatin1String("lastName")).toString(), "last");
}

QTEST_GUILESS_MAIN(FieldGuessTest)
#include "fieldguesstest.moc"
