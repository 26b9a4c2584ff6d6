// SPDX-License-Identifier: GPL-3.0-or-later
// The inbox as programs read it: threads, and what was said in them. Nothing is made or changed here; HubSpot's own
// people do that.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/router.h"

namespace leadferry::sandbox {

class ConversationsApi
{
public:
    explicit ConversationsApi(const Portal& portal) : m_portal(portal) {}
    void addTo(Router& router);

private:
    [[nodiscard]] ApiAnswer threads(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer thread(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer messages(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer message(const ApiCall& call) const;
    [[nodiscard]] ApiAnswer original(const ApiCall& call) const;

    /// Those that the query asks for, in its order.
    [[nodiscard]] Checked<QList<const Thread*>> found(const ApiCall& call) const;
    [[nodiscard]] bool fits(const Thread& thread, const ApiCall& call) const;
    [[nodiscard]] Checked<const Thread*> threadIn(const ApiCall& call) const;
    [[nodiscard]] Checked<const ThreadEntry*> entryIn(const ApiCall& call) const;

    const Portal& m_portal;
};

} // namespace leadferry::sandbox
