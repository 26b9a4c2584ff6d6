// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldscreen.h"

#include "base/json.h"
#include "domain/mappingbinding.h"
#include "domain/person.h"

#include <algorithm>

namespace leadferry::domain {

namespace {

FittedValue fitted(CrmObject object, const PlannedField& field, const QList<PlannedField>& beside, const Portal& portal,
                   const RefusedValues& refused)
{
    const PropertyRule rule = ruleFor(portal.rules, object, field.property);
    if (!rule.readOnly && !portal.profile.canWrite(object, field.property)) {
        return {{}, QStringLiteral("PROPERTY_DOESNT_EXIST")};
    }
    if (object == CrmObject::Contact && field.property == QLatin1String("email") &&
        plausibleEmail(field.value).isEmpty()) {
        return {{}, QStringLiteral("INVALID_EMAIL")};
    }
    const BoundName bound = boundName(object, field.property, field.value, beside, portal);
    FittedValue value = bound.fault.isEmpty() ? fittedTo(rule, bound.id)
                                              : FittedValue{{}, QStringLiteral("UNKNOWN_NAME: ") + bound.fault};
    if (value.fault.isEmpty()) {
        value.fault = refused.reasonFor(field.property, value.value);
    }
    return value;
}

} // namespace

QStringList neededOneOf(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return {QStringLiteral("email"), QStringLiteral("firstname"), QStringLiteral("lastname")};
    case CrmObject::Company:
        return {QStringLiteral("domain"), QStringLiteral("name")};
    case CrmObject::Deal:
    case CrmObject::Ticket:
    case CrmObject::Note:
    case CrmObject::Task:
    case CrmObject::List:
        return {};
    }
    Q_UNREACHABLE();
}

QStringList neededAllOf(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
    case CrmObject::Company:
        return {};
    case CrmObject::Deal:
        return {QStringLiteral("dealname"), QStringLiteral("dealstage"), QStringLiteral("pipeline")};
    case CrmObject::Ticket:
        return {QStringLiteral("subject"), QStringLiteral("hs_pipeline_stage"), QStringLiteral("hs_pipeline")};
    case CrmObject::Note:
        return {QStringLiteral("hs_timestamp"), QStringLiteral("hs_note_body")};
    case CrmObject::Task:
        return {QStringLiteral("hs_timestamp"), QStringLiteral("hs_task_subject")};
    case CrmObject::List:
        return {QStringLiteral("list")};
    }
    Q_UNREACHABLE();
}

QString fingerprintOf(const QString& value)
{
    return base::sha256Hex(value.toUtf8());
}

void RefusedValues::add(const QString& property, const QString& fingerprint, const QString& reason)
{
    m_reasons.insert({property, fingerprint}, reason);
}

QString RefusedValues::reasonFor(const QString& property, const QString& value) const
{
    if (m_reasons.isEmpty()) {
        return {};
    }
    const QString always = m_reasons.value({property, QString()});
    return always.isEmpty() ? m_reasons.value({property, fingerprintOf(value)}) : always;
}

ScreenedFields screened(CrmObject object, const QList<PlannedField>& fields, const Portal& portal,
                        const RefusedValues& refused)
{
    ScreenedFields result;
    for (const PlannedField& field : fields) {
        const FittedValue value = fitted(object, field, fields, portal, refused);
        if (value.fault.isEmpty()) {
            const bool manyChoices = ruleFor(portal.rules, object, field.property).type == ValueType::Choices;
            result.fields.append({field.property, value.value, field.mode, manyChoices});
        } else {
            result.held.insert(field.property, value.fault);
        }
    }
    return result;
}

bool canBeCreated(CrmObject object, const QList<PlannedField>& fields, const HeldFields& held,
                  const PortalProfile& profile)
{
    const auto has = [&fields](const QString& property) {
        return std::any_of(fields.begin(), fields.end(),
                           [&property](const PlannedField& field) { return field.property == property; });
    };
    const QStringList all = neededAllOf(object);
    if (std::any_of(all.begin(), all.end(), [&held](const QString& name) { return held.contains(name); })) {
        return false;
    }
    const bool byEmail = object == CrmObject::Contact && has(QStringLiteral("email"));
    if (!byEmail && held.contains(profile.key(object).property)) {
        return false;
    }
    const QStringList one = neededOneOf(object);
    return one.isEmpty() || std::any_of(one.begin(), one.end(), has);
}

} // namespace leadferry::domain
