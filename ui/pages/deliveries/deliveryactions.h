// SPDX-License-Identifier: GPL-3.0-or-later
// What a person can do with deliveries: retry, give up, open, copy. One place for menu, foot, keys and repair cards.
#pragma once

#include "app/engineclient.h"
#include "presentation/deliveryretry.h"
#include "presentation/repairtexts.h"

#include <QObject>

class QAction;
class QUrl;

namespace leadferry::ui {

class DeliveryActions : public QObject
{
    Q_OBJECT
public:
    /// `client` outlives it.
    explicit DeliveryActions(app::EngineClient& client, QObject* parent = nullptr);

    /// What the actions act on; keeps them enabled as fits.
    void setRows(const QList<domain::DeliveryRow>& rows);
    [[nodiscard]] int retryCount() const;
    /// What "retry all shown" acts on.
    void setAll(const presentation::RetryAll& all);
    /// "7 deliveries start again"
    static QString startedAgain(int deliveries);
    void repair(presentation::Repair repair, const domain::DeliveryRow& row);
    static void openRecord(const QUrl& url);

    [[nodiscard]] QAction* show() const { return m_show; }
    [[nodiscard]] QAction* retry() const { return m_retry; }
    [[nodiscard]] QAction* retryAll() const { return m_retryAll; }
    [[nodiscard]] QAction* cancel() const { return m_cancel; }
    [[nodiscard]] QAction* correct() const { return m_correct; }
    [[nodiscard]] QAction* again() const { return m_again; }
    [[nodiscard]] QAction* choosePortal() const { return m_choosePortal; }
    [[nodiscard]] QAction* move() const { return m_move; }
    [[nodiscard]] QAction* record() const { return m_record; }
    [[nodiscard]] QAction* copyId() const { return m_copyId; }

signals:
    void done(const QString& what);
    void failed(const QString& title, const QString& meaning);
    void retryAllWanted(const leadferry::presentation::RetryAll& all);
    void connectWanted();
    /// For these, which have none.
    void portalWanted(const QList<leadferry::domain::DeliveryRow>& rows);
    /// Of these to another portal.
    void moveWanted(const QList<leadferry::domain::DeliveryRow>& rows);
    void reconnectWanted(const QString& portalName);
    /// What its event says.
    void correctionWanted(const leadferry::domain::DeliveryRow& row);
    /// Another one for what its portal does not know.
    void valueWanted(const leadferry::domain::DeliveryRow& row);
    /// One of HubSpot's for what is held.
    void joinWanted(const leadferry::domain::DeliveryRow& row);
    /// What shadow mode kept it from writing.
    void outlookWanted(const leadferry::domain::DeliveryRow& row);
    void sourcesWanted();
    void propertiesWanted(const QString& portalName);
    void mappingWanted(const QString& eventType);

private:
    enum class Command { Retry, Cancel };
    void run(Command command, const QJsonObject& arguments);
    void copyIds();

    app::EngineClient& m_client;
    QList<domain::DeliveryRow> m_rows;
    presentation::RetryAll m_all;
    QAction* m_show;
    QAction* m_retry;
    QAction* m_retryAll;
    QAction* m_cancel;
    QAction* m_correct;
    QAction* m_again;
    QAction* m_choosePortal;
    QAction* m_move;
    QAction* m_record;
    QAction* m_copyId;
};

} // namespace leadferry::ui
