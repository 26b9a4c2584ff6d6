// SPDX-License-Identifier: GPL-3.0-or-later
// A few numbers as bars, small enough for a row: whether it grows or is over. The last one is now.
#pragma once

#include <QList>
#include <QWidget>

namespace leadferry::ui {

class TrendBars final : public QWidget
{
    Q_OBJECT
public:
    /// `words`: the numbers for those who point at it or do not see it.
    TrendBars(QList<int> numbers, const QString& words, QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<int> m_numbers;
};

} // namespace leadferry::ui
