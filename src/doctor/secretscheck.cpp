// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

Results checkSecrets(const Facts& facts)
{
    const SecretFacts& secrets = facts.secrets;
    const QJsonObject values{{QStringLiteral("place"), secrets.place}, {QStringLiteral("reason"), secrets.reason}};
    switch (secrets.outcome) {
    case SecretOutcome::Kept:
        return {{CheckId::Secrets, CheckState::Ok, Finding::SecretsKept, values}};
    case SecretOutcome::OutOfReach:
        return {{CheckId::Secrets, CheckState::Failed, Finding::SecretsOutOfReach, values, Repair::UnlockSecrets}};
    case SecretOutcome::Forgotten:
        return {{CheckId::Secrets, CheckState::Failed, Finding::SecretsForgotten, values, Repair::UnlockSecrets}};
    case SecretOutcome::Silent:
        return {{CheckId::Secrets, CheckState::Failed, Finding::SecretsSilent, values, Repair::UnlockSecrets}};
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::doctor
