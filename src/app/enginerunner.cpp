// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/localengineclient.h"
#include "app/profile.h"
#include "app/secretstorechoice.h"

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

base::Result<void> EngineRunner::start()
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
