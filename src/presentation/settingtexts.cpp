// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/settingtexts.h"

#include "app/replydestination.h"
#include "presentation/repairtexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

namespace {

struct SettingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SettingTexts)
};

/// Of what a language model is asked, and where it is.
SettingWords enrichmentWords(const QString& setting)
{
    if (setting == QLatin1String("enrichment.events")) {
        return {SettingTexts::tr("Whose conversations a language model reads"), SettingTexts::tr("Events"),
                SettingTexts::tr("Types of events with commas between them, like conversation.ended.v1. Empty: none is "
                                 "read.")};
    }
    if (setting == QLatin1String("enrichment.address")) {
        return {SettingTexts::tr("Where the language model is"), SettingTexts::tr("Address"),
                SettingTexts::tr("Its address up to /v1, beginning with https://; http:// is only for this PC.")};
    }
    if (setting == QLatin1String("enrichment.language")) {
        return {SettingTexts::tr("The language that the language model writes in"), SettingTexts::tr("Language"),
                SettingTexts::tr("The code of a language, like en or de.")};
    }
    if (setting == QLatin1String("enrichment.mostADay")) {
        return {SettingTexts::tr("How many conversations a language model reads a day"), SettingTexts::tr("At most"),
                SettingTexts::tr("A number above 0, like 500. More wait until the next day.")};
    }
    return {SettingTexts::tr("The language model"), SettingTexts::tr("Model"),
            SettingTexts::tr("Its name, as the service there calls it.")};
}

} // namespace

QString valueProblem(const base::Error& error)
{
    if (app::saysWatchedIsOutbox(error)) {
        return SettingTexts::tr("Agent replies are laid into this folder, so they would come in as events: choose "
                                "another");
    }
    const ProblemText problem = problemOf(error);
    return problem.meaning.isEmpty() ? problem.title : problem.meaning;
}

SettingWords settingWords(const QString& setting)
{
    if (setting == QLatin1String("listen.address")) {
        return {SettingTexts::tr("Where events are taken"), SettingTexts::tr("Address"),
                SettingTexts::tr("An address of this PC with a port that no other program uses, like 127.0.0.1:8765. "
                                 "Tell your chatbots when you change it. “off”: nowhere.")};
    }
    if (setting == QLatin1String("folder.path")) {
        return {SettingTexts::tr("The watched folder"), SettingTexts::tr("Folder"),
                SettingTexts::tr("Files with events that are put there are taken, then moved into its folder “done”. "
                                 "Empty: no folder is watched."),
                true};
    }
    if (setting == QLatin1String("network.proxy")) {
        return {SettingTexts::tr("The way to HubSpot"), SettingTexts::tr("Proxy"),
                SettingTexts::tr("“system”: as this PC is set up. “none”: directly. Or the address of a proxy, like "
                                 "http://proxy.example.com:3128.")};
    }
    if (setting == QLatin1String("delivery.retrySchedule")) {
        return {SettingTexts::tr("When failed deliveries are tried again"), SettingTexts::tr("Delays"),
                SettingTexts::tr("A list like 0s,5s,5min,2h. Empty: the built-in schedule of three days.")};
    }
    if (setting == QLatin1String("phone.defaultCountry")) {
        return {SettingTexts::tr("Phone numbers without a country code"), SettingTexts::tr("Country"),
                SettingTexts::tr("The two letters of the country they belong to, like DE. Empty: they name nobody.")};
    }
    if (setting == QLatin1String("alerts.quietHours")) {
        return {SettingTexts::tr("When nobody is told of alerts"), SettingTexts::tr("Quiet hours"),
                SettingTexts::tr("Two times of the day, like 22:00-07:00. Empty: there are none.")};
    }
    if (setting == QLatin1String("alerts.scoreAbove")) {
        return {SettingTexts::tr("The score from which events are told"), SettingTexts::tr("Score above"),
                SettingTexts::tr("A number like 80. Empty: none is told for its score.")};
    }
    if (setting == QLatin1String("alerts.language")) {
        return {SettingTexts::tr("The language of the alerts that are posted"), SettingTexts::tr("Language"),
                SettingTexts::tr("“en” or “de”, for what goes to the webhook.")};
    }
    if (setting.startsWith(QLatin1String("alerts."))) {
        return {SettingTexts::tr("Alerts"), setting, SettingTexts::tr("Write yes or no. Empty: its built-in value.")};
    }
    if (setting == QLatin1String("hubspot.apiVersion")) {
        return {SettingTexts::tr("HubSpot’s API version"), SettingTexts::tr("Version"),
                SettingTexts::tr("A version like 2026-09. Empty: the newest that Leadferry knows. It counts when "
                                 "Leadferry is started again.")};
    }
    if (setting == QLatin1String("replies.every")) {
        return {SettingTexts::tr("How often HubSpot’s inbox is looked at"), SettingTexts::tr("Interval"),
                SettingTexts::tr("A time from 10s to 1h, like 30s. “off”: what agents answer is not read.")};
    }
    if (setting.startsWith(QLatin1String("enrichment."))) {
        return enrichmentWords(setting);
    }
    if (setting == QLatin1String("proof.at")) {
        return {SettingTexts::tr("When HubSpot is compared with what the bots said"), SettingTexts::tr("Time"),
                SettingTexts::tr("A time of day by this PC’s clock, like 03:00. “off”: only when you ask for it.")};
    }
    if (setting == QLatin1String("summary.weekly")) {
        return {SettingTexts::tr("When the weekly summary is made by itself"), SettingTexts::tr("Day and time"),
                SettingTexts::tr("A day of the week and a time, like mon 08:00. “off”: only when you ask for it.")};
    }
    if (setting == QLatin1String("summary.folder")) {
        return {SettingTexts::tr("Where the weekly summary is put"), SettingTexts::tr("Folder"),
                SettingTexts::tr("It is put there as a page that browsers show. Empty: nowhere."), true};
    }
    if (setting == QLatin1String("summary.post")) {
        return {
            SettingTexts::tr("Whether the weekly summary is posted to the webhook"), SettingTexts::tr("Post"),
            SettingTexts::tr("“yes”: its numbers go to the webhook of the alerts, in two lines. “no”: they do not.")};
    }
    if (setting == QLatin1String("summary.language")) {
        return {SettingTexts::tr("The language of the weekly summary"), SettingTexts::tr("Language"),
                SettingTexts::tr("“en” or “de”, for what is made by itself.")};
    }
    return {setting, SettingTexts::tr("Value"), SettingTexts::tr("Empty: its built-in value.")};
}

} // namespace leadferry::presentation
