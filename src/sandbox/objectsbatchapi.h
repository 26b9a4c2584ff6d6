// SPDX-License-Identifier: GPL-3.0-or-later
// Up to 100 records in one call; batchwrite says what happens when one of them is refused.
#pragma once

#include "sandbox/batchinput.h"
#include "sandbox/recordrules.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class ObjectsBatchApi
{
public:
    explicit ObjectsBatchApi(Portal& portal) : m_portal(portal), m_rules(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer create(const ApiCall& call);
    [[nodiscard]] ApiAnswer read(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer update(const ApiCall& call);
    [[nodiscard]] ApiAnswer upsert(const ApiCall& call);
    [[nodiscard]] ApiAnswer archive(const ApiCall& call);
    [[nodiscard]] std::optional<ApiError> checkUpdateInputs(const ObjectType& type,
                                                            const QList<BatchInput>& inputs) const;
    /// Also fills the naming property in where an input leaves it out.
    [[nodiscard]] std::optional<ApiError> checkUpsertInputs(const ObjectType& type, QList<BatchInput>& inputs) const;

    Portal& m_portal;
    RecordRules m_rules;
};

} // namespace leadferry::sandbox
