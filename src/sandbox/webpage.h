// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every page: title, style, and the line that says this is not HubSpot.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/pagetemplate.h"

namespace leadferry::sandbox {

/// A page whose inside is resources/pages/NAME filled with the fragments.
ApiAnswer page(int status, const QString& title, const QString& templateName, const QHash<QString, Html>& fragments);
/// A page with one heading and one sentence.
ApiAnswer messagePage(int status, const QString& title, const QString& message);

} // namespace leadferry::sandbox
