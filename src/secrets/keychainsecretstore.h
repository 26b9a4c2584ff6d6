// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in the operating system's keychain: GNOME keyring or KWallet, macOS Keychain, Windows Credential Manager.
#pragma once

#include "domain/secretstore.h"
#include "secrets/keychainrequest.h"

namespace leadferry::secrets {

/// A person may have to type the keychain's password first.
inline constexpr int unlockTimeoutMs = 60'000;

/// May be used from any thread with an event loop; the keychain itself is asked on the main thread, whose loop must
/// run. Answers come on the thread of their context. Never falls back to plain text.
class KeychainSecretStore final : public domain::SecretStore
{
public:
    /// `service` is what the keychain's own window shows; see serviceOf().
    explicit KeychainSecretStore(QString service, int timeoutMs = unlockTimeoutMs);

    /// Two profiles of one user never share secrets.
    static QString serviceOf(const QString& profileDirectory);

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override;
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override;
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override;
    [[nodiscard]] QString description() const override;

private:
    void ask(KeychainRequest::Question question, QObject* context,
             std::function<void(base::Result<QByteArray>)> answer) const;

    QString m_service;
    int m_timeoutMs;
};

} // namespace leadferry::secrets
