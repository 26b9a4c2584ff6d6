// SPDX-License-Identifier: GPL-3.0-or-later
// What HubSpot accepts as a new or changed record: known and writable properties, valid values, required ones, unique
// ones, links to existing records. Decides only; apply…() stores what was accepted.
#pragma once

#include "sandbox/associationrules.h"

#include <optional>

namespace leadferry::sandbox {

struct AcceptedCreate
{
    const ObjectType* type = nullptr;
    PropertyValues values;
    QList<WantedLink> links;
};

struct AcceptedUpdate
{
    const Record* record = nullptr;
    PropertyValues values;
};

/// What the portal's admin asks of a call's records.
struct AdminRules
{
    QList<PortalRule> required;
    QList<ValueRule> values;
};

class RecordRules
{
public:
    explicit RecordRules(Portal& portal) : m_portal(portal) {}

    /// The portal's own rules, where they bind the call.
    [[nodiscard]] AdminRules rulesFor(const ApiCall& call) const;
    /// `associations` as in the request: [{to:{id}, types:[{associationCategory, associationTypeId}]}].
    [[nodiscard]] Checked<AcceptedCreate> checkCreate(const ObjectType& type, const PropertyValues& values,
                                                      const QJsonArray& associations,
                                                      const AdminRules& rules = {}) const;
    [[nodiscard]] Checked<AcceptedUpdate> checkUpdate(const Record& record, const PropertyValues& values,
                                                      const AdminRules& rules = {}) const;

    const Record& apply(const AcceptedCreate& create);
    const Record& apply(const AcceptedUpdate& update);

    /// Whether a record may be named by this property: its id, a contact's e-mail, or a property with unique values.
    [[nodiscard]] bool isIdProperty(const ObjectType& type, const QString& property) const;
    /// Null when nobody has it. Additional e-mail addresses do not count.
    [[nodiscard]] const Record* findBy(const ObjectType& type, const QString& idProperty, const QString& value) const;

private:
    [[nodiscard]] Checked<PropertyValues> checkValues(const ObjectType& type, const PropertyValues& values,
                                                      const Record* current, const QList<ValueRule>& rules) const;
    [[nodiscard]] std::optional<ApiError> checkRequired(const ObjectType& type, const PropertyValues& values) const;
    [[nodiscard]] std::optional<ApiError> checkUnique(const ObjectType& type, const PropertyValues& values,
                                                      const Record* current) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
