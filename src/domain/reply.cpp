// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reply.h"

#include "domain/enumnames.h"

#include <QDateTime>

namespace leadferry::domain {

namespace {

constexpr std::array kindNames{
    EnumName{ReplyKind::Message, QLatin1String("agent.reply.v1")},
    EnumName{ReplyKind::Accepted, QLatin1String("handoff.accepted.v1")},
    EnumName{ReplyKind::Closed, QLatin1String("handoff.closed.v1")},
};

constexpr std::array stateNames{
    EnumName{ReplyState::Waiting, QLatin1String("waiting")},
    EnumName{ReplyState::Received, QLatin1String("received")},
    EnumName{ReplyState::Failed, QLatin1String("failed")},
    EnumName{ReplyState::Expired, QLatin1String("expired")},
};

constexpr std::array faultNames{
    EnumName{ReplyFault::None, QLatin1String("none")},
    EnumName{ReplyFault::NotReached, QLatin1String("not reached")},
    EnumName{ReplyFault::Fails, QLatin1String("fails")},
    EnumName{ReplyFault::Moved, QLatin1String("moved")},
    EnumName{ReplyFault::Refuses, QLatin1String("refuses")},
    EnumName{ReplyFault::FolderRefuses, QLatin1String("folder refuses")},
    EnumName{ReplyFault::NoSecret, QLatin1String("no secret")},
};

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QString shownId(qint64 id)
{
    return QStringLiteral("r%1").arg(id);
}

} // namespace

QString toString(ReplyKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<ReplyKind> replyKindFromString(const QString& name)
{
    return valueIn(kindNames, name);
}

QString toString(ReplyState state)
{
    return nameIn(stateNames, state);
}

std::optional<ReplyState> replyStateFromString(const QString& name)
{
    return valueIn(stateNames, name);
}

QString toString(ReplyFault fault)
{
    return nameIn(faultNames, fault);
}

std::optional<ReplyFault> replyFaultFromString(const QString& name)
{
    return valueIn(faultNames, name);
}

QString inWords(const ReplyTrouble& trouble)
{
    const auto saying = [&trouble](const char* words) { return QString::fromUtf8(words).arg(trouble.detail); };
    switch (trouble.fault) {
    case ReplyFault::None:
        return {};
    case ReplyFault::NotReached:
        return saying("the bot's address is not reached (%1)");
    case ReplyFault::Fails:
        return saying("the bot's address fails for the moment (%1)");
    case ReplyFault::Moved:
        return saying("the bot's address has moved (%1): set the new one");
    case ReplyFault::Refuses:
        return saying(
            "the bot's address refuses what is posted (%1): compare it and the signing secret with the bot's");
    case ReplyFault::FolderRefuses:
        return saying("nothing can be written into the outbox folder (%1)");
    case ReplyFault::NoSecret:
        return QStringLiteral("the secret that replies are signed with cannot be read");
    }
    Q_UNREACHABLE();
}

QJsonArray attachmentsJson(const QList<InboxAttachment>& attachments)
{
    QJsonArray json;
    for (const InboxAttachment& attachment : attachments) {
        json.append(QJsonObject{{QStringLiteral("url"), attachment.url}, {QStringLiteral("name"), attachment.name}});
    }
    return json;
}

QList<InboxAttachment> attachmentsFromJson(const QJsonArray& json)
{
    QList<InboxAttachment> attachments;
    for (const auto& entry : json) {
        attachments.append({entry[QLatin1String("name")].toString(), entry[QLatin1String("url")].toString()});
    }
    return attachments;
}

QJsonObject toBot(const Reply& reply)
{
    QJsonObject data{
        {QStringLiteral("id"), shownId(reply.id)},
        {QStringLiteral("conversation"), QJsonObject{{QStringLiteral("id"), reply.conversationId}}},
        {QStringLiteral("bot"), reply.bot},
        {QStringLiteral("portal"), reply.portalName},
        {QStringLiteral("ticketId"), reply.ticketId},
    };
    if (reply.kind == ReplyKind::Message) {
        data.insert(QStringLiteral("message"),
                    QJsonObject{{QStringLiteral("id"), reply.key},
                                {QStringLiteral("from"), QStringLiteral("agent")},
                                {QStringLiteral("name"), reply.agent},
                                {QStringLiteral("text"), reply.text},
                                {QStringLiteral("at"), isoTime(reply.writtenMs)},
                                {QStringLiteral("attachments"), attachmentsJson(reply.attachments)}});
    }
    return {{QStringLiteral("type"), toString(reply.kind)},
            {QStringLiteral("timestamp"), isoTime(reply.writtenMs)},
            {QStringLiteral("data"), data}};
}

QJsonObject toJson(const Reply& reply)
{
    return {
        {QStringLiteral("id"), shownId(reply.id)},
        {QStringLiteral("portalId"), reply.portalId},
        {QStringLiteral("portal"), reply.portalName},
        {QStringLiteral("source"), reply.source},
        {QStringLiteral("bot"), reply.bot},
        {QStringLiteral("conversation"), reply.conversationId},
        {QStringLiteral("thread"), reply.threadId},
        {QStringLiteral("message"), reply.messageId},
        {QStringLiteral("ticket"), reply.ticketId},
        {QStringLiteral("type"), toString(reply.kind)},
        {QStringLiteral("key"), reply.key},
        {QStringLiteral("agent"), reply.agent},
        {QStringLiteral("text"), reply.text},
        {QStringLiteral("attachments"), attachmentsJson(reply.attachments)},
        {QStringLiteral("writtenMs"), reply.writtenMs},
        {QStringLiteral("readMs"), reply.readMs},
        {QStringLiteral("status"), toString(reply.state)},
        {QStringLiteral("way"), toString(reply.way)},
        {QStringLiteral("attempts"), reply.attempts},
        {QStringLiteral("dueMs"), reply.dueMs},
        {QStringLiteral("receivedMs"), reply.receivedMs},
        {QStringLiteral("fault"), toString(reply.trouble.fault)},
        {QStringLiteral("faultDetail"), reply.trouble.detail},
    };
}

base::Result<Reply> replyFromJson(const QJsonObject& json)
{
    const auto kind = replyKindFromString(json.value(QLatin1String("type")).toString());
    const auto state = replyStateFromString(json.value(QLatin1String("status")).toString());
    const auto way = replyWayFromString(json.value(QLatin1String("way")).toString());
    const auto fault = replyFaultFromString(json.value(QLatin1String("fault")).toString());
    if (!kind || !state || !way || !fault) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("the reply is of another version")};
    }
    const auto text = [&json](const char* name) { return json.value(QLatin1String(name)).toString(); };
    const auto number = [&json](const char* name) { return json.value(QLatin1String(name)).toInteger(); };
    Reply reply;
    reply.id = text("id").mid(1).toLongLong();
    reply.portalId = number("portalId");
    reply.portalName = text("portal");
    reply.source = text("source");
    reply.bot = text("bot");
    reply.conversationId = text("conversation");
    reply.threadId = text("thread");
    reply.messageId = text("message");
    reply.ticketId = text("ticket");
    reply.kind = *kind;
    reply.key = text("key");
    reply.agent = text("agent");
    reply.text = text("text");
    reply.attachments = attachmentsFromJson(json.value(QLatin1String("attachments")).toArray());
    reply.writtenMs = number("writtenMs");
    reply.readMs = number("readMs");
    reply.state = *state;
    reply.way = *way;
    reply.attempts = static_cast<int>(number("attempts"));
    reply.dueMs = number("dueMs");
    reply.receivedMs = number("receivedMs");
    reply.trouble = {*fault, text("faultDetail")};
    return reply;
}

} // namespace leadferry::domain
