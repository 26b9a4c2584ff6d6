// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: searched by name, read, made, deleted; their members, and the lists of a record. Only a list that is kept by
// hand takes new ones.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class ListsApi
{
public:
    explicit ListsApi(Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer search(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer read(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer readSome(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer readByName(const ApiCall& call) const;
    ApiAnswer create(const ApiCall& call);
    ApiAnswer remove(const ApiCall& call);
    ApiAnswer addMembers(const ApiCall& call);
    ApiAnswer removeMembers(const ApiCall& call);
    [[nodiscard]] ApiAnswer members(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer listsOfRecord(const ApiCall& call) const;
    /// Record ids, as numbers go, without those of records that are gone; who was merged counts as who is left.
    [[nodiscard]] QStringList membersNow(const ContactList& list) const;
    /// The list whose members are to change, and the ids.
    struct MemberChange
    {
        ContactList* list = nullptr;
        QStringList ids;
    };
    [[nodiscard]] Checked<MemberChange> readChange(const ApiCall& call);
    [[nodiscard]] QJsonObject toJson(const ContactList& list) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
