// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/deliveries/deliverydetailpane.h"

#include "app/engineclient.h"
#include "app/enginecommands.h"
#include "presentation/conversationlines.h"
#include "presentation/curlcommand.h"
#include "presentation/deliveryreport.h"
#include "presentation/deliveryretry.h"
#include "presentation/enrichmenttexts.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"
#include "ui/components/buttons.h"
#include "ui/components/delegates/timelinedelegate.h"
#include "ui/components/payloadviewer.h"
#include "ui/components/repaircard.h"
#include "ui/components/segments.h"
#include "ui/components/statemark.h"
#include "ui/components/tabstrip.h"
#include "ui/components/textlabel.h"
#include "ui/pages/deliveries/conversationview.h"
#include "ui/pages/deliveries/exchangedialog.h"
#include "ui/pages/deliveries/fieldsview.h"
#include "ui/pages/deliveries/timelinesteps.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

namespace leadferry::ui {

using domain::DeliveryDetail;
using domain::DeliveryRow;
using presentation::DeliveryDetailModel;
using presentation::Repair;

namespace {

constexpr qint64 refreshEveryMs = 300;

constexpr int pillPadding = 7; ///< from the edge of a StateMark to its icon

constexpr int fieldsTab = 1;

QString repairIcon(Repair repair)
{
    switch (repair) {
    case Repair::Retry:
    case Repair::RetryCause:
        return QStringLiteral("retry");
    case Repair::OpenRecord:
        return QStringLiteral("open-external");
    case Repair::Reconnect:
    case Repair::Connect:
    case Repair::ChoosePortal:
    case Repair::Move:
        return QStringLiteral("connections");
    case Repair::ShowMapping:
        return QStringLiteral("mapping");
    case Repair::ShowProperties:
        return QStringLiteral("properties");
    case Repair::ShowOutlook:
        return QStringLiteral("eye");
    case Repair::ShowSources:
        return QStringLiteral("sources");
    case Repair::MapValue:
    case Repair::Correct:
        return QStringLiteral("edit");
    case Repair::Join:
        return QStringLiteral("arrow-right");
    case Repair::Cancel:
    case Repair::Ignore:
        return {};
    }
    return {};
}

RepairCard::Repair weightOf(Repair repair, bool first)
{
    if (repair == Repair::Cancel || repair == Repair::Ignore) {
        return RepairCard::Repair::Give;
    }
    return first ? RepairCard::Repair::Best : RepairCard::Repair::Other;
}

} // namespace

DeliveryDetailPane::DeliveryDetailPane(app::EngineClient& client, base::Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_client(client),
      m_clock(clock),
      m_refresh(clock.makeAlarm()),
      m_report(new QAction(tr("Copy a report &without personal data"), this)),
      m_ask(new QAction(tr("Ask the &language model"), this))
{
    connect(m_ask, &QAction::triggered, this, &DeliveryDetailPane::askModel);
    connect(m_report, &QAction::triggered, this, &DeliveryDetailPane::copyReport);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildHead());

    m_cardSlot = new QWidget(this);
    auto* slot = new QVBoxLayout(m_cardSlot);
    slot->setContentsMargins(16, 0, 16, 12);
    m_card = new RepairCard(m_cardSlot);
    slot->addWidget(m_card);
    layout->addWidget(m_cardSlot);
    buildTabs();
    layout->addWidget(m_tabs);
    layout->addWidget(m_views, 1);

    connect(m_refresh.get(), &base::Alarm::rang, this, [this] {
        m_refreshArmed = false;
        reload();
    });
    connect(&client, &app::EngineClient::deliveriesChanged, this, [this](const QList<DeliveryRow>& rows) {
        const bool mine =
            std::any_of(rows.begin(), rows.end(), [this](const DeliveryRow& row) { return row.id == m_deliveryId; });
        if (mine) {
            refreshLater();
        }
    });
    connect(&client, &app::EngineClient::statusChanged, this, &DeliveryDetailPane::showAsk);
    clear();
}

DeliveryDetailPane::~DeliveryDetailPane() = default;

QWidget* DeliveryDetailPane::buildHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(16, 10, 8, 10);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    column->addLayout(row);

