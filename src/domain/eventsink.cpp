// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/eventsink.h"

#include "domain/enumnames.h"

namespace leadferry::domain {

QString toString(Acceptance acceptance)
{
    constexpr std::array names{
        EnumName{Acceptance::Queued, QLatin1String("queued")},
        EnumName{Acceptance::Duplicate, QLatin1String("duplicate")},
        EnumName{Acceptance::Conflict, QLatin1String("conflict")},
    };
    return nameIn(names, acceptance);
}

} // namespace leadferry::domain
