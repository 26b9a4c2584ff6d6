// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the nightly proof when it is due: once, also when the PC has slept or was off at that time.
#pragma once

#include "app/engineclient.h"
#include "app/proofrun.h"

#include <QObject>

namespace leadferry::app {

class ProofWatch : public QObject
{
    Q_OBJECT
public:
    /// What the context refers to outlives it.
    explicit ProofWatch(ProofContext context) : m_context(std::move(context)) {}

    /// Begins the proof that is due, or says what it waits for. `at`: the setting. Cheap where none is due.
    ProofWait look(const QString& at, EngineState state);
    /// "03:00"; empty: never.
    [[nodiscard]] const QString& at() const { return m_at; }

private:
    [[nodiscard]] base::Result<bool> isDue(const QString& at);
    [[nodiscard]] ProofWait waitsFor(EngineState state) const;
    base::Result<void> begin();

    ProofContext m_context;
    QString m_at;
    qint64 m_triedMs = 0; ///< when the last one was begun here
    QPointer<ProofRun> m_run;
};

} // namespace leadferry::app
