// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planningcontext.h"

#include "base/json.h"
#include "domain/timetext.h"
#include "domain/transcript.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>

#include <algorithm>
#include <array>

namespace leadferry::domain {

namespace {

/// Another name for person.…, as in the events.
const auto contactRoot = QLatin1String("contact.");

/// What is empty counts as missing and need not be there.
void put(QJsonObject& object, QLatin1String name, const QString& text)
{
    if (!text.isEmpty()) {
        object.insert(name, text);
    }
}

QJsonObject personOf(const Person& person)
{
    const QString name = (person.firstName + QLatin1Char(' ') + person.lastName).trimmed();
    // A visitor id tells a reader nothing.
    const QString label = !name.isEmpty() ? name : !person.email.isEmpty() ? person.email : person.phone;
    QJsonObject json;
    put(json, QLatin1String("email"), person.email);
    put(json, QLatin1String("firstName"), person.firstName);
    put(json, QLatin1String("lastName"), person.lastName);
    put(json, QLatin1String("name"), name);
    put(json, QLatin1String("label"), label.isEmpty() ? QStringLiteral("Website visitor") : label);
    put(json, QLatin1String("phone"), person.phone);
    put(json, QLatin1String("company"), person.company);
    put(json, QLatin1String("visitorId"), person.visitorId);
    return json;
}

QJsonObject eventOf(const Event& event)
{
    QJsonObject json;
    put(json, QLatin1String("id"), event.id);
    put(json, QLatin1String("type"), event.type);
    put(json, QLatin1String("occurredAt"), isoUtc(event.occurredAtMs));
    put(json, QLatin1String("bot"), event.bot);
    put(json, QLatin1String("source"), event.source);
    return json;
}

QJsonObject portalOf(const PortalProfile& profile)
{
    QJsonObject json;
    put(json, QLatin1String("ticketPipeline"), profile.ticketPipeline);
    put(json, QLatin1String("ticketStage"), profile.ticketStage);
    put(json, QLatin1String("dealPipeline"), profile.dealPipeline);
    put(json, QLatin1String("dealStage"), profile.dealStage);
    return json;
}

QString topicOf(const QJsonObject& data)
{
    for (const char* key : {"subject", "topic", "product", "vehicle_of_interest", "guide", "intent", "reason"}) {
        const QString text = base::textOf(data.value(QLatin1String(key))).simplified();
        if (!text.isEmpty()) {
            return text;
        }
    }
    return {};
}

/// From the first message to the last, as far as they say when; they are in order.
double minutesOf(const QList<Message>& messages)
{
    const auto first = messages.isEmpty() ? std::nullopt : millisecondsFromText(messages.constFirst().at);
    const auto last = messages.isEmpty() ? std::nullopt : millisecondsFromText(messages.constLast().at);
    return first && last ? static_cast<double>(*last - *first) / 60'000 : 0;
}

/// How much was said, by whom, and for how long.
void addCounts(QJsonObject& json, const QList<Message>& messages)
{
    std::array<int, 3> counts{};
    for (const Message& message : messages) {
        ++counts.at(static_cast<std::size_t>(message.from));
    }
    const auto count = [&counts](MessageAuthor author) { return counts.at(static_cast<std::size_t>(author)); };
    json.insert(QLatin1String("visitorMessages"), count(MessageAuthor::Visitor));
    json.insert(QLatin1String("botMessages"), count(MessageAuthor::Bot));
    json.insert(QLatin1String("agentMessages"), count(MessageAuthor::Agent));
    json.insert(QLatin1String("humanTookPart"), count(MessageAuthor::Agent) > 0);
    json.insert(QLatin1String("minutes"), minutesOf(messages));
}

QJsonObject transcriptOf(const Event& event, const Portal& portal)
{
    // Qt takes an empty name for this PC's zone; the plan must be the same on every PC.
    const QByteArray name = portal.profile.timeZone.toLatin1();
    const QTimeZone known = name.isEmpty() ? QTimeZone() : QTimeZone(name);
    const QTimeZone zone = known.isValid() ? known : QTimeZone::utc();
    const WrittenText written = domain::transcriptOf(event.messages, zone);
    QJsonObject json;
    put(json, QLatin1String("html"), written.html);
    put(json, QLatin1String("text"), written.text);
    put(json, QLatin1String("zone"), written.text.isEmpty() ? QString() : QString::fromLatin1(zone.id()));
    addCounts(json, event.messages);
    return json;
}

QJsonObject summaryJson(const Event& event)
{
    const WrittenText written = summaryOf(event);
    QJsonObject json;
    put(json, QLatin1String("html"), written.html);
    put(json, QLatin1String("text"), written.text);
    return json;
}

bool hasValue(const QJsonValue& value)
{
    if (value.isObject()) {
        return !value.toObject().isEmpty();
    }
    return value.isArray() ? !value.toArray().isEmpty() : value.isBool() || !base::textOf(value).trimmed().isEmpty();
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    const auto add = [&texts](const QJsonValue& entry) {
        if (const QString text = base::textOf(entry).trimmed(); !text.isEmpty()) {
            texts.append(text);
        }
    };
    if (value.isArray()) {
        const QJsonArray entries = value.toArray();
        std::for_each(entries.begin(), entries.end(), add);
    } else {
        add(value);
    }
    return texts;
}

} // namespace

QJsonObject planningContext(const Event& event, const Portal& portal)
{
    const QJsonObject person = personOf(event.person);
    QJsonObject context;
    context.insert(QLatin1String("event"), eventOf(event));
    context.insert(QLatin1String("person"), person);
    context.insert(QLatin1String("contact"), person);
    context.insert(QLatin1String("portal"), portalOf(portal.profile));
    context.insert(QLatin1String("summary"), summaryJson(event));
    context.insert(QLatin1String("transcript"), transcriptOf(event, portal));
    for (const auto part :
         {QLatin1String("page"), QLatin1String("consent"), QLatin1String("data"), QLatin1String("envelope")}) {
        context.insert(part, event.body.value(part).toObject());
    }
    put(context, QLatin1String("topic"), topicOf(event.body.value(QLatin1String("data")).toObject()));
    // Messages are reached as the transcript: a long conversation would otherwise be copied for every template.
    QJsonObject conversation = event.body.value(QLatin1String("conversation")).toObject();
    conversation.remove(QLatin1String("messages"));
    context.insert(QLatin1String("conversation"), conversation);
    return context;
}

bool isContextPath(const QString& path)
{
    static const QSet<QString> fixed{
        QStringLiteral("event.id"),
        QStringLiteral("event.type"),
        QStringLiteral("event.occurredAt"),
        QStringLiteral("event.bot"),
        QStringLiteral("event.source"),
        QStringLiteral("person.email"),
        QStringLiteral("person.firstName"),
        QStringLiteral("person.lastName"),
        QStringLiteral("person.name"),
        QStringLiteral("person.label"),
        QStringLiteral("person.phone"),
        QStringLiteral("person.company"),
        QStringLiteral("person.visitorId"),
        QStringLiteral("topic"),
        QStringLiteral("portal.ticketPipeline"),
        QStringLiteral("portal.ticketStage"),
        QStringLiteral("portal.dealPipeline"),
        QStringLiteral("portal.dealStage"),
        QStringLiteral("summary.html"),
        QStringLiteral("summary.text"),
        QStringLiteral("transcript.html"),
        QStringLiteral("transcript.text"),
        QStringLiteral("transcript.zone"),
        QStringLiteral("transcript.visitorMessages"),
        QStringLiteral("transcript.botMessages"),
        QStringLiteral("transcript.agentMessages"),
        QStringLiteral("transcript.humanTookPart"),
        QStringLiteral("transcript.minutes"),
    };
    static const QSet<QString> open{QStringLiteral("conversation"), QStringLiteral("page"), QStringLiteral("consent"),
                                    QStringLiteral("data"), QStringLiteral("envelope")};
    const QStringList steps = path.split(QLatin1Char('.'));
    const bool isContact = path.startsWith(contactRoot);
    return fixed.contains(isContact ? QStringLiteral("person.") + path.mid(contactRoot.size()) : path) ||
           (steps.size() > 1 && open.contains(steps.constFirst()) && !steps.contains(QString()));
}

QStringList alternativesOf(const QString& path)
{
    QStringList alternatives = path.split(QLatin1Char('|'));
    for (QString& alternative : alternatives) {
        alternative = alternative.trimmed();
    }
    return alternatives;
}

QStringList contextTexts(const QJsonObject& context, const QString& path)
{
    if (!path.contains(QLatin1Char('|'))) {
        return textsOf(base::valueAt(context, path));
    }
    const QStringList alternatives = alternativesOf(path);
    for (const QString& alternative : alternatives) {
        const QStringList texts = textsOf(base::valueAt(context, alternative));
        if (!texts.isEmpty()) {
            return texts;
        }
    }
    return {};
}

QString contextText(const QJsonObject& context, const QString& path)
{
    return contextTexts(context, path).join(QStringLiteral(", "));
}

bool namesPerson(const QString& path)
{
    const QStringList alternatives = alternativesOf(path);
    return std::any_of(alternatives.begin(), alternatives.end(), [](const QString& alternative) {
        return alternative.startsWith(QLatin1String("person.")) || alternative.startsWith(contactRoot);
    });
}

QJsonValue contextValue(const QJsonObject& context, const QString& path)
{
    const QStringList alternatives = alternativesOf(path);
    for (const QString& alternative : alternatives) {
        const QJsonValue value = base::valueAt(context, alternative);
        if (hasValue(value)) {
            return value;
        }
    }
    return QJsonValue::Undefined;
}

} // namespace leadferry::domain
