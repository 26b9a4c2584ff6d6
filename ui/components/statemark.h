// SPDX-License-Identifier: GPL-3.0-or-later
// A state as a person reads it: silhouette, word, colour; quiet words when fine, a pill when it needs somebody.
#pragma once

#include "ui/style/theme.h"

#include <QWidget>

class QPainter;

namespace leadferry::ui {

/// Width and height of the mark; a pill is 22 px high.
QSize stateMarkSize(Tone tone, const QString& word);
/// Paints at the left (right-to-left: right) end of `rect`, vertically centred. The icons of pills and plain states
/// share one vertical, 7 px from the edge of `rect`, because a pill begins at the edge and a plain state at its icon.
void paintStateMark(QPainter* painter, const QRect& rect, Tone tone, const QString& word, const Theme& theme,
                    Qt::LayoutDirection direction);

class StateMark : public QWidget
{
    Q_OBJECT
public:
    explicit StateMark(QWidget* parent = nullptr);
    void setState(Tone tone, const QString& word);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Waiting;
    QString m_word;
};

} // namespace leadferry::ui
