// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/announcement.h"

#include <QStringList>

#include <algorithm>

namespace leadferry::domain {

namespace {

/// More than that nobody reads in a message; the rest is counted.
constexpr qsizetype mostLines = 10;

QString number(int count, const char* one, const char* many)
{
    return QStringLiteral("%1 %2").arg(count).arg(QLatin1String(count == 1 ? one : many));
}

QString deliveries(const TroubleLine& line)
{
    const QString what = number(line.trouble.count, "delivery", "deliveries");
    return line.trouble.name.isEmpty() ? what : QStringLiteral("%1 to %2").arg(what, line.trouble.name);
}

QString causes(const TroubleLine& line)
{
    return line.causes > 1 ? QStringLiteral(" (%1 causes)").arg(line.causes) : QString();
}

QString waits(int count, const char* one, const char* many)
{
    return QLatin1String(count == 1 ? one : many);
}

/// Under a heading where there are several.
QString block(const QString& heading, const QStringList& lines)
{
    if (lines.isEmpty()) {
        return {};
    }
    if (lines.size() == 1) {
        return lines.first();
    }
    QStringList shown = lines.mid(0, mostLines);
    if (lines.size() > mostLines) {
        shown.append(QStringLiteral("and %1 more").arg(lines.size() - mostLines));
    }
    return heading + QStringLiteral("\n• ") + shown.join(QStringLiteral("\n• "));
}

template <typename Line> QStringList worded(const QList<Line>& lines, QString (*words)(const Line&))
{
    QStringList texts;
    for (const Line& line : lines) {
        texts.append(words(line));
    }
    return texts;
}

} // namespace

QList<TroubleLine> linesOf(const QList<Trouble>& troubles)
{
    QList<TroubleLine> lines;
    for (const Trouble& trouble : troubles) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&trouble](const TroubleLine& line) {
            return line.trouble.kind == trouble.kind && line.trouble.portalId == trouble.portalId &&
                   line.trouble.name == trouble.name;
        });
        if (same == lines.end()) {
            lines.append({trouble});
        } else {
            same->trouble.count += trouble.count;
            ++same->causes;
        }
    }
    return lines;
}

QString beganWords(const TroubleLine& line)
{
    const QString& name = line.trouble.name;
    const int count = line.trouble.count;
    switch (line.trouble.kind) {
    case TroubleKind::CannotStore:
        return QStringLiteral("Leadferry cannot store anything: no event is taken in until it can");
    case TroubleKind::PortClosed:
        return QStringLiteral("The local port is not open: chatbots cannot send");
    case TroubleKind::FolderGone:
        return QStringLiteral("The watched folder cannot be used");
    case TroubleKind::SecretUnreadable:
        return QStringLiteral("The secret of the source %1 cannot be read: its senders are told to come again")
            .arg(name);
    case TroubleKind::AccessWithdrawn:
        return QStringLiteral("%1 has withdrawn access: connect it again").arg(name);
    case TroubleKind::NoNetwork:
        return QStringLiteral("HubSpot is not reached: what comes in waits");
    case TroubleKind::Exhausted:
        return deliveries(line) + QStringLiteral(" failed") + causes(line);
    case TroubleKind::Held:
        return deliveries(line) + waits(count, " waits for a decision", " wait for a decision") + causes(line);
    case TroubleKind::Unrouted:
        return deliveries(line) + waits(count, " waits until a portal is chosen", " wait until a portal is chosen");
    case TroubleKind::RepliesLost:
        return QStringLiteral("%1 of agents%2 not reach the bot of the source %3")
            .arg(number(count, "answer", "answers"), waits(count, " does", " do"), name);
    case TroubleKind::PortalSilent:
        return QStringLiteral("%1 does not answer: what comes in for it waits").arg(name);
    case TroubleKind::DailyLimit:
        return QStringLiteral("%1 takes no more calls today: what comes in for it waits").arg(name);
    }
    Q_UNREACHABLE();
}

QString overWords(const TroubleLine& line)
{
    const QString& name = line.trouble.name;
    switch (line.trouble.kind) {
    case TroubleKind::CannotStore:
        return QStringLiteral("Leadferry can store again");
    case TroubleKind::PortClosed:
        return QStringLiteral("The local port is open again");
    case TroubleKind::FolderGone:
        return QStringLiteral("The watched folder is watched again");
    case TroubleKind::SecretUnreadable:
        return QStringLiteral("The secret of the source %1 can be read again").arg(name);
    case TroubleKind::AccessWithdrawn:
        return QStringLiteral("%1 is connected again").arg(name);
    case TroubleKind::NoNetwork:
        return QStringLiteral("HubSpot is reached again");
    case TroubleKind::Exhausted:
        return name.isEmpty() ? QStringLiteral("The deliveries that failed are settled")
                              : QStringLiteral("The deliveries to %1 that failed are settled").arg(name);
    case TroubleKind::Held:
        return name.isEmpty() ? QStringLiteral("The deliveries that waited for a decision are settled")
                              : QStringLiteral("The deliveries to %1 that waited for a decision are settled").arg(name);
    case TroubleKind::Unrouted:
        return QStringLiteral("No delivery waits for a portal any more");
    case TroubleKind::RepliesLost:
        return QStringLiteral("No recent answer of an agent is kept from the bot of the source %1").arg(name);
    case TroubleKind::PortalSilent:
        return QStringLiteral("%1 answers again").arg(name);
    case TroubleKind::DailyLimit:
        return QStringLiteral("%1 takes calls again").arg(name);
    }
    Q_UNREACHABLE();
}

QString noticeWords(const NoticeLine& line)
{
    QString words;
    switch (line.kind) {
    case NoticeKind::Escalation:
        words = number(line.count, "visitor wants a human", "visitors want a human");
        break;
    case NoticeKind::HighScore:
        words = number(line.count, "event with a high score", "events with a high score");
        break;
    case NoticeKind::NewLead:
        words = number(line.count, "new lead", "new leads");
        break;
    }
    if (!line.person.isEmpty()) {
        words += QStringLiteral(": ") + line.person;
    }
    if (!line.bot.isEmpty()) {
        words += QStringLiteral(", by ") + line.bot;
    }
    return line.portal.isEmpty() ? words : words + QStringLiteral(", for ") + line.portal;
}

QString plainText(const Announcement& announcement)
{
    if (announcement.isTest) {
        return QStringLiteral("Leadferry: this is a test. Alerts arrive here.");
    }
    const QStringList began = worded(linesOf(announcement.states.began), beganWords);
    const QStringList over = worded(linesOf(announcement.states.over), overWords);
    const QStringList events = worded(announcement.events.lines, noticeWords);
    QStringList blocks{
        block(QStringLiteral("%1 things need you").arg(began.size()), began),
        block(QStringLiteral("Working again"), over),
        block(QStringLiteral("%1 new events").arg(announcement.events.count()), events),
    };
    blocks.removeAll(QString());
    return QStringLiteral("Leadferry: ") + blocks.join(QStringLiteral("\n"));
}

} // namespace leadferry::domain
