// SPDX-License-Identifier: GPL-3.0-or-later
// Tracks the row under the pointer and draws one ring around the current row instead of a cell.
#include "ui/components/rowtable.h"

#include "ui/components/textlabel.h"
#include "ui/style/paint.h"
#include "ui/style/variant.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace leadferry::ui {

namespace {
constexpr int rowPx = 32;
constexpr int footHeight = 36;
} // namespace

RowTable::RowTable(QWidget* parent) : QTableView(parent)
{
    const int height = std::max(rowPx, lineHeight(TextRole::Body) + 12);
    setVariant(this, variant::bare);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(height);
    verticalHeader()->setDefaultSectionSize(height);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView* header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(48);
    header->setFixedHeight(height);
    header->setTextElideMode(Qt::ElideRight);
    setInset(m_inset);
    connect(this, &QAbstractItemView::doubleClicked, this, &RowTable::rowActivated);
}

void RowTable::setInset(int px)
{
    m_inset = px;
    horizontalHeader()->setProperty("edgeInset", px);
    horizontalHeader()->viewport()->update();
    viewport()->update();
}

bool RowTable::isFirstColumn(int column) const
{
    const QHeaderView* header = horizontalHeader();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical)) {
            return logical == column;
        }
    }
    return false;
}

bool RowTable::isLastColumn(int column) const
{
    const QHeaderView* header = horizontalHeader();
    for (int visual = header->count() - 1; visual >= 0; --visual) {
        const int logical = header->logicalIndex(visual);
        if (!header->isSectionHidden(logical)) {
            return logical == column;
        }
    }
    return false;
}

void RowTable::setHoverRow(int row)
{
    if (row == m_hoverRow) {
        return;
    }
    for (const int changed : {m_hoverRow, row}) {
        if (changed >= 0) {
            viewport()->update(0, rowViewportPosition(changed), viewport()->width(), rowHeight(changed));
        }
    }
    m_hoverRow = row;
}

bool RowTable::viewportEvent(QEvent* event)
{
    switch (int(event->type())) {
    case QEvent::HoverMove:
    case QEvent::HoverEnter:
        setHoverRow(rowAt(static_cast<QHoverEvent*>(event)->position().toPoint().y()));
        break;
    case QEvent::HoverLeave:
    case QEvent::Leave:
    case QEvent::Wheel: // the row under the pointer becomes another one; the next move tells which
        setHoverRow(-1);
        break;
    default:
        break;
    }
    return QTableView::viewportEvent(event);
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool plain = event->modifiers() == Qt::NoModifier;
    if (plain && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        QKeyEvent arrow(event->type(), event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        QTableView::keyPressEvent(&arrow);
        return;
    }
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        emit rowActivated(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    paintFocusRing();
}

void RowTable::paintFocusRing()
{
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QModelIndex current = currentIndex();
    if (!hasFocus() || !current.isValid() || !(option.state & QStyle::State_KeyboardFocusChange)) {
        return;
    }
    QPainter painter(viewport());
    const int width = std::min(viewport()->width(), horizontalHeader()->length());
    const int left = isRightToLeft() ? viewport()->width() - width : 0;
    const QRect row(left, rowViewportPosition(current.row()), width, QTableView::rowHeight(current.row()));
    paint::focusRing(&painter, row.adjusted(1, 0, -1, -1), themeOf(this), paint::checkRadius);
}

TableFoot::TableFoot(QWidget* parent)
    : QWidget(parent),
      m_count(new TextLabel({}, TextRole::Caption, Ink::Secondary)),
      m_selection(new TextLabel({}, TextRole::Caption, Ink::Secondary)),
      m_layout(new QHBoxLayout(this))
{
    setFixedHeight(std::max(footHeight, lineHeight(TextRole::Body) + 16));
    m_count->setDigits(TextLabel::Digits::Tabular);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_count);
    m_layout->addStretch(1);
    m_layout->addWidget(m_selection);
    setInset(16);
}

void TableFoot::setCount(const QString& text)
{
    m_count->setText(text);
    m_count->updateGeometry();
}

void TableFoot::setSelection(const QString& text)
{
    m_selection->setText(text);
}

void TableFoot::addAction(QWidget* button)
{
    m_layout->addWidget(button);
}

void TableFoot::setInset(int px)
{
    m_layout->setContentsMargins(px, 1, px, 0);
}

void TableFoot::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.base);
    paint::hairline(&painter, rect(), Qt::TopEdge, theme.line);
}

} // namespace leadferry::ui
