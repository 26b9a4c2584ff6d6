// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/replyway.h"

#include "domain/enumnames.h"

namespace leadferry::domain {

namespace {

constexpr std::array wayNames{
    EnumName{ReplyWay::Fetch, QLatin1String("fetch")},
    EnumName{ReplyWay::Post, QLatin1String("post")},
    EnumName{ReplyWay::Outbox, QLatin1String("outbox")},
};

} // namespace

QString toString(ReplyWay way)
{
    return nameIn(wayNames, way);
}

std::optional<ReplyWay> replyWayFromString(const QString& name)
{
    return valueIn(wayNames, name);
}

} // namespace leadferry::domain
