// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"

#include "cli/stopsignals.h"
#include "cli/texttable.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QTextStream>

namespace leadferry::cli {

namespace {

/// Qt's help text names the program by its path and does not know commands: our own first line takes its place.
QString helpFor(const QCommandLineParser& parser, const CommandEntry& entry)
{
    const QString usage =
        QStringLiteral("Usage: leadferryctl %1 [OPTION…] %2").arg(entry.name, entry.arguments).trimmed();
    return usage + QLatin1Char('\n') + entry.summary + QStringLiteral(".\n") +
           parser.helpText().section(QLatin1Char('\n'), 1);
}

} // namespace

CommandLine::CommandLine(QStringList arguments, Surroundings surroundings, QObject* parent)
    : QObject(parent), m_arguments(std::move(arguments)), m_surroundings(std::move(surroundings))
{
}

CommandLine::~CommandLine() = default;

void CommandLine::start()
{
    // First only as far as the command's name; what follows is read with that command's own options.
    QCommandLineParser parser;
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsPositionalArguments);
    describeCommonOptions(parser);
    parser.addOption({{QStringLiteral("v"), QStringLiteral("version")}, QStringLiteral("Show the version.")});
    const bool understood = parser.parse(m_arguments);
    const Terminal& terminal = m_surroundings.terminal;
    if (!understood) {
        reportError(terminal, parser.isSet(QStringLiteral("json")), {base::ErrorKind::Invalid, parser.errorText()});
        end(ExitCode::Usage);
        return;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        terminal.line(QStringLiteral("leadferryctl " LEADFERRY_VERSION));
        end(ExitCode::Done);
        return;
    }
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty() || (words.size() == 1 && words.constFirst() == QLatin1String("help"))) {
        const bool asked = parser.isSet(QStringLiteral("help")) || !words.isEmpty();
        (asked ? terminal.out : terminal.err) << generalHelp() << Qt::flush;
        end(asked ? ExitCode::Done : ExitCode::Usage);
        return;
    }
    const CommandEntry* entry = commandNamed(words.constFirst());
    if (!entry) {
        const QString likely = commandLike(words.constFirst());
        const QString advice = likely.isEmpty() ? QStringLiteral("leadferryctl --help lists them")
                                                : QStringLiteral("did you mean '%1'?").arg(likely);
        reportError(
            terminal, parser.isSet(QStringLiteral("json")),
            {base::ErrorKind::Invalid, QStringLiteral("there is no command '%1'; %2").arg(words.constFirst(), advice)});
        end(ExitCode::Usage);
        return;
    }
    // The command's name goes, options before and after it stay.
    QStringList rest = m_arguments;
    rest.removeAt(m_arguments.size() - words.size());
    runCommand(*entry, rest);
}

void CommandLine::runCommand(const CommandEntry& entry, const QStringList& arguments)
{
    m_command = entry.make(m_surroundings);
    QCommandLineParser parser;
    m_command->describe(parser);
    describeCommonOptions(parser);
    const bool understood = parser.parse(arguments);
    if (parser.isSet(QStringLiteral("help"))) {
        m_surroundings.terminal.out << helpFor(parser, entry) << Qt::flush;
        end(ExitCode::Done);
        return;
    }
    if (!understood) {
        reportError(m_surroundings.terminal, parser.isSet(QStringLiteral("json")),
                    {base::ErrorKind::Invalid,
                     QStringLiteral("%1 (leadferryctl %2 --help shows how)").arg(parser.errorText(), entry.name)});
        end(ExitCode::Usage);
        return;
    }
    if (entry.arguments.isEmpty() && !parser.positionalArguments().isEmpty()) {
        reportError(
            m_surroundings.terminal, parser.isSet(QStringLiteral("json")),
            {base::ErrorKind::Invalid, QStringLiteral("'%1' is one word too many (leadferryctl %2 --help shows how)")
                                           .arg(parser.positionalArguments().constFirst(), entry.name)});
        end(ExitCode::Usage);
        return;
    }
    connect(m_command.get(), &Command::finished, this, &CommandLine::finished);
    m_command->begin(parser);
}

void CommandLine::interrupt()
{
    if (m_command) {
        m_command->interrupt();
    }
}

void CommandLine::end(ExitCode code)
{
    QMetaObject::invokeMethod(
        this, [this, code] { emit finished(static_cast<int>(code)); }, Qt::QueuedConnection);
}

QString CommandLine::generalHelp() const
{
    QString text;
    QTextStream out(&text);
    out << "Usage: leadferryctl [--profile DIR] [--json] COMMAND [OPTION…]\n"
           "Carries what chatbots learn into HubSpot, exactly once.\n\nCommands:\n";
    for (const CommandEntry& entry : commandCatalog()) {
        out << "  " << entry.name.leftJustified(12) << entry.summary << '\n';
    }
    out << "\nleadferryctl COMMAND --help shows a command's options. Secrets come from stdin or the environment, never "
           "from arguments.\n"
           "Exit codes: 0 done · 1 failed · 2 wrong usage · 3 nothing connected or access revoked · 4 some deliveries "
           "held or\n"
           "exhausted · 5 the profile is in use · 6 the store cannot be opened.\n";
    out.flush();
    return text;
}

int runProgram(const PdfWriter& writePdf)
{
    Surroundings surroundings = standardSurroundings();
    surroundings.writePdf = writePdf;
    CommandLine commandLine(QCoreApplication::arguments(), surroundings);
    QObject::connect(&commandLine, &CommandLine::finished, &commandLine,
                     [](int exitCode) { QCoreApplication::exit(exitCode); });
    commandLine.start();
    // Only now: while start() reads a key from the keyboard, Ctrl+C should end the process as people expect.
    StopSignals signalsToStop;
    QObject::connect(&signalsToStop, &StopSignals::stopWanted, &commandLine, &CommandLine::interrupt);
    return QCoreApplication::exec();
}

} // namespace leadferry::cli
