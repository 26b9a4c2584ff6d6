// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal.h"

#include <QJsonDocument>
#include <QTextStream>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#endif

namespace leadferry::cli {

namespace {

#ifdef Q_OS_UNIX
bool isTerminal(int descriptor)
{
    return ::isatty(descriptor) == 1;
}

int columnsOf(int descriptor)
{
    winsize size{};
    return ::ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Keeps what is typed off the screen for as long as it lives.
class EchoOff
{
public:
    EchoOff() : m_changed(::tcgetattr(STDIN_FILENO, &m_before) == 0)
    {
        if (m_changed) {
            termios silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~EchoOff()
    {
        if (m_changed) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    Q_DISABLE_COPY_MOVE(EchoOff)

private:
    termios m_before{};
    bool m_changed;
};
#else
bool isTerminal(int)
{
    return false;
}

int columnsOf(int)
{
    return 0;
}

class EchoOff
{
};
#endif

QLatin1String codeOf(Colour colour)
{
    switch (colour) {
    case Colour::Plain:
        return QLatin1String();
    case Colour::Good:
        return QLatin1String("\033[32m");
    case Colour::Warning:
        return QLatin1String("\033[33m");
    case Colour::Bad:
        return QLatin1String("\033[31m");
    case Colour::Accent:
        return QLatin1String("\033[36m");
    case Colour::Faint:
        return QLatin1String("\033[2m");
    case Colour::Strong:
        return QLatin1String("\033[1m");
    }
    return QLatin1String();
}

QString paint(const QString& text, Colour colour, bool wanted)
{
    if (!wanted || colour == Colour::Plain) {
        return text;
    }
    return codeOf(colour) + text + QLatin1String("\033[0m");
}

} // namespace

void Terminal::line(const QString& text) const
{
    out << text << Qt::endl;
}

void Terminal::json(const QJsonObject& document) const
{
    out << QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)) << Qt::endl;
}

void Terminal::progress(const QString& text) const
{
    err << paint(text, Colour::Faint, colourErr) << Qt::endl;
}

void Terminal::error(const QString& text) const
{
    err << paint(QStringLiteral("leadferryctl:"), Colour::Bad, colourErr) << ' ' << text << Qt::endl;
}

QString Terminal::painted(const QString& text, Colour colour) const
{
    return paint(text, colour, colourOut);
}

QString Terminal::secretLine(const QString& prompt) const
{
    if (!asksPeople) {
        return in.readLine().trimmed();
    }
    err << prompt << ": " << Qt::flush;
    QString secret = [this] {
        [[maybe_unused]] const EchoOff echoOff;
        return in.readLine().trimmed();
    }();
    err << Qt::endl;
    return secret;
}

Terminal standardTerminal()
{
    static QTextStream in(stdin);
    static QTextStream out(stdout);
    static QTextStream err(stderr);
    const bool colours =
        qEnvironmentVariableIsEmpty("NO_COLOR") && qEnvironmentVariable("TERM") != QLatin1String("dumb");
    const bool outIsTerminal = isTerminal(1);
    return {
        in,           out, err, outIsTerminal ? columnsOf(1) : 0, colours && outIsTerminal, colours && isTerminal(2),
        isTerminal(0)};
}

} // namespace leadferry::cli
