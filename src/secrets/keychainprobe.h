// SPDX-License-Identifier: GPL-3.0-or-later
// Finds out whether a keychain works here, by writing, reading and removing a probe. On the main thread.
#pragma once

#include "secrets/keychainrequest.h"

#include <QDeadlineTimer>

namespace leadferry::secrets {

/// Longer than any keychain that is unlocked takes; short enough to wait for at a start.
inline constexpr int probeTimeoutMs = 3'000;

class KeychainProbe final : public base::Job
{
    Q_OBJECT
public:
    /// `service`: the profile's, see KeychainSecretStore::serviceOf().
    explicit KeychainProbe(QString service, int timeoutMs = probeTimeoutMs, QObject* parent = nullptr);

    /// After finished(): ok, or Unauthorized with the reason in words a person can use.
    [[nodiscard]] const base::Result<void>& outcome() const { return m_outcome; }
    /// The probe's own name in the keychain.
    static QString probeKey();

protected:
    void run() override;
    void stop() override;

private:
    void ask(KeychainVerb verb);
    void proceed(KeychainVerb verb, const base::Result<QByteArray>& outcome);
    void end(base::Result<void> outcome);
    void removeProbe() const;

    QString m_service;
    int m_timeoutMs;
    QByteArray m_probe;
    QDeadlineTimer m_deadline;
    base::Result<void> m_outcome = base::Error{};
};

} // namespace leadferry::secrets
