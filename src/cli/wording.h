// SPDX-License-Identifier: GPL-3.0-or-later
// How the command line shows states, times, counts and deliveries, the same in every command.
#pragma once

#include "app/engineclient.h"
#include "cli/exitcode.h"
#include "cli/texttable.h"

namespace leadferry::cli {

QString wordsFor(domain::DeliveryState state);
Colour colourOf(domain::DeliveryState state);
Colour colourOf(domain::OperationState state);

/// Local time to the second; empty for 0.
QString localTime(qint64 milliseconds);
/// "12 delivered, 1 held", worst last; "nothing yet" where all are 0.
QString countsLine(const QHash<domain::DeliveryState, int>& counts, int shadowed);
/// Under a filter: "1000+ delivered" where they were not counted any further.
QString countsLine(const domain::DeliveryCounts& counts);
/// Every state with its count, by its stable name.
QJsonObject toJson(const QHash<domain::DeliveryState, int>& counts, int shadowed);
/// The same, at most domain::countedExactly each; "atLeast" names those of which there are more or may be.
QJsonObject toJson(const domain::DeliveryCounts& counts);

/// How things stand, for monitors: NotConnected, SomeHeld or Done.
ExitCode exitCodeFor(const app::EngineStatus& status, const QList<domain::Portal>& portals);

/// The columns of the log.
TextTable deliveryTable();
void addDelivery(TextTable& table, const domain::DeliveryRow& row);

/// For scripts: a connection with its state; never a secret.
QJsonObject toJson(const domain::Portal& portal);
QString wordsFor(const domain::Portal& portal);
QString wordsFor(const app::SettingProblem& problem);
QString wordsFor(const QString& source, const domain::SourceRefusals& refusals);
/// "98 of 110 in 10 s, 204000 of 250000 today".
QString budgetLine(const domain::CallBudget& budget);
Colour colourOf(domain::PortalHealth health);

} // namespace leadferry::cli
