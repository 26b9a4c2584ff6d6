// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/accountapi.h"

#include "sandbox/accountzone.h"
#include "sandbox/listpage.h"
#include "sandbox/ownercatalog.h"
#include "sandbox/text.h"
#include "sandbox/valuecheck.h"

#include <QDateTime>

namespace leadferry::sandbox {

void AccountApi::addTo(Router& router)
{
    const QList<ApiEdition> editions{ApiEdition::V3, ApiEdition::Dated};
    router.add({"GET", text("account-info/details"), editions, text("account-info/details"), ScopeNeed::Account,
                [this](const ApiCall&) { return details(); }});
    router.add({"GET", text("account-info/api-usage/daily/private-apps"), editions, text("account-info/api-usage"),
                ScopeNeed::Account, [this](const ApiCall&) { return usage(); }});
    router.add({"GET", text("crm/owners"), editions, text("owners/list"), ScopeNeed::ReadOwners,
                [this](const ApiCall& call) { return owners(call); }});
    router.add({"GET", text("crm/owners/{id}"), editions, text("owners/read"), ScopeNeed::ReadOwners,
                [this](const ApiCall& call) { return owner(call); }});
}

ApiAnswer AccountApi::details() const
{
    const auto now = QDateTime::fromMSecsSinceEpoch(m_portal.nowMs(), accountZone());
    const int offsetSeconds = now.offsetFromUtc();
    const QString offset = text("%1%2:%3")
                               .arg(offsetSeconds < 0 ? text("-") : text("+"))
                               .arg(qAbs(offsetSeconds) / 3600, 2, 10, QLatin1Char('0'))
                               .arg(qAbs(offsetSeconds) / 60 % 60, 2, 10, QLatin1Char('0'));
    return ApiAnswer::json(200, {{text("portalId"), m_portal.hubId()},
                                 {text("accountType"), text("DEVELOPER_TEST")},
                                 {text("timeZone"), QString::fromLatin1(accountZone().id())},
                                 {text("companyCurrency"), text("EUR")},
                                 {text("additionalCurrencies"), QJsonArray{text("USD")}},
                                 {text("utcOffset"), offset},
                                 {text("utcOffsetMilliseconds"), qint64(offsetSeconds) * 1000},
                                 {text("uiDomain"), m_portal.uiDomain()},
                                 {text("dataHostingLocation"), text("eu1")}});
}

ApiAnswer AccountApi::usage() const
{
    const QJsonObject usage{{text("name"), text("private-apps-api-calls-daily")},
                            {text("usageLimit"), m_limits.dailyMax()},
                            {text("currentUsage"), m_limits.usedToday(m_portal.nowMs())},
                            {text("collectedAt"), isoTime(m_portal.nowMs())},
                            {text("fetchStatus"), text("SUCCESS")},
                            {text("resetsAt"), isoTime(nextMidnightMs(m_portal.nowMs()))}};
    return ApiAnswer::json(200, {{text("results"), QJsonArray{usage}}});
}

QJsonObject AccountApi::ownerToJson(const PortalOwner& owner) const
{
    return {{text("id"), owner.id},
            {text("email"), owner.email},
            {text("firstName"), owner.firstName},
            {text("lastName"), owner.lastName},
            {text("type"), text("PERSON")},
            {text("userId"), owner.userId},
            {text("userIdIncludingInactive"), owner.userId},
            {text("createdAt"), isoTime(m_bornMs)},
            {text("updatedAt"), isoTime(m_bornMs)},
            {text("archived"), false},
            {text("teams"), QJsonArray()}};
}

ApiAnswer AccountApi::owners(const ApiCall& call) const
{
    constexpr ListLimits limits{.usual = 100, .largest = 500};
    const auto page = readListPage(call, limits);
    if (!page.ok()) {
        return page.error();
    }
    QJsonArray results;
    const QString email = call.queryValue("email").toLower();
    for (const PortalOwner& owner : portalOwners()) {
        if (!call.queryFlag("archived") && (email.isEmpty() || owner.email == email)) {
            results.append(ownerToJson(owner));
        }
    }
    return ApiAnswer::json(200, listPageOf(results, page.value()));
}

ApiAnswer AccountApi::owner(const ApiCall& call) const
{
    const bool byUser = call.queryValue("idProperty") == QLatin1String("userId");
    for (const PortalOwner& owner : portalOwners()) {
        if (!call.queryFlag("archived") && (byUser ? QString::number(owner.userId) : owner.id) == call.name("id")) {
            return ApiAnswer::json(200, ownerToJson(owner));
        }
    }
    return errors::recordNotFound(call.name("id"));
}

} // namespace leadferry::sandbox
