// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxstate.h"

#include "sandbox/accountstate.h"
#include "sandbox/credentialstate.h"
#include "sandbox/schemastate.h"
#include "sandbox/text.h"

#include <QJsonArray>

namespace leadferry::sandbox {

namespace {

constexpr int formatVersion = 1;

QJsonObject recordToState(const Record& record)
{
    QJsonObject history;
    for (auto it = record.history.begin(); it != record.history.end(); ++it) {
        QJsonArray versions;
        for (const PropertyVersion& version : it.value()) {
            versions.append(QJsonArray{version.value, version.atMs});
        }
        history.insert(it.key(), versions);
    }
    return {{text("id"), record.id},
            {text("created"), record.createdMs},
            {text("updated"), record.updatedMs},
            {text("archived"), record.archivedMs},
            {text("history"), history}};
}

Record recordFromState(const QJsonValue& json, const ObjectType& type)
{
    Record record{.type = &type,
                  .id = json[text("id")].toString(),
                  .createdMs = json[text("created")].toInteger(),
                  .updatedMs = json[text("updated")].toInteger(),
                  .archivedMs = json[text("archived")].toInteger(),
                  .history = {}};
    const QJsonObject history = json[text("history")].toObject();
    for (auto it = history.begin(); it != history.end(); ++it) {
        const QJsonArray versions = it.value().toArray();
        for (const auto& version : versions) {
            record.history[it.key()].append({version[0].toString(), version[1].toInteger()});
        }
    }
    return record;
}

/// {"0-46":[["ID",202,…],…],…}: where the record's links lead and of which kinds they are.
QJsonObject linksToState(const Portal& portal, const Record& record)
{
    QJsonObject json;
    for (const ObjectType& other : objectTypes()) {
        QJsonArray links;
        for (const Link& link : portal.links().links(record.id, other)) {
            QJsonArray entry{link.toId};
            for (const int typeId : link.typeIds) {
                entry.append(typeId);
            }
            links.append(entry);
        }
        if (!links.isEmpty()) {
            json.insert(other.typeId, links);
        }
    }
    return json;
}

void restoreLinks(const QJsonObject& json, const QString& fromId, Portal& portal)
{
    for (auto it = json.begin(); it != json.end(); ++it) {
        const ObjectType* other = findObjectType(it.key());
        QList<Link> links;
        const QJsonArray saved = it.value().toArray();
        for (const auto& value : saved) {
            const QJsonArray entry = value.toArray();
            Link link{.toId = entry.at(0).toString(), .typeIds = {}};
            for (qsizetype index = 1; index < entry.size(); ++index) {
                link.typeIds.append(entry.at(index).toInt());
            }
            links.append(link);
        }
        if (other) {
            portal.links().restore(fromId, *other, links);
        }
    }
}

QJsonObject objectToState(const Portal& portal, const ObjectType& type)
{
    QJsonArray records;
    for (const Record* record : portal.records().all(type)) {
        QJsonObject json = recordToState(*record);
        json.insert(text("links"), linksToState(portal, *record));
        records.append(json);
    }
    return {{text("schema"), schemaToState(portal.schema(type))}, {text("records"), records}};
}

void restoreObject(const QJsonObject& json, const ObjectType& type, Portal& portal)
{
    restoreSchema(json.value(text("schema")).toObject(), type, portal);
    const QJsonArray records = json.value(text("records")).toArray();
    for (const auto& saved : records) {
        const Record record = recordFromState(saved, type);
        portal.records().restore(record);
        restoreLinks(saved[text("links")].toObject(), record.id, portal);
    }
}

} // namespace

QJsonObject stateToJson(const Portal& portal, const CredentialValues& credentials)
{
    QJsonObject objects;
    for (const ObjectType& type : objectTypes()) {
        objects.insert(type.name, objectToState(portal, type));
    }
    return {{text("leadferrySandbox"), formatVersion},
            {text("nextId"), portal.records().nextId()},
            {text("objects"), objects},
            {text("account"), accountToState(portal)},
            {text("inbox"), portal.inbox().toState()},
            {text("credentials"), credentialsToJson(credentials)}};
}

base::Result<void> restoreState(const QJsonObject& json, Portal& portal, CredentialStore& credentials)
{
    const qint64 nextId = json.value(text("nextId")).toString().toLongLong();
    const CredentialValues saved = credentialsFromJson(json.value(text("credentials")).toObject());
    if (json.value(text("leadferrySandbox")).toInt() != formatVersion || nextId <= 0 || saved.serviceKey.isEmpty()) {
        return base::Error{base::ErrorKind::Invalid, text("This is not the state of a stand-in.")};
    }
    portal.clear();
    const QJsonObject objects = json.value(text("objects")).toObject();
    for (const ObjectType& type : objectTypes()) {
        restoreObject(objects.value(type.name).toObject(), type, portal);
    }
    portal.records().setNextId(nextId);
    restoreAccount(json.value(text("account")).toObject(), portal);
    portal.inbox().restore(json.value(text("inbox")).toObject()); // a file of an earlier version has none
    credentials.restore(saved);
    return {};
}

} // namespace leadferry::sandbox
