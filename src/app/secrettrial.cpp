// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secrettrial.h"

#include <QUuid>

namespace leadferry::app {

using base::Result;
using doctor::SecretOutcome;

namespace {

constexpr qint64 patienceMs = 20'000;
const QString trialKey = QStringLiteral("check-up");

} // namespace

SecretTrial::SecretTrial(domain::SecretStore& secrets, base::Clock& clock, QObject* parent)
    : base::Job(parent), m_secrets(secrets), m_alarm(clock.makeAlarm()), m_secret(QUuid::createUuid().toByteArray())
{
    m_facts.place = secrets.description();
    connect(m_alarm.get(), &base::Alarm::rang, this, [this] { end(SecretOutcome::Silent); });
}

SecretTrial::~SecretTrial() = default;

void SecretTrial::run()
{
    m_alarm->ringIn(patienceMs);
    m_secrets.write(trialKey, m_secret, this, [this](const Result<void>& written) {
        if (isFinished()) {
            return;
        }
        if (written) {
            readBack();
        } else {
            outOfReach(written.error());
        }
    });
}

void SecretTrial::readBack()
{
    m_secrets.read(trialKey, this, [this](const Result<QByteArray>& read) {
        if (isFinished()) {
            return;
        }
        if (read || read.error().kind == base::ErrorKind::NotFound) {
            compare(read ? *read : QByteArray());
        } else {
            outOfReach(read.error());
        }
    });
}

void SecretTrial::compare(const QByteArray& secret)
{
    m_secrets.remove(trialKey, this, [this, same = secret == m_secret](const Result<void>& removed) {
        if (isFinished()) {
            return;
        }
        if (!removed) {
            outOfReach(removed.error());
        } else {
            end(same ? SecretOutcome::Kept : SecretOutcome::Forgotten);
        }
    });
}

void SecretTrial::outOfReach(const base::Error& error)
{
    m_facts.reason = error.message;
    m_facts.trouble = domain::secretTroubleOf(error);
    end(SecretOutcome::OutOfReach);
}

void SecretTrial::end(SecretOutcome outcome)
{
    m_alarm->silence();
    m_facts.outcome = outcome;
    finish();
}

void SecretTrial::stop()
{
    m_alarm->silence();
    m_facts.outcome = SecretOutcome::Silent;
}

} // namespace leadferry::app
