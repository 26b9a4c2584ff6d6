// SPDX-License-Identifier: GPL-3.0-or-later
// Takes one delivery apart into the elements that are events of their own. Pure.
#pragma once

#include "ingest/sourceformat.h"

namespace leadferry::ingest {

struct FormatElement
{
    Scope scope;
    /// The delivery as it came, with this one element left in the lists it was taken from: what mappings may name as
    /// "envelope.…".
    QJsonObject envelope;
};

/// At least one. Entries of the lists that are no objects are kept: it is the reader who refuses them.
QList<FormatElement> elementsOf(const SourceFormat& format, const QJsonObject& delivery, const Headers* headers);

} // namespace leadferry::ingest
