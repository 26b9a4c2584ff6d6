// SPDX-License-Identifier: GPL-3.0-or-later
// The pipelines of a portal with their stages; a fresh one has those of pipelinecatalog.
#pragma once

#include "sandbox/objectcatalog.h"

#include <QList>
#include <QMap>

namespace leadferry::sandbox {

struct PipelineStage
{
    QString id = {};
    QString label = {};
    int displayOrder = 0;
    QMap<QString, QString> metadata = {}; ///< deals: probability; tickets: ticketState; all: isClosed
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 archivedMs = 0; ///< 0: not archived

    [[nodiscard]] bool archived() const { return archivedMs != 0; }
    [[nodiscard]] bool isClosed() const { return metadata.value(QStringLiteral("isClosed")) == QLatin1String("true"); }
    [[nodiscard]] QString probability() const { return metadata.value(QStringLiteral("probability")); }
};

struct Pipeline
{
    QString id = {};
    QString label = {};
    int displayOrder = 0;
    QList<PipelineStage> stages = {}; ///< archived ones too
    qint64 createdMs = 0;
    qint64 updatedMs = 0;
    qint64 archivedMs = 0; ///< 0: not archived

    [[nodiscard]] bool archived() const { return archivedMs != 0; }
    /// Null when the pipeline has no such stage or it is archived.
    [[nodiscard]] const PipelineStage* stage(const QString& id) const;
    /// In display order, without archived ones.
    [[nodiscard]] QList<PipelineStage> openStages() const;
};

class PipelineStore
{
public:
    explicit PipelineStore(qint64 nowMs);

    /// In display order, without archived ones; empty for objects without pipelines.
    [[nodiscard]] QList<Pipeline> of(const ObjectType& type) const;
    /// Null when there is none or it is archived.
    [[nodiscard]] const Pipeline* find(const ObjectType& type, const QString& id) const;
    /// Also archived ones.
    [[nodiscard]] Pipeline* edit(const ObjectType& type, const QString& id);
    /// Takes the place of one with the same id.
    void put(const ObjectType& type, const Pipeline& pipeline);
    /// For a new pipeline or stage; never given twice.
    [[nodiscard]] QString takeId() { return QString::number(m_nextId++); }

    /// Everything, by type id: what a saved state holds and gives back with put().
    [[nodiscard]] const QMap<QString, QList<Pipeline>>& all() const { return m_pipelines; }

private:
    QMap<QString, QList<Pipeline>> m_pipelines;
    qint64 m_nextId = 1'087'654'301;
};

} // namespace leadferry::sandbox
