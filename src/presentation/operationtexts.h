// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the time line: what an operation did to a record, and how each try went.
#pragma once

#include "domain/deliverylog.h"

#include <QString>

namespace leadferry::presentation {

/// "Contact updated", "Note created"; before it is done the record's name.
QString operationTitle(const domain::OperationRow& operation);
/// "Try 1 · 200 · 312 ms · shared its call with 4 others", the held fields, the time of the next try.
QString operationCaption(const domain::OperationRow& operation);
QString attemptTitle(const domain::AttemptRow& attempt);
QString attemptCaption(const domain::AttemptRow& attempt);
/// "Local port, 1.8 KB"
QString receivedCaption(const domain::DeliveryDetail& detail);
/// "11 fields filled"
QString mappedCaption(const domain::DeliveryDetail& detail);
/// "Delivered · Motor group"
QString stepCaption(const domain::ConversationStep& step);
/// "Started again", "by hand, in the window"
QString handlingTitle(const domain::Handling& handling);
QString handlingCaption(const domain::Handling& handling);

} // namespace leadferry::presentation
