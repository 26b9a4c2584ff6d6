// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/crmgateway.h"

namespace leadferry::domain {

bool writes(CrmVerb verb)
{
    switch (verb) {
    case CrmVerb::Create:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
    case CrmVerb::Associate:
        return true;
    case CrmVerb::Read:
    case CrmVerb::Search:
    case CrmVerb::ListAssociated:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::domain
