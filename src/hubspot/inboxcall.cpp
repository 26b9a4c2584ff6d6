// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/inboxcall.h"

#include "hubspot/answerpolicy.h"
#include "hubspot/apirequest.h"
#include "hubspot/hubspotgateway.h"
#include "hubspot/inboxcodec.h"

#include <algorithm>
#include <utility>

namespace leadferry::hubspot {

namespace {

using base::Error;
using base::ErrorKind;

constexpr int mostThreadPages = 5;
constexpr int mostMessagePages = 20;
constexpr int mostOriginals = 20;

/// What is no matter of the one message that was asked for, and passes.
bool concernsAll(const CallReport& report)
{
    const ErrorKind kind = report.call.error().kind;
    return kind == ErrorKind::RateLimited || kind == ErrorKind::Unauthorized ||
           (kind == ErrorKind::Transient && report.httpStatus == 0);
}

} // namespace

InboxReading::InboxReading(HubSpotGateway& gateway, Question question)
    : m_gateway(gateway), m_question(std::move(question))
{
    setParent(&gateway);
}

void InboxReading::run()
{
    const auto admitted = m_gateway.admit(m_question.portalId, domain::Feature::Replies);
    if (!admitted) {
        fail(admitted.error());
        return;
    }
    m_portal = *admitted;
    if (m_question.subject != Subject::Threads && m_question.threadId.isEmpty()) {
        fail({ErrorKind::NotFound, QStringLiteral("a conversation without an id was asked for")});
        return;
    }
    askForPage();
}

void InboxReading::askForPage()
{
    const ApiCatalog& catalog = m_gateway.m_catalog;
    switch (m_question.subject) {
    case Subject::Threads:
        ask(threadsPath(catalog, m_question.sinceMs, m_after), &InboxReading::onThreads);
        break;
    case Subject::Thread:
        ask(threadPath(catalog, m_question.threadId), &InboxReading::onThread);
        break;
    case Subject::Messages:
        ask(messagesPath(catalog, m_question.threadId, m_after), &InboxReading::onMessages);
        break;
    }
}

bool InboxReading::mayGoOn()
{
    const qint64 waitMs = m_gateway.inboxDelayMs(m_question.portalId);
    if (waitMs == 0) {
        return true;
    }
    m_report = {};
    m_report.retryAfterMs = waitMs;
    fail({ErrorKind::RateLimited, QStringLiteral("the rest of what was asked for has to wait for other calls")});
    return false;
}

void InboxReading::ask(const QString& path, Heard heard)
{
    auto* request = new PortalRequest(m_gateway, m_portal, jsonRequest("GET", urlOf(m_portal.apiUrl, path)),
                                      {net::Lane::AgentReply}, this);
    m_asked = request;
    connect(request, &base::Job::finished, this, [this, request, heard] {
        if (!isFinished()) {
            m_asked.clear();
            (this->*heard)(request->answer());
        }
    });
    request->start();
}

CallReport InboxReading::reportOn(const PortalAnswer& answer) const
{
    if (!answer.access) {
        return reportOf(answer.exchange, answer.access, answer.retryAfterMs);
    }
    const Verdict verdict = judge(answer.http, Effect::Reads, m_gateway.m_clock.nowMs(), m_portal.profile.timeZone);
    CallReport report = reportOf(answer.exchange, verdict.call, verdict.retryAfterMs);
    report.lacksPermission = verdict.body.isMissingScope();
    report.missingScopes = lackingScopes(domain::Feature::Replies, Effect::Reads, verdict.body);
    return report;
}

bool InboxReading::isGood(const PortalAnswer& answer)
{
    m_report = reportOn(answer);
    if (!m_report.call) {
        end();
        return false;
    }
    return true;
}

void InboxReading::onThreads(const PortalAnswer& answer)
{
    if (!isGood(answer)) {
        return;
    }
    const auto page = readThreadPage(answer.http.response.status, answer.http.response.body);
    if (!page) {
        fail(page.error());
        return;
    }
    for (const QString& id : page->leftOutIds) {
        m_gateway.noteUnreadable(id);
    }
    m_threads += page->threads;
    m_after = page->after;
    if (++m_pages < mostThreadPages && !m_after.isEmpty()) {
        if (mayGoOn()) {
            askForPage();
        }
        return;
    }
    m_threads = inOrder(m_threads, m_question.sinceMs);
    end();
}

void InboxReading::onThread(const PortalAnswer& answer)
{
    if (!isGood(answer)) {
        return;
    }
    const auto thread = readThread(answer.http.response.status, answer.http.response.body);
    if (!thread) {
        fail(thread.error());
        return;
    }
    m_threads = {*thread};
    end();
}

void InboxReading::onMessages(const PortalAnswer& answer)
{
    if (!isGood(answer)) {
        return;
    }
    const auto page = readMessagePage(answer.http.response.status, answer.http.response.body);
    if (!page) {
        fail(page.error());
        return;
    }
    if (page->leavesOut) {
        m_gateway.noteUnreadable(m_question.threadId);
    }
    m_messages += page->messages;
    m_cutIds += page->cutIds;
    m_times += page->times;
    m_after = page->after;
    if (++m_pages < mostMessagePages && goesOn(*page)) {
        if (mayGoOn()) {
            askForPage();
        }
        return;
    }
    for (const qint64 time : std::as_const(m_times)) {
        m_newestSeenMs = std::max(m_newestSeenMs, time);
    }
    m_messages = inOrder(m_messages, isNewestFirst(m_times), m_question.sinceMs);
    m_cutIds.removeIf([this](const QString& id) { return !messageOf(id); });
    m_cutIds.removeDuplicates();
    askForOriginal();
}

/// Where the newest came first, what follows an old page is older still.
bool InboxReading::goesOn(const MessagePage& page) const
{
    const bool isOld = !page.times.isEmpty() && page.times.last() < m_question.sinceMs;
    return !page.after.isEmpty() && !(isOld && isNewestFirst(m_times));
}

domain::InboxMessage* InboxReading::messageOf(const QString& id)
{
    const auto found = std::find_if(m_messages.begin(), m_messages.end(),
                                    [&id](const domain::InboxMessage& message) { return message.id == id; });
    return found == m_messages.end() ? nullptr : &*found;
}

void InboxReading::askForOriginal()
{
    if (!m_cutIds.isEmpty() && m_originals++ < mostOriginals) {
        if (mayGoOn()) {
            ask(originalPath(m_gateway.m_catalog, m_question.threadId, m_cutIds.first()), &InboxReading::onOriginal);
        }
        return;
    }
    m_messages.removeIf(
        [](const domain::InboxMessage& message) { return message.text.isEmpty() && message.attachments.isEmpty(); });
    end();
}

/// A text that is short is better than none.
void InboxReading::onOriginal(const PortalAnswer& answer)
{
    const CallReport report = reportOn(answer);
    if (!report.call && concernsAll(report)) {
        m_report = report;
        end();
        return;
    }
    domain::InboxMessage* message = messageOf(m_cutIds.takeFirst());
    const QString whole = report.call ? readOriginal(answer.http.response.body) : QString();
    if (!whole.isEmpty()) {
        message->text = whole;
    }
    askForOriginal();
}

void InboxReading::fail(const Error& error)
{
    m_report.call = error;
    end();
}

void InboxReading::end()
{
    m_outcome = m_report.call;
    m_retryAfterMs = m_report.retryAfterMs;
    if (!m_outcome) {
        m_threads.clear();
        m_messages.clear();
        m_newestSeenMs = 0;
        m_ofThreadAlone = m_question.subject != Subject::Threads &&
                          (isOfWhatWasAskedFor(m_report) || m_outcome.error().kind == ErrorKind::NotFound);
    }
    m_gateway.concludeLook(m_question.portalId, m_report);
    finish();
}

void InboxReading::stop()
{
    if (m_asked) {
        m_asked->disconnect(this);
        m_asked->cancel();
    }
    m_outcome = Error{ErrorKind::Cancelled, QStringLiteral("stopped before HubSpot had answered")};
    m_threads.clear();
    m_messages.clear();
    m_newestSeenMs = 0;
}

} // namespace leadferry::hubspot
