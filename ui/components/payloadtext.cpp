// SPDX-License-Identifier: GPL-3.0-or-later
// Folding hides blocks of the document; find opens what it needs.
#include "ui/components/payloadtext.h"

#include "ui/style/fonts.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/style/variant.h"

#include <QKeyEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStack>
#include <QTextBlock>

namespace leadferry::ui {

namespace {

constexpr int foldSide = 12;

int opensOrCloses(const QString& line)
{
    const QString trimmed = line.trimmed();
    if (trimmed.endsWith(QLatin1Char('{')) || trimmed.endsWith(QLatin1Char('['))) {
        return 1;
    }
    return trimmed.startsWith(QLatin1Char('}')) || trimmed.startsWith(QLatin1Char(']')) ? -1 : 0;
}

QHash<int, int> foldsOf(const QTextDocument& document)
{
    QHash<int, int> folds;
    QStack<int> open;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const int step = opensOrCloses(block.text());
        if (step > 0) {
            open.push(block.blockNumber());
        } else if (step < 0 && !open.isEmpty()) {
            folds.insert(open.pop(), block.blockNumber());
        }
    }
    return folds;
}

/// Gives each line the height of the mono role; a plain text document would take the font's own, which is too tight to
/// read.
class RoomyLayout : public QPlainTextDocumentLayout
{
public:
    using QPlainTextDocumentLayout::QPlainTextDocumentLayout;

    [[nodiscard]] QRectF blockBoundingRect(const QTextBlock& block) const override
    {
        QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
        const QTextLayout* layout = block.layout();
        if (!block.isValid() || !block.isVisible() || layout->lineCount() == 0) {
            return rect;
        }
        const int height = lineHeight(TextRole::Mono);
        for (int number = 0; number < layout->lineCount(); ++number) {
            QTextLine line = layout->lineAt(number);
            line.setPosition({line.x(), number * height + (height - line.height()) / 2});
        }
        const double bottom = block.next().isValid() ? 0 : document()->documentMargin();
        rect.setHeight(layout->lineCount() * height + bottom);
        return rect;
    }
};

} // namespace

class PayloadMargin : public QWidget
{
public:
    explicit PayloadMargin(PayloadText* text) : QWidget(text), m_text(text) {}

protected:
    void paintEvent(QPaintEvent* event) override { m_text->paintMargin(event); }
    void mousePressEvent(QMouseEvent* event) override
    {
        const QTextCursor cursor = m_text->cursorForPosition({0, event->position().toPoint().y()});
        m_text->toggleFold(cursor.blockNumber());
    }

private:
    PayloadText* m_text;
};

