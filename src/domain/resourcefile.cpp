// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/resourcefile.h"

#include <QFile>
#include <QJsonDocument>

namespace leadferry::domain {

base::Result<QJsonObject> resourceObject(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return base::Error{base::ErrorKind::Internal, QStringLiteral("%1: %2").arg(path, file.errorString())};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.isObject()) {
        return base::Error{
            base::ErrorKind::Internal,
            QStringLiteral("%1: no JSON object (%2 at byte %3)").arg(path, error.errorString()).arg(error.offset)};
    }
    return document.object();
}

} // namespace leadferry::domain
