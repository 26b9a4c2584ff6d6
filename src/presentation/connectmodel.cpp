// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connectmodel.h"

#include "app/enginecommands.h"
#include "domain/connectreason.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QLocale>
#include <QRegularExpression>

namespace leadferry::presentation {

namespace {

/// HubSpot's ids and secrets are UUIDs; the beginning of one is a copy that was cut off. Other shapes are let through,
/// because HubSpot may change them and says itself what it does not know.
bool isCutUuid(const QString& value)
{
    static const QRegularExpression part(QStringLiteral("^[0-9a-fA-F]{1,8}(-[0-9a-fA-F]{0,12}){0,4}$"));
    return value.size() < 36 && part.match(value).hasMatch();
}

bool isCutKey(const QString& key)
{
    static const QRegularExpression beginning(QStringLiteral("^pat-[a-z]{2}[0-9]+-"));
    const auto match = beginning.match(key);
    return match.hasMatch() && isCutUuid(key.mid(match.capturedLength()));
}

bool hasBlank(const QString& value)
{
    static const QRegularExpression blank(QStringLiteral("\\s"));
    return value.contains(blank);
}

} // namespace

ConnectModel::ConnectModel(app::EngineClient& client, base::Clock& clock, ConnectPurpose purpose, QObject* parent)
    : QObject(parent),
      m_client(client),
      m_clock(clock),
      m_purpose(std::move(purpose)),
      m_second(clock.makeAlarm()),
      m_way(m_purpose.credential == domain::CredentialKind::OAuth ? Way::SignIn : Way::ServiceKey)
{
    setValue(Field::Name, m_purpose.portalName);
    connect(m_second.get(), &base::Alarm::rang, this, &ConnectModel::tick);
}

ConnectModel::~ConnectModel()
{
    if (isBusy()) {
        m_client.cancel(command());
    }
}

void ConnectModel::loadApps()
{
    m_appsQuestion = std::make_unique<QObject>();
    m_client.execute(QLatin1String(app::command::hubSpotApps), {{QStringLiteral("expectedHubId"), m_purpose.hubId}},
                     m_appsQuestion.get(), {}, [this](const base::Result<QJsonObject>& answer) { onApps(answer); });
}

void ConnectModel::onApps(const base::Result<QJsonObject>& answer)
{
    if (!answer) {
        return; // the fields are there for it, and connecting says what is wrong with the keychain
    }
    QList<App> apps;
    const QJsonArray list = answer->value(QLatin1String("apps")).toArray();
    for (const auto& value : list) {
        const QJsonObject app = value.toObject();
        apps.append({app.value(QLatin1String("clientId")).toString(), app.value(QLatin1String("builtIn")).toBool()});
    }
    if (m_apps != apps) {
        m_apps = apps;
        const bool typed = !value(Field::ClientId).isEmpty(); // somebody was quicker
        m_chosenApp = typed || apps.isEmpty() ? QString() : apps.constFirst().clientId;
        emit appsChanged();
    }
}

void ConnectModel::setChosenApp(const QString& clientId)
{
    m_chosenApp = clientId;
}

bool ConnectModel::mayUseKeptKey() const
{
    return m_purpose.kind == ConnectPurpose::Kind::Grant && m_purpose.credential == domain::CredentialKind::ServiceKey;
}

void ConnectModel::setWay(Way way)
{
    if (m_way != way && !isBusy()) {
        m_way = way;
        emit wayChanged();
    }
}

void ConnectModel::setValue(Field field, const QString& value)
{
    m_values.insert(field, value.trimmed());
}

void ConnectModel::setTakenNames(const QStringList& names)
{
    m_takenNames = names;
}

QList<ConnectModel::Field> ConnectModel::fields() const
{
    if (m_way == Way::ServiceKey) {
        return {Field::ServiceKey, Field::Name};
    }
    return m_chosenApp.isEmpty() ? QList<Field>{Field::ClientId, Field::ClientSecret, Field::Name}
                                 : QList<Field>{Field::Name};
}

QString ConnectModel::problem(Field field) const
{
    const QString typed = value(field);
    switch (field) {
    case Field::Name:
        return m_takenNames.contains(typed, Qt::CaseInsensitive)
                   ? tr("Another portal has this name. Choose another one.")
                   : QString();
    case Field::ClientId:
        if (typed.isEmpty()) {
            return tr("Copy the client ID from your HubSpot app.");
        }
        return isCutUuid(typed) || hasBlank(typed)
                   ? tr("This looks cut off. Copy the whole client ID from HubSpot again.")
                   : QString();
    case Field::ClientSecret:
        if (typed.isEmpty()) {
            return tr("Copy the client secret from your HubSpot app.");
        }
        return isCutUuid(typed) || hasBlank(typed)
                   ? tr("This looks cut off. Copy the whole client secret from HubSpot again.")
                   : QString();
    case Field::ServiceKey:
        if (typed.isEmpty()) {
            return mayUseKeptKey() ? QString()
                                   : tr("Copy the service key from HubSpot: Development, Keys, Service keys.");
        }
        return isCutKey(typed) || hasBlank(typed)
                   ? tr("This looks cut off. Copy the whole service key from HubSpot again.")
                   : QString();
    }
    return {};
}

QString ConnectModel::command() const
{
    return QLatin1String(m_way == Way::SignIn ? app::command::connectOAuth : app::command::connectServiceKey);
}

QJsonObject ConnectModel::arguments() const
{
    const bool other = m_suggestedHubId != 0;
    QJsonObject arguments{{QStringLiteral("name"), other ? QString() : value(Field::Name)},
                          {QStringLiteral("expectedHubId"), other ? 0 : m_purpose.hubId}};
    if (m_way == Way::ServiceKey) {
        arguments.insert(QStringLiteral("key"), value(Field::ServiceKey));
        return arguments;
    }
    const bool kept = !m_chosenApp.isEmpty();
    arguments.insert(QStringLiteral("clientId"), kept ? m_chosenApp : value(Field::ClientId));
    arguments.insert(QStringLiteral("clientSecret"), kept ? QString() : value(Field::ClientSecret));
    arguments.insert(QStringLiteral("suggestedHubId"), m_suggestedHubId);
    arguments.insert(QStringLiteral("pkce"), m_pkce == Pkce::On);
    arguments.insert(QStringLiteral("openBrowser"), false); // the window opens it: it knows the desktop
    arguments.insert(QStringLiteral("timeoutMs"), browserTimeoutSeconds * 1000);
    arguments.insert(QStringLiteral("language"), QLocale().name());
    return arguments;
}

bool ConnectModel::start()
{
    const QList<Field> wanted = fields();
    const bool wrong =
        std::any_of(wanted.begin(), wanted.end(), [this](Field field) { return !problem(field).isEmpty(); });
    if (wrong || isBusy()) {
        return false;
    }
    m_suggestedHubId = 0;
    begin();
    return true;
}

bool ConnectModel::canConnectOther() const
{
    return m_step == Step::Failed && m_reason == domain::connectreason::wrongAccount && m_account != 0 &&
           m_accountName.isEmpty();
}

bool ConnectModel::connectOther()
{
    if (!canConnectOther()) {
        return false;
    }
    m_suggestedHubId = m_account;
    begin();
    return true;
}

void ConnectModel::begin()
{
    m_cancelled = false;
    m_browserUrl.clear();
    m_account = 0;
    m_accountName.clear();
    m_reason.clear();
    m_question = std::make_unique<QObject>();
    setStep(Step::Starting);
    m_client.execute(
        command(), arguments(), m_question.get(), [this](const QJsonObject& progress) { onProgress(progress); },
        [this](const base::Result<QJsonObject>& answer) { onAnswer(answer); });
}

void ConnectModel::cancel()
{
    if (isBusy()) {
        m_cancelled = true;
        m_client.cancel(command());
    }
}

void ConnectModel::edit()
{
    if (m_step == Step::Failed) {
        setStep(Step::Typing);
    }
}

bool ConnectModel::isBusy() const
{
    return m_step != Step::Typing && m_step != Step::Done && m_step != Step::Failed;
}

void ConnectModel::onProgress(const QJsonObject& progress)
{
    const QString step = progress.value(QLatin1String("step")).toString();
    if (step == QLatin1String("browser")) {
        const QUrl url(progress.value(QLatin1String("url")).toString());
        const bool isNew = url.isValid() && url != m_browserUrl;
        if (isNew) {
            m_browserUrl = url; // before the step says that it is there
        }
        setStep(Step::Browser);
        countDown(progress.value(QLatin1String("secondsLeft")).toInt(browserTimeoutSeconds));
        if (isNew) {
            emit browserWanted(url);
        }
    } else if (step == QLatin1String("token")) {
        setStep(Step::Token);
    } else if (step == QLatin1String("prepare")) {
        setStep(Step::Preparing);
    } else if (step == QLatin1String("account")) {
        m_account = progress.value(QLatin1String("hubId")).toInteger();
        m_accountName = progress.value(QLatin1String("name")).toString();
    } else if (step == QLatin1String("failed")) {
        m_reason = progress.value(QLatin1String("reason")).toString();
    } else if (step == QLatin1String("wait")) {
        m_askedToWait = progress.value(QLatin1String("why")).toString() == QLatin1String("asked");
        setStep(Step::Waiting);
        countDown(progress.value(QLatin1String("secondsLeft")).toInt());
    }
}

void ConnectModel::countDown(int seconds)
{
    m_secondsLeft = seconds;
    m_countdownEndsMs = m_clock.monotonicMs() + m_secondsLeft * 1000LL;
    m_second->ringIn(1000);
    emit secondsLeftChanged();
}

void ConnectModel::onAnswer(const base::Result<QJsonObject>& answer)
{
    m_second->silence();
    if (!answer.ok()) {
        m_failure = describe(answer.error());
        setStep(Step::Failed);
        return;
    }
    const QJsonObject portal = answer->value(QLatin1String("portal")).toObject();
    m_connectedName = portal.value(QLatin1String("name")).toString(value(Field::Name));
    m_again = answer->value(QLatin1String("again")).toBool();
    m_values.remove(Field::ClientSecret);
    m_values.remove(Field::ServiceKey);
    setStep(Step::Done);
}

void ConnectModel::tick()
{
    if (!hasCountdown()) {
        return;
    }
    m_secondsLeft = static_cast<int>(qMax<qint64>(0, (m_countdownEndsMs - m_clock.monotonicMs() + 999) / 1000));
    emit secondsLeftChanged();
    if (m_secondsLeft > 0) {
        m_second->ringIn(1000);
    }
}

void ConnectModel::setStep(Step step)
{
    if (m_step != step) {
        m_step = step;
        emit stepChanged();
    }
}

QString ConnectModel::stepText() const
{
    switch (m_step) {
    case Step::Typing:
    case Step::Failed:
        return {};
    case Step::Starting:
        return m_way == Way::SignIn ? tr("Getting ready to sign in…") : tr("Asking HubSpot whether it knows this key…");
    case Step::Browser:
        return tr("Sign in to HubSpot in your browser, choose the account and agree.");
    case Step::Token:
        return tr("HubSpot agreed. Fetching the access…");
    case Step::Preparing:
        return tr("Reading the account and preparing it for Leadferry…");
    case Step::Waiting:
        return m_askedToWait ? tr("HubSpot asks us to wait. Leadferry goes on by itself.")
                             : tr("HubSpot does not work right now. Leadferry asks again by itself.");
    case Step::Done:
        if (m_again && m_purpose.kind == ConnectPurpose::Kind::Connect) {
            return tr("This account was connected already. It is connected again, as “%1”.").arg(m_connectedName);
        }
        return m_again ? tr("“%1” is connected again.").arg(m_connectedName)
                       : tr("“%1” is connected.").arg(m_connectedName);
    }
    return {};
}

ProblemText ConnectModel::describe(const base::Error& error) const
{
    if (m_cancelled) {
        return {tr("Connecting was stopped"), tr("Nothing was changed. What you typed is still here.")};
    }
    return connectProblem({error, m_reason, m_way, m_purpose, m_account, m_accountName});
}

} // namespace leadferry::presentation
