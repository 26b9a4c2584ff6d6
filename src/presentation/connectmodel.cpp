// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connectmodel.h"

#include "app/enginecommands.h"

#include <QJsonObject>
#include <QRegularExpression>

namespace leadferry::presentation {

using base::ErrorKind;

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

ConnectModel::ConnectModel(app::EngineClient& client, base::Clock& clock, QObject* parent)
    : QObject(parent), m_client(client), m_clock(clock), m_second(clock.makeAlarm())
{
    connect(m_second.get(), &base::Alarm::rang, this, &ConnectModel::tick);
}

ConnectModel::~ConnectModel()
{
    if (isBusy()) {
        m_client.cancel(command());
    }
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
    return m_way == Way::SignIn ? QList<Field>{Field::ClientId, Field::ClientSecret, Field::Name}
                                : QList<Field>{Field::ServiceKey, Field::Name};
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
            return tr("Copy the service key from HubSpot: Development, Keys, Service keys.");
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
    if (m_way == Way::ServiceKey) {
        return {{QStringLiteral("name"), value(Field::Name)}, {QStringLiteral("key"), value(Field::ServiceKey)}};
    }
    return {{QStringLiteral("name"), value(Field::Name)},
            {QStringLiteral("clientId"), value(Field::ClientId)},
            {QStringLiteral("clientSecret"), value(Field::ClientSecret)},
            {QStringLiteral("openBrowser"), false}, // the window opens it: it knows the desktop
            {QStringLiteral("timeoutMs"), browserTimeoutSeconds * 1000}};
}

bool ConnectModel::start()
{
    const QList<Field> wanted = fields();
    const bool wrong =
        std::any_of(wanted.begin(), wanted.end(), [this](Field field) { return !problem(field).isEmpty(); });
    if (wrong || isBusy()) {
        return false;
    }
    m_cancelled = false;
    m_browserUrl.clear();
    m_question = std::make_unique<QObject>();
    setStep(Step::Starting);
    m_client.execute(
        command(), arguments(), m_question.get(), [this](const QJsonObject& progress) { onProgress(progress); },
        [this](const base::Result<QJsonObject>& answer) { onAnswer(answer); });
    return true;
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
        setStep(Step::Browser);
        countDown(progress.value(QLatin1String("secondsLeft")).toInt(browserTimeoutSeconds));
        if (url.isValid() && url != m_browserUrl) {
            m_browserUrl = url;
            emit browserWanted(url);
        }
    } else if (step == QLatin1String("token")) {
        setStep(Step::Token);
    } else if (step == QLatin1String("prepare")) {
        setStep(Step::Preparing);
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
        return tr("“%1” is connected.").arg(m_connectedName);
    }
    return {};
}

ProblemText ConnectModel::describe(const base::Error& error) const
{
    if (m_cancelled) {
        return {tr("Connecting was stopped"), tr("Nothing was changed. What you typed is still here.")};
    }
    switch (error.kind) {
    case ErrorKind::Cancelled:
        return m_way == Way::SignIn
                   ? ProblemText{tr("Nobody agreed in the browser in time"),
                                 tr("Try again, sign in to HubSpot in the window that opens, and agree.")}
                   : problemOf(error);
    case ErrorKind::Unauthorized:
        return m_way == Way::SignIn
                   ? ProblemText{tr("HubSpot does not know this app"),
                                 tr("Copy the client ID and the client secret from your HubSpot app again.")}
                   : ProblemText{tr("HubSpot does not accept this key"),
                                 tr("Copy the service key from HubSpot again. It may have been renewed or removed.")};
    case ErrorKind::RateLimited:
        return {tr("HubSpot asks us to wait longer"),
                tr("Try again later. What you typed is still here. (%1)", "the engine's own words, English")
                    .arg(error.message)};
    case ErrorKind::Transient:
        return {tr("HubSpot did not answer"), tr("Check the internet connection of this PC, then try again. What you "
                                                 "typed is still here. (%1)",
                                                 "the engine's own words, English")
                                                  .arg(error.message)};
    case ErrorKind::Forbidden:
    case ErrorKind::Invalid:
    case ErrorKind::NotFound:
    case ErrorKind::Conflict:
    case ErrorKind::Unclear:
    case ErrorKind::Storage:
    case ErrorKind::Internal:
        return problemOf(error);
    }
    return problemOf(error);
}

} // namespace leadferry::presentation
