// SPDX-License-Identifier: GPL-3.0-or-later
// A SecretStore for another thread: asks the real one on the thread where it lives (the OS keychain answers on the main
// thread only) and brings the answer back.
#pragma once

#include "domain/secretstore.h"

#include <QObject>

#include <memory>

namespace leadferry::app {

class SecretRelay final : public domain::SecretStore
{
public:
    /// `store` outlives the relay and is used on `home`'s thread only.
    SecretRelay(domain::SecretStore& store, QObject& home) : m_store(store), m_home(home) {}

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override;
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override;
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override;
    [[nodiscard]] QString description() const override { return m_store.description(); }

private:
    domain::SecretStore& m_store;
    QObject& m_home;
};

} // namespace leadferry::app
