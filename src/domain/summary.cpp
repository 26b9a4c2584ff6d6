// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/summary.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

namespace leadferry::domain {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int daysPerWeek = 7;

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

QJsonObject numbersJson(const WeekNumbers& numbers)
{
    return {{q("events"), numbers.events},
            {q("delivered"), numbers.delivered},
            {q("waiting"), numbers.waiting},
            {q("failed"), numbers.failed},
            {q("repaired"), numbers.repaired},
            {q("leads"), numbers.leads},
            {q("leadsWithoutEmail"), numbers.leadsWithoutEmail}};
}

WeekNumbers numbersFrom(const QJsonValue& json)
{
    const auto number = [&json](const char* name) { return json[QLatin1String(name)].toInt(); };
    return {number("events"),   number("delivered"), number("waiting"),          number("failed"),
            number("repaired"), number("leads"),     number("leadsWithoutEmail")};
}

} // namespace

Result<QDate> mondayOf(const QString& week)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{4})-?W(\\d{2})$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const auto match = form.match(week.trimmed());
    const int year = match.captured(1).toInt();
    const int number = match.captured(2).toInt();
    const QDate fourth(year, 1, 4); // is in the first week of its year, whatever day it is
    const QDate monday = fourth.addDays(1 - fourth.dayOfWeek() + (number - 1) * daysPerWeek);
    if (!match.hasMatch() || number < 1 || weekName(monday) != q("%1-W%2").arg(match.captured(1), match.captured(2))) {
        return Error{ErrorKind::Invalid, QStringLiteral("\"%1\" is no week; write it like 2026-W48").arg(week)};
    }
    return monday;
}

QString weekName(const QDate& monday)
{
    int year = 0;
    const int number = monday.weekNumber(&year);
    return q("%1-W%2").arg(year, 4, 10, QLatin1Char('0')).arg(number, 2, 10, QLatin1Char('0'));
}

QDate lastWholeWeek(qint64 nowMs)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    return today.addDays(1 - today.dayOfWeek() - daysPerWeek);
}

TimeSpan weekSpan(const QDate& monday)
{
    return {monday.startOfDay().toMSecsSinceEpoch(), monday.addDays(daysPerWeek).startOfDay().toMSecsSinceEpoch()};
}

QJsonObject toJson(const WeekSummary& summary)
{
    QJsonArray causes;
    for (const CauseCount& cause : summary.causes) {
        causes.append(QJsonObject{{q("portal"), cause.portal}, {q("cause"), cause.cause}, {q("count"), cause.count}});
    }
    QJsonArray slowest;
    for (const SlowDelivery& slow : summary.slowest) {
        slowest.append(QJsonObject{{q("delivery"), u'd' + QString::number(slow.deliveryId)},
                                   {q("type"), slow.type},
                                   {q("portal"), slow.portal},
                                   {q("tookMs"), slow.tookMs}});
    }
    QJsonArray unmapped;
    for (const UnmappedField& field : summary.unmapped) {
        unmapped.append(QJsonObject{{q("type"), field.type}, {q("path"), field.path}, {q("events"), field.events}});
    }
    return {{q("week"), weekName(summary.monday)},
            {q("monday"), summary.monday.toString(Qt::ISODate)},
            {q("madeAtMs"), summary.madeAtMs},
            {q("numbers"), numbersJson(summary.week)},
            {q("before"), numbersJson(summary.before)},
            {q("causes"), causes},
            {q("slowest"), slowest},
            {q("unmapped"), unmapped},
            {q("sampled"), summary.sampled}};
}

Result<WeekSummary> weekSummaryFromJson(const QJsonObject& json)
{
    WeekSummary summary;
    summary.monday = QDate::fromString(json.value(QLatin1String("monday")).toString(), Qt::ISODate);
    if (!summary.monday.isValid() || !json.value(QLatin1String("numbers")).isObject()) {
        return Error{ErrorKind::Invalid, QStringLiteral("the summary is of another version")};
    }
    summary.madeAtMs = json.value(QLatin1String("madeAtMs")).toInteger();
    summary.week = numbersFrom(json.value(QLatin1String("numbers")));
    summary.before = numbersFrom(json.value(QLatin1String("before")));
    summary.sampled = json.value(QLatin1String("sampled")).toInt();
    const QJsonArray causes = json.value(QLatin1String("causes")).toArray();
    for (const auto& cause : causes) {
        summary.causes.append({cause[QLatin1String("portal")].toString(), cause[QLatin1String("cause")].toString(),
                               cause[QLatin1String("count")].toInt()});
    }
    const QJsonArray slowest = json.value(QLatin1String("slowest")).toArray();
    for (const auto& slow : slowest) {
        summary.slowest.append({slow[QLatin1String("delivery")].toString().mid(1).toLongLong(),
                                slow[QLatin1String("type")].toString(), slow[QLatin1String("portal")].toString(),
                                slow[QLatin1String("tookMs")].toInteger()});
    }
    const QJsonArray unmapped = json.value(QLatin1String("unmapped")).toArray();
    for (const auto& field : unmapped) {
        summary.unmapped.append({field[QLatin1String("type")].toString(), field[QLatin1String("path")].toString(),
                                 field[QLatin1String("events")].toInt()});
    }
    return summary;
}

} // namespace leadferry::domain
