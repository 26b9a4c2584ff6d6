// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/overviewtexts.h"

#include "domain/trouble.h"
#include "presentation/enrichmenttexts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace leadferry::presentation {

using domain::DeliveryState;
using domain::Overview;
using domain::TroubleKind;
using Look = OverviewSentence::Look;

namespace {

struct OverviewTexts
{
    Q_DECLARE_TR_FUNCTIONS(OverviewTexts)
};

QString arriving(const Overview& overview)
{
    return overview.lastDeliveredMs > 0 ? OverviewTexts::tr("Leads are arriving in HubSpot.") + QLatin1Char(' ')
                                        : QString();
}

OverviewSentence needsYou(const app::EngineStatus& status, const Overview& overview)
{
    const int failed = status.counts.value(DeliveryState::Exhausted);
    const int needed = status.needingPeople();
    const bool only = failed == needed;
    const QString what = only ? OverviewTexts::tr("%n deliveries failed.", nullptr, failed)
                              : OverviewTexts::tr("%n deliveries need a decision from you.", nullptr, needed);
    const QString meaning = OverviewTexts::tr("Nothing is lost: they wait here until the %n causes below are repaired.",
                                              nullptr, static_cast<int>(overview.causes.size()));
    return {only ? Look::Failed : Look::Held,
            arriving(overview) + what,
            meaning,
            OverviewStep::ShowWhatNeedsYou,
            OverviewTexts::tr("Show the %n", "deliveries", needed),
            {}};
}

OverviewSentence modelNeedsYou(const domain::EnrichmentTrouble& trouble)
{
    const ProblemText problem = enrichmentProblem(trouble);
    return {Look::Held,
            OverviewTexts::tr("The language model cannot be asked."),
            OverviewTexts::tr("%1. %2", "what is wrong, a sentence on what to do").arg(problem.title, problem.meaning),
            OverviewStep::SetUpModel,
            OverviewTexts::tr("Set up the language model"),
            {}};
}

OverviewSentence allWell(const Overview& overview, qint64 nowMs)
{
    if (overview.lastDeliveredMs == 0) {
        return {Look::Ok,
                OverviewTexts::tr("Everything is ready for the first lead."),
                OverviewTexts::tr("A test lead shows that all of it works, and one click removes it again."),
                OverviewStep::SendTestLead,
                OverviewTexts::tr("Send a test lead"),
                {}};
    }
    return {Look::Ok,
            OverviewTexts::tr("Leads are arriving in HubSpot."),
            OverviewTexts::tr("Nothing needs you. The last one arrived %1.", "14 s ago")
                .arg(relativeText(overview.lastDeliveredMs, nowMs)),
            OverviewStep::None,
            {},
            {}};
}

} // namespace

OverviewSentence sentenceOf(const app::EngineStatus& status, const QList<domain::Portal>& portals,
                            const Overview& overview, qint64 nowMs)
{
    if (const domain::Portal* gone = domain::firstWith(TroubleKind::AccessWithdrawn, portals, nowMs)) {
        return {Look::Failed,
                OverviewTexts::tr("%1 has withdrawn access.", "portal").arg(gone->name),
                OverviewTexts::tr("Nothing is lost. What waits for it goes out after you reconnect."),
                OverviewStep::Reconnect,
                OverviewTexts::tr("Reconnect"),
                gone->name};
    }
    if (status.needingPeople() > 0) {
        return needsYou(status, overview);
    }
    if (status.state == app::EngineState::Paused) {
        return {Look::Paused,
                OverviewTexts::tr("Delivery is paused."),
                OverviewTexts::tr("Events are still taken in and kept. They go out when you resume."),
                OverviewStep::Resume,
                OverviewTexts::tr("Resume"),
                {}};
    }
    if (!status.lostReplies.isEmpty()) {
        const auto lost = status.lostReplies.cbegin();
        return {Look::Held,
                OverviewTexts::tr("%n agent replies do not reach the bot (%1).", nullptr, lost.value()).arg(lost.key()),
                OverviewTexts::tr("The time line of each conversation says why."),
                OverviewStep::BringReplies,
                OverviewTexts::tr("Send them again"),
                lost.key()};
    }
    if (status.enrichment.isOn && domain::needsPerson(status.enrichment.trouble.fault)) {
        return modelNeedsYou(status.enrichment.trouble);
    }
    if (const domain::Portal* silent = domain::firstWith(TroubleKind::PortalSilent, portals, nowMs)) {
        return {Look::Waiting,
                OverviewTexts::tr("%1 does not answer for now.", "portal").arg(silent->name),
                OverviewTexts::tr("Leadferry goes on by itself as soon as it can. Nothing is lost."),
                OverviewStep::None,
                {},
                {}};
    }
    return allWell(overview, nowMs);
}

QString comparison(int yesterday, int lastWeek, int weekday)
{
    const QLocale locale;
    return OverviewTexts::tr("%1 yesterday · %2 last %3", "numbers, then the name of a weekday")
        .arg(locale.toString(yesterday), locale.toString(lastWeek), locale.dayName(weekday));
}

QString usualTime(const Overview& overview)
{
    return overview.timed == 0 ? QStringLiteral("–") : durationText(overview.medianMs);
}

QString slowTime(const Overview& overview)
{
    return overview.timed == 0 ? QStringLiteral("–")
                               : OverviewTexts::tr("over %1", "a duration").arg(durationText(overview.slow95Ms));
}

QString queueWords(const app::EngineStatus& status, qint64 nowMs)
{
    int waiting = 0;
    for (auto count = status.counts.cbegin(); count != status.counts.cend(); ++count) {
        waiting += domain::outcomeOf(count.key()) == domain::Outcome::Waiting ? *count : 0;
    }
    if (waiting == 0) {
        return OverviewTexts::tr("Empty", "queue");
    }
    const QString number = QLocale().toString(waiting);
    return status.oldestWaitingMs > 0 ? OverviewTexts::tr("%1, oldest %2", "deliveries in the queue, 6 min ago")
                                            .arg(number, relativeText(status.oldestWaitingMs, nowMs))
                                      : number;
}

QString chartSummary(const domain::OutcomeCounts& totals, const QString& span)
{
    const QLocale locale;
    return OverviewTexts::tr("%1: %2 delivered, %3 waiting, %4 held, %5 failed", "a span of time, then numbers")
        .arg(span, locale.toString(totals.delivered), locale.toString(totals.waiting), locale.toString(totals.held),
             locale.toString(totals.failed));
}

} // namespace leadferry::presentation
