// SPDX-License-Identifier: GPL-3.0-or-later
// One row: icon on the line, title with links, captions with links, time. Layout is computed once for painting and hit
// tests.
#include "ui/components/delegates/timelinedelegate.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QTextLayout>
#include <QToolTip>

namespace leadferry::ui {

namespace {

constexpr int side = 16;
constexpr int foldSide = 14;
constexpr int edge = 16; ///< page edge of the timeline, both sides
constexpr int textStart = edge + 20 + 10;
constexpr int padTop = 10; ///< above the first row
constexpr int padBottom = 12;
constexpr int captionLine = 18;
constexpr int childIndent = 20;
const QString separator = QStringLiteral(" · ");

int depthOf(const QModelIndex& index)
{
    int depth = 0;
    for (QModelIndex parent = index.parent(); parent.isValid(); parent = parent.parent()) {
        ++depth;
    }
    return depth;
}

int captionWidth(const QString& text)
{
    return QFontMetrics(fontOf(TextRole::Caption)).horizontalAdvance(text);
}

/// As many lines as it needs, at most `lines`; the last one has all the rest.
QStringList wrapped(const QString& text, int width, int lines)
{
    QTextLayout layout(text, fontOf(TextRole::Caption));
    QStringList parts;
    layout.beginLayout();
    while (parts.size() < lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) {
            break;
        }
        line.setLineWidth(width);
        const int length = parts.size() == lines - 1 ? -1 : line.textLength();
        parts.append(text.mid(line.textStart(), length).trimmed());
    }
    layout.endLayout();
    return parts;
}

struct Piece
{
    QRect rect;   ///< left-to-right; mirrored when used
    QString text; ///< cut where the room ends
    QString whole;
    QString linkId;
    QString icon;
    TextRole role = TextRole::Caption;
};

/// Words and links of one row, placed left to right within `rect`.
class RowLayout
{
public:
    RowLayout(const TimelineStep& step, const QRect& rect, const QModelIndex& index);
    [[nodiscard]] const QList<Piece>& pieces() const { return m_pieces; }
    [[nodiscard]] QRect icon() const { return m_icon; }
    [[nodiscard]] QRect time() const { return m_time; }
    [[nodiscard]] QRect fold() const { return m_fold; } ///< chevron of a row with children, after the title
    [[nodiscard]] int height() const { return m_height; }

private:
    void addTitle(const TimelineStep& step);
    void addCaptions(const TimelineStep& step);
    void addWrapped(const QString& caption, int lines, int line);
    void put(const QString& text, const QString& linkId, const QString& icon, TextRole role, int line);

