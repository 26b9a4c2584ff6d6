// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with a parameter of a step: as a kind, for who says it in other words, and in plain English.
#pragma once

#include "domain/documentfault.h"
#include "domain/transform.h"

#include <QJsonValue>

namespace leadferry::domain {

struct ParameterProblem
{
    enum class Kind {
        None,
        NotText,
        Empty,
        NotWhole,
        TooSmall,
        NotTruth,
        NotTable,
        NoSuchChoice,
        TooLong,
        BrokenPattern,
        BrokenTemplate,
        NoSuchTimeZone,
        NoSuchCountry,
        NoSuchLanguage,
    };
    Kind kind = Kind::None;
    qsizetype position = 0; ///< of a broken pattern: the first character is 1
    QString reason;         ///< of a broken pattern or template, plain English
};

/// `value`: as written in the mapping.
ParameterProblem problemOf(const TransformParameter& parameter, const QJsonValue& value);

/// "must be text", "there is no country …"; empty where nothing is wrong.
FaultText faultText(const TransformParameter& parameter, const QJsonValue& value);

} // namespace leadferry::domain
