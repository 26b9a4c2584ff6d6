// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localengineclient.h"
#include "app/profile.h"
#include "app/secretstorechoice.h"
#include "ingest/localportsource.h"

namespace leadferry::app {

class EngineRunner::Private
{
public:
    explicit Private(RunOptions runOptions) : options(std::move(runOptions)) {}

    RunOptions options;
    base::SystemClock clock;
    std::unique_ptr<domain::SecretStore> secrets;
    std::unique_ptr<Engine> engine;
    std::unique_ptr<LocalEngineClient> client;
};

EngineRunner::EngineRunner(RunOptions options, QObject* parent)
    : QObject(parent), d(std::make_unique<Private>(std::move(options)))
{
}

EngineRunner::~EngineRunner()
{
    d->engine.reset();
}

base::Result<void> checkListenAddress(const QString& address)
{
    return address == QLatin1String("off") ? base::Result<void>() : ingest::LocalPortSource::checkAddress(address);
}

void EngineRunner::start()
{
    proveSecretStore(d->options.profile, this, [this](const base::Result<void>& proved) {
        if (const auto begun = proved ? startEngine() : proved; begun) {
            emit started();
        } else {
            emit failed(begun.error());
        }
    });
}

base::Result<void> EngineRunner::startEngine()
{
    auto secrets = chooseSecretStore(d->options.profile);
    if (!secrets) {
        return secrets.error();
    }
    d->secrets = std::move(secrets).value();
    d->engine = std::make_unique<Engine>(d->options, EngineRole::Owner, *d->secrets, d->clock);
    d->client = std::make_unique<LocalEngineClient>(*d->engine);
    connect(d->engine.get(), &Engine::stopped, this, &EngineRunner::stopped);
    return d->engine->start();
}

void EngineRunner::stop()
{
    d->engine->stop();
}

EngineClient& EngineRunner::client()
{
    return *d->client;
}

} // namespace leadferry::app
