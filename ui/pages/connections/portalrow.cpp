// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/portalrow.h"

#include "presentation/connectionsmodel.h"
#include "ui/components/buttons.h"
#include "ui/components/iconlabel.h"
#include "ui/components/textlabel.h"
#include "ui/pages/tones.h"
#include "ui/style/icons.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>

namespace leadferry::ui {

using domain::PortalHealth;
using presentation::ConnectionsModel;
using NextStep = ConnectionsModel::NextStep;

namespace {

constexpr int lightWidth = 132;
constexpr int budgetWidth = 128;
constexpr int callWidth = 240;
constexpr int actionsWidth = 184;
constexpr int wideEnoughForBudget = 900;

} // namespace

PortalRow::PortalRow(QWidget* parent) : QWidget(parent)
{
    setMinimumHeight(64);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 8, 12, 8);
    row->setSpacing(12);

    auto* light = new QWidget(this);
    light->setFixedWidth(lightWidth);
    auto* lightRow = new QHBoxLayout(light);
    lightRow->setContentsMargins(0, 0, 0, 0);
    lightRow->setSpacing(6);
    m_light = new IconLabel(Tone::Skipped, 14, light);
    m_lightWord = new TextLabel({}, TextRole::CaptionMedium, Ink::Text, light);
    m_lightWord->setElide(Qt::ElideRight);
    lightRow->addWidget(m_light);
    lightRow->addWidget(m_lightWord, 1);
    row->addWidget(light);

    const auto column = [this](TextLabel*& first, TextRole role, Ink ink, TextLabel*& second) {
        auto* block = new QWidget(this);
        auto* words = new QVBoxLayout(block);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(0);
        first = new TextLabel({}, role, ink, this);
        second = new TextLabel({}, TextRole::Caption, Ink::Secondary, this);
        for (TextLabel* label : {first, second}) {
            label->setTextFormat(Qt::PlainText);
            label->setElide(Qt::ElideRight);
            words->addWidget(label);
        }
        return block;
    };
    row->addWidget(column(m_name, TextRole::BodyMedium, Ink::Text, m_facts), 1);
    m_budget = buildBudget();
    row->addWidget(m_budget, 0, Qt::AlignVCenter);
    QWidget* call = column(m_call, TextRole::Caption, Ink::Secondary, m_need);
    call->setFixedWidth(callWidth);
    row->addWidget(call);

    row->addWidget(buildActions());
}

/// A quiet bar: how much of what HubSpot allows is used just now.
QWidget* PortalRow::buildBudget()
{
    auto* block = new QWidget(this);
    block->setFixedWidth(budgetWidth);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    m_gauge = new QProgressBar(block);
    m_gauge->setTextVisible(false);
    m_gauge->setRange(0, 100);
    m_calls = new TextLabel({}, TextRole::Caption, Ink::Secondary, block);
    m_calls->setDigits(TextLabel::Digits::Tabular);
    m_day = new TextLabel({}, TextRole::Caption, Ink::Secondary, block);
    column->addWidget(m_gauge);
    column->addWidget(m_calls);
    column->addWidget(m_day);
    return block;
}

QWidget* PortalRow::buildActions()
{
    auto* actions = new QWidget(this); // as wide in every row, so that the columns stand below each other
    actions->setFixedWidth(actionsWidth);
    m_next = makeButton({}, {}, ButtonWeight::Normal, ButtonSize::Compact, actions);
    m_more = makeIconButton(u"more", tr("More actions"), ButtonSize::Compact, actions);
    auto* menu = new QMenu(m_more);
    m_pauseAction = menu->addAction(icon(u"pause"), tr("&Pause"));
    m_resumeAction = menu->addAction(icon(u"play"), tr("Re&sume"));
    connect(menu->addAction(icon(u"checkup"), tr("Check &now")), &QAction::triggered, this, &PortalRow::checkWanted);
    menu->addSeparator();
    connect(m_pauseAction, &QAction::triggered, this, &PortalRow::pauseWanted);
    connect(m_resumeAction, &QAction::triggered, this, &PortalRow::resumeWanted);
    connect(menu->addAction(icon(u"copy"), tr("&Copy setup from…")), &QAction::triggered, this,
            &PortalRow::copySetupWanted);
    connect(menu->addAction(tr("&Reconnect…")), &QAction::triggered, this, &PortalRow::reconnectWanted);
    connect(menu->addAction(tr("&Disconnect…")), &QAction::triggered, this, &PortalRow::disconnectWanted);
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
    connect(m_next, &QPushButton::clicked, this, &PortalRow::takeNextStep);
    auto* buttons = new QHBoxLayout(actions);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->addStretch();
    buttons->addWidget(m_next);
    buttons->addWidget(m_more);
    return actions;
}

