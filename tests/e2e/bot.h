// SPDX-License-Identifier: GPL-3.0-or-later
// A chatbot as it should be: posts its events to the local port and sends each again until it has been taken.
#pragma once

#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QTimer>

namespace leadferry::test {

class Bot : public QObject
{
public:
    /// `parallel`: so many posts at a time; with one, the events are taken in order.
    explicit Bot(QList<QJsonObject> events, int parallel = 4) : m_waiting(std::move(events)), m_parallel(parallel) {}

    /// Where to post from now on; empty: nowhere, the program is down.
    void setAddress(const QString& address)
    {
        m_address = address;
        fill();
    }
    /// Takes a rest once so many have been taken, so that a test can pull the plug in the middle.
    void pauseAfter(int taken)
    {
        m_pauseAfter = taken;
        fill();
    }
    [[nodiscard]] int taken() const { return m_taken; }
    [[nodiscard]] int repeated() const { return m_repeated; } ///< answered as duplicates
    [[nodiscard]] int answered(int status) const { return m_answers.value(status); }
    [[nodiscard]] QStringList refused() const
    {
        return m_refused;
    } ///< answers that are neither yes nor come back later

private:
    void fill()
    {
        while (!m_address.isEmpty() && !m_waiting.isEmpty() && m_underWay < m_parallel && m_taken < m_pauseAfter) {
            post(m_waiting.takeFirst());
        }
    }
    void post(const QJsonObject& event)
    {
        QNetworkRequest request(QUrl(m_address + QStringLiteral("/v1/events")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        QNetworkReply* reply = m_network.post(request, QJsonDocument(event).toJson(QJsonDocument::Compact));
        ++m_underWay;
        connect(reply, &QNetworkReply::finished, this, [this, reply, event] {
            reply->deleteLater();
            --m_underWay;
            judge(event, reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll());
        });
    }
    void judge(const QJsonObject& event, int status, const QByteArray& body)
    {
        ++m_answers[status];
        if (status == 200 || status == 202) {
            ++m_taken;
            m_repeated += status == 200 ? 1 : 0;
        } else {
            m_waiting.prepend(event); // no answer, or stopping: nobody promised anything
            if (status != 0 && status != 503 && status != 429) {
                m_refused.append(QStringLiteral("%1 %2").arg(status).arg(QString::fromUtf8(body)));
            }
        }
        QTimer::singleShot(status == 0 ? 50 : 0, this, [this] { fill(); });
    }

    QNetworkAccessManager m_network;
    QList<QJsonObject> m_waiting;
    int m_parallel;
    QString m_address;
    QHash<int, int> m_answers; ///< how many, by status
    QStringList m_refused;
    int m_pauseAfter = 0;
    int m_underWay = 0;
    int m_taken = 0;
    int m_repeated = 0;
};

} // namespace leadferry::test
