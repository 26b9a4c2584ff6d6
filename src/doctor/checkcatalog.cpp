// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctor/checkcatalog.h"

#include "doctor/checks.h"

namespace leadferry::doctor {

const QList<CheckEntry>& checkCatalog()
{
    static const QList<CheckEntry> catalog{
        {Topic::Program, checkConnections}, {Topic::Program, checkEngine},        {Topic::Program, checkSettings},
        {Topic::Program, checkLocalPort},   {Topic::Program, checkWatchedFolder}, {Topic::Program, checkProfileFolder},
        {Topic::Program, checkDiskSpace},   {Topic::Program, checkAlerts},        {Topic::Program, checkLanguageModel},
        {Topic::Secrets, checkSecrets},     {Topic::Network, checkProxy},         {Topic::Network, checkHosts},
        {Topic::Network, checkEncryption},  {Topic::Network, checkClock},         {Topic::Portal, checkAccess},
        {Topic::Portal, checkDelivery},     {Topic::Portal, checkPermissions},    {Topic::Portal, checkKeys},
        {Topic::Portal, checkMappedNames},  {Topic::Portal, checkCalls},
    };
    return catalog;
}

QList<domain::CheckResult> judge(Topic topic, const Facts& facts)
{
    QList<domain::CheckResult> results;
    for (const CheckEntry& entry : checkCatalog()) {
        if (entry.topic == topic) {
            results += entry.judge(facts);
        }
    }
    if (topic == Topic::Portal) {
        for (domain::CheckResult& result : results) {
            result.portal = facts.portal.portal.name;
        }
    }
    return results;
}

} // namespace leadferry::doctor
