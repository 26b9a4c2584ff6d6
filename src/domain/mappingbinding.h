// SPDX-License-Identifier: GPL-3.0-or-later
// Binds the names that a mapping uses for pipelines, stages, owners and lists to the ids they have in one portal, so
// that the same mapping serves many. Pure.
#pragma once

#include "domain/mapping.h"
#include "domain/portal.h"

#include <optional>

namespace leadferry::domain {

/// A name in a mapping that means nothing in a portal.
struct BindingProblem
{
    enum class Kind { Property, Pipeline, Stage, Owner, List, Group }; ///< Group: of properties

    QString eventType;
    QString actionId;
    CrmObject object = CrmObject::Contact;
    QString property;
    QString name; ///< what the mapping says; of a Property, the property
    Kind kind = Kind::Property;
    QStringList choices;  ///< what the portal has instead, as people read it; empty: not known
    QString instead = {}; ///< what is taken in its place, as people read it; empty: it is held
    bool operator==(const BindingProblem&) const = default;
};
QString toString(BindingProblem::Kind kind);
std::optional<BindingProblem::Kind> bindingKindFromString(const QString& name);

/// Every name in the active mappings that the portal lacks, so that fields or whole records would be held there:
/// properties, and pipelines, stages and owners that stand in the mapping itself. What an event brings is not known
/// before it comes. What could not be read of the portal is no problem.
QList<BindingProblem> unresolvedNames(const QList<Mapping>& mappings, const Portal& portal);

/// A name of a pipeline, stage, owner or list that stands in a mapping, and whether the portal has it (or what it takes
/// instead).
struct MappedName
{
    BindingProblem problem; ///< of a name that is found: which it is
    bool found = true;
};
/// All of them; what comes from the portal itself (its first open stage) is left out where it is there.
QList<MappedName> mappedNames(const QList<Mapping>& mappings, const Portal& portal);

/// Which kind of name a property takes; nothing: it takes values as they are.
std::optional<BindingProblem::Kind> nameKindOf(CrmObject object, const QString& property);

/// A name's id in the portal, or why there is none.
struct BoundName
{
    QString id;
    QString fault; ///< plain English, with the portal, the name and the choices; empty: it is bound
    QStringList choices;
    QString instead; ///< not empty: none of the names is there, and this one, as people read it, was taken for "*"
};

/// `value`: a label in any case, an owner's e-mail address, or an id of the portal; several with "|" between them: the
/// first that is there, and "*" at their end: else a stage's pipeline's first open one, or the first pipeline.
/// `fields`: of the same record; a stage is looked up in the pipeline chosen there, else in the portal's first. Nothing
/// of it was read: taken as it is.
BoundName boundName(CrmObject object, const QString& property, const QString& value, const QList<PlannedField>& fields,
                    const Portal& portal);

} // namespace leadferry::domain
