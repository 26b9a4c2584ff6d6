// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tones.h"

namespace leadferry::ui {

Tone toneOf(domain::PortalHealth health)
{
    switch (health) {
    case domain::PortalHealth::Unknown:
        return Tone::Skipped;
    case domain::PortalHealth::Connected:
        return Tone::Ok;
    case domain::PortalHealth::TryingAgain:
    case domain::PortalHealth::AccessInDoubt:
        return Tone::Held;
    case domain::PortalHealth::AccessGone:
        return Tone::Failed;
    }
    return Tone::Skipped;
}

QString iconOf(domain::PortalHealth health)
{
    const Tone tone = health == domain::PortalHealth::TryingAgain ? Tone::Waiting : toneOf(health);
    return lookOf(tone).icon;
}

Tone toneOf(app::EngineState state)
{
    switch (state) {
    case app::EngineState::Starting:
    case app::EngineState::Stopping:
        return Tone::Waiting;
    case app::EngineState::Running:
        return Tone::Ok;
    case app::EngineState::Paused:
        return Tone::Paused;
    case app::EngineState::Stopped:
        return Tone::Offline;
    case app::EngineState::Failed:
        return Tone::Failed;
    }
    return Tone::Offline;
}

Tone toneOf(presentation::OverviewSentence::Look look)
{
    using Look = presentation::OverviewSentence::Look;
    switch (look) {
    case Look::Ok:
        return Tone::Ok;
    case Look::Waiting:
        return Tone::Waiting;
    case Look::Paused:
        return Tone::Paused;
    case Look::Held:
        return Tone::Held;
    case Look::Failed:
        return Tone::Failed;
    }
    Q_UNREACHABLE();
}

Tone toneOf(domain::CheckState state)
{
    switch (state) {
    case domain::CheckState::Ok:
        return Tone::Ok;
    case domain::CheckState::Unknown:
        return Tone::Skipped;
    case domain::CheckState::Warning:
        return Tone::Held;
    case domain::CheckState::Failed:
        return Tone::Failed;
    }
    Q_UNREACHABLE();
}

Tone toneOf(const domain::PropertyNeed& need)
{
    if (need.state == domain::NeedState::Unread) {
        return Tone::Offline;
    }
    if (domain::isTrouble(need)) {
        return Tone::Held;
    }
    const bool there = need.state == domain::NeedState::Ready || need.state == domain::NeedState::NotUnique ||
                       need.state == domain::NeedState::Replaced;
    return there ? Tone::Ok : Tone::Skipped;
}

} // namespace leadferry::ui
