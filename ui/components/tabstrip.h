// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs over a hairline that runs through to both edges; their words stand on the page's vertical.
#pragma once

#include <QTabBar>
#include <QWidget>

namespace leadferry::ui {

class TabStrip : public QWidget
{
    Q_OBJECT
public:
    /// `inset`: where the first word begins, px from the edge.
    explicit TabStrip(int inset, QWidget* parent = nullptr);

    [[nodiscard]] QTabBar* bar() const { return m_bar; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTabBar* m_bar;
};

} // namespace leadferry::ui
