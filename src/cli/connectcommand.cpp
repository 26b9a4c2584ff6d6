// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connectcommand.h"

#include "app/enginecommands.h"
#include "cli/arguments.h"
#include "cli/connecthints.h"
#include "domain/connectreason.h"

#include <QCommandLineParser>
#include <QLocale>
#include <QUrl>

namespace leadferry::cli {

namespace {

constexpr auto keyVariable = "LEADFERRY_SERVICE_KEY";
constexpr auto clientSecretVariable = "LEADFERRY_CLIENT_SECRET";

base::Error invalid(const QString& message)
{
    return {base::ErrorKind::Invalid, message};
}

bool isWebAddress(const QString& text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http"));
}

} // namespace

void ConnectCommand::describe(QCommandLineParser& parser) const
{
    parser.setApplicationDescription(QStringLiteral("\nThe key may also be in %1, the client's secret in %2.")
                                         .arg(QLatin1String(keyVariable), QLatin1String(clientSecretVariable)));
    parser.addOptions({
        {QStringLiteral("name"),
         QStringLiteral("What to call the connection. Default: the name it has, or the account's number."),
         QStringLiteral("N")},
        {QStringLiteral("reconnect"),
         QStringLiteral("Connect this portal again (its name or account number); another account is refused."),
         QStringLiteral("NAME")},
        {QStringLiteral("service-key-stdin"), QStringLiteral("Connect by a service key: the first line of stdin.")},
        {QStringLiteral("client-id"), QStringLiteral("Connect by OAuth with this app. Default: the one used last."),
         QStringLiteral("I")},
        {QStringLiteral("client-secret-stdin"),
         QStringLiteral("The app's secret: the first line of stdin. Not needed for an app used before.")},
        {QStringLiteral("api-url"), QStringLiteral("Another HubSpot, as `leadferryctl sandbox` is one."),
         QStringLiteral("U")},
        {QStringLiteral("app-url"), QStringLiteral("Where its web pages are. Default: HubSpot, or the --api-url."),
         QStringLiteral("U")},
        {QStringLiteral("pkce"), QStringLiteral("Use PKCE with OAuth.")},
        {QStringLiteral("no-browser"), QStringLiteral("Print the page to open instead of opening it.")},
        {QStringLiteral("timeout"), QStringLiteral("Seconds to wait for the person. Default: 300."),
         QStringLiteral("S"), QStringLiteral("300")},
    });
}

void ConnectCommand::start(const QCommandLineParser& parser)
{
    const auto way = wayFrom(parser);
    const auto timeout = countFromText(parser.value(QStringLiteral("timeout")));
    if (!way || !timeout) {
        misuse(!way ? way.error().message : timeout.error().message);
        return;
    }
    const QString apiUrl = parser.value(QStringLiteral("api-url"));
    const QString appUrl = parser.isSet(QStringLiteral("app-url")) ? parser.value(QStringLiteral("app-url")) : apiUrl;
    for (const QString& url : {apiUrl, appUrl}) {
        if (!url.isEmpty() && !isWebAddress(url)) {
            misuse(QStringLiteral("'%1' is no web address").arg(url));
            return;
        }
    }
    const Way assumed = way->value_or(Way::OAuth);
    const auto secret = secretFrom(parser, assumed);
    if (!secret) {
        misuse(secret.error().message);
        return;
    }
    m_opensBrowser = !parser.isSet(QStringLiteral("no-browser"));
    const QJsonObject arguments{{QStringLiteral("name"), parser.value(QStringLiteral("name"))},
                                {QStringLiteral("apiUrl"), apiUrl},
                                {QStringLiteral("appUrl"), appUrl},
                                {QStringLiteral("key"), assumed == Way::ServiceKey ? *secret : QString()},
                                {QStringLiteral("clientId"), parser.value(QStringLiteral("client-id"))},
                                {QStringLiteral("clientSecret"), assumed == Way::OAuth ? *secret : QString()},
                                {QStringLiteral("pkce"), parser.isSet(QStringLiteral("pkce"))},
                                {QStringLiteral("openBrowser"), false}, // this command opens it
                                {QStringLiteral("timeoutMs"), static_cast<qint64>(*timeout) * 1000},
                                {QStringLiteral("language"), QLocale().name()}};
    if (parser.isSet(QStringLiteral("reconnect"))) {
        findPortal(parser.value(QStringLiteral("reconnect")), *way, arguments);
    } else {
        execute(assumed, arguments);
    }
}

void ConnectCommand::findPortal(const QString& name, std::optional<Way> way, const QJsonObject& arguments)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->portals(this, [this, name, way, arguments](const base::Result<QList<domain::Portal>>& portals) {
        if (!portals) {
            fail(portals.error());
            return;
        }
        for (const domain::Portal& portal : *portals) {
            if (portal.name.compare(name, Qt::CaseInsensitive) == 0 || QString::number(portal.hubId) == name) {
                QJsonObject again = arguments;
                again.insert(QStringLiteral("expectedHubId"), portal.hubId);
                const bool byKey = portal.credential == domain::CredentialKind::ServiceKey;
                execute(way.value_or(byKey ? Way::ServiceKey : Way::OAuth), again);
                return;
            }
        }
        fail({base::ErrorKind::NotFound,
              QStringLiteral("no portal is called '%1'; `leadferryctl connections` lists them").arg(name)});
    });
}

