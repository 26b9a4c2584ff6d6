// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/proofjob.h"

#include "app/portalbyname.h"
#include "app/proofcommands.h"

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

ProofJob::ProofJob(const ProofContext& context, QJsonObject arguments)
    : m_context(context), m_arguments(std::move(arguments))
{
}

void ProofJob::run()
{
    if (m_context.current && !m_context.current->isOver()) {
        fail({ErrorKind::Conflict, QStringLiteral("a proof is being made right now; wait for it")});
        return;
    }
    const auto order = this->order();
    if (!order) {
        fail(order.error());
        return;
    }
    m_run = new ProofRun(m_context, *order);
    m_run->setParent(this);
    connect(m_run, &ProofRun::progressed, this, [this, run = m_run.data()] {
        emit progress({{QStringLiteral("step"), QStringLiteral("read")},
                       {QStringLiteral("done"), run->done()},
                       {QStringLiteral("of"), run->of()}});
    });
    connect(m_run, &base::Job::finished, this, [this, run = m_run.data()] { onProved(*run); });
    m_run->start();
}

void ProofJob::stop()
{
    if (m_run) {
        m_run->disconnect(this);
        m_run->cancel();
    }
    EngineCommandJob::stop();
}

Result<ProofOrder> ProofJob::order() const
{
    ProofOrder order;
    order.actor = QStringLiteral("person");
    if (const QString name = m_arguments.value(QLatin1String("portal")).toString().trimmed(); !name.isEmpty()) {
        store::PortalStore portals(m_context.database);
        const auto portal = portalByName(portals, name);
        if (!portal) {
            return portal.error();
        }
        order.portal = portal->name;
        order.span.portalId = portal->id;
    }
    order.span.untilMs = m_context.clock.nowMs() + 1; // what has just changed, too
    order.span.sinceMs = m_arguments.value(QLatin1String("sinceMs")).toInteger();
    if (order.span.sinceMs <= 0) {
        const auto since = proofSinceMs(m_context.database, order.span.untilMs);
        if (!since) {
            return since.error();
        }
        order.span.sinceMs = *since;
    }
    if (order.span.sinceMs >= order.span.untilMs) {
        return Error{ErrorKind::Invalid, QStringLiteral("what is to be proved begins in the future")};
    }
    return order;
}

void ProofJob::onProved(const ProofRun& run)
{
    const auto answer = run.outcome() ? proofAnswer(m_context.database, run.outcome()->id, {0, mostDifferences})
                                      : Result<QJsonObject>(run.outcome().error());
    if (answer) {
        succeed(*answer);
    } else {
        fail(answer.error());
    }
}

} // namespace leadferry::app
