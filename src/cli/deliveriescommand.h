// SPDX-License-Identifier: GPL-3.0-or-later
// A command about deliveries that are named one by one, by their own ids or by their events'.
#pragma once

#include "cli/arguments.h"
#include "cli/command.h"

#include <QJsonArray>

#include <functional>

namespace leadferry::cli {

class DeliveriesCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;

protected:
    /// Calls `go` with the ids of the deliveries, as the engine's commands take them; one that does not exist, or an
    /// event without any, ends the command.
    void withIds(const QList<DeliveryReference>& references, std::function<void(const QJsonArray& ids)> go);
};

} // namespace leadferry::cli
