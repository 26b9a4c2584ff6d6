// SPDX-License-Identifier: GPL-3.0-or-later
// The settings that are heeded while the engine runs: pause, retry schedule, rules about people. Others are read once.
#pragma once

#include "app/settingcatalog.h"
#include "delivery/deliveryengine.h"

#include <optional>

namespace leadferry::app {

[[nodiscard]] delivery::PersonRules personRulesIn(const SettingValues& settings);

class LiveSettings
{
public:
    /// `delivery` outlives it.
    explicit LiveSettings(delivery::DeliveryEngine& delivery) : m_delivery(delivery) {}

    /// Takes over what has changed since; the first time, everything.
    void heed(const SettingValues& settings);
    /// Suspends or resumes the delivery as the setting says; the answer is whether it is suspended now.
    bool heedPause(const SettingValues& settings);

private:
    void heedSchedule(const SettingValues& settings);
    void heedPersonRules(const SettingValues& settings);

    delivery::DeliveryEngine& m_delivery;
    QString m_schedule; ///< as it was written when it was last read
    std::optional<delivery::PersonRules> m_rules;
    bool m_paused = false;
};

} // namespace leadferry::app
