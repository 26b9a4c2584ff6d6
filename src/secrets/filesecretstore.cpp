// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/filesecretstore.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QMutexLocker>
#include <QObject>
#include <QSaveFile>

namespace leadferry::secrets {

namespace {

base::Error storageError(const QString& path, const QString& what)
{
    return {base::ErrorKind::Storage, QStringLiteral("%1: %2").arg(path, what)};
}

/// A damaged file is a person's to look at: it is kept, and nothing is written over it.
base::Error withAdvice(const QString& path, const base::Error& error)
{
    if (error.kind != base::ErrorKind::Storage) {
        return error;
    }
    return storageError(
        path,
        error.message + QStringLiteral(". The file is kept as it is; put a good copy in its place, or move it away and "
                                       "connect again"));
}

template <typename T>
void answerLater(QObject* context, std::function<void(base::Result<T>)> answer, base::Result<T> outcome)
{
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), outcome = std::move(outcome)] { answer(outcome); }, Qt::QueuedConnection);
}

} // namespace

FileSecretStore::FileSecretStore(QString path, const QByteArray& passphrase, GuessCost cost)
    : m_path(std::move(path)), m_box(passphrase, cost)
{
}

QString FileSecretStore::pathIn(const QString& profileDirectory)
{
    return QDir(profileDirectory).filePath(QStringLiteral("secrets.sealed"));
}

base::Result<void> FileSecretStore::check()
{
    const QMutexLocker locker(&m_mutex);
    const auto secrets = load();
    return secrets ? base::Result<void>() : base::Result<void>(secrets.error());
}

base::Result<SecretMap> FileSecretStore::load()
{
    // Most secrets files are a few kilobytes; a huge one is not ours and need not be read into memory.
    constexpr qint64 largest = 16 * 1024 * 1024;
    QFile file(m_path);
    if (!file.exists()) {
        return SecretMap();
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return storageError(m_path, file.errorString());
    }
    const auto secrets = m_box.open(file.read(largest));
    if (!secrets) {
        return withAdvice(m_path, secrets.error());
    }
    return secrets;
}

base::Result<void> FileSecretStore::save(const SecretMap& secrets)
{
    const auto sealed = m_box.seal(secrets);
    if (!sealed) {
        return sealed.error();
    }
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) ||
        file.write(*sealed) != sealed->size() || !file.commit()) {
        return storageError(m_path, file.errorString());
    }
    return {};
}

base::Result<void> FileSecretStore::change(const std::function<void(SecretMap&)>& step)
{
    constexpr int longestWaitMs = 10'000;
    const QMutexLocker locker(&m_mutex);
    QLockFile lock(m_path + QStringLiteral(".lock"));
    if (!lock.tryLock(longestWaitMs)) {
        return storageError(m_path,
                            QStringLiteral("another program keeps it locked, or its folder cannot be written to"));
    }
    auto secrets = load();
    if (!secrets) {
        return secrets.error();
    }
    step(*secrets);
    return save(*secrets);
}

void FileSecretStore::read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer)
{
    const QMutexLocker locker(&m_mutex);
    const auto secrets = load();
    base::Result<QByteArray> outcome =
        base::Error{base::ErrorKind::NotFound, QStringLiteral("no such secret in the file")};
    if (!secrets) {
        outcome = secrets.error();
    } else if (secrets->contains(key)) {
        outcome = secrets->value(key);
    }
    answerLater(context, std::move(answer), std::move(outcome));
}

void FileSecretStore::write(const QString& key, const QByteArray& secret, QObject* context,
                            std::function<void(base::Result<void>)> answer)
{
    answerLater(context, std::move(answer), change([&](SecretMap& secrets) { secrets.insert(key, secret); }));
}

void FileSecretStore::remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer)
{
    answerLater(context, std::move(answer), change([&](SecretMap& secrets) { secrets.remove(key); }));
}

QString FileSecretStore::description() const
{
    return QStringLiteral("encrypted file ") + QDir::toNativeSeparators(m_path);
}

} // namespace leadferry::secrets
