// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the work of one portal moving: at most one round of each kind at a time, so that what arrives during a call
// leaves together with the next one; pauses when the portal asks for it.
#pragma once

#include "delivery/round.h"

#include <QSet>

namespace leadferry::delivery {

class PortalPump : public QObject
{
    Q_OBJECT
public:
    explicit PortalPump(RoundContext context);

    /// Starts every kind of round that is not running and has something to do; cheap when there is nothing.
    void work();
    /// The portal as it is now (reconnected, prepared again); ends a pause for lost access.
    void setPortal(const domain::Portal& portal);
    void setRules(const PersonRules& rules) { m_context.rules = rules; }
    /// While paused only what a person has started again is taken up; running rounds finish.
    void setPaused(bool paused);
    void setSchedule(const domain::RetryPolicy& schedule) { m_context.schedule = schedule; }
    /// No new rounds; quiet() follows when the running ones are over.
    void stop();
    /// Forgets pauses: a person or a new connection says it is worth trying now.
    void tryNow();
    [[nodiscard]] bool isQuiet() const { return m_running.isEmpty(); }
    [[nodiscard]] const domain::Portal& portal() const { return m_context.portal; }

signals:
    void recorded();
    void quiet();
    void accessLost();
    void storageFailed(const leadferry::base::Error& error);

private:
    /// A kind of round: writing shared records, creating or looking up one object type, links, or places on lists.
    struct Kind
    {
        enum class Task { Records, Create, LookUp, Link, Join };
        Task task;
        domain::CrmObject object;
        [[nodiscard]] int number() const { return static_cast<int>(task) * 16 + static_cast<int>(object); }
    };

    static const QList<Kind>& kinds();
    [[nodiscard]] bool mayWork() const { return !m_stopping && !m_accessGone; }
    [[nodiscard]] Round* makeRound(const Kind& kind);
    void start(const Kind& kind);
    void finished(const Kind& kind, const RoundEnd& end);
    void pause(const Kind& kind, const RoundEnd& end);
    void armAlarm();

    RoundContext m_context;
    std::unique_ptr<base::Alarm> m_alarm;
    QSet<int> m_running;
    QSet<int> m_askedAgain;           ///< kinds for which work came while they were running
    qint64 m_pausedUntil = 0;         ///< monotonic
    qint64 m_lookedAtMs = 0;          ///< wall clock: what was due then has been looked at
    QHash<int, qint64> m_permittedAt; ///< by kind, monotonic: it waits for a permit until then
    int m_unreachableInARow = 0;
    bool m_accessGone = false;
    bool m_stopping = false;
};

} // namespace leadferry::delivery
