// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/propertysurvey.h"

#include "hubspot/objectcatalog.h"
#include "hubspot/portalschema.h"

#include <QJsonArray>

namespace leadferry::hubspot {

PropertySurvey::PropertySurvey(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                               const DialoguePartner& partner, QList<domain::CrmObject> objects, QObject* parent)
    : ApiDialogue(transport, clock, partner, parent), m_catalog(std::move(catalog)), m_objects(std::move(objects))
{
}

void PropertySurvey::run()
{
    askNext();
}

void PropertySurvey::askNext()
{
    if (m_index < m_objects.size()) {
        ask("GET", m_catalog.archivedProperties(m_objects.at(m_index)));
    } else {
        ask("GET", m_catalog.propertyLimits());
    }
}

void PropertySurvey::onAnswer(const Answer& answer)
{
    if (m_index == m_objects.size()) {
        if (answer.ok()) {
            takeLimits(answer.json());
        }
        finish();
        return;
    }
    if (answer.ok()) {
        auto archived = readPresent(answer.body);
        for (domain::PresentProperty& property : archived) {
            property.archived = true;
        }
        m_archived.insert(m_objects.at(m_index), archived);
    }
    ++m_index;
    askNext();
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
        for (const domain::CrmObject object : domain::allCrmObjects()) {
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
