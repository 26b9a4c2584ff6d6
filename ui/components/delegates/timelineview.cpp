// SPDX-License-Identifier: GPL-3.0-or-later
// The tree around the timeline delegate: links by pointer, keyboard and context menu; rows open in place.
#include "ui/components/delegates/timelinedelegate.h"
#include "ui/style/icons.h"
#include "ui/style/variant.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>
#include <QMouseEvent>

namespace leadferry::ui {

TimelineView::TimelineView(TimelineDelegate::StepOfIndex step, QWidget* parent)
    : QTreeView(parent), m_delegate(new TimelineDelegate(std::move(step), this))
{
    setVariant(this, variant::bare);
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(m_delegate);
    setHeaderHidden(true);
    setRootIsDecorated(false);
    setIndentation(0);
    setUniformRowHeights(false);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setExpandsOnDoubleClick(false);
    setMouseTracking(true);
    header()->setStretchLastSection(true);
    setAccessibleName(tr("Timeline"));
}

void TimelineView::drawBranches(QPainter*, const QRect&, const QModelIndex&) const {}

QString TimelineView::linkAt(const QPoint& position) const
{
    const QModelIndex index = indexAt(position);
    return index.isValid() ? m_delegate->linkAt(position, visualRect(index), index, layoutDirection()) : QString();
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    QTreeView::mouseMoveEvent(event);
    viewport()->setCursor(linkAt(event->position().toPoint()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    QTreeView::mouseReleaseEvent(event);
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        return;
    }
    const QString link = linkAt(position);
    if (!link.isEmpty()) {
        emit linkActivated(index, link);
    } else if (model()->hasChildren(index)) {
        setExpanded(index, !isExpanded(index));
    }
}

void TimelineView::activate(const QModelIndex& index)
{
    if (model()->hasChildren(index)) {
        setExpanded(index, !isExpanded(index));
        return;
    }
    const TimelineStep step = m_delegate->step(index);
    const QList<TimelineLink> links = step.titleLinks + step.captionLinks;
    if (!links.isEmpty()) {
        emit linkActivated(index, links.first().id);
    }
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        activate(currentIndex());
        return;
    }
    QTreeView::keyPressEvent(event);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKeyboard = event->reason() == QContextMenuEvent::Keyboard;
    const QPersistentModelIndex index = byKeyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid()) {
        return;
    }
    const TimelineStep step = m_delegate->step(index);
    const QList<TimelineLink> links = step.titleLinks + step.captionLinks;
    if (links.isEmpty()) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const TimelineLink& link : links) {
        QAction* entry = menu->addAction(icon(link.icon), link.text);
        connect(entry, &QAction::triggered, this, [this, index, id = link.id] {
            if (index.isValid()) {
                emit linkActivated(index, id);
            }
        });
    }
    menu->popup(byKeyboard ? viewport()->mapToGlobal(visualRect(index).bottomLeft()) : event->globalPos());
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // captions are cut at the width
}

} // namespace leadferry::ui
