// SPDX-License-Identifier: GPL-3.0-or-later
// Rows in aligned columns; one column gives way when the terminal is narrow.
#pragma once

#include "cli/terminal.h"

#include <QList>
#include <QStringList>

namespace leadferry::cli {

struct Cell
{
    QString text;
    Colour colour = Colour::Plain;
};

struct Column
{
    QString heading;
    int minimum = 0;       ///< so that tables printed one after another stay aligned
    bool number = false;   ///< aligned to the right
    bool givesWay = false; ///< shortened with … where the terminal is too narrow
};

class TextTable
{
public:
    explicit TextTable(QList<Column> columns) : m_columns(std::move(columns)) {}
    void addRow(const QList<Cell>& cells) { m_rows.append(cells); }
    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }

    enum class Headings { Shown, Hidden };
    void print(const Terminal& terminal, Headings headings = Headings::Shown) const;

private:
    [[nodiscard]] QList<int> widthsFor(const Terminal& terminal, Headings headings) const;

    QList<Column> m_columns;
    QList<QList<Cell>> m_rows;
};

} // namespace leadferry::cli
