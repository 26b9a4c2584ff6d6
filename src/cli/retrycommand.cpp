// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/retrycommand.h"

#include "app/enginecommands.h"

#include <QCommandLineParser>
#include <QDateTime>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

constexpr QLatin1String today("today");
constexpr QLatin1String then("then");
constexpr QLatin1String propertyOption("property");
constexpr QLatin1String againOption("again");

void addMapping(QJsonObject& arguments, const QString& mapping)
{
    if (mapping != today) {
        arguments.insert(QStringLiteral("mapping"), mapping);
    }
}

} // namespace

void RetryCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"), QStringLiteral("Deliveries (d12) or events (e7)."));
    parser.setApplicationDescription(
        QStringLiteral("\nGoes at once, although delivery is paused; a pause that comes later holds it again."));
    describeFilter(parser);
    parser.addOption({QStringLiteral("mapping"),
                      QStringLiteral("today (default): plan anew what is not written yet; then: as it was planned."),
                      QStringLiteral("M"), today});
    parser.addOption(
        {againOption, QStringLiteral("Only with ids: write what is in HubSpot once more, into the same records; what "
                                     "people have changed there since is overwritten where the mapping says so.")});
    parser.addOption({QStringLiteral("portal"), QStringLiteral("With --status or --property: only of this portal."),
                      QStringLiteral("P")});
    parser.addOption(
        {propertyOption,
         QStringLiteral("Those that hold a field of this property, as in contact.lead_priority: held ones, and "
                        "delivered ones that lack it."),
         QStringLiteral("OBJECT.NAME")});
}

void RetryCommand::start(const QCommandLineParser& parser)
{
    const auto references = referencesFromText(parser.positionalArguments());
    auto filter = filterFrom(parser, QDateTime::currentMSecsSinceEpoch());
    if (!references || !filter) {
        misuse(!references ? references.error().message : filter.error().message);
        return;
    }
    filter->property = parser.value(propertyOption);
    const bool chooses = !filter->states.isEmpty() || !filter->property.isEmpty();
    if (references->isEmpty() != chooses) {
        misuse(QStringLiteral("name deliveries, or choose them by --status or --property, not both"));
        return;
    }
    if (references->isEmpty() && parser.isSet(againOption)) {
        misuse(QStringLiteral("--again needs the ids of the deliveries"));
        return;
    }
    if (filter->states.size() > 1) {
        misuse(QStringLiteral("--status takes one state here"));
        return;
    }
    const QString mapping = parser.value(QStringLiteral("mapping"));
    if (mapping != today && mapping != then) {
        misuse(QStringLiteral("--mapping is today or then"));
        return;
    }
    filter->portalName = parser.value(QStringLiteral("portal"));
    if (references->isEmpty()) {
        QJsonObject arguments = domain::toJson(*filter);
        addMapping(arguments, mapping);
        retryAll(arguments);
        return;
    }
    withIds(*references, [this, mapping, again = parser.isSet(againOption)](const QJsonArray& ids) {
        QJsonObject arguments{{QStringLiteral("ids"), ids}};
        if (again) {
            arguments.insert(againOption, true);
        }
        addMapping(arguments, mapping);
        retry(arguments, ids.size());
    });
}

/// Part by part: the engine goes on meanwhile, and Ctrl+C stops it with what was started going on.
void RetryCommand::retryAll(const QJsonObject& filter)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    m_run = new app::RetryRun(*client, filter, this);
    connect(m_run, &app::RetryRun::progressed, this, [this](int started) {
        if (started > 0) {
            terminal().progress(QStringLiteral("%1 started again so far").arg(started));
        }
    });
    connect(m_run, &base::Job::finished, this, [this, run = m_run.data()] {
        const auto started = run->started().size();
        if (!run->outcome() && run->outcome().error().kind != base::ErrorKind::Cancelled) {
            fail(run->outcome().error());
            return;
        }
        tell(QJsonObject{{QStringLiteral("retried"), started}});
        finish(run->outcome() ? ExitCode::Done : ExitCode::Failed);
    });
    m_run->start();
}

void RetryCommand::interrupt()
{
    if (m_run) {
        m_run->cancel();
    } else {
        Command::interrupt();
    }
}

void RetryCommand::tell(const QJsonObject& answer) const
{
    if (json()) {
        terminal().json(answer);
    } else {
        terminal().line(QStringLiteral("%1 started again.").arg(answer.value(QLatin1String("retried")).toInt()));
    }
}

/// `wanted`: how many were named; fewer retried is a failure.
void RetryCommand::retry(const QJsonObject& arguments, qsizetype wanted)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::retry), arguments, this, {},
                    [this, wanted](const base::Result<QJsonObject>& answer) {
                        if (!answer) {
                            fail(answer.error());
                            return;
                        }
                        const int retried = answer->value(QLatin1String("retried")).toInt();
                        tell(*answer);
                        if (!json() && retried < wanted) {
                            terminal().progress(QStringLiteral(
                                "Only what is held, exhausted, waiting, skipped or cancelled can be started again."));
                        }
                        finish(retried < wanted ? ExitCode::Failed : ExitCode::Done);
                    });
}

} // namespace leadferry::cli
