// SPDX-License-Identifier: GPL-3.0-or-later
// A running stand-in, a clock to step, and a client that waits for each answer: what every test of the stand-in begins
// with.
#pragma once

#include "net/httpclient.h"
#include "sandbox/sandbox.h"
#include "support/fakeclock.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace leadferry::test {

struct Answer
{
    int status = 0;
    net::HttpHeaders headers;
    QByteArray body;
    net::TransportFault fault = net::TransportFault::None;

    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QString text(const char* field) const { return json().value(QLatin1String(field)).toString(); }
    [[nodiscard]] QString category() const { return text("category"); }
    [[nodiscard]] QJsonArray results() const { return json().value(QLatin1String("results")).toArray(); }
    [[nodiscard]] QJsonArray errors() const { return json().value(QLatin1String("errors")).toArray(); }
    [[nodiscard]] QString firstCode() const { return errors().at(0)[QLatin1String("code")].toString(); }
    /// The property a refusal names.
    [[nodiscard]] QString firstProperty() const
    {
        return errors().at(0)[QLatin1String("context")][QLatin1String("propertyName")][0].toString();
    }
};

inline QString text(const char* latin1)
{
    return QString::fromUtf8(latin1);
}

inline QJsonObject parsed(const char* json)
{
    QJsonParseError problem{};
    const auto document = QJsonDocument::fromJson(QByteArray(json), &problem);
    if (problem.error != QJsonParseError::NoError) {
        qFatal("test data: %s in %s", qPrintable(problem.errorString()), json);
    }
    return document.object();
}

class SandboxFixture
{
public:
    explicit SandboxFixture(const sandbox::SandboxOptions& options = {}) : sandbox(options, clock)
    {
        const auto started = sandbox.start();
        if (!started) {
            qFatal("%s", qPrintable(started.error().message));
        }
        token = sandbox.serviceKey();
    }

    Answer send(const net::HttpRequest& request)
    {
        const auto answer = std::make_shared<Answer>();
        auto* job = client.prepare(request, timeoutMs);
        QEventLoop loop;
        QObject::connect(job, &net::HttpJob::finished, &loop, [job, answer] {
            *answer = {job->outcome().response.status, job->outcome().response.headers, job->outcome().response.body,
                       job->outcome().fault};
        });
        QObject::connect(job, &net::HttpJob::finished, &loop, &QEventLoop::quit);
        job->start();
        loop.exec();
        return *answer;
    }
    [[nodiscard]] net::HttpRequest request(const char* method, const QString& path) const
    {
        net::HttpRequest request;
        request.method = method;
        request.url = QUrl(sandbox.url().toString() + path);
        if (!token.isEmpty()) {
            request.headers.append("Authorization", "Bearer " + token.toLatin1());
        }
        return request;
    }
    Answer get(const QString& path) { return send(request("GET", path)); }
    Answer remove(const QString& path) { return send(request("DELETE", path)); }
    Answer call(const char* method, const QString& path, const QByteArray& json)
    {
        auto message = request(method, path);
        message.headers.append("Content-Type", "application/json");
        message.body = json;
        return send(message);
    }
    Answer post(const QString& path, const QJsonObject& body) { return call("POST", path, bytes(body)); }
    Answer patch(const QString& path, const QJsonObject& body) { return call("PATCH", path, bytes(body)); }
    Answer put(const QString& path, const QByteArray& json = "[]") { return call("PUT", path, json); }
    Answer postForm(const QString& path, const QList<std::pair<QString, QString>>& fields)
    {
        auto message = request("POST", path);
        message.headers.append("Content-Type", "application/x-www-form-urlencoded");
        for (const auto& [key, value] : fields) {
            message.body += (message.body.isEmpty() ? "" : "&") + key.toUtf8() + '=' + QUrl::toPercentEncoding(value);
        }
        return send(message);
    }
    static QByteArray bytes(const QJsonObject& body) { return QJsonDocument(body).toJson(QJsonDocument::Compact); }

    /// The path of an object in the present version: "contacts", "contacts/batch/read".
    static QString objects(const char* rest) { return text("/crm/objects/2026-09/") + text(rest); }
    /// A new record; its id.
    QString make(const char* type, const QJsonObject& properties)
    {
        const Answer answer =
            post(objects(type), {{text("properties"), properties}, {text("associations"), QJsonArray()}});
        if (answer.status != 201) {
            qFatal("%s: %s", type, answer.body.constData());
        }
        return answer.text("id");
    }
    QString makeContact(const char* email) { return make("contacts", {{text("email"), text(email)}}); }
    Answer batch(const char* path, const QJsonArray& inputs) { return post(objects(path), {{text("inputs"), inputs}}); }

    FakeClock clock;
    sandbox::Sandbox sandbox;
    net::HttpClient client;
    QString token;
    int timeoutMs = 5000;
};

/// An input of a batch create.
inline QJsonObject newInput(const QJsonObject& properties, const QString& trace = {},
                            const QJsonArray& associations = {})
{
    QJsonObject input{{text("properties"), properties}, {text("associations"), associations}};
    if (!trace.isEmpty()) {
        input.insert(text("objectWriteTraceId"), trace);
    }
    return input;
}

/// One association of a create: the kind of link and where it leads.
inline QJsonObject linkTo(const QString& id, int typeId)
{
    return {{text("to"), QJsonObject{{text("id"), id}}},
            {text("types"), QJsonArray{QJsonObject{{text("associationCategory"), text("HUBSPOT_DEFINED")},
                                                   {text("associationTypeId"), typeId}}}}};
}

} // namespace leadferry::test
