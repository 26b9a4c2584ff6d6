// SPDX-License-Identifier: GPL-3.0-or-later
// Asks once, when the window closes, what becomes of mappings that were edited and not saved.
#pragma once

#include "presentation/mappingeditor.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class UnsavedDialog : public Dialog
{
    Q_OBJECT
public:
    /// `editor` outlives the dialog.
    UnsavedDialog(presentation::MappingEditor& editor, QWidget* parent);

signals:
    void settled(); ///< saved, or given up
};

} // namespace leadferry::ui
