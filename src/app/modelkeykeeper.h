// SPDX-License-Identifier: GPL-3.0-or-later
// The key of the language model's service: read once from where secrets are kept, and kept there only. Which address it
// goes to stands in the store; it goes to no other.
#pragma once

#include "domain/secretstore.h"
#include "enrichment/enrichmentchoice.h"
#include "store/enrichmentstore.h"

#include <QObject>

#include <functional>
#include <optional>

namespace leadferry::app {

class ModelKeyKeeper : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(base::Result<void>)>;

    /// Both outlive it.
    ModelKeyKeeper(store::Database& database, domain::SecretStore& secrets) : m_store(database), m_secrets(secrets) {}

    /// Empty where none is kept for that address. Nothing: it is being read, and changed() follows; an error: it cannot
    /// be read, and is tried again when asked for the next time. Where none is kept the secrets are left alone: a
    /// keychain may ask its owner.
    base::Result<std::optional<QByteArray>> keyFor(const QUrl& address);
    /// An empty one is forgotten. When the secrets cannot be written the earlier one of that address stays.
    void keep(const QByteArray& key, const QUrl& address, QObject* context, Answer answer);

signals:
    void changed();

private:
    void take(const base::Result<QByteArray>& read);
    base::Result<void> note(const QByteArray& key, const QUrl& address);

    store::EnrichmentStore m_store;
    domain::SecretStore& m_secrets;
    std::optional<QByteArray> m_key; ///< nothing: not read yet
    base::Result<void> m_read;       ///< what came of reading it last
    bool m_reading = false;
};

} // namespace leadferry::app
