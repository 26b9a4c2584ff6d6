// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a native event of one element of a platform's delivery, by the rules of its source format. Pure.
#pragma once

#include "ingest/formatelements.h"

namespace leadferry::ingest {

struct FormatOutcome
{
    enum class Kind {
        Event,
        Ignored, ///< known, and nothing to store: a bot's own message, a delivery status
        Refused, ///< nothing that this format knows
    };
    Kind kind = Kind::Refused;
    QJsonObject body = {}; ///< of Event: the native form, without an id where the format found none
    QString reason = {};   ///< of the others, in plain words: "an agent's message"
};

/// What the delivery says wrongly (a number where text belongs) is left out, never guessed at: the event's `envelope`
/// keeps it as it came.
FormatOutcome readElement(const SourceFormat& format, const FormatElement& element);

} // namespace leadferry::ingest
