// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/enginebanners.h"

#include "presentation/enginetexts.h"
#include "ui/components/pageframe.h"
#include "ui/components/statusbanner.h"

#include <QVBoxLayout>

#include <array>
#include <utility>

namespace leadferry::ui {

EngineBanners::EngineBanners(QWidget* parent)
    : QWidget(parent),
      m_failed(new StatusBanner(StatusBanner::Size::Page, this)),
      m_trouble(new StatusBanner(StatusBanner::Size::Page, this)),
      m_problem(new StatusBanner(StatusBanner::Size::Page, this)),
      m_source(new StatusBanner(StatusBanner::Size::Page, this)),
      m_setting(new StatusBanner(StatusBanner::Size::Page, this)),
      m_clock(new StatusBanner(StatusBanner::Size::Page, this)),
      m_paused(new StatusBanner(StatusBanner::Size::Page, this)),
      m_unrouted(new StatusBanner(StatusBanner::Size::Page, this))
{
    auto* column = new QVBoxLayout(this);
    applyMargins();
    for (StatusBanner* banner : {m_failed, m_trouble, m_problem, m_source, m_setting, m_clock, m_paused, m_unrouted}) {
        column->addWidget(banner);
    }
    m_failed->setAction(tr("Quit"));
    m_problem->setAction(tr("Close"));
    m_paused->setMessage(Tone::Paused, tr("Delivery is paused"),
                         tr("Events are still taken in and kept. They go out when you resume."));
    m_paused->setAction(tr("Resume"), u"play");
    m_unrouted->setAction(tr("Choose"));
    for (StatusBanner* banner : {m_source, m_setting}) {
        banner->setAction(tr("Change…"), u"settings");
    }
    connect(m_source, &StatusBanner::actionTriggered, this, [this] { emit settingWanted(m_wrongSource); });
    connect(m_setting, &StatusBanner::actionTriggered, this, [this] { emit settingWanted(m_wrongSetting); });
    connect(m_unrouted, &StatusBanner::actionTriggered, this, &EngineBanners::chooseWanted);
    connect(m_failed, &StatusBanner::actionTriggered, this, &EngineBanners::quitWanted);
    connect(m_paused, &StatusBanner::actionTriggered, this, &EngineBanners::resumeWanted);
    connect(m_problem, &StatusBanner::actionTriggered, this, [this] {
        m_hasProblem = false;
        showWorst();
    });
    showWorst();
}

void EngineBanners::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    applyMargins();
}

void EngineBanners::applyMargins()
{
    const int margin = PageFrame::pageMarginIn(*window());
    layout()->setContentsMargins(margin, 16, margin, 0);
}

void EngineBanners::showEngine(const app::EngineStatus& status)
{
    m_state = status.state;
    if (m_state == app::EngineState::Failed) {
        const presentation::ProblemText problem = presentation::engineFailure(status);
        m_failed->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_wrongSource = status.sourceProblems.isEmpty() ? QString() : status.sourceProblems.constFirst().setting;
    if (!m_wrongSource.isEmpty()) {
        const presentation::ProblemText problem = presentation::sourceProblem(status.sourceProblems);
        m_source->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    m_wrongSetting = status.settingProblems.isEmpty() ? QString() : status.settingProblems.constFirst().setting;
    if (!m_wrongSetting.isEmpty()) {
        const presentation::ProblemText problem = presentation::settingProblem(status.settingProblems);
        m_setting->setMessage(Tone::Held, problem.title, problem.meaning);
    }
    m_isTroubled = m_state != app::EngineState::Failed && !status.failure.isEmpty();
    if (m_isTroubled) {
        const presentation::ProblemText problem = presentation::engineTrouble(status);
        m_trouble->setMessage(Tone::Failed, problem.title, problem.meaning);
    }
    showWorst();
}

void EngineBanners::showClock(qint64 skewMs)
{
    m_clockIsWrong = skewMs != 0;
    if (m_clockIsWrong) {
        const presentation::ProblemText problem = presentation::clockProblem(skewMs);
        m_clock->setMessage(Tone::Held, problem.title, problem.meaning);
    }
    showWorst();
}

void EngineBanners::showUnrouted(int events)
{
    m_unroutedEvents = events;
    if (events > 0) {
        const presentation::ProblemText problem = presentation::unroutedProblem(events);
        m_unrouted->setMessage(Tone::Held, problem.title, problem.meaning);
    }
    showWorst();
}

void EngineBanners::showProblem(const QString& title, const QString& meaning)
{
    tell(Tone::Failed, title, meaning);
}

void EngineBanners::showNews(const QString& title, const QString& meaning)
{
    tell(Tone::Held, title, meaning);
}

void EngineBanners::tell(Tone tone, const QString& title, const QString& meaning)
{
    m_problem->setMessage(tone, title, meaning);
    m_hasProblem = true;
    showWorst();
}

void EngineBanners::setPageTells(bool tells)
{
    m_pageTells = tells;
    showWorst();
}

void EngineBanners::showWorst()
{
    const std::array<std::pair<StatusBanner*, bool>, 8> worstFirst{{
        {m_failed, m_state == app::EngineState::Failed},
        {m_trouble, m_isTroubled},
        {m_problem, m_hasProblem},
        {m_source, !m_wrongSource.isEmpty()},
        {m_setting, !m_wrongSetting.isEmpty()},
        {m_clock, m_clockIsWrong},
        {m_unrouted, m_unroutedEvents > 0 && !m_pageTells},
        {m_paused, m_state == app::EngineState::Paused && !m_pageTells},
    }};
    bool shown = false;
    for (const auto& [banner, applies] : worstFirst) {
        banner->setVisible(applies && !shown);
        shown = shown || applies;
    }
    setVisible(shown);
}

} // namespace leadferry::ui
