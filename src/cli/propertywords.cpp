// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/propertywords.h"

#include "cli/texttable.h"
#include "cli/valuerulewords.h"
#include "cli/wording.h"

#include <algorithm>

namespace leadferry::cli {

using domain::NeedReason;
using domain::NeedRepair;
using domain::NeedState;
using domain::PropertyChoice;
using domain::PropertyNeed;
using domain::PropertyReport;
using domain::RepairOutcome;

namespace {

bool isProperty(const PropertyNeed& need)
{
    return need.kind == domain::BindingProblem::Kind::Property;
}

QString typeOf(const PropertyNeed& need)
{
    if (!isProperty(need)) {
        return toString(need.kind);
    }
    const QString wanted = QStringLiteral("%1 (%2)").arg(need.wanted.type, need.wanted.fieldType);
    if (need.state == NeedState::WrongType) {
        return QStringLiteral("%1 (%2), should be %3").arg(need.presentType, need.presentFieldType, wanted);
    }
    return need.presentType.isEmpty() ? wanted : QStringLiteral("%1 (%2)").arg(need.presentType, need.presentFieldType);
}

QString neededBy(const PropertyNeed& need)
{
    int rules = 0;
    QStringList parts;
    for (const NeedReason& reason : need.reasons) {
        switch (reason.kind) {
        case NeedReason::Kind::Rule:
            ++rules;
            break;
        case NeedReason::Kind::Key:
            parts.append(QStringLiteral("exactly once"));
            break;
        case NeedReason::Kind::Own:
            parts.append(QStringLiteral("your list"));
            break;
        case NeedReason::Kind::Portal:
            parts.append(QStringLiteral("HubSpot asks for it"));
            break;
        }
    }
    if (rules > 0) {
        parts.prepend(rules == 1 ? QStringLiteral("1 rule") : QStringLiteral("%1 rules").arg(rules));
    }
    for (const NeedReason& action : need.lackedBy) {
        parts.append(QStringLiteral("not written by %1, action %2").arg(action.eventType, action.actionId));
    }
    if (need.held > 0) {
        parts.append(QStringLiteral("%1 held").arg(need.held));
    }
    return parts.join(QStringLiteral(", "));
}

QString valuesOf(const QList<PropertyChoice>& choices)
{
    QStringList values;
    for (const PropertyChoice& choice : choices) {
        values.append(choice.value);
    }
    return values.join(QStringLiteral(", "));
}

QString byHand(const PropertyNeed& need)
{
    switch (need.state) {
    case NeedState::Missing:
        return isProperty(need) ? QStringLiteral("HubSpot's own, or misspelt: choose another property in the mapping")
               : need.choices.isEmpty()
                   ? QStringLiteral("choose another in the mapping")
                   : QStringLiteral("choose another in the mapping: ") + need.choices.join(QStringLiteral(", "));
    case NeedState::Replaced:
        return QStringLiteral("\"%1\" is taken instead").arg(need.instead);
    case NeedState::WrongType:
        return QStringLiteral("choose another property in the mapping; a type cannot be changed");
    case NeedState::OptionMissing:
        return QStringLiteral("its options cannot be changed; write others than ") + valuesOf(need.missingChoices);
    case NeedState::ReadOnly:
        return QStringLiteral("HubSpot lets nobody write it: take it out of the mapping");
    case NeedState::NotUnique:
        return QStringLiteral("works, by weaker means; HubSpot cannot make it unique later");
    case NeedState::Unmapped:
        return QStringLiteral("map a value to it, or make it optional in HubSpot");
    case NeedState::Ready:
    case NeedState::Archived:
    case NeedState::Unread:
        return {};
    }
    return {};
}

QString whatToDo(const PropertyNeed& need)
{
    switch (need.repair) {
    case NeedRepair::Create:
        return need.defined
                   ? QStringLiteral("create it")
                   : QStringLiteral("create it as text, if the name is right: properties create ") + fullName(need);
    case NeedRepair::Restore:
        return QStringLiteral("restore it");
    case NeedRepair::AddOptions:
        return QStringLiteral("add ") + valuesOf(need.missingChoices);
    case NeedRepair::ByHand:
        return byHand(need);
    case NeedRepair::None:
        return need.state == NeedState::Unread    ? QStringLiteral("look again later")
               : need.state == NeedState::Missing ? QStringLiteral("comes with the first property")
                                                  : QString();
    }
    return {};
}

Colour colourOf(const PropertyNeed& need)
{
    return isTrouble(need) ? Colour::Warning : need.state == NeedState::Ready ? Colour::Good : Colour::Plain;
}

QString stateOf(const PropertyNeed& need)
{
    const QString state = toString(need.state).replace(u'_', u' ');
    return need.required || need.state == NeedState::Ready ? state : state + QStringLiteral(" (optional)");
}

QString failureOf(const RepairOutcome& outcome)
{
    return outcome.fault == RepairOutcome::Fault::Refused ? QStringLiteral("HubSpot refused it: ") + outcome.reason
                                                          : outcome.reason;
}

QString didWhat(const RepairOutcome& outcome)
{
    switch (outcome.repair) {
    case NeedRepair::Create:
        return QStringLiteral("created");
    case NeedRepair::Restore:
        return QStringLiteral("restored");
    case NeedRepair::AddOptions:
    case NeedRepair::None:
    case NeedRepair::ByHand:
        return QStringLiteral("options added");
    }
    return {};
}

QString whatChanged(const domain::PropertyChange& change)
{
    if (!change.rules.isEmpty()) {
        return QStringLiteral("HubSpot has a new rule for its values: ") + ruleWords(change.rules);
    }
    switch (change.state) {
    case NeedState::Ready:
        return QStringLiteral("\"%1\" is now called \"%2\"").arg(change.label, change.detail);
    case NeedState::OptionMissing:
        return QStringLiteral("options were taken out: ") + change.detail;
    case NeedState::WrongType:
        return QStringLiteral("its type is now ") + change.detail;
    case NeedState::Unmapped:
        return QStringLiteral("HubSpot asks for it on new records now");
    case NeedState::Replaced:
        return QStringLiteral("it is gone; \"%1\" is taken instead").arg(change.detail);
    case NeedState::Missing:
    case NeedState::Archived:
    case NeedState::ReadOnly:
    case NeedState::NotUnique:
    case NeedState::Unread:
        return QStringLiteral("it is now ") + toString(change.state).replace(u'_', u' ');
    }
    return {};
}

} // namespace

QString fullName(const PropertyNeed& need)
{
    return toString(need.wanted.object) + u'.' + need.wanted.name;
}

void printNeeds(const Terminal& terminal, const PropertyReport& report, bool all)
{
    TextTable table({{QStringLiteral("STATE"), 0, false, false},
                     {QStringLiteral("NAME"), 0, false, false},
                     {QStringLiteral("TYPE"), 0, false, false},
                     {QStringLiteral("NEEDED BY"), 0, false, false},
                     {QStringLiteral("WHAT TO DO"), 0, false, true}});
    for (const PropertyNeed& need : report.needs) {
        if (all || need.state != NeedState::Ready) {
            table.addRow({{stateOf(need), colourOf(need)},
                          {fullName(need), Colour::Strong},
                          {typeOf(need)},
                          {neededBy(need), Colour::Faint},
                          {whatToDo(need)}});
        }
    }
    if (!table.isEmpty()) {
        table.print(terminal);
    }
}

void printRules(const Terminal& terminal, const PropertyReport& report)
{
    QStringList lines;
    for (const PropertyNeed& need : report.needs) {
        if (need.valueRules && !need.valueRules->isEmpty()) {
            lines.append(QStringLiteral("  %1: %2").arg(fullName(need), ruleWords(*need.valueRules)));
        }
    }
    if (!lines.isEmpty()) {
        terminal.line(QStringLiteral("HubSpot refuses values that break its rules:"));
    }
    for (const QString& line : std::as_const(lines)) {
        terminal.line(line);
    }
}

QString changeLine(const domain::PropertyChange& change)
{
    return QStringLiteral("%1.%2: %3").arg(toString(change.object), change.name, whatChanged(change));
}

void printChanges(const Terminal& terminal, const PropertyReport& report)
{
    if (report.changes.isEmpty()) {
        return;
    }
    terminal.line(QStringLiteral("Changed in HubSpot in the last 30 days:"));
    for (const domain::PropertyChange& change : report.changes) {
        terminal.line(QStringLiteral("  %1  %2").arg(localTime(change.seenAtMs), changeLine(change)));
    }
}

void printOutcome(const Terminal& terminal, const RepairOutcome& outcome)
{
    const QString name = toString(outcome.object) + u'.' + outcome.name;
    switch (outcome.kind) {
    case RepairOutcome::Kind::Done:
        terminal.line(QStringLiteral("%1: %2").arg(name, didWhat(outcome)));
        break;
    case RepairOutcome::Kind::Already:
        terminal.line(QStringLiteral("%1: was there already").arg(name));
        break;
    case RepairOutcome::Kind::Failed:
        terminal.line(terminal.painted(QStringLiteral("%1: %2").arg(name, failureOf(outcome)), Colour::Warning));
        if (!outcome.missingScope.isEmpty()) {
            terminal.line(QStringLiteral("  Connect again and allow %1.").arg(outcome.missingScope));
        }
        break;
    }
}

QString summaryOf(const PropertyReport& report, const QString& portal)
{
    const auto count = [&report](auto matches) {
        return static_cast<int>(std::count_if(report.needs.begin(), report.needs.end(), matches));
    };
    const int trouble = count(domain::isTrouble);
    const int mendable = count([](const PropertyNeed& need) { return isTrouble(need) && isRepairable(need); });
    const int optional = count([](const PropertyNeed& need) { return !isTrouble(need) && isRepairable(need); });
    QString line = trouble == 0 ? QStringLiteral("%1 has all that is needed.").arg(portal)
                                : QStringLiteral("%1 lacks %2 of %3 that are needed; `properties create` mends %4.")
                                      .arg(portal)
                                      .arg(trouble)
                                      .arg(report.needs.size())
                                      .arg(mendable);
    if (optional > 0) {
        line += QStringLiteral(" %1 more would be filled if they were there.").arg(optional);
    }
    return line;
}

} // namespace leadferry::cli
