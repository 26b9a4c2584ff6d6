// SPDX-License-Identifier: GPL-3.0-or-later
// The pages to look at: all records, one record, the last requests.
#pragma once

#include "sandbox/apicall.h"
#include "sandbox/portal.h"
#include "sandbox/requestlog.h"

namespace leadferry::sandbox {

class RecordPages
{
public:
    RecordPages(const Portal& portal, const RequestLog& log) : m_portal(portal), m_log(log) {}

    [[nodiscard]] ApiAnswer overview() const;
    /// HubSpot's link form: /contacts/{hubId}/record/{typeId}/{id}.
    [[nodiscard]] ApiAnswer record(const QString& hubId, const QString& typeId, const QString& id) const;
    [[nodiscard]] ApiAnswer requests() const;

private:
    [[nodiscard]] QString typeSection(const ObjectType& type) const;
    [[nodiscard]] QString recordLink(const Record& record) const;
    [[nodiscard]] QString linksOf(const Record& record) const;
    [[nodiscard]] QString propertyRows(const Record& record) const;
    [[nodiscard]] QString timeline(const Record& record) const;

    const Portal& m_portal;
    const RequestLog& m_log;
};

} // namespace leadferry::sandbox
