// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionspage.h"

#include "presentation/repairtexts.h"
#include "ui/components/buttons.h"
#include "ui/components/card.h"
#include "ui/components/emptystate.h"
#include "ui/components/loadingrows.h"
#include "ui/components/statusbanner.h"
#include "ui/components/textlabel.h"
#include "ui/pages/connections/connectdialog.h"
#include "ui/pages/connections/copysetupdialog.h"
#include "ui/pages/connections/disconnectdialog.h"
#include "ui/pages/connections/portalrow.h"
#include "ui/pages/connections/routestable.h"

#include <QAction>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace leadferry::ui {

using presentation::ConnectionsModel;

ConnectionsPage::ConnectionsPage(app::EngineClient& client, base::Clock& clock, ConnectionsModel& model,
                                 QWidget* parent)
    : Page(tr("Connections"), Content::Padded, parent),
      m_client(client),
      m_clock(clock),
      m_model(model),
      m_routes(client),
      m_connect(new QAction(tr("&Connect a portal…"), this)),
      m_stack(new QStackedWidget(this)),
      m_problem(new StatusBanner(StatusBanner::Size::Page, this)),
      m_loading(new LoadingRows(this)),
      m_list(buildList()),
      m_empty(buildEmpty())
{
    QPushButton* button = makeButton(tr("Connect a portal"), u"plus", ButtonWeight::Primary, ButtonSize::Normal, this);
    connect(button, &QPushButton::clicked, m_connect, &QAction::trigger);
    connect(m_connect, &QAction::triggered, this, [this] { openConnectDialog(presentation::ConnectPurpose()); });
    m_checkAll = makeButton(tr("Check all"), u"checkup", ButtonWeight::Normal, ButtonSize::Normal, this);
    connect(m_checkAll, &QPushButton::clicked, &m_model, &ConnectionsModel::recheckAll);
    connect(&m_model, &ConnectionsModel::checkingChanged, this, &ConnectionsPage::showChecking);
    PageFrame::addAction(m_checkAll);
    PageFrame::addAction(button);
    m_problem->hide();
    m_problem->setAction(tr("Try again"), u"retry");
    connect(m_problem, &StatusBanner::actionTriggered, &m_model, &ConnectionsModel::reload);
    body()->addWidget(m_problem);
    m_loading->setRowHeight(64);
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    body()->addWidget(m_stack, 1);
    body()->addStretch(); // where an error stands alone
    connect(&m_model, &ConnectionsModel::loaded, this, &ConnectionsPage::showModel);
    connect(&m_model, &ConnectionsModel::dataChanged, this, &ConnectionsPage::showRows);
    connect(&m_routes, &presentation::RoutesModel::chosen, this, &Page::done);
    connect(&m_routes, &presentation::RoutesModel::news, this, &Page::failed);
    m_clockHand.setInterval(1000);
    connect(&m_clockHand, &QTimer::timeout, &m_model, &ConnectionsModel::refreshTimes);
    m_loading->start(tr("Reading connections…"));
}

QWidget* ConnectionsPage::buildList()
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    m_card = new Card(content);
    column->addWidget(m_card);
    auto* words = new TextLabel(
        tr("A portal is one HubSpot account. The light is green only after a real call to HubSpot succeeded."),
        TextRole::Body, Ink::Secondary, content);
    words->setWordWrap(true);
    column->addWidget(words);
    m_routesTable = new RoutesTable(m_routes, m_model, content);
    column->addWidget(m_routesTable);
    column->addStretch();
    m_scroll = scrolling(content);
    return m_scroll;
}

QWidget* ConnectionsPage::buildEmpty()
{
    auto* empty = new EmptyState(this);
    empty->setDrawing(EmptyState::Drawing::Plug);
    empty->setWords(
        tr("No portal is connected yet"),
        tr("A portal is one HubSpot account. Connect it once; from then on events go there by themselves."));
    QPushButton* button = empty->addWay({QStringLiteral("connections"), tr("Connect a portal"),
                                         tr("Sign in to HubSpot in your browser, or paste a service key."),
                                         tr("Connect a portal…"), QStringLiteral("plus")});
    connect(button, &QPushButton::clicked, m_connect, &QAction::trigger);
    empty->setReassurance(Tone::Ok, tr("Events that come in meanwhile are kept. Nothing is lost."));
    return empty;
}

