// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/conversationsapi.h"

#include "sandbox/listpage.h"
#include "sandbox/text.h"
#include "sandbox/threadjson.h"

#include <QDateTime>

#include <algorithm>

namespace leadferry::sandbox {

namespace {

constexpr ListLimits pageLimits{.usual = 100, .largest = 500};
constexpr QLatin1String byLatest("latestMessageTimestamp");

ApiError noSuchThread(const QString& id)
{
    return errors::thingNotFound(text("Thread"), id);
}

std::optional<ApiError> notOneOf(const ApiCall& call, const char* name, const QStringList& allowed)
{
    const QString value = call.queryValue(name);
    if (value.isEmpty() || allowed.contains(value)) {
        return std::nullopt;
    }
    return errors::validation(text("%1 must be one of %2").arg(text(name), allowed.join(text(", "))));
}

/// Only the threads of a contact may be turned round.
QStringList sortsFor(const ApiCall& call)
{
    QStringList sorts{text("id"), byLatest};
    if (!call.queryValue("associatedContactId").isEmpty()) {
        sorts += {text("-id"), text("-") + byLatest};
    }
    return sorts;
}

/// The earliest that is shown; HubSpot's name for it only sounds as if it were left out itself. 0: it is not asked for;
/// nothing: it is no time.
std::optional<qint64> latestAfter(const ApiCall& call)
{
    const QString value = call.queryValue("latestMessageTimestampAfter");
    if (value.isEmpty()) {
        return 0;
    }
    const QDateTime time = QDateTime::fromString(value, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch()) : std::nullopt;
}

/// The refusal of a query that HubSpot does not take.
std::optional<ApiError> checkQuery(const ApiCall& call)
{
    const bool ofContact = !call.queryValue("associatedContactId").isEmpty();
    if (const auto error = notOneOf(call, "association", {text("TICKET")})) {
        return error;
    }
    if (const auto error = notOneOf(call, "threadStatus", {text("OPEN"), text("CLOSED")})) {
        return error;
    }
    if (const auto error = notOneOf(call, "sort", sortsFor(call))) {
        return error;
    }
    if (ofContact && !call.queryValue("inboxId").isEmpty()) {
        return errors::validation(text("inboxId cannot be combined with associatedContactId"));
    }
    if (!ofContact && !call.queryValue("threadStatus").isEmpty()) {
        return errors::validation(text("threadStatus can only be used with associatedContactId"));
    }
    if (call.queryValue("sort").endsWith(byLatest) && call.queryValue("latestMessageTimestampAfter").isEmpty()) {
        return errors::validation(text("latestMessageTimestampAfter is required to sort by latestMessageTimestamp"));
    }
    if (!latestAfter(call)) {
        return errors::validation(text("latestMessageTimestampAfter is not an ISO 8601 time"));
    }
    return std::nullopt;
}

} // namespace

void ConversationsApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    const auto add = [&](const char* path, const char* kind, const Route::Handler& handler) {
        router.add({"GET", text("conversations/conversations/threads") + text(path), editions, text(kind),
                    ScopeNeed::ReadConversations, handler});
    };
    add("", "threads/list", [this](const ApiCall& call) { return threads(call); });
    add("/{id}", "threads/read", [this](const ApiCall& call) { return thread(call); });
    add("/{id}/messages", "messages/list", [this](const ApiCall& call) { return messages(call); });
    add("/{id}/messages/{message}", "messages/read", [this](const ApiCall& call) { return message(call); });
    add("/{id}/messages/{message}/original-content", "messages/original",
        [this](const ApiCall& call) { return original(call); });
}

bool ConversationsApi::fits(const Thread& thread, const ApiCall& call) const
{
    const auto is = [&call](const char* name, const QString& value) {
        const QString wanted = call.queryValue(name);
        return wanted.isEmpty() || wanted == value;
    };
    const qint64 after = latestAfter(call).value_or(0);
    return (thread.archivedMs > 0) == call.queryFlag("archived") && is("inboxId", text(inboxId)) &&
           is("associatedContactId", thread.visitorId) && is("associatedTicketId", ticketOf(m_portal, thread)) &&
           is("threadStatus", statusOf(thread)) && (after == 0 || thread.latestMs() >= after);
}

