// SPDX-License-Identifier: GPL-3.0-or-later
// JSON set out for reading, members in the order in which they came.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace leadferry::ui {

/// Two spaces a level; nothing when `bytes` is not valid JSON. QJsonDocument would sort the members by name, and a
/// person who compares with the sender's own log needs the sender's order.
std::optional<QString> indentedJson(const QByteArray& bytes);

} // namespace leadferry::ui
