// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpmessage.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

namespace leadferry::net {

namespace {

bool sameName(const QByteArray& a, const QByteArray& b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

} // namespace

QByteArray HttpHeaders::value(const QByteArray& name) const
{
    for (const auto& [fieldName, fieldValue] : m_fields) {
        if (sameName(fieldName, name)) {
            return fieldValue;
        }
    }
    return {};
}

bool HttpHeaders::contains(const QByteArray& name) const
{
    return count(name) > 0;
}

int HttpHeaders::count(const QByteArray& name) const
{
    int found = 0;
    for (const auto& field : m_fields) {
        found += sameName(field.first, name) ? 1 : 0;
    }
    return found;
}

void HttpHeaders::set(const QByteArray& name, const QByteArray& value)
{
    m_fields.removeIf([&name](const auto& field) { return sameName(field.first, name); });
    append(name, value);
}

HttpResponse HttpResponse::json(int status, const QByteArray& body)
{
    return {status, {{"Content-Type", "application/json"}}, body};
}

HttpResponse HttpResponse::problem(int status, const QString& title, const QString& detail)
{
    QJsonObject problem{{QStringLiteral("type"), QStringLiteral("about:blank")},
                        {QStringLiteral("title"), title},
                        {QStringLiteral("status"), status}};
    if (!detail.isEmpty()) {
        problem.insert(QStringLiteral("detail"), detail);
    }
    return {
        status, {{"Content-Type", "application/problem+json"}}, QJsonDocument(problem).toJson(QJsonDocument::Compact)};
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{{100, "Continue"},
                                                {200, "OK"},
                                                {201, "Created"},
                                                {202, "Accepted"},
                                                {204, "No Content"},
                                                {207, "Multi-Status"},
                                                {301, "Moved Permanently"},
                                                {302, "Found"},
                                                {303, "See Other"},
                                                {304, "Not Modified"},
                                                {307, "Temporary Redirect"},
                                                {308, "Permanent Redirect"},
                                                {400, "Bad Request"},
                                                {401, "Unauthorized"},
                                                {403, "Forbidden"},
                                                {404, "Not Found"},
                                                {405, "Method Not Allowed"},
                                                {408, "Request Timeout"},
                                                {409, "Conflict"},
                                                {410, "Gone"},
                                                {411, "Length Required"},
                                                {412, "Precondition Failed"},
                                                {413, "Content Too Large"},
                                                {414, "URI Too Long"},
                                                {415, "Unsupported Media Type"},
                                                {417, "Expectation Failed"},
                                                {421, "Misdirected Request"},
                                                {422, "Unprocessable Content"},
                                                {423, "Locked"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {500, "Internal Server Error"},
                                                {501, "Not Implemented"},
                                                {502, "Bad Gateway"},
                                                {503, "Service Unavailable"},
                                                {504, "Gateway Timeout"},
                                                {505, "HTTP Version Not Supported"}};
    return phrases.value(status, "Status");
}

} // namespace leadferry::net
