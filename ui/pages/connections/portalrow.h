// SPDX-License-Identifier: GPL-3.0-or-later
// One connected portal: its light, who it is, when it was last called, and what to do.
#pragma once

#include <QModelIndex>
#include <QWidget>

class QMenu;
class QPushButton;
class QToolButton;

namespace leadferry::ui {

class IconLabel;
class TextLabel;

class PortalRow : public QWidget
{
    Q_OBJECT
public:
    explicit PortalRow(QWidget* parent = nullptr);

    /// An index of a ConnectionsModel.
    void show(const QModelIndex& index);

signals:
    void reconnectWanted();
    void disconnectWanted();

private:
    IconLabel* m_light;
    TextLabel* m_lightWord;
    TextLabel* m_name;
    TextLabel* m_facts;
    TextLabel* m_call;
    TextLabel* m_need;
    QPushButton* m_reconnect;
    QToolButton* m_more;
};

} // namespace leadferry::ui