void ConnectionsPage::showModel()
{
    m_problem->setVisible(m_model.phase() == ConnectionsModel::Phase::Failed);
    if (m_model.phase() == ConnectionsModel::Phase::Failed) {
        const presentation::ProblemText problem = presentation::problemOf(m_model.error());
        m_problem->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_loading->stop();
    const bool any = m_model.rowCount() > 0;
    m_checkAll->setVisible(any);
    const bool failed = m_model.phase() == ConnectionsModel::Phase::Failed;
    m_stack->setVisible(any || !failed);
    m_stack->setCurrentWidget(any ? m_list : m_empty);
    showRows();
    m_routesTable->showPortals();
}

void ConnectionsPage::focusUnrouted()
{
    m_routesTable->focusFirstMarked();
    m_scroll->ensureWidgetVisible(m_routesTable->focusWidget() ? m_routesTable->focusWidget() : m_routesTable);
}

void ConnectionsPage::showRows()
{
    if (m_rows.size() != m_model.rowCount()) {
        m_card->clearRows();
        m_rows.clear();
        for (int i = 0; i < m_model.rowCount(); ++i) {
            auto* row = new PortalRow(m_card);
            connect(row, &PortalRow::reconnectWanted, this, [this, i] { openConnectDialog(m_model.names().value(i)); });
            connect(row, &PortalRow::grantWanted, this, [this, i] { openGrantDialog(i); });
            connect(row, &PortalRow::checkWanted, this, [this, i] { m_model.recheck(i); });
            connect(row, &PortalRow::pauseWanted, this, [this, i] { m_model.pause(i); });
            connect(row, &PortalRow::resumeWanted, this, [this, i] { m_model.resume(i); });
            connect(row, &PortalRow::disconnectWanted, this,
                    [this, i] { openDisconnectDialog(m_model.names().value(i)); });
            connect(row, &PortalRow::copySetupWanted, this, [this, i] { openCopySetupDialog(i); });
            m_card->addRow(row);
            m_rows.append(row);
        }
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows.at(i)->show(m_model.index(i));
    }
}

void ConnectionsPage::openConnectDialog(const QString& reconnect)
{
    const auto& portals = m_model.portals();
    const auto portal = std::find_if(portals.begin(), portals.end(),
                                     [&](const domain::Portal& each) { return each.name == reconnect; });
    openConnectDialog(portal == portals.end() ? presentation::ConnectPurpose()
                                              : presentation::ConnectPurpose::reconnect(*portal));
}

void ConnectionsPage::openGrantDialog(int row)
{
    const domain::Portal portal = m_model.portals().value(row);
    openConnectDialog(presentation::ConnectPurpose::grant(portal, portal.missingScopes));
}

void ConnectionsPage::showChecking()
{
    m_checkAll->setEnabled(!m_model.isChecking());
    m_checkAll->setText(m_model.isChecking() ? tr("Checking…") : tr("Check all"));
}

void ConnectionsPage::openConnectDialog(const presentation::ConnectPurpose& purpose)
{
    auto* dialog = new ConnectDialog(m_client, m_clock, purpose, m_model.names(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectDialog::connected, &m_model, &ConnectionsModel::reload);
    connect(dialog, &ConnectDialog::testLeadWanted, this, &ConnectionsPage::testLeadWanted);
    dialog->open();
}

void ConnectionsPage::openDisconnectDialog(const QString& portalName)
{
    const auto& portals = m_model.portals();
    const auto portal = std::find_if(portals.begin(), portals.end(),
                                     [&](const domain::Portal& each) { return each.name == portalName; });
    if (portal == portals.end()) {
        return;
    }
    auto* dialog = new DisconnectDialog(m_client, *portal, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DisconnectDialog::disconnected, this, [this](const QString& name) {
        m_model.reload();
        emit done(tr("%1 is disconnected", "portal").arg(name));
    });
    dialog->open();
}

void ConnectionsPage::openCopySetupDialog(int row)
{
    const domain::Portal target = m_model.portals().value(row);
    auto* dialog = new CopySetupDialog(m_client, target,
                                       presentation::setupSources(m_model.portals(), m_routes, target), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CopySetupDialog::copied, this, [this](const QString& what) {
        m_routes.reload();
        emit done(what);
    });
    dialog->open();
}

QList<QWidget*> ConnectionsPage::panes() const
{
    return {m_stack->currentWidget()};
}

void ConnectionsPage::showEvent(QShowEvent* event)
{
    m_clockHand.start();
    m_routes.reload(); // today's numbers
    Page::showEvent(event);
}

void ConnectionsPage::hideEvent(QHideEvent* event)
{
    m_clockHand.stop();
    Page::hideEvent(event);
}

} // namespace leadferry::ui
