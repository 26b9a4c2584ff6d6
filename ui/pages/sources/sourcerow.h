// SPDX-License-Identifier: GPL-3.0-or-later
// One line of the sources page: a source with its address, its portal and whether it writes.
#pragma once

#include <QModelIndex>
#include <QWidget>

class QAction;
class QPushButton;
class QToolButton;

namespace leadferry::ui {

class IconLabel;
class TextLabel;

class SourceRow : public QWidget
{
    Q_OBJECT
public:
    explicit SourceRow(QWidget* parent = nullptr);
    /// A row of presentation::SourcesModel; `named`: a person added it and may take it away.
    void show(const QModelIndex& index, bool named);

signals:
    void changeWanted();
    void repliesWanted();
    void removeWanted();
    void shadowWanted();
    void liveWanted();
    void copied(const QString& what);

private:
    QWidget* buildActions();
    void copyAddress();

    IconLabel* m_icon;
    TextLabel* m_name;
    TextLabel* m_meaning;
    TextLabel* m_address;
    TextLabel* m_facts;
    TextLabel* m_refused;
    IconLabel* m_mode;
    TextLabel* m_modeWord;
    TextLabel* m_held;
    QToolButton* m_copy = nullptr;
    QPushButton* m_live = nullptr;
    QToolButton* m_more = nullptr;
    QAction* m_change = nullptr;
    QAction* m_replies = nullptr; ///< where nothing else can be changed
    QAction* m_shadow = nullptr;
    QAction* m_goLive = nullptr;
    QAction* m_remove = nullptr;
};

} // namespace leadferry::ui
