// SPDX-License-Identifier: GPL-3.0-or-later
// Many links in one call. What is refused is listed beside what was done.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class AssociationsBatchApi
{
public:
    explicit AssociationsBatchApi(Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer linkDefault(const ApiCall& call);
    [[nodiscard]] ApiAnswer read(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer create(const ApiCall& call);
    [[nodiscard]] ApiAnswer archive(const ApiCall& call);
    [[nodiscard]] ApiAnswer archiveLabels(const ApiCall& call);

    Portal& m_portal;
};

} // namespace leadferry::sandbox
