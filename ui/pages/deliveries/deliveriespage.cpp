// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/chooseportaldialog.h"

#include "domain/filterline.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/pages/deliveries/correctiondialog.h"
#include "ui/pages/deliveries/deliveriesstart.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/deliveries/deliverydetailpane.h"
#include "ui/pages/deliveries/deliveryfilterbar.h"
#include "ui/pages/deliveries/deliverylist.h"
#include "ui/pages/deliveries/deliverytable.h"
#include "ui/pages/deliveries/gotodatedialog.h"
#include "ui/pages/deliveries/joindialog.h"
#include "ui/pages/deliveries/mapvaluedialog.h"
#include "ui/pages/deliveries/movedialog.h"
#include "ui/pages/deliveries/outlookdialog.h"
#include "ui/pages/deliveries/retryalldialog.h"
#include "ui/pages/deliveries/savedfiltersmenu.h"
#include "ui/pages/deliveries/valueorigindialog.h"
#include "ui/style/variant.h"

#include <QAction>
#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::DeliveryLogModel;

namespace {

constexpr int besideListFrom = 1100; ///< width of the window from which list and detail stand side by side
constexpr int roomyFrom = 1600;      ///< … and from which the detail is wider
constexpr int usualDetail = 456;
constexpr int roomyDetail = 560;

} // namespace

DeliveriesPage::DeliveriesPage(app::EngineClient& client, base::Clock& clock,
                               presentation::ConnectionsModel& connections, QWidget* parent)
    : Page(tr("Deliveries"), Content::EdgeToEdge, parent),
      m_client(client),
      m_clock(clock),
      m_connections(connections),
      m_model(client, clock),
      m_actions(new DeliveryActions(client, this))
{
    buildActions();
    buildHeader();
    m_stack = new QStackedWidget(this);
    m_startState = new DeliveriesStart(m_stack);
    m_log = buildLog();
    m_stack->addWidget(m_log);
    m_stack->addWidget(m_startState);
    setContent(m_stack);
    connectModel();
    connectViews();
    setDetail(Detail::Closed);
    showPhase();
}

DeliveriesPage::~DeliveriesPage() = default;

void DeliveriesPage::start()
{
    applyQuery();
}

// What is shown

void DeliveriesPage::applyQuery()
{
    m_model.setFilter(domain::toFilter(m_filter->query(), m_clock.nowMs()));
}

void DeliveriesPage::showPhase()
{
    using Phase = DeliveryLogModel::Phase;
    const bool rows = m_model.rowCount() > 0;
    const bool nothingEver = !rows && m_model.phase() == Phase::Ready && m_filter->query().isEmpty() &&
                             !m_model.hasAbove() && !m_model.hasBelow();
    m_startState->show(m_client.status(), m_connections.names());
    m_stack->setCurrentWidget(nothingEver ? static_cast<QWidget*>(m_startState) : m_log);
    for (QPushButton* button : std::as_const(m_headButtons)) {
        button->setVisible(!nothingEver);
    }
    m_export->setEnabled(rows);
    m_newRows->setEnabled(m_model.waitingCount() > 0);
}

/// Rows come in by themselves only while the reader is at the top and reads nothing in particular.
void DeliveriesPage::follow()
{
    const bool reads = m_detailState == Detail::Open || m_table->selectionModel()->hasSelection();
    m_model.setFollowing(m_table->isAtTop() && !reads);
}

void DeliveriesPage::showNewRows()
{
    m_table->scrollToTop();
    m_model.showWaiting();
    m_table->scrollToTop();
}

QStringList DeliveriesPage::known(QString domain::DeliveryRow::*part) const
{
    QStringList values;
    const int rows = std::min(m_model.rowCount(), 2000);
    for (int row = 0; row < rows; ++row) {
        const QString& value = m_model.rowAt(row).*part;
        if (!value.isEmpty() && !values.contains(value)) {
            values.append(value);
        }
    }
    values.sort();
    return values;
}

void DeliveriesPage::askForDate()
{
    auto* dialog = new GoToDateDialog(m_clock.nowMs(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &GoToDateDialog::chosen, this, [this](qint64 beginningMs, qint64 endMs) {
        m_table->clearSelection();
        if (!m_model.isByComingIn()) { // only so are days together
            m_table->sortByColumn(DeliveryLogModel::CameInColumn, Qt::DescendingOrder);
        }
        m_model.showTime(m_model.order() == domain::LogOrder::NewestFirst ? endMs - 1 : beginningMs - 1);
        m_table->setFocus();
    });
    dialog->open();
}

// Detail

bool DeliveriesPage::isBeside() const
{
    return window()->width() >= besideListFrom;
}

void DeliveriesPage::setDetail(Detail detail)
{
    m_detailState = detail;
    if (detail == Detail::Closed) {
        m_detail->clear();
    }
    placeDetail();
    follow();
}

void DeliveriesPage::placeDetail()
{
    const bool open = m_detailState == Detail::Open;
    const bool beside = isBeside();
    m_list->setOpensInPlace(!beside);
    const QWidget* focus = QApplication::focusWidget();
    const bool hadFocus = focus && m_detail->isAncestorOf(focus);
    m_detail->setPlace(beside ? DeliveryDetailPane::Place::BesideList : DeliveryDetailPane::Place::InsteadOfList);
    m_detail->setVisible(open);
    m_list->setVisible(!open || beside);
    if (open && beside) {
        const int total = m_splitter->width();
        const int usual = window()->width() >= roomyFrom ? roomyDetail : usualDetail;
        const int detail = m_detailWidth > 0 ? m_detailWidth : usual;
        m_splitter->setSizes({std::max(1, total - detail - 1), detail});
    }
    if (!open && hadFocus) {
        m_table->setFocus();
    }
}

void DeliveriesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_list->setInset(pageMargin());
    placeDetail();
}

