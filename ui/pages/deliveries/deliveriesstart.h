// SPDX-License-Identifier: GPL-3.0-or-later
// The log before the first delivery: what is missing, and the ways forward that exist right now.
#pragma once

#include "app/engineclient.h"

#include <QWidget>

class QVBoxLayout;

namespace leadferry::ui {

class EmptyState;

class DeliveriesStart : public QWidget
{
    Q_OBJECT
public:
    explicit DeliveriesStart(QWidget* parent = nullptr);
    void show(const app::EngineStatus& status, const QStringList& portals);

signals:
    void connectWanted();
    void fileWanted();
    void done(const QString& what);

private:
    void rebuild();

    EmptyState* m_empty = nullptr;
    QVBoxLayout* m_layout;
    QString m_listenAddress;
    QString m_watchedFolder;
    QStringList m_portals;
    bool m_running = false;
};

} // namespace leadferry::ui
