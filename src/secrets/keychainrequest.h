// SPDX-License-Identifier: GPL-3.0-or-later
// One question to the operating system's keychain, with an end even where the keychain never answers.
#pragma once

#include "base/job.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace QKeychain {
class Job;
}

namespace leadferry::secrets {

enum class KeychainVerb { Read, Write, Remove };

/// Runs on the main thread only: the keychains of all three platforms want that. A keychain that is locked shows its
/// own prompt and keeps the question open until a person answers; after `timeoutMs` the request ends without it. What
/// was asked may still happen later, in the order asked: the library never takes a question back.
class KeychainRequest final : public base::Job
{
    Q_OBJECT
public:
    struct Question
    {
        QString service;
        KeychainVerb verb = KeychainVerb::Read;
        QString key;
        QByteArray secret; ///< Write
    };

    KeychainRequest(Question question, int timeoutMs, QObject* parent = nullptr);

    /// After finished(). Read: the secret. NotFound; Unauthorized with words a person can use; Cancelled.
    [[nodiscard]] const base::Result<QByteArray>& outcome() const { return m_outcome; }

signals:
    /// With finished(); carries the outcome, so that it may cross threads.
    void answered(const leadferry::base::Result<QByteArray>& outcome);

protected:
    void run() override;
    void stop() override;

private:
    [[nodiscard]] QKeychain::Job* makeJob() const;
    void take(QKeychain::Job* job);
    void giveUp();

    Question m_question;
    int m_timeoutMs;
    base::Result<QByteArray> m_outcome = base::Error{};
};

} // namespace leadferry::secrets
