// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/retryprogress.h"

#include "presentation/amounts.h"
#include "presentation/texts.h"

namespace leadferry::presentation {

using domain::DeliveryState;

namespace {

bool isSettled(DeliveryState state)
{
    switch (state) {
    case DeliveryState::Delivered:
    case DeliveryState::DeliveredWithHeld:
    case DeliveryState::Held:
    case DeliveryState::Exhausted:
    case DeliveryState::Skipped:
    case DeliveryState::Cancelled:
    case DeliveryState::Unrouted:
        return true;
    case DeliveryState::Queued:
    case DeliveryState::InFlight:
    case DeliveryState::Waiting:
    case DeliveryState::Unclear:
        return false;
    }
    return false;
}

} // namespace

RetryProgress::RetryProgress(app::EngineClient& client, RetryAll all, QObject* parent)
    : QObject(parent), m_client(client), m_all(std::move(all))
{
}

void RetryProgress::begin()
{
    if (m_phase == Phase::Starting) {
        return;
    }
    m_phase = Phase::Starting;
    m_problem = {};
    m_run = new app::RetryRun(m_client, m_all.arguments, this);
    connect(&m_client, &app::EngineClient::deliveriesChanged, this, &RetryProgress::onRows, Qt::UniqueConnection);
    connect(m_run, &app::RetryRun::progressed, this, [this](int started) {
        for (qsizetype i = m_started; i < started; ++i) {
            m_open.insert(m_run->started().at(i));
        }
        m_started = started;
        emit changed();
    });
    connect(m_run, &base::Job::finished, this, [this, run = m_run.data()] { onFinished(run->outcome()); });
    m_run->start();
    emit changed();
}

void RetryProgress::stop()
{
    if (m_run) {
        m_stopped = true;
        m_run->cancel();
    }
}

void RetryProgress::onFinished(const base::Result<void>& outcome)
{
    if (!outcome && outcome.error().kind != base::ErrorKind::Cancelled) {
        m_problem = problemOf(outcome.error());
    }
    m_phase = m_open.isEmpty() ? Phase::Settled : Phase::Following;
    emit changed();
}

void RetryProgress::onRows(const QList<domain::DeliveryRow>& rows)
{
    bool any = false;
    for (const auto& row : rows) {
        if (isSettled(row.state) && m_open.remove(row.id)) {
            ++m_outcomes[row.state];
            any = true;
        }
    }
    if (any && m_phase == Phase::Following && m_open.isEmpty()) {
        m_phase = Phase::Settled;
    }
    if (any) {
        emit changed();
    }
}

int RetryProgress::percent() const
{
    return m_all.more || m_all.amount == 0 ? -1 : std::min(100, m_started * 100 / m_all.amount);
}

QString RetryProgress::progressWords() const
{
    return m_all.more ? tr("%n started", "deliveries", m_started)
                      : tr("%1 of %n started", "deliveries", m_all.amount).arg(m_started);
}

QString RetryProgress::startedWords() const
{
    return m_stopped ? tr("Stopped after %n deliveries", nullptr, m_started)
                     : tr("%n deliveries started again", nullptr, m_started);
}

QString RetryProgress::outcomeWords() const
{
    QStringList parts;
    for (const DeliveryState state :
         {DeliveryState::Delivered, DeliveryState::DeliveredWithHeld, DeliveryState::Held, DeliveryState::Exhausted,
          DeliveryState::Skipped, DeliveryState::Cancelled, DeliveryState::Unrouted}) {
        if (const int number = m_outcomes.value(state); number > 0) {
            parts.append(tr("%1: %n", "a state, then how many", number).arg(wordOf(state)));
        }
    }
    if (!m_open.isEmpty()) {
        parts.append(tr("On their way: %n", "deliveries", static_cast<int>(m_open.size())));
    }
    return parts.join(QStringLiteral(" · "));
}

QString RetryProgress::resultWords() const
{
    const QString outcome = outcomeWords();
    return outcome.isEmpty() ? startedWords() : startedWords() + QStringLiteral(". ") + outcome;
}

} // namespace leadferry::presentation
