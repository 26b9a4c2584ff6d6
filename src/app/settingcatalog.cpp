// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settingcatalog.h"

#include "app/hubspotaddress.h"
#include "app/modeladdress.h"
#include "app/profile.h"
#include "domain/announcementwords.h"
#include "domain/enrichment.h"
#include "domain/languagenames.h"
#include "domain/phonenumber.h"
#include "domain/quiethours.h"
#include "domain/retrypolicy.h"
#include "domain/schedule.h"
#include "hubspot/apicatalog.h"
#include "net/proxies.h"

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

QStringList listIn(const QString& value)
{
    QStringList entries;
    for (const QString& entry : value.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        if (const QString trimmed = entry.trimmed(); !trimmed.isEmpty()) {
            entries.append(trimmed);
        }
    }
    return entries;
}

namespace {

/// "de or en"
QString eitherOf(const QStringList& choices)
{
    return choices.join(QStringLiteral(" or "));
}

template <typename T> Result<void> withoutValue(const Result<T>& result)
{
    return result ? Result<void>() : result.error();
}

Result<void> checkSwitch(const QString& value)
{
    return value == setting::yes || value == setting::no ? Result<void>()
                                                         : Error{ErrorKind::Invalid, QStringLiteral("write yes or no")};
}

Result<void> checkSchedule(const QString& value)
{
    return withoutValue(domain::RetryPolicy::fromString(value));
}

Result<void> checkCountry(const QString& value)
{
    return domain::isPhoneCountry(value.trimmed().toUpper())
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("write the two letters of a country, like DE")};
}

Result<void> checkVersion(const QString& value)
{
    return withoutValue(hubspot::ApiCatalog::forVersion(value));
}

/// Nothing: it is no such interval.
std::optional<qint64> intervalIn(const QString& value)
{
    constexpr qint64 shortestMs = 10'000;
    constexpr qint64 longestMs = 3'600'000;
    if (value == QLatin1String("off")) {
        return 0;
    }
    const auto durations = domain::RetryPolicy::fromString(value);
    const bool isOne = durations && !value.trimmed().isEmpty() && !durations->delayMs(2, 0.5);
    const qint64 ms = isOne ? durations->delayMs(1, 0.5).value_or(0) : 0;
    return ms >= shortestMs && ms <= longestMs ? std::optional(ms) : std::nullopt;
}

Result<void> checkInterval(const QString& value)
{
    return intervalIn(value)
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("write a time from 10s to 1h, like 30s, or off")};
}

Result<void> checkDaily(const QString& value)
{
    const auto schedule = domain::scheduleFromText(value);
    return schedule && schedule->weekday == 0
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("write a time of day like 03:00, or off")};
}

Result<void> checkWeekly(const QString& value)
{
    const auto schedule = domain::scheduleFromText(value);
    return schedule && (schedule->weekday > 0 || !schedule->at.isValid())
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("write a day of the week and a time like mon 08:00, or off")};
}

Result<void> checkReportLanguage(const QString& value)
{
    return value == QLatin1String("en") || value == QLatin1String("de")
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("write en or de")};
}

Result<void> checkAlertLanguage(const QString& value)
{
    const QStringList languages = domain::announcementLanguages();
    return languages.contains(value) ? Result<void>()
                                     : Error{ErrorKind::Invalid, QStringLiteral("write ") + eitherOf(languages)};
}

Result<void> checkProxy(const QString& value)
{
    return withoutValue(net::proxyFromText(value));
}

Result<void> checkQuietHours(const QString& value)
{
    return withoutValue(domain::QuietHours::fromText(value));
}

Result<void> checkScore(const QString& value)
{
    bool isNumber = false;
    (void)value.trimmed().toDouble(&isNumber);
    return isNumber ? Result<void>()
                    : Error{ErrorKind::Invalid, QStringLiteral("write a number, like 80, or nothing for none")};
}

Result<void> checkEventTypes(const QString& value)
{
    const QStringList types = listIn(value);
    const bool areTypes = std::all_of(types.begin(), types.end(), [](const QString& type) {
        return type != domain::enrichedType && type != QLatin1String("conversation.message.v1") &&
               !type.contains(QLatin1Char(' '));
    });
    return areTypes && !types.isEmpty()
               ? Result<void>()
               : Error{ErrorKind::Invalid, QStringLiteral("write types of events with commas between them, like "
                                                          "conversation.ended.v1")};
}

Result<void> checkModelAddress(const QString& value)
{
    return withoutValue(modelAddressFromText(value));
}

Result<void> checkLanguage(const QString& value)
{
    return domain::languageCodeOf(value).isEmpty()
               ? Error{ErrorKind::Invalid, QStringLiteral("write the code of a language, like de")}
               : Result<void>();
}

Result<void> checkMostADay(const QString& value)
{
    bool isNumber = false;
    const int most = value.trimmed().toInt(&isNumber);
    return isNumber && most > 0 ? Result<void>()
                                : Error{ErrorKind::Invalid, QStringLiteral("write a number above 0, like 500")};
}

} // namespace

