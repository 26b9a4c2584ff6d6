// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/overviewmodel.h"

#include "app/enginecommands.h"

#include <QDateTime>
#include <QLocale>
#include <QSet>

namespace leadferry::presentation {

using base::Result;
using domain::CauseGroup;
using domain::Overview;
using domain::TimeSpan;

namespace {

/// What changes is counted again this much later, together.
constexpr qint64 soonMs = 1'000;
/// Hours and days pass although nothing happens.
constexpr qint64 everyMs = 60'000;
constexpr int hours = 24;
constexpr qint64 hourMs = 3'600'000;
constexpr int labelledHour = 3;
constexpr int labelledDay = 5;
constexpr int daysPerWeek = 7;

QDate today(qint64 nowMs)
{
    return QDateTime::fromMSecsSinceEpoch(nowMs).date();
}

TimeSpan dayOf(const QDate& date)
{
    return {date.startOfDay().toMSecsSinceEpoch(), date.addDays(1).startOfDay().toMSecsSinceEpoch()};
}

/// "5 PM" or "17:00": below a bar there is room for no more.
QString hourText(const QTime& time)
{
    const QLocale locale;
    const bool halves = locale.timeFormat(QLocale::ShortFormat).contains(QLatin1Char('A'), Qt::CaseInsensitive);
    return locale.toString(time, halves ? QStringLiteral("h AP") : QStringLiteral("HH:mm"));
}

int daysOf(OverviewRange range)
{
    constexpr int month = 30;
    return range == OverviewRange::Week ? daysPerWeek : month;
}

} // namespace

OverviewModel::OverviewModel(app::EngineClient& client, base::Clock& clock, const ConnectionsModel& portals,
                             QObject* parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_portals(portals),
      m_status(client.status()),
      m_alarm(clock.makeAlarm()),
      m_questions(std::make_unique<QObject>())
{
    connect(&client, &app::EngineClient::statusChanged, this, [this] {
        m_status = m_client.status();
        askSoon();
    });
    connect(&portals, &ConnectionsModel::loaded, this, &OverviewModel::changed);
    connect(m_alarm.get(), &base::Alarm::rang, this, &OverviewModel::ask);
}

OverviewModel::~OverviewModel() = default;

void OverviewModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched) {
        reload();
    } else {
        m_alarm->silence();
        m_armed = false;
    }
}

void OverviewModel::reload()
{
    m_status = m_client.status();
    ask();
}

void OverviewModel::setRange(OverviewRange range)
{
    if (range != m_range) {
        m_range = range;
        ask();
    }
}

void OverviewModel::askSoon()
{
    if (m_watched && !std::exchange(m_armed, true)) {
        m_alarm->ringIn(soonMs);
    }
}

void OverviewModel::ask()
{
    m_armed = false;
    m_questions = std::make_unique<QObject>();
    const domain::OverviewQuestion asked = question();
    m_client.execute(QLatin1String(app::command::overview), domain::toJson(asked), m_questions.get(), {},
                     [this, asked](const Result<QJsonObject>& answer) {
                         if (answer) {
                             m_asked = asked;
                         }
                         onAnswer(answer);
                     });
    if (m_watched) {
        m_alarm->ringIn(everyMs);
    }
}

void OverviewModel::onAnswer(const Result<QJsonObject>& answer)
{
    const Result<Overview> overview = answer ? domain::overviewFromJson(*answer) : answer.error();
    if (!overview) {
        m_error = overview.error();
        m_phase = Phase::Failed;
        emit changed();
        return;
    }
    m_overview = *overview;
    m_phase = Phase::Ready;
    learnCauses();
    emit changed();
}

/// What is to be said of a cause is what is said of a delivery that has it.
void OverviewModel::learnCauses()
{
    QSet<qint64> shown;
    for (const CauseGroup& group : m_overview.causes) {
        shown.insert(group.newestId);
        if (m_texts.contains(group.newestId)) {
            continue;
        }
        m_client.delivery(group.newestId, m_questions.get(),
                          [this, id = group.newestId](const Result<domain::DeliveryDetail>& detail) {
                              const auto text = detail ? repairOf(*detail, m_clock.nowMs()) : std::nullopt;
                              if (text) {
                                  m_texts.insert(id, *text);
                                  emit changed();
                              }
                          });
    }
    m_texts.removeIf([&shown](const auto& text) { return !shown.contains(text.key()); });
}

// The question

domain::OverviewQuestion OverviewModel::question() const
{
    const QDate date = today(m_clock.nowMs());
    const QList<TimeSpan> spans = bars();
    QList<TimeSpan> week;
    for (int before = daysPerWeek - 1; before >= 0; --before) {
        week.append(dayOf(date.addDays(-before)));
    }
    return {{dayOf(date), dayOf(date.addDays(-1)), dayOf(date.addDays(-daysPerWeek))},
            spans,
            {m_clock.nowMs() - hours * hourMs, m_clock.nowMs()}, // now is now, whatever the chart spans
            week};
}

