// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/faulttexts.h"

#include "domain/parameterproblem.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::presentation {

using domain::ConditionOperator;
using domain::ParameterProblem;
using domain::TemplateProblem;

namespace {

struct FaultTexts
{
    Q_DECLARE_TR_FUNCTIONS(FaultTexts)
};

QString patternFault(qsizetype position, const QString& reason)
{
    const QString why = patternReason(reason);
    return why.isEmpty()
               ? FaultTexts::tr("The pattern cannot be read from character %1 on. Mend it there.").arg(position)
               : FaultTexts::tr("The pattern cannot be read at character %1: %2.").arg(QString::number(position), why);
}

/// Behind which only a bracket that closes follows; -1: there is none before the offset.
qsizetype commaTooMany(const QByteArray& text, qsizetype offset)
{
    qsizetype at = std::min(offset, text.size()) - 1;
    while (at >= 0 && QByteArrayView(" \t\r\n]}").contains(text.at(at))) {
        --at;
    }
    const QByteArray behind = text.mid(at + 1).trimmed();
    const bool closes = behind.startsWith('}') || behind.startsWith(']');
    return at >= 0 && text.at(at) == ',' && closes ? at : -1;
}

/// The offset counts bytes.
QString inPlace(const QString& words, const QByteArray& text, qsizetype offset)
{
    const QByteArray before = text.left(offset);
    const auto line = before.count('\n') + 1;
    const auto character = QString::fromUtf8(before.mid(before.lastIndexOf('\n') + 1)).size() + 1;
    return words.arg(line).arg(character);
}

bool isText(const QJsonValue& value)
{
    return value.isDouble() || value.isBool() || !value.toString().trimmed().isEmpty();
}

} // namespace

QString patternReason(const QString& reason)
{
    const QHash<QString, QString> known{
        {QStringLiteral("missing closing parenthesis"), FaultTexts::tr("a “(” has no “)”")},
        {QStringLiteral("unmatched closing parenthesis"), FaultTexts::tr("a “)” has no “(”")},
        {QStringLiteral("missing terminating ] for character class"), FaultTexts::tr("a “[” has no “]”")},
        {QStringLiteral("quantifier does not follow a repeatable item"),
         FaultTexts::tr("there is nothing before it that could be repeated")},
        {QStringLiteral("\\ at end of pattern"), FaultTexts::tr("it ends with “\\”")}};
    return known.value(reason);
}

QString templateFaultWords(const QString& textTemplate)
{
    using Kind = TemplateProblem::Kind;
    const TemplateProblem problem = domain::templateProblem(textTemplate);
    switch (problem.kind) {
    case Kind::None:
        return {};
    case Kind::Unsupported:
        return FaultTexts::tr("Tags that begin with {{> or {{= are not possible here. Take them out.");
    case Kind::Unescaped:
        return FaultTexts::tr("{{{%1}}} would let a visitor's text act as HTML. Write {{%1}}.").arg(problem.name);
    case Kind::OpenTag:
        return FaultTexts::tr("The tag at character %1 has no end. Close it with }}.").arg(problem.position);
    case Kind::OpenSection:
        return FaultTexts::tr("The part {{#%1}} at character %2 has no end. Close it with {{/%1}}.")
            .arg(problem.name, QString::number(problem.position));
    case Kind::NoSuchSection:
        return FaultTexts::tr("{{/%1}} at character %2 ends a part that has no beginning. Take it out, or begin the "
                              "part with {{#%1}}.")
            .arg(problem.name, QString::number(problem.position));
    }
    Q_UNREACHABLE();
}

QString parameterFaultWords(const domain::TransformParameter& parameter, const QJsonValue& value)
{
    using Kind = ParameterProblem::Kind;
    if (value.isUndefined()) {
        return parameter.required ? FaultTexts::tr("Fill this in.") : QString();
    }
    const ParameterProblem problem = domain::problemOf(parameter, value);
    const QString written = value.toString();
    switch (problem.kind) {
    case Kind::None:
        return {};
    case Kind::NotText:
    case Kind::NotTruth:
    case Kind::NoSuchChoice:
        return FaultTexts::tr("This value is not possible here. Choose another one.");
    case Kind::Empty:
        return FaultTexts::tr("Fill this in.");
    case Kind::NotWhole:
        return FaultTexts::tr("Type a whole number.");
    case Kind::TooSmall:
        return FaultTexts::tr("Type a number of at least %1.").arg(parameter.least);
    case Kind::NotTable:
        return FaultTexts::tr("Fill in at least one row: what comes, and what it becomes.");
    case Kind::TooLong:
        return FaultTexts::tr("The pattern is too long. Shorten it.");
    case Kind::BrokenPattern:
        return patternFault(problem.position, problem.reason);
    case Kind::BrokenTemplate:
        return templateFaultWords(written);
    case Kind::NoSuchTimeZone:
        return FaultTexts::tr("There is no time zone “%1”. Take a name like Europe/Berlin.").arg(written);
    case Kind::NoSuchCountry:
        return FaultTexts::tr("There is no country “%1”. Take its two capital letters, like DE.").arg(written);
    case Kind::NoSuchLanguage:
        return FaultTexts::tr("There is no language “%1”. Take its code, like de.").arg(written);
    }
    Q_UNREACHABLE();
}

QString conditionFaultWords(ConditionOperator op, const QJsonValue& value)
{
    switch (op) {
    case ConditionOperator::Exists:
    case ConditionOperator::Missing:
        return {};
    case ConditionOperator::Matches: {
        if (!value.isString()) {
            return FaultTexts::tr("Type what it is compared with.");
        }
        const QRegularExpression pattern(value.toString());
        return pattern.isValid() ? QString() : patternFault(pattern.patternErrorOffset() + 1, pattern.errorString());
    }
    case ConditionOperator::OneOf:
        return value.toArray().isEmpty() ? FaultTexts::tr("Type what it is compared with, separated by commas.")
                                         : QString();
    case ConditionOperator::Greater:
    case ConditionOperator::AtLeast:
    case ConditionOperator::Less:
    case ConditionOperator::AtMost:
        return value.isDouble() ? QString() : FaultTexts::tr("Type a number to compare with.");
    case ConditionOperator::Equals:
    case ConditionOperator::NotEquals:
    case ConditionOperator::Contains:
    case ConditionOperator::StartsWith:
    case ConditionOperator::EndsWith:
        return isText(value) ? QString() : FaultTexts::tr("Type what it is compared with.");
    }
    Q_UNREACHABLE();
}

QString jsonFaultWords(const QByteArray& text, const QJsonParseError& fault)
{
    if (fault.error == QJsonParseError::NoError) {
        return {};
    }
    if (fault.error == QJsonParseError::DeepNesting) {
        return FaultTexts::tr("Objects and lists are nested too deep in it. Nothing of ours is nested like that.");
    }
    if (fault.error == QJsonParseError::IllegalUTF8String) {
        return inPlace(FaultTexts::tr("Line %1, character %2 is no UTF-8. Save the text as UTF-8."), text,
                       fault.offset);
    }
    if (const qsizetype comma = commaTooMany(text, fault.offset); comma >= 0) {
        return inPlace(
            FaultTexts::tr("This is no JSON. Nothing follows the comma in line %1, character %2: remove it."), text,
            comma);
    }
    return inPlace(FaultTexts::tr("This is no JSON. It cannot be read from line %1, character %2 on."), text,
                   fault.offset);
}

} // namespace leadferry::presentation
