// SPDX-License-Identifier: GPL-3.0-or-later
// What people do to deliveries: a story with hands in it, why a value is what it is, and the questions before repairs.
#include "scenes.h"

#include "app/enginecommands.h"
#include "domain/valueorigin.h"
#include "support/madeupenrichments.h"
#include "support/madeupmapping.h"
#include "support/madeupreplies.h"
#include "ui/components/dialog.h"
#include "ui/components/filterbar.h"
#include "ui/pages/deliveries/deliveriespage.h"
#include "ui/pages/deliveries/deliveryactions.h"
#include "ui/pages/deliveries/deliverydetailpane.h"

#include <QComboBox>
#include <QJsonArray>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

namespace leadferry::test {

namespace {

using domain::DeliveryState;
using domain::ValueOrigin;
using presentation::Repair;

domain::DeliveryRow& firstIn(Stage& stage, DeliveryState state)
{
    return *std::find_if(stage.client.rows.begin(), stage.client.rows.end(),
                         [state](const domain::DeliveryRow& row) { return row.state == state; });
}

domain::DeliveryDetail& detailOf(Stage& stage, DeliveryState state)
{
    return stage.client.details[firstIn(stage, state).id];
}

/// A lead that was corrected, with what its conversation brought.
void tellStory(Stage& stage)
{
    domain::DeliveryDetail& detail = detailOf(stage, DeliveryState::Delivered);
    const qint64 ms = detail.row.receivedAtMs;
    detail.conversationId = QStringLiteral("c-771");
    detail.earlier = {
        {1, QStringLiteral("session.initiated.v1"), detail.row.portalName, DeliveryState::Skipped, ms - 190'000},
        {2, QStringLiteral("intent.detected.v1"), detail.row.portalName, DeliveryState::Delivered, ms - 95'000}};
    detail.later = {
        {4, QStringLiteral("conversation.ended.v1"), detail.row.portalName, DeliveryState::Delivered, ms + 240'000}};
    detail.correction = detail.body;
    detail.correction.insert(QStringLiteral("data"),
                             QJsonObject{{QStringLiteral("topic"), QStringLiteral("Test drive")},
                                         {QStringLiteral("lead_priority"), QStringLiteral("high")}});
    detail.handlings = {{ms + 3'900'000, QStringLiteral("window"), QLatin1String(app::command::correctEvent)}};
    if (!detail.operations.isEmpty() && !detail.operations[0].attempts.isEmpty()) {
        detail.operations[0].attempts[0].keptBackMs = 2'400;
    }
}

/// An escalation that an agent has answered; not all of it has reached the bot.
void tellAnswers(Stage& stage)
{
    domain::DeliveryDetail& detail = detailOf(stage, DeliveryState::Delivered);
    detail.conversationId = QStringLiteral("c-771");
    detail.replies = madeUpReplies(detail.row.receivedAtMs + 95'000);
}

/// A conversation that a language model has read after it could not read what came before.
void tellReading(Stage& stage)
{
    tellStory(stage);
    domain::DeliveryDetail& detail = detailOf(stage, DeliveryState::Delivered);
    const qint64 ms = detail.row.receivedAtMs;
    detail.enrichments = {asked(madeUpEnrichment(2, ms - 90'000), domain::EnrichmentState::Nothing),
                          asked(madeUpEnrichment(3, ms + 2'000), domain::EnrichmentState::Failed,
                                {domain::EnrichmentFault::Unreadable, QStringLiteral("the answer is no JSON")}),
                          read(madeUpEnrichment(4, ms + 241'000)),
                          asked(madeUpEnrichment(5, ms + 250'000), domain::EnrichmentState::Waiting,
                                {domain::EnrichmentFault::NotReached, QStringLiteral("refused")}),
                          madeUpEnrichment(6, ms + 260'000)};
}

void showStory(Stage& stage, int tab)
{
    stage.window().deliveries()->showDelivery(firstIn(stage, DeliveryState::Delivered).id);
    stage.window().findChild<ui::DeliveryDetailPane*>()->setCurrentTab(tab);
    stage.window().findChild<QTableView*>()->setFocus();
}

void explainPriority(Stage& stage)
{
    ValueOrigin origin;
    origin.property = QStringLiteral("lead_priority");
    origin.eventType = QStringLiteral("lead.captured.v1");
    origin.mappingVersion = 12;
    origin.actionId = QStringLiteral("contact");
    origin.source = ValueOrigin::Source::Path;
    origin.written = QStringLiteral("data.lead_priority | data.urgency");
    origin.began = {QStringLiteral("URGENT ")};
    origin.steps = {
        {QJsonValue(QStringLiteral("lower")), {QStringLiteral("urgent")}},
        {QJsonObject{{QStringLiteral("name"), QStringLiteral("table")},
                     {QStringLiteral("values"), QJsonObject{{QStringLiteral("urgent"), QStringLiteral("High")}}}},
         {QStringLiteral("High")}}};
    origin.planned = QStringLiteral("High");
    origin.sentAs = QStringLiteral("p1");
    stage.client.script(
        QLatin1String(app::command::explainValue),
        [origin](const QJsonObject&, const auto&, const auto& answer) { answer(domain::toJson(origin)); });
}

void askWhy(Stage& stage)
{
    auto* pane = stage.window().findChild<ui::DeliveryDetailPane*>();
    stage.window().deliveries()->showDelivery(firstIn(stage, DeliveryState::DeliveredWithHeld).id);
    pane->setCurrentTab(1);
    emit pane->originWanted(1, QStringLiteral("lead_priority"));
}

/// Presses what the repair card would.
std::function<void(Stage&)> repair(Repair wanted, DeliveryState state = DeliveryState::DeliveredWithHeld)
{
    return [wanted, state](Stage& stage) {
        const domain::DeliveryRow row = firstIn(stage, state);
        stage.window().deliveries()->showDelivery(row.id);
        emit stage.window().findChild<ui::DeliveryDetailPane*>()->repairWanted(wanted, row);
    };
}

void heldByPriority(Stage& stage)
{
    ValueOrigin origin;
    origin.property = QStringLiteral("lead_priority");
    origin.eventType = QStringLiteral("lead.captured.v1");
    origin.actionId = QStringLiteral("contact");
    origin.source = ValueOrigin::Source::Path;
    origin.written = QStringLiteral("data.lead_priority");
    origin.planned = QStringLiteral("urgent");
    stage.client.script(
        QLatin1String(app::command::explainValue),
        [origin](const QJsonObject&, const auto&, const auto& answer) { answer(domain::toJson(origin)); });
    domain::DeliveryDetail& detail = detailOf(stage, DeliveryState::DeliveredWithHeld);
    detail.operations[0].actionId = QStringLiteral("contact");
    detail.operations[0].values.insert(QStringLiteral("lead_priority"), QStringLiteral("urgent"));
    const QJsonObject rule{{QStringLiteral("property"), QStringLiteral("lead_priority")},
                           {QStringLiteral("from"), QStringLiteral("data.lead_priority")}};
    const QJsonObject action{{QStringLiteral("id"), QStringLiteral("contact")},
                             {QStringLiteral("object"), QStringLiteral("contact")},
                             {QStringLiteral("fields"), QJsonArray{rule}}};
    const QJsonObject mapping{{QStringLiteral("eventType"), detail.row.type},
                              {QStringLiteral("actions"), QJsonArray{action}}};
    stage.client.script(QLatin1String(app::command::mappings),
                        [mapping](const QJsonObject&, const auto&, const auto& answer) {
                            answer(QJsonObject{{QStringLiteral("mappings"), QJsonArray{mapping}}});
                        });
    domain::PropertyRule priority;
    priority.type = domain::ValueType::Choice;
    priority.options = {{QStringLiteral("low"), QStringLiteral("Low")},
                        {QStringLiteral("medium"), QStringLiteral("Medium")},
                        {QStringLiteral("high"), QStringLiteral("High")}};
    for (domain::Portal& portal : stage.client.connected) {
        portal.rules[domain::CrmObject::Contact].insert(QStringLiteral("lead_priority"), priority);
    }
}

void mapValue(Stage& stage)
{
    repair(Repair::MapValue)(stage);
    QComboBox* choice = nullptr;
    (void)QTest::qWaitFor([&] {
        auto* dialog = stage.window().findChild<ui::Dialog*>();
        choice = dialog ? dialog->findChild<QComboBox*>() : nullptr;
        return choice && choice->isVisible();
    });
    choice->setCurrentIndex(2);
}

void heldContact(Stage& stage)
{
    domain::DeliveryRow& row = firstIn(stage, DeliveryState::Held);
    domain::DeliveryDetail& detail = stage.client.details[row.id];
    detail.operations[0].state = domain::OperationState::Held;
    detail.operations[0].heldProperties.clear();
    detail.operations[0].recordUrl.clear();
    detail.operations[0].causeKind = base::ErrorKind::Conflict;
    detail.operations[0].attempts[0].response = R"({"message":"Contact already exists. Existing ID: 4711"})";
}

void refuseCorrection(Stage& stage)
{
    heldByPriority(stage);
    stage.client.script(QLatin1String(app::command::correctEvent), [](const auto&, const auto&, const auto& answer) {
        answer(base::Error{base::ErrorKind::Invalid, QStringLiteral("contact.email must be text")});
    });
}

void sendRefused(Stage& stage)
{
    repair(Repair::Correct)(stage);
    auto* dialog = stage.window().findChild<ui::Dialog*>();
    QTableView* table = dialog->findChild<QTableView*>();
    (void)QTest::qWaitFor([&] { return table->isVisible() && table->model()->rowCount() > 2; });
    table->model()->setData(table->model()->index(0, 1), QStringLiteral("high"), Qt::EditRole);
    const auto buttons = dialog->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->isDefault() || button->property("variant") == QLatin1String("primary")) {
            button->click();
        }
    }
}

/// Half of what a filter shows is started.
void retryHalf(Stage& stage)
{
    stage.client.script(QLatin1String(app::command::retry),
                        [first = std::make_shared<bool>(true)](const auto&, const auto&, const auto& answer) {
                            if (std::exchange(*first, false)) {
                                answer(QJsonObject{{QStringLiteral("ids"), QJsonArray{1, 2}},
                                                   {QStringLiteral("more"), true},
                                                   {QStringLiteral("reachedId"), 2}});
                            }
                        });
}

void retryAll(Stage& stage)
{
    stage.client.script(QLatin1String(app::command::retry), [](const auto&, const auto&, const auto& answer) {
        answer(QJsonObject{{QStringLiteral("ids"), QJsonArray{1, 2, 3, 4, 5}}});
    });
}

void beginRetry(Stage& stage)
{
    stage.window().deliveries()->findChild<ui::SearchField*>()->setText(QStringLiteral("state:needs-you"));
    auto* retry = stage.window().deliveries()->actionsOnDeliveries().retryAll();
    (void)QTest::qWaitFor([&] { return retry->isEnabled(); });
    retry->trigger();
    auto* dialog = stage.window().findChild<ui::Dialog*>();
    const auto buttons = dialog->findChildren<QPushButton*>();
    for (QPushButton* button : buttons) {
        if (button->text().startsWith(QStringLiteral("Retry")) ||
            button->text().contains(QStringLiteral("wiederhol"))) {
            button->click();
        }
    }
}

} // namespace

QList<Scene> handlingScenes()
{
    return {
        {QStringLiteral("handling-story"), tellStory, [](Stage& stage) { showStory(stage, 0); }},
        {QStringLiteral("handling-reading"), tellReading, [](Stage& stage) { showStory(stage, 0); }},
        {QStringLiteral("handling-corrected-payload"), tellStory, [](Stage& stage) { showStory(stage, 2); }},
        {QStringLiteral("handling-answers"), tellAnswers, [](Stage& stage) { showStory(stage, 0); }},
        {QStringLiteral("handling-answers-conversation"), tellAnswers, [](Stage& stage) { showStory(stage, 3); }},
        {QStringLiteral("handling-why"), explainPriority, askWhy},
        {QStringLiteral("handling-correct"), heldByPriority, repair(Repair::Correct)},
        {QStringLiteral("handling-correct-refused"), refuseCorrection, sendRefused},
        {QStringLiteral("handling-map-value"), heldByPriority, mapValue},
        {QStringLiteral("handling-join"), heldContact, repair(Repair::Join, DeliveryState::Held)},
        {QStringLiteral("handling-retry-running"), retryHalf, beginRetry},
        {QStringLiteral("handling-retry-done"), retryAll, beginRetry},
    };
}

} // namespace leadferry::test
