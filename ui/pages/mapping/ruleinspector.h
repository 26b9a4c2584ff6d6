// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the chosen rule's value, step by step, and what is wrong with it beside what mends it.
#pragma once

#include "presentation/mappingrepairs.h"
#include "presentation/mappingrulesmodel.h"

#include "ui/components/wordframe.h"

class QBoxLayout;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace leadferry::ui {

class FlowLayout;
class IconLabel;
class TextLabel;

class RuleInspector : public WordFrame
{
    Q_OBJECT
public:
    enum class Place { Below, Beside }; ///< the table: over all its width, or at its side

    /// Both outlive the inspector.
    RuleInspector(presentation::MappingDraft& draft, presentation::MappingRulesModel& rules, QWidget* parent = nullptr);

    void inspect(presentation::RulePlace place);
    void focusSteps();
    void setPlace(Place place);
    /// What is being done in the portal; the repairs wait meanwhile. Empty: nothing is.
    void setRunning(const QString& words);

signals:
    void stepWanted(leadferry::presentation::RulePlace place, int step); ///< to change it; beyond the last: a new one
    void textWanted(leadferry::presentation::RulePlace place);           ///< to edit the text with fields
    void actionWanted(int action);
    void portalWanted(const leadferry::presentation::PortalWish& wish); ///< to be added there
    void propertyWanted(leadferry::presentation::RulePlace place);      ///< a new one, for this rule
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildHead();
    QWidget* buildProblem();
    void refresh();
    void showRule(const domain::FieldRule& rule);
    void showAction(const domain::Action& action);
    void showProblem();
    void addRepair(const presentation::MappingRepair& repair);
    void choose(const presentation::MappingRepair& repair);
    void placeRepairs();
    void clearChain();
    void addToChain(QWidget* widget);
    void addArrow();
    void addValue(const QStringList& values, bool refused);
    void addSource(const domain::FieldRule& rule);
    QPushButton* addStepButton(const QString& words);
    [[nodiscard]] QMenu* stepMenu(int step, int count);
    void change(int step, int by);
    void removeStep(int step);
    void setOnlyWhenKnown(bool on);

    presentation::MappingDraft& m_draft;
    presentation::MappingRulesModel& m_rules;
    presentation::RulePlace m_place;
    QString m_running;
    QBoxLayout* m_outer;
    QWidget* m_above;  ///< the line between it and the table, when below …
    QWidget* m_before; ///< … and when beside
    TextLabel* m_title = nullptr;
    TextLabel* m_facts = nullptr;
    QToolButton* m_close = nullptr;
    QWidget* m_chain;
    FlowLayout* m_flow;
    QWidget* m_problem = nullptr;
    QBoxLayout* m_problemRow = nullptr; ///< the repairs beside the words, in a narrow window below them
    IconLabel* m_problemIcon = nullptr;
    TextLabel* m_problemTitle = nullptr;
    TextLabel* m_problemMeaning = nullptr;
    QWidget* m_repairs = nullptr;
    QList<QPushButton*> m_stepButtons;
};

} // namespace leadferry::ui