    QList<Piece> m_pieces;
    QRect m_icon;
    QRect m_time;
    QRect m_fold;
    int m_left = 0;
    int m_right = 0;
    int m_x = 0;
    int m_y = 0;
    int m_height = 0;
};

RowLayout::RowLayout(const TimelineStep& step, const QRect& rect, const QModelIndex& index)
{
    const int depth = depthOf(index);
    const bool first = depth == 0 && index.row() == 0;
    const int line = lineHeight(TextRole::Body);
    const int timeWidth = step.time.isEmpty() ? 0 : tabularWidth(fontOf(TextRole::Caption), step.time);
    m_left = rect.left() + textStart + depth * childIndent;
    m_right = rect.right() + 1 - edge;
    m_y = rect.top() + (first ? padTop : 0);
    m_icon = QRect(rect.left() + edge + depth * childIndent, m_y + (line - side) / 2, side, side);
    m_time = QRect(m_right - timeWidth, m_y, timeWidth, line);
    m_right -= timeWidth > 0 ? timeWidth + 12 : 0;
    addTitle(step);
    m_y += line;
    m_right = rect.right() + 1 - edge;
    addCaptions(step);
    m_height = m_y - rect.top() + padBottom;
}

void RowLayout::put(const QString& text, const QString& linkId, const QString& icon, TextRole role, int line)
{
    const QFontMetrics metrics(fontOf(role));
    const int iconRoom = icon.isEmpty() ? 0 : side + 4;
    const int room = std::max(0, m_right - m_x - iconRoom);
    const QString fitting = metrics.elidedText(text, Qt::ElideRight, room);
    const int width = metrics.horizontalAdvance(fitting) + iconRoom;
    m_pieces.append({QRect(m_x, m_y, width, line), fitting, text, linkId, icon, role});
    m_x += width;
}

void RowLayout::addTitle(const TimelineStep& step)
{
    const int line = lineHeight(TextRole::Body);
    m_x = m_left;
    put(step.title, {}, {}, TextRole::BodyMedium, line);
    for (const TimelineLink& link : step.titleLinks) {
        m_x += 12;
        put(link.text, link.id, link.icon, TextRole::Body, line);
    }
    m_fold = QRect(m_x + 6, m_y + (line - foldSide) / 2, foldSide, foldSide);
}

void RowLayout::addCaptions(const TimelineStep& step)
{
    const int line = std::max(captionLine, lineHeight(TextRole::Caption) + 2);
    const bool linksShareLine =
        step.captions.size() == 1 && step.captionLinks.size() == 1 &&
        captionWidth(step.captions.first() + separator + step.captionLinks.first().text) <= m_right - m_left;
    for (const QString& caption : step.captions) {
        m_x = m_left;
        if (step.captionLines > 1) {
            addWrapped(caption, step.captionLines, line);
        } else {
            put(caption, {}, {}, TextRole::Caption, line);
        }
        if (!linksShareLine) {
            m_y += line;
        }
    }
    if (step.captionLinks.isEmpty()) {
        return;
    }
    m_x = linksShareLine ? m_x : m_left;
    bool first = !linksShareLine;
    for (const TimelineLink& link : step.captionLinks) {
        if (!first) {
            put(separator, {}, {}, TextRole::Caption, line);
        }
        first = false;
        put(link.text, link.id, link.icon, TextRole::Caption, line);
    }
    m_y += line;
}

/// The next caption begins after it, in the last of its lines.
void RowLayout::addWrapped(const QString& caption, int lines, int line)
{
    const QStringList parts = wrapped(caption, m_right - m_left, lines);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        m_x = m_left;
        m_y += i > 0 ? line : 0;
        put(parts.at(i), {}, {}, TextRole::Caption, line);
    }
    if (!parts.isEmpty() && m_pieces.constLast().text != parts.constLast()) {
        m_pieces.last().whole = caption; // where it is cut
    }
}

/// The top-level step this row belongs to.
QModelIndex stepOf(QModelIndex index)
{
    while (index.parent().isValid()) {
        index = index.parent();
    }
    return index;
}

/// The hairline that joins the icons of neighbours and runs past what is folded out between them.
void paintLine(QPainter* painter, const QStyleOptionViewItem& option, const QRect& icon, const QModelIndex& index,
               const Theme& theme)
{
    const QModelIndex step = stepOf(index);
    const bool last = step.row() == index.model()->rowCount(step.parent()) - 1;
    const double width = paint::hairlineWidth(painter);
    const QRect spine(option.rect.left() + edge, option.rect.top(), side, option.rect.height());
    const double x = QStyle::visualRect(option.direction, option.rect, spine).left() + side / 2.0 - width / 2;
    const auto stroke = [&](double from, double to) {
        painter->fillRect(paint::snapped(painter, QRectF(x, from, width, to - from)), theme.line);
    };
    if (step != index) {
        if (!last) {
            stroke(option.rect.top(), option.rect.bottom() + 1);
        }
        return;
    }
    if (index.row() > 0) {
        stroke(option.rect.top(), icon.top() - 2);
    }
    if (!last) {
        stroke(icon.bottom() + 3, option.rect.bottom() + 1);
    }
}

