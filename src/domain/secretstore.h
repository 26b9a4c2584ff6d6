// SPDX-License-Identifier: GPL-3.0-or-later
// The port to wherever secrets are kept. Nothing secret is ever kept anywhere else.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace leadferry::domain {

/// Every call answers exactly once, from the event loop, never from inside the call, and not at all when `context` has
/// gone. A missing secret is NotFound. A store that cannot be reached or is locked is Unauthorized with words a person
/// can use.
class SecretStore
{
public:
    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    virtual void read(const QString& key, QObject* context, std::function<void(base::Result<QByteArray>)> answer) = 0;
    virtual void write(const QString& key, const QByteArray& secret, QObject* context,
                       std::function<void(base::Result<void>)> answer) = 0;
    /// Removing what is not there is fine.
    virtual void remove(const QString& key, QObject* context, std::function<void(base::Result<void>)> answer) = 0;
    /// For people: "GNOME keyring", "encrypted file /…".
    [[nodiscard]] virtual QString description() const = 0;
};

} // namespace leadferry::domain
