// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/csvreader.h"

#include "ingest/csvtable.h"
#include "ingest/elementreader.h"

#include <QJsonArray>
#include <QSet>
#include <QStringDecoder>

#include <algorithm>
#include <optional>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

/// Nothing when it is not UTF-8.
std::optional<QString> textOf(const QByteArray& bytes)
{
    QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless); // a cut end is an error too
    const QString text = decode(bytes);
    return decode.hasError() ? std::nullopt : std::optional(text);
}

char separatorOf(const QByteArray& bytes)
{
    const QByteArray firstLine = bytes.trimmed().left(bytes.trimmed().indexOf('\n'));
    char best = ',';
    for (const char candidate : {';', '\t'}) {
        best = firstLine.count(candidate) > firstLine.count(best) ? candidate : best;
    }
    return best;
}

/// The value with `text` put at the path; a step that is a number is a place in an array.
QJsonValue with(const QJsonValue& root, const QStringList& path, const QJsonValue& value)
{
    if (path.isEmpty()) {
        return value;
    }
    bool isIndex = false;
    const int index = path.first().toInt(&isIndex);
    if (!isIndex) {
        QJsonObject object = root.toObject();
        object.insert(path.first(), with(object.value(path.first()), path.mid(1), value));
        return object;
    }
    QJsonArray array = root.toArray();
    while (array.size() <= index) {
        array.append(QJsonValue::Null);
    }
    array.replace(index, with(array.at(index), path.mid(1), value));
    return array;
}

struct Column
{
    QString name;     ///< empty: not used
    QStringList path; ///< empty: a field of that name, whatever it is
};

/// Why a name cannot be a path; empty when it can.
QString faultOf(const QStringList& path)
{
    constexpr int longestArray = 100;
    for (const QString& step : path) {
        bool isIndex = false;
        const int index = step.toInt(&isIndex);
        if (step.isEmpty() || (isIndex && (index < 0 || index >= longestArray))) {
            return QStringLiteral("is no path like contact.email (places in lists go from 0 to %1)")
                .arg(longestArray - 1);
        }
    }
    bool beginsWithIndex = false;
    static_cast<void>(path.first().toInt(&beginsWithIndex));
    return beginsWithIndex ? QStringLiteral("must begin with a name") : QString();
}

/// A table of native events names paths of theirs.
bool isNativeTable(const CsvRow& header)
{
    const bool hasType = header.cells.contains("type");
    return hasType && std::any_of(header.cells.begin(), header.cells.end(), [](const QByteArray& cell) {
               return cell.startsWith("contact.") || cell.startsWith("conversation.") || cell.startsWith("data.") ||
                      cell.startsWith("page.");
           });
}

/// Columns of any name; each is one field.
Result<QList<Column>> plainColumnsOf(const CsvRow& header)
{
    QList<Column> columns;
    QSet<QString> names;
    for (const QByteArray& cell : header.cells) {
        const auto name = textOf(cell);
        if (!name) {
            return Error{ErrorKind::Invalid, QStringLiteral("the first row is not UTF-8 text: save the file as UTF-8")};
        }
        const Column column{name->trimmed(), {}};
        if (!column.name.isEmpty() && names.contains(column.name)) {
            return Error{ErrorKind::Invalid,
                         QStringLiteral("column %1 has the name of another").arg(columns.size() + 1)};
        }
        names.insert(column.name);
        columns.append(column);
    }
    return columns;
}

Result<QList<Column>> columnsOf(const CsvRow& header)
{
    QList<Column> columns;
    QSet<QString> names;
    for (const QByteArray& cell : header.cells) {
        const auto name = textOf(cell);
        if (!name) {
            return Error{ErrorKind::Invalid, QStringLiteral("the first row is not UTF-8 text: save the file as UTF-8")};
        }
        const Column column{name->trimmed(), name->trimmed().split(QLatin1Char('.'))};
        const QString fault = column.name.isEmpty() ? QString() : faultOf(column.path);
        if (!fault.isEmpty() || (!column.name.isEmpty() && names.contains(column.name))) {
            return Error{ErrorKind::Invalid,
                         QStringLiteral("column %1 %2")
                             .arg(columns.size() + 1)
                             .arg(fault.isEmpty() ? QStringLiteral("has the name of another") : fault)};
        }
        names.insert(column.name);
        columns.append(column);
    }
    if (!names.contains(QStringLiteral("type"))) {
        return Error{
            ErrorKind::Invalid,
            QStringLiteral("the first row must name the columns, one of them \"type\", others like contact.email")};
    }
    for (const Column& column : columns) { // "contact" and "contact.email" cannot both be
        for (qsizetype steps = 1; steps < column.path.size(); ++steps) {
            if (names.contains(column.path.mid(0, steps).join(QLatin1Char('.')))) {
                return Error{ErrorKind::Invalid,
                             QStringLiteral("the columns \"%1\" and \"%2\" contradict each other")
                                 .arg(column.path.mid(0, steps).join(QLatin1Char('.')), column.name)};
            }
        }
    }
    return columns;
}

QJsonValue valueOf(const QString& name, const QString& text)
{
    if (name == QLatin1String("contact.emailVerified")) {
        const QString lower = text.toLower();
        if (lower == QLatin1String("true") || lower == QLatin1String("false")) {
            return lower == QLatin1String("true");
        }
    }
    return text;
}

/// The error's message follows "line N".
Result<QJsonObject> eventOf(const CsvRow& row, const QList<Column>& columns)
{
    QJsonValue event = QJsonObject{};
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const auto text = textOf(row.cells.at(i));
        if (!text) {
            return Error{ErrorKind::Invalid, QStringLiteral(" is not UTF-8 text: save the file as UTF-8")};
        }
        if (text->isEmpty()) {
            continue;
        }
        if (i >= columns.size() || columns.at(i).name.isEmpty()) {
            return Error{ErrorKind::Invalid, QStringLiteral(": cell %1 stands in a column without a name").arg(i + 1)};
        }
        const Column& column = columns.at(i);
        if (column.path.isEmpty()) {
            QJsonObject fields = event.toObject();
            fields.insert(column.name, *text);
            event = fields;
        } else {
            event = with(event, column.path, valueOf(column.name, *text));
        }
    }
    return event.toObject();
}

} // namespace

Result<ReadDocument> readCsv(const QByteArray& given, const QString& source, qint64 receivedAtMs,
                             const ReadingOptions& options)
{
    const QByteArray bytes = given.startsWith("\xEF\xBB\xBF") ? given.mid(3) : given;
    const auto rows = readCsvRows(bytes, separatorOf(bytes));
    if (!rows) {
        return rows.error();
    }
    if (rows->isEmpty()) {
        return Error{ErrorKind::Invalid,
                     QStringLiteral("there is nothing in it: give a first row with the names of the columns")};
    }
    const bool isNative = options.format == nullptr || isNativeTable(rows->first());
    const auto columns = isNative ? columnsOf(rows->first()) : plainColumnsOf(rows->first());
    if (!columns) {
        return columns.error();
    }
    ElementReader reader(source, receivedAtMs,
                         {.equal = EqualElements::AreCounted,
                          .format = isNative ? nullptr : options.format,
                          .bot = options.bot,
                          .proven = options.proven});
    reader.document().opening = rows->first().content + '\n';
    for (const CsvRow& row : rows->mid(1)) {
        if (const auto event = eventOf(row, *columns); event) {
            reader.take(*event, ElementReader::Place::Line, row.line, row.content);
        } else {
            reader.reject(ElementReader::Place::Line, row.line, event.error().message, row.content);
        }
    }
    return std::move(reader.document());
}

} // namespace leadferry::ingest
