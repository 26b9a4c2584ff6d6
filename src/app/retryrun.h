// SPDX-License-Identifier: GPL-3.0-or-later
// Starts again whatever a filter names, part by part, so that the engine goes on meanwhile and a person can stop.
#pragma once

#include "app/engineclient.h"
#include "base/job.h"

namespace leadferry::app {

class RetryRun : public base::Job
{
    Q_OBJECT
public:
    /// `filter`: the arguments of command::retry. `client` outlives it.
    RetryRun(EngineClient& client, QJsonObject filter, QObject* parent = nullptr);

    /// Those that have been started so far, also after it failed or was cancelled: what was started goes on.
    [[nodiscard]] const QList<qint64>& started() const { return m_started; }
    /// Valid once finished() is emitted. Cancelled: somebody has stopped it.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }

signals:
    void progressed(int started);

protected:
    void run() override;
    void stop() override;

private:
    void next();
    void onPart(const base::Result<QJsonObject>& part);

    EngineClient& m_client;
    QJsonObject m_filter;
    QList<qint64> m_started;
    base::Result<void> m_outcome;
};

} // namespace leadferry::app
