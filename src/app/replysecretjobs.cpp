// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/replysecretjobs.h"

#include "app/enginecommands.h"

namespace leadferry::app {

using base::ErrorKind;
using base::Result;

ReplySecretCommandJob::ReplySecretCommandJob(SourceContext context, const QJsonObject& arguments)
    : SourceJob(std::move(context)), m_arguments(arguments)
{
}

void ReplySecretCommandJob::run()
{
    const auto source = m_context.rows.sources().sourceNamed(m_arguments);
    if (!source) {
        fail(source.error());
    } else if (source->replyWay != domain::ReplyWay::Post) {
        fail({ErrorKind::NotFound,
              QStringLiteral("the answers for %1 are not posted, so there is no secret to sign them with: give an "
                             "address for them first")
                  .arg(source->name)});
    } else {
        runFor(source->name);
    }
}

void ReplySecretCommandJob::tell(const QString& source, const QByteArray& secret)
{
    succeed({{QStringLiteral("name"), source}, {QStringLiteral("secret"), QString::fromLatin1(secret)}});
}

void ReplySecretJob::runFor(const QString& source)
{
    m_context.secrets.ask(source, this, [this, source](const Result<SourceSecrets>& secrets) {
        if (isFinished()) {
            return;
        }
        if (!secrets && secrets.error().kind != ErrorKind::NotFound) {
            fail(secrets.error());
        } else if (!secrets || secrets->replySecret.isEmpty()) {
            fail({ErrorKind::NotFound,
                  QStringLiteral("the secret of %1 for answers is no longer among the secrets: make another one")
                      .arg(source)});
        } else {
            tell(source, secrets->replySecret);
        }
    });
}

void NewReplySecretJob::runFor(const QString& source)
{
    const QByteArray secret = newReplySecret();
    m_context.secrets.keep(source, {{}, {}, secret}, this, [this, source, secret](const Result<void>& kept) {
        if (isFinished()) {
            return;
        }
        const auto noted = kept ? m_context.rows.sources().audit(QLatin1String(command::newReplySecret), source) : kept;
        if (noted) {
            tell(source, secret);
        } else {
            fail(noted.error());
        }
    });
}

} // namespace leadferry::app
