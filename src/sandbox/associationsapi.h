// SPDX-License-Identifier: GPL-3.0-or-later
// Links between records: default and labelled ones, single and in batches, and the kinds there are.
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
    [[nodiscard]] ApiAnswer batchDefault(const ApiCall& call);
    [[nodiscard]] ApiAnswer batchRead(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer batchCreate(const ApiCall& call);
    [[nodiscard]] ApiAnswer batchArchive(const ApiCall& call);
    [[nodiscard]] ApiAnswer batchArchiveLabels(const ApiCall& call);
    [[nodiscard]] ApiAnswer labels(const ApiCall& call) const;

    /// The refusal when one of the two does not exist.
    [[nodiscard]] std::optional<ApiError> checkEnds(const ApiCall& call, const QString& fromId,
                                                    const QString& toId) const;
    [[nodiscard]] QJsonArray linkedToJson(const QString& fromId, const ObjectType& to) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
