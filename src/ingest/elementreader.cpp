// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/elementreader.h"

#include "base/json.h"
#include "domain/event.h"

#include <QMetaType>
#include <QVariant>

#include <algorithm>
#include <array>
#include <cmath>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

const QString typeField = QStringLiteral("type");
const QString idField = QStringLiteral("id");
const QString dataField = QStringLiteral("data");
const QString occurredAtField = QStringLiteral("occurredAt");

bool hasAny(const QJsonObject& object, std::initializer_list<const char*> names)
{
    return std::any_of(names.begin(), names.end(),
                       [&object](const char* name) { return object.contains(QLatin1String(name)); });
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

QJsonObject openEnvelope(const QJsonObject& element, const QString& timeField)
{
    QJsonObject envelope = element;
    const QJsonValue data = envelope.take(dataField);
    QJsonObject native = data.toObject();
    if (!hasAny(native, {"contact", "conversation", "page", "consent", "bot", "data"})) {
        native = data.isUndefined() ? QJsonObject{} : QJsonObject{{dataField, data}};
    }
    // What the envelope decides and `data` also names is kept beside, not lost.
    for (const QString& name : {typeField, idField}) {
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
        native.insert(QStringLiteral("envelope"), envelope);
    }
    return native;
}

/// An id must come through exactly: numbers that JSON readers round would make two events one.
Result<QString> exactText(const QJsonValue& id)
{
    if (id.isUndefined() || id.isNull()) {
        return QString();
    }
    if (id.isString()) {
        constexpr qsizetype longest = 500;
        const QString text = id.toString().trimmed();
        if (text.size() > longest) {
            return Error{ErrorKind::Invalid, QStringLiteral("id must not be longer than %1 characters").arg(longest)};
        }
        return text;
    }
    if (id.isDouble() && id.toVariant().typeId() == QMetaType::LongLong) {
        return QString::number(id.toInteger());
    }
    return Error{ErrorKind::Invalid, QStringLiteral("id must be text or a whole number of at most 18 digits")};
}

QString named(ElementReader::Place place, int number)
{
    switch (place) {
    case ElementReader::Place::Whole:
        return QStringLiteral("the event");
    case ElementReader::Place::Line:
        return QStringLiteral("line %1").arg(number);
    case ElementReader::Place::Element:
        return QStringLiteral("element %1").arg(number);
    }
    return {};
}

} // namespace

void ElementReader::take(const QJsonValue& element, Place place, int number, const QByteArray& content)
{
    if (!element.isObject()) {
        reject(place, number, QStringLiteral(" is not a JSON object: write {\"type\": …}"), content);
        return;
    }
    const QJsonObject given = element.toObject();
    const auto timeField = envelopeTimeField(given);
    QJsonObject body = timeField ? openEnvelope(given, *timeField) : given;
    if (given.contains(QLatin1String("data_base64"))) {
        reject(place, number, QStringLiteral(": data_base64 cannot be read: send the data as JSON"), content);
        return;
    }
    const auto id = idFor(given, given.value(idField), place, number);
    if (!id) {
        reject(place, number, QStringLiteral(": ") + id.error().message, content);
        return;
    }
    if (body.value(idField).isDouble()) {
        body.insert(idField, id->text); // the native form's ids are text
    }
    if (const auto event = domain::readEvent(body, m_receivedAtMs); !event) {
        reject(place, number, QStringLiteral(": ") + event.error().message, content);
        return;
    }
    m_document.events.append({m_source, id->text, id->hashed, body, m_receivedAtMs});
}

Result<ElementReader::Id> ElementReader::idFor(const QJsonObject& element, const QJsonValue& id, Place place,
                                               int number)
{
    const auto own = exactText(id);
    if (!own) {
        return own.error();
    }
    if (!own->isEmpty()) {
        return Id{*own};
    }
    if (!m_options.webhookId.isEmpty()) {
        return Id{place == Place::Whole ? m_options.webhookId
                                        : QStringLiteral("%1#%2").arg(m_options.webhookId).arg(number)};
    }
    const QString hash = base::sha256Hex(base::canonicalJson(element));
    const int ordinal = ++m_hashesSeen[hash];
    const bool isCounted = m_options.equal == EqualElements::AreCounted && ordinal > 1;
    return Id{isCounted ? QStringLiteral("%1#%2").arg(hash).arg(ordinal) : hash, true};
}

void ElementReader::reject(Place place, int number, const QString& what, const QByteArray& content)
{
    m_document.rejected.append({number, named(place, number) + what, content});
}

} // namespace leadferry::ingest
