// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertychangetexts.h"

#include "presentation/propertytexts.h"
#include "presentation/valueruletexts.h"

#include <QCoreApplication>

namespace leadferry::presentation {

using domain::NeedState;
using domain::PropertyChange;

namespace {

struct PropertyChanges
{
    Q_DECLARE_TR_FUNCTIONS(PropertyChanges)
};

constexpr qsizetype mostTold = 3;

QString lineOf(const PropertyChange& change)
{
    return PropertyChanges::tr("%1: %2", "label of a property, what was changed of it")
        .arg(change.label.isEmpty() ? change.name : change.label, changeWords(change));
}

} // namespace

QString changeWords(const PropertyChange& change)
{
    if (!change.rules.isEmpty()) {
        return PropertyChanges::tr("HubSpot has a new rule for it: %1.", "what a property takes")
            .arg(ruleWords(change.rules).join(QStringLiteral(", ")));
    }
    switch (change.state) {
    case NeedState::Ready:
        return PropertyChanges::tr("It is now called “%1”. What is written still arrives.").arg(change.detail);
    case NeedState::Missing:
        return PropertyChanges::tr("It is no longer there.");
    case NeedState::Archived:
        return PropertyChanges::tr("It was archived.");
    case NeedState::WrongType:
        return PropertyChanges::tr("It takes other values now: %1.", "type of a property")
            .arg(propertyTypeName(change.detail, {}));
    case NeedState::OptionMissing:
        return PropertyChanges::tr("Options were taken out of it: %1.").arg(change.detail);
    case NeedState::ReadOnly:
        return PropertyChanges::tr("Nobody may write it any more.");
    case NeedState::NotUnique:
        return PropertyChanges::tr("It no longer holds unique values.");
    case NeedState::Unmapped:
        return PropertyChanges::tr("HubSpot asks for it on new records now, and not every mapping writes it.");
    case NeedState::Replaced:
        return PropertyChanges::tr("It is no longer there; “%1” is taken instead.").arg(change.detail);
    case NeedState::Unread:
        return {};
    }
    Q_UNREACHABLE();
}

ProblemText newsOf(const QString& portal, const QList<PropertyChange>& changes)
{
    QStringList lines;
    for (const PropertyChange& change : changes.mid(0, mostTold)) {
        lines.append(lineOf(change));
    }
    if (changes.size() > mostTold) {
        lines.append(PropertyChanges::tr("And %n more.", "changes", static_cast<int>(changes.size() - mostTold)));
    }
    lines.append(PropertyChanges::tr("The page Properties says what to do."));
    return {PropertyChanges::tr("Somebody changed what Leadferry needs in %1", "a portal").arg(portal),
            lines.join(QLatin1Char(' '))};
}

} // namespace leadferry::presentation
