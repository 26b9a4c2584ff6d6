// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/alerttexts.h"

#include "presentation/enginetexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using domain::Announcement;
using domain::NoticeKind;
using domain::NoticeLine;
using domain::TroubleKind;
using domain::TroubleLine;
using Look = OverviewSentence::Look;

namespace {

struct AlertTexts
{
    Q_DECLARE_TR_FUNCTIONS(AlertTexts)
};

/// Notifications are small; the window shows the rest.
constexpr qsizetype mostLines = 4;

QString beganSentence(const TroubleLine& line)
{
    const QString& name = line.trouble.name;
    const int count = line.trouble.count;
    switch (line.trouble.kind) {
    case TroubleKind::CannotStore:
        return AlertTexts::tr("Leadferry cannot store anything");
    case TroubleKind::PortClosed:
        return AlertTexts::tr("The local port is not open");
    case TroubleKind::FolderGone:
        return AlertTexts::tr("The watched folder cannot be used");
    case TroubleKind::SecretUnreadable:
        return AlertTexts::tr("The secret of %1 cannot be read", "source").arg(name);
    case TroubleKind::AccessWithdrawn:
        return AlertTexts::tr("%1 has withdrawn access", "portal").arg(name);
    case TroubleKind::NoNetwork:
        return AlertTexts::tr("HubSpot is not reached");
    case TroubleKind::Exhausted:
        return name.isEmpty() ? AlertTexts::tr("%n deliveries failed", nullptr, count)
                              : AlertTexts::tr("%n deliveries to %1 failed", nullptr, count).arg(name);
    case TroubleKind::Held:
        return name.isEmpty() ? AlertTexts::tr("%n deliveries are held", nullptr, count)
                              : AlertTexts::tr("%n deliveries to %1 are held", nullptr, count).arg(name);
    case TroubleKind::Unrouted:
        return AlertTexts::tr("%n deliveries wait for a portal", nullptr, count);
    case TroubleKind::RepliesLost:
        return AlertTexts::tr("%n agent replies do not reach the bot (%1)", nullptr, count).arg(name);
    case TroubleKind::ModelRefuses:
        return AlertTexts::tr("The language model %1 cannot be asked").arg(name);
    case TroubleKind::PortalSilent:
        return AlertTexts::tr("%1 does not answer for now", "portal").arg(name);
    case TroubleKind::DailyLimit:
        return AlertTexts::tr("%1 takes no more calls today", "portal").arg(name);
    }
    Q_UNREACHABLE();
}

/// What it means, where one thing stands alone.
QString meaningOf(TroubleKind kind)
{
    switch (kind) {
    case TroubleKind::CannotStore:
        return AlertTexts::tr("No event is taken in until it can. The window says what helps.");
    case TroubleKind::PortClosed:
    case TroubleKind::FolderGone:
        return AlertTexts::tr("No events come in there. What came in before goes on.");
    case TroubleKind::SecretUnreadable:
        return AlertTexts::tr("Its senders are told to come again.");
    case TroubleKind::AccessWithdrawn:
        return AlertTexts::tr("Nothing is lost. What waits for it goes out after you reconnect.");
    case TroubleKind::NoNetwork:
    case TroubleKind::PortalSilent:
        return AlertTexts::tr("Leadferry goes on by itself as soon as it can. Nothing is lost.");
    case TroubleKind::Exhausted:
    case TroubleKind::Held:
        return AlertTexts::tr("They wait until the cause is repaired. Nothing is lost.");
    case TroubleKind::Unrouted:
        return AlertTexts::tr("Choose which portal they go to.");
    case TroubleKind::RepliesLost:
        return AlertTexts::tr("The time line of each conversation says why, and sends them again.");
    case TroubleKind::ModelRefuses:
        return AlertTexts::tr("Conversations wait until somebody sets it up. Nothing else is held up.");
    case TroubleKind::DailyLimit:
        return AlertTexts::tr("What comes in waits until midnight, the portal’s time. Nothing is lost.");
    }
    Q_UNREACHABLE();
}

QString overSentence(const TroubleLine& line)
{
    const QString& name = line.trouble.name;
    switch (line.trouble.kind) {
    case TroubleKind::CannotStore:
        return AlertTexts::tr("Leadferry can store again");
    case TroubleKind::PortClosed:
        return AlertTexts::tr("The local port is open again");
    case TroubleKind::FolderGone:
        return AlertTexts::tr("The watched folder is watched again");
    case TroubleKind::SecretUnreadable:
        return AlertTexts::tr("The secret of %1 can be read again", "source").arg(name);
    case TroubleKind::AccessWithdrawn:
        return AlertTexts::tr("%1 is connected again", "portal").arg(name);
    case TroubleKind::NoNetwork:
        return AlertTexts::tr("HubSpot is reached again");
    case TroubleKind::Exhausted:
        return name.isEmpty() ? AlertTexts::tr("What had failed is settled")
                              : AlertTexts::tr("What had failed for %1 is settled", "portal").arg(name);
    case TroubleKind::Held:
        return name.isEmpty() ? AlertTexts::tr("What was held is settled")
                              : AlertTexts::tr("What was held for %1 is settled", "portal").arg(name);
    case TroubleKind::Unrouted:
        return AlertTexts::tr("No delivery waits for a portal any more");
    case TroubleKind::RepliesLost:
        return AlertTexts::tr("No recent agent reply is kept from the bot (%1)").arg(name);
    case TroubleKind::ModelRefuses:
        return AlertTexts::tr("Conversations do not wait for the language model any more");
    case TroubleKind::PortalSilent:
        return AlertTexts::tr("%1 answers again", "portal").arg(name);
    case TroubleKind::DailyLimit:
        return AlertTexts::tr("%1 takes calls again", "portal").arg(name);
    }
    Q_UNREACHABLE();
}

QString counted(NoticeKind kind, int count)
{
    switch (kind) {
    case NoticeKind::Escalation:
        return AlertTexts::tr("%n visitors want a human", nullptr, count);
    case NoticeKind::HighScore:
        return AlertTexts::tr("%n events with a high score", nullptr, count);
    case NoticeKind::NewLead:
        return AlertTexts::tr("%n new leads", nullptr, count);
    }
    Q_UNREACHABLE();
}

/// "website-bot · Law firm", as far as it is known.
QString whereOf(const NoticeLine& line)
{
    QStringList parts{line.person, line.bot, line.portal};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString lineOf(const NoticeLine& line)
{
    const QString where = whereOf(line);
    const QString what = counted(line.kind, line.count);
    return where.isEmpty() ? what : AlertTexts::tr("%1: %2", "4 new leads: website-bot · Law firm").arg(what, where);
}

NotificationText notificationOf(const domain::EventNotice& notice)
{
    bool alike = true;
    QStringList lines;
    for (const NoticeLine& line : notice.lines) {
        alike = alike && line.kind == notice.lines.first().kind;
        lines.append(lineOf(line));
    }
    if (notice.lines.size() == 1) {
        return {counted(notice.lines.first().kind, notice.count()), whereOf(notice.lines.first())};
    }
    const qsizetype more = lines.size() - mostLines;
    lines = lines.mid(0, mostLines);
    if (more > 0) {
        lines.append(AlertTexts::tr("and %n more", nullptr, static_cast<int>(more)));
    }
    return {alike ? counted(notice.lines.first().kind, notice.count())
                  : AlertTexts::tr("%n new events", nullptr, notice.count()),
            lines.join(QLatin1Char('\n'))};
}

NotificationText notificationOf(const domain::AlertMessage& states)
{
    const QList<TroubleLine> began = domain::linesOf(states.began);
    const QList<TroubleLine> over = domain::linesOf(states.over);
    QStringList lines;
    for (const TroubleLine& line : began) {
        lines.append(beganSentence(line));
    }
    for (const TroubleLine& line : over) {
        lines.append(overSentence(line));
    }
    if (lines.size() == 1) {
        return {lines.first(), began.isEmpty() ? QString() : meaningOf(began.first().trouble.kind)};
    }
    QString title = AlertTexts::tr("Working again");
    if (!began.isEmpty()) {
        title = began.size() == 1 ? lines.takeFirst()
                                  : AlertTexts::tr("%n things need you", nullptr, static_cast<int>(began.size()));
    }
    const qsizetype more = lines.size() - mostLines;
    lines = lines.mid(0, mostLines);
    if (more > 0) {
        lines.append(AlertTexts::tr("and %n more", nullptr, static_cast<int>(more)));
    }
    return {title, lines.join(QLatin1Char('\n'))};
}

domain::DeliveryQuery queryFor(const domain::Trouble& trouble)
{
    using domain::DeliveryState;
    domain::DeliveryQuery query;
    query.states = trouble.kind == TroubleKind::Exhausted ? QList<DeliveryState>{DeliveryState::Exhausted}
                   : trouble.kind == TroubleKind::Unrouted
                       ? QList<DeliveryState>{DeliveryState::Unrouted}
                       : QList<DeliveryState>{DeliveryState::DeliveredWithHeld, DeliveryState::Held};
    query.portal = trouble.name;
    return query;
}

bool isOfDeliveries(TroubleKind kind)
{
    return kind == TroubleKind::Exhausted || kind == TroubleKind::Held || kind == TroubleKind::Unrouted;
}

} // namespace

NotificationText notificationOf(const Announcement& announcement)
{
    if (announcement.isTest) {
        return {AlertTexts::tr("This is a test"), AlertTexts::tr("Notifications of Leadferry arrive here.")};
    }
    return announcement.events.isEmpty() ? notificationOf(announcement.states) : notificationOf(announcement.events);
}

AlertTarget targetOf(const Announcement& announcement)
{
    const auto& began = announcement.states.began;
    const auto& notices = announcement.events.lines;
    const QString deliveries = QStringLiteral("deliveries");
    if (!notices.isEmpty()) {
        domain::DeliveryQuery query;
        query.type = notices.size() == 1 ? notices.first().type : QString();
        query.bot = notices.size() == 1 ? notices.first().bot : QString();
        return {deliveries, query};
    }
    const QList<TroubleLine> lines = domain::linesOf(began);
    if (lines.size() == 1 && isOfDeliveries(began.first().kind)) {
        domain::DeliveryQuery query = queryFor(began.first());
        query.cause =
            began.size() == 1 && began.first().kind != TroubleKind::Unrouted ? began.first().cause : QString();
        return {deliveries, query};
    }
    return {QStringLiteral("overview")};
}

TrayState trayStateOf(const app::EngineStatus& status, const QList<domain::Portal>& portals, qint64 nowMs)
{
    if (status.state == app::EngineState::Failed) {
        return {Look::Failed, engineFailure(status).title};
    }
    if (!status.failure.isEmpty()) {
        return {Look::Failed, engineTrouble(status).title};
    }
    if (!status.sourceProblems.isEmpty()) {
        return {Look::Failed, sourceProblem(status.sourceProblems).title};
    }
    const OverviewSentence sentence = sentenceOf(status, portals, {}, nowMs);
    return {sentence.look, sentence.look == Look::Ok ? wordOf(status.state) : sentence.title};
}

QString toldLine(const Announcement& announcement)
{
    const NotificationText text = notificationOf(announcement);
    const bool several = text.body.contains(QLatin1Char('\n')) || !announcement.events.isEmpty();
    return several && !text.body.isEmpty()
               ? text.title + QStringLiteral(": ") + QString(text.body).replace(QLatin1Char('\n'), QStringLiteral("; "))
               : text.title;
}

TestText testText(const QJsonObject& outcome)
{
    const QString webhook = outcome.value(QLatin1String("webhook")).toString();
    const QString desktop = outcome.value(QLatin1String("desktop")).toString();
    const bool failed = webhook == QLatin1String("failed");
    QStringList ways;
    if (desktop == QLatin1String("asked")) {
        ways.append(AlertTexts::tr("This PC shows a notification now; if you see none, its notifications are off."));
    }
    if (webhook == QLatin1String("arrived")) {
        ways.append(AlertTexts::tr("It has arrived at the webhook."));
    }
    if (failed) {
        return {false, AlertTexts::tr("The test did not arrive at the webhook"),
                (QStringList{webhookReason(outcome.value(QLatin1String("failure")).toString())} + ways)
                    .join(QLatin1Char(' '))};
    }
    if (ways.isEmpty()) {
        return {false, AlertTexts::tr("There was no way to send it"),
                AlertTexts::tr("Switch notifications on, or give a webhook.")};
    }
    return {true, AlertTexts::tr("The test is sent"), ways.join(QLatin1Char(' '))};
}

QString webhookReason(const QString& failure)
{
    const auto trouble = domain::webhookTroubleIn(failure);
    if (!trouble) {
        return AlertTexts::tr("The keychain does not give its address. Unlock it.");
    }
    switch (trouble->fault) {
    case domain::WebhookFault::NotReached:
        return AlertTexts::tr("It is not reached. Check this PC’s network and the address.");
    case domain::WebhookFault::AsksToWait:
        return AlertTexts::tr("It asks to wait. The next alert is posted again.");
    case domain::WebhookFault::Fails:
        return AlertTexts::tr("It fails for the moment (%1). The next alert is posted again.", "a number")
            .arg(trouble->detail);
    case domain::WebhookFault::Moved:
        return AlertTexts::tr("It has moved (%1). Copy its address again.", "a number").arg(trouble->detail);
    case domain::WebhookFault::Refuses:
        return AlertTexts::tr("It refuses what is posted (%1). It may have been removed there: make a new one.",
                              "a number")
            .arg(trouble->detail);
    case domain::WebhookFault::Forgotten:
        return AlertTexts::tr("Its address is no longer in the keychain. Give it again.");
    }
    Q_UNREACHABLE();
}

QString webhookTrouble(const domain::WebhookState& webhook, qint64 nowMs)
{
    return webhook.failure.isEmpty() ? QString()
                                     : AlertTexts::tr("The last post (%1) did not arrive. %2", "time, reason")
                                           .arg(timeText(webhook.triedAtMs, nowMs), webhookReason(webhook.failure));
}

} // namespace leadferry::presentation
