// SPDX-License-Identifier: GPL-3.0-or-later
// One batch on its way: token → request → answer, once more after a 401, and page after page for long lists.
#pragma once

#include "domain/crmgateway.h"
#include "hubspot/batchcodec.h"
#include "hubspot/hubspotgateway.h"

#include <QPointer>

namespace leadferry::hubspot {

class HubSpotCall final : public domain::CrmCall
{
    Q_OBJECT
public:
    HubSpotCall(HubSpotGateway& gateway, const domain::CrmRequest& request);

protected:
    void run() override;
    void stop() override;

private:
    enum class Try { First, OnceMore };

    void askForToken();
    void onToken(const base::Result<QString>& token);
    void send(const QString& token);
    void onAnswer(const net::HttpOutcome& answer, const QString& token);
    void onDecoded(const domain::CrmOutcome& decoded, const PageCursors& further);
    void end(const base::Error& error);
    void end();

    HubSpotGateway& m_gateway;
    const domain::CrmRequest m_whole;
    domain::CrmRequest m_request; ///< the whole one, or for further pages only the inputs that go on
    PageCursors m_cursors;
    domain::Portal m_portal;
    net::HttpRequest m_http;
    Try m_try = Try::First;
    int m_pages = 0;
    qint64 m_startedMs = 0;
    qint64 m_leftMs = 0; ///< monotonic
    QPointer<net::HttpJob> m_job;
};

} // namespace leadferry::hubspot
