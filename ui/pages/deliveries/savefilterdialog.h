// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for the name under which the present filter is kept.
#pragma once

#include "presentation/savedfilters.h"
#include "ui/components/dialog.h"

class QLineEdit;

namespace leadferry::ui {

class InlineError;

class SaveFilterDialog : public Dialog
{
    Q_OBJECT
public:
    SaveFilterDialog(const presentation::SavedFilters& known, const QString& line, QWidget* parent);

signals:
    void named(const QString& name);

private:
    void showName();
    void finish();

    presentation::SavedFilters m_known;
    QLineEdit* m_name;
    InlineError* m_error;
};

} // namespace leadferry::ui
