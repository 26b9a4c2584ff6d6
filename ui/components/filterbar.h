// SPDX-License-Identifier: GPL-3.0-or-later
// What you see is the filter: one line to type it, one row of chips to click it. Two views of one filter; the page
// keeps it.
#pragma once

#include <QLineEdit>
#include <QList>
#include <QWidget>

class QHBoxLayout;
class QMenu;
class QToolButton;

namespace leadferry::ui {

class Chip;
class InlineError;

/// A line to search or filter with: magnifier, clear button, and the key that leads to it.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    enum class Text { Words, Code }; ///< Code: mono, for the filter line
    explicit SearchField(Text text, QWidget* parent = nullptr);

    void setKeyHint(const QKeySequence& key); ///< shown while empty space is left; does not create the shortcut

signals:
    void leftDown(); ///< Down was pressed: go to the list

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    [[nodiscard]] int hintWidth() const;
    void applyMargins();

    QString m_keyHint;
    QToolButton* m_clear;
};

/// Chips in one row; those that do not fit move into the menu "More filters".
class ChipRow : public QWidget
{
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);

    void addChip(Chip* chip);
    void insertChip(int index, Chip* chip);
    void removeChip(Chip* chip); ///< deletes it later
    void addDivider();
    void setTrailing(QWidget* widget); ///< at the right end, for example "12 new"
    [[nodiscard]] int indexOf(const Chip* chip) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();
    void fillMenu(const QList<Chip*>& hidden);

    QList<QWidget*> m_items; ///< chips and dividers in order
    QWidget* m_trailing = nullptr;
    Chip* m_more;
    QMenu* m_menu;
};

class FilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget* parent = nullptr);

    [[nodiscard]] SearchField* field() const { return m_field; }
    [[nodiscard]] ChipRow* chips() const { return m_chips; }
    void addTrailing(QWidget* widget); ///< right of the field, for example "Saved"
    /// One line that says what was expected; empty clears it. The list keeps the last good filter.
    void setProblem(const QString& problem);

private:
    SearchField* m_field;
    ChipRow* m_chips;
    InlineError* m_problem;
    QHBoxLayout* m_fieldRow;
};

} // namespace leadferry::ui
