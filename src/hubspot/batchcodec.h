// SPDX-License-Identifier: GPL-3.0-or-later
// Translates the port's batches into HubSpot's requests, and HubSpot's answers back into one outcome per input. Pure.
#pragma once

#include "base/result.h"
#include "domain/crmgateway.h"
#include "domain/propertyrules.h"
#include "hubspot/apicatalog.h"
#include "net/httpclient.h"

#include <QHash>
#include <QUrl>

namespace leadferry::hubspot {

/// How far a ListAssociated has been read: record id → HubSpot's cursor. Empty: from the start.
using PageCursors = QHash<QString, QString>;

/// HubSpot's own copies of a contact's numbers, without country code and spelling ("hs_searchable_calculated_…"), as
/// far as the portal has them: what a search by phone also looks at.
QStringList phoneCopies(const domain::PropertyRules& rules);

/// Without token; `copies`: see phoneCopies(). Invalid: too many inputs, a trace that is empty, repeated or over 200
/// characters, a link HubSpot has no default type for, an input without record id. No request is sent for those.
base::Result<net::HttpRequest> encode(const domain::CrmRequest& request, const QString& apiUrl,
                                      const ApiCatalog& catalog, const PageCursors& cursors = {},
                                      const QStringList& copies = {});

struct DecodeContext
{
    qint64 nowMs = 0; ///< wall clock
    QString timeZone; ///< the account's
};

/// Without `exchange`. How results find their inputs: by objectWriteTraceId, else by record id or the idProperty's
/// value, else by a key property, e-mail or body we sent, else (a single input) by position. A write without a result
/// and without an error of its own is Unclear, never done.
domain::CrmOutcome decode(const domain::CrmRequest& request, const net::HttpOutcome& answer,
                          const DecodeContext& context);

/// The records of a ListAssociated whose lists go on.
PageCursors furtherPages(const domain::CrmRequest& request, const net::HttpOutcome& answer);

/// For the log: bodies cut to 64 KiB, never a header.
domain::CrmExchange exchangeOf(const net::HttpRequest& request, const net::HttpOutcome& answer, qint64 startedMs);

} // namespace leadferry::hubspot
