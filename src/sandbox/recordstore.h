// SPDX-License-Identifier: GPL-3.0-or-later
// The records of the portal with the history of every property, and the indexes that keep unique values unique.
// Knows nothing of what a value may be: recordrules decides, this stores.
#pragma once

#include "sandbox/objectcatalog.h"

#include <QHash>
#include <QList>
#include <QMap>

#include <map>
#include <memory>
#include <vector>

namespace leadferry::sandbox {

/// Property name → value; an empty value clears.
using PropertyValues = QMap<QString, QString>;

struct PropertyVersion
{
    QString value;
    qint64 atMs = 0;
};

struct Record
{
    const ObjectType* type = nullptr;
    QString id;
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 archivedMs = 0;                         ///< 0: not archived
    QMap<QString, QList<PropertyVersion>> history; ///< oldest first

    [[nodiscard]] bool archived() const { return archivedMs != 0; }
    [[nodiscard]] QString value(const QString& property) const;
    /// The value as it stood then; the search index lags behind and sees this one.
    [[nodiscard]] QString valueAt(const QString& property, qint64 atMs) const;
};

class RecordStore
{
public:
    /// Whether a property holds one value or several with ";" between them, each unique by itself.
    enum class Holds { One, Several };
    /// Values of this property are indexed from now on.
    void keepUnique(const ObjectType& type, const QString& property, Holds holds = Holds::One);

    const Record& create(const ObjectType& type, const PropertyValues& values, qint64 nowMs);
    void update(const Record& record, const PropertyValues& values, qint64 nowMs);
    /// Frees the record's unique values, as HubSpot's recycle bin does.
    void archive(const Record& record, qint64 nowMs);
    /// Its unique values are nobody's from now on.
    void freeUnique(const Record& record);
    /// Gone for good, with its history.
    void purge(const Record& record);
    /// From now on `oldId` is another name of `newId`, as after a merge.
    void forward(const QString& oldId, const QString& newId) { m_forwards.insert(oldId, newId); }
    [[nodiscard]] const QHash<QString, QString>& forwards() const { return m_forwards; }
    /// The id that answers for this one: itself, or what it was merged into.
    [[nodiscard]] QString currentId(const QString& id) const;

    /// Null when there is none or it is archived. Merged records are found under their old ids too.
    [[nodiscard]] const Record* find(const ObjectType& type, const QString& id) const;
    /// Also archived ones.
    [[nodiscard]] const Record* findEver(const ObjectType& type, const QString& id) const;
    /// By the value of a property given to keepUnique(); null when nobody has it.
    [[nodiscard]] const Record* findByUnique(const ObjectType& type, const QString& property,
                                             const QString& value) const;
    /// In order of creation, archived ones included.
    [[nodiscard]] const QList<const Record*>& all(const ObjectType& type) const;
    [[nodiscard]] qsizetype count(const ObjectType& type) const;
    /// The id the next record will get; HubSpot names it when it refuses a create.
    [[nodiscard]] QString nextId() const { return QString::number(m_nextId); }

    /// Puts back a record as it was, with its id and history; for a saved portal.
    void restore(const Record& record);
    void setNextId(qint64 id) { m_nextId = id; }

private:
    struct UniqueIndex
    {
        Holds holds = Holds::One;
        QHash<QString, Record*> owners; ///< by value
        void forget(const QString& value, const Record& record);
        void remember(const QString& value, Record& record);
    };
    struct Shelf
    {
        std::vector<std::unique_ptr<Record>> records;
        QList<const Record*> order;
        QHash<QString, Record*> byId;
        QHash<QString, UniqueIndex> unique; ///< by property
    };

    [[nodiscard]] Shelf& shelf(const ObjectType& type) { return m_shelves[type.typeId]; }
    Record& keep(const Record& record);
    void set(Record& record, const PropertyValues& values, qint64 nowMs);

    std::map<QString, Shelf> m_shelves; ///< by type id; a std::map, because a shelf cannot be copied
    QHash<QString, QString> m_forwards; ///< merged id → id it was merged into
    // One count over all types: an id used with the wrong type is then never found. Larger than 32 bits, as HubSpot's
    // are.
    qint64 m_nextId = 27'118'400'501;
};

} // namespace leadferry::sandbox
