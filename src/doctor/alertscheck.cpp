// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checks.h"

namespace leadferry::doctor {

using domain::CheckId;
using domain::CheckState;
using domain::Finding;
using domain::Repair;

/// By what came of the last post: a check-up disturbs nobody with another one.
Results checkAlerts(const Facts& facts)
{
    const domain::WebhookState& webhook = facts.program.webhook;
    if (!webhook.isSet) {
        return {{CheckId::Alerts, CheckState::Ok, Finding::WebhookNone}};
    }
    if (!webhook.failure.isEmpty()) {
        return {{CheckId::Alerts,
                 CheckState::Warning,
                 Finding::WebhookFails,
                 {{QStringLiteral("reason"), webhook.failure}},
                 Repair::SetWebhook}};
    }
    return {{CheckId::Alerts, CheckState::Ok, webhook.triedAtMs > 0 ? Finding::WebhookWorks : Finding::WebhookUntried}};
}

} // namespace leadferry::doctor
