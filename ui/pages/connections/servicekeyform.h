// SPDX-License-Identifier: GPL-3.0-or-later
// Pasting a service key: which permissions it must have, and the key itself.
#pragma once

#include "presentation/connectmodel.h"

#include <QWidget>

namespace leadferry::ui {

class ConnectFields;

class ServiceKeyForm : public QWidget
{
    Q_OBJECT
public:
    /// Both outlive the form.
    ServiceKeyForm(const presentation::ConnectModel& model, ConnectFields& fields, const app::EngineStatus& status,
                   QWidget* parent = nullptr);
};

} // namespace leadferry::ui
