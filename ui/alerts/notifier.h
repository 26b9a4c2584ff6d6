// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever shows a notification on the desktop.
#pragma once

#include <QObject>
#include <QString>

namespace leadferry::ui {

struct Notification
{
    QString title;
    QString body;
    bool withSound = false;
    bool isUrgent = false; ///< stays until somebody has seen it, where the desktop knows such a thing
};

class Notifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The newest replaces an earlier one that is still there.
    virtual void show(const Notification& notification) = 0;

signals:
    void activated(); ///< somebody clicked the newest
};

} // namespace leadferry::ui
