// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/listpage.h"

namespace leadferry::sandbox {

Checked<ListPage> readListPage(const ApiCall& call, ListLimits limits)
{
    const QString limit = call.queryValue("limit");
    const QString after = call.queryValue("after");
    bool isNumber = true;
    const ListPage page{.limit = limit.isEmpty() ? limits.usual : limit.toInt(),
                        .after = after.isEmpty() ? 0 : after.toLongLong(&isNumber)};
    if (page.limit < 1 || page.limit > limits.largest) {
        return errors::validation(QStringLiteral("limit must be between 1 and %1").arg(limits.largest));
    }
    if (!isNumber || page.after < 0) {
        return errors::validation(QStringLiteral("after is not a cursor of this list: ") + after);
    }
    return page;
}

QJsonObject listPageToJson(const QJsonArray& results, qsizetype next, qsizetype total)
{
    QJsonObject json{{QStringLiteral("results"), results}};
    if (next < total) {
        json.insert(
            QStringLiteral("paging"),
            QJsonObject{{QStringLiteral("next"), QJsonObject{{QStringLiteral("after"), QString::number(next)}}}});
    }
    return json;
}

QJsonObject listPageOf(const QJsonArray& everything, const ListPage& page)
{
    QJsonArray results;
    qsizetype index = page.after;
    for (; index < everything.size() && results.size() < page.limit; ++index) {
        results.append(everything.at(index));
    }
    return listPageToJson(results, index, everything.size());
}

} // namespace leadferry::sandbox