    m_back = makeIconButton(u"chevron-left", tr("Back to the list"), ButtonSize::Compact, head);
    m_state = new StateMark(head);
    m_person = new TextLabel({}, TextRole::Section, Ink::Text, head);
    m_person->setTextFormat(Qt::PlainText);
    m_person->setElide(Qt::ElideRight);
    m_type = new TextLabel({}, TextRole::Body, Ink::Secondary, head);
    m_type->setTextFormat(Qt::PlainText);
    m_type->setElide(Qt::ElideRight);
    m_more = makeIconButton(u"more", tr("More actions"), ButtonSize::Compact, head);
    m_close = makeIconButton(u"close", tr("Close the detail"), ButtonSize::Compact, head);
    row->addWidget(m_back);
    m_stateSlot = new QHBoxLayout;
    m_stateSlot->addWidget(m_state);
    row->addLayout(m_stateSlot);
    row->addWidget(m_person);
    row->addWidget(m_type);
    row->addStretch(1);
    row->addWidget(m_more);
    row->addWidget(m_close);
    m_meta = new TextLabel({}, TextRole::Caption, Ink::Secondary, head);
    m_meta->setTextFormat(Qt::PlainText);
    m_meta->setElide(Qt::ElideRight);
    column->addWidget(m_meta);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &DeliveryDetailPane::closeRequested);
    connect(m_close, &QToolButton::clicked, this, &DeliveryDetailPane::closeRequested);
    return head;
}

void DeliveryDetailPane::buildTabs()
{
    m_tabs = new TabStrip(16, this);
    m_tabs->bar()->setAccessibleName(tr("Parts of the detail"));
    m_views = new QStackedWidget(this);
    m_timeline = new TimelineView(&timelineStepOf, m_views);
    m_timeline->setModel(&m_model);
    m_timeline->setAccessibleName(tr("Timeline"));
    m_fields = new FieldsView(m_views);
    QWidget* payload = buildPayload();
    m_conversation = new ConversationView(m_views);
    const auto add = [this](QWidget* view, const QString& title) {
        m_views->addWidget(view);
        m_tabs->bar()->addTab(title);
    };
    add(m_timeline, tr("Timeline"));
    add(m_fields, tr("Fields"));
    add(payload, tr("Payload"));
    add(m_conversation, tr("Conversation"));
    connect(m_tabs->bar(), &QTabBar::currentChanged, m_views, &QStackedWidget::setCurrentIndex);
    connect(m_timeline, &TimelineView::linkActivated, this, &DeliveryDetailPane::follow);
    connect(m_payload, &PayloadViewer::copied, this, [this] { emit done(tr("Payload copied")); });
    connect(m_fields, &FieldsView::copied, this, [this] { emit done(tr("Value copied")); });
    connect(m_fields, &FieldsView::originWanted, this, &DeliveryDetailPane::originWanted);
}

QWidget* DeliveryDetailPane::buildPayload()
{
    auto* box = new QWidget(m_views);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_payloadChoice = new Segments({tr("As corrected"), tr("As it came in")}, box);
    m_payloadChoice->setCurrent(0);
    auto* slot = new QHBoxLayout;
    slot->setContentsMargins(16, 8, 16, 0);
    slot->addWidget(m_payloadChoice);
    slot->addStretch();
    column->addLayout(slot);
    m_payload = new PayloadViewer(box);
    column->addWidget(m_payload, 1);
    connect(m_payloadChoice, &Segments::chosen, this, [this] {
        if (const auto& detail = m_model.detail()) {
            showPayload(*detail);
        }
    });
    return box;
}

void DeliveryDetailPane::setPlace(Place place)
{
    m_back->setVisible(place == Place::InsteadOfList);
    m_close->setVisible(place == Place::BesideList);
}

void DeliveryDetailPane::setMenu(QMenu* menu)
{
    m_more->setMenu(menu);
    m_more->setPopupMode(QToolButton::InstantPopup);
}

