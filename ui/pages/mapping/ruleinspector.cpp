// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/mapping/ruleinspector.h"

#include "domain/fieldvalue.h"
#include "presentation/mappingtexts.h"
#include "presentation/texts.h"
#include "presentation/transformtexts.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/flowlayout.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/components/valuechip.h"
#include "ui/style/icons.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using domain::FieldRule;
using presentation::RulePlace;

namespace {

constexpr qsizetype mostOptionsTold = 6;
constexpr int repairGap = 8;

void empty(QLayout* layout)
{
    while (QLayoutItem* item = layout->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
}

} // namespace

RuleInspector::RuleInspector(presentation::MappingDraft& draft, presentation::MappingRulesModel& rules, QWidget* parent)
    : WordFrame(parent),
      m_draft(draft),
      m_rules(rules),
      m_outer(new QBoxLayout(QBoxLayout::TopToBottom, this)),
      m_above(new Hairline(Qt::Horizontal, this)),
      m_before(new Hairline(Qt::Vertical, this)),
      m_chain(new QWidget(this)),
      m_flow(new FlowLayout(8, 8, m_chain))
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    setAccessibleName(tr("Chosen rule"));
    m_outer->setContentsMargins(0, 0, 0, 0);
    m_outer->setSpacing(0);
    m_outer->addWidget(m_above);
    m_outer->addWidget(m_before);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(16, 10, 16, 12);
    body->setSpacing(8);
    body->addWidget(buildHead());
    m_flow->setContentsMargins(0, 0, 0, 0);
    body->addWidget(m_chain);
    body->addWidget(buildProblem());
    body->addStretch(1);
    m_outer->addLayout(body, 1);
    setPlace(Place::Below);
    connect(&rules, &presentation::MappingRulesModel::rebuilt, this, &RuleInspector::refresh);
}

QWidget* RuleInspector::buildHead()
{
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_title = new TextLabel({}, TextRole::BodyStrong, Ink::Text, head);
    m_title->setTextFormat(Qt::PlainText);
    row->addWidget(m_title);
    m_facts = new TextLabel({}, TextRole::Body, Ink::Secondary, head);
    m_facts->setTextFormat(Qt::PlainText);
    m_facts->setElide(Qt::ElideRight);
    row->addWidget(m_facts, 1);
    m_close = makeIconButton(u"close", tr("Close the inspector"), ButtonSize::Compact, head);
    row->addWidget(m_close);
    connect(m_close, &QToolButton::clicked, this, &RuleInspector::closed);
    return head;
}

