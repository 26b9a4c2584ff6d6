// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demosecretstore.h"

#include "base/ids.h"
#include "secrets/keychainprobe.h"
#include "secrets/keychainsecretstore.h"
#include "secrets/secretstorecatalog.h"

#include <QJsonObject>

namespace leadferry::app {

using base::Result;

DemoSecretStore::DemoSecretStore(QString profileDirectory) : m_profileDirectory(std::move(profileDirectory))
{
    auto* probe = new secrets::KeychainProbe(secrets::KeychainSecretStore::serviceOf(m_profileDirectory));
    connect(probe, &base::Job::finished, this, [this, probe] { choose(probe->outcome().ok()); });
    probe->start();
}

void DemoSecretStore::choose(bool keychainWorks)
{
    const auto kind = keychainWorks ? secrets::SecretStoreKind::Keychain : secrets::SecretStoreKind::File;
    auto store = secrets::openSecretStore(kind, m_profileDirectory, base::randomToken(32).toUtf8());
    if (!store) {
        qWarning("the demo has nowhere to keep secrets: %s", qPrintable(store.error().message));
        return;
    }
    m_store = std::move(store).value();
    emit chosen({{QStringLiteral("step"), QStringLiteral("secret-store")},
                 {QStringLiteral("kind"), keychainWorks ? QStringLiteral("keychain") : QStringLiteral("file")}});
    for (const auto& question : std::exchange(m_waiting, {})) {
        question(*m_store);
    }
}

void DemoSecretStore::whenChosen(std::function<void(domain::SecretStore&)> question)
{
    if (m_store) {
        question(*m_store);
    } else {
        m_waiting.append(std::move(question));
    }
}

void DemoSecretStore::read(const QString& key, QObject* context, std::function<void(Result<QByteArray>)> answer)
{
    whenChosen(
        [key, context, answer = std::move(answer)](domain::SecretStore& store) { store.read(key, context, answer); });
}

void DemoSecretStore::write(const QString& key, const QByteArray& secret, QObject* context,
                            std::function<void(Result<void>)> answer)
{
    whenChosen([key, secret, context, answer = std::move(answer)](domain::SecretStore& store) {
        store.write(key, secret, context, answer);
    });
}

void DemoSecretStore::remove(const QString& key, QObject* context, std::function<void(Result<void>)> answer)
{
    whenChosen(
        [key, context, answer = std::move(answer)](domain::SecretStore& store) { store.remove(key, context, answer); });
}

QString DemoSecretStore::description() const
{
    return m_store ? m_store->description() : QString();
}

} // namespace leadferry::app
