// SPDX-License-Identifier: GPL-3.0-or-later
// The local port's addresses for bots that read: the answers of agents, and who has a conversation (contract, "Local
// port"). A bot that waits is answered as soon as something has come.
#pragma once

#include "base/clock.h"
#include "domain/replydesk.h"
#include "ingest/portaddress.h"
#include "net/httpserver.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace leadferry::ingest {

class ReplyPort : public QObject
{
    Q_OBJECT
public:
    using Exchange = std::shared_ptr<net::HttpExchange>;
    /// The token of that source is missing or wrong; `why` names no secret.
    using Refused = std::function<void(const QString& source, const QString& why)>;

    /// `clock` outlives it.
    ReplyPort(base::Clock& clock, Refused refused);
    ~ReplyPort() override;

    /// Null: nothing is served.
    void setDesk(domain::ReplyDesk* desk);
    [[nodiscard]] bool serves(const QString& path) const;
    void serve(const Exchange& exchange, const PortAddresses& addresses);
    /// Who waits is answered at once, with nothing: the sources have changed, or the port closes.
    void letGo();

private:
    struct Question
    {
        QString source;
        QString conversationId; ///< empty: of all
        qint64 afterId = 0;
        int waitMs = 0;
    };
    struct Waiting;

    void serveReplies(const Exchange& exchange, const QString& source);
    void serveAcknowledgement(const Exchange& exchange, const QString& source, const QString& id);
    void serveConversation(const Exchange& exchange, const QString& source, const QString& id);
    static base::Result<Question> questionIn(const net::HttpRequest& request, const QString& source);
    void wait(const Exchange& exchange, const Question& question);
    /// Null: it has been answered meanwhile.
    [[nodiscard]] std::unique_ptr<Waiting> take(qint64 number);
    void answer(qint64 number);
    void lookFor(const QString& source);

    base::Clock& m_clock;
    Refused m_refused;
    QPointer<domain::ReplyDesk> m_desk;
    std::vector<std::unique_ptr<Waiting>> m_waiting; ///< in the order in which they came
    qint64 m_lastNumber = 0;
};

} // namespace leadferry::ingest
