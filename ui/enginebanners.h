// SPDX-License-Identifier: GPL-3.0-or-later
// What stays true above every page: the engine cannot run, something asked for could not be done, no events can be
// taken, a setting cannot be used, the clock is wrong, delivery is paused, events wait for a portal.
// One at a time, the worst first.
#pragma once

#include "app/engineclient.h"
#include "ui/style/theme.h"

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
    /// Until nothing waits for a portal to be chosen: 0.
    void showUnrouted(int events);
    /// The page below says itself what waits and whether delivery is paused.
    void setPageTells(bool tells);
    /// Stays until it is closed, as news do.
    void showProblem(const QString& title, const QString& meaning);
    void showNews(const QString& title, const QString& meaning);

signals:
    void quitWanted();
    void resumeWanted();
    void chooseWanted();
    void settingWanted(const QString& setting);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void applyMargins();
    void tell(Tone tone, const QString& title, const QString& meaning);
    void showWorst();

    StatusBanner* m_failed;
    StatusBanner* m_trouble;
    StatusBanner* m_problem;
    StatusBanner* m_source;
    StatusBanner* m_setting;
    StatusBanner* m_clock;
    StatusBanner* m_paused;
    StatusBanner* m_unrouted;
    app::EngineState m_state = app::EngineState::Starting;
    bool m_isTroubled = false;
    bool m_hasProblem = false;
    bool m_pageTells = false;
    QString m_wrongSource;  ///< the setting's name; empty: none
    QString m_wrongSetting; ///< the same
    bool m_clockIsWrong = false;
    int m_unroutedEvents = 0;
};

} // namespace leadferry::ui
