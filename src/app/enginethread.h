// SPDX-License-Identifier: GPL-3.0-or-later
// The engine on a worker thread, for the window: no disk or network wait ever freezes it.
#pragma once

#include "app/localengineclient.h"

#include <QThread>

namespace leadferry::app {

using SecretStoreResult = base::Result<std::unique_ptr<domain::SecretStore>>;

/// What the engine on the other thread works with; made before the client, gone after it.
class EngineThreadParts
{
public:
    EngineThreadParts(const RunOptions& options, SecretStoreResult secrets);

protected:
    SecretStoreResult m_secrets; ///< lives on the main thread, where keychains answer
    QObject m_home;
    std::unique_ptr<domain::SecretStore> m_relay;
    base::SystemClock m_clock;
    Engine* m_worker; ///< moves to the thread and is deleted there
    QThread m_thread;
};

class EngineThread final : private EngineThreadParts, public LocalEngineClient
{
public:
    /// Starts at once; a failure shows as EngineStatus::Failed.
    EngineThread(const RunOptions& options, SecretStoreResult secrets);
    /// Waits some seconds for what is in flight; what is not over by then is settled at the next start.
    ~EngineThread() override;
};

} // namespace leadferry::app
