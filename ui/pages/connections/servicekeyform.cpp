// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/servicekeyform.h"

#include "ui/components/secretfield.h"
#include "ui/pages/connections/connectfields.h"
#include "ui/pages/connections/formgrid.h"

#include <QVBoxLayout>

namespace leadferry::ui {

using presentation::ConnectModel;

ServiceKeyForm::ServiceKeyForm(const ConnectModel& model, ConnectFields& fields, const app::EngineStatus& status,
                               QWidget* parent)
    : QWidget(parent)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* grid = new FormGrid(this);
    column->addWidget(grid);
    QStringList required = status.requiredScopes;
    required.removeAll(QStringLiteral("oauth")); // a key has no sign-in
    const QString needed = tr("Needed");
    const QString useful = tr("If you use them");
    grid->addSection(tr("1. Make a service key with these permissions"));
    grid->addCopyRow(needed, required.join(QLatin1Char(' ')), tr("Permissions that are needed"));
    grid->addCopyRow(useful, status.optionalScopes.join(QLatin1Char(' ')), tr("Permissions for what you use"));
    grid->addCaption(tr("The second line is for deals, companies, files and conversations. A key only has permissions "
                        "that its maker has."));
    grid->addSection(tr("2. Paste it here"));
    auto* key = new SecretField(grid);
    if (model.mayUseKeptKey()) {
        key->setPlaceholderText(tr("Left empty: the key that is kept"));
    }
    fields.add(grid, tr("Service key"), ConnectModel::Field::ServiceKey, key);
}

} // namespace leadferry::ui
