// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertytexts.h"

#include "presentation/texts.h"
#include "presentation/valueruletexts.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace leadferry::presentation {

using domain::BindingProblem;
using domain::NeedReason;
using domain::NeedRepair;
using domain::NeedState;
using domain::PropertyNeed;
using domain::RepairOutcome;

namespace {

struct Properties
{
    Q_DECLARE_TR_FUNCTIONS(Properties)
};

constexpr qsizetype fewChoices = 4; ///< that a cell has room for

bool isProperty(const PropertyNeed& need)
{
    return need.kind == BindingProblem::Kind::Property;
}

int countOf(const PropertyNeed& need, NeedReason::Kind kind)
{
    return static_cast<int>(std::count_if(need.reasons.begin(), need.reasons.end(),
                                          [kind](const NeedReason& reason) { return reason.kind == kind; }));
}

QString quoted(const QString& word)
{
    return Properties::tr("“%1”", "a word as it stands in HubSpot").arg(word);
}

QString placeInMapping(const NeedReason& rule)
{
    return rule.actionId.isEmpty() ? eventTypeName(rule.eventType)
                                   : Properties::tr("%1, action “%2”", "event type, id of an action in its mapping")
                                         .arg(eventTypeName(rule.eventType), rule.actionId);
}

QString someOf(const QStringList& words)
{
    if (words.size() <= fewChoices) {
        return words.join(QStringLiteral(", "));
    }
    return Properties::tr("%1 and %n more", "a few words, and the rest", static_cast<int>(words.size() - fewChoices))
        .arg(words.mid(0, fewChoices).join(QStringLiteral(", ")));
}

QString missingWords(const PropertyNeed& need)
{
    QStringList words;
    for (const auto& choice : need.missingChoices) {
        words.append(quoted(choice.label.isEmpty() ? choice.value : choice.label));
    }
    return someOf(words);
}

QString addWords(const PropertyNeed& need)
{
    if (need.choices.isEmpty()) {
        return Properties::tr("Add %1", "options of a list").arg(missingWords(need));
    }
    return Properties::tr("Add %1; %2 stay", "options of a list, new and old")
        .arg(missingWords(need), someOf(need.choices));
}

/// "Choose another stage"
QString chooseAnother(BindingProblem::Kind kind)
{
    switch (kind) {
    case BindingProblem::Kind::Property:
        return Properties::tr("Choose another property");
    case BindingProblem::Kind::Pipeline:
        return Properties::tr("Choose another pipeline");
    case BindingProblem::Kind::Stage:
        return Properties::tr("Choose another stage");
    case BindingProblem::Kind::Owner:
        return Properties::tr("Choose another owner");
    case BindingProblem::Kind::List:
        return Properties::tr("Choose another list");
    case BindingProblem::Kind::Group:
        return {}; // it is Leadferry's own
    }
    Q_UNREACHABLE();
}

QString chooseAnotherOf(const PropertyNeed& need)
{
    const QString choose = chooseAnother(need.kind);
    return need.choices.isEmpty() || need.state == NeedState::WrongType || need.state == NeedState::ReadOnly
               ? choose
               : Properties::tr("%1; this portal has %2", "choose another stage, those there are")
                     .arg(choose, someOf(need.choices));
}

/// What a mapping takes in place of what it finds, shortly: "Text, should be number".
QString shortType(const QString& type, const QString& fieldType)
{
    return type == QLatin1String("string") ? Properties::tr("Text", "type of a property")
                                           : propertyTypeName(type, fieldType);
}

QString shouldBe(const QString& type, const QString& fieldType)
{
    if (type == QLatin1String("string")) {
        return Properties::tr("text", "should be …");
    }
    if (type == QLatin1String("number")) {
        return Properties::tr("number", "should be …");
    }
    if (type == QLatin1String("date")) {
        return Properties::tr("date", "should be …");
    }
    if (type == QLatin1String("datetime")) {
        return Properties::tr("date and time", "should be …");
    }
    if (type == QLatin1String("bool")) {
        return Properties::tr("yes/no", "should be …");
    }
    return fieldType == QLatin1String("checkbox") ? Properties::tr("list, several", "should be …")
                                                  : Properties::tr("list", "should be …");
}

} // namespace

NeedClass needClassOf(const PropertyNeed& need)
{
    if (domain::isTrouble(need)) {
        return NeedClass::ToRepair;
    }
    const bool fine =
        need.state == NeedState::Ready || need.state == NeedState::NotUnique || need.state == NeedState::Replaced;
    return fine ? NeedClass::Ready : NeedClass::Optional;
}

