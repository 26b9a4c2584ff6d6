// SPDX-License-Identifier: GPL-3.0-or-later
// Tries whether secrets can be kept: writes one, reads it back, removes it. Never waits longer than a keychain that is
// unlocked takes to answer.
#pragma once

#include "base/clock.h"
#include "base/job.h"
#include "base/result.h"
#include "doctor/facts.h"
#include "domain/secretstore.h"

#include <memory>

namespace leadferry::app {

class SecretTrial final : public base::Job
{
    Q_OBJECT
public:
    /// Both outlive the job; an answer that comes later than it waits for is ignored.
    SecretTrial(domain::SecretStore& secrets, base::Clock& clock, QObject* parent = nullptr);
    ~SecretTrial() override;

    /// Valid once finished() is emitted.
    [[nodiscard]] const doctor::SecretFacts& facts() const { return m_facts; }

protected:
    void run() override;
    void stop() override;

private:
    void readBack();
    void compare(const QByteArray& secret);
    void outOfReach(const base::Error& error);
    void end(doctor::SecretOutcome outcome);

    domain::SecretStore& m_secrets;
    std::unique_ptr<base::Alarm> m_alarm;
    QByteArray m_secret;
    doctor::SecretFacts m_facts;
};

} // namespace leadferry::app
