// SPDX-License-Identifier: GPL-3.0-or-later
// Why a request did not come through, as far as Qt and this computer's own network say.
#pragma once

#include "base/networkfault.h"

#include <QNetworkReply>
#include <QUrl>

namespace leadferry::net {

/// `words`: Qt's own, which may be translated.
base::NetworkFault networkFaultOf(QNetworkReply::NetworkError error, const QString& words, bool certificateShown);

/// Of a request that went through a proxy.
base::NetworkFault faultOfProxy(base::NetworkFault fault, const QUrl& url, const QString& words);

/// Whether this computer has an address by which others can be reached.
bool hasNetwork();

/// Without a network no name is found: that says nothing about the name.
base::NetworkFault faultHere(base::NetworkFault fault, bool hasNetwork);

} // namespace leadferry::net
