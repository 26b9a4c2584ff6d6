// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into the inboxes of the portals again and again, as long as answers may come there: a ticket was written for a
// conversation, or a thread of one had news, within the last two weeks. A portal that does not grant it, or has been
// failing for days, is left alone. That a person has paused delivery keeps no answer from the bot.
#pragma once

#include "handoff/inboxround.h"

#include <QHash>

namespace leadferry::handoff {

class InboxWatch : public QObject
{
    Q_OBJECT
public:
    /// What the context refers to outlives it; so does the clock, of which it wants an alarm.
    InboxWatch(InboxContext context, base::Clock& clock);
    ~InboxWatch() override;

    /// Every so many milliseconds, from now on; 0: not at all.
    void setInterval(qint64 intervalMs);
    void setPortals(const QList<domain::Portal>& portals) { m_portals = portals; }
    /// Looks at once, as far as it may.
    void look();
    /// Takes up nothing more; what is under way ends.
    void stop();
    /// No look is under way.
    [[nodiscard]] bool isIdle() const { return m_rounds.isEmpty(); }

signals:
    /// The bot of this source has new replies.
    void arrived(const QString& source);
    /// What was read cannot be kept.
    void storageFailed(const leadferry::base::Error& error);

private:
    [[nodiscard]] bool mayLook(const domain::Portal& portal);
    void begin(const domain::Portal& portal);
    void onRound(qint64 portalId, const InboxRound& round);

    InboxContext m_context;
    QList<domain::Portal> m_portals;
    QHash<qint64, InboxRound*> m_rounds; ///< under way, by portal
    qint64 m_intervalMs = 0;
    std::unique_ptr<base::Alarm> m_alarm;
};

} // namespace leadferry::handoff