void DeliveriesPage::showDelivery(qint64 deliveryId)
{
    m_table->select(deliveryId);
    setDetail(Detail::Open);
    m_detail->showDelivery(deliveryId);
}

void DeliveriesPage::openSelected()
{
    if (const qint64 id = m_table->currentId(); id != 0) {
        setDetail(Detail::Open);
        m_detail->showDelivery(id);
        if (!isBeside()) {
            m_detail->setFocus();
        }
    }
}

void DeliveriesPage::askToRetryAll(const presentation::RetryAll& all)
{
    auto* dialog = new RetryAllDialog(m_client, all, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &RetryAllDialog::ended, this, &Page::done);
    dialog->open();
}

void DeliveriesPage::askForCorrection(const domain::DeliveryRow& row)
{
    auto* dialog = new CorrectionDialog(m_client, row.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CorrectionDialog::sent, this, &Page::done);
    dialog->open();
}

void DeliveriesPage::askForValue(const domain::DeliveryRow& row)
{
    auto* dialog = new MapValueDialog(m_client, row.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MapValueDialog::saved, this, &Page::done);
    dialog->open();
}

void DeliveriesPage::askForRecord(const domain::DeliveryRow& row)
{
    auto* dialog = new JoinDialog(m_client, row.id, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &JoinDialog::joined, this, [this] { emit done(tr("It is written into that record")); });
    dialog->open();
}

void DeliveriesPage::explainValue(qint64 operationId, const QString& property)
{
    auto* dialog = new ValueOriginDialog(m_client, m_detail->deliveryId(), operationId, property, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ValueOriginDialog::mappingWanted, this, &DeliveriesPage::mappingWanted);
    dialog->open();
}

void DeliveriesPage::askForPortal(const QList<domain::DeliveryRow>& rows)
{
    if (m_connections.portals().isEmpty()) {
        emit connectWanted();
        return;
    }
    auto* dialog = new ChoosePortalDialog(m_client, rows, m_connections.portals(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ChoosePortalDialog::chosen, this, &Page::done);
    dialog->open();
}

void DeliveriesPage::showOutlook(const domain::DeliveryRow& row)
{
    const auto& portals = m_connections.portals();
    const auto portal = std::find_if(portals.begin(), portals.end(),
                                     [&](const domain::Portal& each) { return each.id == row.portalId; });
    auto* dialog =
        new OutlookDialog(m_client, row.id, portal == portals.end() ? std::nullopt : std::optional(*portal), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void DeliveriesPage::askToMove(const QList<domain::DeliveryRow>& rows)
{
    auto* dialog = new MoveDialog(m_client, rows, m_connections.portals(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &MoveDialog::moved, this, [this](int deliveries, const QString& portal) {
        emit done(tr("%n deliveries moved to %1", "portal", deliveries).arg(portal));
    });
    dialog->open();
}

// Keys

void DeliveriesPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        if (m_detailState == Detail::Open) {
            setDetail(Detail::Closed);
            m_table->setFocus();
            return;
        }
        if (m_table->selectionModel()->hasSelection()) {
            m_table->clearSelection();
            return;
        }
    }
    Page::keyPressEvent(event);
}

void DeliveriesPage::find()
{
    m_stack->setCurrentWidget(m_log);
    m_filter->field()->setFocus();
    m_filter->field()->selectAll();
}

void DeliveriesPage::showNeedsYou()
{
    domain::DeliveryQuery query = m_filter->query();
    query.states = domain::statesThatNeedYou();
    m_filter->setQuery(query);
}

void DeliveriesPage::showQuery(const domain::DeliveryQuery& query)
{
    m_filter->setQuery(query);
}

// Memory

void DeliveriesPage::saveState(QSettings& settings) const
{
    m_table->saveColumns(settings);
    settings.setValue(QStringLiteral("deliveries/filter"), domain::toFilterLine(m_filter->query()));
    settings.setValue(QStringLiteral("deliveries/savedFilters"), m_filter->saved()->filters().toVariant());
    settings.setValue(QStringLiteral("deliveries/detailWidth"), m_detailWidth);
    settings.setValue(QStringLiteral("deliveries/detailTab"), m_detail->currentTab());
}

void DeliveriesPage::restoreState(const QSettings& settings)
{
    m_table->restoreColumns(settings);
    m_filter->saved()->setFilters(
        presentation::SavedFilters::fromVariant(settings.value(QStringLiteral("deliveries/savedFilters"))));
    const auto parsed = domain::parseFilterLine(settings.value(QStringLiteral("deliveries/filter")).toString());
    if (parsed.ok()) {
        m_filter->setQuery(parsed.query);
    }
    const int detail = settings.value(QStringLiteral("deliveries/detailWidth")).toInt();
    m_detailWidth = detail > 0 ? std::clamp(detail, detailMinimum, detailMaximum) : 0;
    m_detail->setCurrentTab(std::clamp(settings.value(QStringLiteral("deliveries/detailTab")).toInt(), 0, 3));
}

QList<QWidget*> DeliveriesPage::panes() const
{
    return {m_filter->field(), m_table, m_detail};
}

} // namespace leadferry::ui
