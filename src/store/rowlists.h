// SPDX-License-Identifier: GPL-3.0-or-later
// Lists as rows keep them: ["a", …], and held fields as [[property, reason], …].
#pragma once

#include "domain/crm.h"

#include <QStringList>

namespace leadferry::store {

domain::HeldFields heldFromJson(const QString& json);
QString toJson(const domain::HeldFields& held);

QStringList stringsFromJson(const QString& json);
QString toJson(const QStringList& strings);

} // namespace leadferry::store
