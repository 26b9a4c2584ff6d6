// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connecttexts.h"

#include "domain/connectreason.h"

#include <QCoreApplication>

#include <optional>

namespace leadferry::presentation {

namespace reason = domain::connectreason;

namespace {

struct ConnectTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectTexts)
};

std::optional<ProblemText> keychainProblem(const QString& why)
{
    if (why == reason::noKeychain) {
        return ProblemText{ConnectTexts::tr("This PC has no keychain that Leadferry can use"),
                           ConnectTexts::tr("Start and unlock the desktop’s keyring (GNOME Keyring or KWallet), then "
                                            "try again. On a PC without one, start Leadferry with "
                                            "LEADFERRY_SECRET_STORE=file and LEADFERRY_PASSPHRASE. Nothing was sent "
                                            "to HubSpot.")};
    }
    if (why == reason::keychainLocked) {
        return ProblemText{ConnectTexts::tr("The keychain of this PC is locked"),
                           ConnectTexts::tr("Unlock it, then try again. What you typed is still here.")};
    }
    if (why == reason::keychainRefused) {
        return ProblemText{ConnectTexts::tr("Leadferry was not let into the keychain"),
                           ConnectTexts::tr("Try again, and choose “Allow” when the keychain asks.")};
    }
    if (why == reason::keychainSilent) {
        return ProblemText{ConnectTexts::tr("The keychain does not answer"),
                           ConnectTexts::tr("It may be waiting for its password in a window of its own. Unlock it, "
                                            "then try again.")};
    }
    return std::nullopt;
}

std::optional<ProblemText> signInProblem(const ConnectTrouble& trouble)
{
    const QString& why = trouble.reason;
    if (why == reason::portsTaken) {
        return ProblemText{ConnectTexts::tr("The browser has no way back to Leadferry"),
                           ConnectTexts::tr("Another program uses all three local addresses of the sign-in. Close it, "
                                            "or restart this PC, then try again. (%1)",
                                            "the engine's words, English")
                               .arg(trouble.error.message)};
    }
    if (why == reason::nobodyCame) {
        return ProblemText{ConnectTexts::tr("Nobody agreed in the browser in time"),
                           ConnectTexts::tr("Try again, sign in to HubSpot in the window that opens, and agree. If "
                                            "HubSpot says that you may not install apps, see the link below.")};
    }
    if (why == reason::declined) {
        return ProblemText{ConnectTexts::tr("Access was declined in HubSpot"),
                           ConnectTexts::tr("To connect, try again and agree on HubSpot’s page. If you may not install "
                                            "apps there, see the link below.")};
    }
    if (why == reason::pageRefused || why == reason::scopesDiffer) {
        return ProblemText{ConnectTexts::tr("HubSpot refused the sign-in"),
                           ConnectTexts::tr("The permissions in your HubSpot app must be the ones shown here: required "
                                            "ones as required, optional ones as optional. (%1)",
                                            "the engine's words, English")
                               .arg(trouble.error.message)};
    }
    if (why == reason::unknownApp) {
        return ProblemText{ConnectTexts::tr("HubSpot does not know this app"),
                           ConnectTexts::tr("Copy the client ID and the client secret from your HubSpot app again.")};
    }
    if (why == reason::unknownRedirect) {
        return ProblemText{ConnectTexts::tr("The redirect URL is missing in your HubSpot app"),
                           ConnectTexts::tr("Add all three redirect URLs shown here to the app, then try again.")};
    }
    if (why == reason::codeRefused || why == reason::foreignAnswer || why == reason::noCode) {
        return ProblemText{ConnectTexts::tr("The sign-in came too late or twice"),
                           ConnectTexts::tr("Try again, and answer in the browser window that opens then.")};
    }
    if (why == reason::pkceRefused) {
        return ProblemText{ConnectTexts::tr("HubSpot refused PKCE for this app"),
                           ConnectTexts::tr("Switch “Use PKCE” off below, then try again.")};
    }
    if (why == reason::loginRefused) {
        return ProblemText{
            ConnectTexts::tr("HubSpot refused the sign-in"),
            ConnectTexts::tr("Check the app’s settings in HubSpot, then try again. (%1)", "the engine's words, English")
                .arg(trouble.error.message)};
    }
    if (why == reason::noApp || why == reason::noAppSecret) {
        return ProblemText{ConnectTexts::tr("The secret of this app is not kept here"),
                           ConnectTexts::tr("Choose “Another app” and give its client ID and client secret.")};
    }
    return std::nullopt;
}

