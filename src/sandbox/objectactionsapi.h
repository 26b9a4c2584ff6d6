// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with records beside reading and writing them: merging two, and deleting a contact for privacy.
#pragma once

#include "sandbox/recordrules.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class ObjectActionsApi
{
public:
    explicit ObjectActionsApi(Portal& portal) : m_portal(portal), m_rules(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer merge(const ApiCall& call);
    [[nodiscard]] ApiAnswer gdprDelete(const ApiCall& call);

    Portal& m_portal;
    RecordRules m_rules;
};

} // namespace leadferry::sandbox