void PortalRow::showNextStep(NextStep step)
{
    m_step = step;
    m_next->setVisible(step != NextStep::None);
    switch (step) {
    case NextStep::None:
        break;
    case NextStep::Reconnect:
        m_next->setText(tr("Reconnect…"));
        m_next->setIcon(icon(u"connections"));
        break;
    case NextStep::Resume:
        m_next->setText(tr("Resume"));
        m_next->setIcon(icon(u"play"));
        break;
    case NextStep::Grant:
        m_next->setText(tr("Grant permission…"));
        m_next->setIcon(icon(u"key"));
        break;
    case NextStep::TryNow:
        m_next->setText(tr("Try now"));
        m_next->setIcon(icon(u"retry"));
        break;
    }
}

void PortalRow::takeNextStep()
{
    switch (m_step) {
    case NextStep::None:
        break;
    case NextStep::Reconnect:
        emit reconnectWanted();
        break;
    case NextStep::Resume:
        emit resumeWanted();
        break;
    case NextStep::Grant:
        emit grantWanted();
        break;
    case NextStep::TryNow:
        emit checkWanted();
        break;
    }
}

/// In a narrow window the name is worth more than the gauge; its words stay in the tooltip.
void PortalRow::resizeEvent(QResizeEvent* event)
{
    m_budget->setVisible(width() >= wideEnoughForBudget);
    QWidget::resizeEvent(event);
}

void PortalRow::show(const QModelIndex& index)
{
    const auto text = [&index](int role) { return index.data(role).toString(); };
    const auto health = static_cast<PortalHealth>(index.data(ConnectionsModel::HealthRole).toInt());
    const bool gone = health == PortalHealth::AccessGone;
    const bool paused = index.data(ConnectionsModel::PausedRole).toBool();
    const Tone tone = paused && !gone ? Tone::Paused : toneOf(health);
    m_light->setTone(paused && !gone ? QString(lookOf(Tone::Paused).icon) : iconOf(health), tone);
    m_lightWord->setText(text(ConnectionsModel::LightRole));
    m_lightWord->setTone(tone == Tone::Ok ? std::nullopt : std::optional(tone));
    const QVariant used = index.data(ConnectionsModel::UsedRole);
    m_gauge->setVisible(used.isValid());
    m_gauge->setValue(used.toInt());
    m_gauge->setAccessibleName(text(ConnectionsModel::BudgetRole));
    m_calls->setText(text(ConnectionsModel::BudgetRole));
    m_day->setText(text(ConnectionsModel::DayRole));
    m_day->setVisible(!m_day->text().isEmpty());
    setToolTip(QStringList{m_calls->text(), m_day->text(), text(ConnectionsModel::BudgetMeaningRole)}
                   .join(QLatin1Char('\n'))
                   .trimmed());
    m_name->setText(text(Qt::DisplayRole));
    m_facts->setText(text(ConnectionsModel::FactsRole));
    m_call->setText(text(ConnectionsModel::CallRole));
    m_need->setText(text(ConnectionsModel::NeedRole));
    m_need->setVisible(!m_need->text().isEmpty());
    m_need->setToolTip(text(ConnectionsModel::FeaturesRole));
    showNextStep(static_cast<NextStep>(index.data(ConnectionsModel::NextStepRole).toInt()));
    m_pauseAction->setVisible(!paused);
    m_resumeAction->setVisible(paused);
    m_more->setAccessibleName(tr("More actions for %1", "portal").arg(m_name->text()));
    setAccessibleName(text(Qt::AccessibleTextRole));
}

} // namespace leadferry::ui
