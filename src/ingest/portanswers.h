// SPDX-License-Identifier: GPL-3.0-or-later
// Answers that more than one address of the local port gives. Pure.
#pragma once

#include "net/httpmessage.h"

namespace leadferry::ingest {

net::HttpResponse notAllowed(const QByteArray& allowed);
/// A problem that passes: after so many seconds (at least one) the sender may try again.
net::HttpResponse comeAgain(int status, int afterSeconds, const QString& title, const QString& detail);
net::HttpResponse notAddressedToUs();
net::HttpResponse foreignOrigin();

} // namespace leadferry::ingest
