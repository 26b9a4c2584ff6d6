// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/outbox.h"

#include <QDir>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>

namespace leadferry::handoff {

using base::Error;
using base::ErrorKind;
using base::Result;

QString outboxFileName(const domain::Reply& reply)
{
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9_-]"));
    constexpr int digits = 9;
    constexpr int longestKey = 150; // a file's name may have 255 bytes
    QString key = reply.key.left(longestKey);
    key.replace(unsafe, QStringLiteral("_"));
    return QStringLiteral("%1-%2.json").arg(reply.id, digits, 10, QLatin1Char('0')).arg(key);
}

Result<void> layIntoOutbox(const QString& folder, const domain::Reply& reply)
{
    const QDir outbox(folder);
    const QString path = outbox.filePath(outboxFileName(reply));
    if (QFile::exists(path)) {
        return {};
    }
    if (!outbox.mkpath(QStringLiteral("."))) {
        return Error{ErrorKind::Storage, QStringLiteral("the folder cannot be made")};
    }
    QSaveFile file(path);
    const QByteArray text = QJsonDocument(domain::toBot(reply)).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit()) {
        return Error{ErrorKind::Storage, file.errorString()};
    }
    return {};
}

} // namespace leadferry::handoff
