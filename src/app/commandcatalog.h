// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of a running engine, by name.
//
// To add one: a name in enginecommands.h, a job, a line in the table of commandcatalog.cpp. One that only writes rows
// goes into rowcommands instead, so that it works beside an owner, too.
#pragma once

#include "app/alertjobs.h"
#include "app/completion.h"
#include "app/connectjobs.h"
#include "app/doctorjob.h"
#include "app/enrichmentjobs.h"
#include "app/previewjob.h"
#include "app/proofjob.h"
#include "app/propertyjobs.h"
#include "app/proxykeeper.h"
#include "app/rowcommands.h"
#include "app/sourcesecretkeeper.h"
#include "app/testleadjob.h"

#include <functional>

namespace leadferry::app {

struct CommandContext
{
    ConnectContext connect;
    RowCommands& rows;             ///< outlives the commands
    std::function<void()> changed; ///< rows were written: read the portals again and look for work
    DoctorContext doctor;
    ProxyKeeper& proxy; ///< outlives the commands
    PreviewContext preview;
    PropertyContext properties;
    TestLeadContext testLeads;
    SourceSecretKeeper& sourceSecrets; ///< outlives the commands
    ProofContext proof;
    AlertCommandContext alerts;
    EnrichmentJobContext enrichment;
};

/// A command that is not started yet; an unknown one answers Invalid.
EngineCommandJob* makeCommand(const QString& name, const QJsonObject& arguments, const CommandContext& context);

} // namespace leadferry::app
