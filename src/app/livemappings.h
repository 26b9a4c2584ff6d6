// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the running delivery on the mappings in use, also when another process has saved one.
#pragma once

#include "delivery/deliveryengine.h"
#include "store/mappingstore.h"

namespace leadferry::app {

class LiveMappings
{
public:
    /// Both outlive it.
    LiveMappings(store::Database& database, delivery::DeliveryEngine& delivery)
        : m_database(database), m_delivery(delivery)
    {
    }

    /// Takes them over. Storage: they cannot be read, and nothing has changed.
    base::Result<void> begin();
    /// Takes over what was saved since, and says whether something was. What cannot be read changes nothing.
    bool heed();

private:
    store::Database& m_database;
    delivery::DeliveryEngine& m_delivery;
    int m_savings = 0;
};

} // namespace leadferry::app
