// SPDX-License-Identifier: GPL-3.0-or-later
// One delivery: its state, what to do about it, and everything that happened, right of the list or in its place.
#pragma once

#include "base/clock.h"
#include "presentation/deliverydetailmodel.h"
#include "presentation/repairtexts.h"

#include <QWidget>

class QAction;
class QHBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace leadferry::app {
class EngineClient;
}

namespace leadferry::ui {

class ConversationView;
class FieldsView;
class PayloadViewer;
class RepairCard;
class Segments;
class StateMark;
class TabStrip;
class TextLabel;
class TimelineView;

class DeliveryDetailPane : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the pane.
    DeliveryDetailPane(app::EngineClient& client, base::Clock& clock, QWidget* parent = nullptr);
    ~DeliveryDetailPane() override;

    void showDelivery(qint64 deliveryId);
    void clear();
    [[nodiscard]] qint64 deliveryId() const { return m_deliveryId; }
    /// In place of the list there is a way back instead of a cross.
    enum class Place { BesideList, InsteadOfList };
    void setPlace(Place place);
    void setMenu(QMenu* menu); ///< actions on this delivery
    /// Copies what happened for whoever helps, without personal data.
    [[nodiscard]] QAction* reportAction() const { return m_report; }
    /// Has the language model read the conversation; there while it may be asked.
    [[nodiscard]] QAction* askAction() const { return m_ask; }
    [[nodiscard]] int currentTab() const;
    void setCurrentTab(int index);

signals:
    void closeRequested();
    void repairWanted(leadferry::presentation::Repair repair, const leadferry::domain::DeliveryRow& row);
    void recordWanted(const QUrl& url);
    /// Another one of the same conversation.
    void deliveryWanted(qint64 deliveryId);
    /// Why a record of the delivery was given a value.
    void originWanted(qint64 operationId, const QString& property);
    void done(const QString& what);

private:
    QWidget* buildHead();
    void buildTabs();
    void reload();
    void onDetail(const base::Result<domain::DeliveryDetail>& detail);
    void showHead(const domain::DeliveryRow& row);
    void showRepair(const domain::DeliveryDetail& detail);
    void countCause(const domain::DeliveryRow& row, QPushButton* button);
    void showPayload(const domain::DeliveryDetail& detail);
    QWidget* buildPayload();
    void copyReport();
    void refreshLater();
    void follow(const QModelIndex& index, const QString& link);
    void bringReplies();
    void showAsk();
    void askModel();

    app::EngineClient& m_client;
    base::Clock& m_clock;
    std::unique_ptr<base::Alarm> m_refresh;
    std::unique_ptr<QObject> m_question;
    qint64 m_deliveryId = 0;
    bool m_refreshArmed = false;
    presentation::DeliveryDetailModel m_model;
    StateMark* m_state;
    QHBoxLayout* m_stateSlot = nullptr;
    TextLabel* m_person;
    TextLabel* m_type;
    TextLabel* m_meta;
    QToolButton* m_back;
    QToolButton* m_more;
    QToolButton* m_close;
    RepairCard* m_card;
    QWidget* m_cardSlot;
    TabStrip* m_tabs = nullptr;
    QStackedWidget* m_views = nullptr;
    TimelineView* m_timeline = nullptr;
    FieldsView* m_fields = nullptr;
    Segments* m_payloadChoice = nullptr;
    PayloadViewer* m_payload = nullptr;
    ConversationView* m_conversation = nullptr;
    QAction* m_report;
    QAction* m_ask;
    std::unique_ptr<QObject> m_counting;
    QByteArray m_shownPayload;
    QString m_shownRepair;
};

} // namespace leadferry::ui
