// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows. It is put together in mappingpagebuild.cpp; its dialogs are opened in mappingpagedialogs.cpp.
#include "ui/pages/mapping/mappingpage.h"

#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/mapping/eventtypelist.h"
#include "ui/pages/mapping/ruleinspector.h"
#include "ui/pages/mapping/ruletable.h"
#include "ui/pages/mapping/samplepane.h"

#include <QComboBox>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace leadferry::ui {

using presentation::MappingEditor;
using presentation::RulePlace;

namespace {

constexpr int leftWidth = 264;
constexpr int roomyFrom = 1600; ///< width of the window from which the inspector stands beside the table
constexpr int roomyLeft = 360;
constexpr int narrowChoice = 152; ///< as wide as a combo box of the head may be in a narrow window

} // namespace

MappingPage::MappingPage(app::EngineClient& client, base::Clock& clock, QWidget* parent)
    : Page(tr("Mapping"), Content::EdgeToEdge, parent),
      m_client(client),
      m_clock(clock),
      m_editor(client, clock),
      m_rules(m_editor.draft()),
      m_types(m_editor),
      m_own(client),
      m_addition(client, m_own),
      m_stack(new QStackedWidget(this)),
      m_loading(new LoadingRows(this))
{
    buildHead();
    body()->addWidget(new Hairline(Qt::Horizontal, this));
    m_splitter = new QSplitter(Qt::Horizontal, this);
    m_splitter->addWidget(buildLeft());
    m_splitter->addWidget(buildRight());
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setCollapsible(0, false);
    m_splitter->setCollapsible(1, false);
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_widthChosen = true; });
    m_failure = new QWidget(this);
    auto* column = new QVBoxLayout(m_failure);
    column->setContentsMargins(24, 16, 24, 16);
    m_failureBanner = new StatusBanner(StatusBanner::Size::Page, m_failure);
    m_failureBanner->setAction(tr("Try again"), u"retry");
    connect(m_failureBanner, &StatusBanner::actionTriggered, &m_editor, &MappingEditor::reload);
    column->addWidget(m_failureBanner);
    column->addStretch();
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_failure);
    body()->addWidget(m_stack, 1);
    addShortcuts();
    connectEditor();
    showPhase();
    showDraft();
    showPortals();
}

MappingPage::~MappingPage() = default;

void MappingPage::connectEditor()
{
    connect(&m_editor, &MappingEditor::phaseChanged, this, &MappingPage::showPhase);
    connect(&m_editor, &MappingEditor::typeChanged, this, &MappingPage::showType);
    connect(&m_editor, &MappingEditor::sceneChanged, this, &MappingPage::showScene);
    connect(&m_editor, &MappingEditor::portalsChanged, this, &MappingPage::showPortals);
    connect(&m_editor, &MappingEditor::savingChanged, this, &MappingPage::showDraft);
    connect(&m_editor, &MappingEditor::saved, this, &Page::done);
    connect(&m_editor, &MappingEditor::failed, this, &Page::failed);
    connect(&m_editor, &MappingEditor::blocked, this, &MappingPage::goToProblem);
    connect(&m_editor.draft(), &presentation::MappingDraft::changed, this, &MappingPage::showDraft);
    connect(&m_editor.draft(), &presentation::MappingDraft::touched, &m_editor, &MappingEditor::setType);
    connect(&m_addition, &presentation::PortalAddition::changed, this,
            [this] { m_inspector->setRunning(m_addition.runningWords()); });
    connect(&m_addition, &presentation::PortalAddition::done, this, [this](const QString& what) {
        if (!m_propertyDialog) {
            emit done(what);
        }
    });
    connect(&m_addition, &presentation::PortalAddition::failed, this,
            [this](const QString& title, const QString& meaning) {
                if (!m_propertyDialog) {
                    emit failed(title, meaning);
                }
            });
}

// Showing

