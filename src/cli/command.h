// SPDX-License-Identifier: GPL-3.0-or-later
// One command of leadferryctl: says which options it takes, begins, and ends with an exit code. It never waits: it
// asks the engine and goes on when the answer comes.
#pragma once

#include "app/profile.h"
#include "cli/exitcode.h"
#include "cli/terminal.h"

#include <QObject>

#include <functional>
#include <memory>

class QCommandLineParser;

namespace leadferry::cli {

using PdfWriter = std::function<base::Result<void>(const QString& html, const QString& title, const QString& file)>;

/// What a command reaches outside itself through; tests put their own here.
struct Surroundings
{
    Terminal terminal;
    std::function<base::Result<std::unique_ptr<app::EngineClient>>(const QString& directory)> openProfile;
    std::function<bool(const QString& url)> openBrowser;
    std::function<QString(const char* name)> environment;
    PdfWriter writePdf = {}; ///< empty: this build cannot
};

/// The real ones.
Surroundings standardSurroundings();

class Command : public QObject
{
    Q_OBJECT
public:
    explicit Command(Surroundings& surroundings) : m_surroundings(surroundings) {}

    /// Adds the command's own options and arguments.
    virtual void describe(QCommandLineParser& parser) const = 0;
    /// Begins with what was parsed; finished() follows from the event loop.
    void begin(const QCommandLineParser& parser);
    /// Ctrl+C or SIGTERM: ends soon. Unless a command knows better, it just ends as failed.
    virtual void interrupt();

signals:
    void finished(int exitCode);

protected:
    /// The parser is gone afterwards: what is needed later is copied.
    virtual void start(const QCommandLineParser& parser) = 0;

    [[nodiscard]] const Terminal& terminal() const { return m_surroundings.terminal; }
    [[nodiscard]] const Surroundings& surroundings() const { return m_surroundings; }
    [[nodiscard]] bool json() const { return m_json; }
    [[nodiscard]] const QString& profile() const { return m_profile; }

    /// Opens the profile on the first call. Null when it cannot be opened: the command has failed then and just
    /// returns.
    app::EngineClient* engine();

    /// The only way out; emits from the event loop, once.
    void finish(ExitCode code);
    /// Says what went wrong (with --json as {"error":{"kind","message"}} too) and ends.
    void fail(const base::Error& error);
    void fail(const base::Error& error, ExitCode code);
    /// The end of a command that has asked the engine for one thing: its failure, its answer as JSON, or what `words`
    /// makes of it.
    void conclude(const base::Result<QJsonObject>& answer, const std::function<QString(const QJsonObject&)>& words);
    /// Wrong usage: says it, points to --help, ends with exit code 2.
    void misuse(const QString& what);

private:
    Surroundings& m_surroundings;
    std::unique_ptr<app::EngineClient> m_engine;
    QString m_profile;
    bool m_json = false;
    bool m_finished = false;
};

/// Options every command has, before or after its name.
void describeCommonOptions(QCommandLineParser& parser);

/// Prints an error as every command does.
void reportError(const Terminal& terminal, bool json, const base::Error& error);

} // namespace leadferry::cli
