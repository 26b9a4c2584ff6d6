// SPDX-License-Identifier: GPL-3.0-or-later
// A transport that records every request and plays scripted outcomes: in order, by a rule, or held back until released.
// A request nobody scripted an answer for is answered NotSent, so that a test that forgot one fails visibly.
#pragma once

#include "net/httpclient.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <QQueue>

#include <functional>
#include <optional>

namespace leadferry::test {

class ScriptedTransport final : public net::HttpTransport
{
    class ScriptedJob final : public net::HttpJob
    {
    public:
        ScriptedJob(ScriptedTransport& transport, net::HttpRequest request, int timeoutMs)
            : m_transport(transport), m_request(std::move(request)), m_timeoutMs(timeoutMs)
        {
        }
        void end(const net::HttpOutcome& outcome)
        {
            m_outcome = outcome;
            finish();
        }

    protected:
        void run() override { m_transport.onStarted(this, m_request, m_timeoutMs); }
        void stop() override
        {
            m_outcome = {};
            m_outcome.fault = net::TransportFault::Cancelled;
        }

    private:
        ScriptedTransport& m_transport;
        const net::HttpRequest m_request;
        const int m_timeoutMs;
    };

public:
    using Rule = std::function<std::optional<net::HttpOutcome>(const net::HttpRequest&)>;

    static net::HttpOutcome response(int status, const QByteArray& body = {}, const net::HttpHeaders& headers = {})
    {
        net::HttpOutcome outcome;
        outcome.fault = net::TransportFault::None;
        outcome.response.status = status;
        outcome.response.headers = headers;
        outcome.response.body = body;
        return outcome;
    }
    static net::HttpOutcome fault(net::TransportFault kind)
    {
        net::HttpOutcome outcome;
        outcome.fault = kind;
        outcome.faultText = QStringLiteral("scripted fault");
        return outcome;
    }

    /// The next request without an outcome of its own gets this one.
    void play(const net::HttpOutcome& outcome) { m_script.enqueue(outcome); }
    void play(int status, const QByteArray& body = {}, const net::HttpHeaders& headers = {})
    {
        play(response(status, body, headers));
    }
    /// Asked for every request once the script is empty; nothing: not scripted.
    void setRule(Rule rule) { m_rule = std::move(rule); }
    /// From now on requests wait for release().
    void hold() { m_holding = true; }
    /// Ends the oldest waiting request.
    void release(const net::HttpOutcome& outcome)
    {
        if (ScriptedJob* job = m_held.isEmpty() ? nullptr : m_held.dequeue().data()) {
            job->end(outcome);
        }
    }
    [[nodiscard]] int held() const { return static_cast<int>(m_held.size()); }

    [[nodiscard]] const QList<net::HttpRequest>& requests() const { return m_requests; }
    [[nodiscard]] int count() const { return static_cast<int>(m_requests.size()); }
    [[nodiscard]] QJsonObject sentJson(int index) const
    {
        return QJsonDocument::fromJson(m_requests.value(index).body).object();
    }
    [[nodiscard]] QString sentPath(int index) const { return m_requests.value(index).url.path(); }
    [[nodiscard]] int lastTimeoutMs() const { return m_lastTimeoutMs; }
    [[nodiscard]] bool played() const { return m_script.isEmpty(); }

    net::HttpJob* prepare(const net::HttpRequest& request, int timeoutMs) override
    {
        return new ScriptedJob(*this, request, timeoutMs);
    }

private:
    void onStarted(ScriptedJob* job, const net::HttpRequest& request, int timeoutMs)
    {
        m_requests.append(request);
        m_lastTimeoutMs = timeoutMs;
        if (m_holding) {
            m_held.enqueue(job);
            return;
        }
        if (!m_script.isEmpty()) {
            job->end(m_script.dequeue());
            return;
        }
        const auto ruled = m_rule ? m_rule(request) : std::nullopt;
        job->end(ruled.value_or(fault(net::TransportFault::NotSent)));
    }

    QQueue<net::HttpOutcome> m_script;
    Rule m_rule;
    bool m_holding = false;
    QQueue<QPointer<ScriptedJob>> m_held;
    QList<net::HttpRequest> m_requests;
    int m_lastTimeoutMs = 0;
};

} // namespace leadferry::test
