// SPDX-License-Identifier: GPL-3.0-or-later
// One batch on its way: encoded, asked for, decoded, and page after page for long lists.
#pragma once

#include "domain/crmgateway.h"
#include "hubspot/batchcodec.h"
#include "hubspot/hubspotgateway.h"
#include "hubspot/portalrequest.h"

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
    void ask();
    void onAnswer(const PortalAnswer& answer);
    void onDecoded(const domain::CrmOutcome& decoded, const PageCursors& further);
    void end(const base::Error& error);
    void end();

    HubSpotGateway& m_gateway;
    const domain::CrmRequest m_whole;
    domain::CrmRequest m_request; ///< the whole one, or for further pages only the inputs that go on
    PageCursors m_cursors;
    domain::Portal m_portal;
    int m_pages = 0;
    QPointer<PortalRequest> m_asked;
};

} // namespace leadferry::hubspot
