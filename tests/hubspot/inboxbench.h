// SPDX-License-Identifier: GPL-3.0-or-later
// A portal whose inbox is looked into over a scripted network, and what such a look came to.
#pragma once

#include "domain/inbox.h"
#include "domain/timetext.h"
#include "hubspot/hubspotgateway.h"
#include "memorysecretstore.h"
#include "support/fakeclock.h"
#include "support/named.h"
#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QUrlQuery>

#include <memory>

namespace leadferry::test {

inline constexpr qint64 inboxHubId = 4471902;
inline constexpr qint64 at = 1'795'000'000'000;
inline QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

inline QByteArray listOf(const QJsonArray& results, const QByteArray& after = {})
{
    QJsonObject json{{text("results"), results}};
    if (!after.isEmpty()) {
        const QJsonObject next{{text("after"), QString::fromLatin1(after)}};
        json.insert(text("paging"), QJsonObject{{text("next"), next}});
    }
    return QJsonDocument(json).toJson();
}

inline QJsonObject chat(const QByteArray& id, qint64 latestMs)
{
    return {{text("id"), QString::fromLatin1(id)},
            {text("status"), text("OPEN")},
            {text("latestMessageTimestamp"), domain::isoUtc(latestMs)}};
}

inline QJsonObject answer(const QByteArray& id, qint64 writtenMs, const char* truncation = "NOT_TRUNCATED")
{
    const QJsonObject sender{{text("actorId"), text("A-1")}, {text("name"), text("Ada Agent")}};
    return {{text("id"), QString::fromLatin1(id)},       {text("type"), text("MESSAGE")},
            {text("direction"), text("OUTGOING")},       {text("createdAt"), domain::isoUtc(writtenMs)},
            {text("senders"), QJsonArray{sender}},       {text("text"), text("text of ") + QString::fromLatin1(id)},
            {text("truncationStatus"), text(truncation)}};
}

struct Look
{
    base::Result<void> outcome = base::Error{};
    qint64 retryAfterMs = 0;
    QList<domain::InboxThread> threads;
    QList<domain::InboxMessage> messages;
    qint64 newestSeenMs = 0;
    bool isOfThreadAlone = false;

    [[nodiscard]] QString kind() const { return outcome ? QString() : named(outcome.error().kind); }
    [[nodiscard]] QString ids() const
    {
        QStringList ids;
        for (const domain::InboxThread& found : threads) {
            ids.append(found.id);
        }
        for (const domain::InboxMessage& found : messages) {
            ids.append(found.id);
        }
        return ids.join(QLatin1Char(' '));
    }
};

class InboxBench : public QObject
{
protected:
    FakeClock m_clock;
    std::unique_ptr<ScriptedTransport> m_transport;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<hubspot::TokenKeeper> m_keeper;
    std::unique_ptr<hubspot::HubSpotGateway> m_gateway;
    domain::Portal m_portal;

    Look lookOf(domain::InboxCall* call)
    {
        Look look;
        QSignalSpy finished(call, &base::Job::finished);
        connect(call, &base::Job::finished, this, [&look, call] {
            look = {call->outcome(),  call->retryAfterMs(), call->threads(),
                    call->messages(), call->newestSeenMs(), call->isOfThreadAlone()};
        });
        call->start();
        if (finished.isEmpty() && !finished.wait()) {
            look.outcome = base::Error{base::ErrorKind::Internal, QStringLiteral("the call never finished")};
        }
        return look;
    }
    Look threadsSince(qint64 sinceMs) { return lookOf(m_gateway->readThreads(1, sinceMs)); }
    Look messagesSince(qint64 sinceMs) { return lookOf(m_gateway->readMessages(1, QStringLiteral("901"), sinceMs)); }
    QString asked(int index, const char* key) const
    {
        return QUrlQuery(m_transport->requests().value(index).url).queryItemValue(text(key), QUrl::FullyDecoded);
    }
    void setUp()
    {
        tearDown();
        m_transport = std::make_unique<ScriptedTransport>();
        m_secrets = std::make_unique<MemorySecretStore>();
        m_keeper = std::make_unique<hubspot::TokenKeeper>(*m_transport, *m_secrets, m_clock, hubspot::ApiCatalog());
        m_gateway = std::make_unique<hubspot::HubSpotGateway>(*m_transport, *m_keeper, m_clock, hubspot::ApiCatalog());
        m_portal = {};
        m_portal.id = 1;
        m_portal.hubId = inboxHubId;
        m_portal.apiUrl = QStringLiteral("https://api.example.com");
        hubspot::Tokens tokens;
        tokens.kind = domain::CredentialKind::ServiceKey;
        tokens.accessToken = QStringLiteral("access-1");
        tokens.hubId = inboxHubId;
        m_secrets->secrets.insert(domain::secretKeyForTokens(inboxHubId), hubspot::toBytes(tokens));
        m_portal.credential = domain::CredentialKind::ServiceKey;
        m_gateway->setPortals({m_portal});
    }
    void tearDown()
    {
        m_gateway.reset();
        m_keeper.reset();
    }
};

} // namespace leadferry::test
