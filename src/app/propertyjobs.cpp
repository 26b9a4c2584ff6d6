// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/propertyjobs.h"

#include "app/completion.h"
#include "app/enginecommands.h"
#include "app/portalbyname.h"
#include "app/propertycommands.h"
#include "hubspot/propertyrepair.h"
#include "store/propertystore.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;
using domain::CrmObject;
using domain::PropertyNeed;
using domain::PropertyReport;
using Outcome = domain::RepairOutcome;

namespace {

/// Nothing: as many as there may be.
std::optional<int> roomFor(const PropertyReport& report, CrmObject object)
{
    std::optional<int> room;
    if (const auto limit = report.limits.constFind(object); limit != report.limits.constEnd()) {
        room = limit->most - limit->used;
    }
    if (report.overall) {
        const int left = report.overall->most - report.overall->used;
        room = room ? std::min(*room, left) : left;
    }
    return room;
}

/// HubSpot would refuse some of them: better none than any.
Result<void> checkRoom(const PropertyReport& report, const QList<PropertyNeed>& needs)
{
    QHash<CrmObject, int> wanted;
    for (const PropertyNeed& need : needs) {
        wanted[need.wanted.object] += need.repair == domain::NeedRepair::AddOptions ? 0 : 1;
    }
    for (auto of = wanted.cbegin(); of != wanted.cend(); ++of) {
        const auto room = roomFor(report, of.key());
        if (room && *room < *of) {
            return Error{ErrorKind::Invalid,
                         QStringLiteral("HubSpot has room for %1 more properties of the kind \"%2\", and %3 are to be "
                                        "created: archive some in HubSpot, or choose fewer")
                             .arg(std::max(*room, 0))
                             .arg(toString(of.key()))
                             .arg(*of)};
        }
    }
    return {};
}

const PropertyNeed* needIn(const PropertyReport& report, CrmObject object, const QString& name)
{
    const auto need = std::find_if(report.needs.begin(), report.needs.end(), [&](const PropertyNeed& one) {
        return one.kind == domain::BindingProblem::Kind::Property && one.wanted.object == object &&
               one.wanted.name == name;
    });
    return need == report.needs.end() ? nullptr : &*need;
}

bool isThere(const PropertyNeed& need)
{
    return need.state == domain::NeedState::Ready || need.state == domain::NeedState::NotUnique ||
           need.state == domain::NeedState::Unmapped;
}

/// What counts is what the portal has now: an answer may have been lost, and "exists already" may be another thing.
Outcome settled(Outcome outcome, const PropertyReport& now)
{
    const PropertyNeed* need = needIn(now, outcome.object, outcome.name);
    if (need == nullptr) {
        return outcome;
    }
    if (isThere(*need) && outcome.kind == Outcome::Kind::Failed) {
        outcome.kind = Outcome::Kind::Already;
        outcome.reason.clear();
        outcome.missingScope.clear();
    } else if (!isThere(*need) && outcome.kind != Outcome::Kind::Failed) {
        outcome.kind = Outcome::Kind::Failed;
        outcome.fault = Outcome::Fault::NotAsNeeded;
        outcome.reason = QStringLiteral("it is there, but not as it should be: the check says what to do");
    }
    return outcome;
}

/// How many deliveries went out before each of these was there, of the types that write it now; without those that went
/// for certain with it. What cannot be counted is not offered.
QJsonArray wentWithout(store::Database& database, qint64 portalId, const store::PropertyPlaces& made)
{
    QJsonArray counts;
    const auto today = Replanning::asOfNow(database);
    for (const auto& place : made) {
        const QStringList types = today ? typesThatWrite(*today, {place}) : QStringList();
        const auto count = store::DeliveryStore(database).countDelivered(portalId, types);
        if (count && *count > 0) {
            counts.append(QJsonObject{{QStringLiteral("object"), toString(place.first)},
                                      {QStringLiteral("name"), place.second},
                                      {QStringLiteral("deliveries"), *count}});
        }
    }
    return counts;
}

} // namespace

PropertyJob::PropertyJob(const PropertyContext& context, QJsonObject arguments)
    : m_context(context), m_arguments(std::move(arguments))
{
}

Result<domain::Portal> PropertyJob::portal() const
{
    return portalMeant(m_context.connect.portals, m_arguments.value(QLatin1String("portal")).toString().trimmed());
}

void PropertyJob::begin(base::Job* step, const std::function<void()>& ended)
{
    m_step = step;
    connect(step, &base::Job::finished, this, ended);
    step->start();
}

void PropertyJob::check(const domain::Portal& portal, const std::function<void(const PropertyCheck&)>& checked)
{
    auto* check = new PropertyCheck(m_context, portal, this);
    begin(check, [this, check, checked] {
        if (check->outcome()) {
            checked(*check);
        } else {
            fail(check->outcome().error());
        }
    });
}