QString needLabel(const PropertyNeed& need)
{
    if (!need.presentLabel.isEmpty()) {
        return need.presentLabel;
    }
    return need.wanted.label.isEmpty() ? need.wanted.name : need.wanted.label;
}

QString needStateName(const PropertyNeed& need)
{
    if (needClassOf(need) == NeedClass::Optional && need.state != NeedState::Unread) {
        return Properties::tr("Optional", "state of a property");
    }
    switch (need.state) {
    case NeedState::Ready:
        return Properties::tr("Ready", "state of a property");
    case NeedState::Missing:
        return Properties::tr("Missing", "state of a property");
    case NeedState::Archived:
        return Properties::tr("Archived", "state of a property");
    case NeedState::WrongType:
        return Properties::tr("Wrong type", "state of a property");
    case NeedState::OptionMissing:
        return need.missingChoices.size() > 1 ? Properties::tr("Options missing", "state of a property")
                                              : Properties::tr("Option missing", "state of a property");
    case NeedState::ReadOnly:
        return Properties::tr("Read-only", "state of a property");
    case NeedState::NotUnique:
        return Properties::tr("Works", "state of a property: by weaker means");
    case NeedState::Unmapped:
        return Properties::tr("Not mapped", "state of a property");
    case NeedState::Replaced:
        return Properties::tr("Replaced", "state of a property");
    case NeedState::Unread:
        return Properties::tr("Not read", "state of a property");
    }
    Q_UNREACHABLE();
}

QString propertyTypeName(const QString& type, const QString& fieldType)
{
    if (type == QLatin1String("string")) {
        return fieldType == QLatin1String("textarea")      ? Properties::tr("Multi-line text")
               : fieldType == QLatin1String("phonenumber") ? Properties::tr("Phone number", "type of a property")
                                                           : Properties::tr("Single-line text");
    }
    if (type == QLatin1String("number")) {
        return Properties::tr("Number", "type of a property");
    }
    if (type == QLatin1String("date")) {
        return Properties::tr("Date", "type of a property");
    }
    if (type == QLatin1String("datetime")) {
        return Properties::tr("Date and time", "type of a property");
    }
    if (type == QLatin1String("bool")) {
        return Properties::tr("Yes/no", "type of a property");
    }
    if (type == QLatin1String("enumeration")) {
        return fieldType == QLatin1String("checkbox") ? Properties::tr("List, several", "type of a property")
                                                      : Properties::tr("List", "type of a property");
    }
    return type;
}

QString needTypeName(const PropertyNeed& need)
{
    switch (need.kind) {
    case BindingProblem::Kind::Property:
        break;
    case BindingProblem::Kind::Pipeline:
        return Properties::tr("Pipeline");
    case BindingProblem::Kind::Stage:
        return Properties::tr("Stage");
    case BindingProblem::Kind::Owner:
        return Properties::tr("Owner");
    case BindingProblem::Kind::List:
        return Properties::tr("List of contacts");
    case BindingProblem::Kind::Group:
        return Properties::tr("Group of properties");
    }
    if (need.state == NeedState::WrongType) {
        return Properties::tr("%1, should be %2", "types of a property")
            .arg(shortType(need.presentType, need.presentFieldType), shouldBe(need.wanted.type, need.wanted.fieldType));
    }
    const bool there = !need.presentType.isEmpty();
    const QString name = there ? propertyTypeName(need.presentType, need.presentFieldType)
                               : propertyTypeName(need.wanted.type, need.wanted.fieldType);
    return need.wanted.unique && need.state != NeedState::NotUnique
               ? Properties::tr("%1, unique", "type of a property").arg(name)
               : name;
}

QString neededBy(const PropertyNeed& need)
{
    QString words;
    const int rules = countOf(need, NeedReason::Kind::Rule);
    if (need.kind == BindingProblem::Kind::Group) {
        words = Properties::tr("Leadferry’s properties");
    } else if (need.state == NeedState::Unmapped) {
        words = Properties::tr("HubSpot asks for it");
    } else if (countOf(need, NeedReason::Kind::Key) > 0) {
        words = Properties::tr("Exactly once", "who needs a property: what keeps records from being doubled");
    } else if (rules > 0) {
        words = Properties::tr("%n rules", nullptr, rules);
    } else if (countOf(need, NeedReason::Kind::Own) > 0) {
        words = Properties::tr("Your list", "who needs a property");
    } else if (countOf(need, NeedReason::Kind::Portal) > 0) {
        words = Properties::tr("HubSpot asks for it");
    }
    return need.held > 0 ? Properties::tr("%1, %2 held", "who needs it, deliveries that wait for it")
                               .arg(words, QLocale().toString(need.held))
                         : words;
}

