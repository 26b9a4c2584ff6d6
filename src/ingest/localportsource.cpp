// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/localportsource.h"

#include "domain/source.h"
#include "ingest/eventreader.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;
using net::HttpRequest;
using net::HttpResponse;

namespace {

constexpr QLatin1String sourcesPath("/v1/sources/");

bool isLoopbackName(const QString& host)
{
    return host == QLatin1String("localhost") || host == QLatin1String("127.0.0.1") || host == QLatin1String("::1");
}

/// A web page can reach this port by a name of its own that points to 127.0.0.1; its Host header gives it away.
bool isForUs(const HttpRequest& request)
{
    if (!request.headers.contains("Host")) {
        return true; // HTTP/1.0; browsers always send one
    }
    const QByteArray host = request.headers.value("Host");
    const QUrl url(QStringLiteral("http://") + QString::fromLatin1(host), QUrl::StrictMode);
    return url.isValid() && url.userInfo().isEmpty() && url.path().isEmpty() && isLoopbackName(url.host());
}

bool isForeignOrigin(const HttpRequest& request)
{
    if (!request.headers.contains("Origin")) {
        return false;
    }
    const QUrl origin(QString::fromLatin1(request.headers.value("Origin")), QUrl::StrictMode);
    return request.headers.count("Origin") > 1 || !origin.isValid() || !isLoopbackName(origin.host());
}

QUrl addressUrl(const QString& address)
{
    return QUrl(QStringLiteral("http://") + address, QUrl::StrictMode);
}

QHostAddress hostOf(const QUrl& url)
{
    return QHostAddress(url.host() == QLatin1String("localhost") ? QStringLiteral("127.0.0.1") : url.host());
}

QByteArray mediaType(const HttpRequest& request)
{
    const QByteArray type = request.headers.value("Content-Type");
    return type.left(type.indexOf(';') < 0 ? type.size() : type.indexOf(';')).trimmed().toLower();
}

bool canRead(const HttpRequest& request, FormatReading reading)
{
    static const QByteArrayList json{"",
                                     "application/json",
                                     "application/x-ndjson",
                                     "application/cloudevents+json",
                                     "application/cloudevents-batch+json",
                                     "text/plain"};
    static const QByteArrayList table{"", "text/csv", "text/plain"};
    const QByteArray coding = request.headers.value("Content-Encoding").trimmed().toLower();
    const QByteArrayList& types = reading == FormatReading::Table ? table : json;
    return types.contains(mediaType(request)) && (coding.isEmpty() || coding == "identity");
}

HttpResponse unreadableType(FormatReading reading)
{
    return HttpResponse::problem(415, reading == FormatReading::Table
                                          ? QStringLiteral("Send a table with Content-Type text/csv.")
                                          : QStringLiteral("Send plain JSON with Content-Type application/json, "
                                                           "application/x-ndjson or application/cloudevents+json."));
}

ReadingOptions optionsFor(const HttpRequest& request, const PortAddress* address)
{
    ReadingOptions options;
    options.form = mediaType(request) == "application/x-ndjson" ? DocumentForm::Lines : DocumentForm::Detect;
    options.webhookId = QString::fromUtf8(request.headers.value("webhook-id")).trimmed();
    if (address != nullptr) {
        options.format = &*address->format;
        options.bot = address->bot;
        for (const auto& [name, value] : request.headers.fields()) {
            options.headers.insert(QString::fromLatin1(name.toLower()), QString::fromUtf8(value));
        }
    }
    return options;
}

HttpResponse notAllowed(const QByteArray& allowed)
{
    auto response =
        HttpResponse::problem(405, QStringLiteral("This address only takes %1.").arg(QString::fromLatin1(allowed)));
    response.headers.append("Allow", allowed);
    return response;
}

HttpResponse tooMany(int retryAfterSeconds, const QString& detail)
{
    auto response =
        HttpResponse::problem(429, QStringLiteral("No more events can be taken now: send this again later."), detail);
    response.headers.append("Retry-After", QByteArray::number(std::max(1, retryAfterSeconds)));
    return response;
}

HttpResponse rejectedAnswer(const ReadDocument& document)
{
    constexpr qsizetype shown = 20;
    QStringList reasons;
    for (const RejectedLine& line : document.rejected.mid(0, shown)) {
        reasons.append(line.reason);
    }
    if (document.rejected.size() > shown) {
        reasons.append(QStringLiteral("and %1 more").arg(document.rejected.size() - shown));
    }
    const auto all = document.rejected.size() + document.events.size();
    return HttpResponse::problem(
        400,
        QStringLiteral("Nothing was taken, because %1 of %2 events cannot be read: correct them "
                       "and send all again.")
            .arg(document.rejected.size())
            .arg(all),
        reasons.join(QStringLiteral("; ")));
}

HttpResponse acceptedAnswer(const QList<domain::AcceptedEvent>& accepted)
{
    QJsonArray events;
    bool allKnown = true;
    for (const auto& event : accepted) {
        allKnown = allKnown && event.status == domain::Acceptance::Duplicate;
        events.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("e%1").arg(event.id)},
                                  {QStringLiteral("eventId"), event.eventId},
                                  {QStringLiteral("status"), domain::toString(event.status)}});
    }
    const QJsonObject body{{QStringLiteral("accepted"), events}};
    return HttpResponse::json(allKnown ? 200 : 202, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

HttpResponse failureAnswer(const Error& error)
{
    constexpr int retryAfterSeconds = 30;
    switch (error.kind) {
    case ErrorKind::RateLimited:
        return tooMany(retryAfterSeconds, error.message);
    case ErrorKind::Invalid:
        return HttpResponse::problem(400, QStringLiteral("Nothing was taken: correct the events and send them again."),
                                     error.message);
    case ErrorKind::Transient:
    case ErrorKind::Unauthorized:
    case ErrorKind::Forbidden:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Unclear:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        break;
    }
    auto response = HttpResponse::problem(
        503, QStringLiteral("The events could not be stored, so they are not taken: send them again later."),
        error.message);
    response.headers.append("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

} // namespace

LocalPortSource::LocalPortSource(domain::EventSink& sink, const base::Clock& clock, Health health, Metrics metrics,
                                 QueueGuard guard, net::HttpServerLimits limits, QObject* parent)
    : QObject(parent),
      m_sink(sink),
      m_clock(clock),
      m_health(std::move(health)),
      m_metrics(std::move(metrics)),
      m_guard(std::move(guard)),
      m_server([this](const Exchange& exchange) { serve(exchange); }, limits)
{
}

Result<void> LocalPortSource::checkAddress(const QString& address)
{
    const QUrl url = addressUrl(address);
    if (!url.isValid() || url.host().isEmpty() || url.port() < 0 || !url.path().isEmpty() ||
        !url.userInfo().isEmpty()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("\"%1\" is no address to listen on: write it like 127.0.0.1:8765").arg(address)};
    }
    if (!hostOf(url).isLoopback()) {
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("cannot listen on %1: other computers could send events unchecked; use 127.0.0.1:%2")
                .arg(url.host())
                .arg(url.port())};
    }
    return {};
}

