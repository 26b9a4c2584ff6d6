// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demoevents.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

namespace leadferry::app {

namespace {

constexpr qint64 betweenMessagesMs = 20'000;

QString isoTime(qint64 timeMs)
{
    return QDateTime::fromMSecsSinceEpoch(timeMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

base::Result<DemoEvents> DemoEvents::load()
{
    QFile file(QStringLiteral(":/leadferry/samples/people.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{base::ErrorKind::Internal, QStringLiteral("the samples are not built in")};
    }
    const QJsonObject samples = QJsonDocument::fromJson(file.readAll()).object();
    return DemoEvents(samples.value(QLatin1String("people")).toArray(),
                      samples.value(QLatin1String("conversations")).toArray());
}

QJsonObject DemoEvents::event(int number, qint64 nowMs) const
{
    const auto count = static_cast<int>(m_people.size());
    // Every third time round, people come back: two events, one contact.
    const QJsonObject person = m_people.at((number * 11 + number / count) % count).toObject();
    const QJsonObject talk = m_conversations.at(number % static_cast<int>(m_conversations.size())).toObject();

    QJsonArray messages = talk.value(QLatin1String("messages")).toArray();
    for (int i = 0; i < messages.size(); ++i) {
        QJsonObject message = messages.at(i).toObject();
        message.insert(QStringLiteral("id"), QStringLiteral("m%1").arg(i + 1));
        message.insert(QStringLiteral("at"), isoTime(nowMs - (messages.size() - i) * betweenMessagesMs));
        messages.replace(i, message);
    }
    return {{QStringLiteral("id"), QStringLiteral("demo-%1").arg(number + 1)},
            {QStringLiteral("type"), talk.value(QLatin1String("type"))},
            {QStringLiteral("occurredAt"), isoTime(nowMs)},
            {QStringLiteral("bot"), talk.value(QLatin1String("bot"))},
            {QStringLiteral("contact"), person},
            {QStringLiteral("conversation"),
             QJsonObject{{QStringLiteral("id"), QStringLiteral("demo-c-%1").arg(number + 1)},
                         {QStringLiteral("language"), talk.value(QLatin1String("language"))},
                         {QStringLiteral("channel"), QStringLiteral("chat")},
                         {QStringLiteral("messages"), messages}}},
            {QStringLiteral("data"), talk.value(QLatin1String("data"))}};
}

} // namespace leadferry::app
