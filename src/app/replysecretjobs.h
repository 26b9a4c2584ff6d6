// SPDX-License-Identifier: GPL-3.0-or-later
// The secret with which the answers that are posted to a source's bot are signed: shown on request, and replaced.
#pragma once

#include "app/sourcejobs.h"

namespace leadferry::app {

class ReplySecretCommandJob : public SourceJob
{
    Q_OBJECT
public:
    ReplySecretCommandJob(SourceContext context, const QJsonObject& arguments);

protected:
    void run() final;
    /// Its answers are posted.
    virtual void runFor(const QString& source) = 0;
    void tell(const QString& source, const QByteArray& secret);

private:
    QJsonObject m_arguments;
};

/// The command replySecret.
class ReplySecretJob final : public ReplySecretCommandJob
{
    Q_OBJECT
public:
    using ReplySecretCommandJob::ReplySecretCommandJob;

protected:
    void runFor(const QString& source) override;
};

/// The command newReplySecret.
class NewReplySecretJob final : public ReplySecretCommandJob
{
    Q_OBJECT
public:
    using ReplySecretCommandJob::ReplySecretCommandJob;

protected:
    void runFor(const QString& source) override;
};

} // namespace leadferry::app
