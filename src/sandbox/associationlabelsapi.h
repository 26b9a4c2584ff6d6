// SPDX-License-Identifier: GPL-3.0-or-later
// The kinds of link between two object types: reading them, and defining, renaming and removing labels.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class AssociationLabelsApi
{
public:
    explicit AssociationLabelsApi(Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer list(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer define(const ApiCall& call);
    [[nodiscard]] ApiAnswer rename(const ApiCall& call);
    [[nodiscard]] ApiAnswer remove(const ApiCall& call);
    /// The refusal when {from} and {to} have no label of that number.
    [[nodiscard]] std::optional<ApiError> checkLabel(const ApiCall& call, int typeId) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
