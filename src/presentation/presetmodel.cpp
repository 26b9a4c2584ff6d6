// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/presetmodel.h"

#include "app/enginecommands.h"
#include "app/mappingdocument.h"

#include <QJsonArray>

namespace leadferry::presentation {

using base::Result;
using domain::TradePreset;

PresetModel::PresetModel(app::EngineClient& client, const MappingDraft& draft,
                         const std::optional<domain::Portal>& portal, QObject* parent)
    : QAbstractListModel(parent), m_client(client), m_draft(draft), m_portal(portal)
{
}

void PresetModel::load()
{
    m_phase = Phase::Loading;
    emit phaseChanged();
    m_client.execute(QLatin1String(app::command::mappings), {}, this, {},
                     [this](const Result<QJsonObject>& answer) { onMappings(answer); });
}

void PresetModel::onMappings(const Result<QJsonObject>& answer)
{
    const auto inUse = answer ? app::readMappings(*answer) : Result<QList<domain::Mapping>>(answer.error());
    QList<TradePreset> presets;
    if (!inUse) {
        m_problem = problemOf(inUse.error());
        m_phase = Phase::Failed;
        emit phaseChanged();
        return;
    }
    for (const QString& name : domain::tradePresetNames()) {
        if (const auto preset = domain::tradePreset(name)) {
            presets.append(*preset);
        }
    }
    beginResetModel();
    m_inUse = *inUse;
    m_presets = presets;
    endResetModel();
    m_phase = Phase::Ready;
    emit phaseChanged();
}

QString PresetModel::titleAt(int row) const
{
    return row >= 0 && row < m_presets.size() ? presetTitle(m_presets.at(row)) : QString();
}

PresetOutlook PresetModel::outlookAt(int row) const
{
    return row >= 0 && row < m_presets.size() ? presetOutlook(m_presets.at(row), m_inUse, m_draft, m_portal)
                                              : PresetOutlook();
}

void PresetModel::takeOver(int row)
{
    if (m_takingOver || row < 0 || row >= m_presets.size()) {
        return;
    }
    m_takingOver = true;
    emit takingOverChanged();
    const TradePreset& preset = m_presets.at(row);
    m_client.execute(QLatin1String(app::command::importMappings),
                     {{QStringLiteral("document"), app::exported(preset.mappings)}}, this, {},
                     [this, preset](const Result<QJsonObject>& answer) { onTakenOver(preset, answer); });
}

void PresetModel::onTakenOver(const TradePreset& preset, const Result<QJsonObject>& answer)
{
    m_takingOver = false;
    emit takingOverChanged();
    if (!answer) {
        m_problem = problemOf(answer.error());
        emit refused();
        return;
    }
    const auto saved = static_cast<int>(answer->value(QLatin1String("saved")).toArray().size());
    const int replanned = answer->value(QLatin1String("replanned")).toInt();
    QString words = tr("“%1” is in use: %n event type(s) changed", "a preset", saved).arg(presetTitle(preset));
    if (replanned > 0) {
        words += QStringLiteral(". ") + tr("%n waiting deliveries go by it.", nullptr, replanned);
    }
    QStringList types;
    for (const domain::Mapping& mapping : preset.mappings) {
        types.append(mapping.eventType);
    }
    emit takenOver(presetTitle(preset), types, words);
}

int PresetModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_presets.size());
}

QVariant PresetModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const TradePreset& preset = m_presets.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return presetTitle(preset);
    case SummaryRole:
    case Qt::AccessibleDescriptionRole:
        return presetSummary(preset);
    default:
        return {};
    }
}

} // namespace leadferry::presentation
