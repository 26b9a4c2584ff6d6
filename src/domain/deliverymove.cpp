// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/deliverymove.h"

#include "domain/enumnames.h"

#include <QJsonArray>

namespace leadferry::domain {

using Obstacle = DeliveryMove::Obstacle;

namespace {

constexpr std::array obstacleNames{
    EnumName{Obstacle::None, QLatin1String("none")},
    EnumName{Obstacle::Gone, QLatin1String("gone")},
    EnumName{Obstacle::SamePortal, QLatin1String("same_portal")},
    EnumName{Obstacle::OnItsWay, QLatin1String("on_its_way")},
    EnumName{Obstacle::Unclear, QLatin1String("unclear")},
    EnumName{Obstacle::AlsoThere, QLatin1String("also_there")},
};

constexpr QLatin1String idName("id");
constexpr QLatin1String fromName("from");
constexpr QLatin1String recordsName("records");
constexpr QLatin1String objectName("object");
constexpr QLatin1String obstacleName("obstacle");
constexpr QLatin1String otherName("other");

} // namespace

QString toString(DeliveryMove::Obstacle obstacle)
{
    return nameIn(obstacleNames, obstacle);
}

QString wordsFor(const DeliveryMove& move)
{
    const QString name = QStringLiteral("d%1").arg(move.deliveryId);
    switch (move.obstacle) {
    case Obstacle::None:
        return {};
    case Obstacle::Gone:
        return QStringLiteral("there is no delivery %1").arg(name);
    case Obstacle::SamePortal:
        return QStringLiteral("%1 is in %2 already").arg(name, move.from);
    case Obstacle::OnItsWay:
        return QStringLiteral("%1 is on its way to %2: try again when HubSpot has answered").arg(name, move.from);
    case Obstacle::Unclear:
        return QStringLiteral("%1 may or may not be in %2: move it when that is settled (it is looked up, or, if it is "
                              "held, retry it or give it up)")
            .arg(name, move.from);
    case Obstacle::AlsoThere:
        return QStringLiteral("the other portal has d%1 of the same event as %2: retry that one")
            .arg(move.otherId)
            .arg(name);
    }
    return {};
}

QJsonObject toJson(const DeliveryMove& move)
{
    QJsonArray records;
    for (const WrittenRecord& record : move.records) {
        records.append(QJsonObject{{objectName, toString(record.object)}, {idName, record.recordId}});
    }
    return {
        {idName, move.deliveryId}, {fromName, move.from},
        {recordsName, records},    {obstacleName, toString(move.obstacle)},
        {otherName, move.otherId},
    };
}

DeliveryMove deliveryMoveFromJson(const QJsonObject& json)
{
    DeliveryMove move;
    move.deliveryId = json.value(idName).toInteger();
    move.from = json.value(fromName).toString();
    const QJsonArray records = json.value(recordsName).toArray();
    for (const auto& record : records) {
        if (const auto object = crmObjectFromString(record[objectName].toString())) {
            move.records.append({*object, record[idName].toString()});
        }
    }
    move.obstacle = valueIn(obstacleNames, json.value(obstacleName).toString()).value_or(Obstacle::Gone);
    move.otherId = json.value(otherName).toInteger();
    return move;
}

} // namespace leadferry::domain
