// SPDX-License-Identifier: GPL-3.0-or-later
// A test lead through everything: it comes in as every event does, is mapped, queued and delivered, and then every
// field is read back from HubSpot and compared. And its removal.
#pragma once

#include "app/connectjobs.h"
#include "app/livesources.h"
#include "app/rowcommands.h"
#include "domain/testlead.h"
#include "store/deliverylogstore.h"

namespace leadferry::app {

/// What these jobs work with; outlives them.
struct TestLeadContext
{
    ConnectContext connect;
    RowCommands& rows;
    store::DeliveryLogStore& log;
    std::function<std::optional<PortDoor>()> door; ///< LiveSources::testLeadDoor()
    /// The engine delivers from now on, where it did not.
    std::function<base::Result<void>()> deliver;
    std::function<void()> changed; ///< rows were written: look for work
};

class TestLeadJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    TestLeadJob(const TestLeadContext& context, const QJsonObject& arguments);
    ~TestLeadJob() override;

protected:
    void run() override;
    void stop() override;

private:
    void post(const PortDoor& door, const QJsonObject& event);
    void send(const QJsonObject& event);
    void follow(const base::Result<QJsonObject>& taken);
    base::Result<qint64> deliveryOf(const QJsonObject& taken);
    base::Result<void> route();
    void look();
    void readBack(const domain::DeliveryDetail& delivery);
    void compare(const QString& accessToken);
    void tell(const char* step);
    void answer();

    TestLeadContext m_context;
    const QString m_portalName;
    const QString m_type;
    domain::Portal m_portal;
    domain::TestLead m_lead;
    QString m_port;    ///< see TestLead::port
    QString m_trouble; ///< why it could not be read back
    qint64 m_deadlineMs = 0;
    std::unique_ptr<base::Alarm> m_alarm;
    QPointer<base::Job> m_step;
};

class RemoveTestLeadJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    RemoveTestLeadJob(const TestLeadContext& context, const QJsonObject& arguments);

protected:
    void run() override;
    void stop() override;

private:
    void remove(const domain::Portal& portal, const domain::DeliveryDetail& delivery, const QString& accessToken);

    TestLeadContext m_context;
    const qint64 m_deliveryId;
    QPointer<base::Job> m_step;
};

} // namespace leadferry::app
