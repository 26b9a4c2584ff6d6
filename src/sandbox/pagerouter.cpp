// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pagerouter.h"

#include "sandbox/report.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

namespace leadferry::sandbox {

namespace {

ApiAnswer notFound()
{
    return messagePage(404, text("There is no such page"), text("Begin at Records, above."));
}

} // namespace

PageRouter::PageRouter(const Portal& portal, const RequestLog& log, CredentialStore& credentials)
    : m_portal(portal), m_log(log), m_records(portal, log), m_oauth(portal, credentials)
{
}

ApiAnswer PageRouter::answer(const net::HttpRequest& request)
{
    const QStringList segments = request.url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    if (request.method == "GET") {
        return answerGet(request.url, segments);
    }
    if (request.method == "POST") {
        return answerPost(request, segments);
    }
    return messagePage(405, text("That cannot be done here"), text("Pages are only read."));
}

ApiAnswer PageRouter::answerGet(const QUrl& url, const QStringList& segments)
{
    if (segments.isEmpty()) {
        return m_records.overview();
    }
    const QString& first = segments.constFirst();
    const bool authorizes = segments.constLast() == QLatin1String("authorize") && segments.size() <= 3;
    if (first == QLatin1String("oauth") && authorizes && segments.size() >= 2) {
        return m_oauth.authorize(url);
    }
    if (first == QLatin1String("contacts") && segments.size() == 5 && segments.at(2) == QLatin1String("record")) {
        return m_records.record(segments.at(1), segments.at(3), segments.at(4));
    }
    if (segments == QStringList{text("requests")}) {
        return m_records.requests();
    }
    if (segments == QStringList{text("sandbox"), text("report")}) {
        return ApiAnswer::json(200, makeReport(m_portal, m_log));
    }
    return notFound();
}

ApiAnswer PageRouter::answerPost(const net::HttpRequest& request, const QStringList& segments)
{
    if (segments == QStringList{text("oauth"), text("authorize"), text("approve")}) {
        return m_oauth.decide(request.body, true);
    }
    if (segments == QStringList{text("oauth"), text("authorize"), text("cancel")}) {
        return m_oauth.decide(request.body, false);
    }
    return notFound();
}

} // namespace leadferry::sandbox
