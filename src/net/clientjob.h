// SPDX-License-Identifier: GPL-3.0-or-later
// One exchange over QNetworkAccessManager, and what its end means: did the request reach the server, and is the answer
// whole?
#pragma once

#include "net/httpclient.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QPointer>
#include <QSslError>
#include <QTimer>

class QNetworkAccessManager;

namespace leadferry::net {

class OneShotBody;

class ClientJob final : public HttpJob
{
    Q_OBJECT
public:
    ClientJob(QNetworkAccessManager* manager, HttpRequest request, int timeoutMs);
    ~ClientJob() override;

protected:
    void run() override;
    void stop() override;

private:
    [[nodiscard]] QNetworkReply* send(const QNetworkRequest& request);
    void replyFinished();
    void tooLate();
    void noteProxy();
    [[nodiscard]] base::NetworkFault readFault() const;
    void noteCertificate(const QList<QSslError>& errors);
    void checkSize(qint64 received);
    void end(TransportFault fault, const QString& text);
    [[nodiscard]] HttpResponse readResponse() const;
    [[nodiscard]] bool provenUnsent() const;
    [[nodiscard]] bool isCut(const HttpResponse& response) const;

    QPointer<QNetworkAccessManager> m_manager;
    HttpRequest m_request;
    int m_timeoutMs;
    QPointer<QNetworkReply> m_reply;
    OneShotBody* m_body = nullptr; ///< lives with m_reply; null for GET and HEAD
    QTimer m_deadline;
    QElapsedTimer m_elapsed;
    bool m_requestLeft = false;
    bool m_certificateShown = false;
};

} // namespace leadferry::net
