// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/livemappings.h"

#include "app/mappingsinuse.h"

namespace leadferry::app {

using base::Result;

bool LiveMappings::heed()
{
    const auto savings = store::MappingStore(m_database).savings();
    if (!savings || *savings == m_savings) {
        return false;
    }
    if (auto taken = begin(); !taken) {
        qWarning("%s; the mappings stay as they were", qPrintable(taken.error().message));
        return false;
    }
    return true;
}

Result<void> LiveMappings::begin()
{
    const auto savings = store::MappingStore(m_database).savings();
    const auto mappings = mappingsInUse(m_database);
    if (!savings || !mappings) {
        return !savings ? savings.error() : mappings.error();
    }
    m_delivery.setMappings(*mappings);
    m_savings = *savings;
    return {};
}

} // namespace leadferry::app
