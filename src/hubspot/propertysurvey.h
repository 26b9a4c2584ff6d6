// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what connecting does not need to know of a portal's properties: which are archived, and how many more may be
// made. Changes nothing.
#pragma once

#include "domain/propertycheck.h"
#include "hubspot/apicatalog.h"
#include "hubspot/apidialogue.h"

namespace leadferry::hubspot {

class PropertySurvey final : public ApiDialogue
{
    Q_OBJECT
public:
    /// `objects`: those whose archived properties are read.
    PropertySurvey(net::HttpTransport& transport, base::Clock& clock, ApiCatalog catalog,
                   const DialoguePartner& partner, QList<domain::CrmObject> objects, QObject* parent = nullptr);

    /// Valid once finished() is emitted. What HubSpot refused to tell is absent: it only makes the report less exact.
    [[nodiscard]] const domain::PresentProperties& archived() const { return m_archived; }
    [[nodiscard]] const QHash<domain::CrmObject, domain::PropertyLimit>& limits() const { return m_limits; }
    [[nodiscard]] const std::optional<domain::PropertyLimit>& overall() const { return m_overall; }

protected:
    void run() override;
    void onAnswer(const Answer& answer) override;
    void onGivenUp(const base::Error& error) override;

private:
    void askNext();
    void takeLimits(const QJsonObject& json);

    const ApiCatalog m_catalog;
    QList<domain::CrmObject> m_objects;
    qsizetype m_index = 0;
    domain::PresentProperties m_archived;
    QHash<domain::CrmObject, domain::PropertyLimit> m_limits;
    std::optional<domain::PropertyLimit> m_overall;
};

} // namespace leadferry::hubspot
