// SPDX-License-Identifier: GPL-3.0-or-later
// Every check, one line each.
#pragma once

#include "doctor/facts.h"
#include "domain/checkresult.h"

namespace leadferry::doctor {

using Results = QList<domain::CheckResult>;

Results checkSettings(const Facts& facts);
Results checkLocalPort(const Facts& facts);
Results checkWatchedFolder(const Facts& facts);
Results checkProfileFolder(const Facts& facts);
Results checkDiskSpace(const Facts& facts);
Results checkEngine(const Facts& facts);
Results checkConnections(const Facts& facts);
Results checkAlerts(const Facts& facts);
Results checkLanguageModel(const Facts& facts);
Results checkSecrets(const Facts& facts);
Results checkProxy(const Facts& facts);
Results checkHosts(const Facts& facts);
Results checkEncryption(const Facts& facts);
Results checkClock(const Facts& facts);
Results checkAccess(const Facts& facts);
Results checkDelivery(const Facts& facts);
Results checkPermissions(const Facts& facts);
Results checkKeys(const Facts& facts);
Results checkMappedNames(const Facts& facts);
Results checkCalls(const Facts& facts);

} // namespace leadferry::doctor
