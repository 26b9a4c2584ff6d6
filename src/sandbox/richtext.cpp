// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/richtext.h"

#include <QRegularExpression>

namespace leadferry::sandbox {

QString plainText(QString richText)
{
    static const QRegularExpression lineEnds(QStringLiteral("<br\\s*/?>|</(p|div|li|h[1-6]|tr)>"),
                                             QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tags(QStringLiteral("<[^>]*>"));
    richText.replace(lineEnds, QStringLiteral("\n"));
    richText.replace(tags, QString());
    richText.replace(QLatin1String("&lt;"), QLatin1String("<"));
    richText.replace(QLatin1String("&gt;"), QLatin1String(">"));
    richText.replace(QLatin1String("&quot;"), QLatin1String("\""));
    richText.replace(QLatin1String("&#39;"), QLatin1String("'"));
    richText.replace(QLatin1String("&nbsp;"), QLatin1String(" "));
    richText.replace(QLatin1String("&amp;"), QLatin1String("&"));
    return richText.trimmed();
}

} // namespace leadferry::sandbox
