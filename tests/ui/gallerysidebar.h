// SPDX-License-Identifier: GPL-3.0-or-later
// The sidebar of the component gallery, and a window that is made of it and a page.
#pragma once

#include "ui/components/sidebar.h"
#include "ui/gallerycontrols.h"

#include <QHBoxLayout>

namespace leadferry::ui::gallery {

inline Sidebar* makeSidebar(const char* current)
{
    auto* sidebar = new Sidebar;
    const auto entry = [](const char* id, const char* label) { return SidebarEntry{text(id), text(id), text(label)}; };
    sidebar->setGroups({
        {{},
         {entry("overview", "Overview"), entry("deliveries", "Deliveries"), entry("conversations", "Conversations")},
         {}},
        {text("Set up"),
         {entry("sources", "Sources"), entry("connections", "Connections"), entry("mapping", "Mapping"),
          entry("properties", "Properties"), entry("test-lead", "Test leads")},
         {}},
        {{},
         {entry("checkup", "Check-up"), entry("settings", "Settings"), entry("help", "Help")},
         SidebarGroup::Place::Foot},
    });
    sidebar->setCount(text("deliveries"), 11, Tone::Held, text("Deliveries, 11 need you"));
    sidebar->setCount(text("conversations"), 2, Tone::Waiting, text("Conversations, 2 wait for a reply"));
    sidebar->setEngine(Tone::Ok, text("Running"), text("3 portals"));
    sidebar->setEngineControl(Sidebar::EngineControl::Pause);
    sidebar->setCurrent(text(current));
    return sidebar;
}

inline QWidget* withSidebar(Sidebar* sidebar, QWidget* page, int width, int height)
{
    auto* window = ground(width, height);
    auto* line = new QHBoxLayout(window);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(sidebar);
    line->addWidget(page, 1);
    return window;
}

} // namespace leadferry::ui::gallery