void MappingPage::showPhase()
{
    const auto phase = m_editor.phase();
    if (phase == MappingEditor::Phase::Loading) {
        m_loading->start(tr("Reading the mappings…"));
    } else {
        m_loading->stop();
    }
    m_failureBanner->setMessage(Tone::Failed, m_editor.problem().title, m_editor.problem().meaning);
    m_stack->setCurrentWidget(phase == MappingEditor::Phase::Ready     ? static_cast<QWidget*>(m_splitter)
                              : phase == MappingEditor::Phase::Loading ? static_cast<QWidget*>(m_loading)
                                                                       : m_failure);
    const bool ready = phase == MappingEditor::Phase::Ready;
    for (QWidget* widget :
         {static_cast<QWidget*>(m_discard), static_cast<QWidget*>(m_dryRun), static_cast<QWidget*>(m_save)}) {
        widget->setVisible(ready);
    }
    showSize();
    showWanted();
}

void MappingPage::showType()
{
    m_search->clear();
    m_rules.setType(m_editor.type());
    m_typeList->choose(m_editor.type());
    m_typeChoice->setCurrentIndex(m_types.rowOf(m_editor.type()));
    m_title->setText(presentation::eventTypeName(m_editor.type()));
    showScene();
    showDraft();
    // The first rule, so that there is something to see; the heading says nothing new.
    m_table->choose(m_rules.mapping().actions.isEmpty() ? RulePlace{} : RulePlace{0, 0});
}

void MappingPage::showScene()
{
    m_rules.setScene(m_editor.scene());
}

void MappingPage::showPortals()
{
    const QSignalBlocker quiet(m_portalChoice);
    m_portalChoice->clear();
    const QStringList names = m_editor.portalNames();
    for (const QString& name : names) {
        m_portalChoice->addItem(tr("for %1", "a portal").arg(name));
    }
    m_portalChoice->setCurrentIndex(static_cast<int>(names.indexOf(m_editor.portalName())));
    m_portalChoice->setVisible(names.size() > 1);
    showSize();
}

void MappingPage::showDraft()
{
    const auto& draft = m_editor.draft();
    const QString type = m_editor.type();
    showFacts();
    m_counts->setText(presentation::mappingCounts(draft.mapping(type)));
    m_undo->setEnabled(draft.canUndo());
    m_undo->setToolTip(draft.canUndo() ? tr("Undo: %1").arg(draft.undoWords()) : tr("Undo"));
    m_redo->setEnabled(draft.canRedo());
    m_redo->setToolTip(draft.canRedo() ? tr("Redo: %1").arg(draft.redoWords()) : tr("Redo"));
    m_discard->setEnabled(draft.isDirty());
    m_save->setEnabled(draft.isDirty() && !m_editor.isSaving());
    m_save->setText(m_editor.saveWords());
    m_presets->setVisible(m_editor.isUntouched());
    m_typeList->choose(type);
    m_typeChoice->setCurrentIndex(m_types.rowOf(type));
    showMatches();
    m_samplePane->showUse(draft.mapping(type));
    showElsewhere();
}

void MappingPage::showMatches()
{
    const bool nothing = m_rules.rowCount() == 0 && !m_search->text().isEmpty();
    m_table->setVisible(!nothing);
    m_noMatch->setVisible(nothing);
}

/// In a narrow window the buttons are worth more.
void MappingPage::showFacts()
{
    const auto& draft = m_editor.draft();
    const QString type = m_editor.type();
    setFacts(isNarrow() ? QString() : presentation::versionFacts(draft, type, m_editor.isAsBuiltIn(type)));
}

void MappingPage::showElsewhere()
{
    const auto words = m_editor.changedElsewhere();
    m_elsewhere->setVisible(!words.title.isEmpty());
    if (!words.title.isEmpty()) {
        m_elsewhere->setMessage(Tone::Held, words.title, words.meaning);
    }
}

void MappingPage::showPlace(RulePlace place)
{
    m_inspector->setVisible(!m_inspectorClosed && place.action >= 0);
    m_inspector->inspect(place);
    if (const auto* rule = presentation::ruleAt(m_rules.mapping(), place)) {
        m_samplePane->showPath(domain::alternativesOf(rule->from).value(0));
    }
}

