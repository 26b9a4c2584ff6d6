// SPDX-License-Identifier: GPL-3.0-or-later
// The transforms that a step of a field rule may name.
//
// To add one: write its function into the file of its subject in transforms/ (declared in transforms/functions.h), its
// entry in transformcatalog.cpp, its rows in tests/domain/transforms, and its row in resources/mappings/README.md. A
// transform that expects a form (a number, a date) gives nothing for what does not fit: the field is then left out. It
// never guesses. Names and parameters are permanent: people's mappings name them.
#pragma once

#include "domain/transform.h"

namespace leadferry::domain {

const QList<Transform>& transformCatalog();

/// Null when there is none of that name.
const Transform* findTransform(const QString& name);

/// Those of `known` that `name` may have been meant for, the nearest first; all of them when none is near.
QStringList nearestNames(const QString& name, const QStringList& known);

} // namespace leadferry::domain
