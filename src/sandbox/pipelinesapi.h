// SPDX-License-Identifier: GPL-3.0-or-later
// Pipelines and their stages: reading, making, changing, replacing and archiving them.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class PipelinesApi
{
public:
    explicit PipelinesApi(Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer list(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer read(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer audit(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer create(const ApiCall& call);
    [[nodiscard]] ApiAnswer replace(const ApiCall& call);
    [[nodiscard]] ApiAnswer change(const ApiCall& call);
    [[nodiscard]] ApiAnswer archive(const ApiCall& call);
    /// A whole pipeline as in the request, on top of the present one; new stages get ids.
    [[nodiscard]] Checked<Pipeline> readWhole(const ApiCall& call, Pipeline pipeline);
    [[nodiscard]] bool holdsRecords(const ObjectType& type, const QString& property, const QString& id) const;

    void addStagesTo(Router& router);
    [[nodiscard]] ApiAnswer listStages(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer readStageOf(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer auditStage(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer createStage(const ApiCall& call);
    [[nodiscard]] ApiAnswer changeStage(const ApiCall& call);
    [[nodiscard]] ApiAnswer archiveStage(const ApiCall& call);

    Portal& m_portal;
};

} // namespace leadferry::sandbox
