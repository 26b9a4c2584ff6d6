// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventnotice.h"

#include "domain/enumnames.h"

#include <QJsonArray>

#include <algorithm>
#include <numeric>

namespace leadferry::domain {

namespace {

constexpr std::array kindNames{
    EnumName{NoticeKind::Escalation, QLatin1String("escalation")},
    EnumName{NoticeKind::HighScore, QLatin1String("high_score")},
    EnumName{NoticeKind::NewLead, QLatin1String("new_lead")},
};

/// Of whatever version.
bool isOf(const QString& type, QLatin1String name)
{
    return type == name || type.startsWith(name + QLatin1String(".v"));
}

bool isEscalation(const QString& type)
{
    return isOf(type, QLatin1String("escalation.requested")) || isOf(type, QLatin1String("handoff.requested"));
}

void add(EventNotice& notice, NoticeKind kind, const NewEvent& event, People people)
{
    const auto same = std::find_if(notice.lines.begin(), notice.lines.end(), [&](const NoticeLine& line) {
        return line.kind == kind && line.bot == event.bot && line.portal == event.portal;
    });
    if (same == notice.lines.end()) {
        notice.lines.append(
            {kind, event.bot, event.portal, 1, event.type, people == People::Named ? event.person : QString()});
        return;
    }
    ++same->count;
    same->type = event.type;
    same->person.clear();
}

} // namespace

QString toString(NoticeKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<NoticeKind> noticeKindFromString(const QString& name)
{
    return valueIn(kindNames, name);
}

std::optional<NoticeKind> noticeKindOf(const NewEvent& event, const NoticeChoice& choice)
{
    if (choice.escalation && isEscalation(event.type)) {
        return NoticeKind::Escalation;
    }
    if (choice.scoreAbove && event.score && *event.score > *choice.scoreAbove) {
        return NoticeKind::HighScore;
    }
    return choice.newLead && isOf(event.type, QLatin1String("lead.captured")) ? std::optional(NoticeKind::NewLead)
                                                                              : std::nullopt;
}

int EventNotice::count() const
{
    return std::accumulate(lines.begin(), lines.end(), 0,
                           [](int sum, const NoticeLine& line) { return sum + line.count; });
}

EventNotice noticeOf(const QList<NewEvent>& events, const NoticeChoice& choice, People people)
{
    EventNotice notice;
    for (const NewEvent& event : events) {
        if (const auto kind = noticeKindOf(event, choice)) {
            add(notice, *kind, event, people);
        }
    }
    std::stable_sort(notice.lines.begin(), notice.lines.end(), [](const NoticeLine& one, const NoticeLine& other) {
        return std::pair(one.kind, -one.count) < std::pair(other.kind, -other.count);
    });
    return notice;
}

QJsonObject toJson(const EventNotice& notice)
{
    QJsonArray lines;
    for (const NoticeLine& line : notice.lines) {
        lines.append(QJsonObject{{QStringLiteral("kind"), toString(line.kind)},
                                 {QStringLiteral("type"), line.type},
                                 {QStringLiteral("bot"), line.bot},
                                 {QStringLiteral("portal"), line.portal},
                                 {QStringLiteral("count"), line.count}});
    }
    return {{QStringLiteral("events"), lines}};
}

EventNotice eventNoticeFromJson(const QJsonObject& json)
{
    EventNotice notice;
    const QJsonArray lines = json.value(QLatin1String("events")).toArray();
    for (const auto& line : lines) {
        if (const auto kind = noticeKindFromString(line[QLatin1String("kind")].toString())) {
            notice.lines.append({*kind, line[QLatin1String("bot")].toString(), line[QLatin1String("portal")].toString(),
                                 line[QLatin1String("count")].toInt(), line[QLatin1String("type")].toString()});
        }
    }
    return notice;
}

} // namespace leadferry::domain
