// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/fieldnames.h"

#include <QTest>

using namespace leadferry::ingest;

class FieldNamesTest : public QObject
{
    Q_OBJECT
private slots:
    void labelsBecomeReadableNames_data();
    void labelsBecomeReadableNames();
    void aLabelTellsWhatOfAPersonItAsksFor_data();
    void aLabelTellsWhatOfAPersonItAsksFor();
    void messagesAreToldByTheirLabel();
    void unfilledVariablesAreNoValue();
};

void FieldNamesTest::labelsBecomeReadableNames_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("name");
    const auto row = [](const char* label, const char* name) {
        QTest::newRow(label) << QString::fromUtf8(label) << QString::fromUtf8(name);
    };
    row("What's your *budget*?", "what_s_your_budget");
    row("firstName", "first_name");
    row("E-Mail", "e_mail");
    row("UTM source", "utm_source");
    row("Größe (m²)", "größe_m");
    row("  ", "");
    row("?!", "");
    row("予算", "予算");
    row("How many rooms does the office have, and how many people work in it on a normal day?",
        "how_many_rooms_does_the_office_have_and_how_many_people_work");
}

void FieldNamesTest::labelsBecomeReadableNames()
{
    QFETCH(QString, label);
    QTEST(snakeCase(label), "name");
}

void FieldNamesTest::aLabelTellsWhatOfAPersonItAsksFor_data()
{
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("field");
    const auto row = [](const char* label, const char* value, const char* field) {
        QTest::addRow("%s: %s", label, value)
            << QString::fromUtf8(label) << QString::fromUtf8(value) << QString::fromUtf8(field);
    };
    row("email", "jane@example.com", "email");
    row("E-Mail-Adresse", "jane@example.com", "email");
    row("What's the best e-mail to reach you?", "jane@example.com", "email");
    row("work_email", "jane@example.com", "email");
    row("Correo electrónico", "jane@example.com", "email");
    row("Tél.", "+33 6 12 34 56 78", "phone");
    row("Numéro de téléphone", "+33 6 12 34 56 78", "phone");
    row("Prénom", "Jane", "firstName");
    row("societe", "ACME", "company");
    row("Société", "ACME", "company");
    row("Wie heißt du?", "Jane", "name");
    row("Für welche Firma arbeiten Sie?", "ACME", "company");
    row("email", "not yet", "");
    row("email", "{{Email}}", "");
    row("May we e-mail you?", "yes", "");
    row("agent_email", "jane@example.com", "");
    row("Phone number (optional)", "+44 20 7946 0123", "phone");
    row("Handy", "0170 1234567", "phone");
    row("WhatsApp", "+44 20 7946 0123", "phone");
    row("phone", "none", "");
    row("Which phone do you use?", "an old one", "");
    row("name", "Jane Doe", "name");
    row("What's your name?", "Jane", "name");
    row("Hi! May I know your full name?", "Jane Doe", "name");
    row("First and last name", "Jane Doe", "name");
    row("Vor- und Nachname", "Jane Doe", "name");
    row("Ihr Name", "Jane Doe", "name");
    row("What should I call you", "Jane", "name");
    row("First name", "Jane", "firstName");
    row("What is your first name?", "Jane", "firstName");
    row("firstname", "Jane", "firstName");
    row("Nachname", "Doe", "lastName");
    row("last_name", "Doe", "lastName");
    row("Company", "ACME", "company");
    row("Company name (optional)", "ACME", "company");
    row("Nice! What company do you work for?", "ACME", "company");
    row("What is the name of your company?", "ACME", "company");
    row("What's your company called?", "ACME", "company");
    row("Firma", "ACME", "company");
    row("Company size", "11-50", "");
    row("company", "yes", "");
    row("How many people work in your company?", "25", "");
    row("product_name", "Heat pump", "");
    row("form name", "Contact us", "");
    row("Name of your pet", "Rex", "");
    row("username", "jane77", "");
    row("user_name", "jane77", "");
    row("user_name", "Jane Doe", "name");
    row("name", "https://example.com", "");
    row("", "Jane", "");
}

void FieldNamesTest::aLabelTellsWhatOfAPersonItAsksFor()
{
    QFETCH(QString, label);
    QFETCH(QString, value);
    QTEST(contactFieldFor(label, value).value_or(QString()), "field");
}

void FieldNamesTest::messagesAreToldByTheirLabel()
{
    for (const char* label : {"message", "Your message", "text", "Nachricht", "Question", "last_input_text"}) {
        QVERIFY2(isMessageLabel(QString::fromUtf8(label)), label);
    }
    for (const char* label : {"message_id", "subject", "text_color", "questions"}) {
        QVERIFY2(!isMessageLabel(QString::fromUtf8(label)), label);
    }
}

void FieldNamesTest::unfilledVariablesAreNoValue()
{
    for (const char* value : {"", " ", "{{Name}}", "{name}", "@name", "%name%", "${name}", "undefined", "N/A"}) {
        QVERIFY2(isNoValue(QString::fromUtf8(value)), value);
    }
    for (const char* value : {"0", "no", "@ home", "jane@example.com"}) {
        QVERIFY2(!isNoValue(QString::fromUtf8(value)), value);
    }
}

QTEST_GUILESS_MAIN(FieldNamesTest)
#include "fieldnamestest.moc"
