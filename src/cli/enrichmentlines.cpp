// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/enrichmentlines.h"

#include "cli/texttable.h"
#include "cli/wording.h"

#include <QJsonObject>

namespace leadferry::cli {

using domain::Enrichment;
using domain::EnrichmentState;

namespace {

constexpr qsizetype shownOfSummary = 200;

QString whatBecame(const Enrichment& enrichment)
{
    const QString trouble = domain::inWords(enrichment.trouble);
    switch (enrichment.state) {
    case EnrichmentState::Answered:
    case EnrichmentState::Done:
        return QStringLiteral("read (%1)")
            .arg(askedFigures(enrichment.model, enrichment.durationMs,
                              enrichment.tokensRead + enrichment.tokensWritten));
    case EnrichmentState::Nothing:
        return QStringLiteral("too little was written to be read");
    case EnrichmentState::Failed:
        return QStringLiteral("not read: ") + trouble;
    case EnrichmentState::Waiting:
        break;
    }
    return trouble.isEmpty() ? QStringLiteral("waiting to be read") : QStringLiteral("waiting: ") + trouble;
}

Colour colourOf(EnrichmentState state)
{
    switch (state) {
    case EnrichmentState::Answered:
    case EnrichmentState::Done:
        return Colour::Good;
    case EnrichmentState::Failed:
        return Colour::Bad;
    case EnrichmentState::Nothing:
        return Colour::Faint;
    case EnrichmentState::Waiting:
        break;
    }
    return Colour::Plain;
}

} // namespace

void printEnrichment(const Terminal& terminal, const Enrichment& enrichment)
{
    const qint64 ms = enrichment.askedMs > 0 ? enrichment.askedMs : enrichment.createdMs;
    terminal.line(QStringLiteral("  e%1  %2  language model, conversation %3: %4")
                      .arg(enrichment.eventSequence)
                      .arg(localTime(ms), enrichment.conversationId,
                           terminal.painted(whatBecame(enrichment), colourOf(enrichment.state))));
    QString summary = enrichment.reading.summary.simplified();
    if (summary.size() > shownOfSummary) {
        summary = summary.left(shownOfSummary - 1) + QChar(0x2026);
    }
    if (!summary.isEmpty()) {
        terminal.line(QStringLiteral("      ") + summary);
    }
}

void printReading(const Terminal& terminal, const domain::ConversationReading& reading)
{
    const QJsonObject parts = domain::toJson(reading);
    TextTable table({{}, {}});
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        table.addRow({{part.key(), Colour::Faint}, {part.value().toVariant().toString().simplified()}});
    }
    table.print(terminal, TextTable::Headings::Hidden);
}

QString askedFigures(const QString& model, qint64 durationMs, int tokens)
{
    QStringList parts;
    if (!model.isEmpty()) {
        parts.append(model);
    }
    if (durationMs > 0) {
        parts.append(QStringLiteral("%1 ms").arg(durationMs));
    }
    if (tokens > 0) {
        parts.append(QStringLiteral("%1 tokens").arg(tokens));
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace leadferry::cli
