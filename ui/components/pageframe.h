// SPDX-License-Identifier: GPL-3.0-or-later
// The frame every page stands in: a header with title, facts and actions, and the content below.
#pragma once

#include <QWidget>

class QHBoxLayout;
class QScrollArea;
class QVBoxLayout;

namespace leadferry::ui {

class TextLabel;

class PageFrame : public QWidget
{
    Q_OBJECT
public:
    enum class Content { Padded, EdgeToEdge }; ///< with the page margin around it (24, or 16 below 1000 px), or without

    explicit PageFrame(const QString& title, Content content, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setFacts(const QString& facts); ///< text-2, after the title
    void setPicker(QWidget* picker);     ///< beside the title, where the page is about one portal or mapping
    void addAction(QWidget* button);     ///< at the right; the primary last
    void setContent(QWidget* content);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; } ///< blocks with 16 px between them
    static constexpr int widestColumn = 1040;                  ///< of rows with words: no wider than is good to read
    /// Lets a column of cards scroll; it gets no wider than `widest`.
    QScrollArea* scrolling(QWidget* column, int widest = widestColumn);
    /// A block above it, as wide.
    void addBlock(QWidget* block, int widest = widestColumn);
    [[nodiscard]] int pageMargin() const;
    /// The same for what stands beside a page in its window.
    [[nodiscard]] static int pageMarginIn(const QWidget& window);
    [[nodiscard]] bool isNarrow() const; ///< below 1000 px of window

signals:
    void pageMarginChanged(int margin);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyMargins();

    Content m_content;
    int m_appliedMargin = 0;
    TextLabel* m_title;
    TextLabel* m_facts;
    QWidget* m_head;
    QHBoxLayout* m_headLayout;
    QHBoxLayout* m_pickerSlot;
    QHBoxLayout* m_actions;
    QVBoxLayout* m_body;
};

} // namespace leadferry::ui
