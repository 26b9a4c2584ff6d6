// SPDX-License-Identifier: GPL-3.0-or-later
// What stays true above every page: the engine cannot run, something asked for could not be done, a setting cannot be
// used, the clock is wrong, delivery is paused.
// One at a time, the worst first.
#pragma once

#include "app/engineclient.h"

#include <QWidget>

namespace leadferry::ui {

class StatusBanner;

class EngineBanners : public QWidget
{
    Q_OBJECT
public:
    explicit EngineBanners(QWidget* parent = nullptr);

    void showEngine(const app::EngineStatus& status);
    /// Until the clock is right again: skewMs 0.
    void showClock(qint64 skewMs);
    /// Stays until it is closed.
    void showProblem(const QString& title, const QString& meaning);

signals:
    void quitWanted();
    void resumeWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyMargins();
    void showWorst();

    StatusBanner* m_failed;
    StatusBanner* m_trouble;
    StatusBanner* m_problem;
    StatusBanner* m_setting;
    StatusBanner* m_clock;
    StatusBanner* m_paused;
    app::EngineState m_state = app::EngineState::Starting;
    bool m_isTroubled = false;
    bool m_hasProblem = false;
    bool m_settingIsWrong = false;
    bool m_clockIsWrong = false;
};

} // namespace leadferry::ui
