// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filing.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace leadferry::ingest {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr int mostOfOneName = 100'000;

/// "leads.json", "leads-2.json", "leads-3.json" …
QString numbered(const QString& name, int number)
{
    if (number == 1) {
        return name;
    }
    const QFileInfo info(name);
    const QString suffix = info.suffix().isEmpty() ? QString() : QString(QLatin1Char('.') + info.suffix());
    return QStringLiteral("%1-%2%3").arg(info.completeBaseName()).arg(number).arg(suffix);
}

bool exists(const QString& path)
{
    const QFileInfo info(path);
    return info.exists() || info.isSymLink(); // exists() alone follows links and does not see broken ones
}

bool hasContent(const QString& path, const QByteArray& content)
{
    QFile file(path);
    return file.size() == content.size() && file.open(QIODevice::ReadOnly) && file.readAll() == content;
}

} // namespace

Result<QString> moveInto(const QString& folder, const QString& file)
{
    const QString name = QFileInfo(file).fileName();
    for (int number = 1; number <= mostOfOneName; ++number) {
        const QString target = QDir(folder).filePath(numbered(name, number));
        if (exists(target)) {
            continue;
        }
        if (QDir().rename(file, target)) {
            return QFileInfo(target).fileName();
        }
        break;
    }
    return Error{ErrorKind::Storage, QStringLiteral("it cannot be moved to %1: check the rights of that folder")
                                         .arg(QDir::toNativeSeparators(folder))};
}

Result<QString> writeInto(const QString& folder, const QString& name, const QByteArray& content)
{
    for (int number = 1; number <= mostOfOneName; ++number) {
        const QString target = QDir(folder).filePath(numbered(name, number));
        if (hasContent(target, content)) {
            return QFileInfo(target).fileName();
        }
        if (exists(target)) {
            continue;
        }
        QSaveFile file(target);
        if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit()) {
            return QFileInfo(target).fileName();
        }
        break;
    }
    return Error{ErrorKind::Storage, QStringLiteral("nothing can be written to %1: check its rights and the free space")
                                         .arg(QDir::toNativeSeparators(folder))};
}

} // namespace leadferry::ingest
