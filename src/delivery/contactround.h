// SPDX-License-Identifier: GPL-3.0-or-later
// Creates and updates contacts: everything that waits for a person goes into one write. Reads first (never searches),
// so a contact that is there is updated under its write modes and an unclear write is settled by the same reading.
#pragma once

#include "delivery/round.h"

#include <QHash>

namespace leadferry::delivery {

class ContactRound final : public Round
{
    Q_OBJECT
public:
    using Round::Round;

protected:
    void run() override;

private:
    /// One person of this round.
    struct Candidate
    {
        QString personKey;
        QList<store::StoredOperation> operations; ///< in the order of commit
        QString email;
        store::KnownPerson known;
        bool found = false;
        QString recordId;
        domain::CrmProperties present;
        domain::CrmProperties changes; ///< what is to be written
    };
    /// One reading that finds some of the candidates.
    struct Reading
    {
        QString idProperty; ///< empty: by record id
        QList<int> candidates;
    };

    void gather(const QList<store::StoredOperation>& operations, const QHash<QString, store::KnownPerson>& known);
    void planReadings();
    void readNext();
    void absorbReading(const Reading& reading, const domain::CrmOutcome& outcome);
    void decide();
    void settleUnchanged();
    void writeNext();
    void write(domain::CrmVerb verb, const QList<int>& candidates);
    void absorbWrite(const QList<int>& candidates, const domain::CrmOutcome& outcome);

    [[nodiscard]] QString readValue(const Candidate& candidate, const QString& idProperty) const;
    [[nodiscard]] domain::CrmProperties wantedBy(const Candidate& candidate) const;
    [[nodiscard]] QStringList propertiesToRead() const;
    static void addDone(store::Step& step, const Candidate& candidate, const QString& recordId, const QString& outcome);
    void addFailed(store::Step& step, const Candidate& candidate, const Failure& failure) const;

    QList<Candidate> m_candidates;
    QList<Reading> m_readings;
    QList<int> m_toCreate;
    QList<int> m_toUpdate;
};

} // namespace leadferry::delivery
