// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/repairtexts.h"

#include "presentation/networktexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using base::ErrorKind;

namespace {

struct RepairTexts
{
    Q_DECLARE_TR_FUNCTIONS(RepairTexts)
};

} // namespace

QString repairLabel(Repair repair)
{
    switch (repair) {
    case Repair::Retry:
        return RepairTexts::tr("Retry");
    case Repair::RetryCause:
        return RepairTexts::tr("Retry all with this cause");
    case Repair::Reconnect:
        return RepairTexts::tr("Reconnect…");
    case Repair::Connect:
        return RepairTexts::tr("Connect a portal…");
    case Repair::Move:
        return RepairTexts::tr("Move to another portal…");
    case Repair::ChoosePortal:
        return RepairTexts::tr("Choose portal…");
    case Repair::OpenRecord:
        return RepairTexts::tr("Open in HubSpot");
    case Repair::ShowMapping:
        return RepairTexts::tr("Open the mapping…");
    case Repair::ShowProperties:
        return RepairTexts::tr("Repair it…", "a property of a portal");
    case Repair::MapValue:
        return RepairTexts::tr("Map the value…");
    case Repair::Correct:
        return RepairTexts::tr("Correct and send again…");
    case Repair::Join:
        return RepairTexts::tr("Write into a record…");
    case Repair::Ignore:
        return RepairTexts::tr("Leave it out");
    case Repair::ShowOutlook:
        return RepairTexts::tr("What it would have written…");
    case Repair::ShowSources:
        return RepairTexts::tr("Go live…");
    case Repair::Cancel:
        return RepairTexts::tr("Give up");
    }
    return {};
}

ProblemText problemOf(const base::Error& error)
{
    if (const auto trouble = base::networkTroubleIn(error.message)) {
        return networkProblem(*trouble);
    }
    switch (error.kind) {
    case ErrorKind::Transient:
    case ErrorKind::Unclear:
        return {RepairTexts::tr("HubSpot did not answer"),
                RepairTexts::tr("Check the internet connection of this PC, then try again.")};
    case ErrorKind::RateLimited:
        return {RepairTexts::tr("HubSpot asks us to slow down"), RepairTexts::tr("Try again in a minute.")};
    case ErrorKind::Unauthorized:
        return {RepairTexts::tr("HubSpot does not accept these credentials"),
                RepairTexts::tr("Copy them from HubSpot again. They may have been renewed or withdrawn there.")};
    case ErrorKind::Forbidden:
        return {
            RepairTexts::tr("A permission is missing in HubSpot"),
            RepairTexts::tr("Add the permissions that are listed here to your HubSpot app or key, then try again.")};
    case ErrorKind::Invalid:
        return {RepairTexts::tr("Leadferry cannot use this"),
                RepairTexts::tr("Mend what is named here, then try again. (%1)", "the engine's own words, English")
                    .arg(error.message)};
    case ErrorKind::NotFound:
        return {RepairTexts::tr("It is not there any more"), RepairTexts::tr("It may have been removed meanwhile.")};
    case ErrorKind::Conflict:
        return {RepairTexts::tr("It exists already"),
                RepairTexts::tr("Nothing was changed. (%1)", "the engine's own words, English").arg(error.message)};
    case ErrorKind::Storage:
        return {RepairTexts::tr("The data folder cannot be read"),
                RepairTexts::tr("Check that the disk has free space and that the data folder can be written.")};
    case ErrorKind::Cancelled:
        return {RepairTexts::tr("Cancelled"), RepairTexts::tr("Nothing was changed.")};
    case ErrorKind::Internal:
        return {RepairTexts::tr("Leadferry could not do this"),
                RepairTexts::tr("Nothing is lost. Try again; if it stays, start Leadferry again. (%1)",
                                "the engine's own words, English")
                    .arg(error.message)};
    }
    return {};
}

} // namespace leadferry::presentation
