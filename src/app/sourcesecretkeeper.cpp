// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourcesecretkeeper.h"

#include "base/ids.h"

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
constexpr QLatin1String replyField("replySecret");

QByteArray toBytes(const SourceSecrets& secrets)
{
    return QJsonDocument(QJsonObject{{secretField, QString::fromUtf8(secrets.secret)},
                                     {tokenField, QString::fromUtf8(secrets.verifyToken)},
                                     {replyField, QString::fromUtf8(secrets.replySecret)}})
        .toJson(QJsonDocument::Compact);
}

SourceSecrets fromBytes(const QByteArray& bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    return {json.value(secretField).toString().toUtf8(), json.value(tokenField).toString().toUtf8(),
            json.value(replyField).toString().toUtf8()};
}

Error notKept(const QString& source)
{
    return {
        ErrorKind::NotFound,
        QStringLiteral(
            "no secret is kept for the source %1: change the source and give it, or make another one for its answers")
            .arg(source)};
}

SourceSecrets withChange(SourceSecrets secrets, const SourceSecretsChange& change)
{
    secrets.secret = change.secret.value_or(secrets.secret);
    secrets.verifyToken = change.verifyToken.value_or(secrets.verifyToken);
    secrets.replySecret = change.replySecret.value_or(secrets.replySecret);
    if (secrets.replySecret.isEmpty()) {
        secrets.replySecret = change.replySecretIfMissing;
    }
    return secrets;
}

} // namespace

bool sharesSecrets(const domain::Source& source)
{
    return !source.scheme.isEmpty() || source.replyWay == domain::ReplyWay::Post;
}

QByteArray newReplySecret()
{
    constexpr int bytes = 24;
    return "whsec_" +
           QByteArray::fromBase64(base::randomToken(bytes).toLatin1(), QByteArray::Base64UrlEncoding).toBase64();
}

void SourceSecretKeeper::heed(const QList<domain::Source>& sources)
{
    for (const domain::Source& source : sources) {
        const auto known = m_known.constFind(source.name);
        if (sharesSecrets(source) && (known == m_known.constEnd() || !known->ok())) {
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

void SourceSecretKeeper::ask(const QString& source, QObject* context, std::function<void(Result<SourceSecrets>)> answer)
{
    m_secrets.read(domain::secretKeyOf(source), context,
                   [source, answer = std::move(answer)](const Result<QByteArray>& bytes) {
                       answer(bytes                                       ? Result<SourceSecrets>(fromBytes(*bytes))
                              : bytes.error().kind == ErrorKind::NotFound ? notKept(source)
                                                                          : bytes.error());
                   });
}

void SourceSecretKeeper::keep(const QString& source, const SourceSecretsChange& change, QObject* context, Answer answer)
{
    const QPointer<QObject> receiver(context);
    ask(source, this, [this, source, change, receiver, answer = std::move(answer)](const auto& present) {
        const auto tell = [receiver, answer](const Result<void>& done) {
            if (receiver) {
                answer(done);
            }
        };
        if (present || present.error().kind == ErrorKind::NotFound) {
            write(source, withChange(present ? *present : SourceSecrets(), change), tell);
        } else {
            tell(present.error());
        }
    });
}

void SourceSecretKeeper::write(const QString& source, const SourceSecrets& secrets, Answer answer)
{
    if (secrets.isEmpty()) {
        forget(source, this, std::move(answer));
        return;
    }
    m_secrets.write(domain::secretKeyOf(source), toBytes(secrets), this,
                    [this, source, secrets, answer = std::move(answer)](const Result<void>& written) {
                        if (written) {
                            note(source, secrets);
                        }
                        answer(written);
                    });
}

void SourceSecretKeeper::forget(const QString& source, QObject* context, Answer answer)
{
    m_known.remove(source);
    m_secrets.remove(domain::secretKeyOf(source), context, std::move(answer));
}

} // namespace leadferry::app
