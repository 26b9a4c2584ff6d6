// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/indexkeeper.h"

namespace leadferry::app {

namespace {

constexpr qint64 restMs = 500;        ///< after something came in
constexpr qint64 quietPauseMs = 20;   ///< between two steps while nothing else comes in
constexpr qint64 busyPauseMs = 1'000; ///< while the intake needs the disk
constexpr qint64 troubleMs = 60'000;

} // namespace

IndexKeeper::IndexKeeper(store::Database& database, base::Clock& clock) : m_index(database), m_alarm(clock.makeAlarm())
{
    connect(m_alarm.get(), &base::Alarm::rang, this, &IndexKeeper::step);
}

void IndexKeeper::wake()
{
    if (!m_armed) {
        ringIn(restMs);
    }
}

void IndexKeeper::ringIn(qint64 delayMs)
{
    m_armed = true;
    m_alarm->ringIn(delayMs);
}

void IndexKeeper::step()
{
    m_armed = false;
    const auto step = m_index.step();
    if (!step) {
        qWarning("The words of new deliveries are indexed later: %s", qPrintable(step.error().message));
        ringIn(troubleMs);
        return;
    }
    const bool busy = std::exchange(m_newestId, step->newestId) != step->newestId;
    if (step->more) {
        ringIn(busy ? busyPauseMs : quietPauseMs);
    }
}

} // namespace leadferry::app
