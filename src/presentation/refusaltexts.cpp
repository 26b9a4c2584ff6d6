// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/refusaltexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using domain::CrmObject;

namespace {

struct RefusalTexts
{
    Q_DECLARE_TR_FUNCTIONS(RefusalTexts)
};

} // namespace

QString mayNotWrite(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return RefusalTexts::tr("Leadferry may not write contacts in this portal");
    case CrmObject::Company:
        return RefusalTexts::tr("Leadferry may not write companies in this portal");
    case CrmObject::Deal:
        return RefusalTexts::tr("Leadferry may not write deals in this portal");
    case CrmObject::Ticket:
        return RefusalTexts::tr("Leadferry may not write tickets in this portal");
    case CrmObject::Note:
        return RefusalTexts::tr("Leadferry may not write notes in this portal");
    case CrmObject::Task:
        return RefusalTexts::tr("Leadferry may not write tasks in this portal");
    case CrmObject::List:
        return RefusalTexts::tr("Leadferry may not put people on lists in this portal");
    }
    return {};
}

QString refused(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return RefusalTexts::tr("HubSpot refused the contact");
    case CrmObject::Company:
        return RefusalTexts::tr("HubSpot refused the company");
    case CrmObject::Deal:
        return RefusalTexts::tr("HubSpot refused the deal");
    case CrmObject::Ticket:
        return RefusalTexts::tr("HubSpot refused the ticket");
    case CrmObject::Note:
        return RefusalTexts::tr("HubSpot refused the note");
    case CrmObject::Task:
        return RefusalTexts::tr("HubSpot refused the task");
    case CrmObject::List:
        return RefusalTexts::tr("HubSpot did not put the person on the list");
    }
    return {};
}

} // namespace leadferry::presentation
