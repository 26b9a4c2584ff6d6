// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/nativeform.h"

#include "ingest/fieldnames.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <optional>

namespace leadferry::ingest {

namespace {

constexpr QLatin1String typeField("type");
constexpr QLatin1String idField("id");
constexpr QLatin1String dataField("data");
constexpr QLatin1String contactField("contact");
constexpr QLatin1String occurredAtField("occurredAt");
constexpr QLatin1String envelopeField("envelope");

bool hasAny(const QJsonObject& object, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&object](const char* name) { return object.contains(QLatin1String(name)); });
}

QString wholeText(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            ++i;
        } else if (text.at(i).isSurrogate()) {
            text[i] = QChar::ReplacementCharacter;
        }
    }
    return text;
}

/// The name of the envelope's time; nothing when the element is a native event.
std::optional<QString> envelopeTimeField(const QJsonObject& element)
{
    if (element.contains(QLatin1String("specversion")) && element.contains(typeField)) {
        return QStringLiteral("time");
    }
    const bool isStandard = element.contains(typeField) && element.contains(QLatin1String("timestamp")) &&
                            element.contains(dataField) &&
                            !hasAny(element, {"id", "occurredAt", "bot", "conversation", "contact", "page", "consent"});
    return isStandard ? std::optional(QStringLiteral("timestamp")) : std::nullopt;
}

/// Facts of an envelope as an event: those of a person become its contact. A name or a company alone may be anything's.
QJsonObject eventOfFacts(const QJsonObject& facts)
{
    QJsonObject contact;
    QJsonObject data = facts;
    for (auto fact = facts.begin(); fact != facts.end(); ++fact) {
        const bool isVisitorId = fact.key() == QLatin1String("visitorId") && fact.value().isString();
        const auto field =
            isVisitorId ? std::optional(fact.key()) : contactFieldFor(fact.key(), fact.value().toString());
        if (field && !contact.contains(*field)) {
            contact.insert(*field, fact.value());
            data.remove(fact.key());
        }
    }
    if (!hasAny(contact, {"email", "phone", "firstName", "lastName", "visitorId"})) {
        return {{dataField, facts}};
    }
    QJsonObject native{{contactField, contact}};
    if (!data.isEmpty()) {
        native.insert(dataField, data);
    }
    return native;
}

QJsonObject openEnvelope(const QJsonObject& element, const QString& timeField)
{
    QJsonObject envelope = element;
    const QJsonValue data = envelope.take(dataField);
    QJsonObject native = data.toObject();
    if (!hasAny(native, {"contact", "conversation", "page", "consent", "bot", "data"})) {
        native = data.isObject()      ? eventOfFacts(native)
                 : data.isUndefined() ? QJsonObject{}
                                      : QJsonObject{{dataField, data}};
    }
    // What the envelope decides and `data` also names is kept beside, not lost.
    for (const QLatin1String name : {typeField, idField}) {
        if (native.contains(name)) {
            QJsonObject inner = envelope.value(dataField).toObject();
            inner.insert(name, native.take(name));
            envelope.insert(dataField, inner);
        }
        if (envelope.contains(name)) {
            native.insert(name, envelope.take(name));
        }
    }
    if (!native.contains(occurredAtField) && envelope.contains(timeField)) {
        native.insert(occurredAtField, envelope.take(timeField));
    }
    if (!envelope.isEmpty()) {
        native.insert(envelopeField, envelope);
    }
    return native;
}

bool isNativeField(const QString& name)
{
    static const QSet<QString> names{idField,
                                     typeField,
                                     occurredAtField,
                                     QStringLiteral("bot"),
                                     QStringLiteral("conversation"),
                                     contactField,
                                     QStringLiteral("page"),
                                     QStringLiteral("consent"),
                                     dataField,
                                     envelopeField};
    return names.contains(name);
}

bool isContactField(const QString& name)
{
    static const QSet<QString> names{QStringLiteral("email"),    QStringLiteral("name"),  QStringLiteral("firstName"),
                                     QStringLiteral("lastName"), QStringLiteral("phone"), QStringLiteral("company"),
                                     QStringLiteral("visitorId")};
    return names.contains(name);
}

QJsonObject withFlatFieldsInPlace(QJsonObject event)
{
    if (event.contains(contactField) || event.contains(dataField)) {
        return event; // its sender knows the native form
    }
    QJsonObject contact;
    QJsonObject data;
    const QStringList names = event.keys();
    for (const QString& name : names) {
        if (isContactField(name)) {
            contact.insert(name, event.take(name));
        } else if (!isNativeField(name)) {
            data.insert(name, event.take(name));
        }
    }
    if (!contact.isEmpty()) {
        event.insert(contactField, contact);
    }
    if (!data.isEmpty()) {
        event.insert(dataField, data);
    }
    return event;
}

} // namespace

QJsonValue wholeCharacters(const QJsonValue& value)
{
    if (value.isString()) {
        return wholeText(value.toString());
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto entry : array) {
            entry = wholeCharacters(QJsonValue(entry));
        }
        return array;
    }
    if (value.isObject()) {
        QJsonObject result;
        const QJsonObject object = value.toObject();
        for (auto field = object.begin(); field != object.end(); ++field) {
            result.insert(wholeText(field.key()), wholeCharacters(field.value()));
        }
        return result;
    }
    return value;
}

QJsonObject nativeForm(const QJsonObject& element)
{
    const QJsonObject whole = wholeCharacters(QJsonValue(element)).toObject();
    const auto timeField = envelopeTimeField(whole);
    return withFlatFieldsInPlace(timeField ? openEnvelope(whole, *timeField) : whole);
}

} // namespace leadferry::ingest
