// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modelkeykeeper.h"

#include <QPointer>

namespace leadferry::app {

using base::Result;

namespace {

const QLatin1String secretKey("enrichment/key");

} // namespace

Result<std::optional<QByteArray>> ModelKeyKeeper::keyFor(const QUrl& address)
{
    const auto service = m_store.service();
    if (!service) {
        return service.error();
    }
    if (service->keyFor.isEmpty() || service->keyFor != enrichment::originOf(address)) {
        return std::optional(QByteArray());
    }
    if (m_key) {
        return m_key;
    }
    if (const auto failed = std::exchange(m_read, Result<void>()); !failed) {
        return failed.error();
    }
    if (!std::exchange(m_reading, true)) {
        m_secrets.read(secretKey, this, [this](const Result<QByteArray>& read) { take(read); });
    }
    return std::optional<QByteArray>();
}

void ModelKeyKeeper::take(const Result<QByteArray>& read)
{
    m_reading = false;
    if (read) {
        m_key = *read;
    } else {
        m_read = read.error();
    }
    emit changed();
}

void ModelKeyKeeper::keep(const QByteArray& key, const QUrl& address, QObject* context, Answer answer)
{
    const QPointer<QObject> receiver(context);
    const auto service = m_store.service();
    if (service && service->keyFor != enrichment::originOf(address)) {
        // First that there is none, so that at no moment the new one passes for the one of another address.
        if (const auto cleared = m_store.setKeyFor({}); !cleared) {
            QMetaObject::invokeMethod(
                context, [answer, cleared] { answer(cleared); }, Qt::QueuedConnection);
            return;
        }
        m_key.reset();
    }
    const auto done = [this, receiver, key, address, answer = std::move(answer)](const Result<void>& written) {
        const auto noted = written ? note(key, address) : written;
        if (receiver) {
            answer(noted);
        }
    };
    if (key.isEmpty()) {
        m_secrets.remove(secretKey, this, done);
    } else {
        m_secrets.write(secretKey, key, this, done);
    }
}

Result<void> ModelKeyKeeper::note(const QByteArray& key, const QUrl& address)
{
    auto noted = m_store.setKeyFor(key.isEmpty() ? QString() : enrichment::originOf(address));
    if (noted) {
        m_key = key;
        m_read = {};
        emit changed();
    }
    return noted;
}

} // namespace leadferry::app
