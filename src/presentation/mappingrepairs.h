// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a mapping, in words, and what mends it: each repair is the mapping as it would be then.
#pragma once

#include "presentation/mappingresults.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

/// "Motor group has no option “urgent”", "Such leads would be held."
ProblemText problemWords(const MappingProblem& problem, const domain::Mapping& mapping, const MappingScene& scene);

struct MappingRepair
{
    QString label; ///< "Write “high” instead"
    domain::Mapping mapping;
};
/// The best first, at most three.
QList<MappingRepair> repairsOf(const MappingProblem& problem, const domain::Mapping& mapping,
                               const MappingScene& scene);

} // namespace leadferry::presentation
