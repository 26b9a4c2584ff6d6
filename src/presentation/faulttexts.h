// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with something that was typed into the mapping page, in the window's words: a text with fields, a
// parameter of a step, the value of a condition, JSON.
#pragma once

#include "domain/condition.h"
#include "domain/texttemplate.h"
#include "domain/transform.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QString>

namespace leadferry::presentation {

/// Empty where nothing is wrong, as of the others.
QString templateFaultWords(const QString& textTemplate);
/// `value` as in the mapping; Undefined: left out.
QString parameterFaultWords(const domain::TransformParameter& parameter, const QJsonValue& value);
QString conditionFaultWords(domain::ConditionOperator op, const QJsonValue& value);
/// PCRE's words for the slips that people make; empty: another one.
QString patternReason(const QString& reason);
/// `fault`: of parsing the text.
QString jsonFaultWords(const QByteArray& text, const QJsonParseError& fault);

} // namespace leadferry::presentation
