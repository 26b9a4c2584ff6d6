// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

#include "domain/mappingbinding.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

/// What a mapping names and the portal lacks is held when an event needs it; here it shows before.
Results checkMappedNames(const Facts& facts)
{
    Results results;
    const auto problems = domain::unresolvedNames(facts.program.mappings, facts.portal.portal);
    for (const domain::BindingProblem& problem : problems) {
        results.append({CheckId::MappedNames,
                        CheckState::Warning,
                        problem.instead.isEmpty() ? Finding::NameUnknown : Finding::NameReplaced,
                        {{QStringLiteral("eventType"), problem.eventType},
                         {QStringLiteral("action"), problem.actionId},
                         {QStringLiteral("kind"), toString(problem.kind)},
                         {QStringLiteral("name"), problem.name},
                         {QStringLiteral("instead"), problem.instead}},
                        Repair::CorrectMapping});
    }
    if (results.isEmpty()) {
        results.append({CheckId::MappedNames, CheckState::Ok, Finding::NamesKnown});
    }
    return results;
}

} // namespace leadferry::doctor
