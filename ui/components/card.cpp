// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the frame and keeps a hairline between its rows.
#include "ui/components/card.h"

#include "ui/components/textlabel.h"
#include "ui/style/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace leadferry::ui {

Card::Card(QWidget* parent) : QFrame(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
}

void Card::setHead(const QString& title, const QString& facts, QWidget* trailing)
{
    delete m_head;
    m_head = new QWidget(this);
    m_head->setMinimumHeight(40);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(16, 4, 8, 4);
    row->addWidget(new TextLabel(title, TextRole::Section, Ink::Text, m_head));
    row->addWidget(new TextLabel(facts, TextRole::Caption, Ink::Secondary, m_head));
    row->addStretch();
    if (trailing) {
        row->addWidget(trailing);
    }
    m_layout->insertWidget(0, m_head);
}

void Card::addRow(QWidget* row)
{
    insertRow(rowCount(), row);
}

void Card::insertRow(int index, QWidget* row)
{
    row->setParent(this);
    row->installEventFilter(this);
    m_rows.insert(index, row);
    m_layout->insertWidget(index + (m_head ? 1 : 0), row);
    row->show();
    update();
}

void Card::clearRows()
{
    for (QWidget* row : std::as_const(m_rows)) {
        m_layout->removeWidget(row);
        row->removeEventFilter(this);
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Theme& theme = themeOf(this);
    QPainter painter(this);
    paint::roundedPanel(&painter, rect(), theme.base, theme.line, paint::frameRadius);
    bool first = m_head == nullptr;
    for (const QWidget* row : std::as_const(m_rows)) {
        if (!row->isVisible()) {
            continue;
        }
        if (!first) {
            const QRect edge = row->geometry();
            paint::hairline(&painter, QRect(0, edge.top() - 1, width(), 1), Qt::BottomEdge, theme.line);
        }
        first = false;
    }
}

bool Card::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if (type == QEvent::Show || type == QEvent::Hide || type == QEvent::Move) {
        update();
    }
    return QFrame::eventFilter(watched, event);
}

Hairline::Hairline(Qt::Orientation orientation, QWidget* parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal) {
        setFixedHeight(1);
    } else {
        setFixedWidth(1);
    }
}

void Hairline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::hairline(&painter, rect(), width() > height() ? Qt::TopEdge : Qt::LeftEdge, themeOf(this).line);
}

} // namespace leadferry::ui