QStringList neededByLines(const PropertyNeed& need)
{
    QStringList lines;
    for (const NeedReason& reason : need.reasons) {
        switch (reason.kind) {
        case NeedReason::Kind::Rule:
            lines.append(placeInMapping(reason));
            break;
        case NeedReason::Kind::Key:
            lines.append(Properties::tr("Exactly once: records are found again by it, so that none is doubled"));
            break;
        case NeedReason::Kind::Own:
            lines.append(Properties::tr("Your own list"));
            break;
        case NeedReason::Kind::Portal:
            lines.append(Properties::tr("HubSpot asks for it on new records"));
            break;
        }
    }
    for (const NeedReason& action : need.lackedBy) {
        lines.append(
            Properties::tr("Not written by: %1", "event type, action of its mapping").arg(placeInMapping(action)));
    }
    if (need.held > 0) {
        lines.append(Properties::tr("%n deliveries are held until it is repaired", nullptr, need.held));
    }
    return lines;
}

QStringList valueRuleLines(const PropertyNeed& need)
{
    return ruleWords(need.valueRules.value_or(QList<domain::ValueRule>()));
}

QString valueRuleRemark(const PropertyNeed& need)
{
    QString remark = valueRuleLines(need).join(QStringLiteral(", "));
    if (!remark.isEmpty()) {
        remark[0] = remark.at(0).toUpper();
    }
    return remark;
}

bool leadsToMapping(const PropertyNeed& need)
{
    if (need.state == NeedState::Unmapped) {
        return true;
    }
    return need.repair == NeedRepair::ByHand && need.state != NeedState::NotUnique && need.state != NeedState::Unread &&
           need.state != NeedState::Archived && countOf(need, NeedReason::Kind::Rule) > 0;
}

bool canBeCompleted(const PropertyNeed& need)
{
    return isProperty(need) && need.state == NeedState::Ready && countOf(need, NeedReason::Kind::Rule) > 0;
}

QString nextStep(const PropertyNeed& need)
{
    switch (need.repair) {
    case NeedRepair::Create:
        return need.defined ? Properties::tr("Create it") : Properties::tr("Create it as text, if the name is right");
    case NeedRepair::Restore:
        return Properties::tr("Restore it");
    case NeedRepair::AddOptions:
        return addWords(need);
    case NeedRepair::None:
    case NeedRepair::ByHand:
        break;
    }
    switch (need.state) {
    case NeedState::NotUnique:
        return Properties::tr("Works, by weaker means");
    case NeedState::Unmapped:
        return Properties::tr("Map a value to it");
    case NeedState::Replaced:
        return Properties::tr("%1 is taken instead", "a name in HubSpot").arg(quoted(need.instead));
    case NeedState::Unread:
        return Properties::tr("Check again");
    case NeedState::Archived:
        return Properties::tr("Restore it in HubSpot");
    case NeedState::OptionMissing:
        return Properties::tr("Map %1 to another option", "options that are not there").arg(missingWords(need));
    case NeedState::Missing:
        if (need.kind == BindingProblem::Kind::Group) {
            return Properties::tr("Comes with the first property");
        }
        return countOf(need, NeedReason::Kind::Rule) > 0 || !isProperty(need) ? chooseAnotherOf(need)
                                                                              : Properties::tr("Create it in HubSpot");
    case NeedState::WrongType:
    case NeedState::ReadOnly:
        return chooseAnotherOf(need);
    case NeedState::Ready:
        return valueRuleRemark(need);
    }
    Q_UNREACHABLE();
}

