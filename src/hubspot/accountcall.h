// SPDX-License-Identifier: GPL-3.0-or-later
// One harmless call with a portal's own credentials, to see whether they work: the account's details. A 401 is looked
// into as any other call does, so that access that is gone is told from access in doubt.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "domain/portal.h"
#include "hubspot/apicatalog.h"
#include "hubspot/tokenkeeper.h"
#include "net/httpclient.h"
#include "net/ratebudget.h"

#include <QPointer>

namespace leadferry::hubspot {

enum class AccountAccess {
    Works,    ///< also where the details themselves are not for this token
    Gone,     ///< a person must sign in again
    InDoubt,  ///< the call is refused although the token should work
    AppWrong, ///< the app's own id or secret is refused
    Busy,     ///< HubSpot asks to wait
    Fails,    ///< not reached, or it fails for the moment
};

struct AccountAnswer
{
    AccountAccess access = AccountAccess::Fails;
    QString reason;            ///< plain English; empty when it works
    qint64 hubId = 0;          ///< the account that answered; 0: it did not say
    net::BudgetReading budget; ///< as the answer has it
};

class AccountCall final : public base::Job
{
    Q_OBJECT
public:
    /// All of them outlive the job.
    AccountCall(net::HttpTransport& transport, TokenKeeper& tokens, base::Clock& clock, const ApiCatalog& catalog,
                domain::Portal portal, QObject* parent = nullptr);

    /// Valid once finished() is emitted.
    [[nodiscard]] const AccountAnswer& answer() const { return m_answer; }

protected:
    void run() override;
    void stop() override;

private:
    enum class Try { First, OnceMore };

    void askForToken();
    void onToken(const base::Result<QString>& token);
    void onDetails(const net::HttpOutcome& http, const QString& token);
    void end(AccountAccess access, const QString& reason = {});

    net::HttpTransport& m_transport;
    TokenKeeper& m_tokens;
    base::Clock& m_clock;
    const ApiCatalog& m_catalog;
    const domain::Portal m_portal;
    Try m_try = Try::First;
    QPointer<net::HttpJob> m_job;
    AccountAnswer m_answer;
};

} // namespace leadferry::hubspot
