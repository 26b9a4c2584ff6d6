// SPDX-License-Identifier: GPL-3.0-or-later
// Stands in where no place for secrets can be opened, for the one command that says why: every question is answered
// with the reason.
#pragma once

#include "domain/secretstore.h"

#include <QObject>

namespace leadferry::app {

class RefusingSecretStore final : public domain::SecretStore
{
public:
    explicit RefusingSecretStore(base::Error reason) : m_reason(std::move(reason)) {}

    void read(const QString& /*key*/, QObject* context, std::function<void(base::Result<QByteArray>)> answer) override
    {
        refuse<QByteArray>(context, std::move(answer));
    }
    void write(const QString& /*key*/, const QByteArray& /*secret*/, QObject* context,
               std::function<void(base::Result<void>)> answer) override
    {
        refuse<void>(context, std::move(answer));
    }
    void remove(const QString& /*key*/, QObject* context, std::function<void(base::Result<void>)> answer) override
    {
        refuse<void>(context, std::move(answer));
    }
    [[nodiscard]] QString description() const override { return QStringLiteral("no place for secrets"); }

private:
    template <typename T> void refuse(QObject* context, std::function<void(base::Result<T>)> answer)
    {
        QMetaObject::invokeMethod(
            context, [answer = std::move(answer), reason = m_reason] { answer(reason); }, Qt::QueuedConnection);
    }

    base::Error m_reason;
};

} // namespace leadferry::app
