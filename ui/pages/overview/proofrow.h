// SPDX-License-Identifier: GPL-3.0-or-later
// The overview's row about the proof: when HubSpot was last compared with what the bots said, and how that ended.
#pragma once

#include "presentation/proofmodel.h"
#include "ui/style/theme.h"

#include <QWidget>

class QPushButton;

namespace leadferry::ui {

class IconLabel;
class TextLabel;

class ProofRow : public QWidget
{
    Q_OBJECT
public:
    explicit ProofRow(QWidget* parent = nullptr);

    void show(const presentation::ProofModel& model);

signals:
    void proveWanted();
    void cancelWanted();
    void listWanted();
    void replayWanted();

private:
    IconLabel* m_icon;
    TextLabel* m_title;
    TextLabel* m_meaning;
    QPushButton* m_cancel;
    QPushButton* m_prove;
    QPushButton* m_list;
    QPushButton* m_replay;
};

} // namespace leadferry::ui
