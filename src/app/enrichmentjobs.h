// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about the language model that need more than rows: keeping its key, and trying it.
#pragma once

#include "app/enginecommandjob.h"
#include "app/modelkeykeeper.h"
#include "app/settingcatalog.h"
#include "enrichment/modelcall.h"

namespace leadferry::app {

/// All outlive the commands.
struct EnrichmentJobContext
{
    store::Database& database;
    ModelKeyKeeper& keys;
    net::HttpTransport& transport;
};

/// The command setEnrichmentKey.
class SetEnrichmentKeyJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    SetEnrichmentKeyJob(const EnrichmentJobContext& context, const QJsonObject& arguments);

protected:
    void run() override;

private:
    EnrichmentJobContext m_context;
    QByteArray m_key;
};

/// The command tryEnrichment.
class TryEnrichmentJob final : public EngineCommandJob
{
    Q_OBJECT
public:
    TryEnrichmentJob(const EnrichmentJobContext& context, const QJsonObject& arguments);

protected:
    void run() override;
    void stop() override;

private:
    [[nodiscard]] base::Result<enrichment::ModelChoice> choice();
    void askWithKey();
    void ask(const QByteArray& key);
    void take(const enrichment::ModelCall& call);

    EnrichmentJobContext m_context;
    QJsonObject m_arguments;
    enrichment::ModelChoice m_choice;
    QPointer<enrichment::ModelCall> m_call;
};

} // namespace leadferry::app
