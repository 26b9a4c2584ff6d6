// SPDX-License-Identifier: GPL-3.0-or-later
// Tells a wish of our own pages, or of a program on this computer, from one that another web site makes a browser send.
#pragma once

#include "net/httpmessage.h"

#include <QString>

namespace leadferry::sandbox {

class FormGuard
{
public:
    FormGuard();
    /// What our forms carry in their field "token"; another site cannot read it.
    [[nodiscard]] QString token() const { return m_token; }
    /// A form needs the token; anything else needs the type application/json, which a browser sends to another site
    /// only after asking it. Where a browser names the origin, it has to be ours; the host has to be this computer, so
    /// that no name of somebody else's leads here.
    [[nodiscard]] bool allows(const net::HttpRequest& request) const;

private:
    QString m_token;
};

} // namespace leadferry::sandbox
