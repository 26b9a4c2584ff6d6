// SPDX-License-Identifier: GPL-3.0-or-later
// Puts files away without ever overwriting or deleting one: a name that is taken gets a number ("leads-2.json").
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace leadferry::ingest {

/// Moves a file into a folder of the same file system. Returns its new name. Storage: it could not be moved.
base::Result<QString> moveInto(const QString& folder, const QString& file);

/// Writes a file into a folder; when one of that name has the same content already, nothing is written. Returns its
/// name.
base::Result<QString> writeInto(const QString& folder, const QString& name, const QByteArray& content);

} // namespace leadferry::ingest
