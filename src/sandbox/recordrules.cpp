// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordrules.h"

#include "sandbox/contactemails.h"
#include "sandbox/derivedproperties.h"
#include "sandbox/stagerules.h"
#include "sandbox/valuecheck.h"

namespace leadferry::sandbox {

AdminRules RecordRules::rulesFor(const ApiCall& call) const
{
    return {call.heedsPortalRules() ? standingRules() + m_portal.settings().rules : QList<PortalRule>(),
            m_portal.settings().valueRules};
}

Checked<AcceptedCreate> RecordRules::checkCreate(const ObjectType& type, const PropertyValues& values,
                                                 const QJsonArray& associations, const AdminRules& rules) const
{
    auto checked = checkValues(type, values, nullptr, rules.values);
    if (!checked.ok()) {
        return checked.error();
    }
    if (const auto error = checkRequired(type, checked.value())) {
        return *error;
    }
    if (const auto missed = missedRules(rules.required, type, checked.value(), nullptr); !missed.isEmpty()) {
        return errors::portalRulesMissed(type, missed);
    }
    if (const auto error = checkUnique(type, checked.value(), nullptr)) {
        return *error;
    }
    auto links = readWantedLinks(m_portal, type, associations);
    if (!links.ok()) {
        return links.error();
    }
    return AcceptedCreate{&type, checked.value(), links.value()};
}

Checked<AcceptedUpdate> RecordRules::checkUpdate(const Record& record, const PropertyValues& values,
                                                 const AdminRules& rules) const
{
    auto checked = checkValues(*record.type, values, &record, rules.values);
    if (!checked.ok()) {
        return checked.error();
    }
    for (const QString& property : record.type->required) {
        if (checked.value().contains(property) && checked.value().value(property).isEmpty()) {
            return errors::requiredPropertiesMissing(*record.type, {property});
        }
    }
    if (const auto missed = missedRules(rules.required, *record.type, checked.value(), &record); !missed.isEmpty()) {
        return errors::portalRulesMissed(*record.type, missed);
    }
    if (const auto error = checkUnique(*record.type, checked.value(), &record)) {
        return *error;
    }
    return AcceptedUpdate{&record, checked.value()};
}

const Record& RecordRules::apply(const AcceptedCreate& create)
{
    PropertyValues values = withStage(*create.type, m_portal.pipelines().of(*create.type), create.values);
    values.removeIf([](const auto& entry) { return entry.value().isEmpty(); });
    const Record& record = m_portal.records().create(*create.type, values, m_portal.nowMs());
    m_portal.records().update(record, derivedOnCreate(record), m_portal.nowMs());
    m_portal.records().update(record, derivedProperties(m_portal.pipelines(), record), m_portal.nowMs());
    for (const WantedLink& link : create.links) {
        m_portal.links().add(record.id, *link.type, link.toId);
    }
    return record;
}

const Record& RecordRules::apply(const AcceptedUpdate& update)
{
    const Record& record = *update.record;
    m_portal.records().update(record, update.values, m_portal.nowMs());
    m_portal.records().update(record, derivedProperties(m_portal.pipelines(), record), m_portal.nowMs());
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

Checked<PropertyValues> RecordRules::checkValues(const ObjectType& type, const PropertyValues& values,
                                                 const Record* current, const QList<ValueRule>& rules) const
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
        } else if (const auto broken = brokenRule(rules, type, it.key(), std::get<QString>(outcome))) {
            problems.append(*broken);
        } else if (!property->movesBackward(before, std::get<QString>(outcome))) {
            accepted.insert(it.key(), std::get<QString>(outcome));
        }
    }
    if (const auto problem = checkStage(type, m_portal.pipelines().of(type), accepted, current)) {
        problems.append(*problem);
    }
    if (!problems.isEmpty()) {
        return errors::invalidValues(problems, m_portal.hubId());
    }
    return accepted;
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
        if (auto error = checkAddresses(m_portal, values, current)) {
            return error;
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

} // namespace leadferry::sandbox
