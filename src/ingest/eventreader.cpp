// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/eventreader.h"

#include "ingest/csvreader.h"
#include "ingest/elementreader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

using Place = ElementReader::Place;

struct Line
{
    int number = 0;
    QByteArray bytes;
};

QList<Line> linesOf(const QByteArray& bytes)
{
    QList<Line> lines;
    int number = 0;
    for (const QByteArray& line : bytes.split('\n')) {
        ++number;
        if (const QByteArray trimmed = line.trimmed(); !trimmed.isEmpty()) {
            lines.append({number, trimmed});
        }
    }
    return lines;
}

Error malformed(const QByteArray& bytes, const QJsonParseError& error)
{
    const QByteArray before = bytes.left(error.offset);
    const auto line = before.count('\n') + 1;
    const auto column = before.size() - before.lastIndexOf('\n');
    return {ErrorKind::Invalid,
            QStringLiteral("this is not JSON: %1 at line %2, column %3. Send one object, an array of "
                           "objects, or one object per line")
                .arg(error.errorString())
                .arg(line)
                .arg(column)};
}

/// Broken lines among good ones are still lines; a broken document that happens to be written over several lines is
/// not.
bool areLines(const QList<Line>& lines)
{
    qsizetype objects = 0;
    for (const Line& line : lines) {
        objects += QJsonDocument::fromJson(line.bytes).isObject() ? 1 : 0;
    }
    return lines.size() > 1 && objects * 2 >= lines.size();
}

void takeLines(const QList<Line>& lines, ElementReader& reader)
{
    for (const Line& line : lines) {
        QJsonParseError error;
        const auto json = QJsonDocument::fromJson(line.bytes, &error);
        if (json.isNull()) {
            reader.reject(
                Place::Line, line.number,
                QStringLiteral(" is not a JSON object: %1 at column %2").arg(error.errorString()).arg(error.offset + 1),
                line.bytes);
        } else {
            reader.take(json.isObject() ? QJsonValue(json.object()) : QJsonValue(json.array()), Place::Line,
                        line.number, line.bytes);
        }
    }
}

void takeArray(const QJsonArray& array, ElementReader& reader)
{
    reader.document().opening = "[\n";
    reader.document().separator = ",\n";
    reader.document().closing = "\n]\n";
    int number = 0;
    for (const QJsonValue& element : array) {
        QByteArray content = QJsonDocument(QJsonArray{element}).toJson(QJsonDocument::Compact);
        reader.take(element, Place::Element, ++number, content.mid(1, content.size() - 2));
    }
}

QByteArray withoutByteOrderMark(const QByteArray& bytes)
{
    return bytes.startsWith("\xEF\xBB\xBF") ? bytes.mid(3) : bytes;
}

} // namespace

QByteArray ReadDocument::rejectedAsFile() const
{
    QByteArrayList contents;
    for (const RejectedLine& line : rejected) {
        contents.append(line.content);
    }
    return opening + contents.join(separator) + closing;
}

Result<ReadDocument> readDocument(const QByteArray& given, const QString& source, qint64 receivedAtMs,
                                  const ReadingOptions& options)
{
    const QByteArray bytes = withoutByteOrderMark(given);
    if (bytes.trimmed().isEmpty()) {
        return Error{ErrorKind::Invalid, QStringLiteral("there is nothing in it: send at least one event")};
    }
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF")) {
        return Error{ErrorKind::Invalid, QStringLiteral("this is UTF-16 text: save it as UTF-8")};
    }
    if (options.format != nullptr && options.format->reading == FormatReading::Table) {
        return readCsv(bytes, source, receivedAtMs, options);
    }
    ElementReader reader(source, receivedAtMs, options);
    QJsonParseError error;
    const auto json = options.form == DocumentForm::Lines ? QJsonDocument() : QJsonDocument::fromJson(bytes, &error);
    if (json.isObject()) {
        reader.take(json.object(), Place::Whole, 1, bytes.trimmed());
    } else if (json.isArray()) {
        takeArray(json.array(), reader);
    } else if (const auto lines = linesOf(bytes); options.form == DocumentForm::Lines || areLines(lines)) {
        takeLines(lines, reader);
    } else {
        return malformed(bytes, error);
    }
    return std::move(reader.document());
}

} // namespace leadferry::ingest
