// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/propertyinspection.h"

#include "app/enginecommands.h"
#include "presentation/propertysummary.h"
#include "presentation/timetexts.h"

#include <QJsonArray>

namespace leadferry::presentation {

using base::Error;
using base::Result;
using domain::PropertyNeed;
using domain::RepairOutcome;

namespace {

constexpr qint64 dayMs = 24LL * 60 * 60 * 1000;

QString q(const char* text)
{
    return QString::fromLatin1(text);
}

} // namespace

QString placeOf(domain::CrmObject object, const QString& name)
{
    return domain::toString(object) + QLatin1Char('.') + name;
}

QString placeOf(const PropertyNeed& need)
{
    return placeOf(need.wanted.object, need.wanted.name);
}

PropertyInspection::PropertyInspection(app::EngineClient& client, base::Clock& clock, const ConnectionsModel& portals,
                                       QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock), m_connections(portals)
{
    connect(&portals, &ConnectionsModel::loaded, this, &PropertyInspection::takePortals);
    connect(&client, &app::EngineClient::mappingsChanged, this, &PropertyInspection::outdate);
    connect(&client, &app::EngineClient::portalsChanged, this, &PropertyInspection::reread);
    connect(&client, &app::EngineClient::propertiesChanged, this, &PropertyInspection::reread);
    takePortals();
}

void PropertyInspection::takePortals()
{
    if (m_connections.phase() == ConnectionsModel::Phase::Loading) {
        return;
    }
    m_names = m_connections.names();
    emit portalsChanged();
    if (!m_names.contains(m_portal)) {
        setPortal(m_names.contains(m_preferred) ? m_preferred : m_names.value(0));
    }
}

void PropertyInspection::setPortal(const QString& name)
{
    if (name == m_portal && (!name.isEmpty() || m_phase == Phase::NoPortal)) {
        return;
    }
    m_portal = m_names.contains(name) ? name : m_names.value(0);
    forget();
    emit portalsChanged();
    emit reportChanged();
    emit changed();
    reread();
}

void PropertyInspection::forget()
{
    ++m_question;
    m_phase = m_portal.isEmpty() ? Phase::NoPortal : Phase::Loading;
    m_error.reset();
    m_report = {};
    m_checking = m_askAgain = m_outdated = m_checkedByItself = false; // every portal has a report of its own
    m_outcomes.clear();
    m_heldFor.clear();
    m_delivered.clear();
}

void PropertyInspection::setWatched(bool watched)
{
    m_watched = watched;
    m_checkedByItself = false;
    reread();
}

void PropertyInspection::outdate()
{
    m_outdated = true;
    reread();
}

void PropertyInspection::check()
{
    m_outcomes.clear();
    ask(Freshness::Fresh);
}

void PropertyInspection::reread()
{
    if (m_watched) {
        ask(Freshness::Last);
    }
}

void PropertyInspection::ask(Freshness freshness)
{
    const bool fresh = freshness == Freshness::Fresh;
    if (m_portal.isEmpty() || m_repairing || (fresh && m_checking)) {
        return;
    }
    if (m_checking) { // its answer may be older than what has changed
        m_askAgain = true;
        return;
    }
    m_checking = fresh;
    m_outdated = m_outdated && !fresh;
    if (m_phase == Phase::Failed) {
        m_phase = Phase::Loading;
    }
    const int question = ++m_question;
    m_client.execute(QLatin1String(app::command::checkProperties), {{q("portal"), m_portal}, {q("fresh"), fresh}}, this,
                     {}, [this, question, freshness](const Result<QJsonObject>& answer) {
                         if (question == m_question) {
                             onAnswer(answer, freshness);
                         }
                     });
    emit changed();
}

void PropertyInspection::onAnswer(const Result<QJsonObject>& answer, Freshness freshness)
{
    const bool fresh = freshness == Freshness::Fresh;
    m_checking = false;
    const bool taken = answer.ok() && takeReport(answer->value(QLatin1String("report")).toObject());
    const bool any = m_report.checkedAtMs > 0;
    if (!answer) {
        m_error = answer.error();
    } else if (fresh && taken) {
        m_error.reset();
    } else if (fresh) {
        m_error = Error{base::ErrorKind::Internal, q("the engine's report on properties cannot be read")};
    }
    const bool old = !any || m_clock.nowMs() - m_report.checkedAtMs > dayMs;
    if (!fresh && answer.ok() && (m_outdated || (old && !m_checkedByItself))) {
        m_checkedByItself = true;
        ask(Freshness::Fresh); // what is shown stays meanwhile
        return;
    }
    m_phase = any ? Phase::Ready : Phase::Failed;
    emit changed();
    if (std::exchange(m_askAgain, false)) {
        ask(Freshness::Last);
    }
}

bool PropertyInspection::takeReport(const QJsonObject& json)
{
    const auto report = domain::propertyReportFromJson(json);
    if (!report || report->checkedAtMs <= 0) {
        return false;
    }
    if (report->checkedAtMs > m_report.checkedAtMs) {
        m_delivered.clear(); // it counts what is held anew
    }
    const bool other = report->needs != m_report.needs || m_phase != Phase::Ready;
    m_report = *report;
    m_phase = Phase::Ready;
    if (other) {
        emit reportChanged();
    }
    return true;
}

QString PropertyInspection::facts() const
{
    if (m_portal.isEmpty()) {
        return {};
    }
    if (m_checking) {
        return tr("checking…", "properties of a portal");
    }
    return m_report.checkedAtMs > 0
               ? tr("checked %1", "some time ago").arg(relativeText(m_report.checkedAtMs, m_clock.nowMs()))
               : QString();
}

void PropertyInspection::repair(const QList<PropertyNeed>& needs)
{
    if (m_repairing || needs.isEmpty()) {
        return;
    }
    ++m_question; // what was asked before is older than what comes now
    m_checking = false;
    m_repairing = true;
    m_repaired = 0;
    m_toRepair = static_cast<int>(needs.size());
    m_outcomes.clear();
    QJsonArray items;
    for (const PropertyNeed& need : needs) {
        items.append(QJsonObject{{q("object"), domain::toString(need.wanted.object)}, {q("name"), need.wanted.name}});
        m_heldFor.insert(placeOf(need), need.held);
    }
    const auto onStep = [this](const QJsonObject& step) {
        if (step.value(QLatin1String("step")) == QLatin1String("repaired")) {
            m_repaired = step.value(QLatin1String("done")).toInt();
            m_toRepair = step.value(QLatin1String("of")).toInt(m_toRepair);
            emit changed();
        }
    };
    m_client.execute(QLatin1String(app::command::repairProperties), {{q("portal"), m_portal}, {q("items"), items}},
                     this, onStep, [this, portal = m_portal](const Result<QJsonObject>& answer) {
                         m_repairing = false;
                         if (portal == m_portal) {
                             onRepaired(answer);
                         } else {
                             reread();
                         }
                     });
    emit changed();
}

void PropertyInspection::onRepaired(const Result<QJsonObject>& answer)
{
    if (!answer) {
        const ProblemText problem = problemOf(answer.error());
        emit failed(problem.title, problem.meaning);
        emit changed();
        reread();
        return;
    }
    const QJsonArray outcomes = answer->value(QLatin1String("outcomes")).toArray();
    for (const auto& json : outcomes) {
        const auto outcome = domain::repairOutcomeFromJson(json.toObject());
        if (!outcome) {
            continue;
        }
        m_outcomes.append(*outcome);
        if (outcome->kind == RepairOutcome::Kind::Failed) {
            m_heldFor.remove(placeOf(outcome->object, outcome->name));
        }
    }
    if (takeReport(answer->value(QLatin1String("report")).toObject())) {
        m_error.reset();
    }
    if (const QString words = summaryOf(m_outcomes, m_portal).done; !words.isEmpty()) {
        emit done(words);
    }
    emit wentWithout(wentWithoutFromJson(answer->value(QLatin1String("wentWithout")).toArray()));
    emit changed();
}

QList<PropertyNeed> PropertyInspection::deliverable() const
{
    QList<PropertyNeed> needs;
    for (const PropertyNeed& need : m_report.needs) {
        const int held = std::max(need.held, m_heldFor.value(placeOf(need)));
        if (held > 0 && need.kind == domain::BindingProblem::Kind::Property && !domain::isTrouble(need) &&
            need.state != domain::NeedState::Missing && !m_delivered.contains(placeOf(need))) {
            needs.append(need);
            needs.last().held = held;
        }
    }
    return needs;
}

void PropertyInspection::deliver()
{
    const QList<PropertyNeed> needs = deliverable();
    if (m_delivering > 0 || needs.isEmpty()) {
        return;
    }
    m_sent = 0;
    m_delivering = static_cast<int>(needs.size());
    for (const PropertyNeed& need : needs) {
        const QString place = placeOf(need);
        m_client.execute(QLatin1String(app::command::retry), {{q("portal"), m_portal}, {q("property"), place}}, this,
                         {}, [this, place](const Result<QJsonObject>& answer) {
                             if (answer) {
                                 m_delivered.insert(place);
                                 m_heldFor.remove(place);
                             }
                             onDelivered(answer);
                         });
    }
    emit changed();
}

void PropertyInspection::onDelivered(const Result<QJsonObject>& answer)
{
    --m_delivering;
    if (answer) {
        m_sent += answer->value(QLatin1String("retried")).toInt();
    } else {
        const ProblemText problem = problemOf(answer.error());
        emit failed(problem.title, problem.meaning);
    }
    if (m_delivering == 0 && m_sent > 0) {
        emit done(tr("%n deliveries go out now", nullptr, m_sent));
    }
    emit changed();
}

} // namespace leadferry::presentation
