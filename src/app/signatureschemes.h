// SPDX-License-Identifier: GPL-3.0-or-later
// The ways of proving who sent a request, as front ends see them, and what is wrong with a choice of one.
#pragma once

#include "base/result.h"

#include <QJsonValue>
#include <QList>
#include <QString>

#include <optional>

namespace leadferry::app {

struct SignatureSchemeDescription
{
    QString name;   ///< "hmac"
    QString header; ///< where the proof stands, or a proposal for it; "?key": in the address
    bool choosesHeader = false;
    bool asksForVerifyToken = false; ///< its platform tries the address with one
};

/// In the order of lists for people.
QList<SignatureSchemeDescription> signatureSchemes();
/// The one that fits a source format's platform; empty: it has none of its own. `format` is a name or a document.
QString schemeOfFormat(const QJsonValue& format);

/// How a source is to be guarded, as somebody typed it.
struct SourceGuard
{
    QString scheme; ///< empty or "none": by nothing
    QString header;
    QString hosts;
    std::optional<QString> secret; ///< nothing: the one that is kept stays
};

enum class GuardFault {
    UnknownScheme,
    Header,        ///< HTTP knows no such header, or this scheme has its own
    Hosts,         ///< one of them is no public name
    HostsUnsigned, ///< what is reached from outside has to ask for a signature
    Secret,        ///< empty, or too long
    SecretForm,    ///< not as the scheme's secrets are ("whsec_…")
};

struct GuardProblem
{
    GuardFault fault;
    QString message; ///< plain English
};

std::optional<GuardProblem> problemOf(const SourceGuard& guard);

} // namespace leadferry::app
