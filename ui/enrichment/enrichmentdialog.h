// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog "Language model": whether one reads conversations, which one, when, and a try of it.
#pragma once

#include "presentation/enrichmentmodel.h"
#include "ui/components/dialog.h"
#include "ui/style/theme.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace leadferry::ui {

class FormGrid;
class InlineError;
class LoadingRows;
class ModelTrialView;
class SecretField;
class StatusBanner;
class TextLabel;

class EnrichmentDialog : public Dialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    EnrichmentDialog(app::EngineClient& client, base::Clock& clock, QWidget* parent);

    [[nodiscard]] presentation::EnrichmentModel& model() { return m_model; }

signals:
    void saved();

private:
    void buildHead(QWidget* content);
    void buildPlace(FormGrid& form);
    void buildKey(FormGrid& form);
    void buildEvents(FormGrid& form);
    QCheckBox* addEvent(FormGrid& form, const QString& label, const QString& words);
    void connectModel();
    void choosePreset(int index);
    void onWritten();
    void showModel();
    void showForm(const presentation::EnrichmentForm& form);
    void showPreset();
    void showKey();
    void showTrouble();
    void proposeEvent();
    void enableEvents();
    void showWrong(presentation::EnrichmentModel::Field field, const QString& text);
    void showBanner(Tone tone, const QString& title, const QString& meaning);
    void onBanner();
    void fitLater();
    [[nodiscard]] QWidget* widgetOf(presentation::EnrichmentModel::Field field) const;
    [[nodiscard]] presentation::EnrichmentForm form() const;

    presentation::EnrichmentModel m_model;
    StatusBanner* m_banner;
    LoadingRows* m_loading;
    QWidget* m_content;
    QCheckBox* m_on = nullptr;
    TextLabel* m_status = nullptr;
    QComboBox* m_preset = nullptr;
    QLineEdit* m_address = nullptr;
    InlineError* m_addressError = nullptr;
    QLineEdit* m_name = nullptr;
    InlineError* m_nameError = nullptr;
    SecretField* m_key = nullptr;
    InlineError* m_keyError = nullptr;
    QPushButton* m_removeKey = nullptr;
    QComboBox* m_language = nullptr;
    ModelTrialView* m_trial = nullptr;
    QCheckBox* m_ended = nullptr;
    QCheckBox* m_lead = nullptr;
    QCheckBox* m_escalation = nullptr;
    TextLabel* m_others = nullptr;
    InlineError* m_eventsError = nullptr;
    QSpinBox* m_mostADay = nullptr;
    QPushButton* m_save;
    bool m_shown = false;   ///< the form has been filled: what somebody writes stays
    bool m_refused = false; ///< the banner says what was refused, not how it goes
};

} // namespace leadferry::ui
