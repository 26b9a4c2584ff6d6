// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/elementreader.h"

#include "base/json.h"
#include "domain/event.h"
#include "ingest/formatreader.h"
#include "ingest/nativeform.h"

#include <QMetaType>
#include <QVariant>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr QLatin1String idField("id");

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

QJsonObject without(QJsonObject object, const QString& path)
{
    const QString name = path.section(u'.', 0, 0);
    const QString rest = path.section(u'.', 1);
    if (rest.isEmpty()) {
        object.remove(name);
    } else if (object.value(name).isObject()) {
        object.insert(name, without(object.value(name).toObject(), rest));
    }
    return object;
}

/// Anybody may claim that an address was verified; it counts from a sender that is known to be the source's.
QJsonObject withoutClaims(QJsonObject body)
{
    QJsonObject contact = body.value(QLatin1String("contact")).toObject();
    if (contact.value(QLatin1String("emailVerified")).toBool()) {
        contact.insert(QLatin1String("emailVerified"), false);
        body.insert(QLatin1String("contact"), contact);
    }
    return body;
}

/// Platforms' ids are of any length; ours are not.
QString shortEnough(const QString& id)
{
    constexpr qsizetype longest = 200;
    return id.size() > longest ? base::sha256Hex(id.toUtf8()) : id;
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
    const bool byFormat = m_options.format != nullptr && m_options.format->reading != FormatReading::Native;
    if (!element.isObject()) {
        reject(place, number,
               QStringLiteral(" is not a JSON object") +
                   (byFormat ? QString() : QStringLiteral(": write {\"type\": …}")),
               content);
    } else if (byFormat) {
        takeByFormat(kept(element.toObject()), place, number, content);
    } else {
        takeNative(kept(element.toObject()), place, number, content);
    }
}

/// Without what must not be stored.
QJsonObject ElementReader::kept(QJsonObject element) const
{
    if (m_options.format != nullptr) {
        for (const QString& path : m_options.format->leaveOut) {
            element = without(element, path);
        }
    }
    return m_options.secretAt.isEmpty() ? element : without(element, m_options.secretAt);
}

void ElementReader::takeNative(const QJsonObject& given, Place place, int number, const QByteArray& content)
{
    QJsonObject body = nativeForm(given);
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
    append(body, *id, {}, place, number, content);
}

void ElementReader::takeByFormat(const QJsonObject& delivery, Place place, int number, const QByteArray& content)
{
    const QJsonObject whole = wholeCharacters(QJsonValue(delivery)).toObject();
    const QList<FormatElement> elements = elementsOf(*m_options.format, whole, &m_options.headers);
    for (qsizetype i = 0; i < elements.size(); ++i) {
        takePart(elements.at(i), place, number, elements.size() > 1 ? static_cast<int>(i) + 1 : 0, content);
    }
}

void ElementReader::takePart(const FormatElement& element, Place place, int number, int part, const QByteArray& content)
{
    const FormatOutcome outcome = readElement(*m_options.format, element);
    const QString where = part > 0 ? QStringLiteral(", part %1").arg(part) : QString();
    if (outcome.kind == FormatOutcome::Kind::Ignored) {
        m_document.ignored.append({number, outcome.reason});
        return;
    }
    if (outcome.kind == FormatOutcome::Kind::Refused) {
        reject(place, number, where + QLatin1Char(' ') + outcome.reason, content);
        return;
    }
    const auto id =
        idFor(element.scope.here.toObject(), shortEnough(outcome.body.value(idField).toString()), place, number, part);
    if (!id) {
        reject(place, number, where + QStringLiteral(": ") + id.error().message, content);
        return;
    }
    append(outcome.body, *id, where, place, number, content);
}

void ElementReader::append(QJsonObject body, const Id& id, const QString& where, Place place, int number,
                           const QByteArray& content)
{
    if (!m_options.bot.isEmpty()) {
        body.insert(QLatin1String("bot"), m_options.bot);
    }
    if (!m_options.proven) {
        body = withoutClaims(body);
    }
    if (const auto event = domain::readEvent(body, m_receivedAtMs); !event) {
        reject(place, number, where + QStringLiteral(": ") + event.error().message, content);
    } else {
        m_document.events.append({m_source, id.text, id.hashed, body, m_receivedAtMs});
    }
}

Result<ElementReader::Id> ElementReader::idFor(const QJsonObject& element, const QJsonValue& id, Place place,
                                               int number, int part)
{
    const auto own = exactText(id);
    if (!own) {
        return own.error();
    }
    if (!own->isEmpty()) {
        return Id{*own};
    }
    if (!m_options.webhookId.isEmpty()) {
        const QString whole =
            place == Place::Whole ? m_options.webhookId : QStringLiteral("%1#%2").arg(m_options.webhookId).arg(number);
        return Id{part > 0 ? QStringLiteral("%1#%2").arg(whole).arg(part) : whole};
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
