// SPDX-License-Identifier: GPL-3.0-or-later
// Stable names of enum values, kept in one table per enum and read both ways.
#pragma once

#include <QLatin1String>
#include <QString>

#include <array>
#include <optional>

namespace leadferry::domain {

template <typename Enum> struct EnumName
{
    Enum value;
    QLatin1String name;
};
template <typename Enum> EnumName(Enum, QLatin1String) -> EnumName<Enum>;

/// The table must name every value.
template <typename Enum, std::size_t Size> QString nameIn(const std::array<EnumName<Enum>, Size>& table, Enum value)
{
    for (const auto& entry : table) {
        if (entry.value == value) {
            return entry.name;
        }
    }
    Q_ASSERT_X(false, "nameIn", "an enum value without a name");
    return {};
}

template <typename Enum, std::size_t Size>
std::optional<Enum> valueIn(const std::array<EnumName<Enum>, Size>& table, const QString& name)
{
    for (const auto& entry : table) {
        if (entry.name == name) {
            return entry.value;
        }
    }
    return std::nullopt;
}

} // namespace leadferry::domain
