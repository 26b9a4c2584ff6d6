// SPDX-License-Identifier: GPL-3.0-or-later
// Where events come in, as a person sets it up: the local port, the watched folder, and named sources with an address,
// a format and a bot of their own (contract, "Local port").
#pragma once

#include "base/result.h"
#include "domain/replyway.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

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
    QString scheme = {};    ///< how senders prove who they are, of ingest/signaturecatalog.h; empty: not at all
    QString header = {};    ///< where the proof stands; empty: where the scheme says
    QStringList hosts = {}; ///< public names that lead here by a reverse proxy or tunnel, in lower case
    ReplyWay replyWay = ReplyWay::Fetch; ///< how its bot gets the answers of agents
    QString replyTo = {};                ///< the address they are posted to, or the folder they are laid into
    [[nodiscard]] bool isNamed() const { return name != portSource && name != folderSource; }
    bool operator==(const Source&) const = default;
};

/// Lower-case letters, digits and hyphens, at most 40, as it is part of an address; Invalid says so, or that the name
/// is taken by what is there by itself.
base::Result<void> checkSourceName(const QString& name);

/// The public names in a text, parted by spaces or commas, in lower case and each once. Invalid names the one that is
/// no name of a host ("hooks.example.com").
base::Result<QStringList> hostsFromText(const QString& text);
/// Invalid: HTTP knows no header of that name (RFC 9110, 5.1).
base::Result<void> checkHeaderName(const QString& name);

/// "/v1/sources/NAME"; of the port "/v1/events", of the folder nothing.
QString pathOf(const Source& source);

/// Where the secrets of a source are kept: {"secret","verifyToken","replySecret"}.
QString secretKeyOf(const QString& sourceName);

/// Requests that did not prove who sent them, since the source was last changed.
struct SourceRefusals
{
    int count = 0;
    qint64 lastAtMs = 0;
    QString why = {}; ///< of the last one, plain English without any secret
    bool operator==(const SourceRefusals&) const = default;
};

/// The cause of a delivery that a source in shadow mode does not let out.
inline constexpr QLatin1String shadowMode("shadow mode");

} // namespace leadferry::domain
