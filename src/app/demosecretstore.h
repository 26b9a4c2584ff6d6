// SPDX-License-Identifier: GPL-3.0-or-later
// The demo's secrets: in the OS keychain when one answers within three seconds, else in an encrypted file whose
// passphrase lives only in memory. Questions wait until that is known.
#pragma once

#include "domain/secretstore.h"

#include <QList>
#include <QObject>

#include <memory>

namespace leadferry::app {

class DemoSecretStore final : public QObject, public domain::SecretStore
{
    Q_OBJECT
public:
    explicit DemoSecretStore(QString profileDirectory);

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override;
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override;
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override;
    [[nodiscard]] QString description() const override;

signals:
    /// {"step":"secret-store","kind":"keychain"|"file"}
    void chosen(const QJsonObject& step);

private:
    void choose(bool keychainWorks);
    void whenChosen(std::function<void(domain::SecretStore&)> question);

    QString m_profileDirectory;
    std::unique_ptr<domain::SecretStore> m_store;
    QList<std::function<void(domain::SecretStore&)>> m_waiting;
};

} // namespace leadferry::app
