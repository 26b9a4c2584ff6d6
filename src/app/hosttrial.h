// SPDX-License-Identifier: GPL-3.0-or-later
// Tries whether a host can be reached as deliveries reach it (name, proxy, encryption), by one request without
// credentials; its answer's date tells the clocks apart.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "doctor/facts.h"
#include "net/httpclient.h"

#include <QPointer>
#include <QUrl>

namespace leadferry::app {

class HostTrial final : public base::Job
{
    Q_OBJECT
public:
    /// `transport` and `clock` outlive the job. Of `url` only scheme, host and port count.
    HostTrial(net::HttpTransport& transport, base::Clock& clock, const QUrl& url, QObject* parent = nullptr);

    /// Valid once finished() is emitted.
    [[nodiscard]] const doctor::HostFacts& facts() const { return m_facts; }

protected:
    void run() override;
    void stop() override;

private:
    void take(const net::HttpOutcome& outcome);

    net::HttpTransport& m_transport;
    base::Clock& m_clock;
    QUrl m_url;
    QPointer<net::HttpJob> m_job;
    doctor::HostFacts m_facts;
};

} // namespace leadferry::app
