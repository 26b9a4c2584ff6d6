// SPDX-License-Identifier: GPL-3.0-or-later
// The engine as a process that kills itself at a named step of its store. It says on its output, a line each, where it
// listens, which steps it reaches, what troubles it, and when nothing is left to do.
#include "app/engine.h"
#include "app/enginecommands.h"
#include "e2e/expectation.h"
#include "e2e/sqlitesteps.h"
#include "e2e/stepnames.h"
#include "secrets/cheapcost.h"
#include "secrets/filesecretstore.h"
#include "support/hurryingclock.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QSocketNotifier>

#include <csignal>
#include <unistd.h>

using namespace leadferry;
using domain::DeliveryState;

namespace {

/// Past every buffer, so that a kill takes nothing of it away.
void say(const char* what, const QString& text = {})
{
    const QByteArray line = QByteArray(what) + ' ' + text.simplified().toUtf8() + '\n';
    if (::write(STDOUT_FILENO, line.constData(), static_cast<size_t>(line.size())) != line.size()) {
        std::raise(SIGKILL); // nobody listens any more
    }
}

/// Tells each step of the store, and dies at the chosen one.
class StoreSteps final : public test::SqliteSteps
{
public:
    StoreSteps(QString dieAt, int occurrence) : m_dieAt(std::move(dieAt)), m_left(occurrence) {}

    int before(sqlite3_stmt* statement, bool begins) override
    {
        if (!begins) {
            return SQLITE_OK;
        }
        if (test::startsWith(statement, "BEGIN")) {
            m_written.clear();
            m_inTransaction = true;
        } else if (test::startsWith(statement, "COMMIT")) {
            reach(QStringLiteral("before"));
        } else if (test::startsWith(statement, "ROLLBACK")) {
            m_inTransaction = false;
        } else if (sqlite3_stmt_readonly(statement) == 0) {
            m_written = m_inTransaction ? m_written : QList<QByteArray>();
            m_written.append(textOf(statement));
            if (!m_inTransaction) {
                reach(QStringLiteral("before"));
            }
        }
        return SQLITE_OK;
    }
    void after(sqlite3_stmt* statement, int result) override
    {
        const bool commits = test::startsWith(statement, "COMMIT") ||
                             (!m_inTransaction && sqlite3_stmt_readonly(statement) == 0 && !m_written.isEmpty());
        if (commits && (result == SQLITE_DONE || result == SQLITE_ROW)) {
            reach(QStringLiteral("after"));
            m_inTransaction = false;
            m_written.clear();
        }
    }

private:
    /// With its values where they tell what was called; they are people's data.
    static QByteArray textOf(sqlite3_stmt* statement)
    {
        if (!test::startsWith(statement, "INSERT INTO exchange")) {
            return QByteArray(sqlite3_sql(statement)).simplified();
        }
        const std::unique_ptr<char, void (*)(void*)> text(sqlite3_expanded_sql(statement), sqlite3_free);
        return QByteArray(text.get()).simplified();
    }
    void reach(const QString& side)
    {
        if (m_written.isEmpty()) {
            return; // it has only read
        }
        const QString name = test::transactionName(m_written);
        if (name.isEmpty()) {
            say("unnamed", QString::fromUtf8(m_written.join("; ")));
            return;
        }
        const QString point = QStringLiteral("%1 commit: %2").arg(side, name);
        if (!m_told.contains(point)) {
            m_told.insert(point);
            say("reached", point);
        }
        if (point == m_dieAt && --m_left == 0) {
            std::raise(SIGKILL);
        }
    }

