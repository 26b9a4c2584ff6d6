// SPDX-License-Identifier: GPL-3.0-or-later
// The pages to look at, one function each: what the stand-in holds and what was asked of it, for a browser.
#pragma once

#include "sandbox/agentdesk.h"
#include "sandbox/credentialstore.h"
#include "sandbox/portal.h"
#include "sandbox/ratelimits.h"
#include "sandbox/requestlog.h"
#include "sandbox/weather.h"

#include <functional>

namespace leadferry::sandbox {

/// What the pages read; all of it outlives them.
struct PageSources
{
    const Portal& portal;
    AgentDesk& agents;
    const RequestLog& log;
    CredentialStore& credentials;
    const Weather& weather;
    const RateLimits& limits;
    std::function<void()> reset;
};

/// How much there is of everything, and what came last.
ApiAnswer overviewPage(const PageSources& sources);
/// The records of one object, searched by "q" in any value, 25 to a "page".
ApiAnswer recordsPage(const PageSources& sources, const ObjectType& type, const QUrlQuery& query);
/// One record with its values, its timeline and its links; a ticket with its conversation, and the way to answer in it
/// with `formToken`.
ApiAnswer recordPage(const PageSources& sources, const Record& record, const QString& formToken);
/// The last calls, 50 to a "page"; "show" is "refused" or "weather".
ApiAnswer requestsPage(const PageSources& sources, const QUrlQuery& query);
/// Records, duplicates, calls by kind, refusals by reason.
ApiAnswer reportPage(const PageSources& sources);
/// The properties and pipelines of "object", the owners, limits and weather, and the way to begin again with
/// `formToken`.
ApiAnswer settingsPage(const PageSources& sources, const QUrlQuery& query, const QString& formToken);

} // namespace leadferry::sandbox
