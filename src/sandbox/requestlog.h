// SPDX-License-Identifier: GPL-3.0-or-later
// What was asked of the stand-in and how it was answered: counts by kind of call, refusals with their reasons, and the
// last calls for the page. Never a token, a secret or a body.
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

#include <deque>

namespace leadferry::sandbox {

struct RequestEntry
{
    qint64 atMs = 0;
    QString method;
    QString path;   ///< without what could be secret
    QString kind;   ///< "contacts/batch/create"; empty where no such call exists
    int status = 0; ///< 0: no answer was given
    qint64 durationMs = 0;
    QString category; ///< of a refusal
    QString message;
    QString fault; ///< "502:after=0.1", when the weather struck
    QString correlationId;

    /// Refused for a reason of the call's own; what the weather did to a call is not its fault.
    [[nodiscard]] bool isRefused() const { return !category.isEmpty(); }
    /// "404 OBJECT_NOT_FOUND"
    [[nodiscard]] QString reason() const;
};

class RequestLog
{
public:
    void add(const RequestEntry& entry);
    /// The newest first.
    [[nodiscard]] const std::deque<RequestEntry>& recent() const { return m_recent; }
    /// {"contacts/batch/create":N, …}
    [[nodiscard]] QJsonObject callsToJson() const;
    /// [{"path","status","category","message"}], the oldest first.
    [[nodiscard]] QJsonArray refusedToJson() const;
    /// {"404 OBJECT_NOT_FOUND":N, …}, all of them, also those too old for the list.
    [[nodiscard]] QJsonObject reasonsToJson() const;
    /// {"502:after":N, …}
    [[nodiscard]] QJsonObject faultsToJson() const;
    void clear();

private:
    std::deque<RequestEntry> m_recent;
    std::deque<RequestEntry> m_refused;
    QHash<QString, qint64> m_calls;
    QHash<QString, qint64> m_reasons;
    QHash<QString, qint64> m_faults;
};

} // namespace leadferry::sandbox
