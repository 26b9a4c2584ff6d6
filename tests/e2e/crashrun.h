// SPDX-License-Identifier: GPL-3.0-or-later
// One run of the crash suite: events come in, the engine dies at chosen points of its work, under chosen faults, and is
// started again on the same profile until nothing is left to do; then HubSpot counts.
#pragma once

#include "e2e/bot.h"
#include "e2e/expectation.h"
#include "e2e/networktap.h"
#include "sandbox/sandbox.h"
#include "support/hurryingclock.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

#include <csignal>

namespace leadferry::test {

struct Death
{
    QString point;      ///< "before commit: plan", "sent: create notes"
    int occurrence = 1; ///< the how manieth time the engine gets there in that life
};

struct CrashPlan
{
    quint64 seed = 1; ///< of the weather
    bool noteKeys = true;
    QStringList faults;           ///< as the stand-in takes them; the last life has fair weather
    bool stormyFromStart = false; ///< the faults strike while connecting, too
    QList<Death> deaths;          ///< one life each

    [[nodiscard]] QByteArray description() const
    {
        QStringList points;
        for (const Death& death : deaths) {
            points.append(QStringLiteral("\"%1\" no. %2").arg(death.point).arg(death.occurrence));
        }
        return QStringLiteral("seed %1, %2 note keys, faults [%3], died at [%4]")
            .arg(seed)
            .arg(noteKeys ? QStringLiteral("with") : QStringLiteral("without"),
                 faults.join(QLatin1Char(' ')) + (stormyFromStart ? QStringLiteral(" from the start") : QString()),
                 points.join(QStringLiteral(", ")))
            .toUtf8();
    }
};

class CrashRun : public QObject
{
public:
    explicit CrashRun(CrashPlan plan)
        : m_plan(std::move(plan)),
          m_standIn(optionsOf(m_plan), m_clock),
          m_started(m_standIn.start().ok()),
          m_tap(m_standIn.url(), [this](CallStage stage, const QString& method, const QString& path) {
              return passes(stage, method, path);
          })
    {
        m_bot.pauseAfter(eventCount / 2);
    }

    /// What is wrong afterwards, one sentence each.
    QStringList run()
    {
        if (!m_started || !m_profile.isValid()) {
            return {QStringLiteral("the stand-in does not start")};
        }
        for (const Death& death : m_plan.deaths) {
            if (live(death) == End::Died) {
                m_died.insert(death.point);
            }
        }
        (void)m_standIn.setFaults({});
        if (live({}) != End::Settled) {
            return QStringList{QStringLiteral("it did not come to rest: %1").arg(m_lastWords)} + m_problems;
        }
        QJsonObject records;
        for (const char* object : {"contacts", "companies", "deals", "tickets", "notes", "tasks"}) {
            records.insert(QLatin1String(object), m_standIn.records(QLatin1String(object)));
        }
        if (m_standIn.listMembers(QStringLiteral("Chat leads")).size() != visitors) {
            m_problems.append(QStringLiteral("the list has not both visitors"));
        }
        return m_problems + m_bot.refused() + faultsIn(m_day, records) + staleValuesIn(m_day, records);
    }
    [[nodiscard]] const QSet<QString>& died() const { return m_died; }
    [[nodiscard]] const QSet<QString>& reached() const { return m_reached; }

private:
    enum class End { Died, Settled, Weary };

    static sandbox::SandboxOptions optionsOf(const CrashPlan& plan)
    {
        sandbox::SandboxOptions options;
        options.seed = plan.seed;
        options.faults = plan.stormyFromStart ? plan.faults : QStringList();
        options.uniqueNoteKeys = plan.noteKeys;
        return options;
    }

