// SPDX-License-Identifier: GPL-3.0-or-later
// Which fields of a record may go to a portal and which are held back, before anything is sent. Pure.
#pragma once

#include "domain/portal.h"

#include <QHash>

namespace leadferry::domain {

/// What the portal has refused before: (property, fingerprint of the value) → reason. An empty fingerprint stands for
/// every value.
class RefusedValues
{
public:
    void add(const QString& property, const QString& fingerprint, const QString& reason);
    /// Empty: not refused so far.
    [[nodiscard]] QString reasonFor(const QString& property, const QString& value) const;

private:
    QHash<std::pair<QString, QString>, QString> m_reasons;
};

/// A value's fingerprint, for comparing values without keeping them.
QString fingerprintOf(const QString& value);

struct ScreenedFields
{
    QList<PlannedField> fields; ///< with labels, and names of pipelines, stages and owners, as what they stand for
    HeldFields held;
};

/// `properties` that the portal does not have, cannot write, or has refused, and values that do not fit, are held.
ScreenedFields screened(CrmObject object, const QList<PlannedField>& fields, const Portal& portal,
                        const RefusedValues& refused);

/// HubSpot makes a record only with one of these; empty: it does not ask.
QStringList neededOneOf(CrmObject object);
/// HubSpot makes no record without these, or we would not want one.
QStringList neededAllOf(CrmObject object);

/// Whether a new record can be made of what is left: HubSpot demands some properties, and what carries our key may not
/// go without it, for it could not be found again.
bool canBeCreated(CrmObject object, const QList<PlannedField>& fields, const HeldFields& held,
                  const PortalProfile& profile);

} // namespace leadferry::domain
