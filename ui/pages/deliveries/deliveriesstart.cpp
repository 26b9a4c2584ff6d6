// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliveriesstart.h"

#include "ui/components/emptystate.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leadferry::ui {

DeliveriesStart::DeliveriesStart(QWidget* parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    rebuild();
}

void DeliveriesStart::show(const app::EngineStatus& status, const QStringList& portals)
{
    const bool running = status.state == app::EngineState::Running;
    if (m_listenAddress == status.listenAddress && m_watchedFolder == status.watchedFolder && m_portals == portals &&
        m_running == running) {
        return;
    }
    m_listenAddress = status.listenAddress;
    m_watchedFolder = status.watchedFolder;
    m_portals = portals;
    m_running = running;
    rebuild();
}

void DeliveriesStart::rebuild()
{
    using Style = EmptyState::Way::SentenceStyle;
    delete m_empty;
    m_empty = new EmptyState(this);
    m_layout->addWidget(m_empty);
    m_empty->setDrawing(EmptyState::Drawing::Ferry);
    m_empty->setWords(tr("No deliveries yet"),
                      tr("As soon as your chatbot reports something, it appears here and goes on to HubSpot."));
    if (m_portals.isEmpty()) {
        QPushButton* button = m_empty->addWay({QStringLiteral("connections"), tr("Connect a portal"),
                                               tr("Until then events are kept and nothing is lost."),
                                               tr("Connect a portal…"), QStringLiteral("plus"), Style::Words});
        connect(button, &QPushButton::clicked, this, &DeliveriesStart::connectWanted);
    }
    if (!m_listenAddress.isEmpty()) {
        const QString address = m_listenAddress + QStringLiteral("/v1/events");
        QPushButton* button = m_empty->addWay({QStringLiteral("code"), tr("Point your chatbot at this PC"), address,
                                               tr("Copy address"), QStringLiteral("copy"), Style::Code});
        connect(button, &QPushButton::clicked, this, [this, address] {
            QGuiApplication::clipboard()->setText(address);
            emit done(tr("Address copied"));
        });
    }
    if (!m_watchedFolder.isEmpty() && !m_portals.isEmpty()) {
        QPushButton* button =
            m_empty->addWay({QStringLiteral("folder"), tr("Put files into the watched folder"),
                             tr("JSON or CSV files that are put there are delivered, then moved to “done”."),
                             tr("Open folder"), QStringLiteral("open-external"), Style::Words});
        connect(button, &QPushButton::clicked, this,
                [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_watchedFolder)); });
    }
    QPushButton* file = m_empty->addWay({QStringLiteral("export"),
                                         tr("Send events from a file"),
                                         tr("JSON that your chatbot exported: one event, a list, or one per line."),
                                         tr("Choose file…"),
                                         {},
                                         Style::Words});
    connect(file, &QPushButton::clicked, this, &DeliveriesStart::fileWanted);
    if (m_running) {
        m_empty->setReassurance(Tone::Ok, m_portals.isEmpty() ? tr("Leadferry is running.")
                                          : m_portals.size() == 1
                                              ? tr("%1 is connected. Leadferry is running.").arg(m_portals.constFirst())
                                              : tr("%n portals are connected. Leadferry is running.", nullptr,
                                                   static_cast<int>(m_portals.size())));
    }
}

} // namespace leadferry::ui
