// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertyform.h"

#include "presentation/propertytexts.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

namespace leadferry::presentation {

using domain::PropertyDefinition;

namespace {

struct PropertyForms
{
    Q_DECLARE_TR_FUNCTIONS(PropertyForms)
};

constexpr int longestName = 100;

/// Letters without their marks, in small; what cannot stand in a name becomes one "_".
QString plain(const QString& label)
{
    QString text = label.trimmed().toLower();
    // What does not come apart into a letter and a mark, as people write it without.
    text.replace(QChar(u'ß'), QStringLiteral("ss"));
    text.replace(QChar(u'ä'), QStringLiteral("ae"));
    text.replace(QChar(u'ö'), QStringLiteral("oe"));
    text.replace(QChar(u'ü'), QStringLiteral("ue"));
    text.replace(QChar(u'ø'), QStringLiteral("o"));
    text.replace(QChar(u'ł'), QStringLiteral("l"));
    text = text.normalized(QString::NormalizationForm_KD);
    QString name;
    for (const QChar c : std::as_const(text)) {
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || (c >= QLatin1Char('0') && c <= QLatin1Char('9'))) {
            name.append(c);
        } else if (!c.isMark() && !name.isEmpty() && !name.endsWith(QLatin1Char('_'))) {
            name.append(QLatin1Char('_'));
        }
    }
    name.truncate(longestName);
    while (name.endsWith(QLatin1Char('_'))) {
        name.chop(1);
    }
    return name;
}

QString nameFault(const PropertyDefinition& typed, const QList<PropertyDefinition>& others)
{
    if (typed.name.isEmpty()) {
        return PropertyForms::tr("Give it an internal name");
    }
    // As the document that it becomes is read: one rule, in one place.
    PropertyDefinition probe = typed;
    probe.label = QStringLiteral("x");
    probe.type = QStringLiteral("string");
    probe.fieldType = QStringLiteral("text");
    probe.choices.clear();
    const QJsonObject document{{QStringLiteral("properties"), QJsonArray{domain::toJson(probe)}}};
    if (!domain::propertyDefinitionsFromJson(document).ok()) {
        return typed.name.size() > longestName
                   ? PropertyForms::tr("At most %n characters", nullptr, longestName)
                   : PropertyForms::tr("Begin with a small letter; small letters, digits and _ may follow");
    }
    for (const PropertyDefinition& other : others) {
        if (other.object == typed.object && other.name == typed.name) {
            return PropertyForms::tr("“%1” has this name already", "label of a property").arg(other.label);
        }
    }
    return {};
}

QString choicesFault(const PropertyDefinition& typed)
{
    if (!PropertyKind{typed.type, typed.fieldType}.hasChoices()) {
        return {};
    }
    if (typed.choices.isEmpty()) {
        return PropertyForms::tr("Add at least one option");
    }
    QSet<QString> seen;
    for (const auto& choice : typed.choices) {
        if (choice.value.isEmpty()) {
            return PropertyForms::tr("“%1” has no value", "label of an option").arg(choice.label);
        }
        if (seen.contains(choice.value)) {
            return PropertyForms::tr("“%1” is there twice", "value of an option").arg(choice.value);
        }
        seen.insert(choice.value);
    }
    return {};
}

} // namespace

bool PropertyKind::hasChoices() const
{
    return type == QLatin1String("enumeration");
}

bool PropertyKind::canBeUnique() const
{
    return type == QLatin1String("number") || (type == QLatin1String("string") && fieldType == QLatin1String("text"));
}

const QList<PropertyKind>& propertyKinds()
{
    const auto kind = [](const char* type, const char* fieldType) {
        return PropertyKind{QLatin1String(type), QLatin1String(fieldType)};
    };
    static const QList<PropertyKind> kinds{kind("string", "text"),          kind("string", "textarea"),
                                           kind("number", "number"),        kind("date", "date"),
                                           kind("datetime", "date"),        kind("enumeration", "select"),
                                           kind("enumeration", "radio"),    kind("enumeration", "checkbox"),
                                           kind("bool", "booleancheckbox"), kind("string", "phonenumber")};
    return kinds;
}

QString propertyKindName(const PropertyKind& kind)
{
    return kind.fieldType == QLatin1String("radio") ? PropertyForms::tr("List, as radio buttons", "type of a property")
                                                    : propertyTypeName(kind.type, kind.fieldType);
}

QString suggestedName(const QString& label)
{
    QString name = plain(label);
    while (!name.isEmpty() && !(name.front() >= QLatin1Char('a') && name.front() <= QLatin1Char('z'))) {
        name.remove(0, 1);
    }
    return name;
}

QString suggestedValue(const QString& label)
{
    return plain(label);
}

PropertyFormFaults faultsOf(const PropertyDefinition& typed, const QList<PropertyDefinition>& others)
{
    return {typed.label.isEmpty() ? PropertyForms::tr("Give it a label, as people read it in HubSpot") : QString(),
            nameFault(typed, others), choicesFault(typed)};
}

} // namespace leadferry::presentation
