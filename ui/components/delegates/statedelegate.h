// SPDX-License-Identifier: GPL-3.0-or-later
// The state column: quiet words when fine, a pill when it needs somebody.
#pragma once

#include "ui/components/delegates/celldelegate.h"

#include <functional>

namespace leadferry::ui {

class StateDelegate : public CellDelegate
{
    Q_OBJECT
public:
    using ToneOfIndex = std::function<Tone(const QModelIndex&)>;

    /// The word is the cell's display text; models give Qt::AccessibleTextRole in full ("Held: HubSpot has no option
    /// urgent…").
    StateDelegate(ToneOfIndex tone, QObject* parent);

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const Theme& theme) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    ToneOfIndex m_tone;
};

} // namespace leadferry::ui
