// SPDX-License-Identifier: GPL-3.0-or-later
// How senders prove who they are, in words for people.
#pragma once

#include "app/signatureschemes.h"
#include "presentation/repairtexts.h"

#include <QString>

namespace leadferry::presentation {

/// Of a scheme's name; "none" and empty: nothing is asked.
QString schemeTitle(const QString& scheme);
/// Where its secret is found or made up, and what else is to be done at the sender's.
QString secretHint(const QString& scheme);
/// What is wrong at the field it is about, and what to do.
QString guardProblem(app::GuardFault fault);
/// Why a source could not be saved: also its secret, by the keychain.
ProblemText savingProblem(const base::Error& error);

} // namespace leadferry::presentation
