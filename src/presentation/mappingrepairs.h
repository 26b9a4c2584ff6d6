// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a mapping, in words, and what mends it: each repair is the mapping as it would be then, or what
// the portal would have then.
#pragma once

#include "presentation/mappingresults.h"
#include "presentation/portaladdition.h"

namespace leadferry::presentation {

/// "Motor group has no option “urgent”", "Such leads would be held."
ProblemText problemWords(const MappingProblem& problem, const domain::Mapping& mapping, const MappingScene& scene);

struct MappingRepair
{
    enum class Way {
        Mapping,    ///< it becomes `mapping`
        Portal,     ///< `wish` is added to the portal; the mapping stays
        NewProperty ///< somebody describes the property that is to be made for the rule
    };
    QString label; ///< "Write “high” instead"
    domain::Mapping mapping = {};
    Way way = Way::Mapping;
    PortalWish wish = {};
};
/// The best first, at most four.
QList<MappingRepair> repairsOf(const MappingProblem& problem, const domain::Mapping& mapping,
                               const MappingScene& scene);

} // namespace leadferry::presentation
