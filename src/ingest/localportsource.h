// SPDX-License-Identifier: GPL-3.0-or-later
// The local port: bots on this computer post events to it (contract, "Local port"). 202 is only said after the sink has
// answered, so what was acknowledged is on disk. It listens on loopback addresses only; what comes from elsewhere comes
// by a reverse proxy or tunnel, to a source that asks for a signature.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/eventsink.h"
#include "ingest/portaddress.h"
#include "ingest/replyport.h"
#include "net/httpserver.h"

#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace leadferry::ingest {

class LocalPortSource : public QObject
{
    Q_OBJECT
public:
    using Health = std::function<QJsonObject()>; ///< for GET /healthz
    using Metrics = std::function<QByteArray()>; ///< for GET /metrics, in Prometheus' text format
    /// Seconds after which a sender should try again while no more events can be taken; nothing: go on.
    using QueueGuard = std::function<std::optional<int>()>;
    /// A sender did not prove that a request to that source is his; `why` names no secret.
    using Refused = std::function<void(const QString& source, const QString& why)>;

    /// `sink` and `clock` outlive the source.
    LocalPortSource(domain::EventSink& sink, base::Clock& clock, Health health, Metrics metrics, QueueGuard guard = {},
                    net::HttpServerLimits limits = {}, QObject* parent = nullptr);

    /// Invalid: not "127.0.0.1:8765" or "[::1]:8765", or not loopback.
    static base::Result<void> checkAddress(const QString& address);
    /// Port 0 lets the system choose. Returns the port. Invalid: see checkAddress(), or taken.
    base::Result<quint16> listen(const QString& address);
    /// From now on, besides /v1/events.
    void setAddresses(const QList<PortAddress>& addresses);
    void onRefused(Refused refused) { m_refused = std::move(refused); }
    /// Bots get the answers of agents from it; null: from nobody.
    void setReplyDesk(domain::ReplyDesk* desk) { m_replies.setDesk(desk); }
    /// No new connections; requests already taken are still answered, and those that wait for replies at once.
    void close();

private:
    using Exchange = std::shared_ptr<net::HttpExchange>;

    void serve(const Exchange& exchange);
    void serveSource(const Exchange& exchange, const PortAddress& address);
    [[nodiscard]] const PortAddress* addressAt(const QString& path) const; ///< null: no source is there
    void refuse(const QString& source, const QString& why);
    void takeEvents(const Exchange& exchange, const PortAddress* address);

    domain::EventSink& m_sink;
    base::Clock& m_clock;
    Health m_health;
    Metrics m_metrics;
    QueueGuard m_guard;
    Refused m_refused;
    PortAddresses m_addresses;
    ReplyPort m_replies;
    net::HttpServer m_server;
};

} // namespace leadferry::ingest
