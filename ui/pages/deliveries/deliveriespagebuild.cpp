// SPDX-License-Identifier: GPL-3.0-or-later
// How the log page is put together: its actions, its parts, and what they tell each other.
#include "ui/pages/deliveries/deliveriespage.h"

#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/pages/deliveries/columnsmenu.h"
#include "ui/pages/deliveries/deliveriesstart.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/deliveries/deliverydetailpane.h"
#include "ui/pages/deliveries/deliveryfilterbar.h"
#include "ui/pages/deliveries/deliverylist.h"
#include "ui/pages/deliveries/deliverytable.h"
#include "ui/pages/deliveries/savedfiltersmenu.h"
#include "ui/style/variant.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using presentation::DeliveryLogModel;

QAction* DeliveriesPage::makeAction(const QString& text, const QKeySequence& key)
{
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    return action;
}

void DeliveriesPage::buildActions()
{
    m_find = makeAction(tr("&Find"), QKeySequence::Find);
    m_newRows = makeAction(tr("Show &new deliveries"), QKeySequence(Qt::CTRL | Qt::Key_Up));
    m_reload = makeAction(tr("&Read again"), QKeySequence::Refresh);
    m_export = makeAction(tr("&Export what is shown…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    m_goToDate = makeAction(tr("&Go to a day…"), QKeySequence(Qt::CTRL | Qt::Key_G));
    connect(m_goToDate, &QAction::triggered, this, &DeliveriesPage::askForDate);
    connect(m_find, &QAction::triggered, this, &DeliveriesPage::find);
    connect(m_newRows, &QAction::triggered, this, &DeliveriesPage::showNewRows);
    connect(m_reload, &QAction::triggered, this, &DeliveriesPage::applyQuery);
    connect(m_export, &QAction::triggered, this, [this] { m_list->exportShown(); });
}

void DeliveriesPage::buildHeader()
{
    QPushButton* exporting = makeButton(tr("Export"), u"export", ButtonWeight::Normal, ButtonSize::Normal, this);
    exporting->setToolTip(tr("Write what is shown into a CSV or JSON file"));
    connect(exporting, &QPushButton::clicked, m_export, &QAction::trigger);
    connect(m_export, &QAction::changed, exporting,
            [this, exporting] { exporting->setEnabled(m_export->isEnabled()); });
    QPushButton* columns = makeButton(tr("Columns"), u"columns", ButtonWeight::Normal, ButtonSize::Normal, this);
    columns->setToolTip(tr("Choose the columns of the table, and its order"));
    connect(columns, &QPushButton::clicked, this,
            [this, columns] { m_columnsMenu->popup(columns->mapToGlobal(QPoint(0, columns->height()))); });
    QPushButton* day = makeButton(tr("Go to a day"), u"calendar", ButtonWeight::Normal, ButtonSize::Normal, this);
    setKeyHint(day, m_goToDate->shortcut());
    connect(day, &QPushButton::clicked, m_goToDate, &QAction::trigger);
    m_headButtons = {exporting, day, columns};
    for (QPushButton* button : m_headButtons) {
        PageFrame::addAction(button);
    }
}

QWidget* DeliveriesPage::buildLog()
{
    auto* log = new QWidget(this);
    auto* column = new QVBoxLayout(log);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* filterSlot = new QWidget(log);
    auto* filterLayout = new QVBoxLayout(filterSlot);
    m_filter = new DeliveryFilterBar(filterSlot);
    filterLayout->addWidget(m_filter);
    const auto applyMargin = [filterLayout](int margin) { filterLayout->setContentsMargins(margin, 0, margin, 12); };
    applyMargin(pageMargin());
    connect(this, &PageFrame::pageMarginChanged, filterSlot, applyMargin);
    column->addWidget(filterSlot);
    column->addWidget(new Hairline(Qt::Horizontal, log));

    m_splitter = new QSplitter(Qt::Horizontal, log);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_list = new DeliveryList(m_client, m_model, *m_actions, m_splitter);
    m_table = m_list->table();
    m_columnsMenu = new ColumnsMenu(*m_table, this);
    m_detail = new DeliveryDetailPane(m_client, m_clock, m_splitter);
    m_detail->setMinimumWidth(detailMinimum);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    column->addWidget(m_splitter, 1);
    auto* menu = new QMenu(this);
    menu->addActions({m_actions->choosePortal(), m_actions->retry(), m_actions->correct(), m_actions->again(),
                      m_actions->cancel(), m_actions->move(), m_actions->record(), m_actions->copyId(),
                      m_detail->askAction(), m_detail->reportAction()});
    m_detail->setMenu(menu);
    return log;
}

void DeliveriesPage::connectModel()
{
    connect(&m_model, &DeliveryLogModel::phaseChanged, this, &DeliveriesPage::showPhase);
    connect(&m_model, &DeliveryLogModel::modelReset, this, &DeliveriesPage::showPhase);
    connect(&m_model, &DeliveryLogModel::rowsInserted, this, &DeliveriesPage::showPhase);
    connect(&m_model, &DeliveryLogModel::lookingChanged, this, &DeliveriesPage::showPhase);
    connect(&m_model, &DeliveryLogModel::countsChanged, this, [this] {
        m_filter->setCounts(m_model.counts());
        showPhase();
    });
    connect(&m_model, &DeliveryLogModel::waitingChanged, this, [this] {
        m_filter->setWaitingCount(m_model.waitingCount());
        m_newRows->setEnabled(m_model.waitingCount() > 0);
    });
    connect(&m_client, &app::EngineClient::statusChanged, this, &DeliveriesPage::showPhase);
    connect(&m_connections, &presentation::ConnectionsModel::loaded, this, &DeliveriesPage::showPhase);
}

void DeliveriesPage::connectViews()
{
    connect(m_filter, &DeliveryFilterBar::queryChanged, this, &DeliveriesPage::applyQuery);
    connect(m_filter->saved(), &SavedFiltersMenu::filtersChanged, this, &DeliveriesPage::stateChanged);
    connect(m_filter->saved(), &SavedFiltersMenu::done, this, &Page::done);
    QHeaderView* head = m_table->horizontalHeader();
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QHeaderView::customContextMenuRequested, this,
            [this, head](const QPoint& place) { m_columnsMenu->popup(head->mapToGlobal(place)); });
    connect(m_filter, &DeliveryFilterBar::newRowsWanted, this, &DeliveriesPage::showNewRows);
    connect(m_filter->field(), &SearchField::leftDown, this, [this] { m_table->setFocus(); });
    connect(m_filter->field(), &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    m_filter->setChoices([this] { return m_connections.names(); }, [this] { return known(&domain::DeliveryRow::bot); },
                         [this] { return known(&domain::DeliveryRow::cause); });
    connect(m_list, &DeliveryList::clearFilterWanted, this, [this] { m_filter->setQuery({}); });
    connect(m_list, &DeliveryList::done, this, &Page::done);

    connect(m_table, &DeliveryTable::scrolled, this, &DeliveriesPage::follow);
    connect(m_table, &DeliveryTable::rowActivated, this, &DeliveriesPage::openSelected);
    connect(m_table, &DeliveryTable::recordWanted, this, &DeliveryActions::openRecord);
    connect(m_table, &DeliveryTable::currentChangedTo, this, [this](qint64 id) {
        if (isBeside()) {
            setDetail(Detail::Open);
        }
        if (m_detailState == Detail::Open) {
            m_detail->showDelivery(id);
        }
    });
    connect(m_table, &DeliveryTable::selectionCountChanged, this, &DeliveriesPage::follow);
    connect(m_actions->show(), &QAction::triggered, this, &DeliveriesPage::openSelected);
    connect(m_detail, &DeliveryDetailPane::closeRequested, this, [this] { setDetail(Detail::Closed); });
    connect(m_detail, &DeliveryDetailPane::repairWanted, m_actions, &DeliveryActions::repair);
    connect(m_detail, &DeliveryDetailPane::originWanted, this, &DeliveriesPage::explainValue);
    connect(m_detail, &DeliveryDetailPane::deliveryWanted, this, &DeliveriesPage::showDelivery);
    connect(m_detail, &DeliveryDetailPane::recordWanted, this, &DeliveryActions::openRecord);
    connect(m_detail, &DeliveryDetailPane::done, this, &Page::done);
    connect(m_splitter, &QSplitter::splitterMoved, this,
            [this] { m_detailWidth = std::clamp(m_detail->width(), detailMinimum, detailMaximum); });
    connect(m_startState, &DeliveriesStart::connectWanted, this, &DeliveriesPage::connectWanted);
    connect(m_startState, &DeliveriesStart::fileWanted, this, &DeliveriesPage::fileWanted);
    connect(m_startState, &DeliveriesStart::done, this, &Page::done);
    connect(m_actions, &DeliveryActions::retryAllWanted, this, &DeliveriesPage::askToRetryAll);
    connect(m_actions, &DeliveryActions::portalWanted, this, &DeliveriesPage::askForPortal);
    connect(m_actions, &DeliveryActions::moveWanted, this, &DeliveriesPage::askToMove);
    connect(m_actions, &DeliveryActions::correctionWanted, this, &DeliveriesPage::askForCorrection);
    connect(m_actions, &DeliveryActions::valueWanted, this, &DeliveriesPage::askForValue);
    connect(m_actions, &DeliveryActions::joinWanted, this, &DeliveriesPage::askForRecord);
    connect(m_actions, &DeliveryActions::outlookWanted, this, &DeliveriesPage::showOutlook);
    connect(m_actions, &DeliveryActions::sourcesWanted, this, &DeliveriesPage::sourcesWanted);
    connect(m_actions, &DeliveryActions::propertiesWanted, this, &DeliveriesPage::propertiesWanted);
    connect(m_actions, &DeliveryActions::mappingWanted, this, &DeliveriesPage::mappingWanted);
    connect(m_actions, &DeliveryActions::done, this, &Page::done);
    connect(m_actions, &DeliveryActions::failed, this, &Page::failed);
    connect(m_actions, &DeliveryActions::connectWanted, this, &DeliveriesPage::connectWanted);
    connect(m_actions, &DeliveryActions::reconnectWanted, this, &DeliveriesPage::reconnectWanted);
}

} // namespace leadferry::ui
