// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/pagerouter.h"

#include "sandbox/agentpages.h"
#include "sandbox/report.h"
#include "sandbox/text.h"
#include "sandbox/webpage.h"

#include <utility>

namespace leadferry::sandbox {

namespace {

ApiAnswer notFound()
{
    return messagePage(404, text("There is no such page"), text("Begin at Overview, above."));
}

ApiAnswer noRecord()
{
    return messagePage(404, text("There is no such record"),
                       text("It was never in this stand-in, or the stand-in has begun again since."));
}

} // namespace

PageRouter::PageRouter(PageSources sources)
    : m_sources(std::move(sources)), m_oauth(m_sources.portal, m_sources.credentials, m_sources.limits.tier())
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
    if (segments.size() <= 1) {
        return namedPage(url, segments.value(0));
    }
    const QString& first = segments.constFirst();
    if (first == QLatin1String("oauth") && segments.constLast() == QLatin1String("authorize") && segments.size() <= 3) {
        return m_oauth.authorize(url);
    }
    if (first == QLatin1String("records") && segments.size() == 2) {
        const ObjectType* type = findObjectType(segments.at(1));
        return type ? recordsPage(m_sources, *type, QUrlQuery(url)) : notFound();
    }
    if (first == QLatin1String("contacts") && segments.size() >= 4) {
        return accountPage(url, segments);
    }
    if (segments == QStringList{text("sandbox"), text("report")}) {
        return ApiAnswer::json(200, makeReport(m_sources.portal, m_sources.log));
    }
    return notFound();
}

ApiAnswer PageRouter::namedPage(const QUrl& url, const QString& name) const
{
    if (name.isEmpty()) {
        return overviewPage(m_sources);
    }
    if (name == QLatin1String("requests")) {
        return requestsPage(m_sources, QUrlQuery(url));
    }
    if (name == QLatin1String("report")) {
        return reportPage(m_sources);
    }
    return name == QLatin1String("settings") ? settingsPage(m_sources, QUrlQuery(url), m_guard.token()) : notFound();
}

ApiAnswer PageRouter::accountPage(const QUrl& url, const QStringList& segments) const
{
    const ObjectType* type = findObjectType(segments.at(3));
    if (!type || segments.at(1) != QString::number(m_sources.portal.hubId())) {
        return noRecord();
    }
    if (segments.at(2) == QLatin1String("objects")) {
        return recordsPage(m_sources, *type, QUrlQuery(url));
    }
    const bool named = segments.at(2) == QLatin1String("record") && segments.size() == 5;
    const Record* record = named ? m_sources.portal.records().findEver(*type, segments.at(4)) : nullptr;
    return record ? recordPage(m_sources, *record, m_guard.token()) : noRecord();
}

ApiAnswer PageRouter::answerPost(const net::HttpRequest& request, const QStringList& segments)
{
    if (segments == QStringList{text("oauth"), text("authorize"), text("approve")}) {
        return m_oauth.decide(request.body, true);
    }
    if (segments == QStringList{text("oauth"), text("authorize"), text("cancel")}) {
        return m_oauth.decide(request.body, false);
    }
    if (segments == QStringList{text("sandbox"), text("reset")}) {
        return reset(request);
    }
    const bool concernsTicket = segments.size() == 4 && segments.at(0) == QLatin1String("sandbox") &&
                                segments.at(1) == QLatin1String("tickets");
    return concernsTicket ? actOnTicket(request, segments.at(2), segments.at(3)) : notFound();
}

ApiAnswer PageRouter::actOnTicket(const net::HttpRequest& request, const QString& ticketId, const QString& action)
{
    if (!QStringList{text("answer"), text("close"), text("reopen")}.contains(action)) {
        return notFound();
    }
    if (!m_guard.allows(request)) {
        return messagePage(403, text("Nothing was sent"),
                           text("The wish did not come from this stand-in's own page. Use the form on the ticket's "
                                "page, or send a JSON object."));
    }
    return sandbox::actOnTicket(m_sources, ticketId, action, request);
}

ApiAnswer PageRouter::reset(const net::HttpRequest& request)
{
    if (!m_guard.allows(request)) {
        return messagePage(403, text("Nothing was reset"),
                           text("The wish did not come from this stand-in's own page. Use the button under Settings, "
                                "or send an empty JSON object."));
    }
    m_sources.reset();
    const bool byProgram = request.headers.value("Content-Type").startsWith("application/json");
    return byProgram ? ApiAnswer::json(200, {{text("reset"), true}})
                     : ApiAnswer::redirect(QUrl(text("/settings?reset=done")));
}

} // namespace leadferry::sandbox
