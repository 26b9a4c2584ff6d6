// SPDX-License-Identifier: GPL-3.0-or-later
// HTTP requests and responses as values, the same for our client, our server and every test.
#pragma once

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <utility>

namespace leadferry::net {

/// Header fields in order; names compare without case (RFC 9110).
class HttpHeaders
{
public:
    HttpHeaders() = default;
    HttpHeaders(std::initializer_list<std::pair<QByteArray, QByteArray>> fields) : m_fields(fields) {}

    /// The first field of that name, or an empty array.
    [[nodiscard]] QByteArray value(const QByteArray& name) const;
    [[nodiscard]] bool contains(const QByteArray& name) const;
    [[nodiscard]] int count(const QByteArray& name) const;
    void append(const QByteArray& name, const QByteArray& value) { m_fields.append({name, value}); }
    /// Replaces every field of that name by this one.
    void set(const QByteArray& name, const QByteArray& value);
    [[nodiscard]] const QList<std::pair<QByteArray, QByteArray>>& fields() const { return m_fields; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_fields;
};

struct HttpRequest
{
    QByteArray method = "GET";
    QUrl url; ///< client: absolute; server: path and query as received
    HttpHeaders headers;
    QByteArray body;
};

struct HttpResponse
{
    int status = 0;
    HttpHeaders headers;
    QByteArray body;

    static HttpResponse json(int status, const QByteArray& body);
    /// RFC 9457 application/problem+json. `title` is one sentence that says what to do.
    static HttpResponse problem(int status, const QString& title, const QString& detail = {});
};

/// The standard reason phrase ("Accepted"); "Status" for codes without one (HubSpot's 477).
QByteArray reasonPhrase(int status);

} // namespace leadferry::net
