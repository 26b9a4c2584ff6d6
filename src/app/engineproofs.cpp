// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine proves and sums up by itself.
#include "app/engineparts.h"

namespace leadferry::app {

ProofContext Engine::proofContext()
{
    return {*m_parts->database,           *m_parts->gateway, m_clock,
            [this] { return portals(); }, m_parts->proofRun, [this](const ProofRun& run) { noteProof(run); }};
}

void Engine::noteProof(const ProofRun& run)
{
    ProofProgress now = m_status.proof;
    now.running = !run.isOver();
    now.done = run.done();
    now.of = run.of();
    if (run.isOver() && run.outcome()) {
        now.lastId = run.outcome()->id;
    }
    if (std::exchange(m_status.proof, now) != now) {
        emit statusChanged(m_status);
    }
}

void Engine::lookAtProofs()
{
    if (m_parts->summaries) {
        m_parts->summaries->look(m_parts->chosen);
    }
    if (!m_parts->proofs) {
        return;
    }
    ProofProgress now = m_status.proof;
    now.wait = m_parts->proofs->look(m_parts->chosen.value(setting::proofAt), m_status.state);
    now.at = m_parts->proofs->at();
    if (std::exchange(m_status.proof, now) != now) {
        emit statusChanged(m_status);
    }
}

} // namespace leadferry::app
