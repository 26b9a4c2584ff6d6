// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/announcement.h"

#include <algorithm>

namespace leadferry::domain {

QList<TroubleLine> linesOf(const QList<Trouble>& troubles)
{
    QList<TroubleLine> lines;
    for (const Trouble& trouble : troubles) {
        const auto same = std::find_if(lines.begin(), lines.end(), [&trouble](const TroubleLine& line) {
            return line.trouble.kind == trouble.kind && line.trouble.portalId == trouble.portalId &&
                   line.trouble.name == trouble.name;
        });
        if (same == lines.end()) {
            lines.append({trouble});
        } else {
            same->trouble.count += trouble.count;
            ++same->causes;
        }
    }
    return lines;
}

} // namespace leadferry::domain
