// SPDX-License-Identifier: GPL-3.0-or-later
// Adding, changing and removing a source that shares a secret with its senders: the row and the secret go together.
#pragma once

#include "app/enginecommandjob.h"
#include "app/rowcommands.h"
#include "app/sourcesecretkeeper.h"

namespace leadferry::app {

/// What these jobs work with; outlives them.
struct SourceContext
{
    RowCommands& rows;
    SourceSecretKeeper& secrets;
    std::function<void()> changed; ///< rows were written
};

class SourceJob : public EngineCommandJob
{
    Q_OBJECT
protected:
    explicit SourceJob(SourceContext context) : m_context(std::move(context)) {}
    /// A secret that cannot be removed is told as a problem; what was asked for is done nevertheless.
    void settle(QJsonObject answer, const base::Result<void>& forgotten);

    SourceContext m_context;
};

/// The commands addSource and changeSource. A secret is kept before the row: a source never asks for what is not there.
class SaveSourceJob final : public SourceJob
{
    Q_OBJECT
public:
    SaveSourceJob(SourceContext context, QString command, QJsonObject arguments);

protected:
    void run() override;

private:
    [[nodiscard]] SourceSecretsChange secretsToKeep();
    void save();
    void drop(const QJsonObject& answer);

    QString m_command;
    QJsonObject m_arguments;
    domain::Source m_before;  ///< of a new one: nothing
    domain::Source m_source;  ///< as it is to be
    QByteArray m_replySecret; ///< kept where there was none yet; empty: none is needed
};

/// The command removeSource.
class RemoveSourceJob final : public SourceJob
{
    Q_OBJECT
public:
    RemoveSourceJob(SourceContext context, QJsonObject arguments);

protected:
    void run() override;

private:
    QJsonObject m_arguments;
};

} // namespace leadferry::app
