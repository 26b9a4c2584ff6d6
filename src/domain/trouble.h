// SPDX-License-Identifier: GPL-3.0-or-later
// Whether it is working, judged once: what is in the way, worst first. The overview's sentence and the alerts both say
// what this finds. Pure.
#pragma once

#include "domain/overview.h"
#include "domain/portal.h"

#include <QJsonObject>
#include <QMap>
#include <QSet>

#include <optional>

namespace leadferry::domain {

/// Worst first. That a person has paused delivery is no trouble.
enum class TroubleKind {
    CannotStore,      ///< the database or the disk fails: nothing is taken in
    PortClosed,       ///< the local port is not open: bots cannot send
    FolderGone,       ///< the watched folder cannot be watched
    SecretUnreadable, ///< of a source: its senders are told to come again
    AccessWithdrawn,  ///< of a portal: a person must connect again
    NoNetwork,        ///< no portal is reached at all
    Exhausted,        ///< deliveries whose tries are used up, for one cause
    Held,             ///< deliveries that wait for a person, for one cause
    Unrouted,         ///< deliveries that wait until a portal is chosen
    RepliesLost,      ///< answers of agents that did not reach the bot of a source
    ModelRefuses,     ///< the language model cannot be asked until somebody sets it up
    PortalSilent,     ///< a portal does not answer, or refuses calls for now
    DailyLimit,       ///< a portal takes no more calls today
};
QString toString(TroubleKind kind);
std::optional<TroubleKind> troubleKindFromString(const QString& name);

struct Trouble
{
    TroubleKind kind = TroubleKind::CannotStore;
    qint64 portalId = 0;
    QString name = {};  ///< the portal's, the source's or the model's
    QString cause = {}; ///< of deliveries, in the engine's own words; may hold what somebody wrote
    int count = 0;      ///< of deliveries, of replies
    bool operator==(const Trouble&) const = default;
};

/// Which trouble it is, also after a restart and however many deliveries it concerns by then. Without the cause's
/// words.
QString keyOf(const Trouble& trouble);
/// Without the cause, for what is kept.
QJsonObject toJson(const Trouble& trouble);
std::optional<Trouble> troubleFromJson(const QJsonObject& json);

/// How reasons begin that say that a request did not reach HubSpot.
inline constexpr QLatin1String hubSpotNotReached("HubSpot could not be reached");

/// What is wrong with the portal itself, the network aside.
std::optional<TroubleKind> troubleOf(const Portal& portal, qint64 nowMs);
/// The first of these portals with that trouble; null: none has it.
const Portal* firstWith(TroubleKind kind, const QList<Portal>& portals, qint64 nowMs);

/// What is known of how it works.
struct WorkFacts
{
    bool cannotStore = false;
    bool portClosed = false;
    bool folderGone = false;
    QStringList unreadableSources = {}; ///< whose secret cannot be read
    QList<Portal> portals = {};         ///< those connected
    QList<CauseGroup> causes = {};
    QMap<QString, int> lostReplies = {}; ///< by source
    QString refusingModel = {};          ///< that cannot be asked until somebody sets it up; empty: none
    qint64 nowMs = 0;
};

struct Judgement
{
    QList<Trouble> troubles; ///< worst first
    /// Keys of troubles of which nobody knows for now whether they are there: a portal that was not called yet.
    QSet<QString> unknown;
    QSet<qint64> portals; ///< those connected
};
Judgement judge(const WorkFacts& facts);

} // namespace leadferry::domain
