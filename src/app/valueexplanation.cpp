// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/valueexplanation.h"

#include "app/mappingdocument.h"
#include "app/settingcatalog.h"
#include "domain/eventtypecatalog.h"
#include "store/deliverystore.h"
#include "store/mappingstore.h"
#include "store/planrows.h"
#include "store/portalstore.h"
#include "store/rowlists.h"
#include "store/settingstore.h"

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// One record of a delivery, as it was planned.
struct PlannedRecord
{
    qint64 eventSequence = 0;
    qint64 portalId = 0;
    QString eventType;
    int mappingVersion = 0;
    QString actionId;
    domain::CrmObject object = domain::CrmObject::Contact;
    QList<domain::PlannedField> fields;
    domain::HeldFields held;
};

Result<PlannedRecord> recordOf(store::Database& database, qint64 deliveryId, qint64 operationId)
{
    const auto rows = database.select(
        QStringLiteral(
            "SELECT d.event_sequence, d.portal_id, d.type, d.mapping_version, o.action_id, o.object, o.fields, "
            "o.held_properties FROM operation o JOIN delivery d ON d.id = o.delivery_id "
            "WHERE o.id = ? AND d.id = ?"),
        {operationId, deliveryId});
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return Error{ErrorKind::NotFound, QStringLiteral("delivery d%1 writes no such record").arg(deliveryId)};
    }
    const store::Row& row = rows->first();
    return PlannedRecord{row.at(0).toLongLong(),
                         row.at(1).toLongLong(),
                         row.at(2).toString(),
                         row.at(3).toInt(),
                         row.at(4).toString(),
                         domain::crmObjectFromString(row.at(5).toString()).value_or(domain::CrmObject::Contact),
                         store::fieldsFromJson(row.at(6).toString()),
                         store::heldFromJson(row.at(7).toString())};
}

/// Of that version, saved or built in; nothing: it is not known any more.
Result<std::optional<domain::Mapping>> mappingOf(store::Database& database, const PlannedRecord& record)
{
    const auto saved = store::MappingStore(database).history(record.eventType);
    const auto builtIn = domain::defaultMappings();
    if (!saved || !builtIn) {
        return !saved ? saved.error() : builtIn.error();
    }
    QList<domain::Mapping> known;
    for (const auto& version : *saved) {
        known.append(version.mapping);
    }
    known += *builtIn;
    const auto found = std::find_if(known.begin(), known.end(), [&record](const domain::Mapping& mapping) {
        return mapping.eventType == record.eventType && mapping.version == record.mappingVersion;
    });
    return found == known.end() ? std::optional<domain::Mapping>() : std::optional(*found);
}

Result<domain::Event> eventOf(store::Database& database, const PlannedRecord& record, qint64 deliveryId)
{
    const auto inputs = store::DeliveryStore(database).plannedOf(record.eventSequence);
    if (!inputs) {
        return inputs.error();
    }
    const auto found = std::find_if(inputs->begin(), inputs->end(),
                                    [deliveryId](const auto& input) { return input.deliveryId == deliveryId; });
    return found == inputs->end()
               ? Result<domain::Event>(Error{ErrorKind::NotFound, QStringLiteral("its event cannot be read")})
               : Result<domain::Event>(found->event);
}

/// Connected or not.
Result<domain::Portal> portalOf(store::Database& database, qint64 portalId)
{
    store::PortalStore portals(database);
    const auto connected = portals.all();
    const auto former = portals.former();
    if (!connected || !former) {
        return !connected ? connected.error() : former.error();
    }
    for (const auto& portal : *connected + *former) {
        if (portal.id == portalId) {
            return portal;
        }
    }
    return Error{ErrorKind::NotFound, QStringLiteral("its portal is not known any more")};
}

} // namespace

Result<domain::ValueOrigin> explainValue(store::Database& database, qint64 deliveryId, qint64 operationId,
                                         const QString& property)
{
    const auto record = recordOf(database, deliveryId, operationId);
    if (!record) {
        return record.error();
    }
    const auto mapping = mappingOf(database, *record);
    const auto event = eventOf(database, *record, deliveryId);
    const auto portal = portalOf(database, record->portalId);
    store::SettingStore settings(database);
    const auto chosen = readSettings(settings);
    if (!mapping || !event || !portal || !chosen) {
        return !mapping ? mapping.error() : !event ? event.error() : !portal ? portal.error() : chosen.error();
    }
    auto origin = domain::valueOrigin(property, record->object, record->actionId, record->fields, *event, *mapping,
                                      *portal, chosen->value(setting::phoneCountry).trimmed().toUpper());
    if (origin.planned.isEmpty()) {
        return Error{ErrorKind::NotFound, QStringLiteral("\"%1\" is not written there").arg(property)};
    }
    origin.heldFor = record->held.value(property);
    return origin;
}

} // namespace leadferry::app
