// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/formatexamples.h"

#include "app/sourceformats.h"
#include "domain/eventtypecatalog.h"
#include "presentation/formattexts.h"
#include "presentation/texts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace leadferry::presentation {

namespace {

struct FormatExamples
{
    Q_DECLARE_TR_FUNCTIONS(FormatExamples)
};

/// Without the delivery that each event keeps: that is what was just shown.
QByteArray becomes(const QByteArray& sample, const QString& format)
{
    const auto outcome = app::readBySourceFormat(sample, format, 0);
    if (!outcome) {
        return outcome.error().message.toUtf8();
    }
    QJsonArray shown;
    const QJsonArray events = outcome->value(QLatin1String("events")).toArray();
    for (const auto& event : events) {
        QJsonObject body = event.toObject();
        body.remove(QLatin1String("envelope"));
        shown.append(body);
    }
    const QJsonArray ignored = outcome->value(QLatin1String("ignored")).toArray();
    return QJsonDocument(shown.isEmpty() ? ignored : shown).toJson();
}

ExampleTexts textsOfFormat(const QString& name)
{
    const auto format = app::sourceFormatNamed(name);
    if (!format) {
        return {format.error().message, {}, {}};
    }
    ExampleTexts texts{formatSummary(name), formatSetup(name), {}};
    if (!format->samples.isEmpty()) {
        const QByteArray sample = format->samples.first().text;
        texts.texts = {{FormatExamples::tr("Sample"), sample},
                       {FormatExamples::tr("What it becomes"), becomes(sample, name)}};
    }
    return texts;
}

ExampleTexts textsOfType(const QString& name)
{
    ExampleTexts texts;
    texts.summary = FormatExamples::tr("Leadferry’s own form of this event. Only “type” is required.");
    if (const auto sample = domain::sampleEvent(name)) {
        texts.texts.append({FormatExamples::tr("Sample"), QJsonDocument(*sample).toJson()});
    }
    if (const auto schema = domain::schemaOf(name)) {
        texts.texts.append({FormatExamples::tr("JSON Schema"), QJsonDocument(*schema).toJson()});
    }
    return texts;
}

} // namespace

QList<FormatExample> formatExamples()
{
    QList<FormatExample> examples;
    const auto formats = app::sourceFormats();
    for (const auto& format : formats ? *formats : QList<app::SourceFormatDescription>()) {
        examples.append({FormatExample::Kind::Format, format.name, formatTitle(format.name)});
    }
    for (const domain::EventType& type : domain::eventTypeCatalog()) {
        examples.append({FormatExample::Kind::EventType, type.name, eventTypeName(type.name)});
    }
    return examples;
}

ExampleTexts textsOf(const FormatExample& example)
{
    return example.kind == FormatExample::Kind::Format ? textsOfFormat(example.name) : textsOfType(example.name);
}

} // namespace leadferry::presentation
