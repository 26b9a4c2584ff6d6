// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses a preset for a trade, and says what it brings and what it replaces before it is taken over.
#pragma once

#include "presentation/presetmodel.h"
#include "ui/components/dialog.h"

class QListView;
class QPushButton;
class QVBoxLayout;

namespace leadferry::ui {

class StatusBanner;
class TextLabel;

class PresetDialog : public Dialog
{
    Q_OBJECT
public:
    /// `client` and `draft` outlive the dialog.
    PresetDialog(app::EngineClient& client, const presentation::MappingDraft& draft,
                 const std::optional<domain::Portal>& portal, QWidget* parent);

    [[nodiscard]] QListView* list() const { return m_list; }

signals:
    void takenOver(const QString& title, const QStringList& types, const QString& words);

private:
    QWidget* buildChoice();
    void showPhase();
    void showPreset();
    void showChanges(const presentation::PresetOutlook& outlook);
    void showProperties(const presentation::PresetOutlook& outlook);
    void add(const QString& text, bool heading);
    void showProblem();

    presentation::PresetModel m_presets;
    std::optional<domain::Portal> m_portal;
    StatusBanner* m_banner;
    QWidget* m_choice = nullptr;
    QListView* m_list = nullptr;
    TextLabel* m_summary = nullptr;
    QWidget* m_outlook = nullptr;
    QVBoxLayout* m_column = nullptr;
    QPushButton* m_take;
};

} // namespace leadferry::ui
