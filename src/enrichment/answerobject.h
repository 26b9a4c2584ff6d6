// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the JSON object in what a model writes: alone, in a fence, behind its thoughts, or with a sentence around it.
// Pure.
#pragma once

#include <QJsonObject>

#include <optional>

namespace leadferry::enrichment {

/// The outermost object of the text; nothing if there is none that can be read.
std::optional<QJsonObject> objectIn(const QString& text);

} // namespace leadferry::enrichment
