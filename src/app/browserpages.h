// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees in the browser after signing in, in the program's language; and the addresses the browser comes
// back to.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace leadferry::app {

enum class BrowserPage { SignedIn, SignInFailed };

/// HTML from the resources; the locale is QLocale's default.
QByteArray browserPage(BrowserPage page);

/// To be registered in the HubSpot app (contract, "Loopback redirect addresses").
QStringList redirectUrls();

} // namespace leadferry::app
