// SPDX-License-Identifier: GPL-3.0-or-later
// Writes records that may be there already: contacts and companies, which several events share, and fields that were
// held when their record went out. Everything that waits for a record goes into one write. Reads first (never creates
// because a search found nothing), so an unclear write is settled by the same reading.
#pragma once

#include "delivery/recordcandidate.h"
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
    /// One call that finds some of the candidates: by the value of a property (empty: by record id).
    struct Reading
    {
        domain::CrmVerb verb;
        QString property;
        int from = 0; ///< the first candidate; what does not fit into the call is read by another one
    };

    [[nodiscard]] base::Result<QList<store::StoredOperation>> claim();
    [[nodiscard]] bool isShared() const;
    [[nodiscard]] bool keyIsEnforced() const { return m_context.portal.profile.key(m_object).enforced(); }
    bool gather(const QList<store::StoredOperation>& operations);
    void planReadings();
    void proceed();

    void read(const Reading& reading);
    void absorbReading(const Reading& reading, const domain::CrmOutcome& outcome);
    [[nodiscard]] QString valueToFind(const Candidate& candidate, const Reading& reading) const;
    [[nodiscard]] QStringList propertiesToRead() const;

    void decide();
    void write(domain::CrmVerb verb, const QList<int>& candidates);
    void absorbWrite(domain::CrmVerb verb, const QList<int>& candidates, const domain::CrmOutcome& outcome);
    void identifyTheOwner(domain::CrmVerb verb, const QList<int>& candidates, const domain::CrmOutcome& refusal);
    void recordWrite(domain::CrmVerb verb, const QList<int>& candidates, const domain::CrmOutcome& outcome,
                     store::Step step);
    void addDone(store::Step& step, const Candidate& candidate, const QString& recordId, bool created) const;
    void addFailed(store::Step& step, const Candidate& candidate, const Failure& failure,
                   const QList<store::StoredOperation>& together) const;

    domain::CrmObject m_object;
    QList<Candidate> m_candidates;
    QList<Reading> m_readings;
    bool m_decided = false;
    QList<int> m_toUpsert;
    QList<int> m_toCreate;
    QList<int> m_toUpdate;
};

} // namespace leadferry::delivery
