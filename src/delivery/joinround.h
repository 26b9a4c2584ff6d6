// SPDX-License-Identifier: GPL-3.0-or-later
// Puts contacts on lists that people keep by hand: a hundred at a time on the same list. The call is harmless to
// repeat, so what was lost is simply sent again.
#pragma once

#include "delivery/round.h"

namespace leadferry::delivery {

class JoinRound final : public Round
{
    Q_OBJECT
public:
    using Round::Round;

protected:
    void run() override;

private:
    [[nodiscard]] base::Result<QList<store::StoredOperation>> claim();
    void takeOneList(const QList<store::StoredOperation>& due);
    bool skipNobody(QList<store::StoredOperation>& due);
    void absorb(const domain::CrmOutcome& outcome);

    QString m_listId;
    QList<store::StoredOperation> m_batch; ///< all for that list
};

} // namespace leadferry::delivery
