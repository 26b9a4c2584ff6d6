// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localengineclient.h"

namespace leadferry::app {

using base::Result;

LocalEngineClient::LocalEngineClient(Engine& engine) : m_engine(engine), m_status(engine.status())
{
    qRegisterMetaType<QList<domain::DeliveryRow>>();
    qRegisterMetaType<EngineStatus>();
    qRegisterMetaType<QList<domain::PropertyChange>>();
    connect(&engine, &Engine::deliveriesChanged, this, &EngineClient::deliveriesChanged);
    connect(&engine, &Engine::portalsChanged, this, &EngineClient::portalsChanged);
    connect(&engine, &Engine::propertiesChanged, this, &EngineClient::propertiesChanged);
    qRegisterMetaType<domain::Announcement>();
    connect(&engine, &Engine::announced, this, &EngineClient::announced);
    connect(&engine, &Engine::mappingsChanged, this, &EngineClient::mappingsChanged);
    connect(&engine, &Engine::statusChanged, this, &LocalEngineClient::setStatus);
}

void LocalEngineClient::setStatus(const EngineStatus& status)
{
    m_status = status;
    emit statusChanged();
}

template <typename T>
void LocalEngineClient::ask(std::function<Result<T>(Engine&)> question, QObject* context,
                            std::function<void(Result<T>)> answer)
{
    const QPointer<QObject> guard(context);
    QMetaObject::invokeMethod(
        &m_engine,
        [this, question = std::move(question), guard, answer = std::move(answer)] {
            auto result = question(m_engine);
            QMetaObject::invokeMethod(
                this,
                [guard, answer, result = std::move(result)] {
                    if (guard) {
                        answer(result);
                    }
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void LocalEngineClient::deliveries(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span,
                                   QObject* context, std::function<void(Result<domain::DeliveryPage>)> answer)
{
    ask<domain::DeliveryPage>([filter, span](Engine& engine) { return engine.deliveries(filter, span); }, context,
                              std::move(answer));
}

void LocalEngineClient::deliveryCounts(const domain::DeliveryFilter& filter, QObject* context,
                                       std::function<void(Result<domain::DeliveryCounts>)> answer)
{
    ask<domain::DeliveryCounts>([filter](Engine& engine) { return engine.deliveryCounts(filter); }, context,
                                std::move(answer));
}

void LocalEngineClient::delivery(qint64 id, QObject* context,
                                 std::function<void(Result<domain::DeliveryDetail>)> answer)
{
    ask<domain::DeliveryDetail>([id](Engine& engine) { return engine.delivery(id); }, context, std::move(answer));
}

void LocalEngineClient::portals(QObject* context, std::function<void(Result<QList<domain::Portal>>)> answer)
{
    ask<QList<domain::Portal>>([](Engine& engine) { return engine.portals(); }, context, std::move(answer));
}

void LocalEngineClient::routes(QObject* context, std::function<void(Result<QList<domain::RouteRow>>)> answer)
{
    ask<QList<domain::RouteRow>>([](Engine& engine) { return engine.routes(); }, context, std::move(answer));
}

void LocalEngineClient::execute(const QString& command, const QJsonObject& arguments, QObject* context,
                                std::function<void(QJsonObject)> progress,
                                std::function<void(Result<QJsonObject>)> answer)
{
    const QPointer<QObject> guard(context);
    const auto start = [this, command, arguments, guard, progress = std::move(progress), answer = std::move(answer)] {
        auto* job = m_engine.command(command, arguments);
        m_running.insert(command, job);
        if (progress) {
            connect(job, &EngineCommandJob::progress, this, [guard, progress](const QJsonObject& step) {
                if (guard) {
                    progress(step);
                }
            });
        }
        // The outcome is taken on the engine's thread, where the job lives, and carried over as a value.
        connect(job, &base::Job::finished, job, [this, job, guard, answer] {
            QMetaObject::invokeMethod(
                this,
                [guard, answer, outcome = job->outcome()] {
                    if (guard) {
                        answer(outcome);
                    }
                },
                Qt::QueuedConnection);
        });
        job->start();
    };
    QMetaObject::invokeMethod(&m_engine, start, Qt::QueuedConnection);
}

void LocalEngineClient::cancel(const QString& command)
{
    const auto stop = [this, command] {
        if (const auto job = m_running.value(command)) {
            job->cancel();
        }
    };
    QMetaObject::invokeMethod(&m_engine, stop, Qt::QueuedConnection);
}

} // namespace leadferry::app