base::Result<std::optional<ConnectCommand::Way>> ConnectCommand::wayFrom(const QCommandLineParser& parser) const
{
    const bool byKey = parser.isSet(QStringLiteral("service-key-stdin"));
    const bool byClient = parser.isSet(QStringLiteral("client-id"));
    if (byKey && byClient) {
        return invalid(QStringLiteral("choose --service-key-stdin or --client-id, not both"));
    }
    if (byClient) {
        return std::optional(Way::OAuth);
    }
    if (byKey || !surroundings().environment(keyVariable).isEmpty()) {
        return std::optional(Way::ServiceKey);
    }
    if (parser.isSet(QStringLiteral("client-secret-stdin"))) {
        return invalid(QStringLiteral("whose secret is it? Give --client-id, too"));
    }
    return std::optional<Way>();
}

base::Result<QString> ConnectCommand::secretFrom(const QCommandLineParser& parser, Way way) const
{
    const bool key = way == Way::ServiceKey;
    const bool fromStdin =
        parser.isSet(key ? QStringLiteral("service-key-stdin") : QStringLiteral("client-secret-stdin"));
    const QString secret =
        fromStdin ? terminal().secretLine(key ? QStringLiteral("Service key") : QStringLiteral("Client secret"))
                  : surroundings().environment(key ? keyVariable : clientSecretVariable).trimmed();
    if (fromStdin && secret.isEmpty()) {
        return invalid(QStringLiteral("stdin was empty: pipe the secret in, or type it"));
    }
    return secret; // none: the kept one
}

void ConnectCommand::execute(Way way, const QJsonObject& arguments)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    m_running = QLatin1String(way == Way::ServiceKey ? app::command::connectServiceKey : app::command::connectOAuth);
    client->execute(
        m_running, arguments, this, [this](const QJsonObject& step) { follow(step); },
        [this](const base::Result<QJsonObject>& answer) { onAnswer(answer); });
}

void ConnectCommand::onAnswer(const base::Result<QJsonObject>& answer)
{
    m_running.clear();
    if (!answer) {
        const bool unsaid = m_reason == domain::connectreason::noApp;
        fail(answer.error(), unsaid ? ExitCode::Usage : exitCodeFor(answer.error().kind));
        if (const QString hint = connectHint(m_reason); !hint.isEmpty()) {
            terminal().progress(hint);
        }
        return;
    }
    const QJsonObject portal = answer->value(QLatin1String("portal")).toObject();
    if (json()) {
        terminal().json(*answer);
    } else {
        const bool again = answer->value(QLatin1String("again")).toBool();
        terminal().line((again ? QStringLiteral("Connected %1 again (account %2); it was connected before.")
                               : QStringLiteral("Connected %1 (account %2)."))
                            .arg(terminal().painted(portal.value(QLatin1String("name")).toString(), Colour::Strong))
                            .arg(portal.value(QLatin1String("hubId")).toInteger()));
    }
    finish(ExitCode::Done);
}

void ConnectCommand::follow(const QJsonObject& step)
{
    const QString name = step.value(QLatin1String("step")).toString();
    if (name == QLatin1String("browser")) {
        invite(step.value(QLatin1String("url")).toString());
    } else if (name == QLatin1String("token")) {
        terminal().progress(QStringLiteral("Access was granted; fetching the tokens."));
    } else if (name == QLatin1String("failed")) {
        m_reason = step.value(QLatin1String("reason")).toString();
    } else if (name == QLatin1String("wait")) {
        const bool asked = step.value(QLatin1String("why")).toString() == QLatin1String("asked");
        terminal().progress((asked ? QStringLiteral("HubSpot asks to wait: going on in %1 s.")
                                   : QStringLiteral("HubSpot fails for the moment: asking again in %1 s."))
                                .arg(step.value(QLatin1String("secondsLeft")).toInt()));
    } else if (name == QLatin1String("prepare") && !std::exchange(m_prepares, true)) {
        terminal().progress(
            QStringLiteral("Preparing the account: looking up what it allows, adding Leadferry's properties."));
    }
}

/// Once: the engine repeats the step to say how long it still waits.
void ConnectCommand::invite(const QString& url)
{
    if (m_invited || url.isEmpty()) {
        return;
    }
    m_invited = true;
    if (m_opensBrowser && surroundings().openBrowser(url)) {
        terminal().progress(QStringLiteral("Answer in the browser. If it did not open: ") + url);
    } else if (json()) {
        terminal().json({{QStringLiteral("url"), url}});
    } else {
        terminal().progress(QStringLiteral("Open this page and grant access:"));
        terminal().line(url);
    }
}

void ConnectCommand::interrupt()
{
    if (m_running.isEmpty()) {
        Command::interrupt();
    } else {
        engine()->cancel(m_running); // its answer ends the command
    }
}

} // namespace leadferry::cli
