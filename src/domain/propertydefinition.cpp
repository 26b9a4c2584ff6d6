// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/propertydefinition.h"

#include "domain/objectreader.h"
#include "domain/resourcefile.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// Which field types HubSpot has for a type.
const QHash<QString, QStringList>& fieldTypes()
{
    static const QHash<QString, QStringList> table{
        {QStringLiteral("string"), {QStringLiteral("text"), QStringLiteral("textarea"), QStringLiteral("phonenumber")}},
        {QStringLiteral("number"), {QStringLiteral("number")}},
        {QStringLiteral("date"), {QStringLiteral("date")}},
        {QStringLiteral("datetime"), {QStringLiteral("date")}},
        {QStringLiteral("bool"), {QStringLiteral("booleancheckbox")}},
        {QStringLiteral("enumeration"),
         {QStringLiteral("select"), QStringLiteral("radio"), QStringLiteral("checkbox")}},
    };
    return table;
}

QList<PropertyChoice> readChoices(const ObjectReader& json)
{
    QList<PropertyChoice> choices;
    QSet<QString> seen;
    const QJsonArray values = json.array("options");
    for (qsizetype i = 0; i < values.size(); ++i) {
        const ObjectReader choice = json.element("options", i, values.at(i));
        const QString value = choice.text("value");
        const QString label = choice.text("label");
        if (value.isEmpty()) {
            choice.fail("value", QStringLiteral("missing"));
        } else if (seen.contains(value)) {
            choice.fail("value", QStringLiteral("\"%1\" is there twice"), {value});
        }
        seen.insert(value);
        choices.append({value, label.isEmpty() ? value : label});
    }
    return choices;
}

PropertyDefinition readDefinition(const ObjectReader& json)
{
    static const QRegularExpression nameForm(QStringLiteral("^[a-z][a-z0-9_]{0,99}$"));
    refuseUnknownNames(json, {QLatin1String("object"), QLatin1String("name"), QLatin1String("label"),
                              QLatin1String("description"), QLatin1String("type"), QLatin1String("fieldType"),
                              QLatin1String("options"), QLatin1String("unique")});
    PropertyDefinition definition;
    const auto object = crmObjectFromString(json.text("object"));
    if (!object) {
        json.fail("object", QStringLiteral("must be contact, company, deal, ticket, note or task"));
    }
    definition.object = object.value_or(CrmObject::Contact);
    definition.name = json.text("name");
    if (!nameForm.match(definition.name).hasMatch()) {
        json.fail("name", QStringLiteral("must begin with a small letter and have small letters, digits and _ only"));
    }
    definition.label = json.text("label");
    if (definition.label.isEmpty()) {
        json.fail("label", QStringLiteral("missing"));
    }
    definition.description = json.text("description");
    definition.type = json.text("type");
    definition.fieldType = json.text("fieldType");
    const QStringList allowed = fieldTypes().value(definition.type);
    if (allowed.isEmpty()) {
        json.fail("type", QStringLiteral("must be string, number, date, datetime, bool or enumeration"));
    } else if (!allowed.contains(definition.fieldType)) {
        json.fail("fieldType", QStringLiteral("must be one of %1"), {allowed.join(QStringLiteral(", "))});
    }
    definition.choices = readChoices(json);
    definition.unique = json.truth("unique", false);
    if (definition.unique && definition.type != QLatin1String("string") && definition.type != QLatin1String("number")) {
        json.fail("unique", QStringLiteral("must be false: only a text or a number can be unique"));
    }
    const bool wantsChoices = definition.type == QLatin1String("enumeration");
    if (wantsChoices == definition.choices.isEmpty()) {
        wantsChoices ? json.fail("options", QStringLiteral("missing"))
                     : json.fail("options", QStringLiteral("only an enumeration has options"));
    }
    return definition;
}

QList<PropertyDefinition> readDefinitions(const QJsonObject& document, ObjectReader::Fault& fault)
{
    const ObjectReader root(document, {}, fault);
    QList<PropertyDefinition> definitions;
    QSet<std::pair<QString, QString>> seen;
    const QJsonArray values = root.array("properties");
    for (qsizetype i = 0; i < values.size(); ++i) {
        const ObjectReader json = root.element("properties", i, values.at(i));
        const PropertyDefinition definition = readDefinition(json);
        const std::pair<QString, QString> key{toString(definition.object), definition.name};
        if (seen.contains(key)) {
            json.fail("name", QStringLiteral("\"%1\" is there twice"), {definition.name});
        }
        seen.insert(key);
        definitions.append(definition);
    }
    if (definitions.isEmpty()) {
        root.fail("properties", QStringLiteral("missing"));
    }
    return definitions;
}

} // namespace

Result<QList<PropertyDefinition>> propertyDefinitionsFromJson(const QJsonObject& document)
{
    ObjectReader::Fault fault;
    QList<PropertyDefinition> definitions = readDefinitions(document, fault);
    return fault ? Result<QList<PropertyDefinition>>(*fault) : definitions;
}

std::optional<DocumentFault> faultOfDefinitions(const QJsonObject& document)
{
    ObjectReader::Fault fault;
    (void)readDefinitions(document, fault);
    return fault;
}

QJsonObject toJson(const PropertyDefinition& definition)
{
    QJsonObject json{{QStringLiteral("object"), toString(definition.object)},
                     {QStringLiteral("name"), definition.name},
                     {QStringLiteral("label"), definition.label},
                     {QStringLiteral("description"), definition.description},
                     {QStringLiteral("type"), definition.type},
                     {QStringLiteral("fieldType"), definition.fieldType}};
    if (!definition.choices.isEmpty()) {
        QJsonArray choices;
        for (const PropertyChoice& choice : definition.choices) {
            choices.append(
                QJsonObject{{QStringLiteral("value"), choice.value}, {QStringLiteral("label"), choice.label}});
        }
        json.insert(QStringLiteral("options"), choices);
    }
    if (definition.unique) {
        json.insert(QStringLiteral("unique"), true);
    }
    return json;
}

const QStringList& propertySetNames()
{
    static const QStringList names{QStringLiteral("chat"),   QStringLiteral("automotive"), QStringLiteral("saas"),
                                   QStringLiteral("agency"), QStringLiteral("support"),    QStringLiteral("ai")};
    return names;
}

Result<QList<PropertyDefinition>> propertySet(const QString& name)
{
    if (!propertySetNames().contains(name)) {
        return Error{ErrorKind::NotFound, QStringLiteral("there is no set of properties \"%1\"; there is %2")
                                              .arg(name, propertySetNames().join(QStringLiteral(", ")))};
    }
    const auto document = resourceObject(QStringLiteral(":/leadferry/properties/%1.json").arg(name));
    return document ? propertyDefinitionsFromJson(*document) : document.error();
}

} // namespace leadferry::domain
