// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

namespace {

Finding findingOf(const SecretFacts& secrets)
{
    using domain::SecretTrouble;
    switch (secrets.outcome) {
    case SecretOutcome::Kept:
        return Finding::SecretsKept;
    case SecretOutcome::Forgotten:
        return Finding::SecretsForgotten;
    case SecretOutcome::Silent:
        return Finding::SecretsSilent;
    case SecretOutcome::OutOfReach:
        break;
    }
    if (!secrets.trouble) {
        return Finding::SecretsOutOfReach;
    }
    switch (*secrets.trouble) {
    case SecretTrouble::NoKeychain:
        return Finding::SecretsMissing;
    case SecretTrouble::Locked:
        return Finding::SecretsLocked;
    case SecretTrouble::Refused:
        return Finding::SecretsRefused;
    case SecretTrouble::Silent:
        return Finding::SecretsSilent;
    }
    Q_UNREACHABLE();
}

} // namespace

Results checkSecrets(const Facts& facts)
{
    const SecretFacts& secrets = facts.secrets;
    const QJsonObject values{{QStringLiteral("place"), secrets.place}, {QStringLiteral("reason"), secrets.reason}};
    const Finding finding = findingOf(secrets);
    return finding == Finding::SecretsKept
               ? Results{{CheckId::Secrets, CheckState::Ok, finding, values}}
               : Results{{CheckId::Secrets, CheckState::Failed, finding, values, Repair::UnlockSecrets}};
}

} // namespace leadferry::doctor
