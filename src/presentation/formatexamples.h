// SPDX-License-Identifier: GPL-3.0-or-later
// What the formats dialog lists: source formats and event types, each with texts to look at and to copy.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace leadferry::presentation {

struct FormatExample
{
    enum class Kind { Format, EventType };
    Kind kind = Kind::Format;
    QString name;  ///< "typebot", "lead.captured.v1"
    QString title; ///< "Typebot", "Lead captured"
};

/// Formats first, then event types, in the order of lists for people.
QList<FormatExample> formatExamples();

struct ExampleText
{
    QString title; ///< "Sample", "What it becomes", "JSON Schema"
    QByteArray text;
};

struct ExampleTexts
{
    QString summary; ///< what it is
    QString setup;   ///< where the address is entered; empty for event types
    QList<ExampleText> texts;
};

ExampleTexts textsOf(const FormatExample& example);

} // namespace leadferry::presentation
