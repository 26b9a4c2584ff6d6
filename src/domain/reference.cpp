// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference.h"

#include "base/json.h"
#include "domain/htmltext.h"

#include <algorithm>

namespace leadferry::domain {

QString operationKey(const Event& event, const QString& actionId)
{
    constexpr qsizetype longest = 200;
    const QString key = event.source + QLatin1Char(':') + event.id + QLatin1Char(':') + actionId;
    return key.size() > longest ? base::sha256Hex(key.toUtf8()) : key;
}

QString referenceLine(const QString& key)
{
    return QStringLiteral("Ref ") + key;
}

bool carriesReference(const QString& body, const QString& key)
{
    const QString wanted = referenceLine(key).simplified();
    // Plain text first: it may hold what looks like a tag.
    for (const QString& text : {body, visibleText(body)}) {
        const QStringList lines = text.split(QLatin1Char('\n'));
        const auto matches = [&](const QString& line) { return line.simplified() == wanted; };
        if (std::any_of(lines.begin(), lines.end(), matches)) {
            return true;
        }
    }
    return false;
}

} // namespace leadferry::domain
