// SPDX-License-Identifier: GPL-3.0-or-later
// The ways into a profile (the data folder): as its owner, who runs the engine, or as a visitor beside an owner.
#pragma once

#include "app/engineclient.h"

#include <memory>

namespace leadferry::app {

/// The platform's data folder for Leadferry.
QString defaultProfileDirectory();

/// For commands: reads come straight from the store; what changes something goes to the owner over its local socket,
/// or, when nobody owns the profile, is done here (owning the engine while it runs). Storage: the store cannot be
/// opened (exit 6).
base::Result<std::unique_ptr<EngineClient>> openProfile(const QString& directory);

/// Whether events may be taken at such an address; "off" is one. Invalid, with what is wrong.
base::Result<void> checkListenAddress(const QString& address);

/// What becomes of a port or folder that cannot be used.
enum class SourceTrouble {
    Fails,  ///< the engine does not start: a service must not seem to work
    IsTold, ///< the rest works, and the status has it; somebody is looking
};

struct RunOptions
{
    QString profile;
    QString listen;    ///< "127.0.0.1:8765"; empty: the setting listen.address; "off": do not listen
    QString watch;     ///< folder; empty: the setting folder.path
    bool demo = false; ///< said in the status, so that nobody takes it for the real thing
    SourceTrouble sourceTrouble = SourceTrouble::Fails;
    bool hasWindow = false; ///< somebody shows on the desktop what is announced
    bool untilIdle = false; ///< ends when nothing is queued, in flight or unclear and no retry is due within 60 s
};

/// Owns the profile and runs the engine on this thread until stop(), or until idle.
class EngineRunner : public QObject
{
    Q_OBJECT
public:
    explicit EngineRunner(RunOptions options, QObject* parent = nullptr);
    ~EngineRunner() override;
    /// started() or failed() follows. Before anything is taken in, the secret store must have shown that it works; a
    /// person may have to unlock a keychain for that, which is waited for a minute at most.
    void start();
    /// After started(): finishes what is in flight, then stopped().
    void stop();
    /// After started(): the engine on this thread.
    [[nodiscard]] EngineClient& client();

signals:
    void started();
    /// Conflict: another process owns the profile (exit 5). Storage: exit 6. Invalid: the address cannot be listened
    /// on. Unauthorized: no place for secrets can be used.
    void failed(const leadferry::base::Error& error);
    void stopped();

private:
    base::Result<void> startEngine();

    class Private;
    std::unique_ptr<Private> d;
};

/// For the window: owns the profile and runs the engine on a worker thread; answers come on the calling thread.
/// Failures to start show as EngineStatus::Failed, not here.
std::unique_ptr<EngineClient> openProfileOnThread(const RunOptions& options);

} // namespace leadferry::app
