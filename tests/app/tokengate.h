// SPDX-License-Identifier: GPL-3.0-or-later
// Stands before the stand-in and passes everything on, but answers the token endpoint itself when a test says how.
#pragma once

#include "net/httpclient.h"
#include "net/httpserver.h"

#include <memory>
#include <optional>

namespace leadferry::test {

struct TokenAnswer
{
    enum class Fault { None, Reset, Cut };

    int status = 400;
    QByteArray body;
    QByteArray contentType = "application/json";
    Fault fault = Fault::None;
};

class TokenGate : public QObject
{
public:
    std::optional<TokenAnswer> answer; ///< nothing: the stand-in answers
    int tokenCalls = 0;

    explicit TokenGate(const QUrl& target) : m_target(target) { plugIn(); }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /// Nobody listens any more, as without a network; then again, at the same address.
    void unplug() { m_server.reset(); }
    void plugIn()
    {
        using Exchange = std::shared_ptr<net::HttpExchange>;
        m_server = std::make_unique<net::HttpServer>([this](const Exchange& exchange) { onRequest(exchange); });
        m_port = *m_server->listen(QHostAddress(QHostAddress::LocalHost), m_port);
    }

private:
    void onRequest(const std::shared_ptr<net::HttpExchange>& exchange)
    {
        const bool token = exchange->request().url.path().endsWith(QLatin1String("/token"));
        tokenCalls += token ? 1 : 0;
        if (token && answer) {
            tell(*exchange);
        } else {
            passOn(exchange);
        }
    }
    void tell(net::HttpExchange& exchange) const
    {
        net::HttpResponse response;
        response.status = answer->status;
        response.headers = {{"Content-Type", answer->contentType}};
        response.body = answer->body;
        switch (answer->fault) {
        case TokenAnswer::Fault::None:
            exchange.reply(response);
            break;
        case TokenAnswer::Fault::Reset:
            exchange.reset();
            break;
        case TokenAnswer::Fault::Cut:
            exchange.replyCut(response, response.body.size() / 2);
            break;
        }
    }
    void passOn(const std::shared_ptr<net::HttpExchange>& exchange)
    {
        net::HttpRequest request;
        request.method = exchange->request().method;
        request.url = m_target.resolved(exchange->request().url);
        request.body = exchange->request().body;
        for (const char* name : {"Authorization", "Content-Type", "Accept"}) {
            if (const QByteArray value = exchange->request().headers.value(name); !value.isEmpty()) {
                request.headers.append(name, value);
            }
        }
        auto* job = m_client.prepare(request, 30'000);
        connect(job, &base::Job::finished, this, [job, exchange] {
            net::HttpResponse response = job->outcome().response;
            response.headers = {{"Content-Type", response.headers.value("Content-Type")},
                                {"Location", response.headers.value("Location")}};
            exchange->reply(response);
        });
        job->start();
    }

    QUrl m_target;
    net::HttpClient m_client;
    std::unique_ptr<net::HttpServer> m_server;
    quint16 m_port = 0;
};

} // namespace leadferry::test
