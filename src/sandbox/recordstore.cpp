// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordstore.h"

#include <algorithm>

namespace leadferry::sandbox {

QString Record::value(const QString& property) const
{
    const auto versions = history.constFind(property);
    return versions == history.constEnd() ? QString() : versions->constLast().value;
}

QString Record::valueAt(const QString& property, qint64 atMs) const
{
    const auto versions = history.constFind(property);
    if (versions == history.constEnd()) {
        return {};
    }
    const auto version = std::find_if(versions->crbegin(), versions->crend(),
                                      [atMs](const PropertyVersion& candidate) { return candidate.atMs <= atMs; });
    return version == versions->crend() ? QString() : version->value;
}

namespace {

QStringList partsOf(const QString& value, RecordStore::Holds holds)
{
    return holds == RecordStore::Holds::Several ? value.split(QLatin1Char(';'), Qt::SkipEmptyParts)
                                                : QStringList{value};
}

} // namespace

void RecordStore::UniqueIndex::forget(const QString& value, const Record& record)
{
    const auto parts = partsOf(value, holds);
    for (const QString& part : parts) {
        if (owners.value(part) == &record) {
            owners.remove(part);
        }
    }
}

void RecordStore::UniqueIndex::remember(const QString& value, Record& record)
{
    const auto parts = partsOf(value, holds);
    for (const QString& part : parts) {
        if (!part.isEmpty()) {
            owners.insert(part, &record);
        }
    }
}

void RecordStore::keepUnique(const ObjectType& type, const QString& property, Holds holds)
{
    shelf(type).unique.insert(property, {holds, {}});
}

const Record& RecordStore::create(const ObjectType& type, const PropertyValues& values, qint64 nowMs)
{
    Record fresh;
    fresh.type = &type;
    fresh.id = QString::number(m_nextId++);
    fresh.createdMs = nowMs;
    Record& record = keep(fresh);
    set(record, values, nowMs);
    return record;
}

void RecordStore::restore(const Record& record)
{
    Record& kept = keep(record);
    Shelf& home = shelf(*kept.type);
    for (auto index = home.unique.begin(); index != home.unique.end() && !kept.archived(); ++index) {
        index->remember(kept.value(index.key()), kept);
    }
}

Record& RecordStore::keep(const Record& record)
{
    auto owned = std::make_unique<Record>(record);
    Record& kept = *owned;
    Shelf& home = shelf(*kept.type);
    home.records.push_back(std::move(owned));
    home.order.append(&kept);
    home.byId.insert(kept.id, &kept);
    return kept;
}

void RecordStore::update(const Record& record, const PropertyValues& values, qint64 nowMs)
{
    set(*shelf(*record.type).byId.value(record.id), values, nowMs);
}

void RecordStore::archive(const Record& record, qint64 nowMs)
{
    Record& stored = *shelf(*record.type).byId.value(record.id);
    stored.archivedMs = nowMs;
    stored.updatedMs = nowMs;
    freeUnique(stored);
}

void RecordStore::purge(const Record& record)
{
    Shelf& home = shelf(*record.type);
    Record* stored = home.byId.take(record.id);
    freeUnique(*stored);
    home.order.removeOne(stored);
    std::erase_if(home.records, [stored](const auto& owned) { return owned.get() == stored; });
}

QString RecordStore::currentId(const QString& id) const
{
    QString current = id;
    for (auto next = m_forwards.constFind(current); next != m_forwards.constEnd();
         next = m_forwards.constFind(current)) {
        current = *next;
    }
    return current;
}

const Record* RecordStore::find(const ObjectType& type, const QString& id) const
{
    const Record* record = findEver(type, id);
    return record && !record->archived() ? record : nullptr;
}

const Record* RecordStore::findEver(const ObjectType& type, const QString& id) const
{
    const auto home = m_shelves.find(type.typeId);
    return home == m_shelves.end() ? nullptr : home->second.byId.value(currentId(id));
}

const Record* RecordStore::findByUnique(const ObjectType& type, const QString& property, const QString& value) const
{
    const auto home = m_shelves.find(type.typeId);
    if (home == m_shelves.end()) {
        return nullptr;
    }
    const auto index = home->second.unique.constFind(property);
    return index == home->second.unique.constEnd() ? nullptr : index->owners.value(value);
}

const QList<const Record*>& RecordStore::all(const ObjectType& type) const
{
    static const QList<const Record*> none;
    const auto home = m_shelves.find(type.typeId);
    return home == m_shelves.end() ? none : home->second.order;
}

qsizetype RecordStore::count(const ObjectType& type) const
{
    const auto& records = all(type);
    return std::count_if(records.begin(), records.end(), [](const Record* record) { return !record->archived(); });
}

void RecordStore::set(Record& record, const PropertyValues& values, qint64 nowMs)
{
    constexpr qsizetype keptVersions = 20; // HubSpot keeps 20 for most properties
    Shelf& home = shelf(*record.type);
    for (auto it = values.begin(); it != values.end(); ++it) {
        const QString before = record.value(it.key());
        if (before == it.value()) {
            continue;
        }
        if (const auto index = home.unique.find(it.key()); index != home.unique.end()) {
            index->forget(before, record);
            index->remember(it.value(), record);
        }
        auto& versions = record.history[it.key()];
        versions.append({it.value(), nowMs});
        if (versions.size() > keptVersions) {
            versions.removeFirst();
        }
    }
    record.updatedMs = nowMs;
}

void RecordStore::freeUnique(const Record& record)
{
    Shelf& home = shelf(*record.type);
    for (auto index = home.unique.begin(); index != home.unique.end(); ++index) {
        index->forget(record.value(index.key()), record);
    }
}

} // namespace leadferry::sandbox
