// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliveryactions.h"

#include "app/enginecommands.h"

#include <QAction>
#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <iterator>

namespace leadferry::ui {

using domain::DeliveryRow;
using domain::DeliveryState;
using presentation::Repair;

namespace {

bool canRetry(const DeliveryRow& row)
{
    return presentation::canRetry(row.state);
}

bool canCancel(const DeliveryRow& row)
{
    switch (row.state) {
    case DeliveryState::Queued:
    case DeliveryState::Waiting:
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Held:
    case DeliveryState::Exhausted:
    case DeliveryState::Unrouted:
        return true;
    case DeliveryState::InFlight:
    case DeliveryState::Unclear:
    case DeliveryState::Delivered:
    case DeliveryState::Skipped:
    case DeliveryState::Cancelled:
        return false;
    }
    return false;
}

QList<DeliveryRow> unroutedOf(const QList<DeliveryRow>& rows)
{
    QList<DeliveryRow> unrouted;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(unrouted),
                 [](const DeliveryRow& row) { return row.state == DeliveryState::Unrouted; });
    return unrouted;
}

QJsonObject idsOf(const QList<DeliveryRow>& rows, bool (*wanted)(const DeliveryRow&))
{
    QJsonArray ids;
    for (const DeliveryRow& row : rows) {
        if (wanted(row)) {
            ids.append(row.id);
        }
    }
    return {{QStringLiteral("ids"), ids}};
}

} // namespace

DeliveryActions::DeliveryActions(app::EngineClient& client, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_show(new QAction(tr("&Show detail"), this)),
      m_retry(new QAction(tr("&Retry"), this)),
      m_retryAll(new QAction(this)),
      m_cancel(new QAction(tr("&Give up"), this)),
      m_correct(new QAction(tr("Corr&ect and send again…"), this)),
      m_again(new QAction(tr("&Write again…"), this)),
      m_choosePortal(new QAction(tr("Choose &portal…"), this)),
      m_move(new QAction(tr("&Move to another portal…"), this)),
      m_record(new QAction(tr("&Open in HubSpot"), this)),
      m_copyId(new QAction(tr("&Copy ID"), this))
{
    m_retryAll->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    m_record->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    connect(m_retry, &QAction::triggered, this, [this] { run(Command::Retry, idsOf(m_rows, canRetry)); });
    connect(m_retryAll, &QAction::triggered, this, [this] { emit retryAllWanted(m_all); });
    connect(m_cancel, &QAction::triggered, this, [this] { run(Command::Cancel, idsOf(m_rows, canCancel)); });
    connect(m_correct, &QAction::triggered, this, [this] { emit correctionWanted(m_rows.constFirst()); });
    connect(m_again, &QAction::triggered, this, [this] { emit retryAllWanted(presentation::writeAgainOf(m_rows)); });
    connect(m_choosePortal, &QAction::triggered, this, [this] { emit portalWanted(unroutedOf(m_rows)); });
    connect(m_move, &QAction::triggered, this, [this] { emit moveWanted(m_rows); });
    connect(m_record, &QAction::triggered, this, [this] { openRecord(QUrl(m_rows.constFirst().recordUrl)); });
    connect(m_copyId, &QAction::triggered, this, &DeliveryActions::copyIds);
    setRows({});
    setAll({});
}

void DeliveryActions::setAll(const presentation::RetryAll& all)
{
    m_all = all;
    m_retryAll->setEnabled(all.amount > 0);
    m_retryAll->setText(all.amount > 0 ? tr("Retry &all %n shown…", nullptr, all.amount) : tr("Retry &all shown…"));
}

void DeliveryActions::setRows(const QList<DeliveryRow>& rows)
{
    m_rows = rows;
    m_show->setEnabled(rows.size() == 1);
    m_retry->setEnabled(retryCount() > 0);
    m_cancel->setEnabled(std::any_of(rows.begin(), rows.end(), canCancel));
    m_correct->setEnabled(rows.size() == 1);
    m_again->setEnabled(presentation::writeAgainOf(rows).amount > 0);
    m_choosePortal->setVisible(!unroutedOf(rows).isEmpty());
    m_move->setEnabled(!rows.isEmpty() && unroutedOf(rows).isEmpty());
    m_record->setEnabled(rows.size() == 1 && !rows.constFirst().recordUrl.isEmpty());
    m_copyId->setEnabled(!rows.isEmpty());
}

int DeliveryActions::retryCount() const
{
    return static_cast<int>(std::count_if(m_rows.begin(), m_rows.end(), canRetry));
}

void DeliveryActions::run(Command command, const QJsonObject& arguments)
{
    const bool retrying = command == Command::Retry;
    const auto name = QLatin1String(retrying ? app::command::retry : app::command::cancelDeliveries);
    m_client.execute(name, arguments, this, {}, [this, retrying](const base::Result<QJsonObject>& answer) {
        if (!answer.ok()) {
            const presentation::ProblemText problem = presentation::problemOf(answer.error());
            emit failed(problem.title, problem.meaning);
        } else if (retrying) {
            emit done(startedAgain(answer->value(QLatin1String("retried")).toInt()));
        } else {
            emit done(tr("%n deliveries given up. What is in HubSpot stays.", nullptr,
                         answer->value(QLatin1String("cancelled")).toInt()));
        }
    });
}

QString DeliveryActions::startedAgain(int deliveries)
{
    return tr("%n deliveries start again", nullptr, deliveries);
}

void DeliveryActions::openRecord(const QUrl& url)
{
    // Record links are made from the portal's address; anything else is not for the browser.
    if (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http")) {
        QDesktopServices::openUrl(url);
    }
}

void DeliveryActions::copyIds()
{
    QStringList ids;
    for (const DeliveryRow& row : std::as_const(m_rows)) {
        ids.append(row.eventId);
    }
    QGuiApplication::clipboard()->setText(ids.join(QLatin1Char('\n')));
    emit done(tr("%n IDs copied", nullptr, static_cast<int>(ids.size())));
}

void DeliveryActions::repair(Repair repair, const DeliveryRow& row)
{
    switch (repair) {
    case Repair::Retry:
        run(Command::Retry, {{QStringLiteral("ids"), QJsonArray{row.id}}});
        return;
    case Repair::RetryCause:
        run(Command::Retry,
            {{QStringLiteral("status"), domain::toString(row.state)}, {QStringLiteral("cause"), row.cause}});
        return;
    case Repair::Cancel:
    case Repair::Ignore:
        run(Command::Cancel, {{QStringLiteral("ids"), QJsonArray{row.id}}});
        return;
    case Repair::Reconnect:
        emit reconnectWanted(row.portalName);
        return;
    case Repair::Connect:
        emit connectWanted();
        return;
    case Repair::Move:
        emit moveWanted({row});
        return;
    case Repair::ChoosePortal:
        emit portalWanted({row});
        return;
    case Repair::OpenRecord:
        openRecord(QUrl(row.recordUrl));
        return;
    case Repair::ShowMapping:
        emit mappingWanted(row.type);
        return;
    case Repair::ShowProperties:
        emit propertiesWanted(row.portalName);
        return;
    case Repair::MapValue:
        emit valueWanted(row);
        return;
    case Repair::Correct:
        emit correctionWanted(row);
        return;
    case Repair::Join:
        emit joinWanted(row);
        return;
    case Repair::ShowOutlook:
        emit outlookWanted(row);
        return;
    case Repair::ShowSources:
        emit sourcesWanted();
        return;
    }
}

} // namespace leadferry::ui
