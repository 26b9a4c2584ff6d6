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
    const auto wanted = m_context.rows.sources().wanted(m_command, m_arguments);
    if (!wanted) {
        fail(wanted.error());
        return;
    }
    m_source = *wanted;
    const SourceSecretsChange change{given(m_arguments, "secret"), given(m_arguments, "verifyToken")};
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

void SaveSourceJob::save()
{
    auto sources = m_context.rows.sources();
    const bool asked = sources.asksForProof({{QStringLiteral("name"), m_source.name}});
    const auto saved = sources.save(m_command, m_source, m_arguments);
    m_context.changed();
    if (!saved) {
        fail(saved.error());
    } else if (asked && m_source.scheme.isEmpty()) {
        m_context.secrets.forget(m_source.name, this,
                                 [this, answer = *saved](const Result<void>& forgotten) { settle(answer, forgotten); });
    } else {
        succeed(*saved);
    }
}

RemoveSourceJob::RemoveSourceJob(SourceContext context, QJsonObject arguments)
    : SourceJob(std::move(context)), m_arguments(std::move(arguments))
{
}

void RemoveSourceJob::run()
{
    auto sources = m_context.rows.sources();
    const bool asked = sources.asksForProof(m_arguments);
    const auto removed = sources.remove(m_arguments);
    m_context.changed();
    if (!removed) {
        fail(removed.error());
    } else if (asked) {
        const QString name = removed->value(QLatin1String("name")).toString();
        m_context.secrets.forget(
            name, this, [this, answer = *removed](const Result<void>& forgotten) { settle(answer, forgotten); });
    } else {
        succeed(*removed);
    }
}

} // namespace leadferry::app
