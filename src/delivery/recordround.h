// SPDX-License-Identifier: GPL-3.0-or-later
// Writes records that may be there already: contacts and companies, which several events share, tickets and deals that
// their conversation has, and fields that were held when their record went out. Everything that waits for a record goes
// into one write. Reads first (never creates because a search found nothing), so an unclear write is settled by the
// same reading.
#pragma once

#include "delivery/recordreading.h"
#include "delivery/round.h"

namespace leadferry::delivery {

class RecordRound final : public Round
{
    Q_OBJECT
public:
    RecordRound(RoundContext& context, domain::CrmObject object) : Round(context), m_object(object) {}

protected:
    void run() override;

private:
    [[nodiscard]] base::Result<QList<store::StoredOperation>> claim();
    [[nodiscard]] base::Result<QList<store::StoredOperation>> claimForWhatIsThere(qint64 nowMs);
    [[nodiscard]] domain::KeyCapability key() const { return m_context.portal.profile.key(m_object); }
    bool gather(const QList<store::StoredOperation>& operations);
    void proceed();

    void read(const Reading& reading);
    void readFailed(const domain::CrmOutcome& outcome);
    void decide();
    void decideAbout(int candidate, store::Step& step);
    [[nodiscard]] bool isWrittenTo(Candidate& candidate, store::Step& step) const;
    [[nodiscard]] bool learnWhatWasWritten();
    void write(domain::CrmVerb verb, const QList<int>& candidates);
    void absorbWrite(domain::CrmVerb verb, const QList<Candidate>& written, const domain::CrmOutcome& outcome);
    void recordWrite(domain::CrmVerb verb, const QList<Candidate>& written, const domain::CrmOutcome& outcome,
                     const QList<store::IdentityUpdate>& owners);

    domain::CrmObject m_object;
    QList<Candidate> m_candidates;
    QList<Reading> m_readings;
    bool m_decided = false;
    QHash<QString, qint64> m_nextMakers; ///< by conversation: when an operation that makes its record is tried again
    QList<int> m_toUpsert;
    QList<int> m_toCreate;
    QList<int> m_toUpdate;
};

} // namespace leadferry::delivery
