// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/signinform.h"

#include "ui/components/secretfield.h"
#include "ui/pages/connections/connectfields.h"
#include "ui/pages/connections/formgrid.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::ConnectModel;

SignInForm::SignInForm(ConnectModel& model, ConnectFields& fields, const app::EngineStatus& status, QWidget* parent)
    : QWidget(parent), m_model(model), m_choice(new FormGrid(this)), m_apps(new QComboBox(m_choice))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const QString appLabel = tr("HubSpot app");
    m_apps->setAccessibleName(appLabel);
    m_apps->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->addRow(appLabel, m_apps);
    column->addWidget(m_choice);
    m_ownApp = buildOwnApp(fields, status);
    column->addWidget(m_ownApp);
    auto* advanced = new FormGrid(this);
    auto* pkce = new QCheckBox(tr("Use PKCE"), advanced);
    pkce->setToolTip(tr("Only if your HubSpot app asks for it: HubSpot refuses it for others."));
    pkce->setAccessibleDescription(pkce->toolTip());
    advanced->addRow(tr("Advanced"), pkce);
    column->addWidget(advanced);
    connect(pkce, &QCheckBox::toggled, this,
            [this](bool on) { m_model.setPkce(on ? ConnectModel::Pkce::On : ConnectModel::Pkce::Off); });
    connect(m_apps, &QComboBox::currentIndexChanged, this, &SignInForm::chooseApp);
    connect(&m_model, &ConnectModel::appsChanged, this, &SignInForm::showApps);
    showApps();
}

FormGrid* SignInForm::buildOwnApp(ConnectFields& fields, const app::EngineStatus& status)
{
    auto* grid = new FormGrid(this);
    addSettings(grid, status);
    grid->addSection(tr("2. Copy these out of it"));
    fields.add(grid, tr("Client ID"), ConnectModel::Field::ClientId, new QLineEdit(grid));
    fields.add(grid, tr("Client secret"), ConnectModel::Field::ClientSecret, new SecretField(grid));
    return grid;
}

void SignInForm::addSettings(FormGrid* grid, const app::EngineStatus& status)
{
    grid->addSection(tr("1. Copy these into your HubSpot app"));
    for (int i = 0; i < status.redirectUrls.size(); ++i) {
        grid->addCopyRow(i == 0 ? tr("Redirect URLs") : QString(), status.redirectUrls.at(i),
                         tr("Redirect URL %1").arg(i + 1));
    }
    const QString required = tr("Required permissions");
    const QString optional = tr("Optional permissions");
    grid->addCopyRow(required, status.requiredScopes.join(QLatin1Char(' ')), required);
    grid->addCopyRow(optional, status.optionalScopes.join(QLatin1Char(' ')), optional);
    grid->addCaption(tr("All three addresses, in case one is in use. Required and optional exactly so, else HubSpot "
                        "refuses the sign-in."));
}

void SignInForm::showApps()
{
    const QSignalBlocker quiet(m_apps);
    m_apps->clear();
    for (const ConnectModel::App& app : m_model.apps()) {
        m_apps->addItem(app.builtIn ? tr("Leadferry’s own app")
                                    : tr("%1 (the secret is kept)", "client ID").arg(app.clientId),
                        app.clientId);
    }
    m_apps->addItem(m_model.apps().isEmpty() ? tr("Your own app") : tr("Another app…"), QString());
    m_apps->setCurrentIndex(qMax(0, m_apps->findData(m_model.chosenApp())));
    m_choice->setVisible(!m_model.apps().isEmpty());
    chooseApp(m_apps->currentIndex());
}

void SignInForm::chooseApp(int index)
{
    m_model.setChosenApp(m_apps->itemData(index).toString());
    m_ownApp->setVisible(m_model.chosenApp().isEmpty());
    emit sizeChanged();
}

} // namespace leadferry::ui
