// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that a filter shows is started again: how far that is, and what became of it.
#pragma once

#include "app/retryrun.h"
#include "presentation/deliveryretry.h"
#include "presentation/repairtexts.h"

#include <QPointer>
#include <QSet>

namespace leadferry::presentation {

class RetryProgress final : public QObject
{
    Q_OBJECT
public:
    /// `client` outlives it.
    RetryProgress(app::EngineClient& client, RetryAll all, QObject* parent = nullptr);

    enum class Phase {
        Asking,    ///< nothing has begun
        Starting,  ///< part by part
        Following, ///< all are started, and some are on their way
        Settled    ///< each has its outcome, or was started and nobody waits for it
    };
    void begin();
    /// What was started goes on.
    void stop();

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] int started() const { return m_started; }
    /// In percent; -1: nobody knows how many there are.
    [[nodiscard]] int percent() const;
    /// "120 of 370 started"
    [[nodiscard]] QString progressWords() const;
    /// "37 deliveries started again"
    [[nodiscard]] QString startedWords() const;
    /// "Delivered: 30 · Held: 5 · on their way: 2"
    [[nodiscard]] QString outcomeWords() const;
    /// Both in one line.
    [[nodiscard]] QString resultWords() const;
    /// Why it ended early; an empty title: it did not.
    [[nodiscard]] const ProblemText& problem() const { return m_problem; }

signals:
    void changed();

private:
    void onFinished(const base::Result<void>& outcome);
    void onRows(const QList<domain::DeliveryRow>& rows);

    app::EngineClient& m_client;
    RetryAll m_all;
    Phase m_phase = Phase::Asking;
    QPointer<app::RetryRun> m_run;
    int m_started = 0;
    bool m_stopped = false;
    QSet<qint64> m_open; ///< started, and without an outcome
    QHash<domain::DeliveryState, int> m_outcomes;
    ProblemText m_problem;
};

} // namespace leadferry::presentation
