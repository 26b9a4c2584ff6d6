// SPDX-License-Identifier: GPL-3.0-or-later
// Asks HubSpot one thing after the other for somebody who is watching: each request is repeated with patience while
// HubSpot asks for time or fails for the moment. Only for calls that may be repeated: readings, and writings that a
// repetition answers with "exists already" or leaves as they are.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "hubspot/answerpolicy.h"
#include "hubspot/connectpatience.h"
#include "net/httpclient.h"

#include <QJsonObject>
#include <QPointer>

#include <memory>

namespace leadferry::hubspot {

/// With whom: one account.
struct DialoguePartner
{
    QString apiUrl;
    QString accessToken;
};

class ApiDialogue : public base::Job
{
    Q_OBJECT
public:
    /// The transport and the clock outlive the job.
    ApiDialogue(net::HttpTransport& transport, base::Clock& clock, DialoguePartner partner, QObject* parent);
    ~ApiDialogue() override;

signals:
    /// HubSpot is asked the same again after this time; goesOn() follows then.
    void waits(qint64 milliseconds, leadferry::hubspot::Hesitation why);
    void goesOn();

protected:
    struct Answer
    {
        Verdict verdict;
        QByteArray body;
        [[nodiscard]] bool ok() const { return verdict.call.ok(); }
        [[nodiscard]] base::ErrorKind kind() const { return verdict.call.error().kind; }
        [[nodiscard]] QString words() const { return verdict.call.error().message; }
        [[nodiscard]] QJsonObject json() const;
    };

    /// onAnswer() follows, with a JSON object of HubSpot, with a 204 (which has none), or with a refusal that stays
    /// one; or onGivenUp().
    void ask(const QByteArray& method, const QString& path, const QJsonObject& body = {});
    virtual void onAnswer(const Answer& answer) = 0;
    /// Unauthorized: the token is refused. Transient, RateLimited: HubSpot was waited for, and still fails or asks for
    /// more.
    virtual void onGivenUp(const base::Error& error) = 0;
    void stop() override;

    /// The account's (IANA), as soon as it is known: a daily limit resets at its midnight.
    void setTimeZone(const QString& timeZone) { m_timeZone = timeZone; }

private:
    void send();
    void onHttp(const net::HttpOutcome& http);

    net::HttpTransport& m_transport;
    base::Clock& m_clock;
    const DialoguePartner m_partner;
    QString m_timeZone;
    net::HttpRequest m_http;
    ConnectPatience m_patience;
    std::unique_ptr<base::Alarm> m_alarm;
    QPointer<net::HttpJob> m_job;
};

} // namespace leadferry::hubspot
