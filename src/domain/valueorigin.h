// SPDX-License-Identifier: GPL-3.0-or-later
// Why a record was given the value it was given: the rule of the mapping, what each step made of it, how it is written
// and what the portal takes it as. Pure.
#pragma once

#include "domain/event.h"
#include "domain/mapping.h"
#include "domain/portal.h"

namespace leadferry::domain {

struct OriginStep
{
    QJsonValue step;    ///< as in a mapping; TransformStep::fromJson reads it
    QStringList values; ///< what it left; none: no value
    bool operator==(const OriginStep&) const = default;
};

struct ValueOrigin
{
    enum class Source {
        Path,     ///< `written` names where in the event
        Constant, ///< `written` is it
        Template, ///< `written` is it
        InTurn,   ///< one of `written`, each event the next
        Program,  ///< no rule: Leadferry adds it, so that nothing is made twice
        Unknown,  ///< the mapping of then has no rule for it, or is not known any more
    };

    CrmObject object = CrmObject::Contact;
    QString property;
    QString eventType;
    int mappingVersion = 0;
    QString actionId;
    Source source = Source::Unknown;
    QString written;
    QStringList began; ///< what was found there
    QList<OriginStep> steps;
    WriteMode mode = WriteMode::Overwrite;
    QString planned; ///< what was to be written
    QString sentAs;  ///< what the portal takes it as: an option's or a stage's id; empty: as it is
    QString heldFor; ///< why it was not sent, in HubSpot's word or the engine's; empty: it was, or will be
    bool operator==(const ValueOrigin&) const = default;
};
QString toString(ValueOrigin::Source source);

/// `mapping`: the one of then, or nothing. `event`: as it was planned. `fields`: of the record, all of them.
ValueOrigin valueOrigin(const QString& property, CrmObject object, const QString& actionId,
                        const QList<PlannedField>& fields, const Event& event, const std::optional<Mapping>& mapping,
                        const Portal& portal, const QString& phoneCountry);

QJsonObject toJson(const ValueOrigin& origin);
/// Invalid: it is none.
base::Result<ValueOrigin> valueOriginFromJson(const QJsonObject& json);

} // namespace leadferry::domain
