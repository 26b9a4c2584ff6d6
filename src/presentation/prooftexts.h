// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the proof: how the last one ended, and what each difference means. Pure functions over the current
// translation.
#pragma once

#include "app/engineclient.h"
#include "domain/proof.h"

#include <QString>

#include <optional>

namespace leadferry::presentation {

/// What the overview says of the proof.
struct ProofSentence
{
    enum class Look {
        Never,   ///< nothing was proved yet
        Running, ///< one is under way
        Waiting, ///< it is due and cannot be made for now
        Equal,
        Differs,
        Unread, ///< not everything could be read
    };
    Look look = Look::Never;
    QString title;
    QString meaning;
    bool operator==(const ProofSentence&) const = default;
};
ProofSentence proofSentence(const app::ProofProgress& progress, const std::optional<domain::ProofReport>& last,
                            qint64 nowMs);

/// "Deleted in HubSpot"
QString proofWord(domain::ProofKind kind);
/// What it means and what sending it again does, in a sentence.
QString proofMeaning(const domain::ProofDifference& difference, qint64 nowMs);
/// "Contact, City"; "Note → Contact"
QString proofPlace(const domain::ProofDifference& difference);
/// What HubSpot has instead: a value, a state, the id that is left.
QString proofFound(const domain::ProofDifference& difference);

} // namespace leadferry::presentation
