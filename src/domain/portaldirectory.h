// SPDX-License-Identifier: GPL-3.0-or-later
// What a portal calls its pipelines, stages, owners and lists, so that a mapping can name them and serve several
// portals.
#pragma once

#include "domain/crm.h"

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace leadferry::domain {

struct PipelineStage
{
    QString id;
    QString label;
    std::optional<bool> closed = {}; ///< what is in it counts as closed; nothing: not read
    bool operator==(const PipelineStage&) const = default;
};

struct Pipeline
{
    QString id;
    QString label;
    QList<PipelineStage> stages; ///< in the portal's order
    bool operator==(const Pipeline&) const = default;
};

struct Owner
{
    QString id; ///< what owner fields take
    QString email;
    bool operator==(const Owner&) const = default;
};

/// A list of contacts.
struct ContactList
{
    QString id;
    QString name;
    bool filled = false; ///< by its own rules: nobody is put on it
    bool operator==(const ContactList&) const = default;
};

/// Read when connecting. What could not be read is absent, and then nothing is known of its names.
struct PortalDirectory
{
    QHash<CrmObject, QList<Pipeline>> pipelines; ///< tickets, deals
    std::optional<QList<Owner>> owners;
    std::optional<QList<ContactList>> lists = {};
    bool operator==(const PortalDirectory&) const = default;
};

QJsonObject toJson(const PortalDirectory& directory);
PortalDirectory portalDirectoryFromJson(const QJsonObject& json);

} // namespace leadferry::domain
