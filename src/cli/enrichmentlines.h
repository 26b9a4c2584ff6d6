// SPDX-License-Identifier: GPL-3.0-or-later
// What a language model made of a conversation, as `show` and `enrichment` print it.
#pragma once

#include "cli/terminal.h"
#include "domain/enrichment.h"

namespace leadferry::cli {

/// A line about the event and how far it is, and below it the summary.
void printEnrichment(const Terminal& terminal, const domain::Enrichment& enrichment);
/// Every part of it that the model has found.
void printReading(const Terminal& terminal, const domain::ConversationReading& reading);
/// "llama3.1, 1800 ms, 1240 tokens"; what is not known (empty, 0) is left out.
QString askedFigures(const QString& model, qint64 durationMs, int tokens);

} // namespace leadferry::cli
