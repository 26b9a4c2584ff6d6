// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/event.h"

#include "base/json.h"
#include "domain/objectreader.h"
#include "domain/person.h"
#include "domain/phonenumber.h"
#include "domain/timetext.h"

#include <QSet>

#include <algorithm>

namespace leadferry::domain {

namespace {

MessageAuthor readAuthor(const ObjectReader& message)
{
    const QString from = message.text("from").trimmed().toLower();
    if (from == QLatin1String("bot")) {
        return MessageAuthor::Bot;
    }
    if (from == QLatin1String("agent")) {
        return MessageAuthor::Agent;
    }
    if (!from.isEmpty() && from != QLatin1String("visitor")) {
        message.fail("from", QStringLiteral("must be visitor, bot or agent"));
    }
    return MessageAuthor::Visitor;
}

Message readMessage(const ObjectReader& json)
{
    Message message;
    message.id = json.text("id").trimmed();
    message.from = readAuthor(json);
    message.text = json.text("text");
    // A time that cannot be read is no reason to refuse a conversation: it is shown as it came.
    const QJsonValue at = json.json().value(QLatin1String("at"));
    message.at = at.isDouble() ? isoUtc(at.toInteger()) : json.text("at").trimmed();
    const QJsonArray attachments = json.array("attachments");
    for (qsizetype i = 0; i < attachments.size(); ++i) {
        const ObjectReader attachment = json.element("attachments", i, attachments.at(i));
        message.attachments.append({attachment.text("url").trimmed(), attachment.text("name").trimmed()});
    }
    return message;
}

QList<Message> readMessages(const ObjectReader& conversation)
{
    QList<Message> messages;
    const QJsonArray array = conversation.array("messages");
    messages.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        messages.append(readMessage(conversation.element("messages", i, array.at(i))));
    }
    return messages;
}

/// Fields that no rule of ours needs here, but whose type the contract fixes: a sender should hear about a slip at
/// once.
void checkTheRest(const ObjectReader& root)
{
    const auto expectText = [](const ObjectReader& object, std::initializer_list<const char*> names) {
        for (const char* name : names) {
            static_cast<void>(object.text(name));
        }
    };
    expectText(root.object("conversation"), {"url", "language", "channel"});
    expectText(root.object("page"), {"url", "title"});
    expectText(root.object("consent"), {"basis", "text"});
    static_cast<void>(root.object("contact").truth("emailVerified", false));
    static_cast<void>(root.object("data"));
}

/// Keys have a place in unique properties and indexes: what is longer than any sane id is hashed.
QString keyOf(QLatin1String kind, const QString& value)
{
    if (value.isEmpty()) {
        return {};
    }
    constexpr qsizetype longest = 180;
    return kind + QLatin1Char(':') + (value.size() > longest ? base::sha256Hex(value.toUtf8()) : value);
}

bool isSame(const Message& one, const Message& other)
{
    if (!one.id.isEmpty() && !other.id.isEmpty()) {
        return one.id == other.id;
    }
    const auto secondOf = [](const Message& message) {
        const auto milliseconds = millisecondsFromText(message.at);
        return milliseconds ? QString::number(*milliseconds / 1000) : message.at;
    };
    return one.from == other.from && one.text == other.text && secondOf(one) == secondOf(other);
}

} // namespace

QList<Message> joinedMessages(const QList<Message>& earlier, const QList<Message>& own)
{
    QList<Message> joined;
    for (const Message& message : earlier) {
        const auto same = [&message](const Message& other) { return isSame(message, other); };
        if (std::none_of(own.begin(), own.end(), same) && std::none_of(joined.begin(), joined.end(), same)) {
            joined.append(message);
        }
    }
    joined += own;
    const bool timed = std::all_of(joined.begin(), joined.end(),
                                   [](const Message& message) { return millisecondsFromText(message.at).has_value(); });
    if (timed) {
        std::stable_sort(joined.begin(), joined.end(), [](const Message& one, const Message& other) {
            return *millisecondsFromText(one.at) < *millisecondsFromText(other.at);
        });
    }
    return joined;
}

QString Person::displayName() const
{
    const QString name = (firstName + QLatin1Char(' ') + lastName).trimmed();
    for (const QString& candidate : {name, email, phone}) {
        if (!candidate.isEmpty()) {
            return candidate;
        }
    }
    return visitorId;
}

base::Result<Event> readEvent(const QJsonObject& body, qint64 receivedAtMs)
{
    ObjectReader::Fault fault;
    const ObjectReader root(body, {}, fault);
    Event event;
    event.body = body;
    event.receivedAtMs = receivedAtMs;
    event.type = root.text("type").trimmed();
    if (event.type.isEmpty()) {
        root.fail("type", QStringLiteral("missing; name what happened, for example \"lead.captured.v1\""));
    }
    event.id = root.text("id").trimmed();
    event.bot = root.text("bot").trimmed();
    event.occurredAtMs = root.time("occurredAt").value_or(receivedAtMs);
    const ObjectReader conversation = root.object("conversation");
    event.conversationId = conversation.text("id").trimmed();
    event.messages = readMessages(conversation);
    event.person = readPerson(root.object("contact"));
    checkTheRest(root);
    if (fault) {
        return *fault;
    }
    return event;
}

QString personKeyOf(const Event& event)
{
    const Person& person = event.person;
    if (!person.email.isEmpty()) {
        return keyOf(QLatin1String("email"), person.email);
    }
    if (!person.visitorId.isEmpty()) {
        return keyOf(QLatin1String("visitor"), person.visitorId);
    }
    // Only with its country does a number mean one person.
    if (isE164(person.phone)) {
        return keyOf(QLatin1String("phone"), person.phone);
    }
    return keyOf(QLatin1String("conversation"), event.conversationId);
}

QStringList tieKeysOf(const Event& event)
{
    QStringList keys{keyOf(QLatin1String("visitor"), event.person.visitorId), conversationKeyOf(event)};
    keys.removeAll(QString());
    return keys;
}

QString conversationKeyOf(const Event& event)
{
    return event.conversationId.isEmpty()
               ? QString()
               : keyOf(QLatin1String("conversation"), event.source + QLatin1Char(':') + event.conversationId);
}

} // namespace leadferry::domain
