// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/formatscommand.h"

#include "cli/texttable.h"
#include "domain/eventtypecatalog.h"

#include <QCommandLineParser>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::cli {

namespace {

constexpr QLatin1String sampleOption("sample");
constexpr QLatin1String schemaOption("schema");

/// The versions are left out where a line has to hold several.
QString eventsOf(const app::SourceFormatDescription& format)
{
    if (format.types.isEmpty()) {
        return QStringLiteral("any");
    }
    QStringList names;
    for (const QString& type : format.types) {
        names.append(type.endsWith(QLatin1String(".v1")) ? type.chopped(3) : type);
    }
    return names.join(QStringLiteral(", "));
}

QJsonObject described(const app::SourceFormatDescription& format)
{
    return {{QStringLiteral("name"), format.name},
            {QStringLiteral("title"), format.title},
            {QStringLiteral("summary"), format.summary},
            {QStringLiteral("documentation"), format.documentation},
            {QStringLiteral("setup"), format.setup},
            {QStringLiteral("types"), QJsonArray::fromStringList(format.types)}};
}

QJsonValue deliveryIn(const app::SourceFormatSample& sample)
{
    const auto json = QJsonDocument::fromJson(sample.text);
    if (json.isNull()) {
        return QString::fromUtf8(sample.text);
    }
    return json.isArray() ? QJsonValue(json.array()) : QJsonValue(json.object());
}

/// The samples' times are their own, so it does not matter when they are read.
base::Result<QJsonObject> becomes(const app::SourceFormatDescription& format, const app::SourceFormatSample& sample)
{
    return app::readBySourceFormat(sample.text, format.name, 0);
}

QString indented(const QString& text)
{
    QString result = QStringLiteral("  ") + text.trimmed();
    return result.replace(QLatin1Char('\n'), QStringLiteral("\n  "));
}

QString textOf(QJsonObject event)
{
    event.remove(QStringLiteral("envelope")); // the delivery itself, which was just shown
    return QString::fromUtf8(QJsonDocument(event).toJson());
}

} // namespace

void FormatsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("NAME"), QStringLiteral("A format; without one all are listed."));
    parser.addPositionalArgument(QStringLiteral("SAMPLE"), QStringLiteral("One of its samples."));
    parser.addOption({sampleOption, QStringLiteral("Print only the sample, as it would be posted.")});
    parser.addOption({schemaOption,
                      QStringLiteral("Print the JSON Schema of an event type; \"native\" is that of every event."),
                      QStringLiteral("TYPE")});
    parser.setApplicationDescription(
        QStringLiteral("\nA format says how a platform's webhooks become events. Where none fits, `send FILE --format "
                       "OWN.json` reads by one of your own."));
}

void FormatsCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    if (words.size() > 2) {
        misuse(QStringLiteral("that is one word too many"));
    } else if (parser.isSet(schemaOption)) {
        showSchema(parser.value(schemaOption));
    } else if (!words.isEmpty()) {
        showOne(words.constFirst(), words.value(1), parser.isSet(sampleOption));
    } else if (parser.isSet(sampleOption)) {
        misuse(QStringLiteral("name the format whose sample you want"));
    } else {
        list();
    }
}

void FormatsCommand::list()
{
    const auto formats = app::sourceFormats();
    if (!formats) {
        fail(formats.error());
        return;
    }
    TextTable table({{QStringLiteral("Format"), 17, false, false},
                     {QStringLiteral("What"), 24, false, false},
                     {QStringLiteral("Events"), 0, false, true}});
    QJsonArray all;
    for (const auto& format : *formats) {
        all.append(described(format));
        table.addRow({{format.name}, {format.title}, {eventsOf(format), Colour::Faint}});
    }
    if (json()) {
        terminal().json({{QStringLiteral("formats"), all}});
    } else {
        table.print(terminal());
    }
    finish(ExitCode::Done);
}

void FormatsCommand::showOne(const QString& name, const QString& sampleName, bool onlySample)
{
    const auto format = app::sourceFormatNamed(name);
    if (!format) {
        fail(format.error(), ExitCode::Usage);
        return;
    }
    const auto& samples = format->samples;
    const auto sample = sampleName.isEmpty()
                            ? samples.begin()
                            : std::find_if(samples.begin(), samples.end(), [&sampleName](const auto& candidate) {
                                  return candidate.name == sampleName;
                              });
    if (sample == samples.end()) {
        fail({base::ErrorKind::NotFound,
              QStringLiteral("%1 has no sample \"%2\"; `leadferryctl formats %1` lists them").arg(name, sampleName)},
             ExitCode::Usage);
    } else if (onlySample) {
        showSample(*sample);
    } else {
        show(*format, *sample);
    }
}

void FormatsCommand::showSample(const app::SourceFormatSample& sample)
{
    if (json()) {
        terminal().json({{QStringLiteral("sample"), deliveryIn(sample)}});
    } else {
        terminal().line(QString::fromUtf8(sample.text).trimmed());
    }
    finish(ExitCode::Done);
}

void FormatsCommand::show(const app::SourceFormatDescription& format, const app::SourceFormatSample& sample)
{
    const auto outcome = becomes(format, sample);
    if (!outcome) {
        fail(outcome.error());
        return;
    }
    QStringList others;
    QJsonArray names;
    for (const auto& other : format.samples) {
        names.append(other.name);
        if (other.name != sample.name) {
            others.append(other.name);
        }
    }
    if (json()) {
        QJsonObject document = *outcome;
        document.insert(QStringLiteral("format"), described(format));
        document.insert(QStringLiteral("sample"), deliveryIn(sample));
        document.insert(QStringLiteral("samples"), names);
        terminal().json(document);
        finish(ExitCode::Done);
        return;
    }
    terminal().line(format.title + QStringLiteral(": ") + format.summary + QLatin1Char('.'));
    terminal().line(format.setup);
    if (!format.documentation.isEmpty()) {
        terminal().line(format.documentation);
    }
    terminal().line(QStringLiteral("\nEvents: ") + eventsOf(format));
    terminal().line(QStringLiteral("\nThis sample (%1)\n").arg(sample.name));
    terminal().line(indented(QString::fromUtf8(sample.text)));
    const QJsonArray events = outcome->value(QLatin1String("events")).toArray();
    for (const auto& event : events) {
        terminal().line(QStringLiteral("\nbecomes\n\n") + indented(textOf(event.toObject())));
    }
    const QJsonArray ignored = outcome->value(QLatin1String("ignored")).toArray();
    for (const auto& element : ignored) {
        terminal().line(QStringLiteral("\nis ignored: ") + element[QLatin1String("reason")].toString());
    }
    if (!others.isEmpty()) {
        terminal().line(QStringLiteral("\nMore samples: %1").arg(others.join(QStringLiteral(", "))));
    }
    finish(ExitCode::Done);
}

void FormatsCommand::showSchema(const QString& type)
{
    const auto schema = domain::schemaOf(type);
    if (!schema) {
        QStringList known{QStringLiteral("native")};
        for (const domain::EventType& each : domain::eventTypeCatalog()) {
            known.append(each.name);
        }
        fail({schema.error().kind,
              schema.error().message + QStringLiteral("; there are ") + known.join(QStringLiteral(", "))},
             ExitCode::Usage);
        return;
    }
    terminal().line(QString::fromUtf8(QJsonDocument(*schema).toJson()).trimmed());
    finish(ExitCode::Done);
}

} // namespace leadferry::cli
