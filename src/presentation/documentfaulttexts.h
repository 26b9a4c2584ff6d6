// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong in a document that somebody wrote by hand, in the user's language; places stay as they are written.
#pragma once

#include "domain/objectreader.h"

namespace leadferry::presentation {

/// "actions[1].id must be a short word of small letters, digits and -"
QString documentFaultWords(const domain::DocumentFault& fault);

} // namespace leadferry::presentation
