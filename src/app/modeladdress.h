// SPDX-License-Identifier: GPL-3.0-or-later
// Where a language model is, as people write it: up to /v1, or the whole address of its chat completions.
#pragma once

#include "base/result.h"

#include <QUrl>

namespace leadferry::app {

/// Without what comes after /v1. Invalid: it is no address, or what is said would not leave this computer encrypted.
base::Result<QUrl> modelAddressFromText(const QString& text);

} // namespace leadferry::app
