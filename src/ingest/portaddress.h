// SPDX-License-Identifier: GPL-3.0-or-later
// A source with an address of its own on the local port, /v1/sources/NAME. A plain value.
#pragma once

#include "base/result.h"
#include "ingest/signature.h"
#include "ingest/sourceformat.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace leadferry::ingest {

struct PortAddress
{
    QString name;
    base::Result<SourceFormat> format; ///< an error: what is sent is refused for now, so that the sender keeps it
    QString bot;                       ///< whose all its events are; empty: as they say
    /// What it asks of its senders; an error: its secret cannot be read for now, so they are to come again.
    base::Result<SourceProof> proof = SourceProof();
    QStringList hosts = {}; ///< its public names, in lower case
};
using PortAddresses = QHash<QString, PortAddress>; ///< by name

} // namespace leadferry::ingest
