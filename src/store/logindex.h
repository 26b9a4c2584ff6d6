// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the words of deliveries into the index that the log is searched by, behind the intake and in small steps.
#pragma once

#include "store/database.h"

namespace leadferry::store {

class LogIndex
{
public:
    explicit LogIndex(Database& database) : m_database(database) {}

    struct Step
    {
        qint64 newestId = 0; ///< of all deliveries
        bool more = false;   ///< something is left to do
    };
    /// The next so many deliveries in one transaction, and some tidying, as the index is written in pieces that are put
    /// together later.
    base::Result<Step> step(int deliveries = 100);

private:
    Database& m_database;
    bool m_untidy = true; ///< as far as one knows
};

} // namespace leadferry::store
