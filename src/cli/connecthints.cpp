// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/connecthints.h"

#include "domain/connectreason.h"

#include <QHash>

namespace leadferry::cli {

namespace reason = domain::connectreason;

QString connectHint(const QString& why)
{
    static const QString again = QStringLiteral("Run the command again and answer on the page that opens then.");
    static const QString asShown =
        QStringLiteral("In the HubSpot app, the required and the optional permissions and the three redirect URLs must "
                       "be those of packaging/hubspot-app (README, \"Connect HubSpot\").");
    static const QHash<QString, QString> hints{
        {reason::noKeychain, QStringLiteral("On a computer without a keychain set LEADFERRY_SECRET_STORE=file and "
                                            "LEADFERRY_PASSPHRASE, then run the command again.")},
        {reason::keychainLocked, QStringLiteral("Unlock the keychain (log in to the desktop, or open its keyring "
                                                "program), then run the command again.")},
        {reason::keychainRefused, QStringLiteral("Run the command again and choose \"Allow\" when the keychain asks.")},
        {reason::keychainSilent, QStringLiteral("Look for a window that asks for the keychain's password, answer it, "
                                                "then run the command again.")},
        {reason::noApp, QStringLiteral("leadferryctl connect --client-id I --client-secret-stdin; or, with a service "
                                       "key: leadferryctl connect --service-key-stdin")},
        {reason::noAppSecret, QStringLiteral("Give the secret too: --client-secret-stdin, or LEADFERRY_CLIENT_SECRET "
                                             "in the environment. It is kept from then on.")},
        {reason::portsTaken, QStringLiteral("`ss -ltnp` shows which program listens on 47821, 47822 and 47823.")},
        {reason::nobodyCame, QStringLiteral("Run the command again; --timeout S waits longer. If HubSpot says that you "
                                            "may not install apps: that needs a super admin, or a user with App "
                                            "Marketplace Access.")},
        {reason::declined, QStringLiteral("Run the command again and agree. If you may not install apps: that needs a "
                                          "super admin, or a user with App Marketplace Access.")},
        {reason::pageRefused, asShown},
        {reason::foreignAnswer, again},
        {reason::answeredTwice, again},
        {reason::noCode, again},
        {reason::codeRefused, again},
        {reason::unknownApp, QStringLiteral("Copy the client id and the secret from the app's settings once more and "
                                            "give both: --client-id I --client-secret-stdin")},
        {reason::unknownRedirect, asShown},
        {reason::scopesDiffer, asShown},
        {reason::pkceRefused, QStringLiteral("Run the command again without --pkce.")},
        {reason::loginRefused, asShown},
        {reason::hubSpotFails, QStringLiteral("Run the command again later; status.hubspot.com says whether HubSpot "
                                              "has trouble.")},
        {reason::wrongAccount, QStringLiteral("Run the command again with the right account; or connect the other one "
                                              "as a portal of its own, without --reconnect.")},
        {reason::nameTaken, QStringLiteral("Choose another --name; or, to connect that portal again, --reconnect "
                                           "NAME.")},
        {reason::keyRefused, QStringLiteral("Copy the key from HubSpot again (Development, Keys, Service keys); it may "
                                            "have been renewed or removed.")},
        {reason::noKeptKey, QStringLiteral("Give the key: --service-key-stdin")},
        {reason::accountUnknown, QStringLiteral("Give the key the scopes that the README lists, or make a new one with "
                                                "them.")},
    };
    return hints.value(why);
}

} // namespace leadferry::cli
