// SPDX-License-Identifier: GPL-3.0-or-later
// What a field of an event would be as a property, and that the rule for it writes what the property takes.
#include "presentation/propertyproposal.h"

#include "domain/fieldvalue.h"
#include "domain/planningcontext.h"
#include "presentation/mappingresults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace leadferry;
using domain::CrmObject;
using domain::PropertyDefinition;

namespace {

/// JSON of a list: the values of several samples.
QList<QJsonValue> valuesIn(const QByteArray& json)
{
    QList<QJsonValue> values;
    const QJsonArray array = QJsonDocument::fromJson(json).array();
    for (const auto& value : array) {
        values.append(value);
    }
    return values;
}

domain::Portal portalWith(const QStringList& properties)
{
    domain::Portal portal;
    portal.name = QStringLiteral("Motor group");
    portal.profile.writableProperties[CrmObject::Contact] = properties;
    return portal;
}

} // namespace

class PropertyProposalTest : public QObject
{
    Q_OBJECT
private slots:
    void aPathBecomesALabelAndAName_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        const auto row = [](const char* path, const char* label, const char* name) {
            QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(label) << QString::fromUtf8(name);
        };
        row("data.vehicle_color", "Vehicle color", "vehicle_color");
        row("data.vehicleColor", "Vehicle color", "vehicle_color");
        row("data.vehicle.color", "Vehicle color", "vehicle_color");
        row("data.Vehicle-Color", "Vehicle color", "vehicle_color");
        row("data.VIN", "VIN", "vin");
        row("data.utmSourceURL", "Utm source URL", "utm_source_url");
        row("data.größe", "Größe", "groesse");
        row("data.2nd_car", "2nd car", "nd_car");
        row("data.hs_score", "Hs score", "score");
        row("data.颜色", "颜色", "chat_field");
        row("data.123", "123", "chat_field");
        row("page.title", "Title", "title");
    }
    void aPathBecomesALabelAndAName()
    {
        QFETCH(QString, path);
        const auto proposed = presentation::proposedProperty(path, {}, CrmObject::Contact, std::nullopt, {});
        QTEST(proposed.label, "label");
        QTEST(proposed.name, "name");
        QVERIFY(!presentation::faultsOf(proposed, {}).any());
    }
    void anOverlongNameIsCutAndStaysFree()
    {
        const QString path = QStringLiteral("data.") + QString(150, QLatin1Char('x'));
        const auto first = presentation::proposedProperty(path, {}, CrmObject::Contact, std::nullopt, {});
        QCOMPARE(first.name.size(), 100);
        const auto second = presentation::proposedProperty(path, {}, CrmObject::Contact, std::nullopt, {first});
        QVERIFY(second.name.endsWith(QStringLiteral("_2")));
        QVERIFY(second.name.size() <= 100);
        QVERIFY(!presentation::faultsOf(second, {first}).any());
    }
    void aNameThatIsTakenGetsANumber()
    {
        const auto portal = portalWith({QStringLiteral("city"), QStringLiteral("city_2")});
        const PropertyDefinition own{CrmObject::Contact,
                                     QStringLiteral("city_3"),
                                     QStringLiteral("City"),
                                     {},
                                     QStringLiteral("string"),
                                     QStringLiteral("text"),
                                     {}};
        const auto contact =
            presentation::proposedProperty(QStringLiteral("data.city"), {}, CrmObject::Contact, portal, {own});
        QCOMPARE(contact.name, QStringLiteral("city_4"));
        const auto ticket = // what was not read is not known to be there
            presentation::proposedProperty(QStringLiteral("data.city"), {}, CrmObject::Ticket, portal, {own});
        QCOMPARE(ticket.name, QStringLiteral("city"));
    }

    void theTypeIsJudgedByTheValues_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("fieldType");
        QTest::addColumn<QString>("written"); ///< of the first value
        int count = 0;
        const auto row = [&count](const char* path, const char* values, const char* type, const char* fieldType,
                                  const char* written) {
            QTest::addRow("%d %s %s", ++count, path, values)
                << QString::fromUtf8(path) << QString::fromUtf8(values) << QString::fromLatin1(type)
                << QString::fromLatin1(fieldType) << QString::fromUtf8(written);
        };
        row("data.vehicle_color", R"(["dark green"])", "string", "text", "dark green");
        row("data.vehicle_color", R"([])", "string", "text", "");
        row("data.vehicle_color", R"([null, ""])", "string", "text", "");
        row("data.comment", R"(["one\ntwo"])", "string", "textarea", "one\ntwo");
        row("data.seats", R"([5])", "number", "number", "5");
        row("data.seats", R"(["5"])", "number", "number", "5");
        row("data.score", R"([0.75, "12"])", "number", "number", "0.75");
        row("data.score", R"(["-3"])", "number", "number", "-3");
        row("data.budget", R"(["1.234.567,89"])", "number", "number", "1234567.89");
        row("data.budget", R"(["20,000 €"])", "number", "number", "20000");
        row("data.budget", R"(["25k"])", "number", "number", "25000");
        row("data.budget", R"(["between 20k and 30k"])", "string", "text", "between 20k and 30k");
        row("data.seats", R"(["5", "many"])", "string", "text", "5");
        row("data.kids", R"(["3 kids"])", "string", "text", "3 kids");
        row("data.zip", R"(["10115"])", "string", "text", "10115");
        row("data.plz", R"(["01067"])", "string", "text", "01067");
        row("data.anything", R"(["01067"])", "string", "text", "01067");
        row("data.customer_number", R"(["4711"])", "string", "text", "4711");
        row("data.orderId", R"(["123456"])", "string", "text", "123456");
        row("data.account", R"(["12345678901234567890"])", "string", "text", "12345678901234567890");
        row("data.newsletter", R"([true])", "bool", "booleancheckbox", "true");
        row("data.newsletter", R"(["yes"])", "bool", "booleancheckbox", "true");
        row("data.newsletter", R"(["Nein", "ja"])", "bool", "booleancheckbox", "false");
        row("data.newsletter", R"(["yes", "perhaps"])", "string", "text", "yes");
        row("data.visit", R"(["2026-12-24"])", "date", "date", "2026-12-24");
        row("data.visit", R"(["24.12.2026"])", "date", "date", "2026-12-24");
        row("data.visit", R"(["03/04/2026"])", "string", "text", "03/04/2026"); // two days in one
        row("data.visit", R"(["2026-12-24T10:00:00Z"])", "datetime", "date", "2026-12-24T10:00:00.000Z");
        row("data.visit", R"(["24.12.2026 14:30"])", "datetime", "date", "2026-12-24T14:30:00.000Z");
        row("data.visit", R"(["2026-12-24", "2026-12-25T09:00:00Z"])", "datetime", "date", "2026-12-24T00:00:00.000Z");
        row("data.visit", R"(["soon"])", "string", "text", "soon");
        row("data.bookedAt", R"([1798106400000])", "datetime", "date", "2026-12-24T10:00:00.000Z");
        row("data.amount", R"([1798106400000])", "number", "number", "1798106400000");
        row("data.phone", R"(["0171 234567"])", "string", "phonenumber", "+49171234567");
        row("data.callback", R"(["+49 171 234567"])", "string", "phonenumber", "+49171234567");
        row("data.mobile", R"([])", "string", "phonenumber", "");
        row("data.phone", R"(["call me at noon"])", "string", "text", "call me at noon");
        row("data.status", R"(["Hot lead"])", "enumeration", "select", "Hot lead");
        row("data.status", R"(["a long sentence about what happened"])", "string", "text",
            "a long sentence about what happened");
        row("data.interests", R"([["SUV", "Estate"]])", "enumeration", "checkbox", "SUV;Estate");
        row("data.steps", R"([["one sentence that nobody would ever choose"]])", "string", "textarea",
            "one sentence that nobody would ever choose");
        row("data.email2", R"(["jane@example.com"])", "string", "text", "jane@example.com");
        row("page.url", R"(["https://www.example.com/cars?id=5"])", "string", "text",
            "https://www.example.com/cars?id=5");
    }
    void theTypeIsJudgedByTheValues()
    {
        QFETCH(QString, path);
        QFETCH(QString, values);
        const auto seen = valuesIn(values.toUtf8());
        const auto proposed = presentation::proposedProperty(path, seen, CrmObject::Contact, std::nullopt, {});
        QTEST(proposed.type, "type");
        QTEST(proposed.fieldType, "fieldType");
        QVERIFY(!presentation::faultsOf(proposed, {}).any());
        // And what the rule writes of it fits.
        domain::FieldRule rule;
        rule.from = path;
        rule = presentation::ruleFor(proposed, rule, seen);
        QCOMPARE(rule.property, proposed.name);
        QJsonObject context;
        const QStringList places = path.split(QLatin1Char('.'));
        context.insert(places.first(), QJsonObject{{places.last(), seen.value(0)}});
        const domain::TransformScene scene{context, QStringLiteral("DE")};
        const QString written = domain::fieldValue(rule, scene, rule.type.value_or(domain::ValueType::Text));
        QTEST(written, "written");
        domain::PropertyRule takes;
        takes.type = rule.type.value_or(domain::ValueType::Text);
        for (const auto& choice : proposed.choices) {
            takes.options.append({choice.value, choice.label});
        }
        QCOMPARE(domain::fittedTo(takes, written).fault, QString());
    }
    void optionsAreTheValuesEachOnce()
    {
        const auto choices = presentation::choicesOfValues(valuesIn(R"(["Hot lead", "cold", "hot lead", ["warm"]])"));
        QCOMPARE(choices.size(), 3);
        QCOMPARE(choices.at(0), (domain::PropertyChoice{QStringLiteral("hot_lead"), QStringLiteral("Hot lead")}));
        QCOMPARE(choices.at(2).value, QStringLiteral("warm"));
    }
    void whatARuleMakesOfItsSourceStays()
    {
        domain::FieldRule rule;
        rule.from = QStringLiteral("data.seats");
        rule.transforms = {*domain::TransformStep::fromJson(QStringLiteral("firstWord"), QString())};
        const PropertyDefinition number{CrmObject::Contact,
                                        QStringLiteral("seats"),
                                        QStringLiteral("Seats"),
                                        {},
                                        QStringLiteral("number"),
                                        QStringLiteral("number"),
                                        {}};
        const auto made = presentation::ruleFor(number, rule, valuesIn(R"(["5 seats"])"));
        QCOMPARE(made.transforms.size(), 1);
        QCOMPARE(made.type, std::optional(domain::ValueType::Number));
    }
    void aSentenceSaysWhatIsCreated()
    {
        const auto proposed = presentation::proposedProperty(QStringLiteral("data.vehicle_color"), {},
                                                             CrmObject::Contact, std::nullopt, {});
        QCOMPARE(presentation::creationWords(proposed), QStringLiteral("Create “vehicle_color” as single-line text"));
        QSet<QString> sentences;
        for (const auto& kind : presentation::propertyKinds()) {
            PropertyDefinition each = proposed;
            each.type = kind.type;
            each.fieldType = kind.fieldType;
            sentences.insert(presentation::creationWords(each));
        }
        QCOMPARE(sentences.size(), presentation::propertyKinds().size() - 1); // both single lists are one
    }
    void thePermissionThatIsLackingIsNamed()
    {
        domain::Portal portal = portalWith({});
        QCOMPARE(presentation::scopeLackingFor(CrmObject::Contact, portal), QString());
        portal.missingScopes = {QStringLiteral("crm.schemas.contacts.write")};
        QCOMPARE(presentation::scopeLackingFor(CrmObject::Contact, portal),
                 QStringLiteral("crm.schemas.contacts.write"));
        QCOMPARE(presentation::scopeLackingFor(CrmObject::Deal, portal), QString());
    }
};

QTEST_GUILESS_MAIN(PropertyProposalTest)
#include "propertyproposaltest.moc"
