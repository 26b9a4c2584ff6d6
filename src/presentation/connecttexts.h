// SPDX-License-Identifier: GPL-3.0-or-later
// The words of connecting: why it failed and what to do, what to ask an administrator for, which permissions are
// missing. Decided from reasons and facts, never from English sentences; pure.
#pragma once

#include "app/engineclient.h"
#include "presentation/connectpurpose.h"
#include "presentation/repairtexts.h"

namespace leadferry::presentation {

enum class ConnectWay { SignIn, ServiceKey };

/// A connecting that failed.
struct ConnectTrouble
{
    base::Error error;
    QString reason; ///< domain/connectreason.h, or empty
    ConnectWay way = ConnectWay::SignIn;
    ConnectPurpose purpose = {};
    qint64 hubId = 0;         ///< the account that answered; 0: not known
    QString accountName = {}; ///< how that account is called here, if it is connected
};
ProblemText connectProblem(const ConnectTrouble& trouble);

/// "Magazine (account 4471902)", "account 4471902"
QString accountInWords(const QString& name, qint64 hubId);

/// What to do about permissions that are missing; empty for any other purpose.
ProblemText missingPermissions(const ConnectPurpose& purpose);

/// A text to forward to whoever may do it in HubSpot. No secrets.
QString adminRequest(ConnectWay way, const app::EngineStatus& status);

} // namespace leadferry::presentation
