// SPDX-License-Identifier: GPL-3.0-or-later
// One chatbot or source: its portal, to be changed, and what came in today.
#pragma once

#include <QModelIndex>
#include <QWidget>

class QComboBox;

namespace leadferry::domain {
struct Portal;
}

namespace leadferry::ui {

class IconLabel;
class TextLabel;

class RouteLine : public QWidget
{
    Q_OBJECT
public:
    /// The widths that the table's head shares.
    static constexpr int portalWidth = 280;
    static constexpr int todayWidth = 140;

    explicit RouteLine(QWidget* parent = nullptr);

    /// `index`: of a presentation::RoutesModel. Leaves an open list alone.
    void show(const QModelIndex& index, const QList<domain::Portal>& portals);
    [[nodiscard]] bool isMarked() const { return m_marked; }
    void focusChoice();

signals:
    /// 0: no portal of its own.
    void chosen(qint64 hubId);

private:
    void fillChoices(const QModelIndex& index, const QList<domain::Portal>& portals);

    IconLabel* m_mark;
    TextLabel* m_name;
    TextLabel* m_below;
    QComboBox* m_choice;
    TextLabel* m_today;
    bool m_marked = false;
};

} // namespace leadferry::ui
