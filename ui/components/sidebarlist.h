// SPDX-License-Identifier: GPL-3.0-or-later
// One group of the sidebar: a list view with its own delegate, so that arrows and screen readers work.
#pragma once

#include "ui/components/sidebar.h"

#include <QAbstractListModel>
#include <QListView>
#include <QStyledItemDelegate>

namespace leadferry::ui {

class SidebarModel : public QAbstractListModel
{
    Q_OBJECT
public:
    struct Row
    {
        SidebarEntry entry;
        int count = 0;
        Tone tone = Tone::Held;
        QString spoken;
    };
    enum Role { CountRole = Qt::UserRole, ToneRole, IconRole };

    SidebarModel(const QList<SidebarEntry>& entries, QObject* parent);
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] int rowOf(const QString& id) const;
    [[nodiscard]] QString idAt(int row) const;
    void setCount(int row, int count, Tone tone, const QString& spoken);

private:
    QList<Row> m_rows;
};

class SidebarList : public QListView
{
    Q_OBJECT
public:
    explicit SidebarList(const SidebarGroup& group, QWidget* parent = nullptr);

    [[nodiscard]] SidebarModel* entries() const { return m_entries; }
    void setForm(Sidebar::Form form);
    [[nodiscard]] Sidebar::Form form() const { return m_form; }
    void setCurrentRow(int row); ///< -1: none here
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int row);
    void left(int key); ///< Up at the first row, Down at the last

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    SidebarModel* m_entries;
    Sidebar::Form m_form = Sidebar::Form::Full;
};

class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace leadferry::ui
