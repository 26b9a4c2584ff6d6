// SPDX-License-Identifier: GPL-3.0-or-later
// What the log is asked for, as people type it: `status:failed type:lead.captured since:2h portal:"Law firm" jane`.
// The window's line and chips and the command line are views of this one value. Keys are the same in every language,
// like a command; times stay words, so that "today" is still today tomorrow.
//
// To add a key: its line in filterKeys(), its part in DeliveryQuery and DeliveryFilter, and its row in the test's
// table.
#pragma once

#include "domain/deliverylog.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::domain {

struct DeliveryQuery
{
    QList<DeliveryState> states = {}; ///< in order of the enum; empty: all
    QString type = {};
    QString portal = {};
    QString bot = {};
    QString cause = {};
    QString since = {}; ///< "today", "yesterday", "2h", "7d", "2026-11-01", "2026-11-01T09:15"; empty: always
    QString until = {}; ///< likewise; a day is meant to its end
    QString tried = {}; ///< "never": nothing of it was ever sent; empty: all
    QString text = {};  ///< words; those in quotes belong together
    QString butType = {};
    QString butPortal = {};
    QString butBot = {};
    QString butCause = {};
    bool operator==(const DeliveryQuery&) const = default;
    [[nodiscard]] bool isEmpty() const { return *this == DeliveryQuery{}; }
};

/// The words that stand for several states.
QList<DeliveryState> statesThatNeedYou();
QList<DeliveryState> statesThatWait();

struct FilterKey
{
    QString name;           ///< "state"
    QStringList otherNames; ///< "status"
    bool negatable = false; ///< "-state:held" leaves them out
};
const QList<FilterKey>& filterKeys();
/// What may follow "state:", best known first.
QStringList stateWords();
/// What may follow "since:" and "until:", among others.
QStringList timeWords();

/// Why a line cannot be read; who shows it has the words.
struct FilterLineFault
{
    enum class Kind {
        None,
        OpenQuote,      ///< a quotation mark is never closed
        UnknownKey,     ///< `key`
        NothingFollows, ///< `key`
        GivenTwice,     ///< `key`
        NoState,        ///< `value`
        NoTime,         ///< `key`, `value`
        NotNever,       ///< `key`, `value`: only "never" may follow
        NotNegatable    ///< `key`; empty: a word of text
    };
    Kind kind = Kind::None;
    QString key = {};
    QString value = {};
    bool operator==(const FilterLineFault&) const = default;
};

struct ParsedLine
{
    DeliveryQuery query;
    FilterLineFault fault;
    [[nodiscard]] bool ok() const { return fault.kind == FilterLineFault::Kind::None; }
};
ParsedLine parseFilterLine(const QString& line);
/// The line that parses to this query; chips write it.
QString toFilterLine(const DeliveryQuery& query);

/// For the engine; words of time become milliseconds in the PC's time zone.
DeliveryFilter toFilter(const DeliveryQuery& query, qint64 nowMs);

/// A time as people type it: "today", "yesterday", "90s", "15min", "2h", "3d", "1w" before `nowMs`, or a date or a time
/// in ISO 8601 (local where it names no zone). Invalid: it is none.
enum class DayMeans { ItsBeginning, ItsEnd };
base::Result<qint64> timeFromText(const QString& text, qint64 nowMs, DayMeans day = DayMeans::ItsBeginning);

/// Whether a row belongs into what `filter` shows, but for its text and property: they take the engine.
bool matches(const DeliveryFilter& filter, const DeliveryRow& row);

} // namespace leadferry::domain
