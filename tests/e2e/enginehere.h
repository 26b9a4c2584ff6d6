// SPDX-License-Identifier: GPL-3.0-or-later
// The engine in the test's own process, with a bot at its port and the stand-in behind it, and time that hurries: for
// faults that a test has to switch on and off.
#pragma once

#include "app/engine.h"
#include "app/enginecommands.h"
#include "e2e/bot.h"
#include "e2e/expectation.h"
#include "sandbox/sandbox.h"
#include "support/hurryingclock.h"
#include "support/memorysecretstore.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QTimer>

namespace leadferry::test {

class EngineHere : public QObject
{
public:
    explicit EngineHere(Expectation day, const sandbox::SandboxOptions& options = {})
        : m_day(std::move(day)), m_standIn(options, m_standInsClock)
    {
        m_started = m_standIn.start().ok();
        m_bot.pauseAfter(static_cast<int>(m_day.events.size()));
    }
    ~EngineHere() override { end(); }

    /// As somebody does who finds it down: starts it until it runs, and connects it until it is connected.
    bool start()
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            end();
            m_engine = std::make_unique<app::Engine>(options(), app::EngineRole::Owner, m_secrets, m_clock);
            connect(m_engine.get(), &app::Engine::statusChanged, this,
                    [this](const app::EngineStatus& status) { note(status.failure); });
            if (const auto started = m_engine->start(); !started) {
                note(started.error().message);
                continue;
            }
            m_bot.setAddress(m_engine->status().listenAddress);
            connectPortal();
            return true;
        }
        return false;
    }
    void end()
    {
        m_bot.setAddress({});
        m_engine.reset();
    }
    /// Waits until everything that was sent is delivered.
    bool comesToRest(int withinMs = 15'000)
    {
        return waitFor([this] { return isAtRest(); }, withinMs);
    }
    template <typename Condition> bool waitFor(Condition condition, int withinMs)
    {
        QElapsedTimer patience;
        patience.start();
        QEventLoop loop;
        QTimer look;
        connect(&look, &QTimer::timeout, &loop, [&] {
            if (condition() || patience.elapsed() > withinMs) {
                loop.quit();
            }
        });
        look.start(2);
        loop.exec();
        return condition();
    }
    /// What is wrong in HubSpot, one sentence each.
    QStringList wrong()
    {
        QJsonObject records;
        for (const char* object : {"contacts", "companies", "deals", "tickets", "notes", "tasks"}) {
            records.insert(QLatin1String(object), m_standIn.records(QLatin1String(object)));
        }
        return faultsIn(m_day, records) + staleValuesIn(m_day, records);
    }
    [[nodiscard]] app::Engine& engine() { return *m_engine; }
    [[nodiscard]] sandbox::Sandbox& standIn() { return m_standIn; }
    [[nodiscard]] Bot& bot() { return m_bot; }
    [[nodiscard]] int events() const { return static_cast<int>(m_day.events.size()); }
    [[nodiscard]] bool isConnected() const
    {
        const auto portals = m_engine->portals();
        return portals && !portals->isEmpty();
    }
    [[nodiscard]] HurryingClock& clock() { return m_clock; }
    [[nodiscard]] QString databaseFile() const { return m_profile.filePath(QStringLiteral("leadferry.db")); }
    [[nodiscard]] int inState(domain::DeliveryState state) const { return m_engine->status().counts.value(state); }
    /// Whatever it said of trouble: in its status, as answers to commands, when it could not start.
    [[nodiscard]] QStringList said() const { return m_said + m_bot.refused(); }
    [[nodiscard]] bool isAtRest() const
    {
        int settled = 0;
        const auto counts = m_engine->status().counts;
        for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
            const bool isDone =
                count.key() == domain::DeliveryState::Delivered || count.key() == domain::DeliveryState::Skipped;
            settled += isDone ? count.value() : 0;
        }
        return settled == m_day.events.size();
    }

private:
    [[nodiscard]] app::RunOptions options() const
    {
        app::RunOptions run;
        run.profile = m_profile.path();
        run.listen = QStringLiteral("127.0.0.1:0");
        return run;
    }
    void note(const QString& trouble)
    {
        if (!trouble.isEmpty() && !m_said.contains(trouble)) {
            m_said.append(trouble);
        }
    }
    void connectPortal()
    {
        if (isConnected()) {
            return;
        }
        auto* job = m_engine->command(
            QLatin1String(app::command::connectServiceKey),
            {{QStringLiteral("key"), m_standIn.serviceKey()}, {QStringLiteral("apiUrl"), m_standIn.url().toString()}});
        connect(job, &base::Job::finished, this, [this, job] {
            if (!job->outcome()) {
                note(job->outcome().error().message);
                QTimer::singleShot(20, m_engine.get(), [this] { connectPortal(); });
            }
            job->deleteLater();
        });
        job->start();
    }

    static constexpr int speed = 300; ///< the heartbeat every 100 ms: not all there is to do
    const Expectation m_day;
    Bot m_bot{m_day.events, 1};
    HurryingClock m_clock{HurryingClock::Pace{.speed = speed}};
    HurryingClock m_standInsClock{HurryingClock::Pace{.speed = speed}}; ///< nobody sets HubSpot's
    sandbox::Sandbox m_standIn;
    bool m_started = false;
    QTemporaryDir m_profile;
    MemorySecretStore m_secrets;
    std::unique_ptr<app::Engine> m_engine;
    QStringList m_said;
};

} // namespace leadferry::test
