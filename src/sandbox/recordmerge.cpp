// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordmerge.h"

#include "sandbox/contactemails.h"

namespace leadferry::sandbox {

namespace {

constexpr QLatin1String mergedIds("hs_merged_object_ids");

PropertyValues writableValues(const PropertySchema& schema, const Record& record)
{
    PropertyValues values;
    for (auto it = record.history.begin(); it != record.history.end(); ++it) {
        const PropertyDefinition* property = schema.find(it.key());
        const QString value = record.value(it.key());
        if (property && !property->readOnlyValue && !value.isEmpty()) {
            values.insert(it.key(), value);
        }
    }
    return values;
}

void copyLinks(Portal& portal, const Record& from, const QString& toId)
{
    for (const ObjectType& type : objectTypes()) {
        const QList<Link> links = portal.links().links(from.id, type); // a copy: adding changes the list
        for (const Link& link : links) {
            for (const int typeId : link.typeIds) {
                portal.links().add(toId, *portal.associationTypes().find(typeId), link.toId);
            }
        }
    }
}

} // namespace

PropertyValues mergedValues(const PropertySchema& schema, const Record& primary, const Record& other)
{
    const PropertyValues mine = writableValues(schema, primary);
    const PropertyValues theirs = writableValues(schema, other);
    PropertyValues merged = theirs;
    for (auto it = mine.begin(); it != mine.end(); ++it) {
        const PropertyDefinition& property = *schema.find(it.key());
        if (!property.movesBackward(theirs.value(it.key()), it.value())) {
            merged.insert(it.key(), it.value());
        }
    }
    if (primary.type->isContact()) {
        QStringList addresses = addressesIn(mine) + addressesIn(theirs);
        addresses.removeDuplicates();
        addresses.removeAll(merged.value(emailProperty));
        merged.insert(additionalEmails, addresses.join(QLatin1Char(';')));
    }
    return merged;
}

const Record& mergeRecords(Portal& portal, RecordRules& rules, const Record& primary, const Record& other)
{
    const ObjectType& type = *primary.type;
    const PropertyValues values = mergedValues(portal.schema(type), primary, other);
    QStringList ids;
    for (const Record* old : {&primary, &other}) {
        ids += old->value(mergedIds).split(QLatin1Char(';'), Qt::SkipEmptyParts) + QStringList{old->id};
    }
    portal.records().freeUnique(primary);
    portal.records().freeUnique(other);
    const Record& merged = rules.apply(AcceptedCreate{&type, values, {}});
    portal.records().update(merged, {{mergedIds, ids.join(QLatin1Char(';'))}}, portal.nowMs());
    portal.links().remove(type, primary.id, type, other.id); // a record is not linked to itself
    for (const Record* old : {&other, &primary}) { // the primary company of the primary record is the last to be set
        copyLinks(portal, *old, merged.id);
        portal.links().removeAll(old->id);
        portal.records().forward(old->id, merged.id);
        portal.records().purge(*old);
    }
    return merged;
}

} // namespace leadferry::sandbox
