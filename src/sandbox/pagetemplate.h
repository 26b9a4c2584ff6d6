// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the HTML templates in resources/pages (mustache). "{{name}}" is escaped, always; "{{{name}}}" is for HTML that
// this program made or cleaned itself.
#pragma once

#include <QJsonObject>
#include <QString>

namespace leadferry::sandbox {

/// resources/pages/NAME filled in; empty when the program was built without its resources.
QString filledPage(const QString& name, const QJsonObject& data);
/// resources/pages/NAME as it was built in; empty when the program was built without its resources.
QString builtInPage(const QString& name);

} // namespace leadferry::sandbox
