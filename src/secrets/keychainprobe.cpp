// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainprobe.h"

#include "base/ids.h"

#include <QCoreApplication>

#include <algorithm>

namespace leadferry::secrets {

KeychainProbe::KeychainProbe(QString service, int timeoutMs, QObject* parent)
    : base::Job(parent),
      m_service(std::move(service)),
      m_timeoutMs(timeoutMs),
      m_probe(base::randomToken(16).toLatin1())
{
}

QString KeychainProbe::probeKey()
{
    return QStringLiteral("probe-%1").arg(QCoreApplication::applicationPid());
}

void KeychainProbe::run()
{
    m_deadline.setRemainingTime(m_timeoutMs);
    ask(KeychainVerb::Write);
}

void KeychainProbe::ask(KeychainVerb verb)
{
    const int left = std::max(0, static_cast<int>(m_deadline.remainingTime()));
    auto* request = new KeychainRequest({m_service, verb, probeKey(), m_probe}, left);
    connect(request, &KeychainRequest::answered, this,
            [this, verb](const base::Result<QByteArray>& outcome) { proceed(verb, outcome); });
    request->start();
}

void KeychainProbe::proceed(KeychainVerb verb, const base::Result<QByteArray>& outcome)
{
    if (isFinished()) {
        return;
    }
    if (!outcome) {
        end(outcome.error());
        return;
    }
    switch (verb) {
    case KeychainVerb::Write:
        ask(KeychainVerb::Read);
        return;
    case KeychainVerb::Read:
        if (*outcome != m_probe) {
            end(base::Error{base::ErrorKind::Unauthorized,
                            QStringLiteral("the keychain did not give back what was put in; it cannot be used")});
            return;
        }
        ask(KeychainVerb::Remove);
        return;
    case KeychainVerb::Remove:
        end({});
        return;
    }
}

void KeychainProbe::end(base::Result<void> outcome)
{
    m_outcome = std::move(outcome);
    if (!m_outcome) {
        removeProbe();
    }
    finish();
}

void KeychainProbe::removeProbe() const
{
    // Questions are answered in the order asked: once somebody unlocks the keychain, a late probe is gone right after
    // it came.
    auto* request = new KeychainRequest({m_service, KeychainVerb::Remove, probeKey(), {}}, m_timeoutMs);
    request->start();
}

void KeychainProbe::stop()
{
    m_outcome = base::Error{base::ErrorKind::Cancelled, QStringLiteral("looking for a keychain was cancelled")};
    removeProbe();
}

} // namespace leadferry::secrets
