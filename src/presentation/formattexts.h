// SPDX-License-Identifier: GPL-3.0-or-later
// What source formats are, in the window's language.
#pragma once

#include <QJsonValue>
#include <QString>

namespace leadferry::presentation {

/// "Typebot"; a user's own document has no name of its own.
QString formatTitle(const QJsonValue& format);
/// Of the format of that name; empty where there is none.
QString formatSummary(const QString& name);
/// Where our address is entered.
QString formatSetup(const QString& name);

} // namespace leadferry::presentation