    QString m_dieAt;
    int m_left;
    bool m_inTransaction = false;
    QList<QByteArray> m_written; ///< by the transaction that is open
    QSet<QString> m_told;
};

class CrashEngine : public QObject
{
public:
    explicit CrashEngine(const QJsonObject& orders)
        : m_orders(orders),
          m_clock({orders.value(QLatin1String("wallMs")).toInteger(),
                   orders.value(QLatin1String("steadyMs")).toInteger(), orders.value(QLatin1String("speed")).toInt()}),
          m_secrets(secrets::FileSecretStore::pathIn(text("profile")), "a made-up passphrase", test::cheapCost()),
          m_engine(runOptions(), app::EngineRole::Owner, m_secrets, m_clock)
    {
        m_patience.setInterval(longWaitMs);
        connect(&m_patience, &QTimer::timeout, this, [this] {
            for (const char* state : {"waiting", "unclear"}) {
                retry(state);
            }
        });
        connect(&m_engine, &app::Engine::statusChanged, this, &CrashEngine::heed);
        connect(&m_engine, &app::Engine::portalsChanged, this, &CrashEngine::connectPortal);
    }
    [[nodiscard]] bool start()
    {
        if (const auto started = m_engine.start(); !started) {
            say("failed", started.error().message);
            return false;
        }
        execute(app::command::importMappings, {{QStringLiteral("document"), test::visitMapping()}});
        connectPortal();
        say("listen", m_engine.status().listenAddress);
        m_patience.start();
        return true;
    }

private:
    [[nodiscard]] QString text(const char* name) const { return m_orders.value(QLatin1String(name)).toString(); }
    [[nodiscard]] app::RunOptions runOptions() const
    {
        app::RunOptions options;
        options.profile = text("profile");
        options.listen = QStringLiteral("127.0.0.1:0");
        return options;
    }
    /// As a person does: until it is connected, and again where access was withdrawn.
    void connectPortal()
    {
        const auto portals = m_engine.portals();
        const bool works =
            portals && !portals->isEmpty() && portals->first().health != domain::PortalHealth::AccessGone;
        if (works || std::exchange(m_connecting, true)) {
            return;
        }
        auto* job =
            m_engine.command(QLatin1String(app::command::connectServiceKey),
                             {{QStringLiteral("key"), text("key")}, {QStringLiteral("apiUrl"), text("apiUrl")}});
        connect(job, &base::Job::finished, this, [this, job] {
            m_connecting = false;
            if (!job->outcome()) {
                say("refused", job->outcome().error().message);
                QTimer::singleShot(50, this, &CrashEngine::connectPortal);
            }
            job->deleteLater();
        });
        job->start();
    }
    /// What waits for minutes; a person would not.
    void retry(const char* state) { execute(app::command::retry, {{QStringLiteral("status"), QLatin1String(state)}}); }
    void execute(const char* command, const QJsonObject& arguments)
    {
        auto* job = m_engine.command(QLatin1String(command), arguments);
        connect(job, &base::Job::finished, job, &QObject::deleteLater);
        job->start();
    }
    void heed(const app::EngineStatus& status)
    {
        if (std::exchange(m_trouble, status.failure) != status.failure) {
            say("trouble", status.failure);
        }
        int open = 0;
        for (const auto state : {DeliveryState::Unrouted, DeliveryState::Queued, DeliveryState::InFlight,
                                 DeliveryState::Unclear, DeliveryState::Waiting}) {
            open += status.counts.value(state);
        }
        QJsonObject counts;
        for (auto count = status.counts.cbegin(); count != status.counts.cend(); ++count) {
            counts.insert(domain::toString(count.key()), count.value());
        }
        const QString now = QString::fromUtf8(QJsonDocument(counts).toJson(QJsonDocument::Compact));
        if (std::exchange(m_counts, now) != now) {
            say(open == 0 ? "settled" : "open", now);
        }
    }

    static constexpr int longWaitMs = 500;
    QJsonObject m_orders;
    test::HurryingClock m_clock;
    secrets::FileSecretStore m_secrets;
    app::Engine m_engine;
    QTimer m_patience;
    bool m_connecting = false;
    QString m_trouble;
    QString m_counts;
};

} // namespace

/// One argument: the orders as JSON, see tests/e2e/crashlife.h.
int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QJsonObject orders = QJsonDocument::fromJson(application.arguments().value(1).toUtf8()).object();
    QDir().mkpath(orders.value(QLatin1String("profile")).toString());
    StoreSteps steps(orders.value(QLatin1String("dieAt")).toString(),
                     orders.value(QLatin1String("occurrence")).toInt());
    test::watchSqlite(&steps);
    QSocketNotifier orphaned(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&orphaned, &QSocketNotifier::activated, &application, [] { std::raise(SIGKILL); });
    CrashEngine engine(orders);
    return engine.start() ? QCoreApplication::exec() : 1;
}
