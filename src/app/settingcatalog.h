// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: name, default and meaning in one table. To add one: a line in settingcatalog.cpp, and its user.
#pragma once

#include "store/settingstore.h"

#include <QList>
#include <QString>

namespace leadferry::app {

struct Setting
{
    QString name;
    QString defaultValue;
    QString meaning;
};

namespace setting {
inline const QString listenAddress = QStringLiteral("listen.address");
inline const QString folderPath = QStringLiteral("folder.path");
inline const QString retrySchedule = QStringLiteral("delivery.retrySchedule");
inline const QString paused = QStringLiteral("delivery.paused");
inline const QString apiVersion = QStringLiteral("hubspot.apiVersion");
inline const QString phoneCountry = QStringLiteral("phone.defaultCountry");
inline const QString matchByPhone = QStringLiteral("contacts.matchByPhone");
/// The values of a switch.
inline const QString yes = QStringLiteral("yes");
inline const QString no = QStringLiteral("no");
} // namespace setting

const QList<Setting>& settingCatalog();
/// What is stored, else the default; empty for a name that does not exist. Storage: nobody knows what was chosen.
base::Result<QString> settingValue(store::SettingStore& settings, const QString& name);

} // namespace leadferry::app
