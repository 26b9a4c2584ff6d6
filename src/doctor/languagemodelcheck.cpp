// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::EnrichmentFault;
using domain::EnrichmentStatus;
using domain::Finding;
using domain::Repair;

/// By what came of asking last: a check-up costs nobody a question.
Results checkLanguageModel(const Facts& facts)
{
    const EnrichmentStatus& enrichment = facts.program.enrichment;
    if (!enrichment.isOn) {
        return {{CheckId::LanguageModel, CheckState::Ok, Finding::ModelNone}};
    }
    const QString model = enrichment.model;
    if (enrichment.trouble.fault == EnrichmentFault::None) {
        return {{CheckId::LanguageModel,
                 CheckState::Ok,
                 enrichment.today > 0 ? Finding::ModelAnswers : Finding::ModelUntried,
                 {{QStringLiteral("model"), model}}}};
    }
    const bool stuck = domain::needsPerson(enrichment.trouble.fault);
    return {{CheckId::LanguageModel,
             CheckState::Warning,
             stuck ? Finding::ModelRefuses : Finding::ModelRests,
             {{QStringLiteral("model"), model}, {QStringLiteral("reason"), domain::inWords(enrichment.trouble)}},
             stuck ? Repair::SetUpModel : Repair::None}};
}

} // namespace leadferry::doctor
