// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QDir>

namespace leadferry::secrets {

namespace {

std::function<void(base::Result<QByteArray>)> withoutValue(std::function<void(base::Result<void>)> answer)
{
    return [answer = std::move(answer)](const base::Result<QByteArray>& outcome) {
        answer(outcome ? base::Result<void>() : base::Result<void>(outcome.error()));
    };
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, int timeoutMs)
    : m_service(std::move(service)), m_timeoutMs(timeoutMs)
{
}

QString KeychainSecretStore::serviceOf(const QString& profileDirectory)
{
    return QStringLiteral("Leadferry ") + QDir(profileDirectory).absolutePath();
}

void KeychainSecretStore::ask(KeychainRequest::Question question, QObject* context,
                              std::function<void(base::Result<QByteArray>)> answer) const
{
    auto* request = new KeychainRequest(std::move(question), m_timeoutMs);
    QObject::connect(request, &KeychainRequest::answered, context,
                     [answer = std::move(answer)](const base::Result<QByteArray>& outcome) { answer(outcome); });
    request->moveToThread(QCoreApplication::instance()->thread());
    QMetaObject::invokeMethod(
        request, [request] { request->start(); }, Qt::QueuedConnection);
}

void KeychainSecretStore::read(const QString& key, QObject* context,
                               std::function<void(base::Result<QByteArray>)> answer)
{
    ask({m_service, KeychainVerb::Read, key, {}}, context, std::move(answer));
}

void KeychainSecretStore::write(const QString& key, const QByteArray& secret, QObject* context,
                                std::function<void(base::Result<void>)> answer)
{
    ask({m_service, KeychainVerb::Write, key, secret}, context, withoutValue(std::move(answer)));
}

void KeychainSecretStore::remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer)
{
    ask({m_service, KeychainVerb::Remove, key, {}}, context, withoutValue(std::move(answer)));
}

QString KeychainSecretStore::description() const
{
#if defined(Q_OS_MACOS)
    return QStringLiteral("macOS Keychain");
#elif defined(Q_OS_WIN)
    return QStringLiteral("Windows Credential Manager");
#else
    return QStringLiteral("desktop keyring");
#endif
}

} // namespace leadferry::secrets
