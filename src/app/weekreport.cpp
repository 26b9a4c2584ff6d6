// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/weekreport.h"

#include "domain/texttemplate.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace leadferry::app {

using domain::WeekNumbers;
using domain::WeekSummary;

namespace {

QString q(const char* name)
{
    return QString::fromLatin1(name);
}

QByteArray resource(const QString& name)
{
    QFile file(QStringLiteral(":/leadferry/pages/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Words
{
    QLocale locale;
    QJsonObject texts;

    [[nodiscard]] QString operator()(const char* name) const { return texts.value(QLatin1String(name)).toString(); }
    [[nodiscard]] QString filled(const char* name, const QJsonObject& values) const
    {
        QString text = (*this)(name);
        for (auto value = values.begin(); value != values.end(); ++value) {
            text.replace(QStringLiteral("{{%1}}").arg(value.key()), value->toString());
        }
        return text;
    }
    [[nodiscard]] QString number(int value) const { return locale.toString(value); }
};

Words wordsIn(const QString& wanted)
{
    const QJsonObject languages = QJsonDocument::fromJson(resource(QStringLiteral("report-texts.json"))).object();
    const QString language = wanted.section(u'_', 0, 0);
    return languages.contains(language) ? Words{QLocale(wanted), languages.value(language).toObject()}
                                        : Words{QLocale(QLocale::English), languages.value(q("en")).toObject()};
}

struct Line
{
    const char* name;
    int now;
    int before;
};

QList<Line> linesOf(const WeekSummary& summary)
{
    const WeekNumbers& now = summary.week;
    const WeekNumbers& before = summary.before;
    return {{"events", now.events, before.events},
            {"delivered", now.delivered, before.delivered},
            {"repaired", now.repaired, before.repaired},
            {"waiting", now.waiting, before.waiting},
            {"failed", now.failed, before.failed},
            {"leads", now.leads, before.leads},
            {"leadsWithoutEmail", now.leadsWithoutEmail, before.leadsWithoutEmail}};
}

/// "312 ms", "2.4 s", "12 min", "3.2 h", "1.5 d"
QString tookText(qint64 milliseconds, const QLocale& locale)
{
    const auto in = [&locale, milliseconds](qint64 unit, const char* name) {
        return locale.toString(static_cast<double>(milliseconds) / static_cast<double>(unit), 'f', 1) + u' ' +
               QLatin1String(name);
    };
    constexpr qint64 second = 1'000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (milliseconds < second) {
        return locale.toString(milliseconds) + q(" ms");
    }
    return milliseconds < minute ? in(second, "s")
           : milliseconds < hour ? in(minute, "min")
           : milliseconds < day  ? in(hour, "h")
                                 : in(day, "d");
}

QString dateText(const QDate& date, const QLocale& locale)
{
    return locale.toString(date, QLocale::LongFormat);
}

QJsonArray numbersOf(const WeekSummary& summary, const Words& words)
{
    QJsonArray numbers;
    for (const Line& line : linesOf(summary)) {
        const bool means = qstrcmp(line.name, "repaired") == 0;
        numbers.append(QJsonObject{{q("name"), words(line.name)},
                                   {q("means"), means ? words("repairedMeans") : QString()},
                                   {q("now"), words.number(line.now)},
                                   {q("before"), words.number(line.before)}});
    }
    return numbers;
}

QJsonArray causesOf(const WeekSummary& summary, const Words& words)
{
    QJsonArray causes;
    for (const auto& cause : summary.causes) {
        causes.append(QJsonObject{{q("cause"), cause.cause.isEmpty() ? words("noCause") : cause.cause},
                                  {q("portal"), cause.portal.isEmpty() ? words("noPortal") : cause.portal},
                                  {q("count"), words.number(cause.count)}});
    }
    return causes;
}

QJsonArray slowestOf(const WeekSummary& summary, const Words& words)
{
    QJsonArray slowest;
    for (const auto& slow : summary.slowest) {
        slowest.append(QJsonObject{{q("delivery"), u'd' + QString::number(slow.deliveryId)},
                                   {q("type"), slow.type},
                                   {q("portal"), slow.portal},
                                   {q("took"), tookText(slow.tookMs, words.locale)}});
    }
    return slowest;
}

QJsonArray unmappedOf(const WeekSummary& summary, const Words& words)
{
    QJsonArray unmapped;
    for (const auto& field : summary.unmapped) {
        unmapped.append(
            QJsonObject{{q("path"), field.path}, {q("type"), field.type}, {q("events"), words.number(field.events)}});
    }
    return unmapped;
}

QByteArray csvLine(const QStringList& cells)
{
    QByteArrayList line;
    for (QString cell : cells) {
        static const QString formulaSigns = QStringLiteral("=+-@\t\r");
        if (!cell.isEmpty() && formulaSigns.contains(cell.front())) {
            cell.prepend(u'\''); // spreadsheets would take it for a formula, and field names come from strangers
        }
        line.append(u'"' + cell.replace(u'"', QLatin1String("\"\"")).toUtf8() + '"');
    }
    return line.join(',') + "\r\n";
}

} // namespace

QString weekReportHtml(const WeekSummary& summary, const QString& language, ReportLinks links)
{
    const Words words = wordsIn(language);
    const QString made = words.locale.toString(QDateTime::fromMSecsSinceEpoch(summary.madeAtMs), QLocale::ShortFormat);
    return domain::renderTemplate(
        QString::fromUtf8(resource(QStringLiteral("report-week.html"))),
        {{q("language"), words.locale.bcp47Name()},
         {q("linked"), links == ReportLinks::ToDeliveries},
         {q("t"), words.texts},
         {q("week"), domain::weekName(summary.monday)},
         {q("span"), words.filled("span", {{q("from"), dateText(summary.monday, words.locale)},
                                           {q("until"), dateText(summary.monday.addDays(6), words.locale)}})},
         {q("numbers"), numbersOf(summary, words)},
         {q("causes"), causesOf(summary, words)},
         {q("hasCauses"), !summary.causes.isEmpty()},
         {q("slowest"), slowestOf(summary, words)},
         {q("hasSlowest"), !summary.slowest.isEmpty()},
         {q("unmapped"), unmappedOf(summary, words)},
         {q("hasUnmapped"), !summary.unmapped.isEmpty()},
         {q("sampled"), words.filled("sampled", {{q("sampled"), words.number(summary.sampled)}})},
         {q("made"), words.filled("made", {{q("when"), made}})}},
        domain::Escaping::Html);
}

QByteArray weekReportCsv(const WeekSummary& summary)
{
    QByteArray csv = "\xEF\xBB\xBF" + csvLine({q("section"), q("name"), q("value"), q("before")});
    for (const Line& line : linesOf(summary)) {
        csv += csvLine({q("number"), q(line.name), QString::number(line.now), QString::number(line.before)});
    }
    for (const auto& cause : summary.causes) {
        csv += csvLine({q("cause"),
                        cause.portal.isEmpty() ? cause.cause : cause.portal + q(": ") + cause.cause,
                        QString::number(cause.count),
                        {}});
    }
    for (const auto& slow : summary.slowest) {
        csv += csvLine(
            {q("slowest, ms"), q("d%1 %2").arg(slow.deliveryId).arg(slow.type), QString::number(slow.tookMs), {}});
    }
    for (const auto& field : summary.unmapped) {
        csv += csvLine({q("unmapped field"), field.type + q(": ") + field.path, QString::number(field.events), {}});
    }
    return csv;
}

QString weekReportText(const WeekSummary& summary, const QString& language)
{
    const Words words = wordsIn(language);
    QJsonObject values{{q("week"), domain::weekName(summary.monday)}};
    for (const Line& line : linesOf(summary)) {
        values.insert(QLatin1String(line.name), words.number(line.now));
    }
    return words.filled("line", values); // without causes: they may quote what a visitor wrote
}

QString weekReportName(const WeekSummary& summary)
{
    return QStringLiteral("leadferry-") + domain::weekName(summary.monday);
}

} // namespace leadferry::app
