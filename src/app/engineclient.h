// SPDX-License-Identifier: GPL-3.0-or-later
// The façade both front ends use. Values cross, nothing else: the engine may run on another thread.
// Lives on the thread of its user. Answers come from the event loop, exactly once, and not at all when `context` has
// gone.
#pragma once

#include "base/result.h"
#include "domain/announcement.h"
#include "domain/deliverylog.h"
#include "domain/portal.h"
#include "domain/propertyneed.h"
#include "domain/route.h"
#include "domain/source.h"
#include "domain/webhook.h"

#include <QJsonObject>
#include <QObject>

#include <functional>

namespace leadferry::app {

enum class EngineState {
    Starting,
    Running,
    Paused, ///< events are taken in and kept; nothing goes to HubSpot until a person resumes
    Stopping,
    Stopped,
    Failed
};

/// A setting whose value cannot be used, and why.
struct SettingProblem
{
    QString setting;
    QString value;
    QString reason; ///< plain English
    bool operator==(const SettingProblem&) const = default;
};

/// What keeps the nightly proof from being made when it is due.
enum class ProofWait {
    None,
    Paused,
    NoAnswer, ///< no portal answers
    CallLimit ///< few calls are left of HubSpot's daily limit
};

struct ProofProgress
{
    bool running = false;
    int done = 0; ///< deliveries
    int of = 0;
    qint64 lastId = 0; ///< of the newest proof that was made while the engine runs
    ProofWait wait = ProofWait::None;
    QString at; ///< when it is made, "03:00" by the PC's clock; empty: never by itself
    bool operator==(const ProofProgress&) const = default;
};

struct EngineStatus
{
    EngineState state = EngineState::Starting;
    /// Failed: what happened, plain English. In any other state: what keeps the engine from working for now; it goes on
    /// by itself, and this is empty then.
    QString failure;
    /// Failed: Conflict (another process owns the profile), Storage (the store cannot be opened), Invalid (no events
    /// can be taken where they have to be), else Internal. The window chooses its words by it.
    base::ErrorKind failureKind = base::ErrorKind::Internal;
    QList<SettingProblem> settingProblems; ///< their defaults hold until they are corrected
    /// listen.address and folder.path, where no events can be taken for now; tried again by itself.
    QList<SettingProblem> sourceProblems;
    QString listenAddress; ///< "http://127.0.0.1:8765", empty when not listening
    QString watchedFolder;
    QHash<domain::DeliveryState, int> counts;       ///< over all deliveries but these:
    int shadowed = 0;                               ///< held by shadow mode alone, so that they need nobody
    qint64 oldestWaitingMs = 0;                     ///< when the oldest unfinished event came in; 0: none
    QMap<QString, domain::SourceRefusals> refusals; ///< by source, of those that have any
    QMap<QString, int> lostReplies; ///< agents' answers that did not reach the bot in the last day, by source
    domain::EnrichmentStatus enrichment;
    ProofProgress proof;
    domain::WebhookState webhook; ///< that alerts are posted to
    bool demo = false;
    QString standIn;          ///< where new portals are connected instead of at HubSpot; empty: at HubSpot
    QStringList redirectUrls; ///< what a HubSpot app must list so that signing in works, best first
    /// Permissions that it must list as required, and as optional. All of these are shown by the connect dialog, in
    /// every state.
    QStringList requiredScopes;
    QStringList optionalScopes;

    /// How many deliveries wait for a person.
    [[nodiscard]] int needingPeople() const;
};

class EngineClient : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Answers within bounded time; where little matches, with a short page that says how far it looked.
    virtual void deliveries(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span, QObject* context,
                            std::function<void(base::Result<domain::DeliveryPage>)> answer) = 0;
    /// By state, under the filter without its states; without any filter exact, else up to domain::countedExactly.
    virtual void deliveryCounts(const domain::DeliveryFilter& filter, QObject* context,
                                std::function<void(base::Result<domain::DeliveryCounts>)> answer) = 0;
    virtual void delivery(qint64 id, QObject* context,
                          std::function<void(base::Result<domain::DeliveryDetail>)> answer) = 0;
    virtual void portals(QObject* context, std::function<void(base::Result<QList<domain::Portal>>)> answer) = 0;
    /// Every bot and source there is, and where its events go.
    virtual void routes(QObject* context, std::function<void(base::Result<QList<domain::RouteRow>>)> answer) = 0;

    /// Everything that changes something, by name, as the command line has it (app/enginecommands.h lists them with
    /// their arguments). `progress` may be called many times before the answer: {"step":"browser","url":…}.
    virtual void execute(const QString& command, const QJsonObject& arguments, QObject* context,
                         std::function<void(QJsonObject)> progress,
                         std::function<void(base::Result<QJsonObject>)> answer) = 0;
    /// Stops the running command of that name, which then answers Cancelled.
    virtual void cancel(const QString& command) = 0;

    [[nodiscard]] virtual EngineStatus status() const = 0;

signals:
    /// At most ten times a second, with the newest state of each delivery that changed since the last time.
    void deliveriesChanged(const QList<leadferry::domain::DeliveryRow>& rows);
    void portalsChanged();
    /// What is needed in a portal was changed there, as the engine's own look at it has found; told once.
    void propertiesChanged(const QString& portal, const QList<leadferry::domain::PropertyChange>& changes);
    /// Somebody is to be told, as the settings say: a notification on the desktop. The engine posts to the webhook.
    void announced(const leadferry::domain::Announcement& announcement);
    void mappingsChanged(); ///< somebody saved some: this program, or another one on the same profile
    void statusChanged();
};

} // namespace leadferry::app
