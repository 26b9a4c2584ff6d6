// SPDX-License-Identifier: GPL-3.0-or-later
// The list side of the log: the table or what stands in its place (reading, nothing matches, failed), and the foot
// below.
#pragma once

#include "presentation/deliverylogmodel.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace leadferry::ui {

class DeliveryActions;
class DeliveryExport;
class DeliveryTable;
class LoadingRows;
class StatusBanner;
class TableFoot;

class DeliveryList : public QWidget
{
    Q_OBJECT
public:
    /// All outlive the list.
    DeliveryList(app::EngineClient& client, presentation::DeliveryLogModel& model, DeliveryActions& actions,
                 QWidget* parent = nullptr);

    [[nodiscard]] DeliveryTable* table() const { return m_table; }
    void setInset(int px);
    /// In a narrow window a row is opened in place of the list: the foot says how.
    void setOpensInPlace(bool inPlace);
    void exportShown();

signals:
    void clearFilterWanted();
    void done(const QString& what);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildStack();
    void buildFoot();
    void showPhase();
    void showFoot();
    void showSelection();

    presentation::DeliveryLogModel& m_model;
    DeliveryActions& m_actions;
    QStackedWidget* m_stack;
    DeliveryTable* m_table;
    LoadingRows* m_loading;
    QWidget* m_noMatch = nullptr;
    QWidget* m_failureSlot = nullptr;
    StatusBanner* m_failure = nullptr;
    DeliveryExport* m_exporter;
    TableFoot* m_foot;
    QPushButton* m_open = nullptr;
    QPushButton* m_retryAll = nullptr;
    QPushButton* m_retry = nullptr;
};

} // namespace leadferry::ui
