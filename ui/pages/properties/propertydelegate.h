// SPDX-License-Identifier: GPL-3.0-or-later
// Cells of the table of properties: headings over the whole row, boxes to choose repairs, states, names in mono.
#pragma once

#include "presentation/propertiesmodel.h"
#include "ui/components/delegates/celldelegate.h"

namespace leadferry::ui {

class PropertyDelegate : public CellDelegate
{
    Q_OBJECT
public:
    /// The model outlives the delegate.
    PropertyDelegate(const presentation::PropertiesModel& model, QObject* parent);

protected:
    void paintContent(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index, const Theme& theme) const override;
    [[nodiscard]] int contentWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    static void paintHeading(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                             const QModelIndex& index, const Theme& theme);
    static void paintBox(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                         const QModelIndex& index);
    static void paintText(QPainter* painter, const QRect& rect, const QStyleOptionViewItem& option,
                          const QModelIndex& index, const Theme& theme);

    const presentation::PropertiesModel& m_model;
};

} // namespace leadferry::ui