QList<TimeSpan> OverviewModel::bars() const
{
    QList<TimeSpan> bars;
    const qint64 nowMs = m_clock.nowMs();
    if (m_range == OverviewRange::Day) {
        const QTime time = QDateTime::fromMSecsSinceEpoch(nowMs).time();
        const qint64 hourMsNow = nowMs - time.msecsSinceStartOfDay() % hourMs; // of the PC's clock, also in Nepal
        for (int hour = hours - 1; hour >= 0; --hour) {
            const qint64 fromMs = hourMsNow - hour * hourMs;
            bars.append({fromMs, fromMs + hourMs});
        }
        return bars;
    }
    const QDate date = today(nowMs);
    for (int day = daysOf(m_range) - 1; day >= 0; --day) {
        bars.append(dayOf(date.addDays(-day)));
    }
    return bars;
}

// What is shown

OverviewSentence OverviewModel::sentence() const
{
    return sentenceOf(m_status, m_portals.portals(), m_overview, m_clock.nowMs());
}

QList<OverviewNumber> OverviewModel::numbers() const
{
    if (m_overview.days.size() < 3) {
        return {};
    }
    const domain::DayTotals& now = m_overview.days.at(0);
    const domain::DayTotals& yesterday = m_overview.days.at(1);
    const domain::DayTotals& lastWeek = m_overview.days.at(2);
    const int weekday = today(m_asked.days.constFirst().fromMs).dayOfWeek();
    return {{tr("Leads today"), now.leads, comparison(yesterday.leads, lastWeek.leads, weekday)},
            {tr("Tickets", "number of today"), now.tickets, comparison(yesterday.tickets, lastWeek.tickets, weekday)},
            {tr("Deals", "number of today"), now.deals, comparison(yesterday.deals, lastWeek.deals, weekday)},
            {tr("Agent replies", "number of today"), now.replies,
             comparison(yesterday.replies, lastWeek.replies, weekday)}};
}

QList<OverviewCause> OverviewModel::causes() const
{
    QList<OverviewCause> causes;
    for (const CauseGroup& group : m_overview.causes) {
        causes.append({group, m_texts.value(group.newestId)});
    }
    return causes;
}

int OverviewModel::needing() const
{
    int number = 0;
    for (const CauseGroup& group : m_overview.causes) {
        number += group.count;
    }
    return number;
}

QString OverviewModel::queue() const
{
    return queueWords(m_status, m_clock.nowMs());
}

QStringList OverviewModel::barLabels() const
{
    const QLocale locale;
    QStringList labels;
    for (qsizetype bar = 0; bar < m_asked.bars.size(); ++bar) {
        const QDateTime from = QDateTime::fromMSecsSinceEpoch(m_asked.bars.at(bar).fromMs);
        switch (m_range) {
        case OverviewRange::Day:
            labels.append(from.time().hour() % labelledHour == 0 ? hourText(from.time()) : QString());
            break;
        case OverviewRange::Week:
            labels.append(locale.dayName(from.date().dayOfWeek(), QLocale::ShortFormat));
            break;
        case OverviewRange::Month:
            labels.append(bar % labelledDay == 0 ? locale.toString(from.date(), tr("d MMM", "a date: day, month"))
                                                 : QString());
            break;
        }
    }
    return labels;
}

QString OverviewModel::barName(qsizetype bar) const
{
    const QLocale locale;
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(m_asked.bars.value(bar).fromMs);
    const QString day = locale.dayName(from.date().dayOfWeek());
    return m_range == OverviewRange::Day
               ? tr("%1 %2", "day of the week, time").arg(day, locale.toString(from.time(), QLocale::ShortFormat))
               : tr("%1, %2", "day of the week, date").arg(day, locale.toString(from.date(), QLocale::ShortFormat));
}

domain::OutcomeCounts OverviewModel::totals() const
{
    domain::OutcomeCounts totals;
    for (const domain::OutcomeCounts& bar : m_overview.bars) {
        totals.delivered += bar.delivered;
        totals.waiting += bar.waiting;
        totals.held += bar.held;
        totals.failed += bar.failed;
    }
    return totals;
}

void OverviewModel::retry(const CauseGroup& group)
{
    const bool exhausted = group.state == domain::DeliveryState::Exhausted;
    const QJsonObject arguments{{QStringLiteral("status"),
                                 exhausted ? QStringLiteral("exhausted") : QStringLiteral("held,delivered_with_held")},
                                {QStringLiteral("portal"), group.portalName},
                                {QStringLiteral("cause"), group.cause}};
    m_client.execute(
        QLatin1String(app::command::retry), arguments, this, {}, [this](const Result<QJsonObject>& answer) {
            if (answer) {
                emit done(tr("%n deliveries start again", nullptr, answer->value(QLatin1String("retried")).toInt()));
            } else {
                const ProblemText problem = problemOf(answer.error());
                emit failed(problem.title, problem.meaning);
            }
        });
}

void OverviewModel::bringReplies(const QString& source)
{
    m_client.execute(QLatin1String(app::command::retryReplies), {{QStringLiteral("source"), source}}, this, {},
                     [this](const Result<QJsonObject>& answer) {
                         if (answer) {
                             emit done(tr("%n replies are sent to the bot again", nullptr,
                                          answer->value(QLatin1String("started")).toInt()));
                         } else {
                             const ProblemText problem = problemOf(answer.error());
                             emit failed(problem.title, problem.meaning);
                         }
                     });
}

} // namespace leadferry::presentation
