// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: name, default and meaning in one table. To add one: a line in settingcatalog.cpp, and its user.
#pragma once

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
inline const QString apiVersion = QStringLiteral("hubspot.apiVersion");
} // namespace setting

const QList<Setting>& settingCatalog();
/// Empty for a name that does not exist.
QString defaultOf(const QString& name);

} // namespace leadferry::app
