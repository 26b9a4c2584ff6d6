// SPDX-License-Identifier: GPL-3.0-or-later
// Creates notes, tickets, deals and tasks: up to a hundred at a time, with their links to records that exist already.
#pragma once

#include "delivery/round.h"

namespace leadferry::delivery {

class CreateRound final : public Round
{
    Q_OBJECT
public:
    CreateRound(RoundContext& context, domain::CrmObject object) : Round(context), m_object(object) {}

protected:
    void run() override;

private:
    void takeBatch(const QList<store::StoredOperation>& due);
    [[nodiscard]] domain::CrmRequest request() const;
    void absorb(const domain::CrmOutcome& outcome);
    [[nodiscard]] store::OperationUpdate updateFor(const store::StoredOperation& operation,
                                                   const domain::CrmOutcome& outcome,
                                                   const domain::CrmItem* item) const;

    domain::CrmObject m_object;
    QList<store::StoredOperation> m_batch;
};

} // namespace leadferry::delivery
