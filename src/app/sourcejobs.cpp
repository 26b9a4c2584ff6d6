// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sourcejobs.h"

#include <QJsonArray>

namespace leadferry::app {

using base::Result;

namespace {

std::optional<QByteArray> given(const QJsonObject& arguments, const char* name)
{
    const QJsonValue value = arguments.value(QLatin1String(name));
    return value.isString() ? std::optional(value.toString().trimmed().toUtf8()) : std::nullopt;
}

} // namespace

void SourceJob::settle(QJsonObject answer, const Result<void>& forgotten)
{
    if (isFinished()) {
        return;
    }
    if (!forgotten) {
        answer.insert(QLatin1String("problems"), QJsonArray{forgotten.error().message});
    }
    succeed(answer);
}

SaveSourceJob::SaveSourceJob(SourceContext context, QString command, QJsonObject arguments)
    : SourceJob(std::move(context)), m_command(std::move(command)), m_arguments(std::move(arguments))
{
}

void SaveSourceJob::run()
{
    auto sources = m_context.rows.sources();
    const auto wanted = sources.wanted(m_command, m_arguments);
    if (!wanted) {
        fail(wanted.error());
        return;
    }
    m_source = *wanted;
    const auto before = sources.sourceNamed(m_arguments);
    m_before = before ? *before : domain::Source();
    const SourceSecretsChange change = secretsToKeep();
    if (change.isEmpty()) {
        save();
        return;
    }
    m_context.secrets.keep(m_source.name, change, this, [this](const Result<void>& kept) {
        if (isFinished()) {
            return;
        }
        if (kept) {
            save();
        } else {
            fail(kept.error());
        }
    });
}

SourceSecretsChange SaveSourceJob::secretsToKeep()
{
    const bool concernsReplies =
        m_arguments.contains(QLatin1String("replyWay")) || m_arguments.contains(QLatin1String("replyTo"));
    if (concernsReplies && m_source.replyWay == domain::ReplyWay::Post) {
        m_replySecret = newReplySecret();
    }
    return {given(m_arguments, "secret"), given(m_arguments, "verifyToken"), {}, m_replySecret};
}

void SaveSourceJob::save()
{
    auto saved = m_context.rows.sources().save(m_command, m_source, m_arguments);
    m_context.changed();
    if (!saved) {
        fail(saved.error());
        return;
    }
    const auto secrets = m_context.secrets.of(m_source.name);
    if (!m_replySecret.isEmpty() && secrets && secrets->replySecret == m_replySecret) {
        saved->insert(QLatin1String("replySecret"), QString::fromLatin1(m_replySecret));
    }
    drop(*saved);
}

/// A secret goes with what it was for.
void SaveSourceJob::drop(const QJsonObject& answer)
{
    const auto settled = [this, answer](const Result<void>& dropped) { settle(answer, dropped); };
    SourceSecretsChange dropped;
    if (!m_before.scheme.isEmpty() && m_source.scheme.isEmpty()) {
        dropped.secret = QByteArray();
        dropped.verifyToken = QByteArray();
    }
    if (m_before.replyWay == domain::ReplyWay::Post && m_source.replyWay != domain::ReplyWay::Post) {
        dropped.replySecret = QByteArray();
    }
    if (dropped.isEmpty()) {
        succeed(answer);
    } else if (sharesSecrets(m_source)) {
        m_context.secrets.keep(m_source.name, dropped, this, settled);
    } else {
        m_context.secrets.forget(m_source.name, this, settled);
    }
}

RemoveSourceJob::RemoveSourceJob(SourceContext context, QJsonObject arguments)
    : SourceJob(std::move(context)), m_arguments(std::move(arguments))
{
}

void RemoveSourceJob::run()
{
    auto sources = m_context.rows.sources();
    const auto before = sources.sourceNamed(m_arguments);
    const auto removed = sources.remove(m_arguments);
    m_context.changed();
    if (!removed) {
        fail(removed.error());
    } else if (before && sharesSecrets(*before)) {
        const QString name = removed->value(QLatin1String("name")).toString();
        m_context.secrets.forget(
            name, this, [this, answer = *removed](const Result<void>& forgotten) { settle(answer, forgotten); });
    } else {
        succeed(*removed);
    }
}

} // namespace leadferry::app