int DeliveryDetailPane::currentTab() const
{
    return m_tabs->bar()->currentIndex();
}

void DeliveryDetailPane::setCurrentTab(int index)
{
    m_tabs->bar()->setCurrentIndex(index);
}

// Loading

void DeliveryDetailPane::showDelivery(qint64 deliveryId)
{
    if (m_deliveryId != deliveryId) {
        m_deliveryId = deliveryId;
        reload();
    }
}

void DeliveryDetailPane::clear()
{
    m_deliveryId = 0;
    m_question.reset();
    m_model.clear();
    showAsk();
    m_cardSlot->hide();
    m_shownRepair.clear();
}

void DeliveryDetailPane::refreshLater()
{
    if (!m_refreshArmed) {
        m_refreshArmed = true;
        m_refresh->ringIn(refreshEveryMs);
    }
}

void DeliveryDetailPane::reload()
{
    if (m_deliveryId == 0) {
        return;
    }
    m_question = std::make_unique<QObject>();
    m_client.delivery(m_deliveryId, m_question.get(),
                      [this](const base::Result<DeliveryDetail>& detail) { onDetail(detail); });
}

void DeliveryDetailPane::onDetail(const base::Result<DeliveryDetail>& detail)
{
    if (!detail.ok()) {
        const presentation::ProblemText problem = presentation::problemOf(detail.error());
        m_card->clearRepairs();
        m_card->setProblem(Tone::Failed, problem.title, problem.meaning);
        QPushButton* again = m_card->addRepair(tr("Try again"), u"retry", RepairCard::Repair::Best);
        connect(again, &QPushButton::clicked, this, &DeliveryDetailPane::reload);
        m_shownRepair.clear();
        m_cardSlot->show();
        return;
    }
    m_model.setDetail(*detail);
    showAsk();
    showHead(detail->row);
    showRepair(*detail);
    m_fields->setOperations(detail->operations);
    showPayload(*detail);
}

void DeliveryDetailPane::showPayload(const DeliveryDetail& detail)
{
    const bool corrected = !detail.correction.isEmpty();
    m_payloadChoice->setVisible(corrected);
    const QJsonObject& shown = corrected && m_payloadChoice->current() == 0 ? detail.correction : detail.body;
    const QByteArray payload = QJsonDocument(shown).toJson();
    if (payload != m_shownPayload) { // keeps folds and the place of the reader
        m_shownPayload = payload;
        m_payload->setPayload(payload);
    }
    m_conversation->setLines(presentation::conversationLines(detail));
}

void DeliveryDetailPane::copyReport()
{
    if (const auto& detail = m_model.detail()) {
        QGuiApplication::clipboard()->setText(presentation::deliveryReport(*detail));
        emit done(tr("Report copied, without names and values"));
    }
}

void DeliveryDetailPane::showHead(const DeliveryRow& row)
{
    const Tone tone = toneOf(row.state);
    const ToneShape shape = lookOf(tone).shape;
    const bool pill = shape == ToneShape::TintedPill || shape == ToneShape::SolidPill;
    m_state->setState(tone, presentation::wordOf(row.state));
    m_stateSlot->setContentsMargins(pill ? 0 : -pillPadding, 0, 0, 0); // icons of plain states stand on the margin
    m_person->setText(row.person.isEmpty() ? row.eventId : row.person);
    m_type->setText(presentation::eventTypeName(row.type));
    const QString cameIn = presentation::timeText(row.receivedAtMs, m_clock.nowMs());
    const QString bot = row.bot.isEmpty() ? presentation::sourceName(row.source) : row.bot;
    m_meta->setText(row.portalName.isEmpty()
                        ? tr("Came in %1 · %2 · %3", "time, bot, event id").arg(cameIn, bot, row.eventId)
                        : tr("Came in %1 · %2 → %3 · %4", "time, bot, portal, event id")
                              .arg(cameIn, bot, row.portalName, row.eventId));
}

