// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/formatcatalog.h"

#include "domain/resourcefile.h"

#include <QDir>
#include <QFile>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr QLatin1String folder(":/leadferry/formats/");

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<QJsonObject> documentOf(const QString& name)
{
    return domain::resourceObject(folder + name + QStringLiteral(".json"));
}

std::optional<QJsonObject> baseDocument(const QString& name)
{
    if (!formatNames().contains(name)) {
        return std::nullopt;
    }
    const auto document = documentOf(name);
    return document ? std::optional(*document) : std::nullopt;
}

} // namespace

const QStringList& formatNames()
{
    static const QStringList names{
        QStringLiteral("native"),   QStringLiteral("cloudevents"), QStringLiteral("standard"),
        QStringLiteral("typebot"),  QStringLiteral("botpress"),    QStringLiteral("chatwoot"),
        QStringLiteral("intercom"), QStringLiteral("tidio"),       QStringLiteral("crisp"),
        QStringLiteral("tawk"),     QStringLiteral("livechat"),    QStringLiteral("landbot"),
        QStringLiteral("manychat"), QStringLiteral("voiceflow"),   QStringLiteral("zendesk-sunshine"),
        QStringLiteral("whatsapp"), QStringLiteral("typeform"),    QStringLiteral("hubspot"),
        QStringLiteral("json"),     QStringLiteral("csv"),
    };
    return names;
}

Result<SourceFormat> formatNamed(const QString& name)
{
    if (!formatNames().contains(name)) {
        return Error{ErrorKind::NotFound, QStringLiteral("there is no format \"%1\"; there are %2")
                                              .arg(name, formatNames().join(QStringLiteral(", ")))};
    }
    const auto document = documentOf(name);
    return document ? sourceFormatFromJson(*document, &baseDocument) : document.error();
}

Result<SourceFormat> formatFromDocument(const QJsonObject& document)
{
    return sourceFormatFromJson(document, &baseDocument);
}

Result<SourceFormat> formatFrom(const QJsonValue& nameOrDocument)
{
    if (nameOrDocument.isObject()) {
        return formatFromDocument(nameOrDocument.toObject());
    }
    return formatNamed(nameOrDocument.toString(QStringLiteral("native")));
}

QList<FormatSample> samplesOf(const QString& format)
{
    QList<FormatSample> samples;
    const QDir directory(folder + QStringLiteral("samples"));
    const QStringList files = directory.entryList(
        {format + QStringLiteral(".*.json"), format + QStringLiteral(".*.csv")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        samples.append({file.section(QLatin1Char('.'), 1, 1), contentOf(directory.filePath(file))});
    }
    return samples;
}

} // namespace leadferry::ingest
