// SPDX-License-Identifier: GPL-3.0-or-later
// The presets for a trade, to choose from: reads what is in use, says what each would change, and takes one over.
#pragma once

#include "app/engineclient.h"
#include "presentation/presettexts.h"
#include "presentation/repairtexts.h"

#include <QAbstractListModel>

namespace leadferry::presentation {

class PresetModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class Phase { Loading, Ready, Failed };
    enum Role { SummaryRole = Qt::UserRole + 1 };

    /// `client` and `draft` outlive the model. No portal: no property counts as missing.
    PresetModel(app::EngineClient& client, const MappingDraft& draft, const std::optional<domain::Portal>& portal,
                QObject* parent = nullptr);

    void load();
    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] const ProblemText& problem() const { return m_problem; } ///< of Failed, and of refused()

    [[nodiscard]] QString titleAt(int row) const;
    [[nodiscard]] PresetOutlook outlookAt(int row) const;
    /// Its mappings are in use from then on, as new versions; the earlier ones stay in the history of each.
    void takeOver(int row);
    [[nodiscard]] bool isTakingOver() const { return m_takingOver; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

signals:
    void phaseChanged();
    void takingOverChanged();
    void takenOver(const QString& title, const QStringList& types, const QString& words);
    void refused();

private:
    void onMappings(const base::Result<QJsonObject>& answer);
    void onTakenOver(const domain::TradePreset& preset, const base::Result<QJsonObject>& answer);

    app::EngineClient& m_client;
    const MappingDraft& m_draft;
    std::optional<domain::Portal> m_portal;
    Phase m_phase = Phase::Loading;
    ProblemText m_problem;
    QList<domain::TradePreset> m_presets;
    QList<domain::Mapping> m_inUse;
    bool m_takingOver = false;
};

} // namespace leadferry::presentation
