// SPDX-License-Identifier: GPL-3.0-or-later
// A secret store in memory whose failures a test can script.
#pragma once

#include "domain/secretstore.h"

#include <QHash>
#include <QObject>

namespace leadferry::test {

class MemorySecretStore final : public domain::SecretStore
{
public:
    QHash<QString, QByteArray> secrets;
    QStringList log; ///< "read k", "write k", "remove k"
    std::optional<base::Error> readFailure;
    std::optional<base::Error> writeFailure;

    void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override
    {
        log.append(QStringLiteral("read ") + key);
        base::Result<QByteArray> result = base::Error{base::ErrorKind::NotFound, QStringLiteral("no such secret")};
        if (readFailure) {
            result = *readFailure;
        } else if (secrets.contains(key)) {
            result = secrets.value(key);
        }
        later(context, [answer, result] { answer(result); });
    }
    void write(const QString& key, const QByteArray& secret, QObject* context,
               std::function<void(base::Result<void>)> answer) override
    {
        log.append(QStringLiteral("write ") + key);
        base::Result<void> result;
        if (writeFailure) {
            result = *writeFailure;
        } else {
            secrets.insert(key, secret);
        }
        later(context, [answer, result] { answer(result); });
    }
    void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) override
    {
        log.append(QStringLiteral("remove ") + key);
        secrets.remove(key);
        later(context, [answer] { answer({}); });
    }
    [[nodiscard]] QString description() const override { return QStringLiteral("memory"); }

private:
    static void later(QObject* context, std::function<void()> call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace leadferry::test
