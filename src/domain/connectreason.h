// SPDX-License-Identifier: GPL-3.0-or-later
// Why connecting a portal can fail: stable names beside the error's kind, by which the window, the command line and the
// pages in the browser choose their words.
//
// To add one: a line here, and its words in presentation/connecttexts.cpp, cli/connecthints.cpp and, where the browser
// can show it, resources/pages/browser-texts.json. Tests fail until all three know it.
#pragma once

#include <QLatin1String>

#include <array>

namespace leadferry::domain::connectreason {

// The place for secrets (domain/secrettrouble.h).
inline constexpr QLatin1String noKeychain("no-keychain");
inline constexpr QLatin1String keychainLocked("keychain-locked");
inline constexpr QLatin1String keychainRefused("keychain-refused");
inline constexpr QLatin1String keychainSilent("keychain-silent");
// Signing in.
inline constexpr QLatin1String noApp("no-app");                 ///< none was given, none is kept, none is built in
inline constexpr QLatin1String noAppSecret("no-app-secret");    ///< the app is named, its secret is not kept here
inline constexpr QLatin1String portsTaken("ports-taken");       ///< all three addresses the browser comes back to
inline constexpr QLatin1String nobodyCame("nobody-came");       ///< no answer from the browser in time
inline constexpr QLatin1String declined("declined");            ///< the person said no on HubSpot's page
inline constexpr QLatin1String pageRefused("page-refused");     ///< HubSpot's page came back with another error
inline constexpr QLatin1String foreignAnswer("foreign-answer"); ///< not the answer to our own question
inline constexpr QLatin1String answeredTwice("answered-twice"); ///< the page was opened again
inline constexpr QLatin1String noCode("no-code");               ///< HubSpot's answer lacks what it is for
inline constexpr QLatin1String unknownApp("unknown-app");       ///< client id or secret is wrong
inline constexpr QLatin1String unknownRedirect("unknown-redirect");
inline constexpr QLatin1String codeRefused("code-refused"); ///< used before, or too old
inline constexpr QLatin1String pkceRefused("pkce-refused");
inline constexpr QLatin1String scopesDiffer("scopes-differ");
inline constexpr QLatin1String loginRefused("login-refused"); ///< HubSpot does not offer this login, or is unclear
inline constexpr QLatin1String hubSpotFails("hubspot-fails"); ///< it was waited for, and still fails
// The account.
inline constexpr QLatin1String wrongAccount("wrong-account"); ///< another one than the portal that is reconnected
inline constexpr QLatin1String nameTaken("name-taken");       ///< by the portal of another account
inline constexpr QLatin1String keyRefused("key-refused");
inline constexpr QLatin1String noKeptKey("no-kept-key");          ///< asked to use the kept one, and there is none
inline constexpr QLatin1String accountUnknown("account-unknown"); ///< the key may not tell whose it is

inline constexpr std::array all{noKeychain,    keychainLocked, keychainRefused, keychainSilent, noApp,
                                noAppSecret,   portsTaken,     nobodyCame,      declined,       pageRefused,
                                foreignAnswer, answeredTwice,  noCode,          unknownApp,     unknownRedirect,
                                codeRefused,   pkceRefused,    scopesDiffer,    loginRefused,   hubSpotFails,
                                wrongAccount,  nameTaken,      keyRefused,      noKeptKey,      accountUnknown};

} // namespace leadferry::domain::connectreason
