// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/job.h"

namespace leadferry::base {

void Job::start()
{
    if (m_started) {
        return;
    }
    m_started = true;
    m_starting = true;
    run();
    m_starting = false;
}

void Job::cancel()
{
    if (m_finished || !m_started) {
        return;
    }
    stop();
    finish();
}

void Job::finish()
{
    if (m_finished) {
        return;
    }
    m_finished = true;
    const auto leave = [this] {
        emit finished();
        deleteLater();
    };
    if (m_starting) {
        QMetaObject::invokeMethod(this, leave, Qt::QueuedConnection);
    } else {
        leave();
    }
}

} // namespace leadferry::base
