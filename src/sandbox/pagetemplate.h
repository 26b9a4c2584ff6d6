// SPDX-License-Identifier: GPL-3.0-or-later
// Fills HTML templates. Texts are escaped where they are put in; only fragments made by this program go in as they are.
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace leadferry::sandbox {

/// HTML that needs no more escaping.
struct Html
{
    QString code;
};

/// The text, escaped for an element or a quoted attribute.
Html escaped(const QString& text);
/// A template with "{{name}}" replaced by the fragment of that name; one pass, so that nothing put in is read again.
Html filled(const QString& pageTemplate, const QHash<QString, Html>& fragments);
/// resources/pages/NAME as it was built in; empty when the program was built without its resources.
QString builtInPage(const QString& name);

} // namespace leadferry::sandbox
