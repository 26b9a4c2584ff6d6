// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandcatalog.h"

#include "cli/alertscommand.h"
#include "cli/cancelcommand.h"
#include "cli/configcommand.h"
#include "cli/connectcommand.h"
#include "cli/connectionscommand.h"
#include "cli/copysetupcommand.h"
#include "cli/correctcommand.h"
#include "cli/democommand.h"
#include "cli/disconnectcommand.h"
#include "cli/doctorcommand.h"
#include "cli/enrichmentcommand.h"
#include "cli/formatscommand.h"
#include "cli/joincommand.h"
#include "cli/logcommand.h"
#include "cli/mappingcommand.h"
#include "cli/movecommand.h"
#include "cli/pausecommand.h"
#include "cli/presetscommand.h"
#include "cli/previewcommand.h"
#include "cli/propertiescommand.h"
#include "cli/proxylogincommand.h"
#include "cli/repliescommand.h"
#include "cli/retrycommand.h"
#include "cli/routescommand.h"
#include "cli/runcommand.h"
#include "cli/sandboxcommand.h"
#include "cli/sendcommand.h"
#include "cli/showcommand.h"
#include "cli/sourcescommand.h"
#include "cli/statuscommand.h"
#include "cli/summarycommand.h"
#include "cli/testleadcommand.h"
#include "cli/verifycommand.h"

#include <algorithm>
#include <numeric>

namespace leadferry::cli {

namespace {

template <typename C> CommandEntry entry(const char* name, const char* arguments, const char* summary)
{
    return {QString::fromUtf8(name), QString::fromUtf8(arguments), QString::fromUtf8(summary),
            [](Surroundings& surroundings) { return std::make_unique<C>(surroundings); }};
}

/// Letters to insert, drop or change to make one word of the other.
qsizetype distance(const QString& from, const QString& to)
{
    QList<qsizetype> row(to.size() + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype i = 0; i < from.size(); ++i) {
        qsizetype diagonal = row.at(0);
        row[0] = i + 1;
        for (qsizetype j = 0; j < to.size(); ++j) {
            const qsizetype above = row.at(j + 1);
            row[j + 1] = std::min({above + 1, row.at(j) + 1, diagonal + (from.at(i) == to.at(j) ? 0 : 1)});
            diagonal = above;
        }
    }
    return row.constLast();
}

} // namespace

const QList<CommandEntry>& commandCatalog()
{
    static const QList<CommandEntry> catalog{
        entry<DemoCommand>("demo", "",
                           "The whole round on built-in parts: connect, send sample events, show what landed"),
        entry<SandboxCommand>("sandbox", "", "Run a HubSpot stand-in to try and test against"),
        entry<ConnectCommand>("connect", "", "Connect a HubSpot account"),
        entry<ConnectionsCommand>("connections", "", "List the connected accounts with their state"),
        entry<DisconnectCommand>("disconnect", "NAME", "Take back access to an account and forget its secrets"),
        entry<RunCommand>("run", "", "Run the engine until it is told to stop"),
        entry<SendCommand>("send", "FILE…|- [--format F]", "Put events in, as the port would"),
        entry<LogCommand>("log", "[FILTER]", "List deliveries, newest first"),
        entry<ShowCommand>("show", "ID [--why OBJECT.NAME]",
                           "Show one delivery with its operations, requests and answers, or where a value comes from"),
        entry<RetryCommand>("retry", "ID… | --status S", "Start deliveries again"),
        entry<CancelCommand>("cancel", "ID…", "Give deliveries up"),
        entry<CorrectCommand>("correct", "ID FILE|-", "Correct what an event says, and send it by that"),
        entry<JoinCommand>("join", "ID RECORD", "Write what is held into a record that HubSpot has already"),
        entry<RepliesCommand>("replies", "[retry ID] [--status S]",
                              "What agents answered in HubSpot, and whether the bots have it"),
        entry<EnrichmentCommand>("enrichment", "[ask [ID…] | try | key --secret-stdin | key --remove]",
                                 "The language model that reads conversations: state, newest, a try, its key"),
        entry<PauseCommand>("pause", "[--portal P]", "Take events in, but send nothing to HubSpot for now"),
        entry<ResumeCommand>("resume", "[--portal P]", "Let what has waited since `pause` go out"),
        entry<RoutesCommand>("routes", "[set (--bot B | --source S) PORTAL | remove …]",
                             "Which portal the events of a chatbot or a source go to"),
        entry<RouteCommand>("route", "ID… --portal P", "Send single deliveries that wait for a portal to one"),
        entry<MoveCommand>("move", "ID… --portal P",
                           "Take deliveries to another portal, saying what stays in the old one"),
        entry<CopySetupCommand>("copy-setup", "FROM TO [--apply]",
                                "Let one portal take over from another, shown as a difference first"),
        entry<SourcesCommand>("sources", "[add|change|remove|shadow|live|reply-secret NAME]",
                              "Where events come in: addresses for bots, their formats, shadow mode"),
        entry<PreviewCommand>("preview", "FILE [--format F] [--offline]",
                              "What would be written for some events, with nothing written"),
        entry<MappingCommand>("mapping", "show|validate|export|import [FILE]",
                              "What is written for an event: look, check, save to a file, load from one"),
        entry<PropertiesCommand>("properties",
                                 "[check | create [OBJECT.NAME…] | list | add FILE | remove OBJECT.NAME…]",
                                 "The properties that HubSpot needs: check, create, your own list"),
        entry<TestLeadCommand>("test-lead", "[--portal P] [--type T] | --remove ID",
                               "Send a marked sample through everything and read it back field by field"),
        entry<VerifyCommand>("verify", "[--portal P] [--since T] [--replay]",
                             "What the bots said against what HubSpot holds, read back record by record"),
        entry<SummaryCommand>("summary", "[--week 2026-W48] [--output FILE]",
                              "The numbers of a week: delivered, failed, repaired, slowest, fields nobody mapped"),
        entry<PresetsCommand>("presets", "[NAME [--apply]]", "Mappings for a trade: list, look, use"),
        entry<FormatsCommand>("formats", "[NAME [SAMPLE]] [--sample] | --schema TYPE",
                              "The webhooks of chat platforms that are understood, with samples"),
        entry<ConfigCommand>("config", "get [KEY] | set KEY VALUE", "Show and change settings"),
        entry<DoctorCommand>("doctor", "[NAME]", "Check everything, say what is wrong and what mends it"),
        entry<AlertsCommand>("alerts", "[webhook --url-stdin | webhook --remove | test]",
                             "What is told when something stops working, the webhook, a test of every way"),
        entry<ProxyLoginCommand>("proxy-login", "USER --password-stdin | --forget",
                                 "Keep the user and password of the company's proxy"),
        entry<StatusCommand>("status", "", "One look: connections, queue by state, oldest waiting"),
    };
    return catalog;
}

const CommandEntry* commandNamed(const QString& name)
{
    const auto& catalog = commandCatalog();
    const auto found = std::find_if(catalog.cbegin(), catalog.cend(),
                                    [&name](const CommandEntry& known) { return known.name == name; });
    return found == catalog.cend() ? nullptr : &*found;
}

QString commandLike(const QString& name)
{
    QString closest;
    qsizetype best = 3; // further than two letters is no slip of the finger
    for (const CommandEntry& known : commandCatalog()) {
        if (const qsizetype steps = distance(name, known.name); steps < best) {
            best = steps;
            closest = known.name;
        }
    }
    return closest;
}

} // namespace leadferry::cli
