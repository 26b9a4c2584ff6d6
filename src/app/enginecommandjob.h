// SPDX-License-Identifier: GPL-3.0-or-later
// One running command of the engine, as the façade, the local socket and the command line see it.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QJsonObject>

namespace leadferry::app {

class EngineCommandJob : public base::Job
{
    Q_OBJECT
public:
    /// Valid once finished() is emitted.
    [[nodiscard]] const base::Result<QJsonObject>& outcome() const { return m_outcome; }

signals:
    void progress(const QJsonObject& step);

protected:
    void succeed(const QJsonObject& answer)
    {
        m_outcome = answer;
        finish();
    }
    void fail(const base::Error& error)
    {
        m_outcome = error;
        finish();
    }
    void stop() override { m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("cancelled")}; }

private:
    base::Result<QJsonObject> m_outcome = base::Error{};
};

/// A command that is over at once.
class SettledCommandJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    explicit SettledCommandJob(base::Result<QJsonObject> outcome) : m_settled(std::move(outcome)) {}

protected:
    void run() override
    {
        if (m_settled) {
            succeed(*m_settled);
        } else {
            fail(m_settled.error());
        }
    }

private:
    base::Result<QJsonObject> m_settled;
};

} // namespace leadferry::app
