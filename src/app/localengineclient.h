// SPDX-License-Identifier: GPL-3.0-or-later
// The façade over an engine in this process, on this thread or another one. Questions are posted to the engine's
// thread, answers are posted back; nothing is shared.
#pragma once

#include "app/engine.h"

#include <QPointer>

namespace leadferry::app {

class LocalEngineClient : public EngineClient
{
    Q_OBJECT
public:
    /// `engine` may live on another thread; it must be gone (or its thread stopped) before this client is.
    explicit LocalEngineClient(Engine& engine);

    void deliveries(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span, QObject* context,
                    std::function<void(base::Result<domain::DeliveryPage>)> answer) override;
    void deliveryCounts(const domain::DeliveryFilter& filter, QObject* context,
                        std::function<void(base::Result<domain::DeliveryCounts>)> answer) override;
    void delivery(qint64 id, QObject* context,
                  std::function<void(base::Result<domain::DeliveryDetail>)> answer) override;
    void portals(QObject* context, std::function<void(base::Result<QList<domain::Portal>>)> answer) override;
    void routes(QObject* context, std::function<void(base::Result<QList<domain::RouteRow>>)> answer) override;
    void execute(const QString& command, const QJsonObject& arguments, QObject* context,
                 std::function<void(QJsonObject)> progress,
                 std::function<void(base::Result<QJsonObject>)> answer) override;
    void cancel(const QString& command) override;
    [[nodiscard]] EngineStatus status() const override { return m_status; }

    /// For an owner whose engine could not start.
    void setStatus(const EngineStatus& status);

private:
    template <typename T>
    void ask(std::function<base::Result<T>(Engine&)> question, QObject* context,
             std::function<void(base::Result<T>)> answer);

    Engine& m_engine;
    EngineStatus m_status;
    QHash<QString, QPointer<EngineCommandJob>> m_running; ///< by command; touched on the engine's thread only
};

} // namespace leadferry::app
