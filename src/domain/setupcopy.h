// SPDX-License-Identifier: GPL-3.0-or-later
// What it would mean to let one portal take over what another one was set up for, such as production after a sandbox.
// Pure.
#pragma once

#include "domain/mappingbinding.h"
#include "domain/route.h"

namespace leadferry::domain {

/// A property that the mappings write and that takes other values in the other portal.
struct PropertyDifference
{
    CrmObject object = CrmObject::Contact;
    QString property;
    ValueType from = ValueType::Text;
    ValueType to = ValueType::Text;
    bool operator==(const PropertyDifference&) const = default;
};

struct SetupDifference
{
    QList<RouteRow> routes;        ///< that lead to the one now and would lead to the other
    QList<BindingProblem> missing; ///< what mappings name and the other portal lacks
    QList<PropertyDifference> properties;
    bool operator==(const SetupDifference&) const = default;
};

SetupDifference setupDifference(const QList<RouteRow>& routes, const QList<Mapping>& mappings, const Portal& from,
                                const Portal& to);

QJsonObject toJson(const BindingProblem& problem);
QJsonObject toJson(const SetupDifference& difference);

} // namespace leadferry::domain
