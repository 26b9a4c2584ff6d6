// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/requestlog.h"

#include <QJsonArray>

namespace leadferry::sandbox {

void RequestLog::add(const RequestEntry& entry)
{
    constexpr size_t keptCalls = 500;
    constexpr size_t keptRefusals = 1000;
    m_recent.push_front(entry);
    if (m_recent.size() > keptCalls) {
        m_recent.pop_back();
    }
    if (!entry.kind.isEmpty()) {
        ++m_calls[entry.kind];
    }
    if (!entry.category.isEmpty()) {
        m_refused.push_back(entry);
        if (m_refused.size() > keptRefusals) {
            m_refused.pop_front();
        }
    }
}

QJsonObject RequestLog::callsToJson() const
{
    QJsonObject calls;
    for (auto it = m_calls.begin(); it != m_calls.end(); ++it) {
        calls.insert(it.key(), it.value());
    }
    return calls;
}

QJsonArray RequestLog::refusedToJson() const
{
    QJsonArray refused;
    for (const RequestEntry& entry : m_refused) {
        refused.append(QJsonObject{{QStringLiteral("path"), entry.path},
                                   {QStringLiteral("status"), entry.status},
                                   {QStringLiteral("category"), entry.category},
                                   {QStringLiteral("message"), entry.message}});
    }
    return refused;
}

} // namespace leadferry::sandbox
