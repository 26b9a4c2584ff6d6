// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rowcommands.h"

#include "app/enginecommands.h"
#include "app/settingcatalog.h"
#include "domain/eventsink.h"
#include "ingest/eventreader.h"
#include "store/deliveryactions.h"
#include "store/settingstore.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

QJsonArray toJson(const QList<domain::AcceptedEvent>& accepted)
{
    QJsonArray array;
    for (const auto& event : accepted) {
        array.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("e%1").arg(event.id)},
                                 {QStringLiteral("eventId"), event.eventId},
                                 {QStringLiteral("status"), domain::toString(event.status)}});
    }
    return array;
}

QJsonArray toJson(const QList<ingest::RejectedLine>& rejected)
{
    QJsonArray array;
    for (const auto& line : rejected) {
        array.append(QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("reason"), line.reason}});
    }
    return array;
}

} // namespace

std::optional<Result<QJsonObject>> RowCommands::run(const QString& command, const QJsonObject& arguments)
{
    if (command == QLatin1String(command::send)) {
        return send(arguments);
    }
    if (command == QLatin1String(command::retry)) {
        return retry(arguments);
    }
    if (command == QLatin1String(command::cancelDeliveries)) {
        return cancel(arguments);
    }
    if (command == QLatin1String(command::pause)) {
        return setPaused(setting::yes);
    }
    if (command == QLatin1String(command::resume)) {
        return setPaused(setting::no);
    }
    return std::nullopt;
}

Result<QJsonObject> RowCommands::send(const QJsonObject& arguments)
{
    QString source = arguments.value(QLatin1String("source")).toString();
    if (source.isEmpty()) {
        source = QStringLiteral("port"); // the same id over the port and here is the same event
    }
    const auto document =
        ingest::readDocument(arguments.value(QLatin1String("text")).toString().toUtf8(), source, m_clock.nowMs());
    if (!document) {
        return document.error();
    }
    const auto accepted = m_events.add(document->events);
    if (!accepted) {
        return accepted.error();
    }
    return QJsonObject{{QStringLiteral("accepted"), toJson(*accepted)},
                       {QStringLiteral("rejected"), toJson(document->rejected)}};
}

Result<QList<qint64>> RowCommands::deliveriesNamed(const QJsonObject& arguments)
{
    if (arguments.contains(QLatin1String("ids"))) {
        QList<qint64> ids;
        const auto values = arguments.value(QLatin1String("ids")).toArray();
        for (const auto& value : values) {
            ids.append(value.toInteger());
        }
        return ids;
    }
    domain::DeliveryFilter filter;
    const QString status = arguments.value(QLatin1String("status")).toString();
    const auto state = domain::deliveryStateFromString(status);
    if (!state) {
        return Error{ErrorKind::Invalid, QStringLiteral("there is no state \"%1\"").arg(status)};
    }
    filter.states = {*state};
    filter.type = arguments.value(QLatin1String("type")).toString();
    filter.sinceMs = arguments.value(QLatin1String("sinceMs")).toInteger();
    filter.text = arguments.value(QLatin1String("cause")).toString();
    return store::DeliveryActions(m_database).matching(filter);
}

Result<QJsonObject> RowCommands::retry(const QJsonObject& arguments)
{
    const auto ids = deliveriesNamed(arguments);
    if (!ids) {
        return ids.error();
    }
    const auto started = store::DeliveryActions(m_database).retry(*ids, m_clock.nowMs());
    if (!started) {
        return started.error();
    }
    return QJsonObject{{QStringLiteral("retried"), started->size()}};
}

Result<QJsonObject> RowCommands::cancel(const QJsonObject& arguments)
{
    const auto ids = deliveriesNamed(arguments);
    if (!ids) {
        return ids.error();
    }
    const auto cancelled = store::DeliveryActions(m_database).cancel(*ids, m_clock.nowMs());
    if (!cancelled) {
        return cancelled.error();
    }
    return QJsonObject{{QStringLiteral("cancelled"), cancelled->size()}};
}

Result<QJsonObject> RowCommands::setPaused(const QString& answer)
{
    if (auto stored = store::SettingStore(m_database).setValue(setting::paused, answer); !stored) {
        return stored.error();
    }
    return QJsonObject();
}

} // namespace leadferry::app
