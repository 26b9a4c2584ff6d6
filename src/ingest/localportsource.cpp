// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/localportsource.h"

#include "domain/source.h"
#include "ingest/eventreader.h"
#include "ingest/handshake.h"
#include "ingest/portanswers.h"
#include "ingest/portguard.h"

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
        options.proven = address->proof->scheme != nullptr;
        options.secretAt = address->proof->scheme == nullptr ? QString() : secretInBody(*address->proof->scheme);
        for (const auto& [name, value] : request.headers.fields()) {
            options.headers.insert(QString::fromLatin1(name.toLower()), QString::fromUtf8(value));
        }
    }
    return options;
}

HttpResponse tooMany(int retryAfterSeconds, const QString& detail)
{
    return comeAgain(429, retryAfterSeconds, QStringLiteral("No more events can be taken now: send this again later."),
                     detail);
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

/// What is missing or wrong is said, as the sender's owner has to find it; what would be right is not.
HttpResponse unproven(const SourceProof& proof, const QString& why)
{
    auto response = HttpResponse::problem(
        401,
        QStringLiteral("Nothing was taken: its signature is missing or wrong. Compare the secret of the source in "
                       "Leadferry with the sender's."),
        why);
    const QString scheme = proof.scheme->name == QLatin1String("bearer")
                               ? QStringLiteral("Bearer")
                               : QStringLiteral("Signature header=\"%1\"").arg(placeOfProof(proof));
    response.headers.append("WWW-Authenticate", scheme.toLatin1()); // RFC 9110, 15.5.2
    return response;
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
    return comeAgain(503, retryAfterSeconds,
                     QStringLiteral("The events could not be stored, so they are not taken: send them again later."),
                     error.message);
}

} // namespace

LocalPortSource::LocalPortSource(domain::EventSink& sink, base::Clock& clock, Health health, Metrics metrics,
                                 QueueGuard guard, net::HttpServerLimits limits, QObject* parent)
    : QObject(parent),
      m_sink(sink),
      m_clock(clock),
      m_health(std::move(health)),
      m_metrics(std::move(metrics)),
      m_guard(std::move(guard)),
      m_replies(clock, [this](const QString& source, const QString& why) { refuse(source, why); }),
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
    m_replies.letGo();
}

void LocalPortSource::close()
{
    m_server.close();
    m_replies.letGo();
}

void LocalPortSource::serve(const Exchange& exchange)
{
    const HttpRequest& request = exchange->request();
    const QString path = request.url.path();
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const PortAddress* address = addressAt(path);
    if (m_replies.serves(path)) {
        m_replies.serve(exchange, m_addresses);
    } else if (!isAddressedToUs(request, address == nullptr ? QStringList() : address->hosts)) {
        exchange->reply(notAddressedToUs());
    } else if (isOfForeignOrigin(request)) {
        exchange->reply(foreignOrigin());
    } else if (path == QLatin1String("/v1/events")) {
        request.method == "POST" ? takeEvents(exchange, nullptr) : exchange->reply(notAllowed("POST"));
    } else if (address != nullptr) {
        serveSource(exchange, *address);
    } else if (path.startsWith(sourcesPath)) {
        exchange->reply(HttpResponse::problem(
            404, QStringLiteral("There is no source of this name: add it in Leadferry, or correct the address.")));
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

const PortAddress* LocalPortSource::addressAt(const QString& path) const
{
    const auto found =
        path.startsWith(sourcesPath) ? m_addresses.constFind(path.mid(sourcesPath.size())) : m_addresses.constEnd();
    return found == m_addresses.constEnd() ? nullptr : &*found;
}

void LocalPortSource::serveSource(const Exchange& exchange, const PortAddress& address)
{
    const HttpRequest& request = exchange->request();
    if (!address.proof) {
        exchange->reply(failureAnswer(address.proof.error()));
    } else if (const auto answer = answerToHandshake(*address.proof, request)) {
        if (answer->status != 200) {
            refuse(address.name, QStringLiteral("the verify token does not fit"));
        }
        exchange->reply(*answer);
    } else if (request.method != "POST") {
        exchange->reply(notAllowed(methodsOf(*address.proof)));
    } else if (const auto proven = checkSignature(*address.proof, request, m_clock.nowMs()); !proven) {
        refuse(address.name, proven.error().message);
        exchange->reply(unproven(*address.proof, proven.error().message));
    } else if (!address.format) {
        exchange->reply(failureAnswer(address.format.error()));
    } else {
        takeEvents(exchange, &address);
    }
}

void LocalPortSource::refuse(const QString& source, const QString& why)
{
    if (m_refused) {
        m_refused(source, why);
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
