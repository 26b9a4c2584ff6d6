// SPDX-License-Identifier: GPL-3.0-or-later
// The composition root: everything below is put together here, once, and nowhere else. Single-threaded: lives on the
// main thread without a window, on a worker thread under one.
#pragma once

#include "app/engineclient.h"
#include "app/enginecommandjob.h"
#include "app/profile.h"
#include "base/clock.h"
#include "domain/secretstore.h"

#include <QHash>

#include <memory>
#include <optional>

namespace leadferry::app {

struct CommandContext;
struct ProofContext;
struct PropertyContext;
class ProofRun;

/// What an engine may do besides running commands.
enum class EngineRole {
    Owner,       ///< takes events in and delivers
    CommandsOnly ///< a command that needs HubSpot while nobody owns the profile
};

class Engine : public QObject
{
    Q_OBJECT
public:
    /// `secrets` and `clock` outlive the engine; the secret store answers on the engine's thread.
    Engine(RunOptions options, EngineRole role, domain::SecretStore& secrets, base::Clock& clock);
    ~Engine() override;

    /// Conflict: the profile is owned by another process. Storage: the store cannot be opened. Invalid: an address or
    /// setting.
    base::Result<void> start();
    /// Finishes what is in flight; stopped() follows.
    void stop();

    base::Result<domain::DeliveryPage> deliveries(const domain::DeliveryFilter& filter,
                                                  const domain::DeliverySpan& span);
    base::Result<domain::DeliveryCounts> deliveryCounts(const domain::DeliveryFilter& filter);
    base::Result<domain::DeliveryDetail> delivery(qint64 id);
    base::Result<QList<domain::Portal>> portals();
    base::Result<QList<domain::RouteRow>> routes();
    [[nodiscard]] EngineStatus status() const;
    /// Makes a command that is not started yet; an unknown one answers Invalid.
    EngineCommandJob* command(const QString& name, const QJsonObject& arguments);

signals:
    void deliveriesChanged(const QList<leadferry::domain::DeliveryRow>& rows);
    void portalsChanged();
    void mappingsChanged();
    void announced(const leadferry::domain::Announcement& announcement);
    void propertiesChanged(const QString& portal, const QList<leadferry::domain::PropertyChange>& changes);
    void statusChanged(const leadferry::app::EngineStatus& status);
    void stopped();

private:
    class Parts;

    base::Result<void> openStore();
    base::Result<void> readSettings();
    base::Result<void> assembleHubSpot();
    base::Result<void> assembleDelivery();
    base::Result<void> deliverFromNow();
    base::Result<void> carryReplies();
    [[nodiscard]] base::Result<std::optional<QByteArray>> replySecretOf(const QString& source) const;
    void heedReplies(const QList<domain::Source>& sources);
    void noteReplies();
    void reportReplies();
    [[nodiscard]] bool areRepliesUnderWay() const;
    void stopReplies();
    base::Result<void> readConversations();
    [[nodiscard]] QSet<qint64> portalsSparingCalls();
    void heedEnrichment();
    void noteEnrichment();
    void reportEnrichment();
    [[nodiscard]] bool areConversationsRead() const;
    base::Result<void> startSources();
    base::Result<void> watchProperties();
    void lookAtProperties();
    base::Result<void> watchAlerts();
    [[nodiscard]] base::Result<domain::WorkFacts> workFacts();
    base::Result<void> readCauses();
    void heedSources();
    [[nodiscard]] QString settingOr(const QString& override, const QString& name) const;
    void greetPortals();
    void heedClock();
    void reloadPortals();
    [[nodiscard]] CommandContext commandContext();
    [[nodiscard]] PropertyContext propertyContext(const QString& actor);
    [[nodiscard]] ProofContext proofContext();
    void noteProof(const ProofRun& run);
    void lookAtProofs();
    void noteChanged(const QList<qint64>& deliveryIds);
    void beat();
    void noteForeignChanges();
    void lookAgain();
    void heedSettings();
    void tellSettingProblems();
    void afterNewEvents();
    void lookAtShadowsAgain();
    void scheduleReport();
    void report();
    void noteRefusals();
    void checkIdle();
    void storeFailed(const base::Error& error);
    void noteTrouble(const base::Error& error);
    void getOverTrouble();
    void setState(EngineState state);
    void setFailed(const base::Error& error);
    [[nodiscard]] QJsonObject health();
    [[nodiscard]] QByteArray metrics();

    RunOptions m_options;
    EngineRole m_role;
    domain::SecretStore& m_secrets;
    base::Clock& m_clock;
    EngineStatus m_status;
    std::unique_ptr<Parts> m_parts;
};

} // namespace leadferry::app
