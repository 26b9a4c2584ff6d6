// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/alertsnow.h"

#include "app/alertwatch.h"
#include "domain/announcementwords.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Result;

namespace {

constexpr int messagesShown = 20;

QJsonArray statesJson(const domain::AlertMemory& memory)
{
    QList<domain::AlertRecord> records = memory.records.values();
    std::stable_sort(records.begin(), records.end(),
                     [](const auto& one, const auto& other) { return one.trouble.kind < other.trouble.kind; });
    QJsonArray states;
    for (const domain::AlertRecord& record : records) {
        QJsonObject json = domain::toJson(record.trouble);
        json.insert(QStringLiteral("sinceMs"), record.sinceMs);
        json.insert(QStringLiteral("overMs"), record.overMs);
        json.insert(QStringLiteral("told"), record.told);
        json.insert(QStringLiteral("text"),
                    record.overMs > 0 ? domain::overWords({record.trouble}) : domain::beganWords({record.trouble}));
        states.append(json);
    }
    return states;
}

QJsonArray toldJson(const QList<store::ToldMessage>& told)
{
    QJsonArray messages;
    for (const store::ToldMessage& message : told) {
        QJsonObject json = domain::toJson(message.announcement.states);
        json.insert(QStringLiteral("events"),
                    domain::toJson(message.announcement.events).value(QLatin1String("events")));
        json.insert(QStringLiteral("atMs"), message.atMs);
        json.insert(QStringLiteral("text"), domain::plainText(message.announcement));
        messages.append(json);
    }
    return messages;
}

QJsonObject webhookJson(const domain::WebhookState& webhook)
{
    return {{QStringLiteral("set"), webhook.isSet},
            {QStringLiteral("triedAtMs"), webhook.triedAtMs},
            {QStringLiteral("failure"), webhook.failure}};
}

} // namespace

Result<QJsonObject> alertsNow(store::Database& database, qint64 nowMs)
{
    store::SettingStore settingStore(database);
    store::AlertStore store(database);
    const auto settings = readSettings(settingStore);
    const auto memory = store.memory();
    const auto told = store.told(messagesShown);
    const auto webhook = store::WebhookStore(database).state();
    for (const base::Error* error : {settings ? nullptr : &settings.error(), memory ? nullptr : &memory.error(),
                                     told ? nullptr : &told.error(), webhook ? nullptr : &webhook.error()}) {
        if (error != nullptr) {
            return *error;
        }
    }
    const AlertChoice choice = alertChoiceIn(*settings);
    const auto score = choice.events.scoreAbove;
    return QJsonObject{{QStringLiteral("desktop"), choice.desktop},
                       {QStringLiteral("sound"), choice.sound},
                       {QStringLiteral("quietHours"), choice.quietHours.toText()},
                       {QStringLiteral("quietUntilMs"), choice.quietHours.endMs(QDateTime::fromMSecsSinceEpoch(nowMs))},
                       {QStringLiteral("newLead"), choice.events.newLead},
                       {QStringLiteral("escalation"), choice.events.escalation},
                       {QStringLiteral("scoreAbove"), score ? QJsonValue(*score) : QJsonValue()},
                       {QStringLiteral("namePeople"), choice.people == domain::People::Named},
                       {QStringLiteral("language"), choice.language},
                       {QStringLiteral("languages"), QJsonArray::fromStringList(domain::announcementLanguages())},
                       {QStringLiteral("webhook"), webhookJson(*webhook)},
                       {QStringLiteral("states"), statesJson(*memory)},
                       {QStringLiteral("told"), toldJson(*told)}};
}

} // namespace leadferry::app
