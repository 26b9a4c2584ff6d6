// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/enginethread.h"

#include "app/secretrelay.h"
#include "app/secretstorechoice.h"

namespace leadferry::app {

namespace {

constexpr int mostSecondsToFinish = 5;

/// Stands in where the chosen store cannot be used at all; the engine is not started then.
class NoSecretStore final : public domain::SecretStore
{
public:
    void read(const QString&, QObject*, std::function<void(base::Result<QByteArray>)>) override {}
    void write(const QString&, const QByteArray&, QObject*, std::function<void(base::Result<void>)>) override {}
    void remove(const QString&, QObject*, std::function<void(base::Result<void>)>) override {}
    [[nodiscard]] QString description() const override { return {}; }
};

} // namespace

EngineThreadParts::EngineThreadParts(const RunOptions& options, SecretStoreResult secrets)
    : m_secrets(std::move(secrets))
{
    if (m_secrets) {
        m_relay = std::make_unique<SecretRelay>(**m_secrets, m_home);
    } else {
        m_relay = std::make_unique<NoSecretStore>();
    }
    m_worker = new Engine(options, EngineRole::Owner, *m_relay, m_clock);
}

EngineThread::EngineThread(const RunOptions& options, SecretStoreResult secrets)
    : EngineThreadParts(options, std::move(secrets)), LocalEngineClient(*m_worker)
{
    m_thread.setObjectName(QStringLiteral("engine"));
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &Engine::stopped, &m_thread, &QThread::quit, Qt::DirectConnection);
    m_thread.start();
    if (!m_secrets) {
        EngineStatus status = this->status();
        status.state = EngineState::Failed;
        status.failure = m_secrets.error().message;
        setStatus(status);
        return;
    }
    QMetaObject::invokeMethod(m_worker, [engine = m_worker] { (void)engine->start(); });
}

EngineThread::~EngineThread()
{
    QMetaObject::invokeMethod(m_worker, [engine = m_worker] { engine->stop(); });
    if (!m_thread.wait(QDeadlineTimer(mostSecondsToFinish * 1000))) {
        m_thread.quit();
        m_thread.wait();
    }
}

std::unique_ptr<EngineClient> openProfileOnThread(const RunOptions& options)
{
    return std::make_unique<EngineThread>(options, chooseSecretStore(options.profile));
}

} // namespace leadferry::app
