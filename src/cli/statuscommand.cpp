// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/statuscommand.h"

#include "app/statustext.h"
#include "cli/wording.h"
#include "domain/timetext.h"

#include <QCommandLineParser>
#include <QJsonArray>

#include <cstdlib>

namespace leadferry::cli {

namespace {

QJsonObject documentOf(const app::EngineStatus& status, const QList<domain::Portal>& portals)
{
    QJsonArray settings;
    for (const app::SettingProblem& problem : status.settingProblems) {
        settings.append(QJsonObject{{QStringLiteral("setting"), problem.setting},
                                    {QStringLiteral("value"), problem.value},
                                    {QStringLiteral("reason"), problem.reason}});
    }
    QJsonArray connections;
    for (const domain::Portal& portal : portals) {
        connections.append(toJson(portal));
    }
    return {
        {QStringLiteral("engine"), app::toString(status.state)},
        {QStringLiteral("failure"), status.failure},
        {QStringLiteral("listen"), status.listenAddress},
        {QStringLiteral("watch"), status.watchedFolder},
        {QStringLiteral("counts"), toJson(status.counts, status.shadowed)},
        {QStringLiteral("oldestWaiting"),
         status.oldestWaitingMs == 0 ? QJsonValue() : QJsonValue(domain::isoUtc(status.oldestWaitingMs))},
        {QStringLiteral("connections"), connections},
        {QStringLiteral("settingProblems"), settings},
        {QStringLiteral("refusedRequests"), app::refusedRequestsJson(status)},
        {QStringLiteral("lostReplies"), app::lostRepliesJson(status)},
        {QStringLiteral("enrichment"), toJson(status.enrichment)},
        {QStringLiteral("alertWebhookFailure"), status.webhook.failure},
    };
}

void printFor(const Terminal& terminal, const app::EngineStatus& status, const QList<domain::Portal>& portals)
{
    QString where = app::toString(status.state);
    for (const QString& detail : {status.listenAddress, status.watchedFolder, status.failure}) {
        where += detail.isEmpty() ? QString() : QStringLiteral(", ") + detail;
    }
    TextTable table({{}, {{}, 0, false, true}});
    table.addRow({{QStringLiteral("Engine"), Colour::Faint}, {where}});
    for (const app::SettingProblem& problem : status.settingProblems) {
        table.addRow({{QStringLiteral("Setting"), Colour::Faint}, {wordsFor(problem), Colour::Warning}});
    }
    for (auto source = status.refusals.cbegin(); source != status.refusals.cend(); ++source) {
        table.addRow({{QStringLiteral("Source"), Colour::Faint}, {wordsFor(source.key(), *source), Colour::Warning}});
    }
    for (auto source = status.lostReplies.cbegin(); source != status.lostReplies.cend(); ++source) {
        table.addRow(
            {{QStringLiteral("Replies"), Colour::Faint},
             {QStringLiteral("%1 have not reached the bot of %2: `leadferryctl replies --status failed` says why")
                  .arg(source.value())
                  .arg(source.key()),
              Colour::Warning}});
    }
    if (status.enrichment.trouble.fault != domain::EnrichmentFault::None) {
        table.addRow({{QStringLiteral("Language model"), Colour::Faint},
                      {QStringLiteral("%1 conversations wait: ").arg(status.enrichment.waiting) +
                           domain::inWords(status.enrichment.trouble),
                       Colour::Warning}});
    }
    if (!status.webhook.failure.isEmpty()) {
        table.addRow(
            {{QStringLiteral("Alerts"), Colour::Faint},
             {QStringLiteral("the last post did not arrive: %1").arg(status.webhook.failure), Colour::Warning}});
    }
    for (const domain::Portal& portal : portals) {
        const QString reason = portal.healthReason.isEmpty() ? QString() : QStringLiteral(": ") + portal.healthReason;
        table.addRow(
            {{QStringLiteral("Connection"), Colour::Faint},
             {QStringLiteral("%1 (account %2), %3").arg(portal.name).arg(portal.hubId).arg(wordsFor(portal)) + reason,
              portal.pause == domain::PortalPause::None ? colourOf(portal.health) : Colour::Warning}});
        table.addRow({{QStringLiteral("Calls left"), Colour::Faint}, {budgetLine(portal.budget)}});
        if (portal.clockSkewMs != 0) {
            table.addRow({{QStringLiteral("Clock"), Colour::Faint},
                          {QStringLiteral("this PC's clock is %1 min %2 of HubSpot's: set it right")
                               .arg(std::abs(portal.clockSkewMs) / 60'000)
                               .arg(portal.clockSkewMs > 0 ? QStringLiteral("ahead") : QStringLiteral("behind")),
                           Colour::Warning}});
        }
    }
    if (portals.isEmpty()) {
        table.addRow({{QStringLiteral("Connection"), Colour::Faint},
                      {QStringLiteral("none; events are stored and wait. `leadferryctl connect --help` shows how"),
                       Colour::Warning}});
    }
    table.addRow({{QStringLiteral("Deliveries"), Colour::Faint}, {countsLine(status.counts, status.shadowed)}});
    if (const int unrouted = status.counts.value(domain::DeliveryState::Unrouted); unrouted > 0 && !portals.isEmpty()) {
        table.addRow({{QStringLiteral("Unrouted"), Colour::Faint},
                      {QStringLiteral("%1 wait for a portal: `leadferryctl routes` shows whose").arg(unrouted),
                       Colour::Warning}});
    }
    if (status.oldestWaitingMs != 0) {
        table.addRow({{QStringLiteral("Oldest waiting"), Colour::Faint}, {localTime(status.oldestWaitingMs)}});
    }
    table.print(terminal, TextTable::Headings::Hidden);
}

} // namespace

void StatusCommand::describe(QCommandLineParser& parser) const
{
    parser.setApplicationDescription(QStringLiteral("\nEnds with 3 where nothing is connected or access is gone, with "
                                                    "4 where deliveries need somebody, so that a monitor can ask."));
}

void StatusCommand::start(const QCommandLineParser&)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->portals(this, [this](const base::Result<QList<domain::Portal>>& portals) {
        if (portals) {
            report(*portals);
        } else {
            fail(portals.error());
        }
    });
}

void StatusCommand::report(const QList<domain::Portal>& portals)
{
    const app::EngineStatus status = engine()->status();
    if (json()) {
        terminal().json(documentOf(status, portals));
    } else {
        printFor(terminal(), status, portals);
    }
    finish(exitCodeFor(status, portals));
}

} // namespace leadferry::cli
