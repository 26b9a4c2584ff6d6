// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets in one encrypted file of the profile, for servers without a keychain and for the demo.
#pragma once

#include "domain/secretstore.h"
#include "secrets/sealedbox.h"

#include <QMutex>

namespace leadferry::secrets {

/// May be used from any thread, and by several processes at once: every change reads the file again under a lock beside
/// it. The work is done inside the call (the first one derives the key); only the answer comes from the event loop. A
/// file that cannot be opened is never written over.
class FileSecretStore final : public domain::SecretStore
{
public:
    /// The file need not exist: the first write makes it, and with it the passphrase.
    FileSecretStore(QString path, const QByteArray& passphrase, GuessCost cost = {});

    static QString pathIn(const QString& profileDirectory);

    /// Whether the file, where there is one, opens with the passphrase. Unauthorized: it does not. Storage: damaged or
    /// unreadable.
    base::Result<void> check();

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override;
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override;
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override;
    [[nodiscard]] QString description() const override;

private:
    base::Result<SecretMap> load();
    base::Result<void> save(const SecretMap& secrets);
    base::Result<void> change(const std::function<void(SecretMap&)>& step);

    QString m_path;
    QMutex m_mutex;
    SealedBox m_box;
};

} // namespace leadferry::secrets
