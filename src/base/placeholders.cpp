// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/placeholders.h"

namespace leadferry::base {

QString fillIn(const QString& sentence, const std::function<QString(const QString& name)>& valueOf)
{
    QString said;
    qsizetype at = 0;
    for (;;) {
        const qsizetype open = sentence.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(QLatin1Char('}'), open);
        if (close < 0) {
            return said + sentence.mid(at);
        }
        said += sentence.mid(at, open - at) + valueOf(sentence.mid(open + 1, close - open - 1));
        at = close + 1;
    }
}

} // namespace leadferry::base
