// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the mapping page: write modes, types of values, what an action does, conditions as sentences.
#pragma once

#include "domain/mapping.h"
#include "presentation/mappingdraft.h"
#include "presentation/mappingresults.h"

#include <QString>

namespace leadferry::presentation {

/// "Only if empty"
QString writeModeName(domain::WriteMode mode);
/// One sentence for the tooltip.
QString writeModeMeaning(domain::WriteMode mode);
/// In the order in which they are offered.
const QList<domain::WriteMode>& writeModes();

/// "list"
QString valueTypeName(domain::ValueType type);
/// "is at least"
QString operatorName(domain::ConditionOperator op);
const QList<domain::ConditionOperator>& conditionOperators();
/// Whether it compares with a value.
bool takesValue(domain::ConditionOperator op);
/// "data.reason is filled and data.score is at least 50"; empty for none.
QString conditionWords(const domain::Condition& condition);

/// "Contact", and "Ticket 2" for the second of its kind.
QString actionTitle(const domain::Mapping& mapping, int action);
/// "found by e-mail, or created · only if data.reason is filled"
QString actionFacts(const domain::Mapping& mapping, int action, const ActionResult& result);
/// "only if empty" cannot be said of a record of its own.
QString withoutEmailName(domain::WithoutEmail choice);

/// "13 rules in 3 actions"
QString mappingCounts(const domain::Mapping& mapping);
/// "version 12", "version 12, edited", "version 1, as built in", "new, not saved yet"
QString versionFacts(const MappingDraft& draft, const QString& type, bool isBuiltIn);

/// HTML as its visible text, on one line: what a cell can show.
QString shownValue(const QString& value);

} // namespace leadferry::presentation
