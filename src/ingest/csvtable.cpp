// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvtable.h"

#include <QString>

#include <csv.h>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// libcsv calls back per cell and per row and knows no line numbers, so it is fed line by line.
class Table
{
public:
    explicit Table(char separator)
    {
        csv_init(&m_parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&m_parser, static_cast<unsigned char>(separator));
    }
    ~Table() { csv_free(&m_parser); }
    Q_DISABLE_COPY_MOVE(Table)

    [[nodiscard]] bool feed(const QByteArray& line)
    {
        ++m_line;
        if (!m_isOpen && line.trimmed().isEmpty()) {
            return true;
        }
        if (!m_isOpen) {
            m_row = CsvRow{m_line, {}, {}};
            m_isOpen = true;
        }
        m_row.content += line;
        const auto size = static_cast<std::size_t>(line.size());
        return csv_parse(&m_parser, line.constData(), size, &Table::cellEnded, &Table::rowEnded, this) == size;
    }
    [[nodiscard]] bool finish() { return csv_fini(&m_parser, &Table::cellEnded, &Table::rowEnded, this) == 0; }
    [[nodiscard]] const QList<CsvRow>& rows() const { return m_rows; }
    [[nodiscard]] int openRowLine() const { return m_row.line; }

private:
    static void cellEnded(void* bytes, std::size_t size, void* table)
    {
        static_cast<Table*>(table)->m_row.cells.append(
            QByteArray(static_cast<const char*>(bytes), static_cast<qsizetype>(size)));
    }
    static void rowEnded(int, void* self)
    {
        auto* table = static_cast<Table*>(self);
        while (table->m_row.content.endsWith('\n') || table->m_row.content.endsWith('\r')) {
            table->m_row.content.chop(1);
        }
        table->m_rows.append(std::exchange(table->m_row, {}));
        table->m_isOpen = false;
    }

    csv_parser m_parser{};
    QList<CsvRow> m_rows;
    CsvRow m_row;
    int m_line = 0;
    bool m_isOpen = false;
};

} // namespace

Result<QList<CsvRow>> readCsvRows(const QByteArray& bytes, char separator)
{
    Table table(separator);
    qsizetype begin = 0;
    bool isWellFormed = true;
    while (isWellFormed && begin < bytes.size()) {
        const auto newline = bytes.indexOf('\n', begin);
        const auto end = newline < 0 ? bytes.size() : newline + 1;
        isWellFormed = table.feed(bytes.mid(begin, end - begin));
        begin = end;
    }
    if (!isWellFormed || !table.finish()) {
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("a quotation mark is out of place in the row that begins on line %1: put cells with "
                           "quotation marks in quotation marks and double those inside")
                .arg(table.openRowLine())};
    }
    return table.rows();
}

} // namespace leadferry::ingest
