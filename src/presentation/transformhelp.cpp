// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/transformhelp.h"

#include <QCoreApplication>
#include <QHash>

namespace leadferry::presentation {

namespace {

struct TransformHelp
{
    Q_DECLARE_TR_FUNCTIONS(TransformHelp)
};

using Texts = QHash<QString, QString>;

Texts ofTexts()
{
    return {
        {QStringLiteral("trim"), TransformHelp::tr("Takes away the spaces around it.")},
        {QStringLiteral("lower"), TransformHelp::tr("All in small letters.")},
        {QStringLiteral("upper"), TransformHelp::tr("All in capital letters.")},
        {QStringLiteral("capitalize"),
         TransformHelp::tr("Each word begins with a capital. Words in mixed case, like McDonald, stay as they are.")},
        {QStringLiteral("oneLine"), TransformHelp::tr("On one line, at most 200 characters.")},
        {QStringLiteral("firstWord"), TransformHelp::tr("Only the first word.")},
        {QStringLiteral("afterFirstWord"), TransformHelp::tr("Everything after the first word.")},
        {QStringLiteral("replace"), TransformHelp::tr("Every place of a text is replaced by another one.")},
        {QStringLiteral("replacePattern"), TransformHelp::tr("Every match of a pattern is replaced.")},
        {QStringLiteral("capture"), TransformHelp::tr("The first match of a pattern, else nothing.")},
        {QStringLiteral("truncate"), TransformHelp::tr("Cut to a length, never inside a character.")},
        {QStringLiteral("template"), TransformHelp::tr("A text with named fields: {{data.topic}} stands for a value of "
                                                       "the event, {{value}} for the one that comes in.")},
        {QStringLiteral("htmlToText"), TransformHelp::tr("The visible text of HTML.")},
        {QStringLiteral("textToHtml"),
         TransformHelp::tr("Text as safe HTML with its line breaks, for rich-text properties.")},
        {QStringLiteral("split"), TransformHelp::tr("A text is taken apart into a list.")},
        {QStringLiteral("join"), TransformHelp::tr("A list is put together to one text.")},
        {QStringLiteral("item"), TransformHelp::tr("One entry of a list.")},
        {QStringLiteral("unique"), TransformHelp::tr("Each entry of a list once, in capitals or not.")},
        {QStringLiteral("multiSelect"),
         TransformHelp::tr("A list as checkbox properties take it (a;b;c), each option once.")}};
}

Texts ofValues()
{
    return {
        {QStringLiteral("trueOrFalse"),
         TransformHelp::tr("true for true, yes and 1; false for false, no and 0; else nothing.")},
        {QStringLiteral("yesNo"),
         TransformHelp::tr("Knows yes and no in the languages of Europe (ja, oui, nein, non); else nothing.")},
        {QStringLiteral("priority"),
         TransformHelp::tr(
             "LOW for low and minor, MEDIUM for medium and normal, HIGH for high, urgent and critical; else nothing.")},
        {QStringLiteral("table"), TransformHelp::tr("Looked up in a table. Spaces and capitals do not count.")},
        {QStringLiteral("default"), TransformHelp::tr("A fixed value where there is none so far.")},
        {QStringLiteral("languageCode"),
         TransformHelp::tr(
             "A language by any of its names (German, Deutsch, allemand, de-AT) as its code (de), else nothing.")},
        {QStringLiteral("nameFirst"), TransformHelp::tr("The first name of a full name, without titles.")},
        {QStringLiteral("nameLast"),
         TransformHelp::tr("The last name of a full name, with its particles (van der Berg).")},
        {QStringLiteral("phone"),
         TransformHelp::tr("An international number as +49301234567, any other as it was typed.")},
        {QStringLiteral("email"), TransformHelp::tr("An e-mail address in its one spelling, else nothing.")},
        {QStringLiteral("number"),
         TransformHelp::tr("A plain number like 1500 or 1500.50, else nothing: 12.000 could be two numbers.")},
        {QStringLiteral("money"),
         TransformHelp::tr("An amount or a range of money (between 20k and 30k), else nothing.")},
        {QStringLiteral("date"), TransformHelp::tr("A day as 2026-11-22, else nothing.")},
        {QStringLiteral("dateTime"),
         TransformHelp::tr("A point in time in the form that HubSpot takes (ISO 8601 in UTC), else nothing.")},
        {QStringLiteral("localTime"),
         TransformHelp::tr("A point in time for people to read in their time zone, else nothing.")},
        {QStringLiteral("urlPart"), TransformHelp::tr("A part of a web address, else nothing.")},
        {QStringLiteral("utm"),
         TransformHelp::tr("A campaign mark of a web address (utm_source and the like), else nothing.")}};
}

Texts ofTextParameters()
{
    return {{QStringLiteral("replace.find"), TransformHelp::tr("What is replaced.")},
            {QStringLiteral("replace.with"), TransformHelp::tr("What comes in its place; empty: nothing.")},
            {QStringLiteral("replace.matchCase"), TransformHelp::tr("On: only what has the same capitals.")},
            {QStringLiteral("replacePattern.pattern"), TransformHelp::tr("A regular expression (PCRE).")},
            {QStringLiteral("replacePattern.with"),
             TransformHelp::tr("What comes in its place. \\1 to \\9 stand for its groups.")},
            {QStringLiteral("capture.pattern"), TransformHelp::tr("A regular expression (PCRE).")},
            {QStringLiteral("capture.group"),
             TransformHelp::tr("Number or name of a group; empty: the first, else the whole match.")},
            {QStringLiteral("capture.all"), TransformHelp::tr("On: every match, as a list.")},
            {QStringLiteral("truncate.length"), TransformHelp::tr("At most so many characters, the ending included.")},
            {QStringLiteral("truncate.ending"), TransformHelp::tr("What shows that something is missing.")},
            {QStringLiteral("truncate.words"), TransformHelp::tr("On: cut between words where possible.")},
            {QStringLiteral("template.text"), TransformHelp::tr("The text with its fields.")},
            {QStringLiteral("split.separator"),
             TransformHelp::tr("What stands between the entries; empty: comma, semicolon or line break.")},
            {QStringLiteral("join.separator"), TransformHelp::tr("What comes between the entries.")},
            {QStringLiteral("item.number"), TransformHelp::tr("1 is the first.")},
            {QStringLiteral("item.from"), TransformHelp::tr("Where to count from.")},
            {QStringLiteral("multiSelect.append"),
             TransformHelp::tr("On: added to what is chosen already, instead of replacing it.")}};
}

Texts ofValueParameters()
{
    return {
        {QStringLiteral("yesNo.yes"), TransformHelp::tr("What a yes becomes.")},
        {QStringLiteral("yesNo.no"), TransformHelp::tr("What a no becomes.")},
        {QStringLiteral("table.values"), TransformHelp::tr("What comes, and what it becomes.")},
        {QStringLiteral("table.else"), TransformHelp::tr("Keep it, leave it out, or type what it becomes.")},
        {QStringLiteral("default.value"), TransformHelp::tr("The value where there is none.")},
        {QStringLiteral("nameFirst.order"), TransformHelp::tr("How first and last names stand in a full name.")},
        {QStringLiteral("nameFirst.language"),
         TransformHelp::tr(
             "Of the name (hu, Spanish), where its order goes by the language; empty: that of the conversation.")},
        {QStringLiteral("nameLast.order"), TransformHelp::tr("How first and last names stand in a full name.")},
        {QStringLiteral("nameLast.language"),
         TransformHelp::tr(
             "Of the name (hu, Spanish), where its order goes by the language; empty: that of the conversation.")},
        {QStringLiteral("phone.country"),
         TransformHelp::tr("Of numbers without a country code, as two letters: DE. Empty: the one of the settings.")},
        {QStringLiteral("phone.else"), TransformHelp::tr("What becomes of something that is no such number.")},
        {QStringLiteral("number.decimal"),
         TransformHelp::tr("The sign before the decimals, where numbers can be read in two ways.")},
        {QStringLiteral("money.part"), TransformHelp::tr("What is wanted of the amount.")},
        {QStringLiteral("money.decimal"),
         TransformHelp::tr("The sign before the decimals, where numbers can be read in two ways.")},
        {QStringLiteral("date.order"),
         TransformHelp::tr("How days are written that can be read in two ways (03/04/2026).")},
        {QStringLiteral("date.zone"),
         TransformHelp::tr("Whose day a point in time falls on, like Europe/Berlin; empty: the one that is written.")},
        {QStringLiteral("dateTime.order"),
         TransformHelp::tr("How days are written that can be read in two ways (03/04/2026).")},
        {QStringLiteral("dateTime.zone"),
         TransformHelp::tr("Of times that name none, like Europe/Berlin; empty: UTC.")},
        {QStringLiteral("localTime.zone"),
         TransformHelp::tr("The time zone of the people who read it, like Europe/Berlin.")},
        {QStringLiteral("localTime.format"),
         TransformHelp::tr("yyyy is the year, MM the month, dd the day, HH the hour, mm the minute.")},
        {QStringLiteral("urlPart.part"),
         TransformHelp::tr("“Domain” is the host without www., “page” the address without its query.")},
        {QStringLiteral("urlPart.parameter"), TransformHelp::tr("Of the query; empty: the whole query.")},
        {QStringLiteral("utm.part"), TransformHelp::tr("Which mark.")}};
}

} // namespace

QString transformHelp(const QString& transform)
{
    const QString text = ofTexts().value(transform);
    return text.isEmpty() ? ofValues().value(transform) : text;
}

QString parameterHelp(const QString& transform, const QString& parameter)
{
    const QString key = transform + QLatin1Char('.') + parameter;
    const QString text = ofTextParameters().value(key);
    return text.isEmpty() ? ofValueParameters().value(key) : text;
}

} // namespace leadferry::presentation
