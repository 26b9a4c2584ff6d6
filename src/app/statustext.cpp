// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statustext.h"

#include "domain/states.h"

#include <QJsonArray>

namespace leadferry::app {

namespace {

/// A label value in Prometheus' text format.
QByteArray label(const QString& value)
{
    QString escaped = value;
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('"'), QLatin1String("\\\""));
    escaped.replace(QLatin1Char('\n'), QLatin1String("\\n"));
    return '"' + escaped.toUtf8() + '"';
}

} // namespace

QString toString(EngineState state)
{
    switch (state) {
    case EngineState::Starting:
        return QStringLiteral("starting");
    case EngineState::Running:
        return QStringLiteral("running");
    case EngineState::Paused:
        return QStringLiteral("paused");
    case EngineState::Stopping:
        return QStringLiteral("stopping");
    case EngineState::Stopped:
        return QStringLiteral("stopped");
    case EngineState::Failed:
        return QStringLiteral("failed");
    }
    return {};
}

QJsonObject healthJson(const EngineStatus& status, const QList<domain::Portal>& portals)
{
    QJsonObject counts;
    for (auto count = status.counts.cbegin(); count != status.counts.cend(); ++count) {
        counts.insert(domain::toString(count.key()), count.value());
    }
    QJsonArray list;
    for (const auto& portal : portals) {
        list.append(QJsonObject{{QStringLiteral("name"), portal.name},
                                {QStringLiteral("hubId"), portal.hubId},
                                {QStringLiteral("health"), domain::toString(portal.health)}});
    }
    return {{QStringLiteral("state"), toString(status.state)},
            {QStringLiteral("deliveries"), counts},
            {QStringLiteral("portals"), list}};
}

QByteArray metricsText(const EngineStatus& status, const QList<domain::Portal>& portals, qint64 nowMs)
{
    QByteArray text = "# HELP leadferry_deliveries Deliveries by state.\n# TYPE leadferry_deliveries gauge\n";
    for (auto count = status.counts.cbegin(); count != status.counts.cend(); ++count) {
        text += "leadferry_deliveries{state=" + label(domain::toString(count.key())) + "} " +
                QByteArray::number(count.value()) + '\n';
    }
    const qint64 age = status.oldestWaitingMs > 0 ? (nowMs - status.oldestWaitingMs) / 1000 : 0;
    text += "# HELP leadferry_oldest_open_seconds Age of the oldest delivery that is not settled.\n"
            "# TYPE leadferry_oldest_open_seconds gauge\nleadferry_oldest_open_seconds " +
            QByteArray::number(age) + '\n';
    text += "# HELP leadferry_portal_up Whether the last call to the portal succeeded.\n"
            "# TYPE leadferry_portal_up gauge\n";
    for (const auto& portal : portals) {
        text += "leadferry_portal_up{portal=" + label(portal.name) + "} " +
                (portal.health == domain::PortalHealth::Connected ? "1" : "0") + '\n';
    }
    return text;
}

} // namespace leadferry::app
