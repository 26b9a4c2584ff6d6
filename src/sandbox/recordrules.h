// SPDX-License-Identifier: GPL-3.0-or-later
// What HubSpot accepts as a new or changed record: known and writable properties, valid values, required ones, unique
// ones, links to existing records. Decides only; apply…() stores what was accepted.
#pragma once

#include "sandbox/apierror.h"
#include "sandbox/portal.h"

#include <optional>

namespace leadferry::sandbox {

struct WantedLink
{
    const AssociationType* type = nullptr;
    QString toId;
};

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

class RecordRules
{
public:
    explicit RecordRules(Portal& portal) : m_portal(portal) {}

    /// `associations` as in the request: [{to:{id}, types:[{associationCategory, associationTypeId}]}].
    [[nodiscard]] Checked<AcceptedCreate> checkCreate(const ObjectType& type, const PropertyValues& values,
                                                      const QJsonArray& associations) const;
    [[nodiscard]] Checked<AcceptedUpdate> checkUpdate(const Record& record, const PropertyValues& values) const;

    const Record& apply(const AcceptedCreate& create);
    const Record& apply(const AcceptedUpdate& update);

    /// Whether a record may be named by this property: its id, a contact's e-mail, or a property with unique values.
    [[nodiscard]] bool isIdProperty(const ObjectType& type, const QString& property) const;
    /// Null when nobody has it. Additional e-mail addresses do not count.
    [[nodiscard]] const Record* findBy(const ObjectType& type, const QString& idProperty, const QString& value) const;
    /// The contact that has this address, also as an additional one; null when free.
    [[nodiscard]] const Record* emailOwner(const QString& email) const;

private:
    [[nodiscard]] Checked<PropertyValues> checkValues(const ObjectType& type, const PropertyValues& values,
                                                      const Record* current) const;
    [[nodiscard]] std::optional<PropertyProblem> checkStage(const ObjectType& type, const PropertyValues& values,
                                                            const Record* current) const;
    [[nodiscard]] std::optional<ApiError> checkRequired(const ObjectType& type, const PropertyValues& values) const;
    [[nodiscard]] std::optional<ApiError> checkUnique(const ObjectType& type, const PropertyValues& values,
                                                      const Record* current) const;
    [[nodiscard]] Checked<QList<WantedLink>> checkLinks(const ObjectType& type, const QJsonArray& associations) const;

    Portal& m_portal;
};

} // namespace leadferry::sandbox
