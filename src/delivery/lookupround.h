// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out whether unclear notes, tickets, deals, tasks and companies are in HubSpot: by our key where the portal can
// read by it, else by going through the records that hang on the parent. Found: adopted, links repaired. Missing:
// proved, then sent again.
#pragma once

#include "delivery/round.h"

#include <QHash>

namespace leadferry::delivery {

class LookupRound final : public Round
{
    Q_OBJECT
public:
    LookupRound(RoundContext& context, domain::CrmObject object) : Round(context), m_object(object) {}

protected:
    void run() override;

private:
    // An enforced key: one reading by the key property.
    void readByKey();
    void absorbKeyed(const domain::CrmOutcome& outcome);

    // No enforced key: list what hangs on the parents (one call per type of parent), read those records, compare.
    void listSiblings();
    void absorbListing(const domain::CrmOutcome& outcome);
    void readSiblings();
    void absorbSiblings(const domain::CrmOutcome& outcome);
    void conclude(const domain::CrmOutcome& lastOutcome);
    void setAsideOrphans();
    void adopt(store::Step& step, const store::StoredOperation& operation, const QString& recordId);

    [[nodiscard]] bool isOurs(const store::StoredOperation& operation, const domain::CrmProperties& record) const;
    void readFailed(const domain::CrmOutcome& outcome);

    domain::CrmObject m_object;
    QList<store::StoredOperation> m_batch;
    QList<domain::CrmObject> m_parentTypes; ///< still to be listed
    QStringList m_siblings;                 ///< record ids still to be read
    QHash<qint64, QString> m_found;         ///< operation → record
};

} // namespace leadferry::delivery
