// SPDX-License-Identifier: GPL-3.0-or-later
// The local port: bots on this computer post events to it (contract, "Local port"). 202 is only said after the sink has
// answered, so what was acknowledged is on disk. Loopback addresses only: there are no signatures yet.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/eventsink.h"
#include "ingest/sourceformat.h"
#include "net/httpserver.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

#include <functional>
#include <optional>

namespace leadferry::ingest {

/// An address of its own, /v1/sources/NAME.
struct PortAddress
{
    QString name;
    base::Result<SourceFormat> format; ///< an error: what is sent is refused for now, so that the sender keeps it
    QString bot;                       ///< whose all its events are; empty: as they say
};

class LocalPortSource : public QObject
{
    Q_OBJECT
public:
    using Health = std::function<QJsonObject()>; ///< for GET /healthz
    using Metrics = std::function<QByteArray()>; ///< for GET /metrics, in Prometheus' text format
    /// Seconds after which a sender should try again while no more events can be taken; nothing: go on.
    using QueueGuard = std::function<std::optional<int>()>;

    /// `sink` and `clock` outlive the source.
    LocalPortSource(domain::EventSink& sink, const base::Clock& clock, Health health, Metrics metrics,
                    QueueGuard guard = {}, net::HttpServerLimits limits = {}, QObject* parent = nullptr);

    /// Invalid: not "127.0.0.1:8765" or "[::1]:8765", or not loopback.
    static base::Result<void> checkAddress(const QString& address);
    /// Port 0 lets the system choose. Returns the port. Invalid: see checkAddress(), or taken.
    base::Result<quint16> listen(const QString& address);
    /// From now on, besides /v1/events.
    void setAddresses(const QList<PortAddress>& addresses);
    /// No new connections; requests already taken are still answered.
    void close();

private:
    using Exchange = std::shared_ptr<net::HttpExchange>;

    void serve(const Exchange& exchange);
    void serveSource(const Exchange& exchange, const QString& name);
    void takeEvents(const Exchange& exchange, const PortAddress* address);

    domain::EventSink& m_sink;
    const base::Clock& m_clock;
    Health m_health;
    Metrics m_metrics;
    QueueGuard m_guard;
    QHash<QString, PortAddress> m_addresses; ///< by name
    net::HttpServer m_server;
};

} // namespace leadferry::ingest