/// Narrow: the event types as a combo box, the sample as a drawer.
void MappingPage::showSize()
{
    const bool narrow = isNarrow();
    const bool ready = m_editor.phase() == MappingEditor::Phase::Ready;
    m_typeChoice->setVisible(narrow && ready);
    m_discard->setVisible(!narrow && ready); // there it is in the menu
    m_typesBlock->setVisible(!narrow);
    m_sampleButton->setVisible(narrow);
    m_left->setVisible(!narrow || m_sampleDrawer);
    m_title->setVisible(!narrow);
    m_search->setFixedWidth(narrow ? 208 : 216);
    const bool roomy = window()->width() >= roomyFrom;
    m_desk->setDirection(roomy ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_inspector->setPlace(roomy ? RuleInspector::Place::Beside : RuleInspector::Place::Below);
    if (!m_widthChosen) {
        m_splitter->setSizes({roomy ? roomyLeft : leftWidth, width()});
    }
    for (QComboBox* choice : {m_typeChoice, m_portalChoice}) {
        choice->setMaximumWidth(narrow ? narrowChoice : QWIDGETSIZE_MAX);
    }
    const bool crowded = narrow && !m_portalChoice->isHidden(); // then they are in the menu
    for (QToolButton* button : {m_undo, m_redo, m_history}) {
        button->setVisible(!crowded);
    }
    for (QAction* action : std::as_const(m_crowdedActions)) {
        action->setVisible(crowded);
    }
    showFacts();
}

void MappingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showSize();
}

void MappingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_editor.reload();
    m_own.reload();
}

void MappingPage::save()
{
    const bool told = !m_editor.changedElsewhere().title.isEmpty();
    if (QWidget* editing = m_table->indexWidget(m_table->currentIndex())) {
        editing->clearFocus();
    }
    m_table->setFocus(Qt::OtherFocusReason);                   // what is being typed counts
    if (told || m_editor.changedElsewhere().title.isEmpty()) { // else it is said first
        m_editor.save();
    }
}

void MappingPage::goToProblem(const QString& type)
{
    m_editor.setType(type);
    for (const auto& problem : m_rules.problems()) {
        if (problem.keepsFromSaving()) {
            goTo(problem.place);
            return;
        }
    }
}

void MappingPage::goTo(presentation::RulePlace place)
{
    m_inspectorClosed = false;
    m_table->choose(place);
    showPlace(place);
    m_table->setFocus(Qt::OtherFocusReason);
}

void MappingPage::showRule(const QString& eventType, const QString& actionId, const QString& property)
{
    m_wanted = {eventType, actionId, property};
    showWanted();
}

void MappingPage::showWanted()
{
    if (!m_wanted || m_editor.phase() != MappingEditor::Phase::Ready) {
        return;
    }
    const WantedRule wanted = *std::exchange(m_wanted, std::nullopt);
    if (wanted.eventType.isEmpty()) {
        return;
    }
    m_search->clear();
    m_editor.setType(wanted.eventType);
    const auto& actions = m_rules.mapping().actions;
    for (int action = 0; action < actions.size(); ++action) {
        if (actions.at(action).id != wanted.actionId) {
            continue;
        }
        const auto& rules = actions.at(action).fields;
        const auto rule = std::find_if(rules.begin(), rules.end(),
                                       [&](const domain::FieldRule& each) { return each.property == wanted.property; });
        goTo({action, rule == rules.end() ? -1 : static_cast<int>(std::distance(rules.begin(), rule))});
    }
}

// Memory

void MappingPage::saveState(QSettings& settings) const
{
    if (m_widthChosen) {
        settings.setValue(QStringLiteral("mapping/splitter"), m_splitter->saveState());
    }
    settings.setValue(QStringLiteral("mapping/portal"), m_editor.portalName());
}

void MappingPage::restoreState(const QSettings& settings)
{
    const QByteArray sizes = settings.value(QStringLiteral("mapping/splitter")).toByteArray();
    if (!sizes.isEmpty()) {
        m_splitter->restoreState(sizes);
        m_widthChosen = true;
    }
    m_editor.setPortal(settings.value(QStringLiteral("mapping/portal")).toString());
}

QList<QWidget*> MappingPage::panes() const
{
    return {m_typeList, m_samplePane, m_table, m_inspector};
}

} // namespace leadferry::ui
