// SPDX-License-Identifier: GPL-3.0-or-later
// Single records: list, create, read, change, archive.
#pragma once

#include "sandbox/recordrules.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class ObjectsApi
{
public:
    explicit ObjectsApi(Portal& portal) : m_portal(portal), m_rules(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer list(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer create(const ApiCall& call);
    [[nodiscard]] ApiAnswer read(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer change(const ApiCall& call);
    [[nodiscard]] ApiAnswer archive(const ApiCall& call);
    [[nodiscard]] Checked<const Record*> recordOf(const ApiCall& call) const;

    Portal& m_portal;
    RecordRules m_rules;
};

} // namespace leadferry::sandbox
