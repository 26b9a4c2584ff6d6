// SPDX-License-Identifier: GPL-3.0-or-later
// Bars of what became of deliveries, stacked; told by pattern and order as well as by colour. Follows the theme.
#pragma once

#include "domain/overview.h"

#include <QWidget>

class QChart;
class QChartView;

namespace leadferry::ui {

class OutcomeChart : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeChart(QWidget* parent = nullptr);

    /// `labels`: below the bars, empty where there is none. `summary`: for those who do not see it.
    void show(const QList<domain::OutcomeCounts>& bars, const QStringList& labels, const QString& summary);

    [[nodiscard]] QSize sizeHint() const override { return {640, 190}; }

protected:
    void changeEvent(QEvent* event) override;

private:
    void rebuild();

    QChart* m_chart;
    QChartView* m_view;
    QList<domain::OutcomeCounts> m_bars;
    QStringList m_labels;
};

/// A swatch as in the chart, the word, the total.
class OutcomeLegend : public QWidget
{
    Q_OBJECT
public:
    explicit OutcomeLegend(QWidget* parent = nullptr);
    void show(const domain::OutcomeCounts& totals);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    domain::OutcomeCounts m_totals;
};

} // namespace leadferry::ui