Result<quint16> LocalPortSource::listen(const QString& address)
{
    if (const auto checked = checkAddress(address); !checked) {
        return checked.error();
    }
    const QUrl url = addressUrl(address);
    return m_server.listen(hostOf(url), static_cast<quint16>(url.port()));
}

void LocalPortSource::setAddresses(const QList<PortAddress>& addresses)
{
    m_addresses.clear();
    for (const PortAddress& address : addresses) {
        m_addresses.insert(address.name, address);
    }
}

void LocalPortSource::close()
{
    m_server.close();
}

void LocalPortSource::serve(const Exchange& exchange)
{
    const HttpRequest& request = exchange->request();
    const QString path = request.url.path();
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (!isForUs(request)) {
        exchange->reply(HttpResponse::problem(421, QStringLiteral("Address this computer as 127.0.0.1 or localhost.")));
    } else if (isForeignOrigin(request)) {
        exchange->reply(HttpResponse::problem(403, QStringLiteral("Web pages of other sites may not use this port.")));
    } else if (path == QLatin1String("/v1/events")) {
        request.method == "POST" ? takeEvents(exchange, nullptr) : exchange->reply(notAllowed("POST"));
    } else if (path.startsWith(sourcesPath)) {
        serveSource(exchange, path.mid(sourcesPath.size()));
    } else if (path == QLatin1String("/healthz")) {
        exchange->reply(reads ? HttpResponse::json(200, QJsonDocument(m_health()).toJson(QJsonDocument::Compact))
                              : notAllowed("GET, HEAD"));
    } else if (path == QLatin1String("/metrics")) {
        exchange->reply(reads ? HttpResponse{200, {{"Content-Type", "text/plain; version=0.0.4"}}, m_metrics()}
                              : notAllowed("GET, HEAD"));
    } else {
        exchange->reply(
            HttpResponse::problem(404, QStringLiteral("There is nothing here: post events to /v1/events.")));
    }
}

void LocalPortSource::serveSource(const Exchange& exchange, const QString& name)
{
    const auto address = m_addresses.constFind(name);
    if (address == m_addresses.constEnd()) {
        exchange->reply(HttpResponse::problem(
            404, QStringLiteral("There is no source of this name: add it in Leadferry, or correct the address.")));
    } else if (exchange->request().method != "POST") {
        exchange->reply(notAllowed("POST"));
    } else if (!address->format) {
        exchange->reply(failureAnswer(address->format.error()));
    } else {
        takeEvents(exchange, &*address);
    }
}

void LocalPortSource::takeEvents(const Exchange& exchange, const PortAddress* address)
{
    const HttpRequest& request = exchange->request();
    if (const auto retryAfterSeconds = m_guard ? m_guard() : std::nullopt) {
        exchange->reply(tooMany(*retryAfterSeconds, {}));
        return;
    }
    const FormatReading reading = address == nullptr ? FormatReading::Native : address->format->reading;
    if (!canRead(request, reading)) {
        exchange->reply(unreadableType(reading));
        return;
    }
    const QString source = address == nullptr ? QString(domain::portSource) : address->name;
    const auto document = readDocument(request.body, source, m_clock.nowMs(), optionsFor(request, address));
    if (!document) {
        exchange->reply(HttpResponse::problem(400, QStringLiteral("Nothing was taken: the body cannot be read."),
                                              document.error().message));
    } else if (!document->rejected.isEmpty()) {
        exchange->reply(rejectedAnswer(*document));
    } else if (document->events.isEmpty() && document->ignored.isEmpty()) {
        exchange->reply(HttpResponse::problem(400, QStringLiteral("The list is empty: send at least one event.")));
    } else if (document->events.isEmpty()) {
        exchange->reply(acceptedAnswer({})); // a sender that is told of a mistake would send it for ever
    } else {
        m_sink.submit(document->events, this, [exchange](Result<QList<domain::AcceptedEvent>> accepted) {
            exchange->reply(accepted ? acceptedAnswer(*accepted) : failureAnswer(accepted.error()));
        });
    }
}

} // namespace leadferry::ingest
