// SPDX-License-Identifier: GPL-3.0-or-later
// A person in front of a browser: opens the consent page of the stand-in, agrees or declines, and reads the page they
// come back to.
#pragma once

#include "net/httpclient.h"

#include <QObject>
#include <QUrlQuery>

namespace leadferry::test {

class PersonsBrowser : public QObject
{
public:
    enum class Mind { Agrees, Declines, Leaves };

    Mind mind = Mind::Agrees;
    QUrl consent;    ///< the page that was opened
    QByteArray page; ///< what they read in the end

    void open(const QUrl& url)
    {
        consent = url;
        const QUrlQuery asked(url);
        if (mind == Mind::Agrees) {
            QUrl agreed = url;
            agreed.setQuery(url.query(QUrl::FullyEncoded) + QStringLiteral("&auto_approve=true"));
            go(agreed);
        } else if (mind == Mind::Declines) {
            QUrl back(asked.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
            back.setQuery(QStringLiteral("error=access_denied&state=") +
                          asked.queryItemValue(QStringLiteral("state"), QUrl::FullyEncoded));
            go(back);
        }
    }

private:
    void go(const QUrl& url)
    {
        net::HttpRequest request;
        request.url = url;
        auto* job = m_client.prepare(request, 60'000);
        connect(job, &base::Job::finished, this, [this, job] {
            const net::HttpResponse response = job->outcome().response;
            if (response.status == 302 || response.status == 303) {
                go(QUrl(QString::fromUtf8(response.headers.value("Location"))));
            } else {
                page = response.body;
            }
        });
        job->start();
    }

    net::HttpClient m_client;
};

} // namespace leadferry::test
