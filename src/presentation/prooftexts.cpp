// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/prooftexts.h"

#include "domain/listreading.h"
#include "presentation/repairtexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace leadferry::presentation {

using app::ProofWait;
using domain::ProofDifference;
using domain::ProofKind;
using domain::ProofReport;
using Look = ProofSentence::Look;

namespace {

struct ProofTexts
{
    Q_DECLARE_TR_FUNCTIONS(ProofTexts)
};

QString whenIt(const QString& at)
{
    return at.isEmpty() ? ProofTexts::tr("It is made when you ask for it.")
                        : ProofTexts::tr("Each night at %1 Leadferry reads back what it has written.").arg(at);
}

/// "Proved at 03:00"
QString provedAt(qint64 ms, qint64 nowMs)
{
    const QLocale locale;
    const QDateTime then = QDateTime::fromMSecsSinceEpoch(ms);
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    const QString time = locale.toString(then.time(), QLocale::ShortFormat);
    return then.date() == today ? ProofTexts::tr("Proved at %1", "time of day").arg(time)
                                : ProofTexts::tr("Proved on %1 at %2", "date, time of day")
                                      .arg(locale.toString(then.date(), QLocale::ShortFormat), time);
}

QString reasonOf(ProofWait wait)
{
    switch (wait) {
    case ProofWait::Paused:
        return ProofTexts::tr("Delivery is paused. It is made as soon as you resume.");
    case ProofWait::NoAnswer:
        return ProofTexts::tr("No portal answers for now. It is made as soon as one does.");
    case ProofWait::CallLimit:
        return ProofTexts::tr("Few calls are left of HubSpot’s daily limit, and they are kept for deliveries.");
    case ProofWait::None:
        break;
    }
    return {};
}

QString toldIn(const ProofReport& report)
{
    return report.told == 0 ? QString()
                            : QLatin1Char(' ') +
                                  ProofTexts::tr("People in HubSpot have changed %n of them since, which is no fault.",
                                                 "values", report.told);
}

QString readIn(const ProofReport& report)
{
    return ProofTexts::tr("%n records were read back.", nullptr, report.records) + toldIn(report);
}

ProofSentence differing(const ProofReport& report, const QString& when)
{
    const QLocale locale;
    const int equal = std::max(report.deliveries - report.differing, 0);
    const QString meaning = report.replayed > 0
                                ? ProofTexts::tr("%n were sent again. The next proof shows whether they are there.",
                                                 "differences", report.replayed)
                                : readIn(report);
    return {Look::Differs,
            ProofTexts::tr("%1: %2 deliveries as the bots said, %3 differ", "proved at 03:00, then numbers")
                .arg(when, locale.toString(equal), locale.toString(report.differing)),
            meaning};
}

QString whoChanged(const ProofDifference& difference, qint64 nowMs)
{
    const QString when = difference.changedAtMs > 0 ? timeText(difference.changedAtMs, nowMs) : QString();
    const QString& by = difference.source;
    if (when.isEmpty()) {
        return ProofTexts::tr("Somebody has set another value in HubSpot since.");
    }
    if (by.startsWith(QLatin1String("CRM_UI"))) {
        return ProofTexts::tr("A person in HubSpot has set another value since, %1.", "a time").arg(when);
    }
    if (by.startsWith(QLatin1String("AUTOMATION"))) {
        return ProofTexts::tr("A workflow in HubSpot has set another value since, %1.", "a time").arg(when);
    }
    return ProofTexts::tr("Another value was set in HubSpot since, %1.", "a time").arg(when);
}

QString whyUnread(const ProofReport& report)
{
    if (const auto places = domain::placesBeyondCalls(report.trouble)) {
        return ProofTexts::tr(
            "%n places on lists were not read back: that takes more calls to HubSpot than a proof makes.", nullptr,
            *places);
    }
    return problemOf({*report.troubleKind, report.trouble}).meaning;
}

} // namespace

ProofSentence proofSentence(const app::ProofProgress& progress, const std::optional<ProofReport>& last, qint64 nowMs)
{
    const QLocale locale;
    if (progress.running) {
        return {
            Look::Running, ProofTexts::tr("Comparing HubSpot with what the bots said…"),
            ProofTexts::tr("%1 of %2 deliveries").arg(locale.toString(progress.done), locale.toString(progress.of))};
    }
    if (progress.wait != ProofWait::None) {
        return {Look::Waiting, ProofTexts::tr("The proof is due and waits"), reasonOf(progress.wait)};
    }
    if (!last) {
        return {Look::Never, ProofTexts::tr("Nothing was compared with HubSpot yet"), whenIt(progress.at)};
    }
    const QString when = provedAt(last->startedMs, nowMs);
    if (last->differences > 0) {
        return differing(*last, when);
    }
    if (last->troubleKind) {
        return {Look::Unread, ProofTexts::tr("%1: not everything could be read", "proved at 03:00").arg(when),
                whyUnread(*last)};
    }
    if (last->deliveries == 0) {
        return {Look::Equal, ProofTexts::tr("%1: there was nothing to compare", "proved at 03:00").arg(when),
                whenIt(progress.at)};
    }
    return {Look::Equal,
            ProofTexts::tr("%1: %n deliveries are in HubSpot as the bots said", "proved at 03:00", last->deliveries)
                .arg(when),
            readIn(*last)};
}

