// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trouble.h"

#include "domain/enumnames.h"

#include <QCryptographicHash>

#include <algorithm>

namespace leadferry::domain {

namespace {

constexpr std::array kindNames{
    EnumName{TroubleKind::CannotStore, QLatin1String("cannot_store")},
    EnumName{TroubleKind::PortClosed, QLatin1String("port_closed")},
    EnumName{TroubleKind::FolderGone, QLatin1String("folder_gone")},
    EnumName{TroubleKind::SecretUnreadable, QLatin1String("secret_unreadable")},
    EnumName{TroubleKind::AccessWithdrawn, QLatin1String("access_withdrawn")},
    EnumName{TroubleKind::NoNetwork, QLatin1String("no_network")},
    EnumName{TroubleKind::Exhausted, QLatin1String("exhausted")},
    EnumName{TroubleKind::Held, QLatin1String("held")},
    EnumName{TroubleKind::Unrouted, QLatin1String("unrouted")},
    EnumName{TroubleKind::RepliesLost, QLatin1String("replies_lost")},
    EnumName{TroubleKind::ModelRefuses, QLatin1String("model_refuses")},
    EnumName{TroubleKind::PortalSilent, QLatin1String("portal_silent")},
    EnumName{TroubleKind::DailyLimit, QLatin1String("daily_limit")},
};

/// Other waits are over sooner.
constexpr qint64 longWaitMs = 30LL * 60 * 1000;

bool isCalled(const Portal& portal)
{
    return portal.pause == PortalPause::None && portal.health != PortalHealth::AccessGone;
}

bool isUnreached(const Portal& portal)
{
    return portal.health == PortalHealth::TryingAgain && portal.healthReason.startsWith(hubSpotNotReached);
}

Trouble ofPortal(TroubleKind kind, const Portal& portal)
{
    return {kind, portal.id, portal.name};
}

void addPortals(const WorkFacts& facts, Judgement& judgement)
{
    const auto called = [&facts](auto fits) {
        const bool any = std::any_of(facts.portals.begin(), facts.portals.end(), isCalled);
        return any && std::all_of(facts.portals.begin(), facts.portals.end(),
                                  [fits](const Portal& portal) { return !isCalled(portal) || fits(portal); });
    };
    const bool noNetwork = called(isUnreached);
    if (noNetwork) {
        judgement.troubles.append({TroubleKind::NoNetwork});
    }
    if (called([](const Portal& portal) { return portal.health == PortalHealth::Unknown || isUnreached(portal); })) {
        judgement.unknown.insert(keyOf({TroubleKind::NoNetwork}));
    }
    for (const Portal& portal : facts.portals) {
        judgement.portals.insert(portal.id);
        const bool isAsked = isCalled(portal) || portal.health == PortalHealth::AccessGone;
        if (!isAsked || portal.health == PortalHealth::Unknown || (noNetwork && isUnreached(portal))) {
            judgement.unknown +=
                {keyOf(ofPortal(TroubleKind::PortalSilent, portal)), keyOf(ofPortal(TroubleKind::DailyLimit, portal))};
        } else if (const auto kind = troubleOf(portal, facts.nowMs)) {
            judgement.troubles.append(ofPortal(*kind, portal));
        }
    }
}

TroubleKind kindOf(const CauseGroup& group)
{
    if (group.state == DeliveryState::Exhausted) {
        return TroubleKind::Exhausted;
    }
    return group.state == DeliveryState::Unrouted ? TroubleKind::Unrouted : TroubleKind::Held;
}

} // namespace

QString toString(TroubleKind kind)
{
    return nameIn(kindNames, kind);
}

std::optional<TroubleKind> troubleKindFromString(const QString& name)
{
    return valueIn(kindNames, name);
}

QString keyOf(const Trouble& trouble)
{
    QString key = toString(trouble.kind);
    if (trouble.portalId > 0) {
        key += QStringLiteral("/%1").arg(trouble.portalId);
    } else if (!trouble.name.isEmpty()) {
        key += QLatin1Char('/') + trouble.name;
    }
    if (!trouble.cause.isEmpty()) {
        key += QLatin1Char('/') +
               QString::fromLatin1(
                   QCryptographicHash::hash(trouble.cause.toUtf8(), QCryptographicHash::Sha256).toHex().left(16));
    }
    return key;
}

QJsonObject toJson(const Trouble& trouble)
{
    return {{QStringLiteral("kind"), toString(trouble.kind)},
            {QStringLiteral("portalId"), trouble.portalId},
            {QStringLiteral("name"), trouble.name},
            {QStringLiteral("count"), trouble.count}};
}

std::optional<Trouble> troubleFromJson(const QJsonObject& json)
{
    const auto kind = troubleKindFromString(json.value(QLatin1String("kind")).toString());
    if (!kind) {
        return std::nullopt;
    }
    return Trouble{*kind,
                   json.value(QLatin1String("portalId")).toInteger(),
                   json.value(QLatin1String("name")).toString(),
                   {},
                   json.value(QLatin1String("count")).toInt()};
}

std::optional<TroubleKind> troubleOf(const Portal& portal, qint64 nowMs)
{
    switch (portal.health) {
    case PortalHealth::AccessGone:
        return TroubleKind::AccessWithdrawn;
    case PortalHealth::AccessInDoubt:
    case PortalHealth::TryingAgain:
        return TroubleKind::PortalSilent;
    case PortalHealth::Unknown:
    case PortalHealth::Connected:
        break;
    }
    const CallBudget budget = budgetAt(portal.budget, nowMs);
    const bool waitsLong = budget.waitsUntilMs - nowMs > longWaitMs;
    return isUsedUpToday(budget) || waitsLong ? std::optional(TroubleKind::DailyLimit) : std::nullopt;
}

const Portal* firstWith(TroubleKind kind, const QList<Portal>& portals, qint64 nowMs)
{
    const auto found = std::find_if(portals.begin(), portals.end(),
                                    [&](const Portal& portal) { return troubleOf(portal, nowMs) == kind; });
    return found == portals.end() ? nullptr : &*found;
}

Judgement judge(const WorkFacts& facts)
{
    Judgement judgement;
    QList<Trouble>& troubles = judgement.troubles;
    for (const auto& [kind, applies] :
         {std::pair(TroubleKind::CannotStore, facts.cannotStore), std::pair(TroubleKind::PortClosed, facts.portClosed),
          std::pair(TroubleKind::FolderGone, facts.folderGone)}) {
        if (applies) {
            troubles.append({kind});
        }
    }
    for (const QString& source : facts.unreadableSources) {
        troubles.append({TroubleKind::SecretUnreadable, 0, source});
    }
    for (const CauseGroup& group : facts.causes) {
        troubles.append({kindOf(group), group.portalId, group.portalName, group.cause, group.count});
    }
    for (auto source = facts.lostReplies.cbegin(); source != facts.lostReplies.cend(); ++source) {
        troubles.append({TroubleKind::RepliesLost, 0, source.key(), {}, source.value()});
    }
    if (!facts.refusingModel.isEmpty()) {
        troubles.append({TroubleKind::ModelRefuses, 0, facts.refusingModel});
    }
    addPortals(facts, judgement);
    std::stable_sort(troubles.begin(), troubles.end(),
                     [](const Trouble& one, const Trouble& other) { return one.kind < other.kind; });
    return judgement;
}

} // namespace leadferry::domain
