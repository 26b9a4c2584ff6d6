// SPDX-License-Identifier: GPL-3.0-or-later
// The secrets that sources share with their senders: read once from where secrets are kept, and kept there only.
#pragma once

#include "base/result.h"
#include "domain/secretstore.h"
#include "domain/source.h"

#include <QMap>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>

namespace leadferry::app {

struct SourceSecrets
{
    QByteArray secret;
    QByteArray verifyToken; ///< for a platform's challenge; empty: none is answered
    QByteArray replySecret; ///< what is posted to the bot is signed with it: "whsec_" and base64
    [[nodiscard]] bool isEmpty() const { return secret.isEmpty() && verifyToken.isEmpty() && replySecret.isEmpty(); }
};

/// It shares one with its senders, or with the bot that answers are posted to.
bool sharesSecrets(const domain::Source& source);
/// A new one, as Standard Webhooks has them.
QByteArray newReplySecret();

/// What is not given stays as it was.
struct SourceSecretsChange
{
    std::optional<QByteArray> secret = {};
    std::optional<QByteArray> verifyToken = {};
    std::optional<QByteArray> replySecret = {};
    QByteArray replySecretIfMissing = {}; ///< kept only where there is none yet; empty: none is wanted
    [[nodiscard]] bool isEmpty() const
    {
        return !secret && !verifyToken && !replySecret && replySecretIfMissing.isEmpty();
    }
};

class SourceSecretKeeper : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(base::Result<void>)>;

    /// `secrets` outlives it.
    explicit SourceSecretKeeper(domain::SecretStore& secrets) : m_secrets(secrets) {}

    /// Reads those that are not known, of the sources that share one; changed() follows.
    void heed(const QList<domain::Source>& sources);
    /// As known now. An error: not read yet, or why they cannot be.
    [[nodiscard]] base::Result<SourceSecrets> of(const QString& source) const;
    /// What is kept of it is known, or why it cannot be.
    [[nodiscard]] bool isRead(const QString& source) const { return m_known.contains(source); }

    /// Sources whose secret was asked for and cannot be read.
    [[nodiscard]] QStringList unreadable() const;

    /// From where they are kept. NotFound: none are.
    void ask(const QString& source, QObject* context, std::function<void(base::Result<SourceSecrets>)> answer);
    /// Nothing stays of secrets that are all empty.
    void keep(const QString& source, const SourceSecretsChange& change, QObject* context, Answer answer);
    void forget(const QString& source, QObject* context, Answer answer);

signals:
    void changed();

private:
    void read(const QString& source);
    void write(const QString& source, const SourceSecrets& secrets, Answer answer);
    void note(const QString& source, const base::Result<SourceSecrets>& secrets);

    domain::SecretStore& m_secrets;
    QMap<QString, base::Result<SourceSecrets>> m_known; ///< by the source's name
    QSet<QString> m_asked;
};

} // namespace leadferry::app
