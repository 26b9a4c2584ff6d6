// SPDX-License-Identifier: GPL-3.0-or-later
// An EventSink that keeps what it was given, knows repeats by (source, event id), and answers when the test says.
#pragma once

#include "domain/eventsink.h"

#include <QPointer>
#include <QSet>

namespace leadferry::test {

class RecordingSink final : public domain::EventSink
{
public:
    using Answer = std::function<void(base::Result<QList<domain::AcceptedEvent>>)>;
    enum class Answers { AtOnce, Held };

    Answers answers = Answers::AtOnce;
    std::optional<base::Error> error;            ///< refuses while set
    QList<QList<domain::IncomingEvent>> batches; ///< every batch that was stored

    void submit(const QList<domain::IncomingEvent>& events, QObject* context, Answer answer) override
    {
        m_waiting.append({events, context, std::move(answer)});
        if (answers == Answers::AtOnce) {
            QMetaObject::invokeMethod(
                context, [this] { answerNext(); }, Qt::QueuedConnection);
        }
    }
    [[nodiscard]] qsizetype waiting() const { return m_waiting.size(); }
    void answerNext()
    {
        const Waiting next = m_waiting.takeFirst();
        if (!next.context) {
            return;
        }
        if (error) {
            next.answer(*error);
            return;
        }
        batches.append(next.events);
        QList<domain::AcceptedEvent> accepted;
        for (const auto& event : next.events) {
            accepted.append(accept(event));
        }
        next.answer(accepted);
    }
    [[nodiscard]] QStringList ids() const
    {
        QStringList ids;
        for (const auto& batch : batches) {
            for (const auto& event : batch) {
                ids.append(event.eventId);
            }
        }
        return ids;
    }
    /// The different events it has ever stored.
    [[nodiscard]] qsizetype different() const { return m_known.size(); }

private:
    struct Waiting
    {
        QList<domain::IncomingEvent> events;
        QPointer<QObject> context;
        Answer answer;
    };
    domain::AcceptedEvent accept(const domain::IncomingEvent& event)
    {
        const QString key = event.source + QLatin1Char(':') + event.eventId;
        if (const auto known = m_known.constFind(key); known != m_known.constEnd()) {
            const bool same = known->body == event.body;
            return {known->id, event.eventId, same ? domain::Acceptance::Duplicate : domain::Acceptance::Conflict};
        }
        m_known.insert(key, {m_known.size() + 1, event.body});
        return {m_known.size(), event.eventId, domain::Acceptance::Queued};
    }
    struct Known
    {
        qint64 id;
        QJsonObject body;
    };
    QList<Waiting> m_waiting;
    QHash<QString, Known> m_known;
};

} // namespace leadferry::test
