// SPDX-License-Identifier: GPL-3.0-or-later
// The pipelines and owners of the stand-in's portal, as data.
#pragma once

#include "sandbox/objectcatalog.h"

#include <QList>

namespace leadferry::sandbox {

struct PipelineStage
{
    QString id;
    QString label;
    bool isClosed = false;
    QString probability; ///< deals only, "0.0" to "1.0"
};

struct Pipeline
{
    QString id;
    QString label;
    QList<PipelineStage> stages;
    /// Null when the pipeline has no such stage.
    [[nodiscard]] const PipelineStage* stage(const QString& id) const;
};

struct PortalOwner
{
    QString id;        ///< what owner fields take
    qint64 userId = 0; ///< never accepted in an owner field
    QString email;
    QString firstName;
    QString lastName;
};

/// Deals and tickets have pipelines; other objects an empty list.
const QList<Pipeline>& pipelinesOf(const ObjectType& type);
const QList<PortalOwner>& portalOwners();

} // namespace leadferry::sandbox
