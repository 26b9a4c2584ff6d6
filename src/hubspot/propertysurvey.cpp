// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/propertysurvey.h"

#include "hubspot/objectcatalog.h"
#include "hubspot/portalschema.h"

#include <QJsonArray>

namespace leadferry::hubspot {

using domain::CrmObject;

PropertySurvey::PropertySurvey(net::HttpTransport& transport, base::Clock& clock, const ApiCatalog& catalog,
                               const DialoguePartner& partner, const SurveyScope& scope, QObject* parent)
    : ApiDialogue(transport, clock, partner, parent)
{
    for (const CrmObject object : scope.lacking) {
        m_questions.append({catalog.archivedProperties(object),
                            [this, object](const Answer& answer) { takeArchived(object, answer); }});
    }
    for (const CrmObject object : scope.made) {
        m_questions.append(
            {catalog.objectSchema(object), [this, object](const Answer& answer) { takeRequired(object, answer); }});
    }
    m_questions.append({catalog.propertyLimits(), [this](const Answer& answer) { takeLimits(answer.json()); }});
    for (const CrmObject object : scope.written) {
        m_questions.append(
            {catalog.valueRules(object), [this, object](const Answer& answer) { takeValueRules(object, answer); }});
    }
}

void PropertySurvey::run()
{
    askNext();
}

void PropertySurvey::askNext()
{
    ask("GET", m_questions.constFirst().path);
}

void PropertySurvey::onAnswer(const Answer& answer)
{
    const Question question = m_questions.takeFirst();
    if (answer.ok()) {
        question.take(answer);
    }
    if (m_questions.isEmpty()) {
        finish();
    } else {
        askNext();
    }
}

void PropertySurvey::takeArchived(CrmObject object, const Answer& answer)
{
    auto archived = readPresent(answer.body);
    for (domain::PresentProperty& property : archived) {
        property.archived = true;
    }
    m_archived.insert(object, archived);
}

void PropertySurvey::takeRequired(CrmObject object, const Answer& answer)
{
    const QJsonArray required = answer.json().value(QLatin1String("requiredProperties")).toArray();
    for (const auto& name : required) {
        if (!name.toString().isEmpty()) {
            m_required[object].append(name.toString());
        }
    }
}

void PropertySurvey::takeValueRules(CrmObject object, const Answer& answer)
{
    if (const auto rules = readValueRules(answer.body)) {
        m_valueRules.insert(object, *rules);
    }
}

void PropertySurvey::onGivenUp(const base::Error& /*error*/)
{
    finish();
}

void PropertySurvey::takeLimits(const QJsonObject& json)
{
    const auto number = [](const QJsonValue& value) { return value.toInt(); };
    const QJsonArray objects = json.value(QLatin1String("byObjectType")).toArray();
    for (const auto& entry : objects) {
        for (const CrmObject object : domain::allCrmObjects()) {
            if (entry[QLatin1String("objectTypeId")].toString() == typeId(object)) {
                m_limits.insert(object, {number(entry[QLatin1String("usage")]), number(entry[QLatin1String("limit")])});
            }
        }
    }
    if (const int most = number(json.value(QLatin1String("overallLimit"))); most > 0) {
        m_overall = {number(json.value(QLatin1String("overallUsage"))), most};
    }
}

} // namespace leadferry::hubspot
