// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transformcatalog.h"

#include "domain/transforms/functions.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace leadferry::domain {

namespace {

using L = QLatin1String;
using Kind = ParameterKind;
using Form = Transform::Form;

TransformParameter optional(L name, Kind kind, L description, const QString& standard = {},
                            const QList<L>& choices = {})
{
    return {name, kind, description, false, standard, choices};
}

TransformParameter required(L name, Kind kind, L description, const QList<L>& choices = {})
{
    return {name, kind, description, true, {}, choices};
}

TransformParameter atLeastOne(TransformParameter number)
{
    number.least = 1;
    return number;
}

TransformParameter dayOrder()
{
    return optional(L("order"), Kind::Choice, L("how days that can be read in two ways are written (03/04/2026)"), {},
                    {L("dmy"), L("mdy"), L("ymd")});
}

TransformParameter decimalSign()
{
    return optional(L("decimal"), Kind::Choice,
                    L("the sign before the decimals, where numbers can be read in two ways"), {}, {L("."), L(",")});
}

TransformParameter nameOrder()
{
    return optional(
        L("order"), Kind::Choice,
        L("first word and rest; all but the last word and the last with its particles; or as the language has "
          "it"),
        L("first-rest"), {L("first-rest"), L("allButLast-last"), L("byLocale")});
}

TransformParameter nameLanguage()
{
    return optional(L("language"), Kind::Language,
                    L("for byLocale: a language (hu, Spanish); without it the conversation's"));
}

// clang-format off
QList<Transform> allTransforms()
{
    return {
        // Text
        {L("trim"), L("without spaces around it"), transforms::trim},
        {L("lower"), L("in small letters"), transforms::lower},
        {L("upper"), L("in capital letters"), transforms::upper},
        {L("capitalize"), L("Each Word With a Capital; words in mixed case (McDonald) stay"), transforms::capitalize},
        {L("oneLine"), L("on one line, at most 200 characters"), transforms::oneLine},
        {L("firstWord"), L("the first word"), transforms::firstWord},
        {L("afterFirstWord"), L("everything after the first word"), transforms::afterFirstWord},
        {L("replace"), L("every place of a text replaced by another"), transforms::replace,
         {required(L("find"), Kind::Text, L("what is replaced")),
          optional(L("with"), Kind::Text, L("what comes in its place; without it, nothing")),
          optional(L("matchCase"), Kind::Truth, L("whether capitals count"), L("false"))}},
        {L("replacePattern"), L("every match of a regular expression replaced"), transforms::replacePattern,
         {required(L("pattern"), Kind::Pattern, L("a regular expression (PCRE)")),
          optional(L("with"), Kind::Text, L("what comes in its place; \\1 to \\9 are its groups"))}},
        {L("capture"), L("the first match of a regular expression, else nothing"), transforms::capture,
         {required(L("pattern"), Kind::Pattern, L("a regular expression (PCRE)")),
          optional(L("group"), Kind::Text, L("number or name of a group; without it the first, else the whole match")),
          optional(L("all"), Kind::Truth, L("every match, as a list"), L("false"))}},
        {L("truncate"), L("cut to a length, never inside a character"), transforms::truncate,
         {atLeastOne(required(L("length"), Kind::Number, L("at most so many characters, the ending included"))),
          optional(L("ending"), Kind::Text, L("what shows that something is missing"), QStringLiteral("…")),
          optional(L("words"), Kind::Truth, L("cut between words where possible"), L("true"))}},
        {L("template"), L("text with named fields, {{data.topic}}; {{value}} is the value"), transforms::fromTemplate,
         {required(L("text"), Kind::Template, L("the text with its fields"))}, Form::Text},
        {L("htmlToText"), L("the visible text of HTML"), transforms::htmlToText, {}, Form::TextOfHtml},
        {L("textToHtml"), L("text as safe HTML with its line breaks, for rich-text properties"), transforms::textAsHtml, {},
         Form::Html},

        // Lists
        {L("split"), L("a text taken apart into a list"), transforms::split,
         {optional(L("separator"), Kind::Text, L("what stands between; without it comma, semicolon or line break"))}},
        {L("join"), L("a list put together to one text"), transforms::join,
         {optional(L("separator"), Kind::Text, L("what comes between"), L(", "))}},
        {L("item"), L("one entry of a list"), transforms::item,
         {atLeastOne(optional(L("number"), Kind::Number, L("which one; 1 is the first"), L("1"))),
          optional(L("from"), Kind::Choice, L("where to count from"), L("start"), {L("start"), L("end")})}},
        {L("unique"), L("each entry of a list once, whatever its case"), transforms::unique},
        {L("multiSelect"), L("a list as checkbox properties take it (a;b;c), each option once"), transforms::multiSelect,
         {optional(L("append"), Kind::Truth, L("added to what is chosen already (;a;b;c) instead of replacing it"),
                   L("false"))}},

        // Choices
        {L("trueOrFalse"), L("true for true, yes, 1; false for false, no, 0; else nothing"), transforms::trueOrFalse},
        {L("yesNo"), L("yes or no in the languages of Europe (ja, oui, nein, non), else nothing"), transforms::yesNo,
         {optional(L("yes"), Kind::Text, L("what a yes becomes"), L("true")),
          optional(L("no"), Kind::Text, L("what a no becomes"), L("false"))}},
        {L("priority"),
         L("LOW for low, minor; MEDIUM for medium, normal; HIGH for high, urgent, critical; else nothing"),
         transforms::priority},
        {L("table"), L("looked up in a table; spaces and case do not count"), transforms::fromTable,
         {required(L("values"), Kind::Table, L("what comes, and what it becomes")),
          optional(L("else"), Kind::Text, L("any other value: keep it, drop it, or what it becomes"), L("drop"),
                   {L("keep"), L("drop")})}},
        {L("default"), L("a fixed value where there is none so far"), transforms::whenNothing,
         {required(L("value"), Kind::Text, L("the value"))}, Form::AsBefore, true},
        {L("languageCode"), L("a language by any name (German, Deutsch, allemand, de-AT) as its code (de), else nothing"),
         transforms::languageCode},

        // People
        {L("nameFirst"), L("the first name of a full name, without titles"), transforms::nameFirst,
         {nameOrder(), nameLanguage()}},
        {L("nameLast"), L("the last name of a full name, with its particles (van der Berg)"), transforms::nameLast,
         {nameOrder(), nameLanguage()}},
        {L("phone"), L("an international number as +49301234567, any other as typed"), transforms::phone,
         {optional(L("country"), Kind::Country, L("of numbers without a country code; without it the setting's")),
          optional(L("else"), Kind::Choice, L("what is no such number: keep it or drop it"), L("keep"), {L("keep"), L("drop")})}},
        {L("email"), L("an e-mail address in its one spelling, else nothing"), transforms::email},

        // Numbers
        {L("number"), L("a plain number like 1500 or 1500.50, else nothing; 12.000 could be two numbers"), transforms::number,
         {decimalSign()}},
        {L("money"), L("an amount or a range of money (between 20k and 30k), else nothing"), transforms::money,
         {required(L("part"), Kind::Choice, L("the lower end, the higher end, the currency's code, or the words as they are"),
                   {L("low"), L("high"), L("currency"), L("text")}),
          decimalSign()}},

        // Time
        {L("date"), L("a day as 2026-11-22, else nothing"), transforms::date,
         {dayOrder(), optional(L("zone"), Kind::TimeZone, L("whose day a point in time falls on; without it the written one"))}},
        {L("dateTime"), L("a point in time as ISO 8601 in UTC, else nothing"), transforms::dateTime,
         {dayOrder(), optional(L("zone"), Kind::TimeZone, L("of times that name none; without it UTC"))}},
        {L("localTime"), L("a point in time for people to read in their time zone, else nothing"), transforms::timeText,
         {required(L("zone"), Kind::TimeZone, L("the time zone, Europe/Berlin")),
          optional(L("format"), Kind::Text, L("as Qt writes it: yyyy, MM, dd, HH, mm"), L("yyyy-MM-dd HH:mm"))}},

        // Web addresses
        {L("urlPart"), L("a part of a web address, else nothing"), transforms::urlPart,
         {required(L("part"), Kind::Choice, L("which; domain is the host without www., page the address without query"),
                   {L("host"), L("domain"), L("path"), L("page"), L("query"), L("fragment")}),
          optional(L("parameter"), Kind::Text, L("for query: the parameter wanted; without it the whole query"))},
         Form::Text},
        {L("utm"), L("a campaign mark of a web address (utm_source and the like), else nothing"), transforms::utm,
         {required(L("part"), Kind::Choice, L("which"),
                   {L("source"), L("medium"), L("campaign"), L("term"), L("content"), L("id")})},
         Form::Text},
    };
}
// clang-format on

/// How many letters have to be changed, added or left out.
qsizetype distanceOf(const QString& one, const QString& other)
{
    QList<qsizetype> row(other.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 1; i <= one.size(); ++i) {
        qsizetype diagonal = std::exchange(row[0], i);
        for (qsizetype j = 1; j <= other.size(); ++j) {
            const qsizetype changed = diagonal + (one.at(i - 1) == other.at(j - 1) ? 0 : 1);
            diagonal = std::exchange(row[j], std::min({row.at(j) + 1, row.at(j - 1) + 1, changed}));
        }
    }
    return row.constLast();
}

} // namespace

const QList<Transform>& transformCatalog()
{
    static const QList<Transform> catalog = allTransforms();
    return catalog;
}

const Transform* findTransform(const QString& name)
{
    const auto& catalog = transformCatalog();
    const auto found = std::find_if(catalog.begin(), catalog.end(), [&](const Transform& t) { return t.name == name; });
    return found == catalog.end() ? nullptr : &*found;
}

QStringList nearestNames(const QString& name, const QStringList& known)
{
    constexpr qsizetype mostShown = 3;
    QList<std::pair<qsizetype, QString>> near;
    const QString typed = name.toLower();
    for (const QString& candidate : known) {
        const QString lower = candidate.toLower();
        const bool within = typed.size() > 2 && (lower.contains(typed) || typed.contains(lower));
        const qsizetype distance = within ? 0 : distanceOf(typed, lower);
        if (distance <= std::max<qsizetype>(1, candidate.size() / 3)) {
            near.append({distance, candidate});
        }
    }
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QStringList names;
    for (const auto& [distance, candidate] : near.mid(0, mostShown)) {
        names.append(candidate);
    }
    return names.isEmpty() ? known : names;
}

} // namespace leadferry::domain
