// SPDX-License-Identifier: GPL-3.0-or-later
// Entries of 32 px with 2 px between them; in the rail only the icon, with a badge.
#include "ui/components/sidebarlist.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

namespace leadferry::ui {

namespace {

constexpr int rowGap = 2;
constexpr int iconSide = 18;
constexpr int badgeSide = 12;

int entryHeight()
{
    return std::max(32, lineHeight(TextRole::Body) + 12);
}

const SidebarList* listOf(const QStyleOptionViewItem& option)
{
    return qobject_cast<const SidebarList*>(option.widget);
}

void paintCount(QPainter* painter, const QRect& panel, const QModelIndex& index, Qt::LayoutDirection direction,
                const Theme& theme)
{
    const int count = index.data(SidebarModel::CountRole).toInt();
    const Tone tone = Tone(index.data(SidebarModel::ToneRole).toInt());
    const QRect badge(panel.right() + 1 - 8 - badgeSide, panel.center().y() - badgeSide / 2 + 1, badgeSide, badgeSide);
    paintIcon(painter, QStyle::visualRect(direction, panel, badge), QString(lookOf(tone).icon),
              theme.colors(tone).foreground);
    const QRect number(panel.left(), panel.top(), badge.left() - 4 - panel.left(), panel.height());
    painter->setFont(fontOf(TextRole::CaptionStrong));
    painter->setPen(theme.text);
    painter->setLayoutDirection(direction);
    drawTabular(painter, QStyle::visualRect(direction, panel, number), Qt::AlignTrailing, QLocale().toString(count));
}

void paintBadge(QPainter* painter, const QRect& panel, const QModelIndex& index, const Theme& theme)
{
    const Tone tone = Tone(index.data(SidebarModel::ToneRole).toInt());
    const QRect badge(panel.right() - 2 - badgeSide, panel.top() + 2, badgeSide, badgeSide);
    paintIcon(painter, badge, QString(lookOf(tone).icon), theme.colors(tone).foreground);
}

} // namespace

SidebarModel::SidebarModel(const QList<SidebarEntry>& entries, QObject* parent) : QAbstractListModel(parent)
{
    for (const SidebarEntry& entry : entries) {
        m_rows.append({entry, 0, Tone::Held, {}});
    }
}

int SidebarModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SidebarModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const Row& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.entry.label;
    case Qt::AccessibleTextRole:
        return row.count > 0 && !row.spoken.isEmpty() ? row.spoken : row.entry.label;
    case CountRole:
        return row.count;
    case ToneRole:
        return int(row.tone);
    case IconRole:
        return row.entry.icon;
    default:
        return {};
    }
}

int SidebarModel::rowOf(const QString& id) const
{
    for (qsizetype row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).entry.id == id) {
            return int(row);
        }
    }
    return -1;
}

QString SidebarModel::idAt(int row) const
{
    return m_rows.value(row).entry.id;
}

void SidebarModel::setCount(int row, int count, Tone tone, const QString& spoken)
{
    m_rows[row].count = count;
    m_rows[row].tone = tone;
    m_rows[row].spoken = spoken;
    emit dataChanged(index(row), index(row));
}

SidebarList::SidebarList(const SidebarGroup& group, QWidget* parent)
    : QListView(parent), m_entries(new SidebarModel(group.entries, this))
{
    setVariant(this, variant::bare);
    setFrameShape(QFrame::NoFrame);
    setModel(m_entries);
    setItemDelegate(new SidebarDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::NoSelection); // the current page is the selection; the sidebar knows it
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::ClickFocus);
    setAccessibleName(group.title.isEmpty() ? tr("Pages") : group.title);
}

void SidebarList::setForm(Sidebar::Form form)
{
    m_form = form;
    doItemsLayout();
}

void SidebarList::setCurrentRow(int row)
{
    setCurrentIndex(row < 0 ? QModelIndex() : m_entries->index(row));
    setFocusPolicy(row < 0 ? Qt::ClickFocus : Qt::StrongFocus);
    viewport()->update();
}

QSize SidebarList::sizeHint() const
{
    return {m_form == Sidebar::Form::Full ? 191 : 36, m_entries->rowCount() * (entryHeight() + rowGap)};
}

void SidebarList::keyPressEvent(QKeyEvent* event)
{
    const int row = currentIndex().row();
    const int key = event->key();
    if ((key == Qt::Key_Up && row <= 0) || (key == Qt::Key_Down && row == m_entries->rowCount() - 1)) {
        emit left(key);
        return;
    }
    if (key == Qt::Key_Up || key == Qt::Key_Down) {
        emit chosen(row + (key == Qt::Key_Up ? -1 : 1));
        return;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        emit chosen(row);
        return;
    }
    event->ignore(); // letters are the window's shortcuts, not a search among eight words
}

void SidebarList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid()) {
        emit chosen(index.row());
    }
}

bool SidebarList::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && m_form == Sidebar::Form::Rail) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QModelIndex index = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), index.data(Qt::AccessibleTextRole).toString(), this);
        return true;
    }
    return QListView::viewportEvent(event);
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {option.rect.width(), entryHeight() + rowGap};
}

void SidebarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const SidebarList* list = listOf(option);
    const Theme& theme = themeOf(option.widget);
    const QRect panel = option.rect.adjusted(0, 0, 0, -rowGap);
    const bool current = list && list->currentIndex() == index;
    const bool over = option.state & QStyle::State_MouseOver;
    const bool rail = list && list->form() == Sidebar::Form::Rail;
    painter->save();
    if (current || over) {
        const QColor hover = paint::mixed(theme.window, theme.text, 0.06);
        paint::roundedPanel(painter, panel, current ? theme.select : hover, {}, paint::controlRadius);
    }
    const QRect icon(rail ? panel.left() + (panel.width() - iconSide) / 2 : panel.left() + 8,
                     panel.center().y() - iconSide / 2 + 1, iconSide, iconSide);
    paintIcon(painter, QStyle::visualRect(option.direction, panel, icon), index.data(SidebarModel::IconRole).toString(),
              current ? theme.link : theme.text2);
    const bool counted = index.data(SidebarModel::CountRole).toInt() > 0;
    if (rail) {
        if (counted) {
            paintBadge(painter, panel, index, theme);
        }
    } else {
        painter->setFont(fontOf(TextRole::BodyMedium));
        painter->setPen(current ? theme.text : theme.text2);
        const QRect words = panel.adjusted(8 + iconSide + 10, 0, counted ? -52 : -8, 0);
        const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width());
        painter->drawText(QStyle::visualRect(option.direction, panel, words),
                          int(Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeading)), text);
        if (counted) {
            paintCount(painter, panel, index, option.direction, theme);
        }
    }
    if (current && list->hasFocus() && option.state & QStyle::State_KeyboardFocusChange) {
        paint::focusRing(painter, panel, theme, paint::controlRadius);
    }
    painter->restore();
}

} // namespace leadferry::ui
