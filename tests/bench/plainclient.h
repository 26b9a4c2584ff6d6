// SPDX-License-Identifier: GPL-3.0-or-later
// What most integrations do, to compare with: for each lead search the contact, create or update it, add a note; one
// lead after the other, within HubSpot's limit on calls.
#pragma once

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTimer>

#include <deque>

namespace leadferry::test {

class PlainClient
{
public:
    PlainClient(const QString& url, const QByteArray& serviceKey) : m_url(url), m_authorization("Bearer " + serviceKey)
    {
        m_timer.start();
    }

    /// Leads a second, over all of them. 0: a call was refused.
    double deliver(int leads)
    {
        QElapsedTimer timer;
        timer.start();
        for (int number = 0; number < leads; ++number) {
            if (!deliverOne(number)) {
                return 0;
            }
        }
        return leads * 1000.0 / static_cast<double>(timer.elapsed());
    }
    [[nodiscard]] int calls() const { return m_calls; }

private:
    bool deliverOne(int number)
    {
        const QString email = QStringLiteral("plain%1@example.com").arg(number);
        const QJsonObject filter{{QStringLiteral("propertyName"), QStringLiteral("email")},
                                 {QStringLiteral("operator"), QStringLiteral("EQ")},
                                 {QStringLiteral("value"), email}};
        const QJsonObject found = call(
            "POST", QStringLiteral("contacts/search"),
            {{QStringLiteral("filterGroups"), QJsonArray{QJsonObject{{QStringLiteral("filters"), QJsonArray{filter}}}}},
             {QStringLiteral("limit"), 1},
             {QStringLiteral("after"), QStringLiteral("0")},
             {QStringLiteral("sorts"), QJsonArray()},
             {QStringLiteral("properties"), QJsonArray{QStringLiteral("email")}}});
        const QString known = found[QLatin1String("results")][0][QLatin1String("id")].toString();
        const QJsonObject contact{
            {QStringLiteral("properties"),
             QJsonObject{{QStringLiteral("email"), email}, {QStringLiteral("firstname"), QStringLiteral("Plain")}}},
            {QStringLiteral("associations"), QJsonArray()}};
        const QJsonObject written = known.isEmpty() ? call("POST", QStringLiteral("contacts"), contact)
                                                    : call("PATCH", QStringLiteral("contacts/") + known, contact);
        const QString id = written.value(QLatin1String("id")).toString();
        const QJsonObject type{{QStringLiteral("associationCategory"), QStringLiteral("HUBSPOT_DEFINED")},
                               {QStringLiteral("associationTypeId"), 202}};
        const QJsonObject link{{QStringLiteral("to"), QJsonObject{{QStringLiteral("id"), id}}},
                               {QStringLiteral("types"), QJsonArray{type}}};
        const QJsonObject note =
            call("POST", QStringLiteral("notes"),
                 {{QStringLiteral("properties"),
                   QJsonObject{{QStringLiteral("hs_timestamp"), QStringLiteral("2026-11-25T12:00:00Z")},
                               {QStringLiteral("hs_note_body"), QStringLiteral("A lead from the website")}}},
                  {QStringLiteral("associations"), QJsonArray{link}}});
        return !id.isEmpty() && note.contains(QLatin1String("id"));
    }

    QJsonObject call(const QByteArray& verb, const QString& path, const QJsonObject& body)
    {
        waitForPermit();
        QNetworkRequest request(QUrl(m_url + QStringLiteral("/crm/objects/2026-09/") + path));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
        request.setRawHeader("Authorization", m_authorization);
        QNetworkReply* reply =
            m_network.sendCustomRequest(request, verb, QJsonDocument(body).toJson(QJsonDocument::Compact));
        QEventLoop loop;
        QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        reply->deleteLater();
        ++m_calls;
        const QByteArray answer = reply->readAll();
        if (reply->error() != QNetworkReply::NoError) {
            qWarning("%s: %s", qPrintable(path), answer.constData());
        }
        return QJsonDocument::fromJson(answer).object();
    }

    /// The rolling limit, kept exactly: no call is refused, and no time is lost.
    void waitForPermit()
    {
        constexpr std::size_t mostCalls = 100;
        constexpr qint64 intervalMs = 10'050; // the stand-in's clock starts when a call arrives, not when it leaves
        if (m_left.size() == mostCalls) {
            const qint64 waitMs = m_left.front() + intervalMs - m_timer.elapsed();
            if (waitMs > 0) {
                QEventLoop loop;
                QTimer::singleShot(static_cast<int>(waitMs), Qt::PreciseTimer, &loop, &QEventLoop::quit);
                loop.exec();
            }
            m_left.pop_front();
        }
        m_left.push_back(m_timer.elapsed());
    }

    QString m_url;
    QByteArray m_authorization;
    QNetworkAccessManager m_network;
    QElapsedTimer m_timer;
    std::deque<qint64> m_left; ///< when the calls of the last interval left
    int m_calls = 0;
};

} // namespace leadferry::test
