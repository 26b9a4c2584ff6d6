// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertysummary.h"

#include "presentation/propertytexts.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace leadferry::presentation {

using domain::NeedRepair;
using domain::NeedState;
using domain::PropertyLimit;
using domain::PropertyNeed;
using domain::PropertyReport;
using domain::RepairOutcome;

namespace {

struct PropertyWords
{
    Q_DECLARE_TR_FUNCTIONS(PropertyWords)
};

template <typename Of> int countOf(const QList<PropertyNeed>& needs, Of of)
{
    return static_cast<int>(std::count_if(needs.begin(), needs.end(), of));
}

bool isTrouble(const PropertyNeed& need)
{
    return needClassOf(need) == NeedClass::ToRepair;
}

bool makesOne(const PropertyNeed& need)
{
    return need.repair == NeedRepair::Create || need.repair == NeedRepair::Restore;
}

bool areAllProperties(const QList<PropertyNeed>& needs)
{
    return std::all_of(needs.begin(), needs.end(),
                       [](const PropertyNeed& need) { return need.kind == domain::BindingProblem::Kind::Property; });
}

QString repairButton(const QList<PropertyNeed>& chosen)
{
    const int count = static_cast<int>(chosen.size());
    const bool creates = count > 0 && countOf(chosen, [](const PropertyNeed& need) {
                                          return need.repair == NeedRepair::Create && !need.required;
                                      }) == count;
    return count == 0 ? PropertyWords::tr("Repair", "button, nothing is selected")
           : creates  ? PropertyWords::tr("Create %n", "button", count)
                      : PropertyWords::tr("Repair %n", "button", count);
}

QString troubleTitle(const PropertyReport& report, const QList<PropertyNeed>& trouble)
{
    const int all = static_cast<int>(report.needs.size());
    const int count = static_cast<int>(trouble.size());
    return areAllProperties(trouble)
               ? PropertyWords::tr("%n of %1 properties need a repair in HubSpot.", nullptr, count).arg(all)
               : PropertyWords::tr("%n of %1 properties and names need a repair.", nullptr, count).arg(all);
}

/// `able`: how many of the troubled ones Leadferry could do.
QString troubleMeaning(const QList<PropertyNeed>& chosen, int able)
{
    const int count = static_cast<int>(chosen.size());
    if (count == 0) {
        return able == 0 ? PropertyWords::tr("Leadferry cannot do this by itself. What to do stands beside each.")
                         : PropertyWords::tr("Leadferry can do %n of them. Select below which.", nullptr, able);
    }
    return count == able && std::all_of(chosen.begin(), chosen.end(), isTrouble)
               ? PropertyWords::tr("Leadferry can do %n of them now: %1. Nothing else in HubSpot is changed.", nullptr,
                                   able)
                     .arg(repairCounts(chosen))
               : PropertyWords::tr("%n are selected: %1. Nothing else in HubSpot is changed.", nullptr, count)
                     .arg(repairCounts(chosen));
}

PropertySummary offer(const QList<PropertyNeed>& able, const QList<PropertyNeed>& chosen)
{
    constexpr qsizetype few = 5;
    QStringList labels;
    for (const PropertyNeed& need : able.mid(0, few)) {
        labels.append(needLabel(need));
    }
    QString names = labels.join(QStringLiteral(", "));
    if (able.size() > few) {
        names =
            PropertyWords::tr("%1 and %n more", "labels of properties", static_cast<int>(able.size() - few)).arg(names);
    }
    return {PropertySummary::Look::Offer, PropertyWords::tr("All that is needed is there."),
            PropertyWords::tr("%n more can be created: %1. Everything works without them.", nullptr,
                              static_cast<int>(able.size()))
                .arg(names),
            repairButton(chosen), !chosen.isEmpty()};
}

} // namespace

QString repairCounts(const QList<PropertyNeed>& needs)
{
    const auto with = [&](NeedRepair repair) {
        return countOf(needs, [repair](const PropertyNeed& need) { return need.repair == repair; });
    };
    int options = 0;
    for (const PropertyNeed& need : needs) {
        options += need.repair == NeedRepair::AddOptions ? static_cast<int>(need.missingChoices.size()) : 0;
    }
    QStringList parts;
    if (const int count = with(NeedRepair::Create); count > 0) {
        parts.append(PropertyWords::tr("create %n", "properties", count));
    }
    if (const int count = with(NeedRepair::Restore); count > 0) {
        parts.append(PropertyWords::tr("restore %n", "properties", count));
    }
    if (options > 0) {
        parts.append(PropertyWords::tr("add %n options", nullptr, options));
    }
    return parts.join(QStringLiteral(", "));
}

QString roomFault(const PropertyReport& report, const QList<PropertyNeed>& chosen, const QString& portal)
{
    const auto full = [](const PropertyLimit& limit, int more) {
        return limit.most > 0 && more > 0 && limit.used + more > limit.most;
    };
    const QLocale locale;
    const int more = countOf(chosen, makesOne);
    if (report.overall && full(*report.overall, more)) {
        return PropertyWords::tr("%1 has room for %2 more own properties, and %n are selected. Select fewer, or remove "
                                 "some in HubSpot that nobody uses.",
                                 "portal", more)
            .arg(portal, locale.toString(std::max(0, report.overall->most - report.overall->used)));
    }
    for (auto limit = report.limits.cbegin(); limit != report.limits.cend(); ++limit) {
        const int ofObject = countOf(
            chosen, [&](const PropertyNeed& need) { return makesOne(need) && need.wanted.object == limit.key(); });
        if (full(*limit, ofObject)) {
            return PropertyWords::tr("%1 has room for %2 more own properties of this kind of record: %3. %n are "
                                     "selected. Select fewer, or remove some in HubSpot that nobody uses.",
                                     "portal, number, object type", ofObject)
                .arg(portal, locale.toString(std::max(0, limit->most - limit->used)), objectName(limit.key()));
        }
    }
    return {};
}

