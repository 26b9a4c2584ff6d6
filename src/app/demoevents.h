// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up events for the demo: any of the sample people in any of the sample conversations.
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>

namespace leadferry::app {

class DemoEvents
{
public:
    /// Reads the samples built into the program.
    static base::Result<DemoEvents> load();

    /// The `number`-th event, always the same for the same number but for its times.
    [[nodiscard]] QJsonObject event(int number, qint64 nowMs) const;

private:
    DemoEvents(QJsonArray people, QJsonArray conversations)
        : m_people(std::move(people)), m_conversations(std::move(conversations))
    {
    }
    QJsonArray m_people;
    QJsonArray m_conversations;
};

} // namespace leadferry::app
