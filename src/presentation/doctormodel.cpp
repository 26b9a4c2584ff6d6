// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/doctormodel.h"

#include "app/enginecommands.h"
#include "presentation/checktexts.h"
#include "presentation/timetexts.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::presentation {

using domain::CheckResult;
using domain::CheckState;

namespace {

QList<CheckResult> resultsIn(const QJsonObject& json)
{
    QList<CheckResult> results;
    const QJsonArray checks = json.value(QLatin1String("checks")).toArray();
    for (const auto& check : checks) {
        if (const auto result = domain::checkResultFromJson(check.toObject())) {
            results.append(*result);
        }
    }
    return results;
}

} // namespace

DoctorModel::DoctorModel(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock)
{
}

DoctorModel::~DoctorModel() = default;

void DoctorModel::start()
{
    if (m_phase == Phase::Running) {
        return;
    }
    m_phase = Phase::Running;
    m_coming.clear();
    m_done = 0;
    m_of = 0;
    m_question = std::make_unique<QObject>();
    m_client.execute(
        QLatin1String(app::command::doctor), {}, m_question.get(), [this](const QJsonObject& step) { take(step); },
        [this](const base::Result<QJsonObject>& answer) { onAnswer(answer); });
    emit changed();
}

void DoctorModel::cancel()
{
    if (m_phase != Phase::Running) {
        return;
    }
    m_question.reset();
    m_client.cancel(QLatin1String(app::command::doctor));
    m_coming.clear();
    m_phase = m_checkedAtMs == 0 ? Phase::Fresh : Phase::Done;
    emit changed();
}

void DoctorModel::resume(const QString& portal)
{
    const QJsonObject arguments = portal.isEmpty() ? QJsonObject() : QJsonObject{{QStringLiteral("portal"), portal}};
    m_client.execute(QLatin1String(app::command::resume), arguments, this, {},
                     [this](const base::Result<QJsonObject>& answer) {
                         if (answer) {
                             emit resumed(tr("Delivery goes on"));
                             start();
                         } else {
                             const ProblemText problem = problemOf(answer.error());
                             emit repairFailed(problem.title, problem.meaning);
                         }
                     });
}

void DoctorModel::take(const QJsonObject& json)
{
    m_coming += resultsIn(json);
    m_done = json.value(QLatin1String("done")).toInt();
    m_of = json.value(QLatin1String("of")).toInt();
    emit changed();
}

void DoctorModel::onAnswer(const base::Result<QJsonObject>& answer)
{
    m_coming.clear();
    if (answer) {
        m_results = resultsIn(*answer);
        m_checkedAtMs = m_clock.nowMs();
        m_phase = Phase::Done;
    } else {
        m_error = answer.error();
        m_phase = Phase::Failed;
    }
    emit changed();
}

CheckLine DoctorModel::lineOf(const CheckResult& result) const
{
    return {result,
            wordOf(result.check),
            wordOf(result.state),
            reasonOf(result, m_clock.nowMs()),
            repairAdvice(result),
            repairButton(result.repair)};
}

QList<CheckGroup> DoctorModel::groups() const
{
    QList<CheckGroup> groups;
    for (const CheckResult& result : m_coming.isEmpty() ? m_results : m_coming) {
        const QString title = result.portal.isEmpty() ? tr("This PC") : result.portal;
        const auto same =
            std::find_if(groups.begin(), groups.end(), [&](const CheckGroup& group) { return group.title == title; });
        if (same == groups.end()) {
            groups.append({title, {lineOf(result)}});
        } else {
            same->lines.append(lineOf(result));
        }
    }
    return groups;
}

int DoctorModel::count(CheckState state) const
{
    return static_cast<int>(std::count_if(m_results.cbegin(), m_results.cend(),
                                          [state](const CheckResult& result) { return result.state == state; }));
}

int DoctorModel::needing() const
{
    return count(CheckState::Failed);
}

CheckState DoctorModel::worst() const
{
    for (const CheckState state : {CheckState::Failed, CheckState::Warning, CheckState::Unknown}) {
        if (count(state) > 0) {
            return state;
        }
    }
    return CheckState::Ok;
}

ProblemText DoctorModel::summary() const
{
    switch (m_phase) {
    case Phase::Fresh:
        return {};
    case Phase::Running:
        return {tr("Checking everything…"),
                m_of > 0 ? tr("%1 of %2 parts are done.").arg(m_done).arg(m_of) : QString()};
    case Phase::Failed:
        return problemOf(m_error);
    case Phase::Done:
        break;
    }
    if (const int failed = count(CheckState::Failed); failed > 0) {
        return {tr("%n things do not work", nullptr, failed), tr("Beside each of them stands what mends it.")};
    }
    if (const int warned = count(CheckState::Warning); warned > 0) {
        return {tr("Everything works; look at %n things", nullptr, warned),
                tr("Beside each of them stands what you can do.")};
    }
    return {tr("Everything works"), tr("Nothing needs you.")};
}

QString DoctorModel::facts() const
{
    return m_checkedAtMs == 0 ? QString() : tr("Checked at %1", "time").arg(timeText(m_checkedAtMs, m_clock.nowMs()));
}

} // namespace leadferry::presentation
