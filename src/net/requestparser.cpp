// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/requestparser.h"

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace leadferry::net {

namespace http = boost::beast::http;

namespace {

QByteArray bytesOf(boost::beast::string_view text)
{
    return {text.data(), static_cast<qsizetype>(text.size())};
}

/// "GET /path HTTP/2.0": well-formed but for a version we do not speak.
bool asksForAnotherVersion(const QByteArray& bytes)
{
    const QByteArray line = bytes.left(bytes.indexOf("\r\n"));
    const QByteArray version = line.mid(line.lastIndexOf(' ') + 1);
    return version.size() == 8 && version.startsWith("HTTP/") && version.at(6) == '.' && version.at(5) >= '0' &&
           version.at(5) <= '9' && version.at(7) >= '0' && version.at(7) <= '9' && version != "HTTP/1.0" &&
           version != "HTTP/1.1";
}

bool needsLength(const QByteArray& method)
{
    return method == "POST" || method == "PUT" || method == "PATCH";
}

/// Path and query of an origin-form ("/a?b") or absolute-form ("http://host/a?b") target; nothing for any other form.
std::optional<QUrl> originOf(const QByteArray& target)
{
    QByteArray origin = target;
    for (const char* scheme : {"http://", "https://"}) {
        if (target.toLower().startsWith(scheme)) {
            const auto slash = target.indexOf('/', qstrlen(scheme));
            origin = slash < 0 ? QByteArray("/") : target.mid(slash);
        }
    }
    if (!origin.startsWith('/')) {
        return std::nullopt;
    }
    origin = origin.left(origin.indexOf('#') < 0 ? origin.size() : origin.indexOf('#'));
    const auto question = origin.indexOf('?');
    QUrl url;
    url.setPath(QString::fromUtf8(question < 0 ? origin : origin.left(question)), QUrl::TolerantMode);
    if (question >= 0) {
        url.setQuery(QString::fromUtf8(origin.mid(question + 1)), QUrl::TolerantMode);
    }
    return url;
}

} // namespace

class RequestParser::Private
{
public:
    explicit Private(const HttpServerLimits& limits) : m_headerBytes(limits.headerBytes), m_bodyBytes(limits.bodyBytes)
    {
        m_parser.header_limit(static_cast<std::uint32_t>(limits.headerBytes));
        m_parser.body_limit(static_cast<std::uint64_t>(limits.bodyBytes));
        m_parser.eager(false);
    }

    void consume(QByteArray& bytes);
    void refuse(int status, const QString& title)
    {
        m_state = State::Refused;
        m_refusal = HttpResponse::problem(status, title);
    }
    [[nodiscard]] bool isChunked() const { return m_request.headers.contains("Transfer-Encoding"); }

    http::request_parser<http::string_body> m_parser;
    HttpRequest m_request;
    HttpResponse m_refusal;
    State m_state = State::Head;
    qint64 m_headerBytes;
    qint64 m_bodyBytes;

private:
    void refuseFor(boost::beast::error_code error, const QByteArray& bytes);
    void acceptHead();
    [[nodiscard]] bool refusesFraming();
};

void RequestParser::Private::consume(QByteArray& bytes)
{
    qsizetype used = 0;
    boost::beast::error_code error;
    while (m_state == State::Head || m_state == State::Body) {
        const auto rest = static_cast<std::size_t>(bytes.size() - used);
        if (rest == 0) {
            break;
        }
        used += static_cast<qsizetype>(m_parser.put(boost::asio::buffer(bytes.constData() + used, rest), error));
        if (error && error != http::error::need_more) {
            refuseFor(error, bytes);
            return;
        }
        if (m_state == State::Head && m_parser.is_header_done()) {
            acceptHead();
        }
        if (m_state == State::Body && m_parser.is_done()) {
            m_state = State::Complete;
        }
        if (error == http::error::need_more) {
            break;
        }
    }
    bytes.remove(0, used);
    // Beast asks for more until a chunk's header line or the trailer ends; without a limit they could grow for ever.
    if (m_state == State::Body && error == http::error::need_more && bytes.size() > m_headerBytes) {
        refuse(400, QStringLiteral("A chunk header or trailer is too long: send chunks without extensions."));
    }
}

void RequestParser::Private::refuseFor(boost::beast::error_code error, const QByteArray& bytes)
{
    if (error == http::error::header_limit) {
        refuse(431, QStringLiteral("The request header is too large: keep it under %1 bytes.").arg(m_headerBytes));
    } else if (error == http::error::body_limit) {
        refuse(413, QStringLiteral("The body is too large: send at most %1 bytes in one request.").arg(m_bodyBytes));
    } else if (error == http::error::bad_version && asksForAnotherVersion(bytes)) {
        refuse(505, QStringLiteral("This version of HTTP is not spoken here: use HTTP/1.1."));
    } else {
        refuse(400, QStringLiteral("This is not a well-formed HTTP request (%1): correct it and send it again.")
                        .arg(QString::fromStdString(error.message())));
    }
}

void RequestParser::Private::acceptHead()
{
    // Copied now, so that fields of a chunked body's trailer never count as header fields.
    for (const auto& field : m_parser.get()) {
        m_request.headers.append(bytesOf(field.name_string()), bytesOf(field.value()));
    }
    m_request.method = bytesOf(m_parser.get().method_string());
    const auto url = originOf(bytesOf(m_parser.get().target()));
    if (!url) {
        refuse(400, QStringLiteral("The request's target must be a path that begins with a slash."));
        return;
    }
    m_request.url = *url;
    if (!refusesFraming()) {
        m_state = State::Body;
    }
}

bool RequestParser::Private::refusesFraming()
{
    const HttpHeaders& headers = m_request.headers;
    const bool isHttp10 = m_parser.get().version() == 10;
    const int hosts = headers.count("Host");
    if (hosts > 1 || (hosts == 0 && !isHttp10)) {
        refuse(400, QStringLiteral("Send exactly one Host header."));
    } else if (headers.count("Content-Length") > 1 || headers.value("Content-Length").contains(',')) {
        refuse(400, QStringLiteral("Send exactly one Content-Length header with one number."));
    } else if (isChunked() && (isHttp10 || headers.contains("Content-Length"))) {
        refuse(400,
               QStringLiteral("Send either Content-Length or Transfer-Encoding; the latter is unknown to HTTP/1.0."));
    } else if (isChunked() && (headers.count("Transfer-Encoding") > 1 ||
                               headers.value("Transfer-Encoding").trimmed().toLower() != "chunked")) {
        refuse(501, QStringLiteral("The only transfer coding understood here is \"chunked\"."));
    } else if (needsLength(m_request.method) && !isChunked() && !headers.contains("Content-Length")) {
        refuse(411, QStringLiteral("Say how long the body is: send Content-Length (0 for none)."));
    } else if (headers.contains("Expect") && headers.value("Expect").trimmed().toLower() != "100-continue") {
        refuse(417, QStringLiteral("The only expectation understood here is \"100-continue\"."));
    }
    return m_state == State::Refused;
}

RequestParser::RequestParser(const HttpServerLimits& limits) : d(std::make_unique<Private>(limits)) {}

RequestParser::~RequestParser() = default;

RequestParser::State RequestParser::consume(QByteArray& bytes)
{
    d->consume(bytes);
    return d->m_state;
}

HttpResponse RequestParser::refusal() const
{
    return d->m_refusal;
}

qint64 RequestParser::bodyBytes() const
{
    return d->isChunked() ? static_cast<qint64>(d->m_parser.get().body().size())
                          : d->m_request.headers.value("Content-Length").toLongLong();
}

bool RequestParser::expectsContinue() const
{
    return !isHttp10() && d->m_request.headers.contains("Expect");
}

bool RequestParser::keepAlive() const
{
    return d->m_parser.keep_alive();
}

bool RequestParser::isHttp10() const
{
    return d->m_parser.get().version() == 10;
}

HttpRequest RequestParser::takeRequest()
{
    HttpRequest request = std::move(d->m_request);
    request.body = QByteArray::fromStdString(d->m_parser.get().body());
    return request;
}

} // namespace leadferry::net
