// SPDX-License-Identifier: GPL-3.0-or-later
// What is recorded of records that were found, written or refused: one answer for every operation that shares one.
// Pure.
#pragma once

#include "delivery/outcomepolicy.h"
#include "delivery/recordcandidate.h"

namespace leadferry::delivery {

enum class LinksMade { WithTheRecord, None };

void addDone(store::Step& step, const Candidate& candidate, domain::CrmObject object, const QString& recordId,
             LinksMade links);
/// There is no such record, and none is made. `cause`: shown, where it says more than that.
void addSkipped(store::Step& step, const Candidate& candidate, const QString& cause = {});
/// The conversation's record is closed or gone: what makes one goes as if there had been none, the rest waits for that.
void addReleased(store::Step& step, const Candidate& candidate);
/// They make no record and wait for one that is to be made then.
void addAwaiting(store::Step& step, const Candidate& candidate, qint64 dueAtMs);
/// After the last update of the step, the operation's own: if that has made or found the record that its conversation
/// has from now on.
void addConversationRecord(store::Step& step, const store::StoredOperation& operation);
/// `together`: all that was refused with it.
void addFailed(store::Step& step, const Candidate& candidate, const Failure& failure,
               const QList<store::StoredOperation>& together, const Moment& moment);
/// The answer to a write of these candidates. Identities that are in the step already say whose conflict it is when
/// the whole batch was refused for one.
void addWritten(store::Step& step, const QList<Candidate>& written, domain::CrmObject object, domain::CrmVerb verb,
                const domain::CrmOutcome& outcome, const Moment& moment);

/// How a candidate is told apart within a call.
QString traceOf(const Candidate& candidate);

} // namespace leadferry::delivery
