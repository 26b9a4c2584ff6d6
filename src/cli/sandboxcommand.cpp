// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sandboxcommand.h"

#include "cli/texttable.h"
#include "domain/feature.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>
#include <QHash>
#include <QRegularExpression>

#include <limits>
#include <optional>

namespace leadferry::cli {

namespace {

/// A number option within a range; Invalid names the option.
base::Result<quint64> numberOf(const QCommandLineParser& parser, const QString& option, quint64 most)
{
    bool ok = false;
    const quint64 number = parser.value(option).toULongLong(&ok);
    if (!ok || number > most) {
        return base::Error{base::ErrorKind::Invalid,
                           QStringLiteral("--%1 takes a number from 0 to %2").arg(option).arg(most)};
    }
    return number;
}

/// A number of milliseconds, or one with "s", "min" or "h" behind it; may be negative.
std::optional<qint64> skewOf(const QString& value)
{
    static const QRegularExpression form(QStringLiteral("^([+-]?[0-9]{1,9})(ms|s|min|h)?$"));
    static const QHash<QString, qint64> units{{QString(), 1},
                                              {QStringLiteral("ms"), 1},
                                              {QStringLiteral("s"), 1'000},
                                              {QStringLiteral("min"), 60'000},
                                              {QStringLiteral("h"), 3'600'000}};
    const auto match = form.match(value);
    return match.hasMatch() ? std::optional(match.captured(1).toLongLong() * units.value(match.captured(2)))
                            : std::nullopt;
}

base::Result<sandbox::SandboxOptions> optionsFrom(const QCommandLineParser& parser)
{
    constexpr quint64 longestMs = 600'000;
    constexpr quint64 mostContacts = 100'000;
    const auto port = numberOf(parser, QStringLiteral("port"), 65535);
    const auto latency = numberOf(parser, QStringLiteral("latency-ms"), longestMs);
    const auto jitter = numberOf(parser, QStringLiteral("jitter-ms"), longestMs);
    const auto searchLag = numberOf(parser, QStringLiteral("search-lag-ms"), longestMs);
    const auto revokeAt = numberOf(parser, QStringLiteral("revoke-at"), std::numeric_limits<int>::max());
    const auto contacts = numberOf(parser, QStringLiteral("contacts"), mostContacts);
    const auto seed = numberOf(parser, QStringLiteral("seed"), std::numeric_limits<quint64>::max());
    const auto hubId = numberOf(parser, QStringLiteral("account"), std::numeric_limits<int>::max());
    for (const auto* number : {&port, &latency, &jitter, &searchLag, &revokeAt, &contacts, &seed, &hubId}) {
        if (!*number) {
            return number->error();
        }
    }
    const QString limits = parser.value(QStringLiteral("limits"));
    if (limits != QLatin1String("hubspot") && limits != QLatin1String("off")) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("--limits takes hubspot or off")};
    }
    const auto skew = skewOf(parser.value(QStringLiteral("clock-skew")));
    if (!skew) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("--clock-skew takes a time like 90s, -5min or 2h")};
    }
    sandbox::SandboxOptions options;
    options.port = static_cast<quint16>(*port);
    options.latencyMs = static_cast<int>(*latency);
    options.jitterMs = static_cast<int>(*jitter);
    options.searchLagMs = static_cast<qint64>(*searchLag);
    options.revokeAt = static_cast<int>(*revokeAt);
    options.contacts = static_cast<int>(*contacts);
    options.clockSkewMs = *skew;
    options.seed = *seed;
    options.hubId = static_cast<qint64>(*hubId);
    options.limits = limits == QLatin1String("hubspot");
    options.tier = parser.value(QStringLiteral("tier"));
    options.faults = parser.values(QStringLiteral("fault"));
    options.portalRules = parser.values(QStringLiteral("require"));
    options.valueRules = parser.values(QStringLiteral("rule"));
    options.requiredScopes = domain::scopeNames(domain::ScopeNeed::Required);
    options.optionalScopes = domain::scopeNames(domain::ScopeNeed::Optional);
    options.withheldScopes = parser.values(QStringLiteral("withhold"));
    options.stateFile = parser.value(QStringLiteral("state"));
    return options;
}

} // namespace

SandboxCommand::SandboxCommand(Surroundings& surroundings) : Command(surroundings) {}
SandboxCommand::~SandboxCommand() = default;

