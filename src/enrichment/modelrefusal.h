// SPDX-License-Identifier: GPL-3.0-or-later
// What the refusal of a model's service means, whichever of the many forms its body has. Pure. Details are a status or
// the model that was asked for, never words of the answer.
#pragma once

#include "domain/enrichment.h"

namespace leadferry::enrichment {

/// Of an answer that is none: its status is not 2xx, or there is an "error" in the body instead of choices.
domain::EnrichmentTrouble troubleOf(int status, const QByteArray& body, const QString& model);

/// The body is an error, whatever the status says.
bool isErrorBody(const QByteArray& body);
/// It refuses the form that was asked for, and may answer without.
bool refusesForm(int status, const QByteArray& body);

} // namespace leadferry::enrichment
