// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesettings.h"

#include "app/settingcatalog.h"

#include <utility>

namespace leadferry::app {

void LiveSettings::heed()
{
    heedSchedule();
    heedPersonRules();
}

void LiveSettings::heedSchedule()
{
    const QString schedule = settingValue(m_settings, setting::retrySchedule);
    if (std::exchange(m_schedule, schedule) == schedule) {
        return;
    }
    const auto policy = domain::RetryPolicy::fromString(schedule);
    m_delivery.setSchedule(policy ? *policy : domain::RetryPolicy());
}

void LiveSettings::heedPersonRules()
{
    const QString country = settingValue(m_settings, setting::phoneCountry).trimmed().toUpper();
    const QString byPhone = settingValue(m_settings, setting::matchByPhone);
    const bool sameCountry = std::exchange(m_country, country) == country;
    if (std::exchange(m_byPhone, byPhone) != byPhone || !sameCountry) {
        m_delivery.setPersonRules({country, byPhone == setting::yes});
    }
}

bool LiveSettings::heedPause()
{
    const bool paused = settingValue(m_settings, setting::paused) == setting::yes;
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
