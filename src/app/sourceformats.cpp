// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourceformats.h"

#include "ingest/eventreader.h"
#include "ingest/formatcatalog.h"

#include <QJsonArray>

#include <algorithm>

namespace leadferry::app {

using base::Result;

namespace {

template <typename Line> QJsonArray linesOf(const QList<Line>& lines)
{
    QJsonArray array;
    for (const Line& line : lines) {
        array.append(QJsonObject{{QStringLiteral("line"), line.line}, {QStringLiteral("reason"), line.reason}});
    }
    return array;
}

QJsonObject readBy(const ingest::ReadDocument& document)
{
    QJsonArray events;
    for (const auto& event : document.events) {
        events.append(event.body);
    }
    return {{QStringLiteral("events"), events},
            {QStringLiteral("ignored"), linesOf(document.ignored)},
            {QStringLiteral("rejected"), linesOf(document.rejected)}};
}

/// How well a sample shows what a format does: one with a person best, one that is ignored least.
int worthOf(const ingest::SourceFormat& format, const QByteArray& text)
{
    ingest::ReadingOptions options;
    options.format = &format;
    const auto document = ingest::readDocument(text, QStringLiteral("sample"), 0, options);
    if (!document || document->events.isEmpty()) {
        return 0;
    }
    const QJsonObject body = document->events.first().body;
    const QJsonObject contact = body.value(QLatin1String("contact")).toObject();
    const bool hasMessages = body.value(QLatin1String("conversation")).toObject().contains(QLatin1String("messages"));
    constexpr int wordsBeatFields = 3;
    return 1 + int(contact.size()) + (hasMessages ? wordsBeatFields : 0);
}

SourceFormatDescription descriptionOf(const ingest::SourceFormat& format)
{
    return {format.name, format.title, format.summary, format.documentation, format.setup, format.types(), {}};
}

QList<SourceFormatSample> rankedSamples(const ingest::SourceFormat& format)
{
    QList<std::pair<int, SourceFormatSample>> samples;
    const auto known = ingest::samplesOf(format.name);
    for (const ingest::FormatSample& sample : known) {
        samples.append({worthOf(format, sample.text), {sample.name, sample.text}});
    }
    std::stable_sort(samples.begin(), samples.end(),
                     [](const auto& one, const auto& other) { return one.first > other.first; });
    QList<SourceFormatSample> ranked;
    for (const auto& [worth, sample] : std::as_const(samples)) {
        ranked.append(sample);
    }
    return ranked;
}

} // namespace

Result<QList<SourceFormatDescription>> sourceFormats()
{
    QList<SourceFormatDescription> formats;
    for (const QString& name : ingest::formatNames()) {
        const auto format = ingest::formatNamed(name);
        if (!format) {
            return format.error();
        }
        formats.append(descriptionOf(*format));
    }
    return formats;
}

Result<SourceFormatDescription> sourceFormatNamed(const QString& name)
{
    const auto format = ingest::formatNamed(name);
    if (!format) {
        return format.error();
    }
    SourceFormatDescription description = descriptionOf(*format);
    description.samples = rankedSamples(*format);
    return description;
}

Result<void> checkSourceFormat(const QJsonObject& document)
{
    const auto format = ingest::formatFromDocument(document);
    return format ? Result<void>() : Result<void>(format.error());
}

Result<QJsonObject> readBySourceFormat(const QByteArray& text, const QJsonValue& format, qint64 nowMs)
{
    const auto by = ingest::formatFrom(format);
    if (!by) {
        return by.error();
    }
    ingest::ReadingOptions options;
    options.format = &*by;
    const auto document = ingest::readDocument(text, QStringLiteral("preview"), nowMs, options);
    if (!document) {
        return document.error();
    }
    return readBy(*document);
}

} // namespace leadferry::app