QWidget* RuleInspector::buildProblem()
{
    m_problem = new QWidget(this);
    m_problemRow = new QBoxLayout(QBoxLayout::LeftToRight, m_problem);
    m_problemRow->setContentsMargins(0, 0, 0, 0);
    m_problemRow->setSpacing(8);
    auto* said = new QHBoxLayout;
    said->setSpacing(8);
    m_problemIcon = new IconLabel(Tone::Held, 16, m_problem);
    said->addWidget(m_problemIcon, 0, Qt::AlignVCenter);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    m_problemTitle = new TextLabel({}, TextRole::BodyStrong, Ink::Text, m_problem);
    m_problemMeaning = new TextLabel({}, TextRole::Caption, Ink::Secondary, m_problem);
    for (TextLabel* label : {m_problemTitle, m_problemMeaning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        words->addWidget(label);
    }
    said->addLayout(words, 1);
    m_problemRow->addLayout(said, 1);
    m_repairs = new QWidget(m_problem);
    auto* buttons = new FlowLayout(repairGap, repairGap, m_repairs);
    buttons->setContentsMargins(0, 0, 0, 0);
    m_problemRow->addWidget(m_repairs);
    return m_problem;
}

void RuleInspector::resizeEvent(QResizeEvent* event)
{
    placeRepairs();
    WordFrame::resizeEvent(event);
}

/// Beside the words while these keep two fifths of the width, else below them.
void RuleInspector::placeRepairs()
{
    const QLayout& buttons = *m_repairs->layout();
    int together = 0;
    for (int button = 0; button < buttons.count(); ++button) {
        together += buttons.itemAt(button)->sizeHint().width() + repairGap;
    }
    const bool below = together > width() * 3 / 5;
    m_repairs->setMinimumWidth(below ? 0 : together);
    m_problemRow->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void RuleInspector::setPlace(Place place)
{
    constexpr int besideWidth = 360;
    const bool beside = place == Place::Beside;
    m_outer->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_above->setVisible(!beside);
    m_before->setVisible(beside);
    setMinimumWidth(beside ? besideWidth : 0);
    setMaximumWidth(beside ? besideWidth : QWIDGETSIZE_MAX);
    setSizePolicy(QSizePolicy::Preferred, beside ? QSizePolicy::Preferred : QSizePolicy::Maximum);
}

void RuleInspector::inspect(RulePlace place)
{
    m_place = place;
    refresh();
}

void RuleInspector::refresh()
{
    // The buttons are made anew: the keyboard stays where it was, also below a dialog that is still open.
    const auto focused = m_stepButtons.indexOf(qobject_cast<QPushButton*>(window()->focusWidget()));
    clearChain();
    if (const FieldRule* rule = presentation::ruleAt(m_rules.mapping(), m_place)) {
        showRule(*rule);
    } else if (const auto* action = presentation::actionAt(m_rules.mapping(), m_place.action)) {
        showAction(*action);
    } else {
        m_title->setText({});
        m_facts->setText({});
    }
    showProblem();
    if (focused >= 0 && !m_stepButtons.isEmpty()) {
        m_stepButtons.at(std::min(focused, m_stepButtons.size() - 1))->setFocus(Qt::TabFocusReason);
    }
    updateGeometry();
}

void RuleInspector::clearChain()
{
    m_stepButtons.clear();
    empty(m_flow);
}

void RuleInspector::addToChain(QWidget* widget)
{
    widget->setParent(m_chain);
    m_flow->addWidget(widget);
    widget->show();
}

void RuleInspector::addArrow()
{
    auto* arrow = new QWidget(m_chain);
    auto* row = new QHBoxLayout(arrow);
    row->setContentsMargins(0, 6, 0, 6);
    row->addWidget(new IconLabel(u"arrow-right", 16, Ink::Secondary, arrow));
    addToChain(arrow);
}

void RuleInspector::addValue(const QStringList& values, bool refused)
{
    const QString value = presentation::shownValue(values.join(QStringLiteral(", ")));
    addToChain(new ValueChip(value, refused ? std::optional(Tone::Held) : std::nullopt, m_chain));
}

void RuleInspector::addSource(const FieldRule& rule)
{
    if (rule.textTemplate.isEmpty()) {
        return;
    }
    QPushButton* edit = makeButton(tr("Edit the text…"), u"edit", ButtonWeight::Normal, ButtonSize::Compact, m_chain);
    connect(edit, &QPushButton::clicked, this, [this] { emit textWanted(m_place); });
    m_stepButtons.append(edit);
    addToChain(edit);
    addArrow();
}

QPushButton* RuleInspector::addStepButton(const QString& words)
{
    QPushButton* button = makeButton(words, {}, ButtonWeight::Normal, ButtonSize::Compact, m_chain);
    m_stepButtons.append(button);
    addToChain(button);
    return button;
}

QMenu* RuleInspector::stepMenu(int step, int count)
{
    auto* menu = new QMenu(this);
    connect(menu->addAction(icon(u"edit"), tr("Change…")), &QAction::triggered, this,
            [this, step] { emit stepWanted(m_place, step); });
    QAction* earlier = menu->addAction(tr("Move earlier"));
    earlier->setEnabled(step > 0);
    connect(earlier, &QAction::triggered, this, [this, step] { change(step, -1); });
    QAction* later = menu->addAction(tr("Move later"));
    later->setEnabled(step + 1 < count);
    connect(later, &QAction::triggered, this, [this, step] { change(step, 1); });
    menu->addSeparator();
    connect(menu->addAction(icon(u"trash"), tr("Remove step")), &QAction::triggered, this,
            [this, step] { removeStep(step); });
    return menu;
}

void RuleInspector::showRule(const FieldRule& rule)
{
    const auto& scene = m_rules.scene();
    const auto object = m_rules.mapping().actions.at(m_place.action).object;
    const auto choice = presentation::propertyChoice(rule.property, object, scene.portal);
    m_title->setText(rule.property.isEmpty() ? tr("New rule") : choice.label);
    QString facts = presentation::valueTypeName(presentation::typeOf(rule, object, scene));
    if (!choice.options.isEmpty()) {
        const QStringList told = choice.options.mid(0, mostOptionsTold);
        facts = tr("%1 with the options %2", "a list and what is in it")
                    .arg(facts, told.join(QStringLiteral(", ")) +
                                    (told.size() < choice.options.size() ? QStringLiteral(", …") : QString()));
    }
    if (choice.label != rule.property && !rule.property.isEmpty()) {
        facts += QStringLiteral(" · ") + rule.property;
    }
    m_facts->setText(facts);
    addSource(rule);
    const auto steps = domain::explain(rule, scene.event);
    const auto& results = m_rules.results().at(m_place.action).rules;
    const bool refused = !results.at(m_place.rule).fault.isEmpty();
    const int count = static_cast<int>(rule.transforms.size());
    addValue(steps.first().values, refused && count == 0);
    for (int i = 0; i < count; ++i) {
        addArrow();
        QPushButton* button = addStepButton(presentation::stepWords(rule.transforms.at(i)));
        QMenu* menu = stepMenu(i, count);
        connect(button, &QObject::destroyed, menu, &QObject::deleteLater);
        button->setMenu(menu);
        addArrow();
        addValue(steps.value(i + 1).values, refused && i + 1 == count);
    }
    QPushButton* add = makeButton(tr("Step"), u"plus", ButtonWeight::Link, ButtonSize::Compact, m_chain);
    add->setAccessibleName(tr("Add a step"));
    connect(add, &QPushButton::clicked, this, [this, count] { emit stepWanted(m_place, count); });
    m_stepButtons.append(add);
    addToChain(add);
    auto* known = new QCheckBox(tr("Only where the portal has it"), m_chain);
    known->setChecked(rule.onlyWhenKnown);
    connect(known, &QCheckBox::toggled, this, &RuleInspector::setOnlyWhenKnown);
    addToChain(known);
}

void RuleInspector::showAction(const domain::Action&)
{
    m_title->setText(presentation::actionTitle(m_rules.mapping(), m_place.action));
    m_facts->setText(
        presentation::actionFacts(m_rules.mapping(), m_place.action, m_rules.results().at(m_place.action)));
    QPushButton* edit = makeButton(tr("Edit action…"), u"edit", ButtonWeight::Normal, ButtonSize::Compact, m_chain);
    connect(edit, &QPushButton::clicked, this, [this] { emit actionWanted(m_place.action); });
    m_stepButtons.append(edit);
    addToChain(edit);
    QPushButton* remove = makeButton(tr("Remove action"), u"trash", ButtonWeight::Flat, ButtonSize::Compact, m_chain);
    connect(remove, &QPushButton::clicked, this, [this] { m_rules.removeRow(m_rules.rowOf({m_place.action, -1})); });
    addToChain(remove);
}

void RuleInspector::showProblem()
{
    const auto problems = m_rules.problemsAt(m_place);
    m_problem->setVisible(!problems.isEmpty());
    empty(m_repairs->layout());
    if (problems.isEmpty()) {
        return;
    }
    const auto& problem = problems.first();
    const auto words = presentation::problemWords(problem, m_rules.mapping(), m_rules.scene());
    m_problemIcon->setTone(problem.keepsFromSaving() ? Tone::Failed : Tone::Held);
    m_problemTitle->setText(words.title);
    m_problemMeaning->setText(m_running.isEmpty() ? words.meaning : m_running);
    const auto repairs = presentation::repairsOf(problem, m_rules.mapping(), m_rules.scene());
    for (const auto& repair : repairs) {
        addRepair(repair);
    }
    placeRepairs();
}

void RuleInspector::addRepair(const presentation::MappingRepair& repair)
{
    QPushButton* button = makeButton(repair.label, {}, ButtonWeight::Normal, ButtonSize::Compact, m_repairs);
    button->setEnabled(m_running.isEmpty());
    if (repair.way == presentation::MappingRepair::Way::Portal) {
        button->setToolTip(tr("Adds it in HubSpot, and to your list of properties for other portals"));
    }
    connect(button, &QPushButton::clicked, this, [this, repair] { choose(repair); });
    m_repairs->layout()->addWidget(button);
    button->show();
}

void RuleInspector::choose(const presentation::MappingRepair& repair)
{
    using Way = presentation::MappingRepair::Way;
    switch (repair.way) {
    case Way::Mapping:
        m_draft.change(repair.mapping, repair.label);
        return;
    case Way::Portal:
        emit portalWanted(repair.wish);
        return;
    case Way::NewProperty:
        emit propertyWanted(m_place);
        return;
    }
}

void RuleInspector::setRunning(const QString& words)
{
    m_running = words;
    showProblem();
}

void RuleInspector::change(int step, int by)
{
    FieldRule rule = *presentation::ruleAt(m_rules.mapping(), m_place);
    rule.transforms.move(step, step + by);
    m_rules.setRule(m_place, rule, tr("Move step"));
}

void RuleInspector::removeStep(int step)
{
    FieldRule rule = *presentation::ruleAt(m_rules.mapping(), m_place);
    rule.transforms.removeAt(step);
    m_rules.setRule(m_place, rule, tr("Remove step"));
}

void RuleInspector::setOnlyWhenKnown(bool on)
{
    FieldRule rule = *presentation::ruleAt(m_rules.mapping(), m_place);
    rule.onlyWhenKnown = on;
    m_rules.setRule(m_place, rule, tr("Change rule"));
}

void RuleInspector::focusSteps()
{
    if (!m_stepButtons.isEmpty()) {
        m_stepButtons.first()->setFocus(Qt::TabFocusReason);
    }
}

void RuleInspector::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        emit closed();
        return;
    }
    WordFrame::keyPressEvent(event);
}

} // namespace leadferry::ui