    /// From a start to the death at the chosen point, to rest, or to the end of our patience, which is a death as well.
    End live(const Death& death)
    {
        m_death = death;
        m_atRest = false;
        m_engine = std::make_unique<QProcess>();
        m_engine->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        connect(m_engine.get(), &QProcess::readyReadStandardOutput, this, [this] { hear(); });
        QEventLoop loop;
        connect(m_engine.get(), &QProcess::finished, &loop, &QEventLoop::quit);
        QElapsedTimer patience;
        patience.start();
        m_engine->start(QStringLiteral(LEADFERRY_CRASH_ENGINE), {orders()});
        m_pid = m_engine->processId();
        const int patienceMs = death.point.isEmpty() ? lastPatienceMs : lifeMs;
        QTimer look;
        connect(&look, &QTimer::timeout, &loop, [this, &loop, &patience, patienceMs] {
            if (m_atRest || patience.elapsed() > patienceMs) {
                loop.quit();
            }
        });
        look.start(lookEveryMs);
        if (m_engine->state() != QProcess::NotRunning) {
            loop.exec();
        }
        m_bot.setAddress({});
        const bool died = m_engine->state() == QProcess::NotRunning;
        if (died && m_engine->exitStatus() == QProcess::NormalExit) {
            m_problems.append(QStringLiteral("it ended by itself with %1").arg(m_engine->exitCode()));
        }
        m_engine->kill();
        m_engine->waitForFinished();
        hear();
        m_engine->disconnect(this);
        if (qEnvironmentVariableIsSet("LEADFERRY_CRASH_SHOW")) {
            qInfo("%5lld ms, %s: %s", patience.elapsed(),
                  died       ? "died"
                  : m_atRest ? "at rest"
                             : "out of patience",
                  qPrintable(death.point));
        }
        return died ? End::Died : m_atRest ? End::Settled : End::Weary;
    }
    [[nodiscard]] QString orders() const
    {
        const QJsonObject json{{QStringLiteral("profile"), m_profile.filePath(QStringLiteral("profile"))},
                               {QStringLiteral("key"), m_standIn.serviceKey()},
                               {QStringLiteral("apiUrl"), m_tap.url()},
                               {QStringLiteral("dieAt"), m_death.point},
                               {QStringLiteral("occurrence"), m_death.occurrence},
                               {QStringLiteral("wallMs"), m_pace.wallMs},
                               {QStringLiteral("steadyMs"), m_pace.steadyMs},
                               {QStringLiteral("speed"), m_pace.speed}};
        return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
    }
    void hear()
    {
        while (m_engine->canReadLine()) {
            const QString line = QString::fromUtf8(m_engine->readLine()).trimmed();
            const QString word = line.section(QLatin1Char(' '), 0, 0);
            const QString text = line.section(QLatin1Char(' '), 1);
            if (word == QLatin1String("listen")) {
                m_bot.setAddress(text);
            } else if (word == QLatin1String("reached")) {
                m_reached.insert(text);
                if (text == QLatin1String("after commit: save the portal")) {
                    (void)m_standIn.setFaults(m_death.point.isEmpty() ? QStringList() : m_plan.faults);
                }
            } else if (word == QLatin1String("settled")) {
                rest(sumOf(text));
                m_lastWords = line;
            } else if (word == QLatin1String("unnamed")) {
                m_problems.append(QStringLiteral("a step of the store has no name: %1").arg(text));
            } else {
                m_atRest = m_atRest && word != QLatin1String("open");
                m_lastWords = line;
            }
        }
    }
    /// Nothing is left to do for so many events. The second half comes when the first is done, so that people who are
    /// there already are written to once more.
    void rest(int events)
    {
        m_atRest = events == m_day.events.size();
        if (events == eventCount / 2) {
            m_bot.pauseAfter(eventCount);
        }
    }
    static int sumOf(const QString& counts)
    {
        int sum = 0;
        const QJsonObject json = QJsonDocument::fromJson(counts.toUtf8()).object();
        for (const auto& count : json) {
            sum += count.toInt();
        }
        return sum;
    }
    /// True: the engine has just died of it.
    bool passes(CallStage stage, const QString& method, const QString& path)
    {
        const QString name = callName(method, path);
        if (name.isEmpty()) {
            m_problems.append(QStringLiteral("a call has no name: %1 %2").arg(method, path));
        }
        const QString point = QStringLiteral("%1: %2").arg(toString(stage), name);
        m_reached.insert(point);
        if (point != m_death.point || --m_death.occurrence != 0) {
            return false;
        }
        ::kill(static_cast<pid_t>(m_pid), SIGKILL);
        return true;
    }

    static constexpr int lookEveryMs = 5;
    static constexpr int lifeMs = 6'000;
    static constexpr int lastPatienceMs = 60'000;
    static constexpr int eventCount = 15;
    static constexpr int visits = 3;
    static constexpr int visitors = 2; // in turn
    static constexpr int people = 3;
    static constexpr int speed = 1'200;

    CrashPlan m_plan;
    HurryingClock::Pace m_pace{.speed = speed};
    HurryingClock m_clock{m_pace};
    sandbox::Sandbox m_standIn;
    bool m_started;
    NetworkTap m_tap;
    QTemporaryDir m_profile;
    const Expectation m_day = withReturns(withVisits(madeUpDay(eventCount - visits - returns, people), visits));
    Bot m_bot{m_day.events, 1};
    std::unique_ptr<QProcess> m_engine;
    qint64 m_pid = 0;
    Death m_death;
    bool m_atRest = false;
    QString m_lastWords;
    QStringList m_problems;
    QSet<QString> m_died;
    QSet<QString> m_reached;
};

} // namespace leadferry::test
