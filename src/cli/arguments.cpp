// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

#include "domain/filterline.h"

#include <QCommandLineParser>
#include <QRegularExpression>

#include <limits>
#include <tuple>

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

base::Result<qint64> readTime(const QString& text, qint64 nowMs, domain::DayMeans day)
{
    const auto time = domain::timeFromText(text, nowMs, day);
    return time ? time
                : invalid(QStringLiteral("'%1' is no time; use 15min, 2h, 3d, today or 2026-11-22T09:15:00").arg(text));
}

/// What is wrong with a filter in one line.
QString faultWords(const domain::FilterLineFault& fault)
{
    using Kind = domain::FilterLineFault::Kind;
    QStringList keys;
    QStringList negatable;
    for (const domain::FilterKey& key : domain::filterKeys()) {
        keys.append(key.name + QLatin1Char(':'));
        negatable += key.negatable ? QStringList{keys.constLast()} : QStringList();
    }
    const auto listed = [](const QStringList& words) { return words.join(QStringLiteral(", ")); };
    switch (fault.kind) {
    case Kind::None:
        return {};
    case Kind::OpenQuote:
        return QStringLiteral("a closing quotation mark is missing in the filter");
    case Kind::UnknownKey:
        return QStringLiteral("'%1:' is not known; there are %2 (put it in quotation marks to search for it)")
            .arg(fault.key, listed(keys));
    case Kind::NothingFollows:
        return QStringLiteral("something must follow '%1:'").arg(fault.key);
    case Kind::GivenTwice:
        return QStringLiteral("'%1:' can be given once").arg(fault.key);
    case Kind::NoState:
        return QStringLiteral("'%1' is no state; after '%2:' there may be %3")
            .arg(fault.value, fault.key, listed(domain::stateWords()));
    case Kind::NoTime:
        return QStringLiteral("'%1' is no time; after '%2:' use today, yesterday, 15min, 2h, 3d or 2026-11-22")
            .arg(fault.value, fault.key);
    case Kind::NotNever:
        return QStringLiteral("after '%1:' only 'never' may stand").arg(fault.key);
    case Kind::NotNegatable:
        return QStringLiteral("a minus leaves out what follows one of %1").arg(listed(negatable));
    }
    return {};
}

} // namespace

base::Result<qint64> sinceFromText(const QString& text, qint64 nowMs)
{
    return readTime(text, nowMs, domain::DayMeans::ItsBeginning);
}

base::Result<qint64> untilFromText(const QString& text, qint64 nowMs)
{
    return readTime(text, nowMs, domain::DayMeans::ItsEnd);
}

base::Result<domain::DeliveryFilter> filterFromLine(const QString& line, qint64 nowMs)
{
    const auto parsed = domain::parseFilterLine(line);
    if (!parsed.ok()) {
        return invalid(faultWords(parsed.fault));
    }
    return domain::toFilter(parsed.query, nowMs);
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
        {QStringLiteral("since"), QStringLiteral("Only what changed since: 15min, 2h, 3d, today, or a date or time."),
         QStringLiteral("T")},
        {QStringLiteral("until"), QStringLiteral("Only what changed before; a day is meant to its end."),
         QStringLiteral("T")},
        {QStringLiteral("cause"), QStringLiteral("Only what went wrong with this in the reason."), QStringLiteral("C")},
        {QStringLiteral("never-tried"), QStringLiteral("Only what was not sent to HubSpot even once.")},
    });
}

base::Result<domain::DeliveryFilter> filterFrom(const QCommandLineParser& parser, qint64 nowMs,
                                                domain::DeliveryFilter filter)
{
    if (parser.isSet(QStringLiteral("status"))) {
        auto states = statesFromText(parser.value(QStringLiteral("status")));
        if (!states) {
            return states.error();
        }
        filter.states = *states;
        filter.butShadowed = false;
    }
    filter.neverTried = filter.neverTried || parser.isSet(QStringLiteral("never-tried"));
    for (const auto& [option, part] :
         {std::pair{QStringLiteral("type"), &filter.type}, std::pair{QStringLiteral("cause"), &filter.cause}}) {
        if (parser.isSet(option)) {
            *part = parser.value(option);
        }
    }
    for (const auto& [option, read, part] : {std::tuple{QStringLiteral("since"), &sinceFromText, &filter.sinceMs},
                                             std::tuple{QStringLiteral("until"), &untilFromText, &filter.untilMs}}) {
        if (parser.isSet(option)) {
            const auto time = read(parser.value(option), nowMs);
            if (!time) {
                return time.error();
            }
            *part = *time;
        }
    }
    return filter;
}

} // namespace leadferry::cli
