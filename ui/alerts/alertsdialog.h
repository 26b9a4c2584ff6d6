// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog "Alerts": who is told, how, when not, and of which events.
#pragma once

#include "presentation/alertmodel.h"
#include "ui/components/dialog.h"
#include "ui/style/theme.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QTimeEdit;

namespace leadferry::ui {

class FormGrid;
class InlineError;
class LoadingRows;
class SecretField;
class StatusBanner;

class AlertsDialog : public Dialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog.
    AlertsDialog(app::EngineClient& client, base::Clock& clock, QWidget* parent);

    [[nodiscard]] presentation::AlertModel& model() { return m_model; }

signals:
    void saved();

private:
    void buildWays(FormGrid& form);
    void buildQuietHours(FormGrid& form);
    void buildEvents(FormGrid& form);
    void buildFoot();
    QCheckBox* makeSwitch(FormGrid& form, const QString& words);
    QCheckBox* addSwitch(FormGrid& form, const QString& label, const QString& words);
    void connectModel();
    void showModel();
    void showForm(const presentation::AlertForm& form);
    void showWebhook();
    void showTold();
    void enableParts();
    void showWrong(presentation::AlertModel::Field field, const QString& text);
    void showBanner(Tone tone, const QString& title, const QString& meaning);
    [[nodiscard]] presentation::AlertForm form() const;
    [[nodiscard]] QString address() const;

    presentation::AlertModel m_model;
    StatusBanner* m_banner;
    LoadingRows* m_loading;
    QWidget* m_content;
    FormGrid* m_form;
    QCheckBox* m_desktop = nullptr;
    QCheckBox* m_sound = nullptr;
    SecretField* m_webhook = nullptr;
    InlineError* m_webhookError = nullptr;
    QPushButton* m_removeWebhook = nullptr;
    QComboBox* m_language = nullptr; ///< each with its code
    QCheckBox* m_quiet = nullptr;
    QTimeEdit* m_quietFrom = nullptr;
    QTimeEdit* m_quietUntil = nullptr;
    InlineError* m_quietError = nullptr;
    QCheckBox* m_newLead = nullptr;
    QCheckBox* m_escalation = nullptr;
    QCheckBox* m_score = nullptr;
    QLineEdit* m_scoreAbove = nullptr;
    InlineError* m_scoreError = nullptr;
    QCheckBox* m_namePeople = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save;
    bool m_shown = false; ///< the form has been filled: what somebody writes stays
};

} // namespace leadferry::ui
