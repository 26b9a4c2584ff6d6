// SPDX-License-Identifier: GPL-3.0-or-later
// One look into a portal's inbox: threads page after page, one thread, or what agents wrote in one, with the whole of
// what HubSpot had cut. What was read before a page fails, or has to wait, is dropped: half a list must not pass for a
// whole one.
#pragma once

#include "domain/inbox.h"
#include "domain/portal.h"
#include "hubspot/callreport.h"
#include "hubspot/portalrequest.h"

#include <QPointer>
#include <QStringList>

namespace leadferry::hubspot {

struct MessagePage;

class InboxReading final : public domain::InboxCall
{
    Q_OBJECT
public:
    enum class Subject { Threads, Thread, Messages };

    /// What is to be read; `threadId` of a thread or its messages, `sinceMs` of threads or messages.
    struct Question
    {
        qint64 portalId = 0;
        Subject subject = Subject::Threads;
        QString threadId = {};
        qint64 sinceMs = 0;
    };

    /// The gateway outlives it.
    InboxReading(HubSpotGateway& gateway, Question question);

protected:
    void run() override;
    void stop() override;

private:
    using Heard = void (InboxReading::*)(const PortalAnswer&);

    void ask(const QString& path, Heard heard);
    [[nodiscard]] CallReport reportOn(const PortalAnswer& answer) const;
    /// Whether the answer is 2xx; else the call has ended with what it says.
    bool isGood(const PortalAnswer& answer);

    /// Whether a further request may leave; else the call has ended with how long to wait.
    bool mayGoOn();
    void askForPage();
    void onThreads(const PortalAnswer& answer);
    void onThread(const PortalAnswer& answer);
    void onMessages(const PortalAnswer& answer);
    [[nodiscard]] bool goesOn(const MessagePage& page) const;
    /// Null: there is none.
    [[nodiscard]] domain::InboxMessage* messageOf(const QString& id);
    /// The next text that HubSpot had cut; when there is none left, the call ends.
    void askForOriginal();
    void onOriginal(const PortalAnswer& answer);

    void fail(const base::Error& error);
    void end();

    HubSpotGateway& m_gateway;
    const Question m_question;
    domain::Portal m_portal;
    QString m_after; ///< HubSpot's cursor
    int m_pages = 0;
    QList<qint64> m_times; ///< of all messages so far, as they came
    QStringList m_cutIds;  ///< of messages whose whole text is still to be read
    int m_originals = 0;   ///< asked for
    CallReport m_report;   ///< what the call has come to
    QPointer<PortalRequest> m_asked;
};

} // namespace leadferry::hubspot
