// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: name, default, meaning and check in one table. To add one: a line in settingcatalog.cpp, and its user.
#pragma once

#include "app/engineclient.h"
#include "store/settingstore.h"

#include <QHash>
#include <QList>
#include <QString>

namespace leadferry::app {

struct Setting
{
    QString name;
    QString defaultValue;
    QString meaning;
    /// Invalid, with what is wrong; without a check every value can be used.
    base::Result<void> (*check)(const QString& value) = nullptr;
};

namespace setting {
inline const QString listenAddress = QStringLiteral("listen.address");
inline const QString folderPath = QStringLiteral("folder.path");
inline const QString retrySchedule = QStringLiteral("delivery.retrySchedule");
inline const QString paused = QStringLiteral("delivery.paused");
inline const QString standIn = QStringLiteral("hubspot.standIn");
inline const QString apiVersion = QStringLiteral("hubspot.apiVersion");
inline const QString networkProxy = QStringLiteral("network.proxy");
inline const QString phoneCountry = QStringLiteral("phone.defaultCountry");
inline const QString matchByPhone = QStringLiteral("contacts.matchByPhone");
inline const QString repliesEvery = QStringLiteral("replies.every");
inline const QString enrichmentEvents = QStringLiteral("enrichment.events");
inline const QString enrichmentAddress = QStringLiteral("enrichment.address");
inline const QString enrichmentModel = QStringLiteral("enrichment.model");
inline const QString enrichmentLanguage = QStringLiteral("enrichment.language");
inline const QString enrichmentMostADay = QStringLiteral("enrichment.mostADay");
inline const QString proofAt = QStringLiteral("proof.at");
inline const QString summaryWeekly = QStringLiteral("summary.weekly");
inline const QString summaryFolder = QStringLiteral("summary.folder");
inline const QString summaryPost = QStringLiteral("summary.post");
inline const QString summaryLanguage = QStringLiteral("summary.language");
inline const QString alertsDesktop = QStringLiteral("alerts.desktop");
inline const QString alertsSound = QStringLiteral("alerts.sound");
inline const QString alertsQuietHours = QStringLiteral("alerts.quietHours");
inline const QString alertsNewLead = QStringLiteral("alerts.newLead");
inline const QString alertsEscalation = QStringLiteral("alerts.escalation");
inline const QString alertsScoreAbove = QStringLiteral("alerts.scoreAbove");
inline const QString alertsNamePeople = QStringLiteral("alerts.namePeople");
inline const QString alertsLanguage = QStringLiteral("alerts.language");
/// The values of a switch.
inline const QString yes = QStringLiteral("yes");
inline const QString no = QStringLiteral("no");
} // namespace setting

const QList<Setting>& settingCatalog();

struct SettingValues
{
    QHash<QString, QString> inForce; ///< what is stored and can be used, else the default
    QList<SettingProblem> problems;  ///< what is stored and cannot be used, so that its default holds

    /// Empty for a name that does not exist.
    [[nodiscard]] QString value(const QString& name) const { return inForce.value(name); }
};

/// All or none: what cannot be read must not pass for what was never chosen. Storage: nobody knows what was.
base::Result<SettingValues> readSettings(store::SettingStore& settings);

/// The entries of a value with commas between them.
QStringList listIn(const QString& value);

/// The setting replies.every in milliseconds; 0: off.
qint64 repliesEveryMs(const SettingValues& settings);

/// An empty value brings the default back. Invalid: no such setting, or a value that cannot be used; the message says
/// what is wrong. Nothing is changed then.
base::Result<void> changeSetting(store::SettingStore& settings, const QString& name, const QString& value);

} // namespace leadferry::app
