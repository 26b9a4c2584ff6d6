// SPDX-License-Identifier: GPL-3.0-or-later
// The scopes the stand-in knows, and which of them a call needs.
#pragma once

#include "sandbox/apicall.h"

namespace leadferry::sandbox {

/// What a route needs; the object types come from its path.
enum class ScopeNeed {
    Nothing,     ///< any credential
    ReadObject,  ///< {type}
    WriteObject, ///< {type}
    ReadLinks,   ///< {from} and {to}
    WriteLinks,  ///< {from} and {to}
    ReadSchema,  ///< any object or schema scope
    WriteSchema, ///< {type}
    ReadOwners,
    ReadLists,
    WriteLists,
    ReadConversations,
    Account,
};

struct KnownScope
{
    QString name;
    QString meaning;                ///< shown on the consent page
    bool needsProfessional = false; ///< accounts of the smaller tiers lack the product
};

const QList<KnownScope>& knownScopes();
/// Null for an unknown name.
const KnownScope* findScope(const QString& name);

/// The refusal when the grant lacks a scope.
std::optional<ApiError> checkScopes(ScopeNeed need, const ApiCall& call);

} // namespace leadferry::sandbox
