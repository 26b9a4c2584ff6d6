// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/webpage.h"

namespace leadferry::sandbox {

ApiAnswer page(int status, const QString& title, const QString& templateName, const QHash<QString, Html>& fragments)
{
    const QString frame = builtInPage(QStringLiteral("sandbox-frame.html"));
    const QString inside = builtInPage(templateName);
    if (frame.isEmpty() || inside.isEmpty()) {
        return ApiAnswer::html(500, "<p>The pages are not built into this program: link leadferry_resources.</p>");
    }
    const Html style{builtInPage(QStringLiteral("sandbox.css"))};
    const Html whole = filled(frame, {{QStringLiteral("title"), escaped(title)},
                                      {QStringLiteral("style"), style},
                                      {QStringLiteral("content"), filled(inside, fragments)}});
    return ApiAnswer::html(status, whole.code.toUtf8());
}

ApiAnswer messagePage(int status, const QString& title, const QString& message)
{
    return page(status, title, QStringLiteral("sandbox-message.html"),
                {{QStringLiteral("heading"), escaped(title)}, {QStringLiteral("message"), escaped(message)}});
}

} // namespace leadferry::sandbox
