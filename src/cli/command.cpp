// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include "cli/browser.h"

#include <QCommandLineParser>

namespace leadferry::cli {

namespace {
constexpr QLatin1String profileOption("profile");
constexpr QLatin1String jsonOption("json");
} // namespace

Surroundings standardSurroundings()
{
    return {standardTerminal(),
            &app::openProfile,
            &openInBrowser,
            [](const char* name) { return qEnvironmentVariable(name); },
            {}};
}

void describeCommonOptions(QCommandLineParser& parser)
{
    parser.addOption({profileOption, QStringLiteral("The data folder. Default: %1").arg(app::defaultProfileDirectory()),
                      QStringLiteral("DIR")});
    parser.addOption(
        {jsonOption, QStringLiteral("Print JSON for scripts: one document, or one per line when following.")});
    parser.addOption({{QStringLiteral("h"), QStringLiteral("help")}, QStringLiteral("Show this help.")});
}

void reportError(const Terminal& terminal, bool json, const base::Error& error)
{
    if (json) {
        terminal.json({{QStringLiteral("error"), QJsonObject{{QStringLiteral("kind"), base::toString(error.kind)},
                                                             {QStringLiteral("message"), error.message}}}});
    }
    terminal.error(error.message);
}

void Command::begin(const QCommandLineParser& parser)
{
    m_json = parser.isSet(jsonOption);
    m_profile = parser.isSet(profileOption) ? parser.value(profileOption) : app::defaultProfileDirectory();
    start(parser);
}

void Command::interrupt()
{
    terminal().progress(QStringLiteral("Stopped."));
    finish(ExitCode::Failed);
}

app::EngineClient* Command::engine()
{
    if (!m_engine) {
        auto opened = m_surroundings.openProfile(m_profile);
        if (!opened) {
            fail(opened.error(), opened.error().kind == base::ErrorKind::Conflict ? ExitCode::ProfileInUse
                                                                                  : exitCodeFor(opened.error().kind));
            return nullptr;
        }
        m_engine = std::move(opened).value();
    }
    return m_engine.get();
}

void Command::finish(ExitCode code)
{
    if (!m_finished) {
        m_finished = true;
        QMetaObject::invokeMethod(
            this, [this, code] { emit finished(static_cast<int>(code)); }, Qt::QueuedConnection);
    }
}

void Command::fail(const base::Error& error)
{
    fail(error, exitCodeFor(error.kind));
}

void Command::fail(const base::Error& error, ExitCode code)
{
    if (!m_finished) {
        reportError(terminal(), m_json, error);
        finish(code);
    }
}

void Command::conclude(const base::Result<QJsonObject>& answer, const std::function<QString(const QJsonObject&)>& words)
{
    if (!answer) {
        fail(answer.error());
        return;
    }
    if (m_json) {
        terminal().json(*answer);
    } else {
        terminal().line(words(*answer));
    }
    finish(ExitCode::Done);
}

void Command::misuse(const QString& what)
{
    reportError(terminal(), m_json, {base::ErrorKind::Invalid, what + QStringLiteral(" (--help shows how)")});
    finish(ExitCode::Usage);
}

} // namespace leadferry::cli
