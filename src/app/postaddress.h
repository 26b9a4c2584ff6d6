// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with an address that something is posted to. Pure.
#pragma once

#include <QString>

#include <optional>

namespace leadferry::app {

enum class PostAddressFault {
    Missing,
    NoAddress,
    Unencrypted,    ///< plain http is only for this computer
    UserOrFragment, ///< a user would be sent along, and what follows a # never is
};

/// Nothing: it may be used.
std::optional<PostAddressFault> faultOfPostAddress(const QString& text);

} // namespace leadferry::app
