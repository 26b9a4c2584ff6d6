// SPDX-License-Identifier: GPL-3.0-or-later
// A layout takes the greatest height of an item from its size hint, which knows no width; so the hint here follows the
// width.
#include "ui/components/wordframe.h"

#include <QResizeEvent>

namespace leadferry::ui {

WordFrame::WordFrame(QWidget* parent) : QFrame(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

QSize WordFrame::sizeHint() const
{
    QSize hint = QFrame::sizeHint();
    if (testAttribute(Qt::WA_Resized) && hasHeightForWidth()) {
        hint.setHeight(std::max(minimumHeight(), heightForWidth(width())));
    }
    return hint;
}

void WordFrame::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        updateGeometry();
    }
}

} // namespace leadferry::ui