void paintPiece(QPainter* painter, const Piece& piece, const QRect& row, Qt::LayoutDirection direction,
                const Theme& theme)
{
    const bool title = piece.role == TextRole::BodyMedium;
    const QColor color = !piece.linkId.isEmpty() ? theme.link : title ? theme.text : theme.text2;
    const QRect rect = QStyle::visualRect(direction, row, piece.rect);
    painter->setFont(fontOf(piece.role));
    painter->setPen(color);
    const auto leading = QStyle::visualAlignment(direction, Qt::AlignLeading);
    painter->drawText(rect, int(Qt::AlignVCenter | leading) | Qt::TextSingleLine, piece.text);
    if (!piece.icon.isEmpty()) {
        const QRect ltr(piece.rect.right() + 1 - side, piece.rect.center().y() - side / 2 + 1, side, side);
        paintIcon(painter, QStyle::visualRect(direction, row, ltr), piece.icon, color);
    }
}

} // namespace

TimelineDelegate::TimelineDelegate(StepOfIndex step, QObject* parent)
    : QStyledItemDelegate(parent), m_step(std::move(step))
{
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme& theme = themeOf(option.widget);
    const TimelineStep step = m_step(index);
    const RowLayout layout(step, option.rect, index);
    painter->save();
    const QRect icon = QStyle::visualRect(option.direction, option.rect, layout.icon());
    paintLine(painter, option, icon, index, theme);
    if (step.tone) {
        paintIcon(painter, icon, QString(lookOf(*step.tone).icon), theme.colors(*step.tone).foreground);
    } else if (!step.icon.isEmpty()) {
        paintIcon(painter, icon, step.icon, theme.text2);
    }
    for (const Piece& piece : layout.pieces()) {
        paintPiece(painter, piece, option.rect, option.direction, theme);
    }
    if (index.model()->hasChildren(index)) {
        const bool open = option.state & QStyle::State_Open;
        paintIcon(painter, QStyle::visualRect(option.direction, option.rect, layout.fold()),
                  open ? u"chevron-down" : u"chevron-right", theme.text2);
    }
    painter->setFont(fontOf(TextRole::Caption));
    painter->setPen(theme.text2);
    painter->setLayoutDirection(option.direction);
    drawTabular(painter, QStyle::visualRect(option.direction, option.rect, layout.time()), Qt::AlignTrailing,
                step.time);
    if (paint::hasKeyboardFocus(&option)) {
        const QRect ring = QRect(option.rect.left() + edge / 2, layout.time().top() - 3, option.rect.width() - edge,
                                 option.rect.bottom() + 1 - padBottom + 8 - layout.time().top());
        paint::focusRing(painter, ring, theme, paint::checkRadius);
    }
    painter->restore();
}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    // A tree asks without a width.
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = option.rect.width() > 0 ? option.rect.width() : view ? view->viewport()->width() : 400;
    const RowLayout layout(m_step(index), QRect(0, 0, width, 0), index);
    return {width, layout.height()};
}

bool TimelineDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                                 const QModelIndex& index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    }
    QString cut;
    const RowLayout layout(m_step(index), option.rect, index);
    for (const Piece& piece : layout.pieces()) {
        const QRect rect = QStyle::visualRect(option.direction, option.rect, piece.rect);
        if (rect.contains(event->pos()) && piece.text != piece.whole) {
            cut = piece.whole;
        }
    }
    QToolTip::showText(event->globalPos(), cut, view);
    return true;
}

QString TimelineDelegate::linkAt(const QPoint& position, const QRect& rect, const QModelIndex& index,
                                 Qt::LayoutDirection direction) const
{
    const RowLayout layout(m_step(index), rect, index);
    for (const Piece& piece : layout.pieces()) {
        if (!piece.linkId.isEmpty() && QStyle::visualRect(direction, rect, piece.rect).contains(position)) {
            return piece.linkId;
        }
    }
    return {};
}

} // namespace leadferry::ui
