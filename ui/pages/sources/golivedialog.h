// SPDX-License-Identifier: GPL-3.0-or-later
// Takes a source out of shadow mode and asks what becomes of what it holds.
#pragma once

#include "presentation/sourcesmodel.h"
#include "ui/components/dialog.h"

namespace leadferry::ui {

class ChoiceCard;

class GoLiveDialog : public Dialog
{
    Q_OBJECT
public:
    GoLiveDialog(const presentation::SourceRow& source, QWidget* parent);

signals:
    void chosen(leadferry::presentation::SourcesModel::Held held);

private:
    ChoiceCard* m_deliver = nullptr; ///< where something is held
};

} // namespace leadferry::ui
