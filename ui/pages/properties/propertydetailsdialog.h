// SPDX-License-Identifier: GPL-3.0-or-later
// One property: what it is, who needs it, what to do.
#pragma once

#include "domain/propertyneed.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class PropertyDetailsDialog : public Dialog
{
    Q_OBJECT
public:
    PropertyDetailsDialog(const domain::PropertyNeed& need, QWidget* parent);

signals:
    void repairWanted();
    void mappingWanted();
    void copied(const QString& what);
};

} // namespace leadferry::ui
