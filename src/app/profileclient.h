// SPDX-License-Identifier: GPL-3.0-or-later
// The façade for commands: reads straight from the store; writes rows itself and tells the owner; hands what needs
// HubSpot to the owner, or owns the engine while it runs.
#pragma once

#include "app/engine.h"
#include "app/profilefolder.h"
#include "app/rowcommands.h"
#include "store/deliverylogstore.h"
#include "store/portalstore.h"
#include "store/settingstore.h"

#include <QPointer>

namespace leadferry::app {

class ProfileClient final : public EngineClient
{
    Q_OBJECT
public:
    ProfileClient(ProfileFolder folder, std::unique_ptr<store::Database> database);
    ~ProfileClient() override;

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
    [[nodiscard]] EngineStatus status() const override;

private:
    EngineCommandJob* makeJob(const QString& command, const QJsonObject& arguments);
    enum class SecretsNeed { None, Some };
    base::Result<Engine*> ownEngine(SecretsNeed need);
    [[nodiscard]] bool hasOwner() const;
    void nudgeOwner();

    ProfileFolder m_folder;
    base::SystemClock m_clock;
    std::unique_ptr<store::Database> m_database;
    store::EventStore m_events;
    RowCommands m_rowCommands;
    mutable store::DeliveryLogStore m_log;
    store::PortalStore m_portals;
    mutable store::SettingStore m_settings;
    std::unique_ptr<domain::SecretStore> m_secrets;
    std::unique_ptr<Engine> m_engine; ///< only while a command owns the profile
    QHash<QString, QPointer<EngineCommandJob>> m_running;
};

} // namespace leadferry::app
