// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/json.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringTokenizer>

#include <cmath>

namespace leadferry::base {

QJsonValue valueAt(const QJsonValue& root, const QString& path)
{
    QJsonValue current = root;
    for (const QStringView step : QStringView(path).tokenize(u'.', Qt::SkipEmptyParts)) {
        if (current.isObject()) {
            current = current.toObject().value(step);
        } else if (current.isArray()) {
            bool isIndex = false;
            const int index = step.toInt(&isIndex);
            current = isIndex ? current.toArray().at(index) : QJsonValue(QJsonValue::Undefined);
        } else {
            return QJsonValue(QJsonValue::Undefined);
        }
    }
    return current;
}

QString textOf(const QJsonValue& value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isBool()) {
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    }
    if (value.isDouble()) {
        const double number = value.toDouble();
        constexpr double largestExact = 9007199254740992.0;
        if (std::floor(number) == number && std::abs(number) < largestExact) {
            return QString::number(value.toInteger());
        }
        return QString::number(number, 'g', 15);
    }
    return {};
}

QByteArray canonicalJson(const QJsonValue& value)
{
    // QJsonObject keeps its keys sorted, so the compact form is canonical by itself; the array is a carrier for
    // scalars.
    return QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
}

QString sha256Hex(const QByteArray& bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

} // namespace leadferry::base
