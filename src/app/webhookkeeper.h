// SPDX-License-Identifier: GPL-3.0-or-later
// The address of the webhook that is told what happens. Whoever knows it can write into that channel, so it is kept
// with the secrets and nowhere else; that there is one, and how it does, stands in the store.
#pragma once

#include "base/result.h"
#include "domain/secretstore.h"
#include "store/webhookstore.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace leadferry::app {

/// Invalid, without the address in the words: it is none, or it would not leave this computer encrypted.
base::Result<QUrl> webhookFromText(const QString& text);

class WebhookKeeper : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(base::Result<void>)>;

    /// Both outlive it.
    WebhookKeeper(store::Database& database, domain::SecretStore& secrets) : m_store(database), m_secrets(secrets) {}

    [[nodiscard]] base::Result<domain::WebhookState> state() { return m_store.state(); }
    /// Invalid as above; then, and when the secrets cannot be written, the earlier one stays.
    void keep(const QString& address, QObject* context, Answer answer);
    void forget(QObject* context, Answer answer);
    /// NotFound: none is set. Without one the secrets are left alone: a keychain may ask its owner.
    void read(QObject* context, std::function<void(base::Result<QUrl>)> answer);
    /// What came of a post; an empty failure: it arrived.
    base::Result<void> note(qint64 atMs, const QString& failure);

signals:
    void changed(); ///< its state

private:
    store::WebhookStore m_store;
    domain::SecretStore& m_secrets;
};

} // namespace leadferry::app
