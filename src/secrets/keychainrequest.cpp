// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainrequest.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <qt6keychain/keychain.h>

namespace leadferry::secrets {

namespace {

base::Error errorOf(const QKeychain::Job& job)
{
    using base::ErrorKind;
    const QString detail = job.errorString().isEmpty() ? QString() : QStringLiteral(" (%1)").arg(job.errorString());
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {ErrorKind::NotFound, QStringLiteral("the keychain has no such secret")};
    case QKeychain::AccessDeniedByUser:
        return {ErrorKind::Unauthorized,
                QStringLiteral("access to the keychain was declined; allow it when it asks, then try again")};
    case QKeychain::AccessDenied:
        return {ErrorKind::Unauthorized, QStringLiteral("the keychain is locked; unlock it, then try again") + detail};
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::OtherError:
    case QKeychain::NoError:
        break;
    }
    return {ErrorKind::Unauthorized,
            QStringLiteral(
                "no keychain can be used here; start and unlock the desktop's keyring, or keep the secrets in an "
                "encrypted file (LEADFERRY_SECRET_STORE=file and LEADFERRY_PASSPHRASE)") +
                detail};
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
    job->setKey(m_question.key);
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
    m_outcome =
        base::Error{base::ErrorKind::Unauthorized,
                    QStringLiteral("the keychain did not answer within %1 s; it may be waiting for its password: "
                                   "unlock it, then try again")
                        .arg(m_timeoutMs / 1000.0)};
    finish();
}

void KeychainRequest::stop()
{
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("asking the keychain was cancelled")};
}

} // namespace leadferry::secrets
