// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a payload viewer: read-only, line numbers and folds in its margin.
#pragma once

#include <QPlainTextEdit>
#include <QSyntaxHighlighter>

namespace leadferry::ui {

/// Keys in link, strings in ok, numbers and literals in held colour.
class JsonHighlighter : public QSyntaxHighlighter
{
    Q_OBJECT
public:
    using QSyntaxHighlighter::QSyntaxHighlighter;

protected:
    void highlightBlock(const QString& text) override;
};

class PayloadText : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit PayloadText(QWidget* parent = nullptr);

    void setJson(const QString& text); ///< indented JSON; foldable
    void setRaw(const QString& text);
    void unfoldAll();
    /// Folds or unfolds the object or array that opens in this line; nothing elsewhere.
    void toggleFold(int line);
    [[nodiscard]] bool isFolded(int line) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    friend class PayloadMargin;
    [[nodiscard]] int marginWidth() const;
    [[nodiscard]] int foldEnd(int line) const; ///< line of the closing bracket, or -1
    void placeMargin();
    void paintMargin(QPaintEvent* event);
    void applyColors();
    void setShown(int from, int to, bool shown);

    QWidget* m_margin;
    JsonHighlighter* m_highlighter;
    QHash<int, int> m_foldEnds; ///< opening line → closing line
};

} // namespace leadferry::ui
