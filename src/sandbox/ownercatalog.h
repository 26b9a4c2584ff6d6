// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up people who own records.
#pragma once

#include <QList>
#include <QString>

namespace leadferry::sandbox {

struct PortalOwner
{
    QString id;        ///< what owner fields take
    qint64 userId = 0; ///< never accepted in an owner field
    QString email;
    QString firstName;
    QString lastName;
};

const QList<PortalOwner>& portalOwners();

} // namespace leadferry::sandbox
