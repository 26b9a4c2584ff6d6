// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/contactemails.h"

#include "sandbox/valuecheck.h"

namespace leadferry::sandbox {

QStringList addressesIn(const PropertyValues& values)
{
    QStringList addresses = values.value(additionalEmails).split(QLatin1Char(';'), Qt::SkipEmptyParts);
    addresses.prepend(values.value(emailProperty));
    for (QString& address : addresses) {
        address = normalisedEmail(address);
    }
    addresses.removeAll(QString());
    addresses.removeDuplicates();
    return addresses;
}

const Record* emailOwner(const RecordStore& records, const QString& address)
{
    const ObjectType& contacts = *findObjectType(QStringLiteral("contacts"));
    const Record* owner = records.findByUnique(contacts, emailProperty, address);
    return owner ? owner : records.findByUnique(contacts, additionalEmails, address);
}

std::optional<ApiError> checkAddresses(const Portal& portal, const PropertyValues& values, const Record* current)
{
    const auto addresses = addressesIn(values);
    for (const QString& address : addresses) {
        const Record* owner = emailOwner(portal.records(), address);
        if (owner && owner != current) {
            return errors::contactExists(owner->id);
        }
        if (portal.blockedEmails().contains(address)) {
            return errors::invalidValues(
                {{emailProperty, QStringLiteral("BLOCKED_EMAIL"),
                  QStringLiteral("Email address %1 was deleted for privacy and cannot be created again").arg(address)}},
                portal.hubId());
        }
    }
    return std::nullopt;
}

} // namespace leadferry::sandbox
