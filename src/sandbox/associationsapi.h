// SPDX-License-Identifier: GPL-3.0-or-later
// Single links between records, default and labelled, and the kinds there are.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

#include <utility>

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
    /// The two records of the path, under their present ids.
    [[nodiscard]] std::pair<QString, QString> ends(const ApiCall& call) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
