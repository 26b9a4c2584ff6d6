// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of conversations that a language model reads: how it goes, what it said, why it did not. Pure
// functions over the current translation.
#pragma once

#include "app/postaddress.h"
#include "domain/deliverylog.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

/// How an enrichment is to be looked at.
enum class EnrichmentLook {
    Read,
    Waiting, ///< to be asked about
    Trouble, ///< asked in vain, and asked again by itself
    Failed,  ///< asked in vain; a person may have it asked again
    Nothing, ///< there was nothing to read
};
EnrichmentLook lookOf(const domain::Enrichment& enrichment);

/// What happened, and what to do about it; empty: nothing.
ProblemText enrichmentProblem(const domain::EnrichmentTrouble& trouble);
/// Beside the field.
QString addressProblem(app::PostAddressFault fault);

/// "On · llama3.1 · 12 conversations today, 3 waiting"
QString enrichmentLine(const domain::EnrichmentStatus& status, qint64 nowMs);

/// For the time line.
QString enrichmentTitle(const domain::Enrichment& enrichment);
/// What the model said, cut after some lines, and below it "llama3.1 · 1.8 s · 1,240 tokens"; of others why.
QString enrichmentCaption(const domain::Enrichment& enrichment);

/// "llama3.1 · 1.8 s · 1,240 tokens"; what is not known (empty, 0) is left out.
QString askedFigures(const QString& model, qint64 durationMs, int tokens);

struct ReadingLine
{
    QString label; ///< "Next steps"
    QString text;
    bool operator==(const ReadingLine&) const = default;
};
/// What the model said, part by part; parts it did not find are left out.
QList<ReadingLine> readingLines(const domain::ConversationReading& reading);

/// A person may have the model asked: it is on, and nothing came of this conversation yet and nothing will by itself.
bool mayBeAsked(const domain::DeliveryDetail& detail, const domain::EnrichmentStatus& status);
/// What the command `enrich` has answered.
QString askedAgain(int conversations);

/// Where language models are, to choose from; the last one has no address.
struct ModelPreset
{
    QString name;
    QString address;
    QString example; ///< of a model there
};
QList<ModelPreset> modelPresets();

/// Languages a model may be told to write in, each by its own name, in the order of names.
struct WrittenLanguage
{
    QString code;
    QString name;
};
QList<WrittenLanguage> writtenLanguages();

} // namespace leadferry::presentation
