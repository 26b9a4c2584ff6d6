// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in: with a HubSpot app that is kept, or with another one, whose settings are to be copied in and out.
#pragma once

#include "presentation/connectmodel.h"

#include <QWidget>

class QComboBox;

namespace leadferry::ui {

class ConnectFields;
class FormGrid;

class SignInForm : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the form.
    SignInForm(presentation::ConnectModel& model, ConnectFields& fields, const app::EngineStatus& status,
               QWidget* parent = nullptr);

signals:
    void sizeChanged();

private:
    FormGrid* buildOwnApp(ConnectFields& fields, const app::EngineStatus& status);
    void addSettings(FormGrid* grid, const app::EngineStatus& status);
    void showApps();
    void chooseApp(int index);

    presentation::ConnectModel& m_model;
    FormGrid* m_choice;
    QComboBox* m_apps;
    FormGrid* m_ownApp;
};

} // namespace leadferry::ui
