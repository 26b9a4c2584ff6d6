// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/curlcommand.h"

namespace leadferry::presentation {

namespace {

/// Within single quotes nothing has a meaning but the quote itself.
QString quoted(QString text)
{
    return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QLatin1String("'\\''")) + QLatin1Char('\'');
}

} // namespace

QString curlCommand(const domain::AttemptRow& attempt, const QString& apiUrl)
{
    QStringList lines{QStringLiteral("curl -X %1 %2").arg(attempt.method, quoted(apiUrl + attempt.path)),
                      QStringLiteral("  -H \"Authorization: Bearer $HUBSPOT_TOKEN\"")};
    if (!attempt.request.isEmpty()) {
        lines.append(QStringLiteral("  -H 'Content-Type: application/json'"));
        lines.append(QStringLiteral("  --data-raw ") + quoted(QString::fromUtf8(attempt.request)));
    }
    return lines.join(QLatin1String(" \\\n"));
}

} // namespace leadferry::presentation
