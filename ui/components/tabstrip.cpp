// SPDX-License-Identifier: GPL-3.0-or-later
// A tab bar with its base drawn by the strip.
#include "ui/components/tabstrip.h"

#include "ui/style/paint.h"

#include <QHBoxLayout>
#include <QPainter>

namespace leadferry::ui {

namespace {
constexpr int tabPadding = 10; ///< the style's, before and after the words of a tab
}

TabStrip::TabStrip(int inset, QWidget* parent) : QWidget(parent), m_bar(new QTabBar)
{
    m_bar->setDrawBase(false);
    m_bar->setExpanding(false);
    m_bar->setUsesScrollButtons(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(inset - tabPadding, 0, 0, 0);
    row->addWidget(m_bar, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TabStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint::hairline(&painter, rect(), Qt::BottomEdge, themeOf(this).line);
}

} // namespace leadferry::ui
