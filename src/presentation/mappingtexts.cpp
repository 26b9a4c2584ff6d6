// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/mappingtexts.h"

#include "domain/htmltext.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

namespace leadferry::presentation {

using domain::Action;
using domain::Condition;
using domain::ConditionOperator;
using domain::CrmObject;
using domain::Mapping;
using domain::ValueType;
using domain::WriteMode;

namespace {

struct Mappings
{
    Q_DECLARE_TR_FUNCTIONS(Mappings)
};

const QString dot = QStringLiteral(" · ");

QString valueWords(const QJsonValue& value)
{
    if (value.isArray()) {
        QStringList words;
        const QJsonArray entries = value.toArray();
        for (const auto& entry : entries) {
            words.append(valueWords(entry));
        }
        return words.join(QStringLiteral(", "));
    }
    if (value.isBool()) {
        return value.toBool() ? Mappings::tr("yes", "truth") : Mappings::tr("no", "truth");
    }
    return value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 12)
                            : Mappings::tr("“%1”").arg(value.toString());
}

QString single(const Condition& condition)
{
    if (!takesValue(condition.op)) {
        return Mappings::tr("%1 %2", "path, then how it is compared: data.reason is filled")
            .arg(condition.path, operatorName(condition.op));
    }
    return Mappings::tr("%1 %2 %3", "path, how it is compared, with what: data.score is at least 50")
        .arg(condition.path, operatorName(condition.op), valueWords(condition.value));
}

QString conversationWords(const Action& action)
{
    const bool open = action.onePer == domain::OnePer::Conversation;
    if (action.onlyExisting) {
        return open ? Mappings::tr("the open one of the conversation, never created")
                    : Mappings::tr("the last one of the conversation, never created");
    }
    return open ? Mappings::tr("one open at a time for each conversation") : Mappings::tr("a new one for each event");
}

QString identityWords(const Action& action)
{
    switch (action.object) {
    case CrmObject::Contact:
        return action.onlyExisting ? Mappings::tr("found by e-mail, never created")
                                   : Mappings::tr("found by e-mail, or created");
    case CrmObject::Company:
        return action.onlyExisting ? Mappings::tr("found by domain, never created")
                                   : Mappings::tr("found by domain, or created");
    case CrmObject::Deal:
    case CrmObject::Ticket:
        return conversationWords(action);
    case CrmObject::Note:
    case CrmObject::Task:
        return Mappings::tr("a new one for each event");
    case CrmObject::List:
        return Mappings::tr("the contact is put on it");
    }
    Q_UNREACHABLE();
}

QString linkWords(const Mapping& mapping, const Action& action)
{
    QStringList titles;
    for (int i = 0; i < mapping.actions.size(); ++i) {
        if (action.linkTo.contains(mapping.actions.at(i).id)) {
            titles.append(actionTitle(mapping, i));
        }
    }
    return titles.isEmpty() ? QString()
                            : Mappings::tr("on: %1", "the records a note or ticket is linked to")
                                  .arg(titles.join(QStringLiteral(", ")));
}

} // namespace

const QList<WriteMode>& writeModes()
{
    static const QList<WriteMode> modes{WriteMode::Overwrite, WriteMode::OverwriteUnlessChanged, WriteMode::OnlyIfEmpty,
                                        WriteMode::Append, WriteMode::Never};
    return modes;
}

QString writeModeName(WriteMode mode)
{
    switch (mode) {
    case WriteMode::Overwrite:
        return Mappings::tr("Overwrite");
    case WriteMode::OverwriteUnlessChanged:
        return Mappings::tr("Unless changed");
    case WriteMode::OnlyIfEmpty:
        return Mappings::tr("Only if empty");
    case WriteMode::Append:
        return Mappings::tr("Add to it");
    case WriteMode::Never:
        return Mappings::tr("New records");
    }
    Q_UNREACHABLE();
}

QString writeModeMeaning(WriteMode mode)
{
    switch (mode) {
    case WriteMode::Overwrite:
        return Mappings::tr("The newest value counts.");
    case WriteMode::OverwriteUnlessChanged:
        return Mappings::tr("Overwritten only while HubSpot still holds what Leadferry wrote last.");
    case WriteMode::OnlyIfEmpty:
        return Mappings::tr("Blanks are filled, nothing is replaced.");
    case WriteMode::Append:
        return Mappings::tr("Added on a new line, or to the options chosen, unless it is there already.");
    case WriteMode::Never:
        return Mappings::tr("Only records that Leadferry creates get it.");
    }
    Q_UNREACHABLE();
}

QString valueTypeName(ValueType type)
{
    switch (type) {
    case ValueType::Text:
        return Mappings::tr("text", "type of a property");
    case ValueType::Number:
        return Mappings::tr("number", "type of a property");
    case ValueType::Date:
        return Mappings::tr("date", "type of a property");
    case ValueType::DateTime:
        return Mappings::tr("date and time", "type of a property");
    case ValueType::Truth:
        return Mappings::tr("yes or no", "type of a property");
    case ValueType::Choice:
        return Mappings::tr("list", "type of a property");
    case ValueType::Choices:
        return Mappings::tr("several of a list", "type of a property");
    }
    Q_UNREACHABLE();
}

