// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/proofmodel.h"

#include "app/enginecommands.h"
#include "presentation/repairtexts.h"

#include <QJsonArray>

namespace leadferry::presentation {

using base::Result;

namespace {
constexpr int mostShown = 1'000;
} // namespace

ProofModel::ProofModel(app::EngineClient& client, const base::Clock& clock, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_question(std::make_unique<QObject>()),
      m_progress(client.status().proof)
{
    connect(&client, &app::EngineClient::statusChanged, this, &ProofModel::follow);
}

ProofModel::~ProofModel() = default;

void ProofModel::setWatched(bool watched)
{
    m_watched = watched;
    if (watched) {
        reload();
    }
}

void ProofModel::reload()
{
    m_progress = m_client.status().proof;
    ask(0);
}

void ProofModel::follow()
{
    const app::ProofProgress before = std::exchange(m_progress, m_client.status().proof);
    m_progress.running = m_progress.running || m_proving;
    if (!m_watched || before == m_progress) {
        return;
    }
    if (before.lastId != m_progress.lastId) {
        askAgain();
    }
    emit changed();
}

void ProofModel::ask(int limit)
{
    m_question = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::proof), {{QStringLiteral("limit"), limit}}, m_question.get(), {},
                     [this, limit](const Result<QJsonObject>& answer) {
                         if (!answer) {
                             fail(answer.error());
                             return;
                         }
                         const auto report =
                             domain::proofReportFromJson(answer->value(QLatin1String("proof")).toObject());
                         m_last = report ? std::optional(*report) : std::nullopt;
                         if (limit > 0) {
                             takeList(*answer);
                             emit listed();
                         }
                         emit changed();
                     });
}

/// What is listed stays listed.
void ProofModel::askAgain()
{
    ask(m_list.rowCount() > 0 ? mostShown : 0);
}

void ProofModel::takeList(const QJsonObject& answer)
{
    m_more = answer.value(QLatin1String("more")).toBool();
    QList<domain::ProofDifference> differences;
    const QJsonArray list = answer.value(QLatin1String("differences")).toArray();
    for (const auto& json : list) {
        if (const auto difference = domain::proofDifferenceFromJson(json.toObject())) {
            differences.append(*difference);
        }
    }
    m_list.setDifferences(differences);
}

void ProofModel::fail(const base::Error& error)
{
    const ProblemText problem = problemOf(error);
    emit failed(problem.title, problem.meaning);
    emit changed();
}

ProofSentence ProofModel::sentence() const
{
    return proofSentence(m_progress, m_last, m_clock.nowMs());
}

bool ProofModel::canReplay() const
{
    return !m_progress.running && !m_replaying && m_last && m_last->differences > m_last->replayed;
}

bool ProofModel::canShow() const
{
    return !m_progress.running && m_last && m_last->differences + m_last->told > 0;
}

void ProofModel::prove()
{
    if (m_proving || m_progress.running) {
        return;
    }
    m_proving = true;
    m_progress.running = true;
    m_progress.done = 0;
    m_client.execute(QLatin1String(app::command::verify), {}, this, {}, [this](const Result<QJsonObject>& answer) {
        m_proving = false;
        m_progress = m_client.status().proof;
        m_progress.running = false;
        if (answer) {
            askAgain();
        } else if (answer.error().kind != base::ErrorKind::Cancelled) {
            fail(answer.error());
        }
        emit changed();
    });
    emit changed();
}

void ProofModel::cancel()
{
    if (m_proving) {
        m_client.cancel(QLatin1String(app::command::verify));
    }
}

void ProofModel::readDifferences()
{
    ask(mostShown);
}

void ProofModel::replay(const ReplayWish& wish)
{
    if (m_replaying || !m_last) {
        return;
    }
    m_replaying = true;
    QJsonArray ids;
    for (const qint64 id : wish.ids) {
        ids.append(id);
    }
    m_client.execute(QLatin1String(app::command::replayProof),
                     {{QStringLiteral("proof"), m_last->id},
                      {QStringLiteral("ids"), ids},
                      {QStringLiteral("recreate"), wish.recreate},
                      {QStringLiteral("overwrite"), wish.overwrite}},
                     this, {}, [this](const Result<QJsonObject>& answer) {
                         m_replaying = false;
                         if (!answer) {
                             fail(answer.error());
                             return;
                         }
                         const int replayed = answer->value(QLatin1String("replayed")).toInt();
                         const int left = answer->value(QLatin1String("left")).toInt();
                         emit done(replayed > 0 || left == 0
                                       ? tr("%n are sent again", "differences", replayed)
                                       : tr("Nothing is sent again: people in HubSpot have changed or deleted it"));
                         askAgain();
                     });
    emit changed();
}

} // namespace leadferry::presentation
