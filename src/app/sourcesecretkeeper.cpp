// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourcesecretkeeper.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

namespace leadferry::app {

using base::Error;
using base::ErrorKind;
using base::Result;

namespace {

constexpr QLatin1String secretField("secret");
constexpr QLatin1String tokenField("verifyToken");

QByteArray toBytes(const SourceSecrets& secrets)
{
    return QJsonDocument(QJsonObject{{secretField, QString::fromUtf8(secrets.secret)},
                                     {tokenField, QString::fromUtf8(secrets.verifyToken)}})
        .toJson(QJsonDocument::Compact);
}

SourceSecrets fromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {json.value(secretField).toString().toUtf8(), json.value(tokenField).toString().toUtf8()};
}

Error notKept(const QString& source)
{
    return {ErrorKind::NotFound,
            QStringLiteral("no secret is kept for the source %1: change the source and give it").arg(source)};
}

} // namespace

void SourceSecretKeeper::heed(const QList<domain::Source>& sources)
{
    for (const domain::Source& source : sources) {
        const auto known = m_known.constFind(source.name);
        if (!source.scheme.isEmpty() && (known == m_known.constEnd() || !known->ok())) {
            read(source.name);
        }
    }
}

Result<SourceSecrets> SourceSecretKeeper::of(const QString& source) const
{
    return m_known.value(source,
                         Error{ErrorKind::Unauthorized,
                               QStringLiteral("the secret of the source %1 is not read yet: come again").arg(source)});
}

QStringList SourceSecretKeeper::unreadable() const
{
    QStringList sources;
    for (auto known = m_known.cbegin(); known != m_known.cend(); ++known) {
        if (!known->ok()) {
            sources.append(known.key());
        }
    }
    return sources;
}

void SourceSecretKeeper::read(const QString& source)
{
    if (m_asked.contains(source)) {
        return; // a keychain may take its time
    }
    m_asked.insert(source);
    m_secrets.read(domain::secretKeyOf(source), this, [this, source](const Result<QByteArray>& bytes) {
        if (bytes) {
            note(source, fromBytes(*bytes));
        } else {
            note(source, bytes.error().kind == ErrorKind::NotFound ? notKept(source) : bytes.error());
        }
    });
}

void SourceSecretKeeper::note(const QString& source, const Result<SourceSecrets>& secrets)
{
    m_asked.remove(source);
    m_known.insert(source, secrets);
    emit changed();
}

void SourceSecretKeeper::keep(const QString& source, const SourceSecretsChange& change, QObject* context, Answer answer)
{
    const QString key = domain::secretKeyOf(source);
    const QPointer<QObject> receiver(context);
    m_secrets.read(key, this, [this, key, source, change, receiver, answer = std::move(answer)](const auto& bytes) {
        if (!bytes && bytes.error().kind != ErrorKind::NotFound) {
            if (receiver) {
                answer(bytes.error());
            }
            return;
        }
        SourceSecrets secrets = bytes ? fromBytes(*bytes) : SourceSecrets();
        secrets.secret = change.secret.value_or(secrets.secret);
        secrets.verifyToken = change.verifyToken.value_or(secrets.verifyToken);
        m_secrets.write(key, toBytes(secrets), this, [this, source, secrets, receiver, answer](const auto& written) {
            if (written) {
                note(source, secrets);
            }
            if (receiver) {
                answer(written);
            }
        });
    });
}

void SourceSecretKeeper::forget(const QString& source, QObject* context, Answer answer)
{
    m_known.remove(source);
    m_secrets.remove(domain::secretKeyOf(source), context, std::move(answer));
}

} // namespace leadferry::app
