// SPDX-License-Identifier: GPL-3.0-or-later
// Search over an index that lags behind the writes, so that nobody learns to look for duplicates with it.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class SearchApi
{
public:
    /// `lagMs`: how far the index is behind, by the clock.
    SearchApi(Portal& portal, qint64 lagMs) : m_portal(portal), m_lagMs(lagMs) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer search(const ApiCall& call) const;

    Portal& m_portal;
    qint64 m_lagMs;
};

} // namespace leadferry::sandbox
