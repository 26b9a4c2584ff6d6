// SPDX-License-Identifier: GPL-3.0-or-later
// A cause for which deliveries wait: what happened, how many, and the button that mends it. A click shows them.
#pragma once

#include "presentation/overviewmodel.h"

#include <QWidget>

namespace leadferry::ui {

class CauseRow : public QWidget
{
    Q_OBJECT
public:
    explicit CauseRow(const presentation::OverviewCause& cause, QWidget* parent = nullptr);

signals:
    void repairWanted(leadferry::presentation::Repair repair);
    void listWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;

private:
    void addRepair(const presentation::OverviewCause& cause);

    QWidget* m_trend; ///< of the last seven days, where there is room for it
};

} // namespace leadferry::ui
