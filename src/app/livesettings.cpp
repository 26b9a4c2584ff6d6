// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesettings.h"

#include <utility>

namespace leadferry::app {

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
    const QString country = settings.value(setting::phoneCountry).trimmed().toUpper();
    const QString byPhone = settings.value(setting::matchByPhone);
    const bool sameCountry = std::exchange(m_country, country) == country;
    if (std::exchange(m_byPhone, byPhone) != byPhone || !sameCountry) {
        m_delivery.setPersonRules({country, byPhone == setting::yes});
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