Checked<QList<const Thread*>> ConversationsApi::found(const ApiCall& call) const
{
    if (const auto error = checkQuery(call)) {
        return *error;
    }
    QList<const Thread*> found;
    for (const Thread& thread : m_portal.inbox().all()) {
        if (fits(thread, call)) {
            found.append(&thread);
        }
    }
    const QString sort = call.queryValue("sort");
    if (sort.endsWith(byLatest)) {
        std::stable_sort(found.begin(), found.end(),
                         [](const Thread* left, const Thread* right) { return left->latestMs() < right->latestMs(); });
    }
    if (sort.startsWith(QLatin1Char('-'))) {
        std::reverse(found.begin(), found.end());
    }
    return found;
}

Checked<const Thread*> ConversationsApi::threadIn(const ApiCall& call) const
{
    const Thread* thread = m_portal.inbox().find(call.name("id"));
    if (thread == nullptr || (thread->archivedMs > 0) != call.queryFlag("archived")) {
        return noSuchThread(call.name("id"));
    }
    return thread;
}

Checked<const ThreadEntry*> ConversationsApi::entryIn(const ApiCall& call) const
{
    const auto thread = threadIn(call);
    if (!thread.ok()) {
        return thread.error();
    }
    for (const ThreadEntry& entry : thread.value()->entries) {
        if (entry.id == call.name("message")) {
            return &entry;
        }
    }
    return errors::thingNotFound(text("Message"), call.name("message"));
}

ApiAnswer ConversationsApi::threads(const ApiCall& call) const
{
    const auto page = readListPage(call, pageLimits);
    if (!page.ok()) {
        return page.error();
    }
    const auto threads = found(call);
    if (!threads.ok()) {
        return threads.error();
    }
    const bool withTicket = !call.queryValue("association").isEmpty();
    QJsonArray all;
    for (const Thread* thread : threads.value()) {
        all.append(threadToJson(m_portal, *thread, withTicket));
    }
    return ApiAnswer::json(200, listPageOf(all, page.value()));
}

ApiAnswer ConversationsApi::thread(const ApiCall& call) const
{
    if (const auto error = notOneOf(call, "association", {text("TICKET")})) {
        return *error;
    }
    const auto thread = threadIn(call);
    if (!thread.ok()) {
        return thread.error();
    }
    return ApiAnswer::json(200, threadToJson(m_portal, *thread.value(), !call.queryValue("association").isEmpty()));
}

ApiAnswer ConversationsApi::messages(const ApiCall& call) const
{
    const auto page = readListPage(call, pageLimits);
    if (!page.ok()) {
        return page.error();
    }
    const auto thread = threadIn(call);
    if (!thread.ok()) {
        return thread.error();
    }
    QJsonArray newestFirst;
    for (const ThreadEntry& entry : thread.value()->entries) {
        newestFirst.prepend(entryToJson(*thread.value(), entry));
    }
    return ApiAnswer::json(200, listPageOf(newestFirst, page.value()));
}

ApiAnswer ConversationsApi::message(const ApiCall& call) const
{
    const auto entry = entryIn(call);
    if (!entry.ok()) {
        return entry.error();
    }
    return ApiAnswer::json(200, entryToJson(*m_portal.inbox().find(call.name("id")), *entry.value()));
}

ApiAnswer ConversationsApi::original(const ApiCall& call) const
{
    const auto entry = entryIn(call);
    if (!entry.ok()) {
        return entry.error();
    }
    return ApiAnswer::json(200,
                           {{text("text"), entry.value()->text}, {text("richText"), richTextOf(entry.value()->text)}});
}

} // namespace leadferry::sandbox
