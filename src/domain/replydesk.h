// SPDX-License-Identifier: GPL-3.0-or-later
// The port through which bots ask for their replies, as EventSink is the one through which their events come in.
#pragma once

#include "base/result.h"
#include "domain/threadreading.h"

#include <QObject>

namespace leadferry::domain {

class ReplyDesk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Replies of this source that the bot does not have yet, the oldest first, at most `most`: of this conversation
    /// (empty: of all), and only those with a higher id.
    virtual base::Result<QList<Reply>> waiting(const QString& source, const QString& conversationId, qint64 afterId,
                                               int most) = 0;
    /// The bot has it. NotFound: the source has no such reply. One that was acknowledged before is fine.
    virtual base::Result<void> acknowledge(const QString& source, qint64 id) = 0;
    /// NotFound: no event of this source has spoken of it.
    virtual base::Result<ConversationState> conversation(const QString& source, const QString& id) = 0;

signals:
    /// There are new ones for this source.
    void arrived(const QString& source);
};

} // namespace leadferry::domain
