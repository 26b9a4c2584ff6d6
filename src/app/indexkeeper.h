// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the words of the log indexed: a moment after events came in, and slowly while more keep coming. What is not
// indexed yet is found all the same, only slower.
#pragma once

#include "base/clock.h"
#include "store/logindex.h"

namespace leadferry::app {

class IndexKeeper : public QObject
{
    Q_OBJECT
public:
    /// Both outlive it.
    IndexKeeper(store::Database& database, base::Clock& clock);

    /// Something may have come in.
    void wake();

private:
    void step();
    void ringIn(qint64 delayMs);

    store::LogIndex m_index;
    std::unique_ptr<base::Alarm> m_alarm;
    qint64 m_newestId = 0; ///< at the last step
    bool m_armed = false;
};

} // namespace leadferry::app
