// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/documentfaulttexts.h"

#include "presentation/faulttexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

namespace {

/// What the domain says of a mapping or a list of properties that is none, for the translators;
/// tests/presentation/documentfaulttextstest.cpp compares.
// NOLINTBEGIN(bugprone-suspicious-missing-comma): long ones stand on two lines
[[maybe_unused]] constexpr const char* translated[] = {
    QT_TRANSLATE_NOOP("DocumentFaults", "must be text"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a whole number"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be true or false"),
    QT_TRANSLATE_NOOP(
        "DocumentFaults",
        "must be a time between 2000 and 2100, as ISO 8601 text (2026-11-22T09:15:00Z) or in milliseconds since 1970"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be an object"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a list"),
    QT_TRANSLATE_NOOP("DocumentFaults", "unknown name; check the spelling"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a list of texts"),
    QT_TRANSLATE_NOOP("DocumentFaults",
                      "there is no \"%1\"; paths begin with event, person (or contact), conversation, page, consent, "
                      "data, envelope, portal, summary, transcript, or are topic"),
    QT_TRANSLATE_NOOP("DocumentFaults", "give one of from, constant, template, inTurn"),
    QT_TRANSLATE_NOOP("DocumentFaults", "has an empty value"),
    QT_TRANSLATE_NOOP("DocumentFaults", "%1 shows no HTML; use .text"),
    QT_TRANSLATE_NOOP("DocumentFaults", "missing"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is no internal name of HubSpot (small letters, digits, _)"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be overwrite, overwrite_unless_changed, only_if_empty, append or never"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be text, number, date, datetime, truth, choice or choices"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is set twice in this action"),
    QT_TRANSLATE_NOOP("DocumentFaults", "missing; say what to write"),
    QT_TRANSLATE_NOOP("DocumentFaults", "a %1 needs hs_timestamp"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is not among the fields"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be create, skip or hold"),
    QT_TRANSLATE_NOOP("DocumentFaults", "is only for contacts"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be event or conversation"),
    QT_TRANSLATE_NOOP("DocumentFaults", "is only for tickets and deals"),
    QT_TRANSLATE_NOOP("DocumentFaults",
                      "is only for contacts, companies, tickets and deals: of the others each event has its own"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is a list, and nothing can be linked to it"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must say which list, and nothing else"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must name the contact that is put on the list"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a short word of small letters, digits and -"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is used by an earlier action"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be contact, company, deal, ticket, note, task or list"),
    QT_TRANSLATE_NOOP("DocumentFaults", "there is no earlier action \"%1\""),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be 1 or more"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a regular expression, as text"),
    QT_TRANSLATE_NOOP("DocumentFaults", "no regular expression: %1 at character %2"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a list of texts or numbers, such as [\"gold\", \"silver\"]"),
    QT_TRANSLATE_NOOP("DocumentFaults", "%1 asks for no value; leave it out"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a number"),
    QT_TRANSLATE_NOOP(
        "DocumentFaults",
        "must be text, a number, true or false; for nothing there are exists and missing, for several values one_of"),
    QT_TRANSLATE_NOOP("DocumentFaults",
                      "missing; a condition has path, operator and value, or is {\"all\": […]} or {\"any\": […]}"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be one of %1"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must not be nested more than %1 deep"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a list with at least one condition"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be a transform's name, or an object with its name and parameters"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be the name of a transform"),
    QT_TRANSLATE_NOOP("DocumentFaults", "missing; list what is to be done, or nothing: []"),
    QT_TRANSLATE_NOOP("DocumentFaults",
                      "\"%1\" is of another version of Leadferry; this one reads urn:leadferry:mapping:1"),
    QT_TRANSLATE_NOOP("DocumentFaults", "there is no mapping in it"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is there twice; keep one of the two"),
    QT_TRANSLATE_NOOP("DocumentFaults", "this is a list of properties, not a mapping"),
    QT_TRANSLATE_NOOP("DocumentFaults", "this is an event, not a mapping; it can be used as a sample"),
    QT_TRANSLATE_NOOP("DocumentFaults", "there is no transform \"%1\"; there is %2"),
    QT_TRANSLATE_NOOP("DocumentFaults", "%1 is missing; %2 takes %3"),
    QT_TRANSLATE_NOOP("DocumentFaults", "unknown parameter; %1 takes none"),
    QT_TRANSLATE_NOOP("DocumentFaults", "unknown parameter; %1 takes %2"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be contact, company, deal, ticket, note or task"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must begin with a small letter and have small letters, digits and _ only"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be string, number, date, datetime, bool or enumeration"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be false: only a text or a number can be unique"),
    QT_TRANSLATE_NOOP("DocumentFaults", "only an enumeration has options"),
    QT_TRANSLATE_NOOP("DocumentFaults", "\"%1\" is there twice"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must not be empty"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be %1 or more"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be an object of texts, {\"what comes\": \"what it becomes\"}"),
    QT_TRANSLATE_NOOP("DocumentFaults", "must be at most %1 characters long"),
    QT_TRANSLATE_NOOP("DocumentFaults", "the regular expression is broken at character %1: %2"),
    QT_TRANSLATE_NOOP("DocumentFaults", "there is no time zone \"%1\"; take an IANA name like Europe/Berlin"),
    QT_TRANSLATE_NOOP("DocumentFaults", "there is no country \"%1\"; take its two capital letters, like DE"),
    QT_TRANSLATE_NOOP("DocumentFaults", "there is no language \"%1\"; take its code, like de"),
    QT_TRANSLATE_NOOP("DocumentFaults", "partials ({{>…}}) and changed delimiters ({{=…}}) are not supported"),
    QT_TRANSLATE_NOOP("DocumentFaults", "{{{%1}}} would let a visitor's text act as HTML; write {{%1}}"),
    QT_TRANSLATE_NOOP("DocumentFaults", "the tag at character %1 has no end; close it with }}"),
    QT_TRANSLATE_NOOP("DocumentFaults", "the section {{#%1}} at character %2 has no end; close it with {{/%1}}"),
    QT_TRANSLATE_NOOP("DocumentFaults", "{{/%1}} at character %2 ends a section that has no beginning"),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

} // namespace

QString documentFaultWords(const domain::DocumentFault& fault)
{
    const QString what = QCoreApplication::translate("DocumentFaults", fault.what.toUtf8().constData());
    QStringList values = fault.values;
    if (fault.what.contains(QLatin1String("regular expression"))) {
        for (QString& value : values) {
            const QString reason = patternReason(value);
            value = reason.isEmpty() ? value : reason;
        }
    }
    return domain::placeBefore(fault.what, fault.place) + domain::filledIn(what, values);
}

} // namespace leadferry::presentation
