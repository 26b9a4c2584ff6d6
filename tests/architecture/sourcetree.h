// SPDX-License-Identifier: GPL-3.0-or-later
// The project's own files as text, for tests that read them.
#pragma once

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QStringList>

namespace leadferry::test {

inline QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Paths relative to the project's folder, sorted.
inline QStringList filesBelow(const QStringList& folders, const QStringList& patterns)
{
    const QDir project(QStringLiteral(LEADFERRY_SOURCE_DIR));
    QStringList found;
    for (const QString& folder : folders) {
        QDirIterator files(project.filePath(folder), patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            found.append(project.relativeFilePath(files.next()));
        }
    }
    found.sort();
    return found;
}

} // namespace leadferry::test
