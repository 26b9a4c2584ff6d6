// SPDX-License-Identifier: GPL-3.0-or-later
// Makes the links that could not be made when the record was created: the other end came later, or the answer was lost.
// The default-association call is harmless to repeat, so a lost answer is simply sent again.
#pragma once

#include "delivery/round.h"

namespace leadferry::delivery {

class LinkRound final : public Round
{
    Q_OBJECT
public:
    using Round::Round;

protected:
    void run() override;

private:
    void absorb(const domain::CrmOutcome& outcome);

    QList<store::OpenLink> m_batch; ///< all from the same object type to the same other one
};

} // namespace leadferry::delivery
