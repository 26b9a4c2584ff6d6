// SPDX-License-Identifier: GPL-3.0-or-later
// What a person sees in the browser after signing in, in their language; and the addresses the browser comes back to.
#pragma once

#include <QByteArray>
#include <QStringList>

namespace leadferry::app {

/// HTML from the resources. `language` is a locale's name ("de_DE"), the one of the person who is connecting; empty, or
/// one we do not speak: QLocale's default, then English.
QByteArray signedInPage(const QString& language);
/// What happened and what to do. `reason` is one of domain/connectreason.h; `detail` is HubSpot's own, of any content.
QByteArray signInFailedPage(const QString& reason, const QString& detail, const QString& language);

/// To be registered in the HubSpot app.
QStringList redirectUrls();

} // namespace leadferry::app
