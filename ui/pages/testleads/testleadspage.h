// SPDX-License-Identifier: GPL-3.0-or-later
// Test leads: one click sends a marked sample through everything; a table says what HubSpot has of it.
#pragma once

#include "presentation/testleadmodel.h"
#include "ui/pages/page.h"

class QComboBox;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace leadferry::ui {

class LoadingRows;
class StatusBanner;

class TestLeadsPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    TestLeadsPage(app::EngineClient& client, const presentation::ConnectionsModel& portals, QWidget* parent = nullptr);

    [[nodiscard]] presentation::TestLeadModel& model() { return m_model; }

    /// One of the kind that is chosen.
    void sendTo(const QString& portal);

    void saveState(QSettings&) const override {}
    void restoreState(const QSettings&) override {}
    [[nodiscard]] QList<QWidget*> panes() const override;

signals:
    void connectWanted();
    void deliveryWanted(qint64 delivery);

private:
    void buildHead();
    QWidget* buildList();
    QWidget* buildStart();
    QWidget* buildUnconnected();
    void showPortals();
    void showModel();
    void showBanner();
    void showCards();

    presentation::TestLeadModel m_model;
    QComboBox* m_portal = nullptr;
    QComboBox* m_type = nullptr;
    QPushButton* m_send = nullptr;
    QPushButton* m_cancel = nullptr;
    QPushButton* m_remove = nullptr;
    StatusBanner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    QVBoxLayout* m_cards = nullptr;
    QWidget* m_list = nullptr;
    QWidget* m_start = nullptr;
    QWidget* m_unconnected = nullptr;
    LoadingRows* m_loading = nullptr;
};

} // namespace leadferry::ui
