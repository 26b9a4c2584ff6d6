// SPDX-License-Identifier: GPL-3.0-or-later
// How the webhook does that is told what happens. Its address is a secret and no part of this.
#pragma once

#include <QString>

namespace leadferry::domain {

struct WebhookState
{
    bool isSet = false;
    qint64 triedAtMs = 0; ///< when something was last posted; 0: not yet
    QString failure = {}; ///< why that did not arrive, plain English without the address; empty: it did
    bool operator==(const WebhookState&) const = default;
};

} // namespace leadferry::domain
