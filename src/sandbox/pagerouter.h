// SPDX-License-Identifier: GPL-3.0-or-later
// What answers a browser: record pages, the request log, the report, and the consent page of OAuth.
#pragma once

#include "sandbox/oauthpages.h"
#include "sandbox/recordpages.h"

namespace leadferry::sandbox {

class PageRouter
{
public:
    PageRouter(const Portal& portal, const RequestLog& log, CredentialStore& credentials);
    [[nodiscard]] ApiAnswer answer(const net::HttpRequest& request);

private:
    [[nodiscard]] ApiAnswer answerGet(const QUrl& url, const QStringList& segments);
    [[nodiscard]] ApiAnswer answerPost(const net::HttpRequest& request, const QStringList& segments);

    const Portal& m_portal;
    const RequestLog& m_log;
    RecordPages m_records;
    OauthPages m_oauth;
};

} // namespace leadferry::sandbox