ProblemText wrongAccount(const ConnectTrouble& trouble)
{
    const QString expected = accountInWords(trouble.purpose.portalName, trouble.purpose.hubId);
    const QString found = accountInWords(trouble.accountName, trouble.hubId);
    const QString title = ConnectTexts::tr("This is another HubSpot account");
    if (trouble.way == ConnectWay::ServiceKey) {
        return {title,
                ConnectTexts::tr("The key belongs to %1, not to %2. Nothing was changed in either of them. Paste "
                                 "a key of the right account, or connect the other one as a portal of its own.")
                    .arg(found, expected)};
    }
    return {title, ConnectTexts::tr("You signed in to %1, not to %2. Nothing was changed in either of them. Try again "
                                    "and choose the right account, or connect the other one as a portal of its own.")
                       .arg(found, expected)};
}

std::optional<ProblemText> accountProblem(const ConnectTrouble& trouble)
{
    const QString& why = trouble.reason;
    if (why == reason::wrongAccount) {
        return wrongAccount(trouble);
    }
    if (why == reason::nameTaken) {
        return ProblemText{ConnectTexts::tr("Another portal has this name"),
                           ConnectTexts::tr("Choose another name, then try again.")};
    }
    if (why == reason::keyRefused) {
        return ProblemText{ConnectTexts::tr("HubSpot does not accept this key"),
                           ConnectTexts::tr("Copy the service key from HubSpot again. It may have been renewed or "
                                            "removed.")};
    }
    if (why == reason::noKeptKey) {
        return ProblemText{ConnectTexts::tr("No key is kept for this portal"),
                           ConnectTexts::tr("Paste its service key here.")};
    }
    if (why == reason::accountUnknown) {
        return ProblemText{ConnectTexts::tr("HubSpot does not say whose key this is"),
                           ConnectTexts::tr("Give the key the permissions listed here, or make a new one with them.")};
    }
    return std::nullopt;
}

QString listed(const QStringList& lines)
{
    return QStringLiteral("   ") + lines.join(QStringLiteral("\n   "));
}

QString appRequest(const app::EngineStatus& status)
{
    return QStringList{
        ConnectTexts::tr("Hello,"),
        ConnectTexts::tr(
            "we want to connect Leadferry with our HubSpot account. It writes what our chatbots learn into HubSpot: "
            "contacts, notes, tickets and deals. Signing in with an app needs a super admin, or a user with App "
            "Marketplace Access."),
        ConnectTexts::tr(
            "1. In HubSpot, under Development, make an app for OAuth with private distribution and these settings."),
        ConnectTexts::tr("Redirect URLs:") + QLatin1Char('\n') + listed(status.redirectUrls),
        ConnectTexts::tr("Required permissions (scopes):") + QLatin1Char('\n') + listed(status.requiredScopes),
        ConnectTexts::tr("Optional permissions (scopes):") + QLatin1Char('\n') + listed(status.optionalScopes),
        ConnectTexts::tr("2. Enter the app’s client ID and client secret in Leadferry yourself, or hand them over in a "
                         "safe way, not "
                         "by e-mail."),
        ConnectTexts::tr(
            "3. Sign in from Leadferry and agree. Best with a HubSpot user made for it: the connection then does not "
            "depend on one person, and HubSpot shows what came from Leadferry."),
        ConnectTexts::tr("Thank you!"),
    }
        .join(QStringLiteral("\n\n"));
}

