// SPDX-License-Identifier: GPL-3.0-or-later
// A list entry with a switch at its end: a click on the switch, or Space, turns it; anything else chooses the entry.
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>

#include <functional>
#include <optional>

namespace leadferry::ui {

/// The switch is the entry's Qt::CheckStateRole.
class SwitchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    struct Marks
    {
        std::optional<Tone> tone; ///< its silhouette before the switch
        bool dot = false;         ///< after the words: not saved yet
    };
    using MarksOfIndex = std::function<Marks(const QModelIndex&)>;
    SwitchDelegate(MarksOfIndex marks, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    MarksOfIndex m_marks;
};

} // namespace leadferry::ui
