// SPDX-License-Identifier: GPL-3.0-or-later
// What a report on properties comes to: the sentence above the table, whether the portal has room for what is chosen,
// and what became of a repair. Pure functions over the current translation.
#pragma once

#include "domain/propertyneed.h"
#include "presentation/repairtexts.h"

#include <QString>
#include <QStringList>

namespace leadferry::presentation {

struct PropertySummary
{
    enum class Look {
        Unread,  ///< HubSpot told nothing
        Trouble, ///< something does not go through
        Offer,   ///< all that is needed is there, and more could be
        Ready,
    };
    Look look = Look::Ready;
    QString title;
    QString meaning;
    QString repair;         ///< the button: "Repair 5"; empty: there is nothing that Leadferry could do
    bool mayRepair = false; ///< something is chosen, and the portal has room for it
};

/// `chosen`: of the report's needs, those to repair now.
PropertySummary summaryOf(const domain::PropertyReport& report, const QList<domain::PropertyNeed>& chosen,
                          const QString& portal);

/// The portal has no room for what would be created; empty: it has.
QString roomFault(const domain::PropertyReport& report, const QList<domain::PropertyNeed>& chosen,
                  const QString& portal);
/// "Motor group uses 412 of 1,000 own properties"; empty: HubSpot did not tell.
QString roomWords(const domain::PropertyReport& report, const QString& portal);
/// One line for each object type that HubSpot told about.
QStringList roomLines(const domain::PropertyReport& report);

/// "create 3, restore 1, add 1 option"
QString repairCounts(const QList<domain::PropertyNeed>& needs);

/// What became of a repair.
struct RepairSummary
{
    QString done;         ///< "5 repaired: created 3, …"; empty: nothing was
    ProblemText trouble;  ///< empty: all went well
    QString missingScope; ///< a person must connect again and allow it; empty: that is not why
};
RepairSummary summaryOf(const QList<domain::RepairOutcome>& outcomes, const QString& portal);

} // namespace leadferry::presentation
