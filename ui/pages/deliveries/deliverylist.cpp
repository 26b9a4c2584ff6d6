// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliverylist.h"

#include "presentation/amounts.h"
#include "presentation/repairtexts.h"
#include "ui/components/buttons.h"
#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/deliveries/deliveryexport.h"
#include "ui/pages/deliveries/deliverytable.h"
#include "ui/style/variant.h"

#include <QAction>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::DeliveryLogModel;

DeliveryList::DeliveryList(app::EngineClient& client, DeliveryLogModel& model, DeliveryActions& actions,
                           QWidget* parent)
    : QWidget(parent),
      m_model(model),
      m_actions(actions),
      m_stack(new QStackedWidget(this)),
      m_table(new DeliveryTable(model, this)),
      m_loading(new LoadingRows(this)),
      m_exporter(new DeliveryExport(client, this)),
      m_foot(new TableFoot(this))
{
    buildStack();
    buildFoot();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    column->addWidget(m_exporter);
    column->addWidget(m_foot);
    connect(&model, &DeliveryLogModel::phaseChanged, this, &DeliveryList::showPhase);
    connect(&model, &DeliveryLogModel::modelReset, this, &DeliveryList::showPhase);
    connect(&model, &DeliveryLogModel::rowsInserted, this, &DeliveryList::showPhase);
    connect(&model, &DeliveryLogModel::lookingChanged, this, &DeliveryList::showPhase);
    connect(&model, &DeliveryLogModel::countsChanged, this, &DeliveryList::showFoot);
    connect(&model, &DeliveryLogModel::dataChanged, this, &DeliveryList::showSelection);
    connect(m_table, &DeliveryTable::selectionCountChanged, this, &DeliveryList::showSelection);
    connect(m_exporter, &DeliveryExport::done, this, &DeliveryList::done);
    showPhase();
    showSelection();
}

void DeliveryList::buildStack()
{
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions({m_actions.show(), m_actions.choosePortal(), m_actions.retry(), m_actions.cancel(),
                         m_actions.move(), m_actions.record(), m_actions.copyId()});
    m_table->installEventFilter(this);
    auto* noMatch = new NoMatch(tr("Nothing matches this filter."), tr("Clear filter"), this);
    connect(noMatch, &NoMatch::actionTriggered, this, &DeliveryList::clearFilterWanted);
    m_noMatch = noMatch;
    m_failureSlot = new QWidget(this);
    auto* slot = new QVBoxLayout(m_failureSlot);
    slot->setContentsMargins(24, 16, 24, 16);
    m_failure = new StatusBanner(StatusBanner::Size::Page, m_failureSlot);
    m_failure->setAction(tr("Try again"), u"retry");
    connect(m_failure, &StatusBanner::actionTriggered, &m_model, &DeliveryLogModel::reload);
    slot->addWidget(m_failure);
    slot->addStretch();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_loading), m_noMatch, m_failureSlot}) {
        m_stack->addWidget(widget);
    }
}

void DeliveryList::buildFoot()
{
    m_open = makeButton(tr("Open", "the detail of a delivery"), {}, ButtonWeight::Flat, ButtonSize::Compact, m_foot);
    setKeyHint(m_open, QKeySequence(Qt::Key_Enter));
    m_open->hide();
    connect(m_open, &QPushButton::clicked, m_actions.show(), &QAction::trigger);
    m_foot->addAction(m_open);
    m_retryAll = makeButton({}, u"retry", ButtonWeight::Flat, ButtonSize::Compact, m_foot);
    m_retryAll->setToolTip(tr("Start everything again that the filter shows; you are asked before"));
    m_retryAll->hide();
    connect(m_retryAll, &QPushButton::clicked, m_actions.retryAll(), &QAction::trigger);
    m_foot->addAction(m_retryAll);
    m_retry = makeButton(tr("Retry"), u"retry", ButtonWeight::Flat, ButtonSize::Compact, m_foot);
    setKeyHint(m_retry, QKeySequence(Qt::Key_R));
    connect(m_retry, &QPushButton::clicked, m_actions.retry(), &QAction::trigger);
    m_foot->addAction(m_retry);
}

void DeliveryList::setInset(int px)
{
    m_table->setInset(px);
    m_foot->setInset(px);
}

void DeliveryList::setOpensInPlace(bool inPlace)
{
    m_open->setVisible(inPlace);
}

void DeliveryList::exportShown()
{
    m_exporter->ask(m_model.filter());
}

void DeliveryList::showPhase()
{
    using Phase = DeliveryLogModel::Phase;
    QWidget* shown = m_noMatch;
    if (m_model.phase() == Phase::Failed) {
        const presentation::ProblemText problem = presentation::problemOf(m_model.error());
        m_failure->setMessage(Tone::Failed, problem.title, problem.meaning);
        shown = m_failureSlot;
    } else if (m_model.rowCount() > 0) { // also while others are read: nothing flashes
        shown = m_table;
    } else if (m_model.phase() == Phase::Loading || m_model.isLooking()) {
        shown = m_loading;
    }
    if (shown != m_loading) {
        m_loading->stop();
    } else if (m_stack->currentWidget() != m_loading) {
        m_loading->start(tr("Reading deliveries…"));
    }
    m_stack->setCurrentWidget(shown);
    showFoot();
}

void DeliveryList::showFoot()
{
    const presentation::Amount shown = presentation::shownAmount(m_model.counts(), m_model.filter());
    QString text = presentation::deliveriesText(shown);
    if (m_model.isSortedInPart()) {
        text = tr("%1, the newest %2 in order", "all deliveries of the filter")
                   .arg(text, QLocale().toString(m_model.rowCount()));
    }
    if (m_model.isLooking() && m_model.rowCount() < DeliveryLogModel::blockSize) {
        text = tr("Looking further…");
    }
    const bool ready = m_model.phase() == DeliveryLogModel::Phase::Ready;
    m_foot->setCount(ready ? text : QString());
    const auto all = ready ? presentation::retryAllOf(m_model.filter(), m_model.counts()) : presentation::RetryAll();
    m_actions.setAll(all);
    m_retryAll->setText(presentation::retryAllText(all));
    m_retryAll->setVisible(all.amount > 0);
}

void DeliveryList::showSelection()
{
    m_actions.setRows(m_table->selectedDeliveries());
    const int selected = static_cast<int>(m_table->selectionModel()->selectedRows().size());
    m_foot->setSelection(selected > 0 ? tr("%n selected", nullptr, selected) : QString());
    const int retryable = m_actions.retryCount();
    m_retry->setText(retryable > 1 ? tr("Retry %n", nullptr, retryable) : tr("Retry"));
    m_retry->setEnabled(retryable > 0);
    m_retry->setToolTip(retryable > 0 ? QString() : tr("Select deliveries that are held, failed or waiting"));
    m_open->setEnabled(selected == 1);
}

/// Keys that mean something in the table only, so that typing elsewhere stays typing.
bool DeliveryList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && key->key() == Qt::Key_R) {
            m_actions.retry()->trigger();
            return true;
        }
        if (key->matches(QKeySequence::Copy)) {
            m_actions.copyId()->trigger();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace leadferry::ui