QString keyRequest(const app::EngineStatus& status)
{
    QStringList required = status.requiredScopes;
    required.removeAll(QStringLiteral("oauth"));
    return QStringList{
        ConnectTexts::tr("Hello,"),
        ConnectTexts::tr(
            "we want to connect Leadferry with our HubSpot account. It writes what our chatbots learn into HubSpot: "
            "contacts, notes, tickets and deals. Making a service key needs a super admin, or a user with Developer "
            "tools access."),
        ConnectTexts::tr(
            "1. In HubSpot, under Development, Keys, Service keys, make a key with these permissions. A key can only "
            "have permissions that its maker has."),
        ConnectTexts::tr("Needed:") + QLatin1Char('\n') + listed(required),
        ConnectTexts::tr("For deals and companies, if you use them:") + QLatin1Char('\n') +
            listed(status.optionalScopes),
        ConnectTexts::tr("2. Paste the key into Leadferry yourself, or hand it over in a safe way, not by e-mail."),
        ConnectTexts::tr("Best made by a HubSpot user made for it, so that HubSpot shows what came from Leadferry."),
        ConnectTexts::tr("Thank you!"),
    }
        .join(QStringLiteral("\n\n"));
}

} // namespace

QString accountInWords(const QString& name, qint64 hubId)
{
    const QString number = QString::number(hubId);
    return name.isEmpty()
               ? ConnectTexts::tr("account %1", "HubSpot's number").arg(number)
               : ConnectTexts::tr("“%1” (account %2)", "a portal's name, HubSpot's number").arg(name, number);
}

ProblemText connectProblem(const ConnectTrouble& trouble)
{
    if (const auto text = keychainProblem(trouble.reason)) {
        return *text;
    }
    if (const auto text = signInProblem(trouble)) {
        return *text;
    }
    if (const auto text = accountProblem(trouble)) {
        return *text;
    }
    switch (trouble.error.kind) {
    case base::ErrorKind::RateLimited:
        return {ConnectTexts::tr("HubSpot asks us to wait longer"),
                ConnectTexts::tr("Try again later. What you typed is still here. (%1)", "the engine's words, English")
                    .arg(trouble.error.message)};
    case base::ErrorKind::Transient:
        return {ConnectTexts::tr("HubSpot did not answer"),
                ConnectTexts::tr("Check the internet connection of this PC, then try again. What you typed is still "
                                 "here. (%1)",
                                 "the engine's words, English")
                    .arg(trouble.error.message)};
    case base::ErrorKind::Unauthorized:
    case base::ErrorKind::Forbidden:
    case base::ErrorKind::Invalid:
    case base::ErrorKind::NotFound:
    case base::ErrorKind::Conflict:
    case base::ErrorKind::Unclear:
    case base::ErrorKind::Storage:
    case base::ErrorKind::Cancelled:
    case base::ErrorKind::Internal:
        break;
    }
    return problemOf(trouble.error);
}

ProblemText missingPermissions(const ConnectPurpose& purpose)
{
    if (purpose.kind != ConnectPurpose::Kind::Grant) {
        return {};
    }
    const QString title = ConnectTexts::tr("“%1” has not allowed everything", "portal").arg(purpose.portalName);
    const QString scopes = purpose.missingScopes.join(QStringLiteral(", "));
    if (purpose.credential == domain::CredentialKind::ServiceKey) {
        return {title, ConnectTexts::tr("Missing: %1. Edit the service key in HubSpot, add these permissions, then "
                                        "check again. The key itself stays the same.")
                           .arg(scopes)};
    }
    return {title, ConnectTexts::tr("Missing: %1. Add them in HubSpot to the optional permissions of the app if they "
                                    "are not there, then sign in again and agree.")
                       .arg(scopes)};
}

QString adminRequest(ConnectWay way, const app::EngineStatus& status)
{
    return way == ConnectWay::SignIn ? appRequest(status) : keyRequest(status);
}

} // namespace leadferry::presentation
