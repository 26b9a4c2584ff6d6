// SPDX-License-Identifier: GPL-3.0-or-later
// One connected portal: its light, who it is, what is left of its calls, when it was last called, and what to do.
#pragma once

#include "presentation/connectionsmodel.h"
#include <QModelIndex>

#include <QWidget>

class QAction;
class QProgressBar;
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
    void grantWanted();
    void checkWanted();
    void reconnectWanted();
    void disconnectWanted();
    void copySetupWanted();
    void pauseWanted();
    void resumeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildBudget();
    QWidget* buildActions();
    void showNextStep(presentation::ConnectionsModel::NextStep step);
    void takeNextStep();

    IconLabel* m_light;
    TextLabel* m_lightWord;
    TextLabel* m_name;
    TextLabel* m_facts;
    QWidget* m_budget;
    QProgressBar* m_gauge = nullptr;
    TextLabel* m_calls = nullptr;
    TextLabel* m_day = nullptr;
    TextLabel* m_call;
    TextLabel* m_need;
    QPushButton* m_next = nullptr;
    presentation::ConnectionsModel::NextStep m_step = presentation::ConnectionsModel::NextStep::None;
    QToolButton* m_more = nullptr;
    QAction* m_pauseAction = nullptr;
    QAction* m_resumeAction = nullptr;
};

} // namespace leadferry::ui
