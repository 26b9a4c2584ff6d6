// SPDX-License-Identifier: GPL-3.0-or-later
// One try in full: what was sent to HubSpot and what came back.
#pragma once

#include "domain/deliverylog.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class ExchangeDialog : public Dialog
{
    Q_OBJECT
public:
    /// `apiUrl`: where the portal answers.
    ExchangeDialog(const domain::AttemptRow& attempt, const QString& apiUrl, QWidget* parent);
};

} // namespace leadferry::ui
