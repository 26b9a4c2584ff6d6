// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/objectreader.h"

#include "domain/timetext.h"

#include <QStringBuilder>

#include <algorithm>
#include <cmath>

namespace leadferry::domain {

ObjectReader::ObjectReader(QJsonObject json, QString path, Fault& fault)
    : m_json(std::move(json)), m_path(std::move(path)), m_fault(&fault)
{
}

QJsonValue ObjectReader::value(const char* name) const
{
    return m_json.value(QLatin1String(name));
}

bool ObjectReader::has(const char* name) const
{
    const QJsonValue field = value(name);
    return !field.isUndefined() && !field.isNull();
}

QString ObjectReader::text(const char* name) const
{
    const QJsonValue field = value(name);
    if (!field.isString() && !field.isUndefined() && !field.isNull()) {
        fail(name, QStringLiteral("must be text"));
    }
    return field.toString();
}

std::optional<qint64> ObjectReader::wholeNumber(const char* name) const
{
    if (!has(name)) {
        return std::nullopt;
    }
    const double number = value(name).toDouble(std::nan(""));
    constexpr double largestExact = 9007199254740992.0;
    if (!(std::abs(number) <= largestExact) || std::floor(number) != number) {
        fail(name, QStringLiteral("must be a whole number"));
        return std::nullopt;
    }
    return value(name).toInteger();
}

bool ObjectReader::truth(const char* name, bool whenMissing) const
{
    if (!has(name)) {
        return whenMissing;
    }
    if (!value(name).isBool()) {
        fail(name, QStringLiteral("must be true or false"));
    }
    return value(name).toBool(whenMissing);
}

std::optional<qint64> ObjectReader::time(const char* name) const
{
    if (!has(name)) {
        return std::nullopt;
    }
    const QJsonValue field = value(name);
    const QString written = field.isDouble() ? QString::number(field.toDouble(), 'f', 0) : field.toString();
    if (field.isString() && written.trimmed().isEmpty()) {
        return std::nullopt;
    }
    const auto milliseconds = millisecondsFromText(written);
    if (!milliseconds) {
        fail(name, QStringLiteral("must be a time between 2000 and 2100, as ISO 8601 text (2026-11-22T09:15:00Z) or in "
                                  "milliseconds since 1970"));
    }
    return milliseconds;
}

ObjectReader ObjectReader::object(const char* name) const
{
    const QJsonValue field = value(name);
    if (!field.isObject() && !field.isUndefined() && !field.isNull()) {
        fail(name, QStringLiteral("must be an object"));
    }
    return {field.toObject(), place(name), *m_fault};
}

QJsonArray ObjectReader::array(const char* name) const
{
    const QJsonValue field = value(name);
    if (!field.isArray() && !field.isUndefined() && !field.isNull()) {
        fail(name, QStringLiteral("must be a list"));
    }
    return field.toArray();
}

ObjectReader ObjectReader::element(const char* name, qsizetype index, const QJsonValue& value) const
{
    if (!value.isObject()) {
        failAt(place(name, index), QStringLiteral("must be an object"));
    }
    return {value.toObject(), place(name, index), *m_fault};
}

QString ObjectReader::place(const char* name) const
{
    return m_path.isEmpty() ? QString::fromLatin1(name) : m_path % QLatin1Char('.') % QLatin1String(name);
}

QString ObjectReader::place(const char* name, qsizetype index) const
{
    return place(name) % QLatin1Char('[') % QString::number(index) % QLatin1Char(']');
}

void ObjectReader::fail(const char* name, const QString& what, const QStringList& values) const
{
    failAt(place(name), what, values);
}

void ObjectReader::fail(const DocumentFault& fault) const
{
    if (!m_fault->has_value()) {
        *m_fault = fault;
    }
}

void refuseUnknownNames(const ObjectReader& object, std::initializer_list<QLatin1String> known)
{
    const QStringList names = object.json().keys();
    for (const QString& name : names) {
        if (std::find(known.begin(), known.end(), name) == known.end()) {
            object.fail(name.toUtf8().constData(), QStringLiteral("unknown name; check the spelling"));
        }
    }
}

void ObjectReader::failAt(const QString& place, const QString& what, const QStringList& values) const
{
    fail(faultAt(place, {what, values}));
}

} // namespace leadferry::domain
