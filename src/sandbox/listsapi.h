// SPDX-License-Identifier: GPL-3.0-or-later
// Lists: searched by name, read, made, and their members. Only a list that is kept by hand takes new ones.
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
    [[nodiscard]] ApiAnswer readByName(const ApiCall& call) const;
    ApiAnswer create(const ApiCall& call);
    ApiAnswer addMembers(const ApiCall& call);
    [[nodiscard]] ApiAnswer members(const ApiCall& call) const;
    [[nodiscard]] QJsonObject toJson(const ContactList& list) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
