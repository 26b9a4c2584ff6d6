// SPDX-License-Identifier: GPL-3.0-or-later
// What the log is asked for, as people say it: the filter line and the chips are two views of this one value.
// The line: `state:held,failed type:lead.captured portal:"Law firm" bot:website-bot since:today jane`.
// Keys are the same in every language, like a command; `since` stays a word so that "today" is still today tomorrow.
#pragma once

#include "domain/deliverylog.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::presentation {

struct DeliveryQuery
{
    QList<domain::DeliveryState> states; ///< in order of the enum; empty: all
    QString type;
    QString portal;
    QString bot;
    QString since; ///< "today", "yesterday", "24h", "7d", "2026-11-01"; empty: always
    QString text;
    bool operator==(const DeliveryQuery&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == DeliveryQuery{}; }
};

/// The two chips that stand for several states.
QList<domain::DeliveryState> statesThatNeedYou();
QList<domain::DeliveryState> statesThatWait();

struct ParsedLine
{
    DeliveryQuery query;
    QString error; ///< empty, or one line that says what was expected, in the user's language
};
ParsedLine parseFilterLine(const QString& line);
/// The line that parses to this query; chips write it.
QString toFilterLine(const DeliveryQuery& query);

/// For the engine; words of time become milliseconds in the PC's time zone.
domain::DeliveryFilter toFilter(const DeliveryQuery& query, qint64 nowMs);

/// Completions for the word under the cursor: keys, then the key's values.
QStringList filterCompletions(const QString& word, const QStringList& portals, const QStringList& bots);

/// Whether a row belongs into what `filter` shows. The text is only looked for in what a row carries (person, event
/// id); a match by e-mail alone needs the engine.
bool matches(const domain::DeliveryFilter& filter, const domain::DeliveryRow& row);

} // namespace leadferry::presentation
