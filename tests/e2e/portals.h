// SPDX-License-Identifier: GPL-3.0-or-later
// The two HubSpots a test can choose from, seen the same way: the program's own stand-in, and the strict stub.
#pragma once

#include "base/clock.h"
#include "sandbox/sandbox.h"

#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QStandardPaths>

namespace leadferry::test {

class PortalUnderTest
{
public:
    PortalUnderTest() = default;
    virtual ~PortalUnderTest() = default;
    Q_DISABLE_COPY_MOVE(PortalUnderTest)

    [[nodiscard]] virtual QString url() const = 0;
    [[nodiscard]] virtual QByteArray serviceKey() const = 0;
    /// {"contacts":[…],…} as expectation.h reads it.
    virtual QJsonObject records() = 0;
    /// Requests that HubSpot's interface description does not allow, and searches.
    virtual QStringList violations() = 0;
    /// Calls so far.
    virtual int calls() = 0;
    /// Writes that were done but not answered as such.
    virtual int lost() = 0;
};

class StandIn final : public PortalUnderTest
{
public:
    explicit StandIn(const sandbox::SandboxOptions& options) : m_sandbox(options, m_clock)
    {
        const auto started = m_sandbox.start();
        m_url = started ? started->toString() : QString();
    }
    [[nodiscard]] QString url() const override { return m_url; }
    [[nodiscard]] QByteArray serviceKey() const override { return m_sandbox.serviceKey().toUtf8(); }
    QJsonObject records() override
    {
        QJsonObject all;
        for (const char* object : {"contacts", "companies", "deals", "tickets", "notes", "tasks"}) {
            all.insert(QLatin1String(object), m_sandbox.records(QLatin1String(object)));
        }
        return all;
    }
    QStringList violations() override
    {
        QStringList found;
        const QJsonObject report = m_sandbox.report();
        for (const auto& refused : report.value(QLatin1String("refused")).toArray()) {
            if (refused[QLatin1String("category")].toString() == QLatin1String("VALIDATION_ERROR")) {
                found.append(QString::fromUtf8(QJsonDocument(refused.toObject()).toJson(QJsonDocument::Compact)));
            }
        }
        const QStringList calls = report.value(QLatin1String("calls")).toObject().keys();
        found += calls.filter(QStringLiteral("search"));
        return found;
    }
    int calls() override
    {
        int sum = 0;
        const QJsonObject calls = m_sandbox.report().value(QLatin1String("calls")).toObject();
        for (const auto& count : calls) {
            sum += count.toInt();
        }
        return sum;
    }
    int lost() override
    {
        int count = 0;
        const QJsonArray refused = m_sandbox.report().value(QLatin1String("refused")).toArray();
        for (const auto& answer : refused) {
            count += answer[QLatin1String("status")].toInt() == 502 ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] sandbox::Sandbox& sandbox() { return m_sandbox; }

private:
    base::SystemClock m_clock;
    sandbox::Sandbox m_sandbox;
    QString m_url;
};

class StrictStub final : public PortalUnderTest
{
public:
    explicit StrictStub(const QStringList& options)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStandardPaths::findExecutable(QStringLiteral("python3")),
                        QStringList{QStringLiteral(LEADFERRY_SOURCE_DIR "/tests/e2e/strictstub.py")} + options);
        if (m_process.waitForStarted() && m_process.waitForReadyRead()) {
            m_first = QJsonDocument::fromJson(m_process.readLine()).object();
        }
    }
    ~StrictStub() override
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    [[nodiscard]] QString url() const override { return m_first.value(QLatin1String("url")).toString(); }
    [[nodiscard]] QByteArray serviceKey() const override
    {
        return m_first.value(QLatin1String("serviceKey")).toString().toUtf8();
    }
    QJsonObject records() override { return report().value(QLatin1String("records")).toObject(); }
    QStringList violations() override
    {
        QStringList found;
        for (const auto& violation : report().value(QLatin1String("violations")).toArray()) {
            found.append(violation.toString());
        }
        return found;
    }
    int calls() override
    {
        int sum = 0;
        const QJsonObject calls = report().value(QLatin1String("calls")).toObject();
        for (const auto& count : calls) {
            sum += count.toInt();
        }
        return sum;
    }
    int lost() override { return report().value(QLatin1String("lost")).toInt(); }

private:
    QJsonObject report()
    {
        QNetworkReply* reply = m_network.get(QNetworkRequest(QUrl(url() + QStringLiteral("/_report"))));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        return QJsonDocument::fromJson(reply->readAll()).object();
    }

    QProcess m_process;
    QNetworkAccessManager m_network;
    QJsonObject m_first;
};

} // namespace leadferry::test
