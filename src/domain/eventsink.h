// SPDX-License-Identifier: GPL-3.0-or-later
// The port through which sources hand events in.
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <functional>

class QObject;

namespace leadferry::domain {

/// One event as a source understood it, in the native form.
struct IncomingEvent
{
    QString source;        ///< "port", "folder" or a named source; part of the event's identity
    QString eventId;       ///< the sender's id, else a hash of the element (then hashedId is true)
    bool hashedId = false; ///< a repeat counts as a duplicate only within 24 h
    QJsonObject body;
    qint64 receivedAtMs = 0;
};

enum class Acceptance { Queued, Duplicate, Conflict };
QString toString(Acceptance acceptance);

struct AcceptedEvent
{
    qint64 id = 0; ///< ours; shown as "e{id}"
    QString eventId;
    Acceptance status = Acceptance::Queued;
};

class EventSink
{
public:
    EventSink() = default;
    virtual ~EventSink() = default;
    Q_DISABLE_COPY_MOVE(EventSink)

    /// Takes the batch whole or not at all. Answers exactly once, from the event loop, after the events are on disk;
    /// not at all when `context` has gone.
    virtual void submit(const QList<IncomingEvent>& events, QObject* context,
                        std::function<void(base::Result<QList<AcceptedEvent>>)> answer) = 0;
};

} // namespace leadferry::domain
