// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesettings.h"

#include <utility>

namespace leadferry::app {

delivery::PersonRules personRulesIn(const SettingValues& settings)
{
    return {settings.value(setting::phoneCountry).trimmed().toUpper(),
            settings.value(setting::matchByPhone) == setting::yes};
}

void LiveSettings::heed(const SettingValues& settings)
{
    heedSchedule(settings);
    heedPersonRules(settings);
}

void LiveSettings::heedSchedule(const SettingValues& settings)
{
    const QString schedule = settings.value(setting::retrySchedule);
    if (std::exchange(m_schedule, schedule) == schedule) {
        return;
    }
    const auto policy = domain::RetryPolicy::fromString(schedule);
    m_delivery.setSchedule(policy ? *policy : domain::RetryPolicy());
}

void LiveSettings::heedPersonRules(const SettingValues& settings)
{
    const auto rules = personRulesIn(settings);
    if (std::exchange(m_rules, rules) != rules) {
        m_delivery.setPersonRules(rules);
    }
}

bool LiveSettings::heedPause(const SettingValues& settings)
{
    const bool paused = settings.value(setting::paused) == setting::yes;
    if (std::exchange(m_paused, paused) == paused) {
        return paused;
    }
    if (paused) {
        m_delivery.suspend();
    } else {
        m_delivery.resume();
    }
    return paused;
}

} // namespace leadferry::app
