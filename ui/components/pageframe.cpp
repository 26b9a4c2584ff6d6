// SPDX-License-Identifier: GPL-3.0-or-later
// Header of 64 px (52 in a narrow window), body below it on the page's margins.
#include "ui/components/pageframe.h"

#include "ui/components/textlabel.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace leadferry::ui {

namespace {
constexpr int narrowWindow = 1000;
}

PageFrame::PageFrame(const QString& title, Content content, QWidget* parent)
    : QWidget(parent),
      m_content(content),
      m_title(new TextLabel(title, TextRole::PageTitle)),
      m_facts(new TextLabel({}, TextRole::Body, Ink::Secondary)),
      m_head(new QWidget(this)),
      m_headLayout(new QHBoxLayout(m_head)),
      m_pickerSlot(new QHBoxLayout),
      m_actions(new QHBoxLayout),
      m_body(new QVBoxLayout)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_headLayout->setSpacing(12);
    m_headLayout->addWidget(m_title);
    m_headLayout->addLayout(m_pickerSlot);
    m_facts->setElide(Qt::ElideRight);
    m_headLayout->addWidget(m_facts, 1);
    m_actions->setSpacing(8);
    m_headLayout->addLayout(m_actions);
    m_body->setSpacing(16);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_head);
    column->addLayout(m_body, 1);
    setAccessibleName(title);
    applyMargins();
}

void PageFrame::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageFrame::setFacts(const QString& facts)
{
    m_facts->setText(facts);
}

void PageFrame::setPicker(QWidget* picker)
{
    m_pickerSlot->addWidget(picker);
}

void PageFrame::addAction(QWidget* button)
{
    m_actions->addWidget(button);
}

void PageFrame::setContent(QWidget* content)
{
    m_body->addWidget(content, 1);
}

void PageFrame::addBlock(QWidget* block, int widest)
{
    block->setMaximumWidth(widest);
    auto* row = new QHBoxLayout;
    row->addWidget(block, 1);
    row->addStretch(); // what is too much is left empty after it
    m_body->addLayout(row);
}

QScrollArea* PageFrame::scrolling(QWidget* column, int widest)
{
    column->setMaximumWidth(widest);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(column);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return scroll;
}

int PageFrame::pageMargin() const
{
    return pageMarginIn(*window());
}

int PageFrame::pageMarginIn(const QWidget& window)
{
    return window.width() < narrowWindow ? 16 : 24;
}

bool PageFrame::isNarrow() const
{
    return window()->width() < narrowWindow;
}

void PageFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if (m_appliedMargin != pageMargin()) {
        applyMargins();
    }
}

void PageFrame::applyMargins()
{
    m_appliedMargin = pageMargin();
    const int margin = m_appliedMargin;
    m_head->setFixedHeight(std::max(isNarrow() ? 52 : 64, lineHeight(TextRole::PageTitle) + 24));
    m_headLayout->setContentsMargins(margin, 0, margin, 0);
    if (m_content == Content::Padded) {
        m_body->setContentsMargins(margin, 0, margin, margin);
    } else {
        m_body->setContentsMargins(0, 0, 0, 0);
        m_body->setSpacing(0);
    }
    emit pageMarginChanged(margin);
}

} // namespace leadferry::ui
