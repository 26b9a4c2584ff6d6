// SPDX-License-Identifier: GPL-3.0-or-later
// The addresses of contacts: each belongs to one contact, as its e-mail or as an additional one, and some to nobody.
#pragma once

#include "sandbox/apierror.h"
#include "sandbox/portal.h"

#include <optional>

namespace leadferry::sandbox {

inline const QString emailProperty = QStringLiteral("email");
inline const QString additionalEmails = QStringLiteral("hs_additional_emails");

/// Of `email` and `hs_additional_emails`, normalised, each once.
QStringList addressesIn(const PropertyValues& values);
/// The contact that has this normalised address, also as an additional one; null when free.
const Record* emailOwner(const RecordStore& records, const QString& address);
/// The refusal when one of the addresses is another contact's or on the block list.
std::optional<ApiError> checkAddresses(const Portal& portal, const PropertyValues& values, const Record* current);

} // namespace leadferry::sandbox
