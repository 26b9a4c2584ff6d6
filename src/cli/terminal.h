// SPDX-License-Identifier: GPL-3.0-or-later
// Where a command reads and writes: three streams, a width, and whether colours are wanted. Tests pass their own.
#pragma once

#include <QJsonObject>
#include <QString>

class QTextStream;

namespace leadferry::cli {

enum class Colour { Plain, Good, Warning, Bad, Accent, Faint, Strong };

struct Terminal
{
    QTextStream& in;
    QTextStream& out; ///< results only
    QTextStream& err; ///< progress and errors
    int width = 0;    ///< columns of `out`; 0: unlimited (a file or a pipe)
    bool colourOut = false;
    bool colourErr = false;
    bool asksPeople = false; ///< `in` is a keyboard: prompts are shown, secrets are not echoed

    void line(const QString& text) const;
    void json(const QJsonObject& document) const;
    void progress(const QString& text) const;
    void error(const QString& text) const;
    /// `text` for `out`, in that colour where colours are on.
    [[nodiscard]] QString painted(const QString& text, Colour colour) const;
    /// One line from `in`, without its end; asks for it with `prompt` where a person sits there.
    [[nodiscard]] QString secretLine(const QString& prompt) const;
};

/// The process's own streams. Colours only on a terminal and where NO_COLOR (no-color.org) is not set.
Terminal standardTerminal();

} // namespace leadferry::cli
