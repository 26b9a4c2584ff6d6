// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/retryrun.h"

#include "app/enginecommands.h"

#include <QJsonArray>

namespace leadferry::app {

namespace {

/// Planned anew in one go while the engine does nothing else: some tens of milliseconds.
constexpr int atOnce = 100;

} // namespace

RetryRun::RetryRun(EngineClient& client, QJsonObject filter, QObject* parent)
    : base::Job(parent), m_client(client), m_filter(std::move(filter))
{
    m_filter.insert(QStringLiteral("limit"), atOnce);
}

void RetryRun::run()
{
    next();
}

void RetryRun::next()
{
    m_client.execute(QLatin1String(command::retry), m_filter, this, {},
                     [this](const base::Result<QJsonObject>& part) { onPart(part); });
}

void RetryRun::onPart(const base::Result<QJsonObject>& part)
{
    if (isFinished()) {
        return; // stopped meanwhile
    }
    if (!part) {
        m_outcome = part.error();
        finish();
        return;
    }
    const QJsonArray ids = part->value(QLatin1String("ids")).toArray();
    for (const auto& id : ids) {
        m_started.append(id.toInteger());
    }
    emit progressed(static_cast<int>(m_started.size()));
    if (isFinished()) {
        return;
    }
    if (!part->value(QLatin1String("more")).toBool()) {
        finish();
        return;
    }
    m_filter.insert(QStringLiteral("beyondId"), part->value(QLatin1String("reachedId")));
    next();
}

void RetryRun::stop()
{
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("stopped")};
}

} // namespace leadferry::app
