// SPDX-License-Identifier: GPL-3.0-or-later
// What answers a browser: the pages, the report as JSON, the consent page of OAuth, answers to visitors, and the wish
// to begin again.
#pragma once

#include "sandbox/formguard.h"
#include "sandbox/oauthpages.h"
#include "sandbox/pages.h"

namespace leadferry::sandbox {

class PageRouter
{
public:
    explicit PageRouter(PageSources sources);
    [[nodiscard]] ApiAnswer answer(const net::HttpRequest& request);

private:
    [[nodiscard]] ApiAnswer answerGet(const QUrl& url, const QStringList& segments);
    [[nodiscard]] ApiAnswer answerPost(const net::HttpRequest& request, const QStringList& segments);
    [[nodiscard]] ApiAnswer namedPage(const QUrl& url, const QString& name) const;
    /// HubSpot's links: /contacts/{hubId}/record/{typeId}/{id} and /contacts/{hubId}/objects/{typeId}/….
    [[nodiscard]] ApiAnswer accountPage(const QUrl& url, const QStringList& segments) const;
    /// A person answers a visitor, or closes the conversation.
    [[nodiscard]] ApiAnswer actOnTicket(const net::HttpRequest& request, const QString& ticketId,
                                        const QString& action);
    [[nodiscard]] ApiAnswer reset(const net::HttpRequest& request);

    PageSources m_sources;
    OauthPages m_oauth;
    FormGuard m_guard;
};

} // namespace leadferry::sandbox
