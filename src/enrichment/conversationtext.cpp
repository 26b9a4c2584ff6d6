// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/conversationtext.h"

#include "enrichment/masking.h"
#include "enrichment/textlimit.h"

#include <QStringList>

namespace leadferry::enrichment {

namespace {

constexpr qsizetype longestBeginning = 6'000;
constexpr qsizetype longestEnd = 18'000;
constexpr QStringView leftOut = u"[…]";

QString nameOf(domain::MessageAuthor author)
{
    switch (author) {
    case domain::MessageAuthor::Visitor:
        return QStringLiteral("Visitor");
    case domain::MessageAuthor::Bot:
        return QStringLiteral("Bot");
    case domain::MessageAuthor::Agent:
        return QStringLiteral("Agent");
    }
    Q_UNREACHABLE();
}

/// Empty for a message that says nothing.
QString lineOf(const domain::Message& message)
{
    QString said = masked(message.text).simplified();
    for (qsizetype file = 0; file < message.attachments.size(); ++file) {
        said += said.isEmpty() ? QStringLiteral("[file]") : QStringLiteral(" [file]");
    }
    return said.isEmpty() ? QString() : nameOf(message.from) + QStringLiteral(": ") + said;
}

qsizetype lengthOf(const QStringList& lines)
{
    qsizetype length = -1; // one line end less than lines
    for (const QString& line : lines) {
        length += line.size() + 1;
    }
    return length;
}

/// A message longer than a beginning is cut itself, so that something of each end can be shown.
void shortenLines(QStringList& lines)
{
    constexpr qsizetype longestLine = longestBeginning - 10; // with both marks and its line end
    for (QString& line : lines) {
        if (line.size() > longestLine) {
            line = shortened(line, longestLine - leftOut.size()) + leftOut.toString();
        }
    }
}

} // namespace

QString conversationText(const QList<domain::Message>& messages)
{
    QStringList lines;
    for (const domain::Message& message : messages) {
        if (const QString line = lineOf(message); !line.isEmpty()) {
            lines.append(line);
        }
    }
    if (lengthOf(lines) > longestConversation) {
        shortenLines(lines);
    }
    if (lengthOf(lines) <= longestConversation) {
        return lines.join(QLatin1Char('\n'));
    }
    qsizetype beginning = 0;
    qsizetype room = longestBeginning - leftOut.size() - 2;
    while (beginning < lines.size() && lines.at(beginning).size() < room) {
        room -= lines.at(beginning++).size() + 1;
    }
    qsizetype end = lines.size();
    room = longestEnd;
    while (end > beginning && lines.at(end - 1).size() < room) {
        room -= lines.at(--end).size() + 1;
    }
    const QStringList kept = lines.mid(0, beginning) + QStringList{leftOut.toString()} + lines.mid(end);
    return kept.join(QLatin1Char('\n'));
}

} // namespace leadferry::enrichment
