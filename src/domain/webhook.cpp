// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/webhook.h"

#include <array>

namespace leadferry::domain {

namespace {

struct Sentence
{
    WebhookFault fault;
    const char* before; ///< the detail
    const char* after;
};

constexpr std::array sentences{
    Sentence{WebhookFault::NotReached, "the webhook is not reached: ", ""},
    Sentence{WebhookFault::AsksToWait, "the webhook asks to wait", ""},
    Sentence{WebhookFault::Fails, "the webhook fails for the moment (", ")"},
    Sentence{WebhookFault::Moved, "the webhook has moved (", "): copy its address again and set it"},
    Sentence{WebhookFault::Refuses, "the webhook refuses what is posted (",
             "): it may have been removed there, or it wants another form than Slack's {\"text\":…}"},
    Sentence{WebhookFault::Forgotten, "the address of the webhook is no longer among the secrets: give it again", ""},
};

} // namespace

QString inWords(WebhookFault fault, const QString& detail)
{
    for (const Sentence& sentence : sentences) {
        if (sentence.fault == fault) {
            return QString::fromUtf8(sentence.before) + detail + QString::fromUtf8(sentence.after);
        }
    }
    Q_UNREACHABLE();
}

std::optional<WebhookTrouble> webhookTroubleIn(const QString& text)
{
    for (const Sentence& sentence : sentences) {
        const QString before = QString::fromUtf8(sentence.before);
        const QString after = QString::fromUtf8(sentence.after);
        if (text.startsWith(before) && text.endsWith(after)) {
            return WebhookTrouble{sentence.fault, text.mid(before.size(), text.size() - before.size() - after.size())};
        }
    }
    return std::nullopt;
}

} // namespace leadferry::domain
