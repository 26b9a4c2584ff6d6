// SPDX-License-Identifier: GPL-3.0-or-later
// What a person is told before deliveries are moved to another portal.
#pragma once

#include "domain/deliverymove.h"
#include "presentation/repairtexts.h"

#include <QStringList>

namespace leadferry::presentation {

/// The answer to "move-outlook".
struct MoveWords
{
    QStringList paragraphs; ///< what stays, what goes
    ProblemText problem;    ///< why they cannot be moved; empty title: they can
};
MoveWords moveWords(const QList<domain::DeliveryMove>& moves, const QString& target);

} // namespace leadferry::presentation
