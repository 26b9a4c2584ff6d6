// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to one delivery, step by step: icons on a line, titles, captions, links, time offsets. For a
// TimelineView.
#pragma once

#include "ui/style/theme.h"

#include <QStyledItemDelegate>
#include <QTreeView>

#include <functional>
#include <optional>

namespace leadferry::ui {

struct TimelineLink
{
    QString id; ///< handed back in linkActivated
    QString text;
    QString icon; ///< name, or empty
};

struct TimelineStep
{
    QString icon;             ///< name; ignored when `tone` is set
    std::optional<Tone> tone; ///< its silhouette in its colour
    QString title;
    QList<TimelineLink> titleLinks; ///< beside the title
    QStringList captions;
    QList<TimelineLink> captionLinks; ///< the last line, or the end of the only caption
    QString time;
    int captionLines = 1; ///< each caption takes at most so many
};

class TimelineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using StepOfIndex = std::function<TimelineStep(const QModelIndex&)>;
    TimelineDelegate(StepOfIndex step, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] TimelineStep step(const QModelIndex& index) const { return m_step(index); }
    /// Texts that are cut are shown in full.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                   const QModelIndex& index) override;
    /// The link under `position` in a row that fills `rect`; empty: none.
    [[nodiscard]] QString linkAt(const QPoint& position, const QRect& rect, const QModelIndex& index,
                                 Qt::LayoutDirection direction) const;

private:
    StepOfIndex m_step;
};

/// Tree without header and branches; children (attempts) open in place with Enter, Right or a click on the row.
/// Enter on a row without children activates its first link.
class TimelineView : public QTreeView
{
    Q_OBJECT
public:
    explicit TimelineView(TimelineDelegate::StepOfIndex step, QWidget* parent = nullptr);

signals:
    void linkActivated(const QModelIndex& index, const QString& id);

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] QString linkAt(const QPoint& position) const;
    void activate(const QModelIndex& index);

    TimelineDelegate* m_delegate;
};

} // namespace leadferry::ui
