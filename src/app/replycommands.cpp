// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replycommands.h"

#include "app/enginecommands.h"
#include "store/deliverylogstore.h"
#include "store/replystore.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int mostListed = 1000;
constexpr int listedByDefault = 50;

} // namespace

std::optional<Result<QJsonObject>> ReplyCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::replies)) {
        return list(arguments);
    }
    if (command == QLatin1String(command::retryReplies)) {
        return retry(arguments);
    }
    return std::nullopt;
}

Result<QJsonObject> ReplyCommands::list(const QJsonObject& arguments)
{
    const QString name = arguments.value(QLatin1String("status")).toString();
    const auto state = domain::replyStateFromString(name);
    if (!name.isEmpty() && !state) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("\"%1\" is no state of a reply: waiting, received, failed or expired").arg(name)};
    }
    const int limit = arguments.value(QLatin1String("limit")).toInt(listedByDefault);
    const auto replies = store::ReplyStore(m_database).newest(state, std::clamp(limit, 1, mostListed));
    if (!replies) {
        return replies.error();
    }
    QJsonArray list;
    for (const domain::Reply& reply : *replies) {
        list.append(domain::toJson(reply));
    }
    return QJsonObject{{QStringLiteral("replies"), list}};
}

Result<QJsonObject> ReplyCommands::retry(const QJsonObject& arguments)
{
    const qint64 id = arguments.value(QLatin1String("id")).toInteger();
    QString source = arguments.value(QLatin1String("source")).toString();
    QString conversation; // of all
    QList<qint64> told;
    if (source.isEmpty()) {
        const auto detail = store::DeliveryLogStore(m_database).detail(id);
        if (!detail) {
            return detail.error();
        }
        if (detail->conversationId.isEmpty()) {
            return QJsonObject{{QStringLiteral("started"), 0}};
        }
        source = detail->row.source;
        conversation = detail->conversationId;
        told = {id};
    }
    const store::AuditEntry note{m_clock.nowMs(), m_actor, QLatin1String(command::retryReplies), arguments, 1};
    const auto started = store::ReplyStore(m_database).retry(source, conversation, note, told);
    return started ? Result<QJsonObject>(QJsonObject{{QStringLiteral("started"), *started}}) : started.error();
}

} // namespace leadferry::app
