// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordrules.h"

#include "sandbox/associationrules.h"
#include "sandbox/derivedproperties.h"
#include "sandbox/pipelinecatalog.h"
#include "sandbox/valuecheck.h"

#include <algorithm>
#include <utility>

namespace leadferry::sandbox {

namespace {

const QString emailProperty = QStringLiteral("email");
const QString additionalEmails = QStringLiteral("hs_additional_emails");

struct PipelineProperties
{
    QString pipeline;
    QString stage;
};

std::optional<PipelineProperties> pipelineProperties(const ObjectType& type)
{
    if (type.name == QLatin1String("tickets")) {
        return PipelineProperties{QStringLiteral("hs_pipeline"), QStringLiteral("hs_pipeline_stage")};
    }
    if (type.name == QLatin1String("deals")) {
        return PipelineProperties{QStringLiteral("pipeline"), QStringLiteral("dealstage")};
    }
    return std::nullopt;
}

/// A lifecycle stage only moves forward; HubSpot answers 200 and silently keeps the later one. Clearing is allowed.
bool movesBackward(const PropertyDefinition& property, const QString& from, const QString& to)
{
    if (property.name != QLatin1String("lifecyclestage") || from.isEmpty()) {
        return false;
    }
    const auto position = [&](const QString& value) {
        const auto& options = property.options;
        return std::find_if(options.begin(), options.end(),
                            [&](const PropertyOption& option) { return option.value == value; }) -
               options.begin();
    };
    return position(to) < position(from);
}

} // namespace

Checked<AcceptedCreate> RecordRules::checkCreate(const ObjectType& type, const PropertyValues& values,
                                                 const QJsonArray& associations) const
{
    auto checked = checkValues(type, values, nullptr);
    if (!checked.ok()) {
        return checked.error();
    }
    if (const auto error = checkRequired(type, checked.value())) {
        return *error;
    }
    if (const auto error = checkUnique(type, checked.value(), nullptr)) {
        return *error;
    }
    auto links = checkLinks(type, associations);
    if (!links.ok()) {
        return links.error();
    }
    return AcceptedCreate{&type, checked.value(), links.value()};
}

Checked<AcceptedUpdate> RecordRules::checkUpdate(const Record& record, const PropertyValues& values) const
{
    auto checked = checkValues(*record.type, values, &record);
    if (!checked.ok()) {
        return checked.error();
    }
    for (const QString& property : record.type->required) {
        if (checked.value().contains(property) && checked.value().value(property).isEmpty()) {
            return errors::requiredPropertiesMissing(*record.type, {property});
        }
    }
    if (const auto error = checkUnique(*record.type, checked.value(), &record)) {
        return *error;
    }
    return AcceptedUpdate{&record, checked.value()};
}

const Record& RecordRules::apply(const AcceptedCreate& create)
{
    PropertyValues values = create.values;
    values.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    if (const auto names = pipelineProperties(*create.type); names && values.value(names->pipeline).isEmpty()) {
        values.insert(names->pipeline, pipelinesOf(*create.type).constFirst().id);
    }
    const Record& record = m_portal.records().create(*create.type, values, m_portal.nowMs());
    m_portal.records().update(record, derivedOnCreate(record), m_portal.nowMs());
    m_portal.records().update(record, derivedProperties(record), m_portal.nowMs());
    for (const WantedLink& link : create.links) {
        m_portal.links().add(record.id, *link.type, link.toId);
    }
    return record;
}

const Record& RecordRules::apply(const AcceptedUpdate& update)
{
    const Record& record = *update.record;
    m_portal.records().update(record, update.values, m_portal.nowMs());
    m_portal.records().update(record, derivedProperties(record), m_portal.nowMs());
    return record;
}

bool RecordRules::isIdProperty(const ObjectType& type, const QString& property) const
{
    if (property == QLatin1String("hs_object_id") || (type.isContact() && property == emailProperty)) {
        return true;
    }
    const PropertyDefinition* definition = m_portal.schema(type).find(property);
    return definition && definition->hasUniqueValue;
}

const Record* RecordRules::findBy(const ObjectType& type, const QString& idProperty, const QString& value) const
{
    if (idProperty.isEmpty() || idProperty == QLatin1String("hs_object_id")) {
        return m_portal.records().find(type, value);
    }
    const bool isEmail = type.isContact() && idProperty == emailProperty;
    return m_portal.records().findByUnique(type, idProperty, isEmail ? normalisedEmail(value) : value);
}

const Record* RecordRules::emailOwner(const QString& email) const
{
    const ObjectType& contacts = *findObjectType(QStringLiteral("contacts"));
    if (const Record* owner = m_portal.records().findByUnique(contacts, emailProperty, email)) {
        return owner;
    }
    return m_portal.records().findByUnique(contacts, additionalEmails, email);
}

Checked<PropertyValues> RecordRules::checkValues(const ObjectType& type, const PropertyValues& values,
                                                 const Record* current) const
{
    PropertyValues accepted;
    QList<PropertyProblem> problems;
    for (auto it = values.begin(); it != values.end(); ++it) {
        const PropertyDefinition* property = m_portal.schema(type).find(it.key());
        if (!property) {
            problems.append({it.key(), QStringLiteral("PROPERTY_DOESNT_EXIST"),
                             QStringLiteral("Property \"%1\" does not exist").arg(it.key())});
            continue;
        }
        if (property->readOnlyValue) {
            problems.append({it.key(), QStringLiteral("READ_ONLY_VALUE"),
                             QStringLiteral("\"%1\" is a read only property; its value cannot be set.").arg(it.key())});
            continue;
        }
        if (it.value().isEmpty()) {
            accepted.insert(it.key(), QString());
            continue;
        }
        const QString before = current ? current->value(it.key()) : QString();
        const auto outcome = checkValue(*property, it.value(), before);
        if (const auto* problem = std::get_if<PropertyProblem>(&outcome)) {
            problems.append(*problem);
        } else if (!movesBackward(*property, before, std::get<QString>(outcome))) {
            accepted.insert(it.key(), std::get<QString>(outcome));
        }
    }
    if (const auto problem = checkStage(type, accepted, current)) {
        problems.append(*problem);
    }
    if (!problems.isEmpty()) {
        return errors::invalidValues(problems, m_portal.hubId());
    }
    return accepted;
}

std::optional<PropertyProblem> RecordRules::checkStage(const ObjectType& type, const PropertyValues& values,
                                                       const Record* current) const
{
    const auto names = pipelineProperties(type);
    if (!names || (!values.contains(names->pipeline) && !values.contains(names->stage))) {
        return std::nullopt;
    }
    const auto valueOf = [&](const QString& property) {
        return values.value(property, current ? current->value(property) : QString());
    };
    const auto& pipelines = pipelinesOf(type);
    const QString pipelineId =
        valueOf(names->pipeline).isEmpty() ? pipelines.constFirst().id : valueOf(names->pipeline);
    QStringList pipelineIds;
    for (const Pipeline& pipeline : pipelines) {
        pipelineIds.append(pipeline.id);
        if (pipeline.id != pipelineId) {
            continue;
        }
        const QString stage = valueOf(names->stage);
        if (stage.isEmpty() || pipeline.stage(stage)) {
            return std::nullopt;
        }
        QStringList stageIds;
        for (const PipelineStage& candidate : pipeline.stages) {
            stageIds.append(candidate.id);
        }
        return PropertyProblem{names->stage, QStringLiteral("INVALID_OPTION"),
                               QStringLiteral("%1 was not one of the allowed options: [%2]")
                                   .arg(stage, stageIds.join(QStringLiteral(", ")))};
    }
    return PropertyProblem{names->pipeline, QStringLiteral("INVALID_OPTION"),
                           QStringLiteral("%1 was not one of the allowed options: [%2]")
                               .arg(pipelineId, pipelineIds.join(QStringLiteral(", ")))};
}

std::optional<ApiError> RecordRules::checkRequired(const ObjectType& type, const PropertyValues& values) const
{
    if (type.isContact()) {
        const bool named = !values.value(emailProperty).isEmpty() ||
                           !values.value(QStringLiteral("firstname")).isEmpty() ||
                           !values.value(QStringLiteral("lastname")).isEmpty();
        return named ? std::nullopt : std::optional(errors::contactNeedsName());
    }
    QStringList missing;
    for (const QString& property : type.required) {
        if (values.value(property).isEmpty()) {
            missing.append(property);
        }
    }
    return missing.isEmpty() ? std::nullopt : std::optional(errors::requiredPropertiesMissing(type, missing));
}

std::optional<ApiError> RecordRules::checkUnique(const ObjectType& type, const PropertyValues& values,
                                                 const Record* current) const
{
    if (type.isContact()) {
        QStringList addresses = values.value(additionalEmails).split(QLatin1Char(';'), Qt::SkipEmptyParts);
        addresses.prepend(values.value(emailProperty));
        for (const QString& address : addresses) {
            const Record* owner = address.isEmpty() ? nullptr : emailOwner(normalisedEmail(address));
            if (owner && owner != current) {
                return errors::contactExists(owner->id);
            }
        }
    }
    for (const QString& property : m_portal.schema(type).uniqueProperties()) {
        const QString value = values.value(property);
        const Record* owner = value.isEmpty() ? nullptr : m_portal.records().findByUnique(type, property, value);
        if (owner && owner != current) {
            const QString id = current ? current->id : m_portal.records().nextId();
            return errors::uniqueValueTaken(type, property, value, id, owner->id, m_portal.hubId());
        }
    }
    return std::nullopt;
}

Checked<QList<WantedLink>> RecordRules::checkLinks(const ObjectType& type, const QJsonArray& associations) const
{
    QList<WantedLink> links;
    for (const auto& association : associations) {
        if (!association[QLatin1String("to")][QLatin1String("id")].isString()) {
            return errors::missingFields({QStringLiteral("associations.to.id")});
        }
        const QString toId = association[QLatin1String("to")][QLatin1String("id")].toString();
        auto types = readAssociationTypes(type, association[QLatin1String("types")].toArray());
        if (!types.ok()) {
            return types.error();
        }
        for (const AssociationType* kind : std::as_const(types.value())) {
            if (!m_portal.records().find(*kind->to, toId)) {
                return errors::invalidAssociationTarget(*kind->to, toId);
            }
            links.append({kind, toId});
        }
    }
    return links;
}

} // namespace leadferry::sandbox
