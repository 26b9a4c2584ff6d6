// SPDX-License-Identifier: GPL-3.0-or-later
// A SecretStore in memory, with the promises of the port: answers come from the event loop, once.
#pragma once

#include "domain/secretstore.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace leadferry::test {

class MemorySecretStore final : public domain::SecretStore
{
public:
    QHash<QString, QByteArray> secrets;
    std::optional<base::Error> refusal; ///< as a locked keychain
    int reads = 0;

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override
    {
        ++reads;
        later(context, [this, key, answer = std::move(answer)] {
            if (refusal) {
                answer(*refusal);
            } else if (secrets.contains(key)) {
                answer(secrets.value(key));
            } else {
                answer(base::Error{base::ErrorKind::NotFound, QStringLiteral("no such secret")});
            }
        });
    }
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override
    {
        secrets.insert(key, secret);
        later(context, [answer = std::move(answer)] { answer(base::Result<void>()); });
    }
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override
    {
        secrets.remove(key);
        later(context, [answer = std::move(answer)] { answer(base::Result<void>()); });
    }
    [[nodiscard]] QString description() const override { return QStringLiteral("memory"); }

private:
    static void later(QObject* context, std::function<void()> call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace leadferry::test
