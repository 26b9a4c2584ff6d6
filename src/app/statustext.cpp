// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/statustext.h"

#include "domain/states.h"

#include <QJsonArray>

#include <functional>
#include <optional>

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

/// One gauge with a value for each portal; portals without a value are left out.
QByteArray gauge(const QByteArray& name, const QByteArray& help, const QList<domain::Portal>& portals,
                 const std::function<std::optional<qint64>(const domain::Portal&)>& valueOf)
{
    QByteArray text = "# HELP " + name + ' ' + help + "\n# TYPE " + name + " gauge\n";
    for (const auto& portal : portals) {
        if (const auto value = valueOf(portal)) {
            text += name + "{portal=" + label(portal.name) + "} " + QByteArray::number(*value) + '\n';
        }
    }
    return text;
}

QByteArray gauges(const QList<domain::Portal>& portals, qint64 nowMs)
{
    using domain::Portal;
    const auto budget = [nowMs](const Portal& portal) { return domain::budgetAt(portal.budget, nowMs); };
    const auto interval = [](const Portal& portal, qint64 value) {
        return portal.budget.max > 0 ? std::optional(value) : std::nullopt;
    };
    const auto widened = [](std::optional<int> value) { return value ? std::optional<qint64>(*value) : std::nullopt; };
    return gauge("leadferry_portal_paused", "Whether the portal is paused.", portals,
                 [](const Portal& portal) { return portal.pause == domain::PortalPause::None ? 0 : 1; }) +
           gauge("leadferry_calls_remaining", "Calls left in the portal's rolling interval.", portals,
                 [&](const Portal& portal) { return interval(portal, budget(portal).remaining); }) +
           gauge("leadferry_calls_limit", "Calls allowed in the portal's rolling interval.", portals,
                 [&](const Portal& portal) { return interval(portal, portal.budget.max); }) +
           gauge("leadferry_calls_daily_remaining", "Calls left today, where the portal says.", portals,
                 [&](const Portal& portal) { return widened(portal.budget.dailyRemaining); }) +
           gauge("leadferry_calls_daily_limit", "Calls allowed a day, where the portal says.", portals,
                 [&](const Portal& portal) { return widened(portal.budget.dailyMax); }) +
           gauge("leadferry_calls_wait_seconds", "Seconds until calls may leave again.", portals,
                 [&](const Portal& portal) {
                     const qint64 until = budget(portal).waitsUntilMs;
                     return interval(portal, until > 0 ? (until - nowMs + 999) / 1000 : 0);
                 }) +
           gauge("leadferry_clock_skew_seconds", "How far this PC's clock is ahead of the portal's.", portals,
                 [](const Portal& portal) { return portal.clockSkewMs / 1000; });
}

} // namespace

int EngineStatus::needingPeople() const
{
    using domain::DeliveryState;
    return counts.value(DeliveryState::DeliveredWithHeld) + counts.value(DeliveryState::Held) +
           counts.value(DeliveryState::Exhausted) + counts.value(DeliveryState::Unrouted);
}

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

QJsonObject refusedRequestsJson(const EngineStatus& status)
{
    QJsonObject refused;
    for (auto source = status.refusals.cbegin(); source != status.refusals.cend(); ++source) {
        refused.insert(source.key(), source->count);
    }
    return refused;
}

QJsonObject lostRepliesJson(const EngineStatus& status)
{
    QJsonObject lost;
    for (auto source = status.lostReplies.cbegin(); source != status.lostReplies.cend(); ++source) {
        lost.insert(source.key(), source.value());
    }
    return lost;
}

QJsonObject healthJson(const EngineStatus& status, const QList<domain::Portal>& portals)
{
    QJsonObject counts;
    for (auto count = status.counts.cbegin(); count != status.counts.cend(); ++count) {
        counts.insert(domain::toString(count.key()), count.value());
    }
    counts.insert(QStringLiteral("shadowed"), status.shadowed);
    QJsonArray list;
    for (const auto& portal : portals) {
        list.append(QJsonObject{{QStringLiteral("name"), portal.name},
                                {QStringLiteral("hubId"), portal.hubId},
                                {QStringLiteral("health"), domain::toString(portal.health)},
                                {QStringLiteral("pause"), domain::toString(portal.pause)}});
    }
    return {{QStringLiteral("state"), toString(status.state)},
            {QStringLiteral("failure"), status.failure},
            {QStringLiteral("deliveries"), counts},
            {QStringLiteral("refusedRequests"), refusedRequestsJson(status)},
            {QStringLiteral("lostReplies"), lostRepliesJson(status)},
            {QStringLiteral("portals"), list}};
}

QByteArray metricsText(const EngineStatus& status, const QList<domain::Portal>& portals, qint64 nowMs)
{
    QByteArray text = "# HELP leadferry_deliveries Deliveries by state.\n# TYPE leadferry_deliveries gauge\n";
    for (auto count = status.counts.cbegin(); count != status.counts.cend(); ++count) {
        text += "leadferry_deliveries{state=" + label(domain::toString(count.key())) + "} " +
                QByteArray::number(count.value()) + '\n';
    }
    text += "leadferry_deliveries{state=\"shadowed\"} " + QByteArray::number(status.shadowed) + '\n';
    const qint64 age = status.oldestWaitingMs > 0 ? (nowMs - status.oldestWaitingMs) / 1000 : 0;
    text += "# HELP leadferry_oldest_open_seconds Age of the oldest delivery that is not settled.\n"
            "# TYPE leadferry_oldest_open_seconds gauge\nleadferry_oldest_open_seconds " +
            QByteArray::number(age) + '\n';
    text += "# HELP leadferry_source_refused_requests Requests that did not prove who sent them, since the source was "
            "last changed.\n# TYPE leadferry_source_refused_requests gauge\n";
    for (auto source = status.refusals.cbegin(); source != status.refusals.cend(); ++source) {
        text += "leadferry_source_refused_requests{source=" + label(source.key()) + "} " +
                QByteArray::number(source->count) + '\n';
    }
    text += "# HELP leadferry_lost_replies Answers of agents that did not reach the bot in the last day.\n"
            "# TYPE leadferry_lost_replies gauge\n";
    for (auto source = status.lostReplies.cbegin(); source != status.lostReplies.cend(); ++source) {
        text +=
            "leadferry_lost_replies{source=" + label(source.key()) + "} " + QByteArray::number(source.value()) + '\n';
    }
    text += "# HELP leadferry_portal_up Whether the last call to the portal succeeded.\n"
            "# TYPE leadferry_portal_up gauge\n";
    for (const auto& portal : portals) {
        text += "leadferry_portal_up{portal=" + label(portal.name) + "} " +
                (portal.health == domain::PortalHealth::Connected ? "1" : "0") + '\n';
    }
    return text + gauges(portals, nowMs);
}

} // namespace leadferry::app
