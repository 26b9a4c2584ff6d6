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
        retry(arguments, 0);
        return;
    }
    withIds(*references, [this, mapping](const QJsonArray& ids) {
        QJsonObject arguments{{QStringLiteral("ids"), ids}};
        addMapping(arguments, mapping);
        retry(arguments, ids.size());
    });
}

/// `wanted`: how many were named; fewer retried is a failure. 0: chosen by filter, any number is fine.
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
                        if (json()) {
                            terminal().json(*answer);
                        } else {
                            terminal().line(QStringLiteral("%1 started again.").arg(retried));
                        }
                        if (!json() && retried < wanted) {
                            terminal().progress(QStringLiteral(
                                "Only what is held, exhausted, waiting or cancelled can be started again."));
                        }
                        finish(retried < wanted ? ExitCode::Failed : ExitCode::Done);
                    });
}

} // namespace leadferry::cli
