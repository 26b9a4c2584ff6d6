// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/rowlists.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::store {

namespace {

QJsonArray arrayOf(const QString& json)
{
    return QJsonDocument::fromJson(json.toUtf8()).array();
}

QString textOf(const QJsonArray& array)
{
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

} // namespace

domain::HeldFields heldFromJson(const QString& json)
{
    domain::HeldFields held;
    const QJsonArray entries = arrayOf(json);
    for (const auto& entry : entries) {
        held.insert(entry[0].toString(), entry[1].toString());
    }
    return held;
}

QString toJson(const domain::HeldFields& held)
{
    QJsonArray entries;
    for (auto field = held.cbegin(); field != held.cend(); ++field) {
        entries.append(QJsonArray{field.key(), field.value()});
    }
    return textOf(entries);
}

QStringList stringsFromJson(const QString& json)
{
    QStringList strings;
    const QJsonArray entries = arrayOf(json);
    for (const auto& entry : entries) {
        strings.append(entry.toString());
    }
    return strings;
}

QString toJson(const QStringList& strings)
{
    return textOf(QJsonArray::fromStringList(strings));
}

} // namespace leadferry::store
