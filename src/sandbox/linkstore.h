// SPDX-License-Identifier: GPL-3.0-or-later
// Which records are linked to which, and by what kinds of link. A link is kept once from each side.
#pragma once

#include "sandbox/associationcatalog.h"

#include <QHash>
#include <QList>
#include <QMap>

namespace leadferry::sandbox {

struct Link
{
    QString toId;
    QList<int> typeIds; ///< as seen from this side, the plain one first
};

class LinkStore
{
public:
    /// Adds the kind of link (and with a labelled one the plain one). Harmless to repeat. A new primary takes the place
    /// of the old.
    void add(const QString& fromId, const AssociationType& type, const QString& toId);
    /// Every link between the two.
    void remove(const ObjectType& from, const QString& fromId, const ObjectType& to, const QString& toId);
    /// Only that kind; the plain kind takes all labels with it.
    void removeType(const QString& fromId, const AssociationType& type, const QString& toId);
    void removeAll(const QString& id);
    /// A label that is no longer defined; the records stay linked.
    void removeTypeEverywhere(const AssociationType& type);

    /// In order of linking.
    [[nodiscard]] const QList<Link>& links(const QString& fromId, const ObjectType& to) const;
    /// Puts back one side's links as they were; for a saved portal, which has both sides.
    void restore(const QString& fromId, const ObjectType& to, const QList<Link>& links)
    {
        m_links[fromId][to.typeId] = links;
    }
    /// Pairs of linked records.
    [[nodiscard]] qsizetype count() const;

private:
    using ByType = QMap<QString, QList<Link>>; ///< type id of the other side → links
    void addOneWay(const QString& fromId, const AssociationType& type, const QString& toId);
    void removeOneWay(const QString& fromId, const ObjectType& to, const QString& toId);
    void removeTypeOneWay(const QString& fromId, const AssociationType& type, const QString& toId);
    void dropPrimary(const QString& fromId, const AssociationType& primary, const QString& exceptToId);

    QHash<QString, ByType> m_links; ///< record ids are unique over all types
};

} // namespace leadferry::sandbox
