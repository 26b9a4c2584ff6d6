// SPDX-License-Identifier: GPL-3.0-or-later
// The real leadferryctl as a process with a profile of its own. Waits keep the event loop running, so that a stand-in
// in this process can answer it.
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace leadferry::test {

constexpr int patienceMs = 60'000; ///< for one command, under the sanitizers on a busy machine

struct Ended
{
    int exitCode = -1; ///< -1: killed, crashed or not ended in time
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonObject document() const { return QJsonDocument::fromJson(out.trimmed()).object(); }
    /// For QVERIFY2: what the program said.
    [[nodiscard]] QByteArray said() const
    {
        return "exit code " + QByteArray::number(exitCode) + "\n" + out + "\n" + err;
    }
};

class Program
{
public:
    Program()
    {
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "LEADFERRY_SERVICE_KEY"}) {
            m_environment.remove(QString::fromLatin1(name));
        }
        set("LEADFERRY_SECRET_STORE", "file");
        set("LEADFERRY_PASSPHRASE", "a made-up passphrase");
        set("HOME", m_home.path().toUtf8()); // nothing of this machine's user is touched
    }
    ~Program() { kill(); }
    Q_DISABLE_COPY_MOVE(Program)

    void set(const char* variable, const QByteArray& value)
    {
        m_environment.insert(QString::fromLatin1(variable), QString::fromUtf8(value));
    }
    void unset(const char* variable) { m_environment.remove(QString::fromLatin1(variable)); }
    /// Of what start() began; 0 when it has ended.
    [[nodiscard]] qint64 processId() const { return m_running ? m_running->processId() : 0; }
    [[nodiscard]] QString profile() const { return m_home.filePath(QStringLiteral("profile")); }

    /// Runs one command to its end.
    Ended run(const QStringList& arguments, const QByteArray& input = {}) const
    {
        QProcess process;
        prepare(process, arguments);
        QSignalSpy finished(&process, &QProcess::finished);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        const bool ended = !finished.isEmpty() || finished.wait(patienceMs);
        Ended result{ended && process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                     process.readAllStandardOutput(), process.readAllStandardError()};
        process.kill();
        process.waitForFinished();
        return result;
    }

    /// Starts a command that goes on. Its first line of output, as JSON; empty when it ended before.
    QJsonObject start(const QStringList& arguments, const QByteArray& input = {})
    {
        kill();
        m_running = std::make_unique<QProcess>();
        prepare(*m_running, arguments);
        m_running->start();
        m_running->write(input);
        m_running->closeWriteChannel();
        QElapsedTimer timer;
        timer.start();
        while (!m_running->canReadLine() && timer.elapsed() < patienceMs &&
               m_running->state() != QProcess::NotRunning) {
            QSignalSpy ready(m_running.get(), &QProcess::readyReadStandardOutput);
            ready.wait(50);
        }
        return QJsonDocument::fromJson(m_running->readLine()).object();
    }
    /// As a power cut does.
    void kill()
    {
        if (m_running) {
            m_running->kill();
            m_running->waitForFinished();
            m_running.reset();
        }
    }
    /// As systemd does: SIGTERM, then wait.
    Ended stop()
    {
        QSignalSpy finished(m_running.get(), &QProcess::finished);
        m_running->terminate();
        return end(finished);
    }
    /// Waits for what start() began.
    Ended wait(int milliseconds = patienceMs)
    {
        QSignalSpy finished(m_running.get(), &QProcess::finished);
        return end(finished, milliseconds);
    }

private:
    Ended end(QSignalSpy& finished, int milliseconds = patienceMs)
    {
        const bool ended = m_running->state() == QProcess::NotRunning || finished.wait(milliseconds);
        Ended result{ended && m_running->exitStatus() == QProcess::NormalExit ? m_running->exitCode() : -1,
                     m_running->readAllStandardOutput(), m_running->readAllStandardError()};
        kill();
        return result;
    }
    void prepare(QProcess& process, const QStringList& arguments) const
    {
        process.setProgram(QStringLiteral(LEADFERRY_BIN_DIR "/leadferryctl"));
        process.setArguments(QStringList{QStringLiteral("--profile"), profile(), QStringLiteral("--json")} + arguments);
        process.setProcessEnvironment(m_environment);
    }

    QTemporaryDir m_home;
    QProcessEnvironment m_environment;
    std::unique_ptr<QProcess> m_running;
};

inline QStringList words(const char* line)
{
    return QString::fromLatin1(line).split(QLatin1Char(' '));
}

} // namespace leadferry::test
