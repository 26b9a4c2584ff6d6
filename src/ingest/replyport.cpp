// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/replyport.h"

#include "ingest/portanswers.h"
#include "ingest/replyaccess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrlQuery>

#include <algorithm>
#include <optional>
#include <tuple>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;
using net::HttpRequest;
using net::HttpResponse;

namespace {

constexpr QLatin1String repliesPath("/v1/replies");
constexpr QLatin1String replyPath("/v1/replies/");
constexpr QLatin1String conversationPath("/v1/conversations/");
constexpr int mostReplies = 100;
constexpr std::size_t mostWaiting = 100; ///< of the server's connections, so that events still get in
constexpr int longestWaitSeconds = 60;
constexpr int comeAgainSeconds = 5;

/// Digits alone; at most 18, which is less than a qint64 holds.
std::optional<qint64> numberFrom(const QString& text)
{
    constexpr qsizetype mostDigits = 18;
    const bool isNumber =
        !text.isEmpty() && text.size() <= mostDigits &&
        std::all_of(text.begin(), text.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
    return isNumber ? std::optional(text.toLongLong()) : std::nullopt;
}

/// "r12", as it is shown, or 12.
std::optional<qint64> replyIdFrom(const QString& text)
{
    return numberFrom(text.startsWith(QLatin1Char('r')) ? text.mid(1) : text);
}

/// Empty: it is not there.
Result<QString> onlyItem(const QUrlQuery& query, const QString& name)
{
    const QStringList values = query.allQueryItemValues(name, QUrl::FullyDecoded);
    return values.size() > 1
               ? Result<QString>(Error{ErrorKind::Invalid, QStringLiteral("%1 is there more than once").arg(name)})
               : values.value(0);
}

/// Replies are personal: nothing on the way keeps them.
HttpResponse unkept(const QJsonObject& body)
{
    auto response = HttpResponse::json(200, QJsonDocument(body).toJson(QJsonDocument::Compact));
    response.headers.append("Cache-Control", "no-store");
    return response;
}

HttpResponse repliesAnswer(const QList<domain::Reply>& replies)
{
    QJsonArray list;
    for (const domain::Reply& reply : replies) {
        QJsonObject json = domain::toBot(reply);
        json.insert(QStringLiteral("id"), QStringLiteral("r%1").arg(reply.id));
        list.append(json);
    }
    return unkept({{QStringLiteral("replies"), list}});
}

HttpResponse failureAnswer(const Error& error)
{
    return comeAgain(503, comeAgainSeconds, QStringLiteral("The replies cannot be reached now: ask again later."),
                     error.message);
}

HttpResponse answerTo(const Result<QList<domain::Reply>>& replies)
{
    return replies ? repliesAnswer(*replies) : failureAnswer(replies.error());
}

HttpResponse notThere(const Error& error, const QString& title)
{
    return error.kind == ErrorKind::NotFound ? HttpResponse::problem(404, title) : failureAnswer(error);
}

bool isRead(const HttpRequest& request)
{
    return request.method == "GET" || request.method == "HEAD";
}

QByteArray methodsAt(const QString& path)
{
    return path.startsWith(replyPath) ? "DELETE" : "GET, HEAD";
}

} // namespace

struct ReplyPort::Waiting
{
    qint64 number = 0;
    Exchange exchange;
    Question question;
    std::unique_ptr<base::Alarm> alarm;
};

ReplyPort::ReplyPort(base::Clock& clock, Refused refused) : m_clock(clock), m_refused(std::move(refused)) {}

ReplyPort::~ReplyPort() = default;

void ReplyPort::setDesk(domain::ReplyDesk* desk)
{
    if (m_desk) {
        m_desk->disconnect(this);
    }
    letGo();
    m_desk = desk;
    if (desk != nullptr) {
        connect(desk, &domain::ReplyDesk::arrived, this, &ReplyPort::lookFor);
    }
}

bool ReplyPort::serves(const QString& path) const
{
    return m_desk && (path == repliesPath || path.startsWith(replyPath) || path.startsWith(conversationPath));
}

void ReplyPort::serve(const Exchange& exchange, const PortAddresses& addresses)
{
    const HttpRequest& request = exchange->request();
    const QString path = request.url.path();
    const ReplyAccess access = accessOf(request, addresses, m_clock.nowMs());
    if (!access.why.isEmpty()) {
        m_refused(access.source, access.why);
    }
    if (access.refusal) {
        exchange->reply(*access.refusal);
    } else if (path.startsWith(replyPath) ? request.method != "DELETE" : !isRead(request)) {
        exchange->reply(notAllowed(methodsAt(path)));
    } else if (path.startsWith(replyPath)) {
        serveAcknowledgement(exchange, access.source, path.mid(replyPath.size()));
    } else if (path.startsWith(conversationPath)) {
        serveConversation(exchange, access.source, path.mid(conversationPath.size()));
    } else {
        serveReplies(exchange, access.source);
    }
}

Result<ReplyPort::Question> ReplyPort::questionIn(const HttpRequest& request, const QString& source)
{
    const QUrlQuery query(request.url);
    const auto conversation = onlyItem(query, QStringLiteral("conversation"));
    const auto after = onlyItem(query, QStringLiteral("after"));
    const auto wait = onlyItem(query, QStringLiteral("wait"));
    for (const auto* item : {&conversation, &after, &wait}) {
        if (!*item) {
            return item->error();
        }
    }
    const auto afterId = after->isEmpty() ? std::optional<qint64>(0) : replyIdFrom(*after);
    if (!afterId) {
        return Error{ErrorKind::Invalid, QStringLiteral("after is the id of a reply, like r12")};
    }
    const auto seconds = wait->isEmpty() ? std::optional<qint64>(0) : numberFrom(*wait);
    if (!seconds || *seconds > longestWaitSeconds) {
        return Error{ErrorKind::Invalid, QStringLiteral("wait is a number of seconds from 0 to 60")};
    }
    return Question{source, *conversation, *afterId, static_cast<int>(*seconds) * 1000};
}

void ReplyPort::serveReplies(const Exchange& exchange, const QString& source)
{
    const auto question = questionIn(exchange->request(), source);
    if (!question) {
        exchange->reply(
            HttpResponse::problem(400, QStringLiteral("Correct the address and ask again."), question.error().message));
        return;
    }
    const auto replies = m_desk->waiting(source, question->conversationId, question->afterId, mostReplies);
    if (!replies || !replies->isEmpty() || question->waitMs == 0) {
        exchange->reply(answerTo(replies));
    } else if (m_waiting.size() >= mostWaiting) {
        exchange->reply(comeAgain(429, comeAgainSeconds, QStringLiteral("Too many bots wait already: ask again later."),
                                  QStringLiteral("at most %1 requests wait at a time").arg(mostWaiting)));
    } else {
        wait(exchange, *question);
    }
}

void ReplyPort::serveAcknowledgement(const Exchange& exchange, const QString& source, const QString& id)
{
    const auto number = replyIdFrom(id);
    if (!number) {
        exchange->reply(HttpResponse::problem(400, QStringLiteral("Name the reply by its id: /v1/replies/r12.")));
        return;
    }
    const auto done = m_desk->acknowledge(source, *number);
    exchange->reply(done ? HttpResponse{204, {}, {}}
                         : notThere(done.error(), QStringLiteral("This source has no such reply.")));
}

void ReplyPort::serveConversation(const Exchange& exchange, const QString& source, const QString& id)
{
    const auto state = m_desk->conversation(source, id);
    exchange->reply(
        state ? unkept(domain::toJson(*state))
              : notThere(state.error(), QStringLiteral("No event of this source spoke of that conversation.")));
}

void ReplyPort::wait(const Exchange& exchange, const Question& question)
{
    const qint64 number = ++m_lastNumber;
    auto alarm = m_clock.makeAlarm();
    connect(alarm.get(), &base::Alarm::rang, this, [this, number] { answer(number); });
    exchange->whenGone(alarm.get(), [this, number] { std::ignore = take(number); });
    alarm->ringIn(question.waitMs);
    m_waiting.push_back(std::make_unique<Waiting>(Waiting{number, exchange, question, std::move(alarm)}));
}

std::unique_ptr<ReplyPort::Waiting> ReplyPort::take(qint64 number)
{
    const auto found =
        std::find_if(m_waiting.begin(), m_waiting.end(), [number](const auto& w) { return w->number == number; });
    if (found == m_waiting.end()) {
        return nullptr;
    }
    auto waiting = std::move(*found);
    m_waiting.erase(found);
    waiting->alarm->silence();
    waiting->alarm.release()->deleteLater(); // it may be what calls this
    return waiting;
}

void ReplyPort::answer(qint64 number)
{
    if (const auto waiting = take(number)) {
        const Question& question = waiting->question;
        waiting->exchange->reply(
            m_desk ? answerTo(m_desk->waiting(question.source, question.conversationId, question.afterId, mostReplies))
                   : repliesAnswer({}));
    }
}

void ReplyPort::lookFor(const QString& source)
{
    QList<qint64> concerned;
    for (const auto& waiting : m_waiting) {
        const Question& question = waiting->question;
        if (question.source == source) {
            const auto replies = m_desk->waiting(source, question.conversationId, question.afterId, 1);
            if (!replies || !replies->isEmpty()) {
                concerned.append(waiting->number);
            }
        }
    }
    for (const qint64 number : concerned) {
        answer(number);
    }
}

void ReplyPort::letGo()
{
    QList<qint64> numbers;
    for (const auto& waiting : m_waiting) {
        numbers.append(waiting->number);
    }
    for (const qint64 number : numbers) {
        if (const auto waiting = take(number)) {
            waiting->exchange->reply(repliesAnswer({}));
        }
    }
}

} // namespace leadferry::ingest
