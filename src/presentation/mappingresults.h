// SPDX-License-Identifier: GPL-3.0-or-later
// What a mapping makes of the chosen sample in the chosen portal, and what is wrong with it, by rule. Pure.
#pragma once

#include "domain/planningcontext.h"
#include "domain/transform.h"
#include "presentation/mappingedits.h"

#include <optional>

namespace leadferry::presentation {

/// What results and problems are asked against.
struct MappingScene
{
    domain::TransformScene event;         ///< of the sample; empty: there is none
    std::optional<domain::Portal> portal; ///< nothing: none is connected, and every property is taken as there
};
/// `nowMs`: when a sample without a time of its own comes in.
MappingScene sceneOf(const QJsonObject& sample, const std::optional<domain::Portal>& portal,
                     const QString& phoneCountry, qint64 nowMs = 0);

struct RuleResult
{
    QString value;        ///< what would be written; empty: nothing
    QString fault;        ///< why the portal would refuse it, in HubSpot's own word; empty: it would not
    bool leftOut = false; ///< the portal lacks the property, and the rule says that is fine
};
struct ActionResult
{
    bool applies = true; ///< its condition holds for this sample
    QList<RuleResult> rules;
};
/// By action.
QList<ActionResult> resultsOf(const domain::Mapping& mapping, const MappingScene& scene);

/// What the property takes: as the rule says, else as the portal does.
domain::ValueType typeOf(const domain::FieldRule& rule, domain::CrmObject object, const MappingScene& scene);

enum class MappingColumn { From, ChangedBy, Result, Property, Write };

struct MappingProblem
{
    enum class Kind {
        // Nothing can be saved before these are mended.
        NoSource,
        UnknownPath,
        TemplateFault,
        NoProperty,
        BadPropertyName,
        PropertyTwice,
        HtmlIntoText,
        NoRules,    ///< of an action
        NeedsTime,  ///< a note or task without its time
        Unreadable, ///< anything else that saving would refuse
        // These would be held, or left out.
        UnknownProperty,
        ReadOnlyProperty,
        NoSuchOption,
        NoNumber,
        NoDate,
        NoEmail,
        UnknownPipeline,
        UnknownStage,
        UnknownOwner,
        UnknownList,
        NothingRequired, ///< of an action: HubSpot makes no record without it
    };

    Kind kind = Kind::NoSource;
    RulePlace place;
    MappingColumn column = MappingColumn::From;
    QString value;       ///< what it is about: the value, the name, the path
    QStringList choices; ///< what would do instead, the nearest first
    [[nodiscard]] bool keepsFromSaving() const { return kind <= Kind::Unreadable; }
    bool operator==(const MappingProblem&) const = default;
};

QList<MappingProblem> problemsOf(const domain::Mapping& mapping, const MappingScene& scene,
                                 const QList<ActionResult>& results);

/// A property of a portal, to choose from.
struct PropertyChoice
{
    QString name;
    QString label; ///< its name where HubSpot's label is not known
    domain::ValueType type = domain::ValueType::Text;
    QString description;
    QStringList options; ///< labels
};
/// Those that can be written, by label; none where no portal is connected, or nothing was read of it.
QList<PropertyChoice> propertiesOf(domain::CrmObject object, const std::optional<domain::Portal>& portal);
PropertyChoice propertyChoice(const QString& name, domain::CrmObject object,
                              const std::optional<domain::Portal>& portal);

} // namespace leadferry::presentation
