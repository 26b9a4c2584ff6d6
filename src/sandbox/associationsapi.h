// SPDX-License-Identifier: GPL-3.0-or-later
// Single links between records, default and labelled, and the kinds there are.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class AssociationsApi
{
public:
    explicit AssociationsApi(Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer list(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer linkDefault(const ApiCall& call);
    [[nodiscard]] ApiAnswer link(const ApiCall& call);
    [[nodiscard]] ApiAnswer unlink(const ApiCall& call);
    [[nodiscard]] ApiAnswer labels(const ApiCall& call) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
