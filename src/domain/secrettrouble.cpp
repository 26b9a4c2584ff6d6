// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/secrettrouble.h"

#include "domain/connectreason.h"

#include <algorithm>
#include <array>

namespace leadferry::domain {

namespace {

struct Row
{
    SecretTrouble trouble;
    QLatin1String reason;
    QLatin1String words;
};

constexpr std::array rows{
    Row{SecretTrouble::NoKeychain, connectreason::noKeychain,
        QLatin1String("no keychain can be used here; start and unlock the desktop's keyring, or keep the secrets in an "
                      "encrypted file (LEADFERRY_SECRET_STORE=file and LEADFERRY_PASSPHRASE)")},
    Row{SecretTrouble::Locked, connectreason::keychainLocked,
        QLatin1String("the keychain is locked; unlock it, then try again")},
    Row{SecretTrouble::Refused, connectreason::keychainRefused,
        QLatin1String("access to the keychain was declined; allow it when it asks, then try again")},
    Row{SecretTrouble::Silent, connectreason::keychainSilent,
        QLatin1String("the keychain did not answer in time; it may be waiting for its password: unlock it, then try "
                      "again")},
};

} // namespace

base::Error secretError(SecretTrouble trouble, const QString& detail)
{
    const auto row = std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.trouble == trouble; });
    return {base::ErrorKind::Unauthorized,
            detail.isEmpty() ? QString(row->words) : QStringLiteral("%1 (%2)").arg(row->words, detail)};
}

std::optional<SecretTrouble> secretTroubleOf(const base::Error& error)
{
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return error.message.startsWith(each.words); });
    return error.kind == base::ErrorKind::Unauthorized && row != rows.end() ? std::optional(row->trouble)
                                                                            : std::nullopt;
}

QString reasonOf(SecretTrouble trouble)
{
    return std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.trouble == trouble; })->reason;
}

} // namespace leadferry::domain
