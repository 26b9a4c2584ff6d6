// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about properties that ask HubSpot: the check, and the repair of what it finds.
#pragma once

#include "app/enginecommandjob.h"
#include "app/propertycheck.h"

namespace leadferry::app {

class PropertyJob : public EngineCommandJob
{
    Q_OBJECT
public:
    PropertyJob(const PropertyContext& context, QJsonObject arguments);

protected:
    void stop() override;
    /// The one named "portal", else the only one.
    [[nodiscard]] base::Result<domain::Portal> portal() const;
    /// `checked` follows, unless the check fails: then this job has failed, too.
    void check(const domain::Portal& portal, const std::function<void(const PropertyCheck&)>& checked);
    void begin(base::Job* step, const std::function<void()>& ended);

    PropertyContext m_context;
    const QJsonObject m_arguments;

private:
    QPointer<base::Job> m_step;
};

class CheckPropertiesJob final : public PropertyJob
{
    Q_OBJECT
public:
    using PropertyJob::PropertyJob;

protected:
    void run() override;

private:
    void answer(const QString& portal, const domain::PropertyReport& report);
};

class RepairPropertiesJob final : public PropertyJob
{
    Q_OBJECT
public:
    using PropertyJob::PropertyJob;

protected:
    void run() override;

private:
    base::Result<QList<domain::PropertyNeed>> chosen(const domain::PropertyReport& report) const;
    void repair(const PropertyCheck& found);
    void answer(const PropertyCheck& now);

    QList<domain::RepairOutcome> m_outcomes;
};

} // namespace leadferry::app
