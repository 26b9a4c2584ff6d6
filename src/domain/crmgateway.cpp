// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/crmgateway.h"

namespace leadferry::domain {

bool searchesByPhone(const CrmRequest& request)
{
    return request.verb == CrmVerb::Search && request.object == CrmObject::Contact &&
           request.idProperty == QLatin1String("phone");
}

bool writes(CrmVerb verb)
{
    switch (verb) {
    case CrmVerb::Create:
    case CrmVerb::Update:
    case CrmVerb::Upsert:
    case CrmVerb::Associate:
    case CrmVerb::Join:
        return true;
    case CrmVerb::Read:
    case CrmVerb::Search:
    case CrmVerb::ListAssociated:
    case CrmVerb::ReadLists:
    case CrmVerb::ReadMembers:
    case CrmVerb::ReadPlaces:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::domain
