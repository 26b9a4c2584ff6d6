// SPDX-License-Identifier: GPL-3.0-or-later
// What is in the portal, counted: for the demo, the tests and whoever wants to know whether something is there twice.
#pragma once

#include "sandbox/portal.h"
#include "sandbox/requestlog.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::sandbox {

/// The object that Sandbox::report() describes.
QJsonObject makeReport(const Portal& portal, const RequestLog& log);
/// Every record of a type that is not archived, with the ids it is linked to.
QJsonArray recordsToJson(const Portal& portal, const ObjectType& type);

} // namespace leadferry::sandbox
