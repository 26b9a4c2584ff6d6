// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QRegularExpression>

#include <limits>

namespace leadferry::cli {

namespace {

base::Error invalid(const QString& message)
{
    return {base::ErrorKind::Invalid, message};
}

QString stateNames()
{
    using State = domain::DeliveryState;
    QStringList names;
    for (const State state :
         {State::Queued, State::InFlight, State::Waiting, State::Unclear, State::Delivered, State::DeliveredWithHeld,
          State::Held, State::Exhausted, State::Skipped, State::Cancelled, State::Unrouted}) {
        names.append(domain::toString(state));
    }
    return names.join(QStringLiteral(", "));
}

qint64 millisecondsOf(const QString& unit)
{
    static const QHash<QString, qint64> units{
        {QStringLiteral("s"), 1'000},     {QStringLiteral("min"), 60'000},   {QStringLiteral("m"), 60'000},
        {QStringLiteral("h"), 3'600'000}, {QStringLiteral("d"), 86'400'000}, {QStringLiteral("w"), 604'800'000},
    };
    return units.value(unit);
}

} // namespace

base::Result<qint64> sinceFromText(const QString& text, qint64 nowMs)
{
    static const QRegularExpression duration(QStringLiteral("^(\\d{1,6})\\s*(s|min|m|h|d|w)$"));
    if (const auto match = duration.match(text); match.hasMatch()) {
        return nowMs - match.captured(1).toLongLong() * millisecondsOf(match.captured(2));
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.isValid()) {
        return time.toMSecsSinceEpoch();
    }
    return invalid(QStringLiteral("'%1' is no time; use 15min, 2h, 3d or 2026-11-22T09:15:00").arg(text));
}

base::Result<QList<domain::DeliveryState>> statesFromText(const QString& text)
{
    QList<domain::DeliveryState> states;
    for (const QString& name : text.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto state = domain::deliveryStateFromString(name.trimmed());
        if (!state) {
            return invalid(QStringLiteral("'%1' is no status; there are: %2").arg(name.trimmed(), stateNames()));
        }
        states.append(*state);
    }
    return states;
}

base::Result<int> countFromText(const QString& text)
{
    bool ok = false;
    const int count = text.toInt(&ok);
    if (!ok || count < 1) {
        return invalid(QStringLiteral("'%1' is no count; use a whole number from 1 to %2")
                           .arg(text)
                           .arg(std::numeric_limits<int>::max()));
    }
    return count;
}

base::Result<QList<DeliveryReference>> referencesFromText(const QStringList& texts)
{
    static const QRegularExpression reference(QStringLiteral("^([de])([1-9]\\d{0,17})$"));
    QList<DeliveryReference> references;
    for (const QString& text : texts) {
        const auto match = reference.match(text);
        if (!match.hasMatch()) {
            return invalid(
                QStringLiteral("'%1' is no id; use d12 for a delivery or e7 for an event, as the log shows them")
                    .arg(text));
        }
        references.append({match.captured(1) == QLatin1String("d") ? DeliveryReference::Kind::Delivery
                                                                   : DeliveryReference::Kind::Event,
                           match.captured(2).toLongLong()});
    }
    return references;
}

void describeFilter(QCommandLineParser& parser)
{
    parser.addOptions({
        {QStringLiteral("status"), QStringLiteral("Only these states, with commas between: %1.").arg(stateNames()),
         QStringLiteral("S")},
        {QStringLiteral("type"), QStringLiteral("Only events of this type."), QStringLiteral("T")},
        {QStringLiteral("since"), QStringLiteral("Only what changed since: 15min, 2h, 3d, or a date or time."),
         QStringLiteral("T")},
    });
}

base::Result<domain::DeliveryFilter> filterFrom(const QCommandLineParser& parser, qint64 nowMs)
{
    domain::DeliveryFilter filter;
    auto states = statesFromText(parser.value(QStringLiteral("status")));
    if (!states) {
        return states.error();
    }
    filter.states = *states;
    filter.type = parser.value(QStringLiteral("type"));
    if (parser.isSet(QStringLiteral("since"))) {
        const auto since = sinceFromText(parser.value(QStringLiteral("since")), nowMs);
        if (!since) {
            return since.error();
        }
        filter.sinceMs = *since;
    }
    return filter;
}

} // namespace leadferry::cli
