// SPDX-License-Identifier: GPL-3.0-or-later
// Reads what connecting does not need to know of a portal's properties: which are archived, which a new record must
// have, and how many more may be made. Changes nothing.
#pragma once

#include "domain/propertycheck.h"
#include "hubspot/apicatalog.h"
#include "hubspot/apidialogue.h"

#include <functional>

namespace leadferry::hubspot {

class PropertySurvey final : public ApiDialogue
{
    Q_OBJECT
public:
    /// `lacking`: the object types whose archived properties are read. `made`: those of which records are made.
    PropertySurvey(net::HttpTransport& transport, base::Clock& clock, const ApiCatalog& catalog,
                   const DialoguePartner& partner, const QList<domain::CrmObject>& lacking,
                   const QList<domain::CrmObject>& made, QObject* parent = nullptr);

    /// Valid once finished() is emitted. What HubSpot refused to tell is absent: it only makes the report less exact.
    [[nodiscard]] const domain::PresentProperties& archived() const { return m_archived; }
    /// What the portal says that a new record must have. Rules with a condition are not told: only a refusal shows
    /// them.
    [[nodiscard]] const QHash<domain::CrmObject, QStringList>& required() const { return m_required; }
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
    void takeLimits(const QJsonObject& json);

    QList<Question> m_questions; ///< the first is under way
    domain::PresentProperties m_archived;
    QHash<domain::CrmObject, QStringList> m_required;
    QHash<domain::CrmObject, domain::PropertyLimit> m_limits;
    std::optional<domain::PropertyLimit> m_overall;
};

} // namespace leadferry::hubspot
