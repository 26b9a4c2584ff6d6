// SPDX-License-Identifier: GPL-3.0-or-later
// A CRM in which nothing changes, to see what a delivery would do: readings go to the real one, or find nothing without
// one; writings are noted, answered as if they had succeeded, and seen by later readings.
#pragma once

#include "domain/crmgateway.h"

#include <QMap>

#include <optional>

namespace leadferry::delivery {

class DryGateway final : public domain::CrmGateway
{
public:
    struct Write
    {
        domain::CrmVerb verb =
            domain::CrmVerb::Create; ///< Create, Update or Join; an upsert is noted as what it comes to
        domain::CrmObject object = domain::CrmObject::Contact;
        QString recordId; ///< of a record that would be created: isMadeUp()
        QString trace;
        domain::CrmProperties values;
        domain::CrmProperties before; ///< of an update: what the record holds now of these properties
    };

    /// `crm` (null: an empty CRM) outlives the gateway and knows the portal as `portalId`, whatever requests call it.
    DryGateway(domain::CrmGateway* crm, qint64 portalId) : m_crm(crm), m_portalId(portalId) {}

    domain::CrmCall* prepare(const domain::CrmRequest& request) override;
    [[nodiscard]] qint64 permitDelayMs(qint64 portalId, domain::CrmVerb verb, domain::CrmObject object,
                                       domain::Pace pace) const override;

    [[nodiscard]] const QList<Write>& writes() const { return m_writes; }
    /// Why the real one could not be asked; nothing while it answers.
    [[nodiscard]] const std::optional<base::Error>& failure() const { return m_failure; }
    /// That would have been made, readings and writings.
    [[nodiscard]] int calls() const { return m_calls; }
    static bool isMadeUp(const QString& recordId);

private:
    friend class DryCall;
    using Key = std::pair<domain::CrmObject, QString>;

    /// What the real CRM has to be asked; without inputs: nothing.
    [[nodiscard]] domain::CrmRequest toAsk(const domain::CrmRequest& request) const;
    /// One item for each input. `real`: what the real one answered to toAsk().
    QList<domain::CrmItem> answer(const domain::CrmRequest& request, const QList<domain::CrmItem>& real);
    [[nodiscard]] QString idOf(const domain::CrmRequest& request, const domain::CrmInput& input) const;
    domain::CrmItem noteWrite(domain::CrmVerb verb, domain::CrmObject object, const domain::CrmInput& input);
    domain::CrmItem read(const domain::CrmRequest& request, const domain::CrmInput& input, const domain::CrmItem* real);

    domain::CrmGateway* m_crm;
    qint64 m_portalId;
    int m_calls = 0;
    std::optional<base::Error> m_failure;
    int m_created = 0;
    QList<Write> m_writes;
    QMap<Key, domain::CrmProperties> m_records; ///< made up, and what would have been written to real ones
    QMap<Key, domain::CrmProperties> m_seen;    ///< of real ones, as last read
};

} // namespace leadferry::delivery
