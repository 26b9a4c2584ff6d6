// SPDX-License-Identifier: GPL-3.0-or-later
// How the webhook does that is told what happens, and the one sentence for whatever can be wrong with it: made and
// recognised here, so that each front end can say it in its own words. Its address is a secret and no part of this.
#pragma once

#include <QString>

#include <optional>

namespace leadferry::domain {

struct WebhookState
{
    bool isSet = false;
    qint64 triedAtMs = 0; ///< when something was last posted; 0: not yet
    QString failure = {}; ///< why that did not arrive, plain English without the address; empty: it did
    bool operator==(const WebhookState&) const = default;
};

enum class WebhookFault {
    NotReached, ///< detail: why
    AsksToWait,
    Fails,     ///< for the moment; detail: the status
    Moved,     ///< detail: the status
    Refuses,   ///< detail: the status
    Forgotten, ///< its address is not among the secrets any more
};
QString inWords(WebhookFault fault, const QString& detail = {});

struct WebhookTrouble
{
    WebhookFault fault = WebhookFault::NotReached;
    QString detail;
    bool operator==(const WebhookTrouble&) const = default;
};
/// Nothing: the text is about something else, such as a keychain that is locked.
std::optional<WebhookTrouble> webhookTroubleIn(const QString& text);

} // namespace leadferry::domain
