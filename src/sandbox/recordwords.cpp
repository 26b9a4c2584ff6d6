// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordwords.h"

#include "sandbox/objectlook.h"
#include "sandbox/ownercatalog.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QDateTime>
#include <QJsonArray>

namespace leadferry::sandbox {

namespace {

QString capitalised(const QString& word)
{
    return word.left(1).toUpper() + word.mid(1);
}

/// The label of a pipeline or stage; empty when the value is neither.
QString stageLabel(const Portal& portal, const ObjectType& type, const QString& property, const QString& value)
{
    const auto pipelines = portal.pipelines().of(type);
    for (const Pipeline& pipeline : pipelines) {
        const PipelineStage* stage = property == type.stageProperty ? pipeline.stage(value) : nullptr;
        if (stage) {
            return stage->label;
        }
        if (property == type.pipelineProperty && pipeline.id == value) {
            return pipeline.label;
        }
    }
    return {};
}

QString ownerName(const QString& id)
{
    for (const PortalOwner& owner : portalOwners()) {
        if (owner.id == id) {
            return owner.firstName + QLatin1Char(' ') + owner.lastName;
        }
    }
    return {};
}

QString optionLabels(const PropertyDefinition& definition, const QString& value)
{
    QStringList labels;
    const auto parts = value.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        QString label = part;
        for (const PropertyOption& option : definition.options) {
            label = option.value == part ? option.label : label;
        }
        labels.append(label);
    }
    return labels.join(text(", "));
}

QString inWords(const PropertyDefinition& definition, const QString& value)
{
    if (definition.type == QLatin1String("datetime")) {
        const auto when = QDateTime::fromString(value, Qt::ISODateWithMs);
        return when.isValid() ? readableTime(when.toMSecsSinceEpoch()) : value;
    }
    if (definition.type == QLatin1String("bool")) {
        return value == QLatin1String("true") ? text("Yes") : text("No");
    }
    return definition.type == QLatin1String("enumeration") ? optionLabels(definition, value) : value;
}

} // namespace

QString titleOf(const Record& record)
{
    constexpr qsizetype longest = 80;
    QString title = record.type->isContact() ? record.value(text("hs_full_name_or_email"))
                                             : record.value(record.type->titleProperty);
    if (title.isEmpty()) {
        title = kindOf(*record.type) + QLatin1Char(' ') + record.id;
    }
    return title.size() <= longest ? title : title.left(longest).trimmed() + QChar(0x2026);
}

QString kindOf(const ObjectType& type)
{
    return capitalised(type.singular);
}

QString headingOf(const ObjectType& type)
{
    return capitalised(type.name);
}

qint64 happenedMs(const Record& record)
{
    const QString own = record.value(text(lookOf(*record.type).timeProperty));
    const auto when = QDateTime::fromString(own, Qt::ISODateWithMs);
    return when.isValid() ? when.toMSecsSinceEpoch() : record.createdMs;
}

QString readableTime(qint64 ms)
{
    return isoTime(ms).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
}

QString exactTime(qint64 ms)
{
    return isoTime(ms).left(19).replace(QLatin1Char('T'), QLatin1Char(' '));
}

QString readableValue(const Portal& portal, const Record& record, const QString& property)
{
    const QString value = record.value(property);
    const PropertyDefinition* definition = portal.schema(*record.type).find(property);
    if (value.isEmpty() || !definition) {
        return value.isEmpty() ? QString(QChar(0x2013)) : value;
    }
    const QString owner = definition->referencedObjectType == QLatin1String("OWNER") ? ownerName(value) : QString();
    const QString stage = stageLabel(portal, *record.type, property, value);
    const QString name = owner.isEmpty() ? stage : owner;
    return name.isEmpty() ? inWords(*definition, value) : name;
}

QString labelOf(const Portal& portal, const ObjectType& type, const QString& property)
{
    const PropertyDefinition* definition = portal.schema(type).find(property);
    return definition ? definition->label : property;
}

QJsonArray highlightsOf(const Portal& portal, const Record& record)
{
    QJsonArray highlights;
    const QStringList columns = columnsOf(*record.type);
    for (const QString& property : columns) {
        highlights.append(QJsonObject{{text("label"), labelOf(portal, *record.type, property)},
                                      {text("value"), readableValue(portal, record, property)},
                                      {text("blank"), record.value(property).isEmpty()}});
    }
    return highlights;
}

QJsonObject linkTo(const Portal& portal, const Record& record)
{
    return {{text("href"), portal.recordPath(record)},
            {text("title"), titleOf(record)},
            {text("icon"), text(lookOf(*record.type).icon)},
            {text("kind"), kindOf(*record.type)}};
}

} // namespace leadferry::sandbox
