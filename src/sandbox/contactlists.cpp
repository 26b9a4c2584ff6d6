// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/contactlists.h"

#include "sandbox/text.h"

#include <QJsonObject>

#include <algorithm>

namespace leadferry::sandbox {

ContactList* ContactLists::find(const QString& id)
{
    const auto found =
        std::find_if(m_lists.begin(), m_lists.end(), [&](const ContactList& list) { return list.id == id; });
    return found == m_lists.end() ? nullptr : &*found;
}

const ContactList* ContactLists::find(const QString& id) const
{
    const auto found =
        std::find_if(m_lists.cbegin(), m_lists.cend(), [&](const ContactList& list) { return list.id == id; });
    return found == m_lists.cend() ? nullptr : &*found;
}

const ContactList* ContactLists::findNamed(const QString& objectTypeId, const QString& name) const
{
    const auto found = std::find_if(m_lists.begin(), m_lists.end(), [&](const ContactList& list) {
        return list.objectTypeId == objectTypeId && list.name.compare(name, Qt::CaseInsensitive) == 0;
    });
    return found == m_lists.end() ? nullptr : &*found;
}

const ContactList& ContactLists::add(const QString& name, const QString& objectTypeId, const QString& processingType,
                                     qint64 nowMs)
{
    m_lists.append({QString::number(m_nextId++), name, objectTypeId, processingType, nowMs, {}});
    return m_lists.constLast();
}

bool ContactLists::remove(const QString& id)
{
    return m_lists.removeIf([&id](const ContactList& list) { return list.id == id; }) > 0;
}

void ContactLists::clear(qint64 nowMs)
{
    m_lists.clear();
    m_nextId = 1;
    const QString contacts = text("0-1");
    add(text("Chat leads"), contacts, text("MANUAL"), nowMs);
    add(text("Newsletter"), contacts, text("SNAPSHOT"), nowMs);
    add(text("Customers in Europe"), contacts, text("DYNAMIC"), nowMs);
    add(text("Partner companies"), text("0-2"), text("MANUAL"), nowMs);
}

QJsonArray ContactLists::toState() const
{
    QJsonArray state;
    for (const ContactList& list : m_lists) {
        state.append(QJsonObject{{text("id"), list.id},
                                 {text("name"), list.name},
                                 {text("type"), list.objectTypeId},
                                 {text("processing"), list.processingType},
                                 {text("created"), list.createdMs},
                                 {text("members"), QJsonArray::fromStringList(list.members)}});
    }
    return state;
}

void ContactLists::restore(const QJsonArray& state)
{
    m_lists.clear();
    m_nextId = 1;
    for (const auto& saved : state) {
        ContactList list{saved[text("id")].toString(),       saved[text("name")].toString(),
                         saved[text("type")].toString(),     saved[text("processing")].toString(),
                         saved[text("created")].toInteger(), {}};
        const QJsonArray members = saved[text("members")].toArray();
        for (const auto& member : members) {
            list.members.append(member.toString());
        }
        m_nextId = std::max(m_nextId, list.id.toInt() + 1);
        m_lists.append(list);
    }
}

} // namespace leadferry::sandbox
