// SPDX-License-Identifier: GPL-3.0-or-later
// How the mapping page is put together: its head, the two sides, and its keys.
#include "ui/pages/mapping/mappingpage.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/filterbar.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/mapping/eventtypelist.h"
#include "ui/pages/mapping/ruleinspector.h"
#include "ui/pages/mapping/ruletable.h"
#include "ui/pages/mapping/samplepane.h"
#include "ui/style/icons.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::MappingEditor;

void MappingPage::buildHead()
{
    auto* pickers = new QWidget(this);
    auto* row = new QHBoxLayout(pickers);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_typeChoice = new QComboBox(pickers);
    m_typeChoice->setModel(&m_types);
    m_typeChoice->setAccessibleName(tr("Event type"));
    m_portalChoice = new QComboBox(pickers);
    m_portalChoice->setAccessibleName(tr("Portal whose properties are shown"));
    row->addWidget(m_typeChoice);
    row->addWidget(m_portalChoice);
    setPicker(pickers);
    connect(m_typeChoice, &QComboBox::activated, this, [this](int at) { m_editor.setType(m_types.typeAt(at)); });
    connect(m_portalChoice, &QComboBox::activated, this,
            [this](int at) { m_editor.setPortal(m_editor.portalNames().value(at)); });

    m_undo = makeIconButton(u"undo", tr("Undo"), ButtonSize::Normal, this);
    m_redo = makeIconButton(u"redo", tr("Redo"), ButtonSize::Normal, this);
    m_history = makeIconButton(u"history", tr("History of this mapping"), ButtonSize::Normal, this);
    m_discard = makeButton(tr("Discard"), {}, ButtonWeight::Normal, ButtonSize::Normal, this);
    m_dryRun = makeButton(tr("Dry run"), u"eye", ButtonWeight::Normal, ButtonSize::Normal, this);
    m_dryRun->setToolTip(tr("Shows what this sample would write, and writes nothing"));
    m_save = makeButton({}, {}, ButtonWeight::Primary, ButtonSize::Normal, this);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_undo), static_cast<QWidget*>(m_redo), static_cast<QWidget*>(m_history), buildMore(),
          static_cast<QWidget*>(m_discard), static_cast<QWidget*>(m_dryRun), static_cast<QWidget*>(m_save)}) {
        PageFrame::addAction(widget);
    }
    connect(m_undo, &QToolButton::clicked, &m_editor.draft(), &presentation::MappingDraft::undo);
    connect(m_redo, &QToolButton::clicked, &m_editor.draft(), &presentation::MappingDraft::redo);
    connect(m_history, &QToolButton::clicked, this, &MappingPage::openHistory);
    connect(m_discard, &QPushButton::clicked, this, [this] { m_editor.draft().discard(tr("Discard")); });
    connect(m_dryRun, &QPushButton::clicked, this, &MappingPage::openDryRun);
    connect(m_save, &QPushButton::clicked, this, &MappingPage::save);
}

QWidget* MappingPage::buildMore()
{
    auto* more = makeIconButton(u"more", tr("More"), ButtonSize::Normal, this);
    auto* menu = new QMenu(more);
    const auto add = [&](QStringView iconName, const QString& text, auto slot) {
        QAction* action = menu->addAction(icon(iconName), text);
        connect(action, &QAction::triggered, this, slot);
        return action;
    };
    m_crowdedActions = {add(u"undo", tr("Undo"), [this] { m_editor.draft().undo(); }),
                        add(u"redo", tr("Redo"), [this] { m_editor.draft().redo(); }),
                        add(u"history", tr("History of this mapping"), [this] { openHistory(); })};
    m_crowdedActions.append(menu->addSeparator());
    add(u"copy", tr("Duplicate rule"), [this] { m_table->duplicateRule(); });
    QAction* property =
        add(u"properties", tr("Map the sample's value to a new property…"), [this] { m_samplePane->wantProperty(); });
    connect(menu, &QMenu::aboutToShow, property,
            [this, property] { property->setEnabled(m_samplePane->canWantProperty()); });
    add(u"copy", tr("Duplicate for another event type…"), [this] { openDuplicate(); });
    add(u"mapping", tr("Start from a preset…"), [this] { openPresets(); });
    add(u"retry", tr("Restore the default"), [this] { restoreDefault(); });
    add(u"undo", tr("Discard all changes"), [this] { m_editor.draft().discard(tr("Discard")); });
    menu->addSeparator();
    add(u"folder", tr("Import from a file…"), [this] { importFile(); });
    add(u"export", tr("Export to a file…"), [this] { exportFile(); });
    more->setMenu(menu);
    more->setPopupMode(QToolButton::InstantPopup);
    return more;
}

