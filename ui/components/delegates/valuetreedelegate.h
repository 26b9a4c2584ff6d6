// SPDX-License-Identifier: GPL-3.0-or-later
// A tree of names and values: the name in mono, its value at the far side, an arrow where the value is used.
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace leadferry::ui {

class ValueTreeDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    struct Entry
    {
        QString name;
        QString value;
        bool used = false;
    };
    using EntryOfIndex = std::function<Entry(const QModelIndex&)>;
    ValueTreeDelegate(EntryOfIndex entry, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    EntryOfIndex m_entry;
};

} // namespace leadferry::ui