void DeliveryDetailPane::showRepair(const DeliveryDetail& detail)
{
    const auto repair = presentation::repairOf(detail, m_clock.nowMs());
    m_cardSlot->setVisible(repair.has_value());
    if (!repair) {
        m_shownRepair.clear();
        return;
    }
    m_card->setProblem(toneOf(repair->look), repair->title, repair->meaning);
    QStringList labels;
    for (const Repair step : repair->repairs) {
        labels.append(presentation::repairLabel(step));
    }
    const QString shown = QString::number(detail.row.id) + labels.join(QLatin1Char('|'));
    if (shown == m_shownRepair) {
        return; // the buttons stay, with the focus on them
    }
    m_shownRepair = shown;
    m_card->clearRepairs();
    for (qsizetype i = 0; i < repair->repairs.size(); ++i) {
        const Repair step = repair->repairs.at(i);
        QPushButton* button = m_card->addRepair(labels.at(i), repairIcon(step), weightOf(step, i == 0));
        connect(button, &QPushButton::clicked, this, [this, step] {
            if (const auto& shownDetail = m_model.detail()) {
                emit repairWanted(step, shownDetail->row);
            }
        });
        if (step == Repair::RetryCause) {
            countCause(detail.row, button);
        }
    }
}

/// "Retry all 37 with this cause"; where there is only this one, the button would be no choice.
void DeliveryDetailPane::countCause(const DeliveryRow& row, QPushButton* button)
{
    button->hide();
    m_counting = std::make_unique<QObject>();
    domain::DeliveryFilter filter;
    filter.cause = row.cause;
    m_client.deliveryCounts(
        filter, m_counting.get(),
        [button = QPointer(button), state = row.state](const base::Result<domain::DeliveryCounts>& counts) {
            const auto amount = counts ? presentation::amountOf(*counts, {state}) : presentation::Amount();
            if (button) {
                button->setText(presentation::retryCauseText(amount));
                button->setVisible(!counts || amount.number > 1);
            }
        });
}

// The time line

void DeliveryDetailPane::follow(const QModelIndex& index, const QString& link)
{
    if (link == timelinelink::record) {
        emit recordWanted(QUrl(index.data(DeliveryDetailModel::LinkRole).toString()));
        return;
    }
    if (link == timelinelink::delivery) {
        emit deliveryWanted(index.data(DeliveryDetailModel::StepRole).toLongLong());
        return;
    }
    if (link == timelinelink::fields) {
        setCurrentTab(fieldsTab);
        return;
    }
    if (link == timelinelink::reply) {
        bringReplies();
        return;
    }
    if (link == timelinelink::ask) {
        askModel();
        return;
    }
    const int tries = m_model.rowCount(index);
    const QModelIndex shown = tries > 0 ? m_model.index(tries - 1, 0, index) : index;
    const domain::AttemptRow* attempt = m_model.attempt(shown);
    if (attempt != nullptr && link == timelinelink::curl) {
        QGuiApplication::clipboard()->setText(presentation::curlCommand(*attempt, m_model.detail()->apiUrl));
        emit done(tr("Call copied, without the token"));
    } else if (attempt != nullptr) {
        auto* dialog = new ExchangeDialog(*attempt, m_model.detail()->apiUrl, window());
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    }
}

void DeliveryDetailPane::bringReplies()
{
    m_client.execute(QLatin1String(app::command::retryReplies), {{QStringLiteral("id"), m_deliveryId}}, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         emit done(answer ? tr("What has not reached the bot is sent again") : answer.error().message);
                         reload();
                     });
}

void DeliveryDetailPane::showAsk()
{
    const auto& detail = m_model.detail();
    m_ask->setVisible(detail && presentation::mayBeAsked(*detail, m_client.status().enrichment));
}

void DeliveryDetailPane::askModel()
{
    m_client.execute(QLatin1String(app::command::enrich), {{QStringLiteral("id"), m_deliveryId}}, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         emit done(answer ? presentation::askedAgain(answer->value(QLatin1String("started")).toInt())
                                          : presentation::problemOf(answer.error()).title);
                         reload();
                     });
}

} // namespace leadferry::ui
