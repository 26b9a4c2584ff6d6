// SPDX-License-Identifier: GPL-3.0-or-later
// Who may address the local port at all: this computer, and a source's own public names. Pure.
#pragma once

#include "net/httpmessage.h"

#include <QStringList>

namespace leadferry::ingest {

bool isLoopbackName(const QString& host);

/// A web page can reach this port by a name of its own that points to 127.0.0.1; its Host header gives it away.
/// `publicHosts`, in lower case: by which a reverse proxy or tunnel leads here, too.
bool isAddressedToUs(const net::HttpRequest& request, const QStringList& publicHosts);

/// A browser sends it for a page of another site.
bool isOfForeignOrigin(const net::HttpRequest& request);

} // namespace leadferry::ingest
