// SPDX-License-Identifier: GPL-3.0-or-later
// Properties: what the portals lack of what is written to them, and its repair.
#pragma once

#include "presentation/ownproperties.h"
#include "presentation/propertiesmodel.h"
#include "presentation/propertyinspection.h"
#include "ui/pages/page.h"

#include <QTimer>

class QComboBox;
class QPushButton;
class QStackedWidget;

namespace leadferry::ui {

class LoadingRows;
class PropertyFilterBar;
class PropertyTable;
class StatusBanner;
class TableFoot;
class TextLabel;

class PropertiesPage : public Page
{
    Q_OBJECT
public:
    /// All outlive the page.
    PropertiesPage(app::EngineClient& client, base::Clock& clock, const presentation::ConnectionsModel& portals,
                   QWidget* parent = nullptr);

    [[nodiscard]] presentation::PropertyInspection& inspection() { return m_inspection; }
    [[nodiscard]] presentation::PropertiesModel& model() { return m_model; }
    [[nodiscard]] presentation::OwnProperties& own() { return m_own; }
    [[nodiscard]] presentation::RecordCompletion& completion() { return m_completion; }
    [[nodiscard]] PropertyTable* table() const { return m_table; }
    [[nodiscard]] PropertyFilterBar* filterBar() const { return m_filter; }

    /// The dialogs belong to the window.
    void openRepairDialog();
    void openOutcomesDialog();
    void openChangesDialog();
    void openDetails(int row);
    void openOwnDialog(const domain::PropertyDefinition* changed = nullptr); ///< null: a new one
    void repair();

    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    [[nodiscard]] QList<QWidget*> panes() const override;

signals:
    void connectWanted();
    void reconnectWanted(const QString& portal);
    /// The mapping is open at what writes that; without an event type, at any.
    void mappingWanted(const QString& eventType, const QString& actionId, const QString& property);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void buildHead();
    QWidget* buildMore();
    QWidget* buildBanners();
    QWidget* buildList();
    QWidget* buildEmpty();
    void connectModels();
    void addShortcuts();
    void showPortals();
    void showPage();
    void showBanner();
    bool showCheck();
    void showResult();
    void showHeld();
    void showOffer();
    void showWeights();
    void showRows();
    void onBanner();
    void goToMapping(int row);
    void openMenu(int row, const QPoint& at);
    void removeOwn(const domain::PropertyNeed& need);
    void importFile();
    void exportFile();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    presentation::PropertyInspection m_inspection;
    presentation::PropertiesModel m_model;
    presentation::OwnProperties m_own;
    presentation::RecordCompletion m_completion;
    QTimer m_times; ///< "2 min ago" goes on
    QComboBox* m_portal = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_add = nullptr;
    QWidget* m_more = nullptr;
    QWidget* m_banners = nullptr;
    StatusBanner* m_banner = nullptr;
    QWidget* m_ready = nullptr; ///< one green line
    TextLabel* m_readyWords = nullptr;
    StatusBanner* m_result = nullptr; ///< what of the last repair failed
    StatusBanner* m_held = nullptr;   ///< what could go out now
    StatusBanner* m_offer = nullptr;  ///< what could be completed now
    QStackedWidget* m_stack = nullptr;
    LoadingRows* m_loading = nullptr;
    QWidget* m_empty = nullptr;
    QWidget* m_nothing = nullptr; ///< below an error that stands alone
    QWidget* m_list = nullptr;
    PropertyFilterBar* m_filter = nullptr;
    QStackedWidget* m_rows = nullptr;
    PropertyTable* m_table = nullptr;
    QWidget* m_noMatch = nullptr;
    TableFoot* m_foot = nullptr;
};

} // namespace leadferry::ui