QWidget* MappingPage::buildLeft()
{
    m_left = new QWidget(this);
    m_left->setMinimumWidth(220);
    auto* column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_typesBlock = new QWidget(m_left);
    auto* block = new QVBoxLayout(m_typesBlock);
    block->setContentsMargins(0, 12, 0, 8);
    block->setSpacing(6);
    auto* heading = new TextLabel(tr("When this happens"), TextRole::CaptionMedium, Ink::Secondary, m_typesBlock);
    heading->setContentsMargins(16, 0, 16, 0);
    block->addWidget(heading);
    m_typeList = new EventTypeList(m_types, m_typesBlock);
    heading->setBuddy(m_typeList);
    block->addWidget(m_typeList);
    m_presets =
        makeButton(tr("Start from a preset…"), u"mapping", ButtonWeight::Link, ButtonSize::Compact, m_typesBlock);
    auto* presets = new QHBoxLayout;
    presets->setContentsMargins(8, 0, 8, 0);
    presets->addWidget(m_presets);
    presets->addStretch();
    block->addLayout(presets);
    connect(m_presets, &QPushButton::clicked, this, &MappingPage::openPresets);
    column->addWidget(m_typesBlock);
    column->addWidget(new Hairline(Qt::Horizontal, m_left));
    m_samplePane = new SamplePane(m_editor, m_sample, m_left);
    column->addWidget(m_samplePane, 1);
    connect(m_typeList, &EventTypeList::chosen, &m_editor, &MappingEditor::setType);
    connect(m_samplePane, &SamplePane::pasteWanted, this, &MappingPage::openPasteDialog);
    connect(m_samplePane, &SamplePane::ruleWanted, this, [this](const QString& path) { m_table->addRule(path); });
    connect(m_samplePane, &SamplePane::propertyWanted, this, [this](const QString& path) {
        openNewProperty({m_table->place().action, -1}, path);
    });
    return m_left;
}

QWidget* MappingPage::buildTableHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(16, 8, 16, 8);
    row->setSpacing(8);
    m_sampleButton = makeIconButton(u"code", tr("Sample (F4)"), ButtonSize::Normal, head);
    m_sampleButton->setCheckable(true);
    row->addWidget(m_sampleButton);
    m_title = new TextLabel({}, TextRole::BodyStrong, Ink::Text, head);
    m_title->setTextFormat(Qt::PlainText);
    row->addWidget(m_title);
    m_counts = new TextLabel({}, TextRole::Body, Ink::Secondary, head);
    m_counts->setElide(Qt::ElideRight);
    row->addWidget(m_counts, 1);
    m_search = new SearchField(SearchField::Text::Words, head);
    m_search->setPlaceholderText(tr("Find a rule"));
    m_search->setAccessibleName(tr("Find a rule"));
    m_search->setFixedWidth(216);
    row->addWidget(m_search);
    auto* action = makeButton(tr("Action"), u"plus", ButtonWeight::Normal, ButtonSize::Compact, head);
    action->setAccessibleName(tr("Add an action"));
    auto* rule = makeButton(tr("Rule"), u"plus", ButtonWeight::Normal, ButtonSize::Compact, head);
    rule->setAccessibleName(tr("Add a rule"));
    row->addWidget(action);
    row->addWidget(rule);
    connect(m_sampleButton, &QToolButton::toggled, this, [this](bool on) {
        m_sampleDrawer = on;
        showSize();
    });
    connect(m_search, &QLineEdit::textChanged, &m_rules, &presentation::MappingRulesModel::setSearch);
    connect(m_search, &QLineEdit::textChanged, this, &MappingPage::showMatches);
    connect(m_search, &SearchField::leftDown, this, [this] { m_table->setFocus(Qt::TabFocusReason); });
    connect(action, &QPushButton::clicked, this,
            [this] { openActionDialog(static_cast<int>(m_rules.mapping().actions.size())); });
    connect(rule, &QPushButton::clicked, this, [this] { m_table->addRule(); });
    return head;
}