QString nextStepInFull(const PropertyNeed& need)
{
    if (domain::isRepairable(need)) {
        return repairWords(need);
    }
    switch (need.state) {
    case NeedState::Ready:
        return valueRuleLines(need).isEmpty()
                   ? Properties::tr("It is there and takes what is written. There is nothing to do.")
                   : Properties::tr("It is there. HubSpot has a rule for what it takes: a value that breaks it is "
                                    "refused, and the field is held.");
    case NeedState::NotUnique:
        return Properties::tr("HubSpot does not hold it unique, and that cannot be changed later. Leadferry finds its "
                              "records by weaker means, so everything works.");
    case NeedState::Unmapped:
        return Properties::tr("HubSpot asks for it on new records, and not every mapping writes it. Add a rule for it "
                              "in the mapping, or make it optional in HubSpot.");
    case NeedState::Replaced:
        return Properties::tr("The portal does not have it. The mapping takes “%1” instead.").arg(need.instead);
    case NeedState::Unread:
        return Properties::tr("HubSpot did not tell. Check again when it answers.");
    case NeedState::WrongType:
        return Properties::tr("HubSpot does not let the type of a property be changed, so what is written would be "
                              "refused. Choose another property in the mapping, or make one in HubSpot.");
    case NeedState::ReadOnly:
        return Properties::tr("HubSpot fills it by itself, and nobody may write it. Choose another property in the "
                              "mapping.");
    case NeedState::Archived:
        return Properties::tr("Nothing can be written to it while it is archived. Restore it in HubSpot, under "
                              "Settings, Properties, Archived.");
    case NeedState::OptionMissing:
        return Properties::tr("HubSpot does not let its own list be changed. Map the value to another option.");
    case NeedState::Missing:
        if (need.kind == BindingProblem::Kind::Group) {
            return Properties::tr("Properties that Leadferry makes stand in it. It is made with the first of them.");
        }
        return Properties::tr("The portal does not have it, and Leadferry may not make it. %1.", "what to do")
            .arg(nextStep(need));
    }
    Q_UNREACHABLE();
}

QString repairWords(const PropertyNeed& need)
{
    switch (need.repair) {
    case NeedRepair::Create: {
        const QString type = need.wanted.unique ? Properties::tr("%1, unique", "type of a property")
                                                      .arg(propertyTypeName(need.wanted.type, need.wanted.fieldType))
                                                : propertyTypeName(need.wanted.type, need.wanted.fieldType);
        QStringList labels;
        for (const auto& choice : need.wanted.choices) {
            labels.append(choice.label);
        }
        const QString words = Properties::tr("Is created in the group “leadferry”. Type: %1.").arg(type);
        if (!labels.isEmpty()) {
            return Properties::tr("%1 Options: %2.", "it is created, the options of the list")
                .arg(words, labels.join(QStringLiteral(", ")));
        }
        return need.defined ? words
                            : Properties::tr("%1 Only a mapping names it: look whether the name is right.").arg(words);
    }
    case NeedRepair::Restore:
        return Properties::tr("Is brought back from the archive, with the values that records have in it.");
    case NeedRepair::AddOptions:
        return need.choices.isEmpty()
                   ? Properties::tr("%1 is added to the list; its other options stay.").arg(missingWords(need))
                   : Properties::tr("%1 is added to the list; %2 stay.", "new options, old ones")
                         .arg(missingWords(need), someOf(need.choices));
    case NeedRepair::None:
    case NeedRepair::ByHand:
        break;
    }
    return {};
}

namespace {

QString failureWords(const RepairOutcome& outcome)
{
    switch (outcome.fault) {
    case RepairOutcome::Fault::Refused:
        return outcome.reason.isEmpty() ? Properties::tr("HubSpot refused it")
                                        : Properties::tr("HubSpot refused it: %1").arg(outcome.reason);
    case RepairOutcome::Fault::OnlyPeople:
        return Properties::tr("HubSpot lets only people restore it: under Settings, Properties, Archived properties");
    case RepairOutcome::Fault::NotAsNeeded:
        return Properties::tr("It is there, but not as it should be");
    case RepairOutcome::Fault::NotReached:
        return Properties::tr("HubSpot does not answer for now: try it again");
    }
    Q_UNREACHABLE();
}

} // namespace

QString outcomeWords(const RepairOutcome& outcome)
{
    switch (outcome.kind) {
    case RepairOutcome::Kind::Done:
        return outcome.repair == NeedRepair::Restore      ? Properties::tr("Restored")
               : outcome.repair == NeedRepair::AddOptions ? Properties::tr("Options added")
                                                          : Properties::tr("Created");
    case RepairOutcome::Kind::Already:
        return Properties::tr("Was there already");
    case RepairOutcome::Kind::Failed:
        if (!outcome.missingScope.isEmpty()) {
            return Properties::tr("The permission “%1” is not granted").arg(outcome.missingScope);
        }
        return failureWords(outcome);
    }
    Q_UNREACHABLE();
}

} // namespace leadferry::presentation
