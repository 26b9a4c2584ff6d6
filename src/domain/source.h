// SPDX-License-Identifier: GPL-3.0-or-later
// Where events come in, as a person sets it up: the local port, the watched folder, and named sources with an address,
// a format and a bot of their own (contract, "Local port").
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>

namespace leadferry::domain {

inline constexpr QLatin1String portSource("port");
inline constexpr QLatin1String folderSource("folder");

struct Source
{
    QString name;
    QJsonValue format = QJsonValue::Undefined; ///< the name of a source format, or a user's own document; undefined:
                                               ///< Leadferry's own form
    QString bot = {};                          ///< whose all its events are; empty: as the events say
    bool shadow = false;                       ///< what comes in is held, and shown as it would be written
    [[nodiscard]] bool isNamed() const { return name != portSource && name != folderSource; }
    bool operator==(const Source&) const = default;
};

/// Lower-case letters, digits and hyphens, at most 40, as it is part of an address; Invalid says so, or that the name
/// is taken by what is there by itself.
base::Result<void> checkSourceName(const QString& name);

/// "/v1/sources/NAME"; of the port "/v1/events", of the folder nothing.
QString pathOf(const Source& source);

/// The cause of a delivery that a source in shadow mode does not let out.
inline constexpr QLatin1String shadowMode("shadow mode");

} // namespace leadferry::domain
