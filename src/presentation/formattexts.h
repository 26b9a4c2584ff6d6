// SPDX-License-Identifier: GPL-3.0-or-later
// What source formats are, in the window's language.
#pragma once

#include "app/sourceformats.h"

#include <QJsonValue>
#include <QString>

namespace leadferry::presentation {

/// "Typebot"; a user's own document has no name of its own.
QString formatTitle(const QJsonValue& format);
QString formatSummary(const app::SourceFormatDescription& format);
/// Where our address is entered.
QString formatSetup(const app::SourceFormatDescription& format);

} // namespace leadferry::presentation
