// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingcatalog.h"

namespace leadferry::app {

const QList<Setting>& settingCatalog()
{
    static const QList<Setting> settings{
        {setting::listenAddress, QStringLiteral("127.0.0.1:8765"),
         QStringLiteral("where events are taken; off: nowhere")},
        {setting::folderPath, QString(), QStringLiteral("the watched folder; empty: none")},
        {setting::retrySchedule, QString(),
         QStringLiteral("delays between tries, like 0s,5s,5min,30min; empty: the built-in schedule of three days")},
        {setting::paused, setting::no, QStringLiteral("yes: nothing goes to HubSpot until it is resumed")},
        {setting::apiVersion, QString(),
         QStringLiteral("HubSpot's API version, like 2026-09; empty: the newest known")},
        {setting::phoneCountry, QString(),
         QStringLiteral("the country of phone numbers without a country code, like DE; empty: they name nobody")},
        {setting::matchByPhone, setting::no,
         QStringLiteral("yes: people without an e-mail address are matched with contacts of the same phone number")},
    };
    return settings;
}

base::Result<QString> settingValue(store::SettingStore& settings, const QString& name)
{
    auto stored = settings.value(name);
    if (!stored || !stored->isEmpty()) {
        return stored;
    }
    for (const auto& entry : settingCatalog()) {
        if (entry.name == name) {
            return entry.defaultValue;
        }
    }
    return QString();
}

} // namespace leadferry::app
