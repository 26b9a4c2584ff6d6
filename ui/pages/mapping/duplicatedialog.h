// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for which other event type the mapping shown is to be there too.
#pragma once

#include "presentation/mappingeditor.h"
#include "ui/components/dialog.h"

class QCheckBox;
class QLineEdit;
class QPushButton;

namespace leadferry::ui {

class InlineError;

class DuplicateDialog : public Dialog
{
    Q_OBJECT
public:
    /// `editor` outlives the dialog.
    DuplicateDialog(presentation::MappingEditor& editor, QWidget* parent);

private:
    [[nodiscard]] QString type() const;
    void showType();
    void finish();

    presentation::MappingEditor& m_editor;
    QLineEdit* m_name;
    InlineError* m_error;
    QCheckBox* m_replace;
    QCheckBox* m_active;
    QPushButton* m_duplicate;
};

} // namespace leadferry::ui
