// SPDX-License-Identifier: GPL-3.0-or-later
// "Connect a portal": sign in with a HubSpot app, or paste a service key; for a new portal, or one that is connected
// again or lacks permissions. Words and rules are the model's.
#pragma once

#include "presentation/connectmodel.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class AskAdminPanel;
class ChoiceCard;
class ConnectFields;
class CopyField;
class IconLabel;
class StatusBanner;
class TextLabel;

class ConnectDialog : public Dialog
{
    Q_OBJECT
public:
    /// Both outlive the dialog. `names`: of all portals.
    ConnectDialog(app::EngineClient& client, base::Clock& clock, const presentation::ConnectPurpose& purpose,
                  const QStringList& names, QWidget* parent);
    ~ConnectDialog() override;

    [[nodiscard]] presentation::ConnectModel& model() { return m_model; }
    void reject() override; ///< while connecting: stops, and stays open

signals:
    void connected(const QString& name);
    void testLeadWanted(const QString& portal); ///< a first one into the portal that is new

private:
    using Field = presentation::ConnectModel::Field;
    using Way = presentation::ConnectModel::Way;

    void buildForm(const app::EngineStatus& status);
    QWidget* buildGrant();
    QWidget* buildChoices();
    QWidget* buildNameForm();
    void addNote(QWidget* form, QStringView iconName, TextLabel* words);
    QWidget* buildProgress();
    QWidget* buildNoBrowser(QWidget* parent);
    void follow();
    void begin();
    [[nodiscard]] bool isNew() const;
    void showWay();
    void showPrimary();
    void showAdmin(bool wanted);
    void showStep();
    void showCountdown();

    app::EngineClient& m_client;
    presentation::ConnectModel m_model;
    ConnectFields* m_fields;
    StatusBanner* m_problem;
    QWidget* m_form;
    ChoiceCard* m_signIn = nullptr;
    ChoiceCard* m_key = nullptr;
    QWidget* m_signInForm = nullptr;
    QWidget* m_keyForm = nullptr;
    TextLabel* m_advice = nullptr;
    QWidget* m_progress;
    AskAdminPanel* m_admin;
    QPushButton* m_adminLink;
    bool m_adminShown = false;
    TextLabel* m_stepText = nullptr;
    TextLabel* m_countdown = nullptr;
    QPushButton* m_openAgain = nullptr;
    QWidget* m_noBrowser = nullptr;
    CopyField* m_address = nullptr;
    IconLabel* m_stepIcon = nullptr;
    QPushButton* m_primary;
};

} // namespace leadferry::ui