void SandboxCommand::describe(QCommandLineParser& parser) const
{
    parser.addOptions({
        {QStringLiteral("port"), QStringLiteral("Listen on this port. Default: a free one."), QStringLiteral("P"),
         QStringLiteral("0")},
        {QStringLiteral("latency-ms"), QStringLiteral("Wait this long before each answer."), QStringLiteral("L"),
         QStringLiteral("0")},
        {QStringLiteral("jitter-ms"), QStringLiteral("Wait up to this much longer, drawn from the seed."),
         QStringLiteral("J"), QStringLiteral("0")},
        {QStringLiteral("limits"),
         QStringLiteral("hubspot: as many calls in 10 s, a day and searches a second as HubSpot allows; off: no limits "
                        "(default)."),
         QStringLiteral("WHICH"), QStringLiteral("off")},
        {QStringLiteral("tier"),
         QStringLiteral("Whose limits: free or starter (100 calls in 10 s), professional or enterprise (190); an OAuth "
                        "app has 110 on each."),
         QStringLiteral("TIER"), QStringLiteral("free")},
        {QStringLiteral("fault"),
         QStringLiteral("Bad weather: KIND[:before|:after]=RATE, before or after the write was done; may be given "
                        "several times. Kinds: "
                        "429 423 477 500 502 503 504 reset hang cut badjson html revoke. Example: 502:after=0.1"),
         QStringLiteral("F")},
        {QStringLiteral("revoke-at"), QStringLiteral("Withdraw the access at the N-th call made with it."),
         QStringLiteral("N"), QStringLiteral("0")},
        {QStringLiteral("clock-skew"),
         QStringLiteral("Set the stand-in's clock ahead (90s, 5min, 2h) or behind (-5min)."), QStringLiteral("T"),
         QStringLiteral("0")},
        {QStringLiteral("search-lag-ms"), QStringLiteral("How far the search index is behind the records."),
         QStringLiteral("L"), QStringLiteral("5000")},
        {QStringLiteral("require"),
         QStringLiteral(
             "A rule of the portal's admin, OBJECT.PROPERTY[:PROPERTY=VALUE], that 2026-09 writes must obey; "
             "may be given several times. Example: tickets.content:hs_ticket_priority=HIGH"),
         QStringLiteral("R")},
        {QStringLiteral("rule"),
         QStringLiteral(
             "What a property takes, OBJECT.PROPERTY:RULE[=ARGUMENT], as HubSpot names its rules for values; "
             "may be given several times. Example: contacts.firstname:ALPHANUMERIC=ALPHA_ONLY"),
         QStringLiteral("R")},
        {QStringLiteral("account"), QStringLiteral("The number of its account; each one is a portal of its own."),
         QStringLiteral("N"), QStringLiteral("4471902")},
        {QStringLiteral("withhold"),
         QStringLiteral(
             "A permission the account does not grant (crm.objects.deals.write); may be given several times."),
         QStringLiteral("SCOPE")},
        {QStringLiteral("seed"), QStringLiteral("The same seed gives the same weather and the same made-up contacts."),
         QStringLiteral("S"), QStringLiteral("1")},
        {QStringLiteral("contacts"),
         QStringLiteral("Begin with N made-up contacts, some with notes, tickets and deals."), QStringLiteral("N"),
         QStringLiteral("0")},
        {QStringLiteral("state"),
         QStringLiteral(
             "Keep everything in this file and go on from it the next time; give the same --port, and who is "
             "connected stays so. Default: in memory."),
         QStringLiteral("FILE")},
    });
}

void SandboxCommand::start(const QCommandLineParser& parser)
{
    const auto options = optionsFrom(parser);
    if (!options) {
        misuse(options.error().message);
        return;
    }
    m_stateFile = options->stateFile;
    m_sandbox = std::make_unique<sandbox::Sandbox>(*options, m_clock);
    if (const auto started = m_sandbox->start(); !started) {
        fail(started.error());
        return;
    }
    introduce();
}

void SandboxCommand::introduce() const
{
    const QString url = m_sandbox->url().toString();
    if (json()) {
        terminal().json({{QStringLiteral("url"), url},
                         {QStringLiteral("serviceKey"), m_sandbox->serviceKey()},
                         {QStringLiteral("clientId"), m_sandbox->clientId()},
                         {QStringLiteral("clientSecret"), m_sandbox->clientSecret()},
                         {QStringLiteral("modelUrl"), m_sandbox->modelUrl().toString()},
                         {QStringLiteral("modelKey"), m_sandbox->modelKey()}});
        return;
    }
    TextTable table({{}, {}});
    table.addRow({{QStringLiteral("HubSpot stand-in"), Colour::Faint}, {url, Colour::Strong}});
    table.addRow({{QStringLiteral("service key"), Colour::Faint}, {m_sandbox->serviceKey()}});
    table.addRow({{QStringLiteral("client id"), Colour::Faint}, {m_sandbox->clientId()}});
    table.addRow({{QStringLiteral("client secret"), Colour::Faint}, {m_sandbox->clientSecret()}});
    table.addRow({{QStringLiteral("language model"), Colour::Faint}, {m_sandbox->modelUrl().toString()}});
    table.addRow({{QStringLiteral("its key"), Colour::Faint}, {m_sandbox->modelKey()}});
    table.print(terminal(), TextTable::Headings::Hidden);
    const QString lives =
        m_stateFile.isEmpty() ? QStringLiteral("in memory until Ctrl+C") : QStringLiteral("in ") + m_stateFile;
    terminal().progress(
        QStringLiteral("Open the address in a browser to look at it. Everything lives %1. To connect it:\n"
                       "  echo %2 | leadferryctl connect --service-key-stdin --api-url %3")
            .arg(lives, m_sandbox->serviceKey(), url));
}

void SandboxCommand::interrupt()
{
    if (m_sandbox && json()) {
        terminal().json({{QStringLiteral("report"), m_sandbox->report()}});
    } else if (m_sandbox) {
        const QJsonObject records = m_sandbox->report().value(QLatin1String("records")).toObject();
        QStringList counts;
        for (auto object = records.constBegin(); object != records.constEnd(); ++object) {
            counts.append(QStringLiteral("%1 %2").arg(object.value().toInt()).arg(object.key()));
        }
        terminal().line(QStringLiteral("Held at the end: ") + counts.join(QStringLiteral(", ")));
    }
    finish(ExitCode::Done);
}

} // namespace leadferry::cli