void PropertyJob::stop()
{
    if (m_step) {
        m_step->disconnect(this);
        m_step->cancel();
    }
    EngineCommandJob::stop();
}

void CheckPropertiesJob::run()
{
    const auto portal = this->portal();
    if (!portal) {
        fail(portal.error());
        return;
    }
    const auto last = store::PropertyStore(m_context.database).report(portal->id);
    if (!last) {
        fail(last.error());
    } else if (*last && !m_arguments.value(QLatin1String("fresh")).toBool()) {
        PropertyReport report = **last;
        if (const auto counted = countHeld(m_context.database, portal->id, report); !counted) {
            fail(counted.error());
        } else {
            answer(portal->name, report);
        }
    } else {
        check(*portal, [this](const PropertyCheck& check) { answer(check.portal().name, *check.outcome()); });
    }
}

void CheckPropertiesJob::answer(const QString& portal, const PropertyReport& report)
{
    succeed({{QStringLiteral("portal"), portal}, {QStringLiteral("report"), toJson(report)}});
}

void RepairPropertiesJob::run()
{
    const auto portal = this->portal();
    if (!portal) {
        fail(portal.error());
        return;
    }
    check(*portal, [this](const PropertyCheck& found) { repair(found); });
}

/// Without "items": what is known. A property of which only the name is known is made when somebody asks for it.
Result<QList<PropertyNeed>> RepairPropertiesJob::chosen(const PropertyReport& report) const
{
    QList<PropertyNeed> needs;
    if (!m_arguments.contains(QLatin1String("items"))) {
        std::copy_if(report.needs.begin(), report.needs.end(), std::back_inserter(needs),
                     [](const PropertyNeed& need) { return isRepairable(need) && need.defined; });
        return needs;
    }
    const auto items = propertyItems(m_arguments);
    if (!items) {
        return items.error();
    }
    for (const auto& [object, name] : *items) {
        const PropertyNeed* need = needIn(report, object, name);
        if (need == nullptr) {
            return Error{ErrorKind::NotFound,
                         QStringLiteral("nothing needs a property \"%1\" of the kind \"%2\"; add it to your list first")
                             .arg(name, toString(object))};
        }
        if (isRepairable(*need)) {
            needs.append(*need);
        }
    }
    return needs;
}

void RepairPropertiesJob::repair(const PropertyCheck& found)
{
    const auto needs = chosen(*found.outcome());
    if (!needs) {
        fail(needs.error());
        return;
    }
    if (needs->isEmpty()) {
        answer(found);
        return;
    }
    if (const auto room = checkRoom(*found.outcome(), *needs); !room) {
        fail(room.error());
        return;
    }
    const ConnectContext& connection = m_context.connect;
    auto* repair =
        new hubspot::PropertyRepair(connection.transport, connection.clock, connection.catalog,
                                    {found.portal().apiUrl, found.accessToken()}, *needs, found.present(), this);
    connect(repair, &hubspot::PropertyRepair::advanced, this, [this](int done, int of) {
        emit progress({{QStringLiteral("step"), QStringLiteral("repaired")},
                       {QStringLiteral("done"), done},
                       {QStringLiteral("of"), of}});
    });
    begin(repair, [this, repair, portal = found.portal()] {
        m_outcomes = repair->outcomes();
        check(portal, [this](const PropertyCheck& now) { answer(now); });
    });
}

void RepairPropertiesJob::answer(const PropertyCheck& now)
{
    QJsonArray outcomes;
    QJsonArray done;
    store::PropertyPlaces made;
    for (const Outcome& outcome : std::as_const(m_outcomes)) {
        const Outcome seen = settled(outcome, *now.outcome());
        outcomes.append(toJson(seen));
        if (seen.kind == Outcome::Kind::Done && seen.repair != domain::NeedRepair::AddOptions) {
            made.append({seen.object, seen.name});
        }
        if (seen.kind == Outcome::Kind::Done) {
            done.append(toString(seen.object) + u'.' + seen.name);
        }
    }
    if (!done.isEmpty()) {
        const auto noted =
            store::AuditStore(m_context.database)
                .add({m_context.connect.clock.nowMs(),
                      m_context.actor,
                      QLatin1String(command::repairProperties),
                      {{QStringLiteral("portal"), now.portal().name}, {QStringLiteral("properties"), done}},
                      static_cast<int>(done.size())});
        if (!noted) {
            fail(noted.error());
            return;
        }
    }
    succeed({{QStringLiteral("portal"), now.portal().name},
             {QStringLiteral("outcomes"), outcomes},
             {QStringLiteral("wentWithout"), wentWithout(m_context.database, now.portal().id, made)},
             {QStringLiteral("report"), toJson(*now.outcome())}});
}

} // namespace leadferry::app
