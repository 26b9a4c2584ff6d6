// SPDX-License-Identifier: GPL-3.0-or-later
// How a node of a delivery's time line looks: its icon or mark, and what can be clicked on it.
#pragma once

#include "ui/components/delegates/timelinedelegate.h"

#include <QModelIndex>

namespace leadferry::ui {

/// What a click on a step asks for.
namespace timelinelink {
inline constexpr QLatin1String record("record");
inline constexpr QLatin1String exchange("exchange");
inline constexpr QLatin1String delivery("delivery");
inline constexpr QLatin1String fields("fields");
inline constexpr QLatin1String curl("curl");
inline constexpr QLatin1String reply("reply"); ///< what has not reached the bot, again
inline constexpr QLatin1String ask("ask");     ///< the language model, again
} // namespace timelinelink

/// `index`: of a presentation::DeliveryDetailModel.
TimelineStep timelineStepOf(const QModelIndex& index);

} // namespace leadferry::ui
