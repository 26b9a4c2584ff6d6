// SPDX-License-Identifier: GPL-3.0-or-later
// A local port with a made-up reply desk behind it, and what bots ask it.
#pragma once

#include "domain/source.h"
#include "ingest/formatcatalog.h"
#include "ingest/localportsource.h"
#include "recordingsink.h"
#include "support/fakeclock.h"
#include "support/memoryreplydesk.h"
#include "support/rawclient.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::test {

inline const QString own = domain::portSource;
inline const QString chat = QStringLiteral("web-chat");
inline const QByteArray token = "Authorization: Bearer made-up\r\n";

inline QByteArray ask(const QByteArray& target, const QByteArray& headers = {}, const QByteArray& method = "GET",
                      const QByteArray& host = "127.0.0.1:8765")
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n";
}

inline QJsonObject bodyOf(const RawClient& client)
{
    const auto at = client.received().lastIndexOf("\r\n\r\n");
    return QJsonDocument::fromJson(client.received().mid(at + 4)).object();
}

/// The ids of the replies, parted by spaces; "none" for an empty list, and nothing where there is no list.
inline QString idsIn(const RawClient& client)
{
    const QJsonValue replies = bodyOf(client).value(QLatin1String("replies"));
    if (!replies.isArray()) {
        return {};
    }
    QStringList ids;
    const QJsonArray list = replies.toArray();
    for (const auto& reply : list) {
        ids.append(reply[QLatin1String("id")].toString());
    }
    return ids.isEmpty() ? QStringLiteral("none") : ids.join(QLatin1Char(' '));
}

inline ingest::PortAddress addressOf(const QString& name, const char* scheme, const QByteArray& secret = "made-up",
                                     const QStringList& hosts = {})
{
    ingest::PortAddress address{name, ingest::formatNamed(QStringLiteral("typebot")).value(), {}};
    address.proof = ingest::SourceProof{ingest::signatureScheme(QLatin1String(scheme)), {}, secret};
    address.hosts = hosts;
    return address;
}

struct BotPort
{
    explicit BotPort(net::HttpServerLimits limits = {})
        : source(
              sink, clock, [] { return QJsonObject(); }, [] { return QByteArray(); }, {}, limits)
    {
        source.setReplyDesk(&desk);
        source.onRefused(
            [this](const QString& name, const QString& why) { refused.append(name + QLatin1Char(':') + why); });
        number = source.listen(QStringLiteral("127.0.0.1:0")).value();
    }
    RecordingSink sink;
    FakeClock clock;
    MemoryReplyDesk desk;
    ingest::LocalPortSource source;
    QStringList refused;
    quint16 number = 0;
};

} // namespace leadferry::test
