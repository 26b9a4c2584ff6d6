// SPDX-License-Identifier: GPL-3.0-or-later
// The permissions (scopes) we ask HubSpot for, and what needs each of them.
//
// To need a new scope: add a line to the table of scopecatalog.cpp. Required scopes must also be required in the
// HubSpot app's own settings, optional ones optional there, else HubSpot refuses the whole login.
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::hubspot {

enum class ScopeNeed { Required, Optional };

struct ScopeEntry
{
    QString scope;
    ScopeNeed need = ScopeNeed::Required;
    QString neededFor; ///< plain English, for the doctor's report
};

const QList<ScopeEntry>& allScopes();
QStringList scopeNames(ScopeNeed need);

} // namespace leadferry::hubspot
