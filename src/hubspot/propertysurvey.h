// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what connecting does not need to know of a portal's properties: which are archived, which a new record must
// have, how many more may be made, and which rules there are for their values. Changes nothing.
#pragma once

#include "domain/propertycheck.h"
#include "hubspot/apicatalog.h"
#include "hubspot/apidialogue.h"

#include <functional>

namespace leadferry::hubspot {

/// What is read of which object types.
struct SurveyScope
{
    QList<domain::CrmObject> lacking; ///< their archived properties
    QList<domain::CrmObject> made;    ///< what a new record must have
    QList<domain::CrmObject> written; ///< the rules for values
};

class PropertySurvey final : public ApiDialogue
{
    Q_OBJECT
public:
    PropertySurvey(net::HttpTransport& transport, base::Clock& clock, const ApiCatalog& catalog,
                   const DialoguePartner& partner, const SurveyScope& scope, QObject* parent = nullptr);

    /// Valid once finished() is emitted. What HubSpot refused to tell is absent: it only makes the report less exact.
    [[nodiscard]] const domain::PresentProperties& archived() const { return m_archived; }
    /// What the portal says that a new record must have. Rules with a condition are not told: only a refusal shows
    /// them.
    [[nodiscard]] const QHash<domain::CrmObject, QStringList>& required() const { return m_required; }
    /// By object, of those that HubSpot told about.
    [[nodiscard]] const QHash<domain::CrmObject, domain::ValueRules>& valueRules() const { return m_valueRules; }
    [[nodiscard]] const QHash<domain::CrmObject, domain::PropertyLimit>& limits() const { return m_limits; }
    [[nodiscard]] const std::optional<domain::PropertyLimit>& overall() const { return m_overall; }

protected:
    void run() override;
    void onAnswer(const Answer& answer) override;
    void onGivenUp(const base::Error& error) override;

private:
    /// One question: its path, and what becomes of a good answer.
    struct Question
    {
        QString path;
        std::function<void(const Answer&)> take;
    };
    void askNext();
    void takeArchived(domain::CrmObject object, const Answer& answer);
    void takeRequired(domain::CrmObject object, const Answer& answer);
    void takeValueRules(domain::CrmObject object, const Answer& answer);
    void takeLimits(const QJsonObject& json);

    QList<Question> m_questions; ///< the first is under way
    domain::PresentProperties m_archived;
    QHash<domain::CrmObject, QStringList> m_required;
    QHash<domain::CrmObject, domain::ValueRules> m_valueRules;
    QHash<domain::CrmObject, domain::PropertyLimit> m_limits;
    std::optional<domain::PropertyLimit> m_overall;
};

} // namespace leadferry::hubspot
