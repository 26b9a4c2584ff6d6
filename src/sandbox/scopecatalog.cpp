// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/scopecatalog.h"

#include "sandbox/objectcatalog.h"

#include <algorithm>

namespace leadferry::sandbox {

const QList<KnownScope>& knownScopes()
{
    const auto scope = [](const char* name, const char* meaning, bool needsProfessional = false) {
        return KnownScope{QString::fromLatin1(name), QString::fromLatin1(meaning), needsProfessional};
    };
    static const QList<KnownScope> scopes = {
        scope("oauth", "Know which account this is"),
        scope("crm.objects.contacts.read", "Read contacts, notes and tasks"),
        scope("crm.objects.contacts.write", "Create and change contacts, notes and tasks"),
        scope("crm.schemas.contacts.read", "Read contact properties"),
        scope("crm.schemas.contacts.write", "Create contact properties"),
        scope("crm.objects.companies.read", "Read companies"),
        scope("crm.objects.companies.write", "Create and change companies"),
        scope("crm.schemas.companies.read", "Read company properties"),
        scope("crm.schemas.companies.write", "Create company properties"),
        scope("crm.objects.deals.read", "Read deals"),
        scope("crm.objects.deals.write", "Create and change deals"),
        scope("crm.schemas.deals.read", "Read deal properties and pipelines"),
        scope("crm.schemas.deals.write", "Create deal properties and pipelines"),
        scope("tickets", "Read, create and change tickets, their properties and pipelines"),
        scope("crm.objects.owners.read", "Read the list of users"),
        scope("crm.objects.leads.read", "Read leads", true),
        scope("crm.objects.leads.write", "Create and change leads", true),
        scope("crm.lists.read", "Read lists"),
        scope("crm.lists.write", "Change lists"),
        scope("files", "Store files"),
        scope("conversations.read", "Read conversations"),
        scope("conversations.write", "Answer in conversations"),
        scope("conversations.custom_channels.read", "Read custom channels", true),
        scope("conversations.custom_channels.write", "Publish to custom channels", true),
        scope("communication_preferences.read_write", "Read and set e-mail consent"),
        scope("external-settings-access", "Read account settings"),
    };
    return scopes;
}

const KnownScope* findScope(const QString& name)
{
    const auto& scopes = knownScopes();
    const auto found =
        std::find_if(scopes.begin(), scopes.end(), [&](const KnownScope& scope) { return scope.name == name; });
    return found == scopes.end() ? nullptr : &*found;
}

namespace {

QStringList anyCrmScope()
{
    QStringList names;
    for (const KnownScope& scope : knownScopes()) {
        const bool crm = scope.name.startsWith(QLatin1String("crm.objects.")) ||
                         scope.name.startsWith(QLatin1String("crm.schemas."));
        if (crm || scope.name == QLatin1String("tickets")) {
            names.append(scope.name);
        }
    }
    return names;
}

/// All of these must hold; of each list one scope is enough.
QList<QStringList> wanted(ScopeNeed need, const ApiCall& call)
{
    switch (need) {
    case ScopeNeed::Nothing:
        return {};
    case ScopeNeed::ReadObject:
        return {call.object("type").readScopes};
    case ScopeNeed::WriteObject:
        return {call.object("type").writeScopes};
    case ScopeNeed::ReadLinks:
        return {call.object("from").readScopes, call.object("to").readScopes};
    case ScopeNeed::WriteLinks:
        return {call.object("from").writeScopes, call.object("to").writeScopes};
    case ScopeNeed::ReadSchema:
        return {anyCrmScope()};
    case ScopeNeed::WriteSchema:
        return {call.object("type").schemaWriteScopes};
    case ScopeNeed::ReadOwners:
        return {{QStringLiteral("crm.objects.owners.read")}};
    case ScopeNeed::ReadLists:
        return {{QStringLiteral("crm.lists.read")}};
    case ScopeNeed::WriteLists:
        return {{QStringLiteral("crm.lists.write")}};
    case ScopeNeed::ReadConversations:
        return {{QStringLiteral("conversations.read")}};
    case ScopeNeed::Account:
        return {{QStringLiteral("oauth")}};
    }
    return {};
}

} // namespace

std::optional<ApiError> checkScopes(ScopeNeed need, const ApiCall& call)
{
    const auto lists = wanted(need, call);
    for (const QStringList& alternatives : lists) {
        if (!call.grant || !call.grant->allowsAny(alternatives)) {
            return errors::missingScopes(alternatives);
        }
    }
    return std::nullopt;
}

} // namespace leadferry::sandbox
