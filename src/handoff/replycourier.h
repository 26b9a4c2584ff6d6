// SPDX-License-Identifier: GPL-3.0-or-later
// Brings replies to the bots that want them brought: posted to their address, or laid into their folder. At least once,
// in order within a conversation, by the retry schedule. A conversation whose bot does not take them holds up no other,
// nor does one bot another.
#pragma once

#include "base/clock.h"
#include "domain/retrypolicy.h"
#include "domain/source.h"
#include "handoff/replypost.h"
#include "store/replystore.h"

#include <QHash>

#include <functional>

namespace leadferry::handoff {

/// What the courier works with; outlives it.
struct CourierContext
{
    store::Database& database;
    net::HttpTransport& transport;
    base::Clock& clock;
    /// What posts of a source are signed with; nothing: it is being read, and the courier is woken then; an error: it
    /// cannot be read for now.
    std::function<base::Result<std::optional<QByteArray>>(const QString& source)> secret;
    std::function<double()> random; ///< in [0, 1)
};

class ReplyCourier : public QObject
{
    Q_OBJECT
public:
    explicit ReplyCourier(CourierContext context);
    ~ReplyCourier() override;

    void setSchedule(const domain::RetryPolicy& schedule) { m_schedule = schedule; }
    /// Where the bots of the sources are, from now on.
    void setSources(const QList<domain::Source>& sources);
    /// Brings what is due; cheap where nothing is.
    void wake();
    /// Takes up nothing more; what is under way is tried again at the next start.
    void stop();
    /// Nothing is under way.
    [[nodiscard]] bool isIdle() const { return m_posts.isEmpty(); }
    /// Nothing is under way, or is to be before that much time has passed.
    [[nodiscard]] bool isIdleFor(qint64 horizonMs);

signals:
    /// What became of a reply was stored.
    void recorded();
    void storageFailed(const leadferry::base::Error& error);

private:
    base::Result<bool> bringDue(const domain::Source& source);
    [[nodiscard]] int postsOf(const QString& source) const;
    base::Result<void> bring(const domain::Reply& reply);
    base::Result<void> post(const domain::Source& source, const domain::Reply& reply);
    void onPosted(const ReplyPost& post);
    base::Result<void> note(const domain::Reply& reply, domain::ReplyWay way, const domain::ReplyTrouble& trouble,
                            qint64 waitMs, bool counted);
    [[nodiscard]] qint64 nextTryMs(const domain::Reply& reply, bool counted, qint64 waitMs);
    base::Result<void> armAlarm();
    void restFrom(const base::Error& error);

    CourierContext m_context;
    store::ReplyStore m_store;
    domain::RetryPolicy m_schedule;
    QHash<QString, domain::Source> m_sources; ///< those to whose bots replies are brought, by name
    QHash<qint64, ReplyPost*> m_posts;        ///< under way, by reply
    std::unique_ptr<base::Alarm> m_alarm;
    bool m_stopped = false;
};

} // namespace leadferry::handoff
