// SPDX-License-Identifier: GPL-3.0-or-later
// The frame around every page: title, navigation, style, and the line that says this is not HubSpot.
#pragma once

#include "sandbox/apicall.h"

namespace leadferry::sandbox {

/// Which entry of the navigation a page belongs to.
enum class PageSection { None, Overview, Records, Requests, Report, Settings };

/// A page whose inside is resources/pages/NAME filled with the data.
ApiAnswer page(PageSection section, const QString& title, const QString& templateName, const QJsonObject& data);
/// A page with one heading and one sentence.
ApiAnswer messagePage(int status, const QString& title, const QString& message);

} // namespace leadferry::sandbox
