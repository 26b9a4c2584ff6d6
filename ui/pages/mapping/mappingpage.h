// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping: a sample event on the left, HubSpot's properties on the right, and between them what will be written.
#pragma once

#include "presentation/mappingeditor.h"
#include "presentation/mappingrulesmodel.h"
#include "presentation/mappingtypesmodel.h"
#include "presentation/portaladdition.h"
#include "presentation/samplemodel.h"
#include "ui/pages/page.h"

#include <QPointer>

#include <optional>

class QBoxLayout;
class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace leadferry::ui {

class Dialog;
class EventTypeList;
class LoadingRows;
class RuleInspector;
class RuleTable;
class SamplePane;
class SearchField;
class StatusBanner;
class TextLabel;

class MappingPage : public Page
{
    Q_OBJECT
public:
    /// Both outlive the page.
    MappingPage(app::EngineClient& client, base::Clock& clock, QWidget* parent = nullptr);
    ~MappingPage() override;

    [[nodiscard]] presentation::MappingEditor& editor() { return m_editor; }
    [[nodiscard]] presentation::MappingRulesModel& rules() { return m_rules; }
    [[nodiscard]] RuleTable* table() const { return m_table; }
    [[nodiscard]] bool isDirty() const { return m_editor.draft().isDirty(); }
    void save();
    /// The rule that writes the property, else its action, else the event type; once the mappings are there.
    void showRule(const QString& eventType, const QString& actionId, const QString& property);

    void openPasteDialog();
    void openStepDialog(presentation::RulePlace place, int step);
    void openTextDialog(presentation::RulePlace place);
    void openActionDialog(int action); ///< beyond the last: a new one
    void openDryRun();
    void openHistory();
    void openPresets();
    void openDuplicate();
    /// A new property for the rule; rule -1: for a new rule that takes the path.
    void openNewProperty(presentation::RulePlace place, const QString& path = {});

    void saveState(QSettings& settings) const override;
    void restoreState(const QSettings& settings) override;
    [[nodiscard]] QList<QWidget*> panes() const override;

protected:
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildHead();
    QWidget* buildLeft();
    QWidget* buildRight();
    QWidget* buildTableHead();
    void addShortcuts();
    QWidget* buildMore();
    void connectEditor();
    void showPhase();
    void showType();
    void showScene();
    void showDraft();
    void showPortals();
    void showFacts();
    void showMatches();
    void showElsewhere();
    void showPlace(presentation::RulePlace place);
    void showSize();
    void goToProblem(const QString& type);
    void goTo(presentation::RulePlace place);
    void showWanted();
    void restoreDefault();
    void importFile();
    void exportFile();
    void open(Dialog* dialog);

    app::EngineClient& m_client;
    base::Clock& m_clock;
    presentation::MappingEditor m_editor;
    presentation::MappingRulesModel m_rules;
    presentation::MappingTypesModel m_types;
    presentation::SampleModel m_sample;
    presentation::OwnProperties m_own;
    presentation::PortalAddition m_addition;
    QPointer<QWidget> m_propertyDialog; ///< while it is open, it says what became of the addition
    QStackedWidget* m_stack;
    LoadingRows* m_loading;
    QWidget* m_failure = nullptr;
    StatusBanner* m_failureBanner = nullptr;
    QSplitter* m_splitter = nullptr;
    QWidget* m_left = nullptr;
    QWidget* m_typesBlock = nullptr;
    EventTypeList* m_typeList = nullptr;
    SamplePane* m_samplePane = nullptr;
    RuleTable* m_table = nullptr;
    RuleInspector* m_inspector = nullptr;
    QBoxLayout* m_desk = nullptr; ///< table and inspector
    bool m_widthChosen = false;   ///< of the left side, with the mouse
    StatusBanner* m_elsewhere = nullptr;
    TextLabel* m_title = nullptr;
    TextLabel* m_counts = nullptr;
    SearchField* m_search = nullptr;
    QWidget* m_noMatch = nullptr;
    QComboBox* m_typeChoice = nullptr;
    QComboBox* m_portalChoice = nullptr;
    QToolButton* m_undo = nullptr;
    QToolButton* m_redo = nullptr;
    QToolButton* m_history = nullptr;
    QList<QAction*> m_crowdedActions; ///< what the head has no room for beside two pickers in a narrow window
    QToolButton* m_sampleButton = nullptr;
    QPushButton* m_presets = nullptr; ///< while nothing was changed yet
    QPushButton* m_discard = nullptr;
    QPushButton* m_dryRun = nullptr;
    QPushButton* m_save = nullptr;
    bool m_sampleDrawer = false; ///< in a narrow window: open
    bool m_inspectorClosed = false;
    struct WantedRule
    {
        QString eventType;
        QString actionId;
        QString property;
    };
    std::optional<WantedRule> m_wanted; ///< to be shown as soon as there is something to show
};

} // namespace leadferry::ui
