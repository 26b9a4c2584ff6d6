// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/sandboxcommand.h"

#include "cli/texttable.h"
#include "sandbox/sandbox.h"

#include <QCommandLineParser>

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

base::Result<sandbox::SandboxOptions> optionsFrom(const QCommandLineParser& parser)
{
    const auto port = numberOf(parser, QStringLiteral("port"), 65535);
    const auto latency = numberOf(parser, QStringLiteral("latency-ms"), 600'000);
    const auto seed = numberOf(parser, QStringLiteral("seed"), std::numeric_limits<quint64>::max());
    for (const auto* number : {&port, &latency, &seed}) {
        if (!*number) {
            return number->error();
        }
    }
    const QString limits = parser.value(QStringLiteral("limits"));
    if (limits != QLatin1String("hubspot") && limits != QLatin1String("off")) {
        return base::Error{base::ErrorKind::Invalid, QStringLiteral("--limits takes hubspot or off")};
    }
    sandbox::SandboxOptions options;
    options.port = static_cast<quint16>(*port);
    options.portalRules = parser.values(QStringLiteral("require"));
    options.latencyMs = static_cast<int>(*latency);
    options.seed = *seed;
    options.limits = limits == QLatin1String("hubspot");
    options.faults = parser.values(QStringLiteral("fault"));
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
        {QStringLiteral("require"),
         QStringLiteral("A rule of the account that 2026-09 writes must keep: OBJECT.PROPERTY[:PROPERTY=VALUE]; may be "
                        "given several times. Example: tickets.content:hs_ticket_priority=HIGH"),
         QStringLiteral("RULE")},
        {QStringLiteral("latency-ms"), QStringLiteral("Wait this long before each answer."), QStringLiteral("L"),
         QStringLiteral("0")},
        {QStringLiteral("limits"), QStringLiteral("hubspot: 100 calls in 10 s, as HubSpot; off: none (default)."),
         QStringLiteral("WHICH"), QStringLiteral("off")},
        {QStringLiteral("fault"),
         QStringLiteral("Bad weather: KIND[:before|:after]=RATE, before or after the write was done; may be given "
                        "several times. Kinds: "
                        "429 423 477 500 502 503 504 reset hang cut badjson html revoke. Example: 502:after=0.1"),
         QStringLiteral("F")},
        {QStringLiteral("seed"), QStringLiteral("The same seed gives the same faults."), QStringLiteral("S"),
         QStringLiteral("1")},
    });
}

void SandboxCommand::start(const QCommandLineParser& parser)
{
    const auto options = optionsFrom(parser);
    if (!options) {
        misuse(options.error().message);
        return;
    }
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
                         {QStringLiteral("clientSecret"), m_sandbox->clientSecret()}});
        return;
    }
    TextTable table({{}, {}});
    table.addRow({{QStringLiteral("HubSpot stand-in"), Colour::Faint}, {url, Colour::Strong}});
    table.addRow({{QStringLiteral("service key"), Colour::Faint}, {m_sandbox->serviceKey()}});
    table.addRow({{QStringLiteral("client id"), Colour::Faint}, {m_sandbox->clientId()}});
    table.addRow({{QStringLiteral("client secret"), Colour::Faint}, {m_sandbox->clientSecret()}});
    table.print(terminal(), TextTable::Headings::Hidden);
    terminal().progress(QStringLiteral("Everything lives in memory until Ctrl+C. To connect it:\n"
                                       "  echo %1 | leadferryctl connect --service-key-stdin --api-url %2")
                            .arg(m_sandbox->serviceKey(), url));
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
