// SPDX-License-Identifier: GPL-3.0-or-later
// Events that somebody wants to hear of as they come in: which they are, and many of them as one notice. Pure.
#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>

namespace leadferry::domain {

enum class NoticeKind {
    Escalation, ///< a visitor wants a human
    HighScore,  ///< rated above what was chosen
    NewLead,
};
QString toString(NoticeKind kind);
std::optional<NoticeKind> noticeKindFromString(const QString& name);

/// What somebody wants to hear of.
struct NoticeChoice
{
    bool newLead = false;
    bool escalation = false;
    std::optional<double> scoreAbove = {};
    [[nodiscard]] bool isEmpty() const { return *this == NoticeChoice(); }
    bool operator==(const NoticeChoice&) const = default;
};

/// An event that has come in.
struct NewEvent
{
    QString type;
    QString bot;
    QString portal; ///< empty: none is chosen yet
    QString person; ///< as shown in lists
    std::optional<double> score = {};
};

/// The most telling kind under which it is wanted; nothing: it is not.
std::optional<NoticeKind> noticeKindOf(const NewEvent& event, const NoticeChoice& choice);

struct NoticeLine
{
    NoticeKind kind = NoticeKind::NewLead;
    QString bot;
    QString portal;
    int count = 0;
    QString type = {};   ///< of the last one
    QString person = {}; ///< of a single one, where people may be named
    bool operator==(const NoticeLine&) const = default;
};

struct EventNotice
{
    QList<NoticeLine> lines; ///< the most telling first
    [[nodiscard]] bool isEmpty() const { return lines.isEmpty(); }
    [[nodiscard]] int count() const;
    bool operator==(const EventNotice&) const = default;
};

enum class People { Unnamed, Named };
EventNotice noticeOf(const QList<NewEvent>& events, const NoticeChoice& choice, People people);

/// Without people, for what is kept.
QJsonObject toJson(const EventNotice& notice);
EventNotice eventNoticeFromJson(const QJsonObject& json);

} // namespace leadferry::domain
