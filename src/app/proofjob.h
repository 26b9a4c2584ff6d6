// SPDX-License-Identifier: GPL-3.0-or-later
// The engine's command "verify": a proof that somebody asks for.
#pragma once

#include "app/enginecommandjob.h"
#include "app/proofrun.h"

namespace leadferry::app {

class ProofJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    ProofJob(const ProofContext& context, QJsonObject arguments);

protected:
    void run() override;
    void stop() override;

private:
    base::Result<ProofOrder> order() const;
    void onProved(const ProofRun& run);

    const ProofContext m_context;
    const QJsonObject m_arguments;
    QPointer<ProofRun> m_run;
};

} // namespace leadferry::app
