// SPDX-License-Identifier: GPL-3.0-or-later
// The check-up: everything that must work, on this PC and for each portal, with what mends what does not.
#pragma once

#include "presentation/doctormodel.h"
#include "ui/pages/page.h"

class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace leadferry::ui {

class LoadingRows;
class StatusBanner;

class CheckupPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    CheckupPage(app::EngineClient& client, base::Clock& clock, QWidget* parent = nullptr);

    [[nodiscard]] presentation::DoctorModel& model() { return m_model; }

    void openProxyLogin(const QString& proxy);
    void openSetting(const QString& setting);

    void saveState(QSettings&) const override {}
    void restoreState(const QSettings&) override {}
    [[nodiscard]] QList<QWidget*> panes() const override;

signals:
    void alertsWanted();
    void languageModelWanted(); ///< its dialog
    void connectWanted();
    void reconnectWanted(const QString& portal);

protected:
    void showEvent(QShowEvent* event) override; ///< the first time, it begins by itself

private:
    QWidget* buildList();
    QWidget* buildEmpty();
    void showModel();
    void showSummary();
    void showGroups();
    void carryOut(const domain::CheckResult& result);

    app::EngineClient& m_client;
    presentation::DoctorModel m_model;
    QPushButton* m_check;
    QPushButton* m_cancel;
    StatusBanner* m_summary;
    QStackedWidget* m_stack;
    LoadingRows* m_loading;
    QVBoxLayout* m_cards = nullptr;
    QWidget* m_list;
    QWidget* m_empty;
    bool m_seen = false;
};

} // namespace leadferry::ui
