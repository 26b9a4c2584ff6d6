// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/linkstore.h"

#include <algorithm>

namespace leadferry::sandbox {

namespace {

QList<Link>::iterator findLink(QList<Link>& links, const QString& toId)
{
    return std::find_if(links.begin(), links.end(), [&](const Link& link) { return link.toId == toId; });
}

} // namespace

void LinkStore::add(const QString& fromId, const AssociationType& type, const QString& toId)
{
    const AssociationType& plain = *plainAssociation(*type.from, *type.to);
    addOneWay(fromId, plain, toId);
    addOneWay(toId, plain.reversed(), fromId);
    if (type.isPlain()) {
        return;
    }
    if (type.isPrimary() && type.fromHolder) {
        dropPrimary(fromId, type, toId);
    } else if (type.isPrimary()) {
        dropPrimary(toId, type.reversed(), fromId);
    }
    addOneWay(fromId, type, toId);
    addOneWay(toId, type.reversed(), fromId);
}

void LinkStore::remove(const ObjectType& from, const QString& fromId, const ObjectType& to, const QString& toId)
{
    removeOneWay(fromId, to, toId);
    removeOneWay(toId, from, fromId);
}

void LinkStore::removeType(const QString& fromId, const AssociationType& type, const QString& toId)
{
    if (type.isPlain()) {
        remove(*type.from, fromId, *type.to, toId);
        return;
    }
    removeTypeOneWay(fromId, type, toId);
    removeTypeOneWay(toId, type.reversed(), fromId);
}

void LinkStore::removeAll(const QString& id)
{
    const ByType own = m_links.take(id);
    for (const QList<Link>& links : own) {
        for (const Link& link : links) {
            for (QList<Link>& back : m_links[link.toId]) {
                back.removeIf([&](const Link& candidate) { return candidate.toId == id; });
            }
        }
    }
}

void LinkStore::removeTypeEverywhere(const AssociationType& type)
{
    for (ByType& own : m_links) {
        for (QList<Link>& links : own) {
            for (Link& link : links) {
                link.typeIds.removeIf([&](int id) { return id == type.typeId || id == type.inverseTypeId; });
            }
        }
    }
}

const QList<Link>& LinkStore::links(const QString& fromId, const ObjectType& to) const
{
    static const QList<Link> none;
    const auto own = m_links.constFind(fromId);
    if (own == m_links.constEnd()) {
        return none;
    }
    const auto found = own->constFind(to.typeId);
    return found == own->constEnd() ? none : *found;
}

qsizetype LinkStore::count() const
{
    qsizetype sides = 0;
    for (const ByType& own : m_links) {
        for (const QList<Link>& links : own) {
            sides += links.size();
        }
    }
    return sides / 2;
}

void LinkStore::addOneWay(const QString& fromId, const AssociationType& type, const QString& toId)
{
    QList<Link>& links = m_links[fromId][type.to->typeId];
    auto link = findLink(links, toId);
    if (link == links.end()) {
        links.append({toId, {type.typeId}});
    } else if (!link->typeIds.contains(type.typeId)) {
        link->typeIds.append(type.typeId);
    }
}

void LinkStore::removeOneWay(const QString& fromId, const ObjectType& to, const QString& toId)
{
    m_links[fromId][to.typeId].removeIf([&](const Link& link) { return link.toId == toId; });
}

void LinkStore::removeTypeOneWay(const QString& fromId, const AssociationType& type, const QString& toId)
{
    QList<Link>& links = m_links[fromId][type.to->typeId];
    if (const auto link = findLink(links, toId); link != links.end()) {
        link->typeIds.removeAll(type.typeId);
    }
}

void LinkStore::dropPrimary(const QString& fromId, const AssociationType& primary, const QString& exceptToId)
{
    const QList<Link> links = m_links[fromId][primary.to->typeId];
    for (const Link& link : links) {
        if (link.toId != exceptToId && link.typeIds.contains(primary.typeId)) {
            removeTypeOneWay(fromId, primary, link.toId);
            removeTypeOneWay(link.toId, primary.reversed(), fromId);
        }
    }
}

} // namespace leadferry::sandbox
