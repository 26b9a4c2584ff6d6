// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profileclient.h"

#include "app/controlsocket.h"
#include "app/enginecommands.h"
#include "app/enrichmentcommands.h"
#include "app/refusingsecretstore.h"
#include "app/routecommands.h"
#include "app/secretstorechoice.h"
#include "app/settingcatalog.h"
#include "store/replystore.h"
#include "store/sourcestore.h"
#include "store/webhookstore.h"

#include <QLockFile>
#include <QStandardPaths>

namespace leadferry::app {

using base::Result;

namespace {

/// Answers from the event loop, as the façade promises.
template <typename T> void answerLater(QObject* context, const std::function<void(Result<T>)>& answer, Result<T> result)
{
    QMetaObject::invokeMethod(
        context, [answer, result = std::move(result)] { answer(result); }, Qt::QueuedConnection);
}

} // namespace

ProfileClient::ProfileClient(ProfileFolder folder, std::unique_ptr<store::Database> database)
    : m_folder(std::move(folder)),
      m_database(std::move(database)),
      m_events(*m_database, m_clock),
      m_rowCommands(*m_database, m_events, m_clock, QStringLiteral("command line")),
      m_log(*m_database),
      m_portals(*m_database),
      m_settings(*m_database)
{
}

ProfileClient::~ProfileClient() = default;

void ProfileClient::deliveries(const domain::DeliveryFilter& filter, const domain::DeliverySpan& span, QObject* context,
                               std::function<void(Result<domain::DeliveryPage>)> answer)
{
    answerLater(context, answer, m_log.page(filter, span));
}

void ProfileClient::deliveryCounts(const domain::DeliveryFilter& filter, QObject* context,
                                   std::function<void(Result<domain::DeliveryCounts>)> answer)
{
    answerLater(context, answer, m_log.counts(filter));
}

void ProfileClient::delivery(qint64 id, QObject* context, std::function<void(Result<domain::DeliveryDetail>)> answer)
{
    answerLater(context, answer, m_log.detail(id));
}

void ProfileClient::portals(QObject* context, std::function<void(Result<QList<domain::Portal>>)> answer)
{
    answerLater(context, answer, m_portals.all());
}

void ProfileClient::routes(QObject* context, std::function<void(Result<QList<domain::RouteRow>>)> answer)
{
    answerLater(context, answer, routesNow(*m_database, m_clock.nowMs()));
}

EngineStatus ProfileClient::status() const
{
    EngineStatus status;
    const auto settings = readSettings(m_settings);
    if (hasOwner()) {
        const bool paused = settings && settings->value(setting::paused) == setting::yes;
        status.state = paused ? EngineState::Paused : EngineState::Running;
        status.failure = settings ? QString() : settings.error().message;
    } else {
        status.state = EngineState::Stopped;
    }
    if (settings) {
        status.settingProblems = settings->problems;
        const auto enrichment = enrichment::statusOf(*m_database, enrichmentChoiceIn(*settings), m_clock.nowMs());
        if (enrichment) {
            status.enrichment = *enrichment;
        }
    }
    if (const auto counts = m_log.counts()) {
        status.counts = counts->byState;
        status.shadowed = counts->shadowed;
    }
    if (const auto oldest = m_log.oldestOpenMs()) {
        status.oldestWaitingMs = *oldest;
    }
    if (const auto refusals = store::SourceStore(*m_database).refusals()) {
        status.refusals = *refusals;
    }
    if (const auto lost = store::ReplyStore(*m_database).lost(m_clock.nowMs())) {
        status.lostReplies = *lost;
    }
    if (const auto webhook = store::WebhookStore(*m_database).state()) {
        status.webhook = *webhook;
    }
    return status;
}

bool ProfileClient::hasOwner() const
{
    return !m_engine && !m_folder.own().ok();
}

void ProfileClient::execute(const QString& command, const QJsonObject& arguments, QObject* context,
                            std::function<void(QJsonObject)> progress, std::function<void(Result<QJsonObject>)> answer)
{
    auto* job = makeJob(command, arguments);
    m_running.insert(command, job);
    if (progress) {
        connect(job, &EngineCommandJob::progress, context, std::move(progress));
    }
    connect(job, &base::Job::finished, context, [job, answer = std::move(answer)] { answer(job->outcome()); });
    job->start();
}

EngineCommandJob* ProfileClient::makeJob(const QString& command, const QJsonObject& arguments)
{
    const bool concernsSecrets = m_rowCommands.sources().concernsSecrets(command, arguments);
    if (const auto settled = concernsSecrets ? std::nullopt : m_rowCommands.run(command, arguments)) {
        if (!RowCommands::onlyReads(command)) {
            nudgeOwner();
        }
        return new SettledCommandJob(*settled);
    }
    if (hasOwner()) {
        return new RemoteCommandJob(m_folder.socketName(), command, arguments);
    }
    // The doctor works without a place for secrets: it is there to say what is wrong with it.
    const auto engine = ownEngine(command == QLatin1String(command::doctor) ? SecretsNeed::None : SecretsNeed::Some);
    return engine ? (*engine)->command(command, arguments) : new SettledCommandJob(engine.error());
}

Result<Engine*> ProfileClient::ownEngine(SecretsNeed need)
{
    if (!m_engine) {
        auto secrets = chooseSecretStore(m_folder.directory());
        if (!secrets && need == SecretsNeed::Some) {
            return secrets.error();
        }
        m_secrets = secrets ? std::move(secrets).value() : std::make_unique<RefusingSecretStore>(secrets.error());
        RunOptions options;
        options.profile = m_folder.directory();
        m_engine = std::make_unique<Engine>(options, EngineRole::CommandsOnly, *m_secrets, m_clock);
        if (auto started = m_engine->start(); !started) {
            m_engine.reset();
            return started.error();
        }
    }
    return m_engine.get();
}

void ProfileClient::nudgeOwner()
{
    if (hasOwner()) {
        // Nobody waits for it: the owner looks by itself too, only later.
        (new RemoteCommandJob(m_folder.socketName(), QLatin1String(command::nudge), {}))->start();
    }
}

void ProfileClient::cancel(const QString& command)
{
    if (const auto job = m_running.value(command)) {
        job->cancel();
    }
}

Result<std::unique_ptr<EngineClient>> openProfile(const QString& directory)
{
    auto folder = ProfileFolder::open(directory);
    if (!folder) {
        return folder.error();
    }
    auto database = store::Database::open(folder->databaseFile());
    if (!database) {
        return database.error();
    }
    return std::unique_ptr<EngineClient>(
        std::make_unique<ProfileClient>(std::move(folder).value(), std::move(database).value()));
}

QString defaultProfileDirectory()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
}

} // namespace leadferry::app
