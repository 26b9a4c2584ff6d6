// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <algorithm>
#include <numeric>

namespace leadferry::cli {

namespace {

constexpr int gap = 2;
constexpr int narrowest = 8; ///< no column is shortened below this

int widthOf(const QString& text)
{
    return static_cast<int>(text.size());
}

/// The text on one line, cut to `width` with … at its end, padded unless it is the last of its row.
QString fitted(QString text, int width, bool number, bool last)
{
    text.replace(QLatin1Char('\n'), QLatin1Char(' '));
    if (widthOf(text) > width) {
        text = text.left(width - 1) + QChar(0x2026);
    }
    if (number) {
        return text.rightJustified(width);
    }
    return last ? text : text.leftJustified(width);
}

} // namespace

QList<int> TextTable::widthsFor(const Terminal& terminal, Headings headings) const
{
    QList<int> widths;
    for (qsizetype index = 0; index < m_columns.size(); ++index) {
        int width = std::max(m_columns.at(index).minimum,
                             headings == Headings::Shown ? widthOf(m_columns.at(index).heading) : 0);
        for (const QList<Cell>& row : m_rows) {
            width = std::max(width, widthOf(row.value(index).text));
        }
        widths.append(width);
    }
    const auto gaps = static_cast<int>(std::max<qsizetype>(0, widths.size() - 1)) * gap;
    int excess = terminal.width > 0 ? std::accumulate(widths.cbegin(), widths.cend(), gaps) - terminal.width : 0;
    for (qsizetype index = widths.size() - 1; index >= 0 && excess > 0; --index) {
        if (m_columns.at(index).givesWay) {
            const int shorter = std::max(std::min(narrowest, widths.at(index)), widths.at(index) - excess);
            excess -= widths.at(index) - shorter;
            widths[index] = shorter;
        }
    }
    return widths;
}

void TextTable::print(const Terminal& terminal, Headings headings) const
{
    const QList<int> widths = widthsFor(terminal, headings);
    const QString space(gap, QLatin1Char(' '));
    const qsizetype last = m_columns.size() - 1;
    if (headings == Headings::Shown) {
        QStringList cells;
        for (qsizetype index = 0; index <= last; ++index) {
            const Column& column = m_columns.at(index);
            cells.append(terminal.painted(fitted(column.heading, widths.at(index), column.number, index == last),
                                          Colour::Faint));
        }
        terminal.line(cells.join(space));
    }
    for (const QList<Cell>& row : m_rows) {
        QStringList cells;
        for (qsizetype index = 0; index <= last; ++index) {
            const Cell cell = row.value(index);
            cells.append(terminal.painted(
                fitted(cell.text, widths.at(index), m_columns.at(index).number, index == last), cell.colour));
        }
        terminal.line(cells.join(space));
    }
}

} // namespace leadferry::cli
