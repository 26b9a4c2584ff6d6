// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/alertscommand.h"

#include "app/enginecommands.h"
#include "cli/texttable.h"
#include "cli/wording.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

constexpr QLatin1String urlOption("url-stdin");
constexpr QLatin1String removeOption("remove");
constexpr qsizetype messagesShown = 5;

QString onOff(const QJsonValue& value)
{
    return value.toBool() ? QStringLiteral("on") : QStringLiteral("off");
}

QString webhookLine(const QJsonObject& webhook)
{
    if (!webhook.value(QLatin1String("set")).toBool()) {
        return QStringLiteral("none is set: `leadferryctl alerts webhook --url-stdin`");
    }
    const QString failure = webhook.value(QLatin1String("failure")).toString();
    const qint64 triedMs = webhook.value(QLatin1String("triedAtMs")).toInteger();
    if (!failure.isEmpty()) {
        return QStringLiteral("set; the last post did not arrive (%1): %2").arg(localTime(triedMs), failure);
    }
    return triedMs > 0 ? QStringLiteral("set; the last post arrived (%1)").arg(localTime(triedMs))
                       : QStringLiteral("set; nothing was posted yet: `leadferryctl alerts test` tries it");
}

QString eventsLine(const QJsonObject& alerts)
{
    QStringList told;
    if (alerts.value(QLatin1String("newLead")).toBool()) {
        told.append(QStringLiteral("new leads"));
    }
    if (alerts.value(QLatin1String("escalation")).toBool()) {
        told.append(QStringLiteral("visitors who want a human"));
    }
    if (const QJsonValue score = alerts.value(QLatin1String("scoreAbove")); score.isDouble()) {
        told.append(QStringLiteral("scores above %1").arg(score.toDouble()));
    }
    if (told.isEmpty()) {
        return QStringLiteral("none");
    }
    return told.join(QStringLiteral(", ")) + (alerts.value(QLatin1String("namePeople")).toBool()
                                                  ? QStringLiteral("; with the person's name")
                                                  : QStringLiteral("; without names"));
}

QString quietLine(const QJsonObject& alerts)
{
    const QString hours = alerts.value(QLatin1String("quietHours")).toString();
    const qint64 untilMs = alerts.value(QLatin1String("quietUntilMs")).toInteger();
    return hours.isEmpty() ? QStringLiteral("none")
           : untilMs > 0   ? QStringLiteral("%1; now, until %2").arg(hours, localTime(untilMs))
                           : hours;
}

void addStates(TextTable& table, const QJsonArray& states)
{
    for (const auto& entry : states) {
        const bool over = entry[QLatin1String("overMs")].toInteger() > 0;
        const QString since = localTime(entry[over ? QLatin1String("overMs") : QLatin1String("sinceMs")].toInteger());
        const QString told =
            entry[QLatin1String("told")].toBool() ? QStringLiteral("told") : QStringLiteral("not told yet");
        table.addRow(
            {{QStringLiteral("Now"), Colour::Faint},
             {QStringLiteral("%1 (since %2, %3)")
                  .arg(entry[QLatin1String("text")].toString(), since, over ? QStringLiteral("not told yet") : told),
              over ? Colour::Good : Colour::Warning}});
    }
    if (states.isEmpty()) {
        table.addRow(
            {{QStringLiteral("Now"), Colour::Faint}, {QStringLiteral("nothing is known to be wrong"), Colour::Good}});
    }
}

void addTold(TextTable& table, const QJsonArray& told)
{
    for (qsizetype i = 0; i < std::min(told.size(), messagesShown); ++i) {
        QString text = told.at(i)[QLatin1String("text")].toString();
        text.replace(QStringLiteral("\n"), QStringLiteral(" "));
        table.addRow({{QStringLiteral("Told"), Colour::Faint},
                      {localTime(told.at(i)[QLatin1String("atMs")].toInteger()) + QStringLiteral("  ") + text}});
    }
}

QString desktopWords(const QString& outcome)
{
    if (outcome == QLatin1String("asked")) {
        return QStringLiteral("the window was asked to show a notification");
    }
    return outcome == QLatin1String("off")
               ? QStringLiteral("off: `leadferryctl config set alerts.desktop yes` switches it on")
               : QStringLiteral("no window is open, so nobody shows any");
}

} // namespace

void AlertsCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("webhook: set or remove it. test: tell a test in every way that is on. "
                                                "Without one: show."),
                                 QStringLiteral("[webhook | test]"));
    parser.addOptions({
        {urlOption, QStringLiteral("webhook: its address, the first line of stdin.")},
        {removeOption, QStringLiteral("webhook: post nowhere any more.")},
    });
    parser.setApplicationDescription(QStringLiteral(
        "\nWhen something stops working or works again, the window shows a notification and the webhook gets "
        "{\"text\":\"…\"}, as Slack, Mattermost, Rocket.Chat and Discord (address with /slack) take it. The address is "
        "kept with the other secrets. What else is told, and when not: `leadferryctl config get` lists the settings "
        "alerts.… . `test` ends with 1 where a way that is on has failed."));
}

void AlertsCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const bool url = parser.isSet(urlOption);
    const bool remove = parser.isSet(removeOption);
    if (words.isEmpty() && !url && !remove) {
        show();
    } else if (words == QStringList{QStringLiteral("test")} && !url && !remove) {
        test();
    } else if (words != QStringList{QStringLiteral("webhook")} || url == remove) {
        misuse(QStringLiteral("say webhook --url-stdin, webhook --remove, test, or nothing to look"));
    } else if (remove) {
        setWebhook({});
    } else if (const QString address = terminal().secretLine(QStringLiteral("Address of the webhook")).trimmed();
               address.isEmpty()) {
        misuse(QStringLiteral("stdin was empty: pipe the address in, or type it"));
    } else {
        setWebhook(address);
    }
}

void AlertsCommand::show()
{
    if (app::EngineClient* client = engine()) {
        client->execute(QLatin1String(app::command::alerts), {}, this, {},
                        [this](const base::Result<QJsonObject>& answer) {
                            if (answer) {
                                report(*answer);
                            } else {
                                fail(answer.error());
                            }
                        });
    }
}

void AlertsCommand::report(const QJsonObject& alerts)
{
    if (json()) {
        terminal().json(alerts);
        finish(ExitCode::Done);
        return;
    }
    TextTable table({{}, {{}, 0, false, true}});
    table.addRow(
        {{QStringLiteral("Desktop"), Colour::Faint},
         {QStringLiteral("%1, sound %2")
              .arg(onOff(alerts.value(QLatin1String("desktop"))), onOff(alerts.value(QLatin1String("sound"))))}});
    const QJsonObject webhook = alerts.value(QLatin1String("webhook")).toObject();
    const bool failed = !webhook.value(QLatin1String("failure")).toString().isEmpty();
    table.addRow(
        {{QStringLiteral("Webhook"), Colour::Faint}, {webhookLine(webhook), failed ? Colour::Warning : Colour::Plain}});
    table.addRow({{QStringLiteral("Quiet hours"), Colour::Faint}, {quietLine(alerts)}});
    table.addRow({{QStringLiteral("Events"), Colour::Faint}, {eventsLine(alerts)}});
    addStates(table, alerts.value(QLatin1String("states")).toArray());
    addTold(table, alerts.value(QLatin1String("told")).toArray());
    table.print(terminal(), TextTable::Headings::Hidden);
    finish(ExitCode::Done);
}

void AlertsCommand::setWebhook(const QString& url)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::setAlertWebhook), {{QStringLiteral("url"), url}}, this, {},
                    [this, removed = url.isEmpty()](const base::Result<QJsonObject>& answer) {
                        conclude(answer, [removed](const QJsonObject&) {
                            return removed ? QStringLiteral("Removed. Nothing is posted any more.")
                                           : QStringLiteral("Kept. `leadferryctl alerts test` tries it.");
                        });
                    });
}

void AlertsCommand::test()
{
    if (app::EngineClient* client = engine()) {
        client->execute(QLatin1String(app::command::testAlert), {}, this, {},
                        [this](const base::Result<QJsonObject>& answer) {
                            if (answer) {
                                reportTest(*answer);
                            } else {
                                fail(answer.error());
                            }
                        });
    }
}

void AlertsCommand::reportTest(const QJsonObject& outcome)
{
    const QString webhook = outcome.value(QLatin1String("webhook")).toString();
    const bool failed = webhook == QLatin1String("failed");
    if (json()) {
        terminal().json(outcome);
    } else {
        TextTable table({{}, {{}, 0, false, true}});
        table.addRow({{QStringLiteral("Desktop"), Colour::Faint},
                      {desktopWords(outcome.value(QLatin1String("desktop")).toString())}});
        const QString words = failed                             ? outcome.value(QLatin1String("failure")).toString()
                              : webhook == QLatin1String("none") ? QStringLiteral("none is set")
                                                                 : QStringLiteral("the test has arrived");
        table.addRow({{QStringLiteral("Webhook"), Colour::Faint}, {words, failed ? Colour::Bad : Colour::Plain}});
        table.print(terminal(), TextTable::Headings::Hidden);
    }
    finish(failed ? ExitCode::Failed : ExitCode::Done);
}

} // namespace leadferry::cli