const QList<Setting>& settingCatalog()
{
    static const QList<Setting> settings{
        {setting::listenAddress, QStringLiteral("127.0.0.1:8765"),
         QStringLiteral("where events are taken; off: nowhere")},
        {setting::folderPath, QString(), QStringLiteral("the watched folder; empty: none")},
        {setting::retrySchedule, QString(),
         QStringLiteral("delays between tries, like 0s,5s,5min,30min; empty: the built-in schedule of three days"),
         checkSchedule},
        {setting::paused, setting::no, QStringLiteral("yes: nothing goes to HubSpot until it is resumed"), checkSwitch},
        {setting::apiVersion, QString(), QStringLiteral("HubSpot's API version, like 2026-09; empty: the newest known"),
         checkVersion},
        {setting::standIn, QString(),
         QStringLiteral("the address of a HubSpot stand-in to practise on, where new portals are connected; empty: "
                        "HubSpot itself"),
         checkHubSpotAddress},
        {setting::networkProxy, QStringLiteral("system"),
         QStringLiteral("the way to HubSpot: system (as this PC is set up), none, or http://HOST:PORT of a proxy"),
         checkProxy},
        {setting::phoneCountry, QString(),
         QStringLiteral("the country of phone numbers without a country code, like DE; empty: they name nobody"),
         checkCountry},
        {setting::matchByPhone, setting::no,
         QStringLiteral("yes: people without an e-mail address are matched with contacts of the same phone number"),
         checkSwitch},
        {setting::repliesEvery, QStringLiteral("30s"),
         QStringLiteral("how often HubSpot's inbox is looked at for what agents answer, while answers may come; off: "
                        "never"),
         checkInterval},
        {setting::enrichmentEvents, QString(),
         QStringLiteral("types of events whose conversation a language model reads, with commas between them, like "
                        "conversation.ended.v1; empty: none, and nothing is sent to one"),
         checkEventTypes},
        {setting::enrichmentAddress, QString(),
         QStringLiteral("where the language model is, up to /v1: any service or program of the OpenAI kind, like "
                        "http://localhost:11434/v1"),
         checkModelAddress},
        {setting::enrichmentModel, QString(), QStringLiteral("the model's name there")},
        {setting::enrichmentLanguage, QStringLiteral("en"),
         QStringLiteral("the language that it writes in, as a code like de"), checkLanguage},
        {setting::enrichmentMostADay, QStringLiteral("500"),
         QStringLiteral("about so many conversations it is asked a day at most; more wait until the next"),
         checkMostADay},
        {setting::proofAt, QStringLiteral("03:00"),
         QStringLiteral("when, by this PC's clock, what HubSpot holds is compared with what the bots said, each day; "
                        "off: only when asked"),
         checkDaily},
        {setting::summaryWeekly, QStringLiteral("off"),
         QStringLiteral("when the weekly summary is made by itself, like mon 08:00; off: only when asked"),
         checkWeekly},
        {setting::summaryFolder, QString(), QStringLiteral("the folder in which it is put as a page; empty: none")},
        {setting::summaryPost, setting::no, QStringLiteral("yes: it is posted to the webhook of the alerts, too"),
         checkSwitch},
        {setting::summaryLanguage, QStringLiteral("en"), QStringLiteral("the language of the weekly summary: en or de"),
         checkReportLanguage},
        {setting::alertsDesktop, setting::yes,
         QStringLiteral("yes: the window's notifications say when something stops working and when it works again"),
         checkSwitch},
        {setting::alertsSound, setting::no, QStringLiteral("yes: notifications make a sound"), checkSwitch},
        {setting::alertsQuietHours, QString(),
         QStringLiteral("when nobody is told anything, like 22:00-07:00; what still holds is told afterwards; empty: "
                        "never"),
         checkQuietHours},
        {setting::alertsNewLead, setting::no, QStringLiteral("yes: new leads are told, at most once a minute"),
         checkSwitch},
        {setting::alertsEscalation, setting::no,
         QStringLiteral("yes: that a visitor wants a human is told, at most once a minute"), checkSwitch},
        {setting::alertsScoreAbove, QString(),
         QStringLiteral("events with a data.score above this number are told, like 80; empty: none"), checkScore},
        {setting::alertsNamePeople, setting::no,
         QStringLiteral("yes: what is told of a single event says whom it is about, in the webhook, too"), checkSwitch},
        {setting::alertsLanguage, domain::englishWords,
         QStringLiteral("the language of what is posted to the webhook: ") + eitherOf(domain::announcementLanguages()),
         checkAlertLanguage},
    };
    return settings;
}

Result<void> changeSetting(store::SettingStore& settings, const QString& name, const QString& value)
{
    const auto& catalog = settingCatalog();
    const auto known = std::find_if(catalog.begin(), catalog.end(), [&](const Setting& s) { return s.name == name; });
    if (known == catalog.end()) {
        return Error{ErrorKind::Invalid, QStringLiteral("there is no setting \"%1\"").arg(name)};
    }
    if (name == setting::paused) {
        return Error{ErrorKind::Invalid, QStringLiteral("use pause and resume for that")}; // they do more
    }
    Result<void> checked;
    if (name == setting::listenAddress) {
        checked = checkListenAddress(value); // it has no check above: a wrong address is no reason to listen elsewhere
    } else if (known->check) {
        checked = known->check(value);
    }
    if (!value.isEmpty() && !checked) {
        return Error{ErrorKind::Invalid, QStringLiteral("%1: %2").arg(name, checked.error().message)};
    }
    return settings.setValue(name, value);
}

Result<SettingValues> readSettings(store::SettingStore& settings)
{
    SettingValues values;
    for (const auto& entry : settingCatalog()) {
        const auto stored = settings.value(entry.name);
        if (!stored) {
            return stored.error();
        }
        values.inForce.insert(entry.name, stored->isEmpty() ? entry.defaultValue : *stored);
        if (stored->isEmpty() || !entry.check) {
            continue;
        }
        if (const auto checked = entry.check(*stored); !checked) {
            values.inForce.insert(entry.name, entry.defaultValue);
            values.problems.append({entry.name, *stored, checked.error().message});
        }
    }
    return values;
}

qint64 repliesEveryMs(const SettingValues& settings)
{
    return intervalIn(settings.value(setting::repliesEvery)).value_or(0);
}

} // namespace leadferry::app
