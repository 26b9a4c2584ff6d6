// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainrequest.h"

#include "domain/secrettrouble.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace leadferry::secrets {

namespace {

base::Error errorOf(const QKeychain::Job& job)
{
    using base::ErrorKind;
    using domain::SecretTrouble;
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, QStringLiteral("the keychain has no such secret")};
    case QKeychain::AccessDeniedByUser:
        return domain::secretError(SecretTrouble::Refused);
    case QKeychain::AccessDenied:
        return domain::secretError(SecretTrouble::Locked, job.errorString());
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
    case QKeychain::NoError:
        break;
    }
    return domain::secretError(SecretTrouble::NoKeychain, job.errorString());
}

/// The library's entries on Windows bear the key alone, and are shared by all programs of the user.
QString entryName(const KeychainRequest::Question& question)
{
#if defined(Q_OS_WIN)
    return QStringLiteral("%1 %2").arg(question.service, question.key);
#else
    return question.key;
#endif
}

} // namespace

KeychainRequest::KeychainRequest(Question question, int timeoutMs, QObject* parent)
    : base::Job(parent), m_question(std::move(question)), m_timeoutMs(timeoutMs)
{
    connect(this, &base::Job::finished, this, [this] { emit answered(m_outcome); });
}

QKeychain::Job* KeychainRequest::makeJob() const
{
    switch (m_question.verb) {
    case KeychainVerb::Read:
        return new QKeychain::ReadPasswordJob(m_question.service);
    case KeychainVerb::Write: {
        auto* job = new QKeychain::WritePasswordJob(m_question.service);
        job->setBinaryData(m_question.secret);
        return job;
    }
    case KeychainVerb::Remove:
        return new QKeychain::DeletePasswordJob(m_question.service);
    }
    Q_UNREACHABLE();
}

void KeychainRequest::run()
{
    Q_ASSERT(QThread::currentThread() == QCoreApplication::instance()->thread());
    // No parent: the library keeps using the job until the keychain answers, which may be long after this request has
    // ended.
    QKeychain::Job* job = makeJob();
    job->setKey(entryName(m_question));
    job->setInsecureFallback(false);
    connect(job, &QKeychain::Job::finished, this, &KeychainRequest::take);
    QTimer::singleShot(m_timeoutMs, this, &KeychainRequest::giveUp);
    job->start();
}

void KeychainRequest::take(QKeychain::Job* job)
{
    if (isFinished()) {
        return;
    }
    const bool isGone = m_question.verb == KeychainVerb::Remove && job->error() == QKeychain::EntryNotFound;
    if (job->error() == QKeychain::NoError || isGone) {
        const auto* reading = qobject_cast<QKeychain::ReadPasswordJob*>(job);
        m_outcome = reading == nullptr ? QByteArray() : reading->binaryData();
    } else {
        m_outcome = errorOf(*job);
    }
    finish();
}

void KeychainRequest::giveUp()
{
    if (isFinished()) {
        return;
    }
    m_outcome = domain::secretError(domain::SecretTrouble::Silent, QStringLiteral("%1 s").arg(m_timeoutMs / 1000.0));
    finish();
}

void KeychainRequest::stop()
{
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("asking the keychain was cancelled")};
}

} // namespace leadferry::secrets
