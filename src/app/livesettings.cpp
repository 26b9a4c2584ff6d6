// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livesettings.h"

#include "app/settingcatalog.h"
#include "domain/phonenumber.h"

#include <utility>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

Result<void> LiveSettings::begin()
{
    if (auto done = heedSchedule(); !done) {
        return done;
    }
    return heedPersonRules();
}

void LiveSettings::heed()
{
    for (const auto& done : {heedSchedule(), heedPersonRules()}) {
        if (!done) {
            qWarning("%s; it stays as it was", qPrintable(done.error().message));
        }
    }
}

Result<void> LiveSettings::heedSchedule()
{
    const QString schedule = settingValue(m_settings, setting::retrySchedule);
    if (std::exchange(m_schedule, schedule) == schedule) {
        return {};
    }
    if (schedule.isEmpty()) {
        m_delivery.setSchedule({});
        return {};
    }
    const auto policy = domain::RetryPolicy::fromString(schedule);
    if (!policy) {
        return policy.error();
    }
    m_delivery.setSchedule(*policy);
    return {};
}

Result<void> LiveSettings::heedPersonRules()
{
    const QString country = settingValue(m_settings, setting::phoneCountry).trimmed().toUpper();
    const QString byPhone = settingValue(m_settings, setting::matchByPhone);
    const bool sameCountry = std::exchange(m_country, country) == country;
    if (std::exchange(m_byPhone, byPhone) == byPhone && sameCountry) {
        return {};
    }
    if (!country.isEmpty() && !domain::isPhoneCountry(country)) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("%1 must be the two letters of a country, like DE").arg(setting::phoneCountry)};
    }
    m_delivery.setPersonRules({country, byPhone == setting::yes});
    return {};
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