const QList<ConditionOperator>& conditionOperators()
{
    using enum ConditionOperator;
    static const QList<ConditionOperator> operators{Exists, Missing, Equals,  NotEquals, Contains, StartsWith, EndsWith,
                                                    OneOf,  Greater, AtLeast, Less,      AtMost,   Matches};
    return operators;
}

QString operatorName(ConditionOperator op)
{
    switch (op) {
    case ConditionOperator::Equals:
        return Mappings::tr("is");
    case ConditionOperator::NotEquals:
        return Mappings::tr("is not");
    case ConditionOperator::Contains:
        return Mappings::tr("contains");
    case ConditionOperator::StartsWith:
        return Mappings::tr("begins with");
    case ConditionOperator::EndsWith:
        return Mappings::tr("ends with");
    case ConditionOperator::Matches:
        return Mappings::tr("matches the pattern");
    case ConditionOperator::OneOf:
        return Mappings::tr("is one of");
    case ConditionOperator::Greater:
        return Mappings::tr("is more than");
    case ConditionOperator::AtLeast:
        return Mappings::tr("is at least");
    case ConditionOperator::Less:
        return Mappings::tr("is less than");
    case ConditionOperator::AtMost:
        return Mappings::tr("is at most");
    case ConditionOperator::Exists:
        return Mappings::tr("is filled");
    case ConditionOperator::Missing:
        return Mappings::tr("is empty");
    }
    Q_UNREACHABLE();
}

bool takesValue(ConditionOperator op)
{
    return op != ConditionOperator::Exists && op != ConditionOperator::Missing;
}

QString conditionWords(const Condition& condition)
{
    if (condition.kind == Condition::Kind::Single) {
        return single(condition);
    }
    // "There is a value, and not false" is what a path alone means.
    if (domain::toJson(condition) == domain::toJson(domain::hasValueAt(condition.parts.value(0).path))) {
        return Mappings::tr("%1 is filled").arg(condition.parts.first().path);
    }
    QStringList parts;
    for (const Condition& part : condition.parts) {
        parts.append(part.kind == Condition::Kind::Single ? conditionWords(part)
                                                          : QLatin1Char('(') + conditionWords(part) + QLatin1Char(')'));
    }
    return parts.join(condition.kind == Condition::Kind::All ? Mappings::tr(" and ", "between conditions")
                                                             : Mappings::tr(" or ", "between conditions"));
}

QString actionTitle(const Mapping& mapping, int action)
{
    const CrmObject object = mapping.actions.at(action).object;
    int number = 0;
    int all = 0;
    for (int i = 0; i < mapping.actions.size(); ++i) {
        if (mapping.actions.at(i).object == object) {
            ++all;
            number += i <= action ? 1 : 0;
        }
    }
    return all > 1 ? Mappings::tr("%1 %2", "object and number: Ticket 2").arg(objectName(object)).arg(number)
                   : objectName(object);
}

QString actionFacts(const Mapping& mapping, int index, const ActionResult& result)
{
    const Action& action = mapping.actions.at(index);
    QStringList facts{identityWords(action)};
    if (const QString links = linkWords(mapping, action); !links.isEmpty()) {
        facts.append(links);
    }
    if (action.withoutEmail != domain::WithoutEmail::Create) {
        facts.append(withoutEmailName(action.withoutEmail));
    }
    if (!action.onlyIf.isEmpty()) {
        facts.append(Mappings::tr("only if %1").arg(conditionWords(action.onlyIf)));
    }
    if (!result.applies) {
        facts.append(Mappings::tr("not for this sample"));
    }
    return facts.join(dot);
}

QString withoutEmailName(domain::WithoutEmail choice)
{
    switch (choice) {
    case domain::WithoutEmail::Create:
        return Mappings::tr("created without an e-mail address too");
    case domain::WithoutEmail::Skip:
        return Mappings::tr("never without an e-mail address");
    case domain::WithoutEmail::Hold:
        return Mappings::tr("held without an e-mail address");
    }
    Q_UNREACHABLE();
}

QString mappingCounts(const Mapping& mapping)
{
    int rules = 0;
    for (const Action& action : mapping.actions) {
        rules += static_cast<int>(action.fields.size());
    }
    return Mappings::tr("%1 in %2", "13 rules in 3 actions")
        .arg(Mappings::tr("%n rule(s)", nullptr, rules),
             Mappings::tr("%n action(s)", nullptr, static_cast<int>(mapping.actions.size())));
}

QString versionFacts(const MappingDraft& draft, const QString& type, bool isBuiltIn)
{
    if (draft.isDirty(type) && !draft.isInUse(type)) {
        return Mappings::tr("new, not saved yet");
    }
    const QString number = QLocale().toString(draft.inUse(type).version);
    return draft.isDirty(type) ? Mappings::tr("version %1, edited").arg(number)
           : isBuiltIn         ? Mappings::tr("version %1, as built in").arg(number)
                               : Mappings::tr("version %1").arg(number);
}

QString shownValue(const QString& value)
{
    const bool html = value.startsWith(QLatin1Char('<')) || value.contains(QLatin1String("</"));
    return (html ? domain::visibleText(value) : value).simplified();
}

} // namespace leadferry::presentation
