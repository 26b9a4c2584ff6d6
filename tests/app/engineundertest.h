// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that owns a made-up profile, beside a stand-in; what it was asked for and what became of it.
#pragma once

#include "app/controlsocket.h"
#include "app/engine.h"
#include "app/enginecommands.h"
#include "app/profilefolder.h"
#include "sandbox/sandbox.h"
#include "store/auditstore.h"
#include "store/portalstore.h"
#include "store/settingstore.h"
#include "support/memorysecretstore.h"
#include "support/named.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace leadferry::test {

using app::Engine;
using app::EngineRole;
using domain::DeliveryState;

inline constexpr auto twoEvents =
    R"({"id":"e1","type":"lead.captured.v1","contact":{"email":"jane@example.com","name":"Jane Cooper"}}
{"id":"e2","type":"escalation.requested.v1","contact":{"email":"jane@example.com"},"data":{"reason":"billing"}}
)";

class EngineUnderTest
{
protected:
    base::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<sandbox::Sandbox> m_standIn;
    test::MemorySecretStore m_secrets;
    std::unique_ptr<Engine> m_engine;

    app::RunOptions options() const
    {
        app::RunOptions run;
        run.profile = m_folder->path();
        run.listen = QStringLiteral("off");
        return run;
    }
    /// Runs a command to its end and returns its outcome.
    base::Result<QJsonObject> execute(const char* name, const QJsonObject& arguments) const
    {
        return finish(m_engine->command(QLatin1String(name), arguments));
    }
    static base::Result<QJsonObject> finish(app::EngineCommandJob* job)
    {
        const auto outcome = std::make_shared<base::Result<QJsonObject>>(base::Error{});
        QObject::connect(job, &base::Job::finished, job, [job, outcome] { *outcome = job->outcome(); });
        QSignalSpy finished(job, &base::Job::finished);
        job->start();
        if (!finished.wait(20'000)) {
            qWarning("the command did not end");
        }
        return *outcome;
    }
    base::Result<QJsonObject> connectStandIn() const
    {
        return execute(app::command::connectServiceKey, {{QStringLiteral("name"), QStringLiteral("Stand-in")},
                                                         {QStringLiteral("key"), m_standIn->serviceKey()},
                                                         {QStringLiteral("apiUrl"), m_standIn->url().toString()}});
    }
    static sandbox::SandboxOptions indexedAtOnce()
    {
        sandbox::SandboxOptions options;
        options.searchLagMs = 0;
        return options;
    }
    std::unique_ptr<store::Database> otherProcess() const
    {
        return std::move(store::Database::open(app::ProfileFolder::open(m_folder->path())->databaseFile())).value();
    }
    void alter(const QString& sql) const
    {
        const auto database = otherProcess();
        store::Transaction transaction(*database);
        transaction.run(sql);
        QVERIFY(transaction.commit().ok());
    }
    QList<store::AuditEntry> audited() const { return *store::AuditStore(*otherProcess()).since(0); }
    int inState(DeliveryState state) const { return m_engine->status().counts.value(state); }
    int standInHas(const char* object) const
    {
        return m_standIn->report()[QLatin1String("records")][QLatin1String(object)].toInt();
    }

    /// An engine and a stand-in of their own for each test.
    [[nodiscard]] bool begin()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_standIn = std::make_unique<sandbox::Sandbox>(sandbox::SandboxOptions{}, m_clock);
        m_secrets.secrets.clear();
        m_secrets.refusal.reset();
        return m_standIn->start().ok() && startAgain(options()).ok();
    }
    void end()
    {
        m_engine.reset();
        m_standIn.reset();
    }
    /// As after a restart of the program.
    base::Result<void> startAgain(const app::RunOptions& run)
    {
        m_engine.reset();
        m_engine = std::make_unique<Engine>(run, EngineRole::Owner, m_secrets, m_clock);
        return m_engine->start();
    }
    /// Another process changes a setting.
    [[nodiscard]] bool set(const char* name, const char* value) const
    {
        return store::SettingStore(*otherProcess()).setValue(QLatin1String(name), QLatin1String(value)).ok();
    }
};

} // namespace leadferry::test
