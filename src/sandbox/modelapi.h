// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in of a language model's service, under /model/v1: the chat completions of the OpenAI API with one model,
// which repeats the visitor's first line. Another service than HubSpot: it counts against none of HubSpot's limits, and
// withdrawn access does not touch it; the weather is the same.
#pragma once

#include "sandbox/apigate.h"
#include "sandbox/modelerror.h"

namespace leadferry::sandbox {

class ModelApi
{
public:
    ModelApi(const CredentialStore& credentials, Weather& weather, RequestLog& log, base::Clock& clock)
        : m_credentials(credentials), m_weather(weather), m_log(log), m_clock(clock)
    {
    }
    [[nodiscard]] static bool isModelPath(const QUrl& url);
    [[nodiscard]] GateOutcome pass(const net::HttpRequest& request);

private:
    struct Call
    {
        QString kind; ///< as reports call it; empty where there is no such call
        int status = 200;
        QJsonObject body;
        QString refusal; ///< its code
        QString message;
    };
    [[nodiscard]] Call carryOut(const net::HttpRequest& request) const;
    [[nodiscard]] QJsonObject models() const;
    [[nodiscard]] Call completion(const net::HttpRequest& request) const;
    [[nodiscard]] static Call refused(const ModelError& error);
    void note(const net::HttpRequest& request, const Call& call, const GateOutcome& outcome);

    const CredentialStore& m_credentials;
    Weather& m_weather;
    RequestLog& m_log;
    base::Clock& m_clock;
};

} // namespace leadferry::sandbox