QString proofWord(ProofKind kind)
{
    switch (kind) {
    case ProofKind::NotDelivered:
        return ProofTexts::tr("Not delivered");
    case ProofKind::NoDelivery:
        return ProofTexts::tr("Never queued");
    case ProofKind::RecordGone:
        return ProofTexts::tr("Deleted in HubSpot");
    case ProofKind::ValueDiffers:
        return ProofTexts::tr("Another value");
    case ProofKind::LinkMissing:
        return ProofTexts::tr("Not linked");
    case ProofKind::PlaceMissing:
        return ProofTexts::tr("Not on the list");
    case ProofKind::ValueChanged:
        return ProofTexts::tr("Changed since");
    case ProofKind::RecordMerged:
        return ProofTexts::tr("Merged");
    case ProofKind::ListGone:
        return ProofTexts::tr("List deleted");
    case ProofKind::ListFilled:
        return ProofTexts::tr("List fills itself");
    }
    return {};
}

QString proofMeaning(const ProofDifference& difference, qint64 nowMs)
{
    if (difference.replayedMs > 0) {
        return ProofTexts::tr("It was sent again. The next proof shows whether it is there.");
    }
    switch (difference.kind) {
    case ProofKind::NotDelivered:
        return ProofTexts::tr("It has not gone out, or not all of it. Sending it again tries what is left.");
    case ProofKind::NoDelivery:
        return ProofTexts::tr("The event is stored, and nothing was done with it. Sending it again delivers it.");
    case ProofKind::RecordGone:
        return ProofTexts::tr("Somebody has deleted it. It is only made again if you say so below.");
    case ProofKind::ValueDiffers:
        return ProofTexts::tr("HubSpot does not hold what was sent. Sending it again sets just this property.");
    case ProofKind::LinkMissing:
        return ProofTexts::tr("The two records are not linked any more. Sending it again links them.");
    case ProofKind::PlaceMissing:
        return ProofTexts::tr(
            "The contact is not on the list any more. Sending it again puts it there, so leave it out "
            "if somebody has taken it off on purpose.");
    case ProofKind::ValueChanged:
        return whoChanged(difference, nowMs) + QLatin1Char(' ') +
               ProofTexts::tr("It is only put back if you say so below.");
    case ProofKind::RecordMerged:
        return ProofTexts::tr("It was merged into another record, which was compared in its stead.");
    case ProofKind::ListGone:
        return ProofTexts::tr("Somebody has deleted the list in HubSpot, and the places on it with it. Take it out of "
                              "the mapping, or name another one there.");
    case ProofKind::ListFilled:
        return ProofTexts::tr(
            "The list is filled by its own rules now, and nobody can be put on it. Take it out of the "
            "mapping, or name another one there.");
    }
    return {};
}

QString proofPlace(const ProofDifference& difference)
{
    switch (difference.kind) {
    case ProofKind::NotDelivered:
    case ProofKind::NoDelivery:
        return {};
    case ProofKind::RecordGone:
    case ProofKind::RecordMerged:
        return objectName(difference.object);
    case ProofKind::ValueDiffers:
    case ProofKind::ValueChanged:
        return ProofTexts::tr("%1, %2", "record, property").arg(objectName(difference.object), difference.label);
    case ProofKind::LinkMissing:
    case ProofKind::PlaceMissing:
        return ProofTexts::tr("%1 → %2", "record, linked record")
            .arg(objectName(difference.object), objectName(difference.other));
    case ProofKind::ListGone:
    case ProofKind::ListFilled:
        return objectName(difference.other);
    }
    return {};
}

QString proofFound(const ProofDifference& difference)
{
    switch (difference.kind) {
    case ProofKind::NotDelivered:
        return wordOf(difference.state);
    case ProofKind::RecordMerged:
        return ProofTexts::tr("record %1", "id").arg(difference.found);
    case ProofKind::ValueDiffers:
    case ProofKind::ValueChanged:
        return difference.found.isEmpty() ? ProofTexts::tr("empty", "value") : difference.found;
    case ProofKind::NoDelivery:
    case ProofKind::RecordGone:
    case ProofKind::LinkMissing:
    case ProofKind::PlaceMissing:
    case ProofKind::ListGone:
    case ProofKind::ListFilled:
        break;
    }
    return {};
}

} // namespace leadferry::presentation
