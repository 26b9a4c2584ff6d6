// SPDX-License-Identifier: GPL-3.0-or-later
// Properties and property groups of an object type.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class PropertiesApi
{
public:
    explicit PropertiesApi(Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer list(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer read(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer create(const ApiCall& call);
    [[nodiscard]] ApiAnswer change(const ApiCall& call);
    [[nodiscard]] ApiAnswer archive(const ApiCall& call);
    [[nodiscard]] ApiAnswer batchCreate(const ApiCall& call);
    [[nodiscard]] ApiAnswer batchRead(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer batchArchive(const ApiCall& call);
    [[nodiscard]] ApiAnswer listGroups(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer readGroup(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer createGroup(const ApiCall& call);
    [[nodiscard]] ApiAnswer changeGroup(const ApiCall& call);
    [[nodiscard]] ApiAnswer archiveGroup(const ApiCall& call);
    [[nodiscard]] ApiAnswer limits() const;
    [[nodiscard]] ApiAnswer readType(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer listValueRules(const ApiCall& call) const;
    void addGroupsTo(Router& router);
    [[nodiscard]] std::optional<ApiError> archiveOne(const ObjectType& type, const QString& name);

    Portal& m_portal;
};

} // namespace leadferry::sandbox
