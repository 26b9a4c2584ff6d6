// SPDX-License-Identifier: GPL-3.0-or-later
// The data folder: where its files are, and who owns it. One process at a time runs the engine of a profile.
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>

class QLockFile;

namespace leadferry::app {

class ProfileFolder
{
public:
    /// Makes the folder (readable by its user only) when it is missing. Storage when that fails.
    static base::Result<ProfileFolder> open(const QString& directory);

    [[nodiscard]] QString directory() const { return m_directory; }
    [[nodiscard]] QString databaseFile() const;
    /// Name of the owner's local socket.
    [[nodiscard]] QString socketName() const;

    /// Conflict when another living process owns the profile. The lock goes with the returned object.
    [[nodiscard]] base::Result<std::shared_ptr<QLockFile>> own() const;

private:
    explicit ProfileFolder(QString directory) : m_directory(std::move(directory)) {}
    QString m_directory;
};

} // namespace leadferry::app
