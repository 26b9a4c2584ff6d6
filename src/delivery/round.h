// SPDX-License-Identifier: GPL-3.0-or-later
// One round of work for one kind of operation in one portal: claim rows, call, record, over. Rounds keep nothing in
// memory between them: a crash at any point leaves rows that the next round picks up.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "delivery/outcomepolicy.h"
#include "domain/crmgateway.h"
#include "domain/portal.h"
#include "store/deliverystore.h"

#include <QHash>
#include <QPointer>

#include <functional>
#include <map>
#include <optional>

namespace leadferry::delivery {

/// How people are recognised.
struct PersonRules
{
    QString defaultCountry;    ///< of numbers without a country code: "DE"; empty: none
    bool matchByPhone = false; ///< whether contacts that others made are found by their phone number
    bool operator==(const PersonRules&) const = default;
};

/// Since when the limits have kept calls of one kind from leaving; monotonic.
struct KeptBack
{
    qint64 sinceMs = 0;
    qint64 untilMs = 0; ///< as far as was known when last asked
};

/// What every round works with; outlives the rounds.
struct RoundContext
{
    store::DeliveryStore& store;
    domain::CrmGateway& gateway;
    base::Clock& clock;
    domain::RetryPolicy schedule;
    std::function<double()> random; ///< in [0, 1)
    domain::Portal portal;
    PersonRules rules = {};
    qint64 nextSearchMs = 0; ///< monotonic; searches have a budget of their own
    std::map<std::pair<domain::CrmVerb, domain::CrmObject>, KeptBack> keptBack = {};
};

/// What the portal's pump needs to know when a round is over.
struct RoundEnd
{
    bool worked = false;      ///< rows moved on: look for more at once
    bool recorded = false;    ///< rows were written, if only to note a failure
    qint64 pauseMs = 0;       ///< the portal asks for a pause (rate limit)
    qint64 permitMs = 0;      ///< calls of this kind may not leave for so long
    bool unreachable = false; ///< no connection: nobody else need try now
    bool accessGone = false;  ///< credentials refused
    std::optional<base::Error> storageFailure;
};

class Round : public base::Job
{
    Q_OBJECT
public:
    explicit Round(RoundContext& context) : m_context(context) {}
    /// Valid once finished() is emitted.
    [[nodiscard]] const RoundEnd& end() const { return m_end; }

protected:
    using Answer = std::function<void(const domain::CrmOutcome&)>;

    /// Marks the operations in flight (if any), then calls. `answer` follows unless the store failed or the budget has
    /// no call to give: before its first call the round is over then, and what it has claimed is claimed again when the
    /// budget allows, with what has joined it meanwhile; between its calls it waits, though not for long.
    void send(const domain::CrmRequest& request, const QList<store::Departure>& markInFlight, Answer answer);
    /// Lays the portal's rules over the fields, so that what it would refuse is held before it is sent. Operations with
    /// nothing left to send are recorded and taken out. False: the store failed and the round is over.
    bool screen(domain::CrmObject object, QList<store::StoredOperation>& operations);
    /// Stores the step; a failure ends the round.
    bool record(store::Step step);
    void fail(const base::Error& storageError);
    void stop() override;

    [[nodiscard]] Moment moment() const;
    [[nodiscard]] store::Step stepFor(const domain::CrmOutcome& outcome) const;

    RoundContext& m_context;
    RoundEnd m_end;

private:
    void callNow(const domain::CrmRequest& request, const QList<store::Departure>& markInFlight, const Answer& answer);
    void noteOutcome(const domain::CrmOutcome& outcome);
    void noteKeptBack(const domain::CrmRequest& request, qint64 delayMs);
    [[nodiscard]] qint64 takeKeptBackMs(const domain::CrmRequest& request);

    bool m_begun = false;    ///< a call has left
    qint64 m_keptBackMs = 0; ///< of the last call
    std::unique_ptr<base::Alarm> m_permit;
    QPointer<domain::CrmCall> m_call;
};

} // namespace leadferry::delivery