QString roomWords(const PropertyReport& report, const QString& portal)
{
    const QLocale locale;
    if (report.overall) {
        return PropertyWords::tr("%1 uses %2 of %3 own properties", "portal")
            .arg(portal, locale.toString(report.overall->used), locale.toString(report.overall->most));
    }
    // The one that is fullest.
    const auto fullest = std::max_element(report.limits.cbegin(), report.limits.cend(),
                                          [](const PropertyLimit& a, const PropertyLimit& b) {
                                              return qint64{a.used} * b.most < qint64{b.used} * a.most;
                                          });
    if (fullest == report.limits.cend()) {
        return {};
    }
    return PropertyWords::tr("%1 uses %2 of %3 own properties for %4", "portal, numbers, object type")
        .arg(portal, locale.toString(fullest->used), locale.toString(fullest->most), objectName(fullest.key()));
}

QStringList roomLines(const PropertyReport& report)
{
    const QLocale locale;
    QStringList lines;
    for (const domain::CrmObject object : domain::allCrmObjects()) {
        const auto limit = report.limits.constFind(object);
        if (limit != report.limits.cend()) {
            lines.append(PropertyWords::tr("%1: %2 of %3", "object type, own properties used and allowed")
                             .arg(objectName(object), locale.toString(limit->used), locale.toString(limit->most)));
        }
    }
    return lines;
}

PropertySummary summaryOf(const PropertyReport& report, const QList<PropertyNeed>& chosen, const QString& portal)
{
    using Look = PropertySummary::Look;
    const int all = static_cast<int>(report.needs.size());
    QList<PropertyNeed> trouble;
    std::copy_if(report.needs.begin(), report.needs.end(), std::back_inserter(trouble), isTrouble);
    QList<PropertyNeed> able;
    std::copy_if(report.needs.begin(), report.needs.end(), std::back_inserter(able), domain::isRepairable);
    PropertySummary summary;
    if (!trouble.isEmpty() && std::all_of(trouble.begin(), trouble.end(),
                                          [](const PropertyNeed& need) { return need.state == NeedState::Unread; })) {
        return {Look::Unread,
                PropertyWords::tr("HubSpot did not tell about %n of %1 properties.", nullptr,
                                  static_cast<int>(trouble.size()))
                    .arg(all),
                PropertyWords::tr("What is needed there is not known. Check again in a minute."),
                {},
                false};
    }
    if (!trouble.isEmpty()) {
        const int mendable = countOf(trouble, domain::isRepairable);
        summary = {Look::Trouble, troubleTitle(report, trouble), troubleMeaning(chosen, mendable),
                   mendable == 0 && chosen.isEmpty() ? QString() : repairButton(chosen), !chosen.isEmpty()};
    } else if (!able.isEmpty()) {
        summary = offer(able, chosen);
    } else {
        return {Look::Ready,
                all > 0 ? PropertyWords::tr("All %n properties are ready.", nullptr, all)
                        : PropertyWords::tr("The mappings in use need no property."),
                {},
                {},
                false};
    }
    if (const QString fault = roomFault(report, chosen, portal); !fault.isEmpty()) {
        summary.meaning = fault;
        summary.mayRepair = false;
    }
    return summary;
}

RepairSummary summaryOf(const QList<RepairOutcome>& outcomes, const QString& portal)
{
    RepairSummary summary;
    const auto with = [&](RepairOutcome::Kind kind) {
        return static_cast<int>(std::count_if(outcomes.begin(), outcomes.end(),
                                              [kind](const RepairOutcome& each) { return each.kind == kind; }));
    };
    const int done = with(RepairOutcome::Kind::Done);
    const int already = with(RepairOutcome::Kind::Already);
    if (done > 0) {
        summary.done = PropertyWords::tr("%n repaired in %1", "properties, portal", done).arg(portal);
    } else if (already > 0) {
        summary.done = PropertyWords::tr("%n were there already", "properties", already);
    }
    const int failed = with(RepairOutcome::Kind::Failed);
    if (failed == 0) {
        return summary;
    }
    QSet<QString> scopes;
    QString first;
    for (const RepairOutcome& outcome : outcomes) {
        if (!outcome.missingScope.isEmpty()) {
            scopes.insert(outcome.missingScope);
        } else if (outcome.kind == RepairOutcome::Kind::Failed && first.isEmpty()) {
            first = QStringLiteral("%1: %2").arg(outcome.name, outcomeWords(outcome));
        }
    }
    if (!scopes.isEmpty()) {
        QStringList names(scopes.cbegin(), scopes.cend());
        names.sort();
        summary.missingScope = names.constFirst();
        summary.trouble = {PropertyWords::tr("HubSpot does not let Leadferry do %n of them.", "repairs", failed),
                           PropertyWords::tr("Connect %1 again and allow “%2”.", "portal, permissions")
                               .arg(portal, names.join(PropertyWords::tr("” and “", "between two permissions")))};
        return summary;
    }
    summary.trouble = {PropertyWords::tr("%n of %1 could not be repaired.", nullptr, failed)
                           .arg(QLocale().toString(static_cast<int>(outcomes.size()))),
                       first};
    return summary;
}

} // namespace leadferry::presentation
