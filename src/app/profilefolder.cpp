// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profilefolder.h"

#include "base/json.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;

base::Result<ProfileFolder> ProfileFolder::open(const QString& directory)
{
    const QDir folder(directory);
    const bool isNew = !folder.exists();
    if (!folder.mkpath(QStringLiteral("."))) {
        return Error{ErrorKind::Storage,
                     QStringLiteral("the profile folder %1 cannot be made: check the path and its permissions")
                         .arg(QDir::toNativeSeparators(directory))};
    }
    if (isNew) {
        QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    return ProfileFolder(QFileInfo(directory).canonicalFilePath());
}

QString ProfileFolder::databaseFile() const
{
    return QDir(m_directory).filePath(QStringLiteral("leadferry.db"));
}

QString ProfileFolder::socketName() const
{
    return QStringLiteral("leadferry-") + base::sha256Hex(m_directory.toUtf8()).left(24);
}

base::Result<std::shared_ptr<QLockFile>> ProfileFolder::own() const
{
    auto lock = std::make_shared<QLockFile>(QDir(m_directory).filePath(QStringLiteral("leadferry.lock")));
    lock->setStaleLockTime(0); // a lock is stale when its process is gone, however old it is
    if (!lock->tryLock(0)) {
        qint64 process = 0;
        QString host;
        QString application;
        lock->getLockInfo(&process, &host, &application);
        return Error{ErrorKind::Conflict,
                     QStringLiteral("the profile %1 is in use by %2 (process %3): close it first, or use "
                                    "another --profile")
                         .arg(QDir::toNativeSeparators(m_directory), application)
                         .arg(process)};
    }
    return lock;
}

} // namespace leadferry::app
