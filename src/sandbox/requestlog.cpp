// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/requestlog.h"

#include <QJsonArray>

namespace leadferry::sandbox {

namespace {

QJsonObject countsToJson(const QHash<QString, qint64>& counts)
{
    QJsonObject json;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        json.insert(it.key(), it.value());
    }
    return json;
}

} // namespace

QString RequestEntry::reason() const
{
    return QString::number(status) + QLatin1Char(' ') + category;
}

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
    if (!entry.fault.isEmpty()) {
        ++m_faults[entry.fault.section(QLatin1Char('='), 0, 0)];
    }
    if (entry.isRefused()) {
        ++m_reasons[entry.reason()];
        m_refused.push_back(entry);
        if (m_refused.size() > keptRefusals) {
            m_refused.pop_front();
        }
    }
}

QJsonObject RequestLog::callsToJson() const
{
    return countsToJson(m_calls);
}

QJsonObject RequestLog::reasonsToJson() const
{
    return countsToJson(m_reasons);
}

QJsonObject RequestLog::faultsToJson() const
{
    return countsToJson(m_faults);
}

void RequestLog::clear()
{
    *this = {};
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
