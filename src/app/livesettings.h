// SPDX-License-Identifier: GPL-3.0-or-later
// The settings that are heeded while the engine runs: pause, retry schedule, rules about people. Others are read once.
#pragma once

#include "delivery/deliveryengine.h"
#include "store/settingstore.h"

namespace leadferry::app {

class LiveSettings
{
public:
    /// Both outlive it.
    LiveSettings(store::SettingStore& settings, delivery::DeliveryEngine& delivery)
        : m_settings(settings), m_delivery(delivery)
    {
    }

    /// Takes over what has changed since; the first time, everything. The default holds for what cannot be used.
    void heed();
    /// Suspends or resumes the delivery as the setting says; the answer is whether it is suspended now.
    bool heedPause();

private:
    void heedSchedule();
    void heedPersonRules();

    store::SettingStore& m_settings;
    delivery::DeliveryEngine& m_delivery;
    QString m_schedule; ///< as it was written when it was last read
    QString m_country;
    QString m_byPhone;
    bool m_paused = false;
};

} // namespace leadferry::app
