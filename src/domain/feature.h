// SPDX-License-Identifier: GPL-3.0-or-later
// What Leadferry does in a portal, piece by piece, and the permissions (HubSpot's scopes) each piece needs. A piece
// whose permission is missing is switched off; the others go on.
//
// To need a new scope: a line in the table of feature.cpp, and in the ready-made app of packaging/hubspot-app. Required
// scopes must be required in the HubSpot app's own settings, optional ones optional there, else HubSpot refuses the
// whole login.
#pragma once

#include "domain/crm.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace leadferry::domain {

struct Portal;

enum class Feature {
    Contacts, ///< with their notes and tasks, for which HubSpot has no scopes of their own
    Tickets,
    Deals,
    Companies,
    OwnProperties, ///< without it nothing stops, but lost records are found by weaker means
    Owners,        ///< colleagues by their names
    Lists,         ///< people put on lists
    Replies,       ///< the answers of agents, read from the inbox
};
/// Stable names, as in JSON ("own_properties").
QString toString(Feature feature);
const QList<Feature>& allFeatures();

enum class ScopeNeed {
    Required, ///< without it there is nothing to connect
    Optional, ///< left out by HubSpot where the account lacks the product, or the person the right
};
/// What is asked for, "oauth" included, which only lets us ask which account it is.
QStringList scopeNames(ScopeNeed need);

QStringList scopesOf(Feature feature);
/// The feature that writes these records.
Feature featureOf(CrmObject object);
/// The feature's scopes that the portal is known not to grant; empty: it works, as far as is known.
QStringList missingScopes(Feature feature, const Portal& portal);
/// Of all scopes we ask for, those that are not among the granted ones.
QStringList scopesNotIn(const QStringList& granted);

} // namespace leadferry::domain
