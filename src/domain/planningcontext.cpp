// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planningcontext.h"

#include "base/json.h"
#include "domain/timetext.h"
#include "domain/transcript.h"

#include <QJsonArray>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace leadferry::domain {

namespace {

/// Another name for person.…, as in the events.
const auto contactRoot = QLatin1String("contact.");

QJsonObject personOf(const Person& person)
{
    const QString name = (person.firstName + QLatin1Char(' ') + person.lastName).trimmed();
    // A visitor id tells a reader nothing.
    Person shown = person;
    shown.visitorId.clear();
    const QString label = shown.displayName();
    return {
        {QStringLiteral("email"), person.email},
        {QStringLiteral("firstName"), person.firstName},
        {QStringLiteral("lastName"), person.lastName},
        {QStringLiteral("name"), name},
        {QStringLiteral("label"), label.isEmpty() ? QStringLiteral("Website visitor") : label},
        {QStringLiteral("phone"), person.phone},
        {QStringLiteral("company"), person.company},
        {QStringLiteral("visitorId"), person.visitorId},
    };
}

QJsonObject eventOf(const Event& event)
{
    return {
        {QStringLiteral("id"), event.id},
        {QStringLiteral("type"), event.type},
        {QStringLiteral("occurredAt"), isoUtc(event.occurredAtMs)},
        {QStringLiteral("bot"), event.bot},
        {QStringLiteral("source"), event.source},
    };
}

QJsonObject portalOf(const PortalProfile& profile)
{
    return {
        {QStringLiteral("ticketPipeline"), profile.ticketPipeline},
        {QStringLiteral("ticketStage"), profile.ticketStage},
        {QStringLiteral("dealPipeline"), profile.dealPipeline},
        {QStringLiteral("dealStage"), profile.dealStage},
    };
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

QJsonObject transcriptOf(const Event& event, const Portal& portal)
{
    // Qt takes an empty name for this PC's zone; the plan must be the same on every PC.
    const QByteArray name = portal.profile.timeZone.toLatin1();
    const QTimeZone known = name.isEmpty() ? QTimeZone() : QTimeZone(name);
    const QTimeZone zone = known.isValid() ? known : QTimeZone::utc();
    const WrittenText written = domain::transcriptOf(event.messages, zone);
    return {
        {QStringLiteral("html"), written.html},
        {QStringLiteral("text"), written.text},
        {QStringLiteral("zone"), written.text.isEmpty() ? QString() : QString::fromLatin1(zone.id())},
    };
}

bool hasValue(const QJsonValue& value)
{
    if (value.isObject()) {
        return !value.toObject().isEmpty();
    }
    if (value.isArray()) {
        return !value.toArray().isEmpty();
    }
    return value.isBool() ? value.toBool() : !base::textOf(value).trimmed().isEmpty();
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
    const QJsonObject data = event.body.value(QLatin1String("data")).toObject();
    const WrittenText summary = summaryOf(event);
    const QJsonObject person = personOf(event.person);
    QJsonObject context{
        {QStringLiteral("event"), eventOf(event)},
        {QStringLiteral("person"), person},
        {QStringLiteral("contact"), person},
        {QStringLiteral("portal"), portalOf(portal.profile)},
        {QStringLiteral("topic"), topicOf(data)},
        {QStringLiteral("summary"),
         QJsonObject{{QStringLiteral("html"), summary.html}, {QStringLiteral("text"), summary.text}}},
        {QStringLiteral("transcript"), transcriptOf(event, portal)},
    };
    for (const char* part : {"conversation", "page", "consent", "data", "envelope"}) {
        context.insert(QLatin1String(part), event.body.value(QLatin1String(part)).toObject());
    }
    // Messages are reached as the transcript: a long conversation would otherwise be copied for every template.
    QJsonObject conversation = context.value(QLatin1String("conversation")).toObject();
    conversation.remove(QLatin1String("messages"));
    context.insert(QStringLiteral("conversation"), conversation);
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

bool contextHas(const QJsonObject& context, const QString& path)
{
    const QStringList alternatives = alternativesOf(path);
    return std::any_of(alternatives.begin(), alternatives.end(),
                       [&](const QString& alternative) { return hasValue(base::valueAt(context, alternative)); });
}

} // namespace leadferry::domain
