// SPDX-License-Identifier: GPL-3.0-or-later
// The repair beside the problem: what happened, what it means, and the buttons that mend it.
#pragma once

#include "ui/components/wordframe.h"
#include "ui/style/theme.h"

class QPushButton;

namespace leadferry::ui {

class FlowLayout;
class TextLabel;

class RepairCard : public WordFrame
{
    Q_OBJECT
public:
    explicit RepairCard(QWidget* parent = nullptr);

    void setProblem(Tone tone, const QString& title, const QString& meaning);
    void setNote(const QString& note); ///< "6 more deliveries are held for this cause…"; empty hides it

    enum class Repair { Best, Other, Give }; ///< primary; normal; flat ("Leave it out")
    /// In order, wrapping when narrow. The button is the caller's to connect.
    QPushButton* addRepair(const QString& text, QStringView iconName, Repair repair);
    void clearRepairs();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Held;
    TextLabel* m_title;
    TextLabel* m_meaning;
    TextLabel* m_note;
    QWidget* m_buttons;
    FlowLayout* m_flow;
};

} // namespace leadferry::ui
