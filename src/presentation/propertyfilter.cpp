// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertyfilter.h"

#include "presentation/texts.h"

#include <QCoreApplication>

#include <algorithm>

namespace leadferry::presentation {

using domain::NeedReason;
using domain::PropertyNeed;

namespace {

struct PropertyFilters
{
    Q_DECLARE_TR_FUNCTIONS(PropertyFilters)
};

NeededByChoice choiceOf(const NeedReason& reason)
{
    return {reason.kind, reason.kind == NeedReason::Kind::Rule ? reason.eventType : QString()};
}

} // namespace

QString neededByName(const NeededByChoice& choice)
{
    switch (choice.kind) {
    case NeedReason::Kind::Rule:
        return eventTypeName(choice.eventType);
    case NeedReason::Kind::Key:
        return PropertyFilters::tr("Exactly once", "who needs a property: what keeps records from being doubled");
    case NeedReason::Kind::Own:
        return PropertyFilters::tr("Your list", "who needs a property");
    case NeedReason::Kind::Portal:
        return PropertyFilters::tr("HubSpot", "who needs a property");
    }
    Q_UNREACHABLE();
}

bool matches(const PropertyFilter& filter, const PropertyNeed& need)
{
    if ((filter.needClass && *filter.needClass != needClassOf(need)) ||
        (filter.object && *filter.object != need.wanted.object)) {
        return false;
    }
    const bool wanted =
        !filter.neededBy || std::any_of(need.reasons.begin(), need.reasons.end(),
                                        [&](const NeedReason& reason) { return choiceOf(reason) == *filter.neededBy; });
    const QStringList words{needLabel(need), need.wanted.name, need.wanted.label, nextStep(need)};
    return wanted && (filter.text.isEmpty() || std::any_of(words.begin(), words.end(), [&](const QString& text) {
                          return text.contains(filter.text, Qt::CaseInsensitive);
                      }));
}

QList<domain::CrmObject> objectsIn(const QList<PropertyNeed>& needs)
{
    QList<domain::CrmObject> objects;
    for (const PropertyNeed& need : needs) {
        if (!objects.contains(need.wanted.object)) {
            objects.append(need.wanted.object);
        }
    }
    return objects;
}

QList<NeededByChoice> neededByChoicesIn(const QList<PropertyNeed>& needs)
{
    QList<NeededByChoice> choices;
    for (const PropertyNeed& need : needs) {
        for (const NeedReason& reason : need.reasons) {
            if (const NeededByChoice choice = choiceOf(reason); !choices.contains(choice)) {
                choices.append(choice);
            }
        }
    }
    // Event types first, each other kind once.
    std::stable_sort(choices.begin(), choices.end(),
                     [](const NeededByChoice& a, const NeededByChoice& b) { return a.kind < b.kind; });
    return choices;
}

} // namespace leadferry::presentation
