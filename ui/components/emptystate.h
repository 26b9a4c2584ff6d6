// SPDX-License-Identifier: GPL-3.0-or-later
// A page with nothing on it yet: a line drawing, what is missing, and up to three ways forward.
#pragma once

#include "ui/components/buttons.h"
#include "ui/style/theme.h"

#include <QList>
#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace leadferry::ui {

class Card;
class IconLabel;
class LineDrawing;
class TextLabel;

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    enum class Drawing { None, Ferry, Plug }; ///< events on their way to a house; a plug and its socket

    explicit EmptyState(QWidget* parent = nullptr);

    void setDrawing(Drawing drawing);
    void setWords(const QString& title, const QString& sentence);

    struct Way
    {
        QString icon;
        QString title;
        QString sentence;
        QString button;
        QString buttonIcon;
        enum class SentenceStyle {
            Words,
            Code
        } style = SentenceStyle::Words; ///< Code: an address, in mono, selectable
    };
    /// At most three; the first gets the primary button. The button is the caller's to connect.
    QPushButton* addWay(const Way& way);                 ///< the buttons of all ways are as wide as the widest
    void setReassurance(Tone tone, const QString& text); ///< empty hides it

private:
    LineDrawing* m_drawing;
    TextLabel* m_title;
    TextLabel* m_sentence;
    Card* m_ways;
    QList<QPushButton*> m_buttons;
    QWidget* m_reassurance;
    IconLabel* m_reassuranceIcon;
    TextLabel* m_reassuranceText;
};

/// "Nothing matches this filter." + a button: smaller, in place of the rows.
class NoMatch : public QWidget
{
    Q_OBJECT
public:
    NoMatch(const QString& sentence, const QString& buttonText, QWidget* parent = nullptr);

signals:
    void actionTriggered();
};

} // namespace leadferry::ui
