// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/batchwrite.h"

#include "sandbox/recordjson.h"

#include <utility>

namespace leadferry::sandbox {

std::optional<ApiError> BatchWrite::take(const BatchInput& input, const Checked<AcceptedWrite>& checked)
{
    if (checked.ok()) {
        m_accepted.append({input, checked.value()});
        return std::nullopt;
    }
    if (m_mode == Mode::AllOrNothing) {
        return checked.error();
    }
    m_refused.append(itemError(checked.error(), input));
    return std::nullopt;
}

void BatchWrite::miss(const ObjectType& type, const BatchInput& input)
{
    m_type = &type;
    if (m_mode == Mode::Partial) {
        m_refused.append(itemError(errors::recordsNotFound(type, {input.id}), input));
    } else {
        m_missing.append(input.id); // without trace ids HubSpot lists all of them in one entry
    }
}

ApiAnswer BatchWrite::carryOut(int successStatus, Tells tells)
{
    QJsonArray results;
    for (const auto& [input, write] : std::as_const(m_accepted)) {
        QJsonObject result = withTrace(store(input, write), input);
        if (tells == Tells::WhetherNew) {
            result.insert(QStringLiteral("new"), std::holds_alternative<AcceptedCreate>(write));
        }
        results.append(result);
    }
    if (!m_missing.isEmpty()) {
        m_refused.append(errors::recordsNotFound(*m_type, m_missing).toItemJson());
    }
    return batchAnswer(m_portal, successStatus, results, m_refused);
}

QJsonObject BatchWrite::store(const BatchInput& input, const AcceptedWrite& write)
{
    if (const auto* create = std::get_if<AcceptedCreate>(&write)) {
        return wholeRecordToJson(m_portal, m_rules.apply(*create));
    }
    return changedRecordToJson(m_portal, m_rules.apply(std::get<AcceptedUpdate>(write)), input.values.keys());
}

} // namespace leadferry::sandbox