QWidget* MappingPage::buildRight()
{
    auto* right = new QWidget(this);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_elsewhere = new StatusBanner(StatusBanner::Size::Small, right);
    m_elsewhere->setAction(tr("Take the saved version"));
    setWeight(m_elsewhere->actionButton(), ButtonWeight::Normal, ButtonSize::Compact); // saving is the primary one
    m_elsewhere->hide();
    auto* slot = new QVBoxLayout;
    slot->setContentsMargins(16, 8, 16, 0);
    slot->addWidget(m_elsewhere);
    column->addLayout(slot);
    column->addWidget(buildTableHead());
    m_table = new RuleTable(m_rules, m_sample, right);
    m_desk = new QBoxLayout(QBoxLayout::TopToBottom);
    m_desk->addWidget(m_table, 1);
    auto* noMatch = new NoMatch(tr("No rule has this in it."), tr("Clear the search"), right);
    connect(noMatch, &NoMatch::actionTriggered, m_search, &QLineEdit::clear);
    m_noMatch = noMatch;
    m_noMatch->hide();
    m_desk->addWidget(m_noMatch, 1);
    m_inspector = new RuleInspector(m_editor.draft(), m_rules, right);
    m_desk->addWidget(m_inspector);
    column->addLayout(m_desk, 1);
    connect(m_elsewhere, &StatusBanner::actionTriggered, &m_editor, &MappingEditor::takeTheirs);
    connect(m_table, &RuleTable::placeChanged, this, &MappingPage::showPlace);
    connect(m_table, &RuleTable::editingBegan, &m_editor, &MappingEditor::hold);
    connect(m_table, &RuleTable::editingEnded, &m_editor, &MappingEditor::release);
    connect(m_table, &RuleTable::stepsWanted, this, [this] {
        m_inspectorClosed = false;
        showPlace(m_table->place());
        m_inspector->focusSteps();
    });
    connect(m_table, &RuleTable::actionWanted, this, [this] { openActionDialog(m_table->place().action); });
    connect(m_inspector, &RuleInspector::stepWanted, this, &MappingPage::openStepDialog);
    connect(m_inspector, &RuleInspector::textWanted, this, &MappingPage::openTextDialog);
    connect(m_inspector, &RuleInspector::actionWanted, this, &MappingPage::openActionDialog);
    connect(m_inspector, &RuleInspector::portalWanted, this,
            [this](const presentation::PortalWish& wish) { m_addition.begin(m_editor.portalName(), wish); });
    connect(m_inspector, &RuleInspector::propertyWanted, this,
            [this](presentation::RulePlace place) { openNewProperty(place); });
    connect(m_inspector, &RuleInspector::closed, this, [this] {
        m_inspectorClosed = true;
        m_inspector->hide();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    return right;
}

void MappingPage::addShortcuts()
{
    const auto add = [this](const QKeySequence& key, auto slot) {
        auto* shortcut = new QShortcut(key, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    add(QKeySequence::Undo, [this] { m_editor.draft().undo(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_Y), [this] { m_editor.draft().redo(); });
    add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_editor.draft().redo(); });
    add(QKeySequence::Save, [this] { save(); });
    add(QKeySequence(Qt::CTRL | Qt::Key_D), [this] { m_table->duplicateRule(); });
    add(QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    add(QKeySequence(Qt::Key_F4), [this] {
        if (isNarrow()) {
            m_sampleButton->toggle();
        }
        m_samplePane->tree()->setFocus(Qt::ShortcutFocusReason);
    });
    m_search->setKeyHint(QKeySequence::Find);
}

} // namespace leadferry::ui