void JsonHighlighter::highlightBlock(const QString& text)
{
    const Theme& theme = themeOf(qobject_cast<QWidget*>(parent()));
    static const QRegularExpression token(
        QStringLiteral(R"re(("(?:[^"\\]|\\.)*")(\s*:)?|(-?\b\d[\d.eE+-]*\b|\btrue\b|\bfalse\b|\bnull\b))re"));
    for (auto found = token.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        if (match.capturedLength(3) > 0) {
            setFormat(int(match.capturedStart(3)), int(match.capturedLength(3)), theme.colors(Tone::Held).foreground);
        } else {
            const bool key = match.capturedLength(2) > 0;
            setFormat(int(match.capturedStart(1)), int(match.capturedLength(1)),
                      key ? theme.link : theme.colors(Tone::Ok).foreground);
        }
    }
}

PayloadText::PayloadText(QWidget* parent)
    : QPlainTextEdit(parent), m_margin(new PayloadMargin(this)), m_highlighter(new JsonHighlighter(this))
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setVariant(this, variant::bare);
    setFrameShape(QFrame::NoFrame);
    setFont(fontOf(TextRole::Mono));
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setAccessibleName(tr("Payload"));
    document()->setDocumentLayout(new RoomyLayout(document()));
    document()->setDocumentMargin(8);
    connect(this, &QPlainTextEdit::updateRequest, this, [this](const QRect& rect, int dy) {
        if (dy != 0) {
            m_margin->scroll(0, dy);
        } else {
            m_margin->update(0, rect.y(), m_margin->width(), rect.height());
        }
    });
    connect(this, &QPlainTextEdit::blockCountChanged, this, &PayloadText::placeMargin);
    applyColors();
    placeMargin();
}

void PayloadText::setJson(const QString& text)
{
    m_highlighter->setDocument(document());
    setPlainText(text);
    m_foldEnds = foldsOf(*document());
    placeMargin();
}

void PayloadText::setRaw(const QString& text)
{
    m_highlighter->setDocument(nullptr);
    m_foldEnds.clear();
    setPlainText(text);
}

int PayloadText::foldEnd(int line) const
{
    return m_foldEnds.value(line, -1);
}

bool PayloadText::isFolded(int line) const
{
    const int end = foldEnd(line);
    return end > line + 1 && !document()->findBlockByNumber(line + 1).isVisible();
}

void PayloadText::setShown(int from, int to, bool shown)
{
    for (int line = from; line < to; ++line) {
        document()->findBlockByNumber(line).setVisible(shown);
    }
    const QTextBlock first = document()->findBlockByNumber(from);
    const QTextBlock last = document()->findBlockByNumber(to);
    document()->markContentsDirty(first.position(), last.position() - first.position() + last.length());
    viewport()->update();
    m_margin->update();
}

void PayloadText::toggleFold(int line)
{
    const int end = foldEnd(line);
    if (end > line + 1) {
        setShown(line + 1, end, isFolded(line));
    }
}

void PayloadText::unfoldAll()
{
    if (document()->blockCount() > 1) {
        setShown(0, document()->blockCount() - 1, true);
    }
}

int PayloadText::marginWidth() const
{
    const int digits = std::max(2, int(QString::number(blockCount()).size()));
    return 12 + fontMetrics().horizontalAdvance(QLatin1Char('9')) * digits + foldSide + 8;
}

void PayloadText::placeMargin()
{
    const int width = marginWidth();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setViewportMargins(mirrored ? 0 : width, 0, mirrored ? width : 0, 0);
    const QRect contents = contentsRect();
    m_margin->setGeometry(mirrored ? contents.right() + 1 - width : contents.left(), contents.top(), width,
                          contents.height());
}

void PayloadText::resizeEvent(QResizeEvent* event)
{
    QPlainTextEdit::resizeEvent(event);
    placeMargin();
}

void PayloadText::paintMargin(QPaintEvent* event)
{
    const Theme& theme = themeOf(this);
    QPainter painter(m_margin);
    painter.fillRect(event->rect(), theme.sunken);
    painter.setFont(font());
    painter.setPen(theme.text2);
    const QPointF offset = contentOffset();
    const int numbers = m_margin->width() - foldSide - 8;
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        QRect row = blockBoundingGeometry(block).translated(offset).toAlignedRect();
        row.setHeight(lineHeight(TextRole::Mono)); // the last one has the document's margin below
        if (row.top() > event->rect().bottom()) {
            break;
        }
        if (!block.isVisible()) {
            continue;
        }
        const int line = block.blockNumber();
        painter.drawText(QRect(0, row.top(), numbers, row.height()), Qt::AlignRight | Qt::AlignVCenter,
                         QString::number(line + 1));
        if (foldEnd(line) > line + 1 && line > 0) {
            const QRect box(numbers + 4, row.top() + (row.height() - foldSide) / 2, foldSide, foldSide);
            paintIcon(&painter, box, isFolded(line) ? u"chevron-right" : u"chevron-down", theme.text2);
        }
    }
}

void PayloadText::paintEvent(QPaintEvent* event)
{
    QPlainTextEdit::paintEvent(event);
    const Theme& theme = themeOf(this);
    QPainter painter(viewport());
    painter.setFont(font());
    painter.setPen(theme.text2);
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        QRectF row = blockBoundingGeometry(block).translated(contentOffset());
        row.setHeight(lineHeight(TextRole::Mono));
        if (row.top() > event->rect().bottom()) {
            break;
        }
        if (block.isVisible() && isFolded(block.blockNumber())) {
            const int width = fontMetrics().horizontalAdvance(block.text());
            const QString closing = document()->findBlockByNumber(foldEnd(block.blockNumber())).text().trimmed();
            painter.drawText(QPointF(row.left() + document()->documentMargin() + width,
                                     row.top() + (row.height() - fontMetrics().height()) / 2 + fontMetrics().ascent()),
                             QStringLiteral(" … ") + closing);
        }
    }
}

void PayloadText::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Space) {
        toggleFold(textCursor().blockNumber());
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

void PayloadText::changeEvent(QEvent* event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        applyColors();
    }
}

void PayloadText::applyColors()
{
    const Theme& theme = themeOf(this);
    if (palette().color(QPalette::Base) == theme.sunken) {
        return;
    }
    QPalette sunken = palette();
    sunken.setColor(QPalette::Base, theme.sunken);
    setPalette(sunken);
    m_highlighter->rehighlight();
}

} // namespace leadferry::ui
