// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/enrichmentcommand.h"

#include "app/enginecommands.h"
#include "cli/arguments.h"
#include "cli/enrichmentlines.h"
#include "cli/texttable.h"
#include "cli/wording.h"

#include <QCommandLineParser>
#include <QJsonArray>

namespace leadferry::cli {

namespace {

constexpr QLatin1String secretOption("secret-stdin");
constexpr QLatin1String removeOption("remove");
constexpr QLatin1String limitOption("limit");
constexpr int readingsShown = 5;

QString listOf(const QJsonArray& values)
{
    QStringList texts;
    for (const auto& value : values) {
        texts.append(value.toString());
    }
    return texts.join(QStringLiteral(", "));
}

QString orNone(const QJsonValue& value)
{
    const QString text = value.toVariant().toString();
    return text.isEmpty() ? QStringLiteral("none is set") : text;
}

/// "on; 12 asked about today, 3 waiting".
QString stateLine(const QJsonObject& status)
{
    if (!status.value(QLatin1String("on")).toBool()) {
        return QStringLiteral("off: set enrichment.address, enrichment.model and enrichment.events to switch it on");
    }
    return QStringLiteral("on; %1 conversations asked about today, %2 waiting%3")
        .arg(status.value(QLatin1String("today")).toInt())
        .arg(status.value(QLatin1String("waiting")).toInt())
        .arg(status.value(QLatin1String("dayIsFull")).toBool() ? QStringLiteral("; no more before midnight")
                                                               : QString());
}

void addTrouble(TextTable& table, const QJsonObject& status)
{
    const auto trouble = domain::enrichmentTroubleFromJson(status.value(QLatin1String("trouble")).toObject());
    if (trouble.fault == domain::EnrichmentFault::None) {
        return;
    }
    const qint64 untilMs = status.value(QLatin1String("restsUntilMs")).toInteger();
    const QString rests = untilMs > 0 ? QStringLiteral(" (asked again %1)").arg(localTime(untilMs)) : QString();
    table.addRow(
        {{QStringLiteral("Rests"), Colour::Faint},
         {domain::inWords(trouble) + rests, domain::needsPerson(trouble.fault) ? Colour::Bad : Colour::Warning}});
}

} // namespace

void EnrichmentCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ACTION"),
                                 QStringLiteral("ask: ask about conversations that were not read, those of the last "
                                                "days or of these deliveries (d12) or events (e7). try: ask about a "
                                                "made-up one. key: set or remove the key. Without one: show."),
                                 QStringLiteral("[ask [ID…] | try | key]"));
    parser.addOptions({
        {secretOption, QStringLiteral("key: the first line of stdin.")},
        {removeOption, QStringLiteral("key: forget it.")},
        {limitOption, QStringLiteral("At most so many conversations, the newest (default %1).").arg(readingsShown),
         QStringLiteral("N")},
    });
    parser.setApplicationDescription(QStringLiteral(
        "\nA language model of the OpenAI kind, in the network or on this computer, reads conversations and sums them "
        "up; what it says is delivered like an event of the type conversation.enriched.v1. Which model, where and "
        "when: `leadferryctl config set enrichment.… VALUE`. The key is kept with the other secrets. E-mail addresses, "
        "phone numbers and other long numbers are masked before anything leaves. `try` ends with 1 where the model "
        "cannot be used."));
}

void EnrichmentCommand::start(const QCommandLineParser& parser)
{
    const QStringList words = parser.positionalArguments();
    const QString action = words.value(0);
    const bool fits = (parser.isSet(secretOption) || parser.isSet(removeOption)) == (action == QLatin1String("key")) &&
                      (words.isEmpty() || !parser.isSet(limitOption));
    if (fits && words.isEmpty()) {
        show(parser);
    } else if (fits && action == QLatin1String("ask")) {
        ask(words.mid(1));
    } else if (fits && words == QStringList{QStringLiteral("try")}) {
        tryOut();
    } else if (fits && words == QStringList{QStringLiteral("key")}) {
        key(parser);
    } else {
        misuse(QStringLiteral("say ask, try, key --secret-stdin, key --remove, or nothing to look"));
    }
}

// Looking

void EnrichmentCommand::show(const QCommandLineParser& parser)
{
    int limit = readingsShown;
    if (parser.isSet(limitOption)) {
        const auto given = countFromText(parser.value(limitOption));
        if (!given) {
            misuse(given.error().message);
            return;
        }
        limit = *given;
    }
    if (app::EngineClient* client = engine()) {
        client->execute(QLatin1String(app::command::enrichment), {{QStringLiteral("limit"), limit}}, this, {},
                        [this](const base::Result<QJsonObject>& answer) {
                            if (answer) {
                                report(*answer);
                            } else {
                                fail(answer.error());
                            }
                        });
    }
}

void EnrichmentCommand::report(const QJsonObject& answer)
{
    if (json()) {
        terminal().json(answer);
        finish(ExitCode::Done);
        return;
    }
    const QJsonObject status = answer.value(QLatin1String("status")).toObject();
    TextTable table({{}, {{}, 0, false, true}});
    const auto add = [&table](const QString& name, const QString& value) {
        table.addRow({{name, Colour::Faint}, {value}});
    };
    add(QStringLiteral("State"), stateLine(status));
    addTrouble(table, status);
    add(QStringLiteral("Address"), orNone(answer.value(QLatin1String("address"))));
    add(QStringLiteral("Model"), orNone(answer.value(QLatin1String("model"))));
    add(QStringLiteral("Key"),
        status.value(QLatin1String("key")).toBool() ? QStringLiteral("set") : QStringLiteral("none is set"));
    add(QStringLiteral("Writes in"), orNone(answer.value(QLatin1String("language"))));
    const QString events = listOf(answer.value(QLatin1String("events")).toArray());
    add(QStringLiteral("Events"), events.isEmpty() ? QStringLiteral("none") : events);
    add(QStringLiteral("A day"),
        QStringLiteral("%1 at most").arg(answer.value(QLatin1String("mostADay")).toVariant().toString()));
    table.print(terminal(), TextTable::Headings::Hidden);
    const QJsonArray newest = answer.value(QLatin1String("newest")).toArray();
    for (const auto& entry : newest) {
        if (const auto enrichment = domain::enrichmentFromJson(entry.toObject())) {
            printEnrichment(terminal(), *enrichment);
        }
    }
    finish(ExitCode::Done);
}

// Asking

void EnrichmentCommand::ask(const QStringList& ids)
{
    const auto references = referencesFromText(ids);
    if (!references) {
        misuse(references.error().message);
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    if (references->isEmpty()) {
        client->execute(QLatin1String(app::command::enrich), {}, this, {},
                        [this](const base::Result<QJsonObject>& answer) {
                            if (answer) {
                                m_started = answer->value(QLatin1String("started")).toInt();
                                reportAsked();
                            } else {
                                fail(answer.error());
                            }
                        });
        return;
    }
    withIds(*references, [this](const QJsonArray& deliveries) {
        for (const auto& delivery : deliveries) {
            m_deliveries.append(delivery.toInteger());
        }
        askNext();
    });
}

void EnrichmentCommand::askNext()
{
    if (m_deliveries.isEmpty()) {
        reportAsked();
        return;
    }
    engine()->execute(QLatin1String(app::command::enrich), {{QStringLiteral("id"), m_deliveries.takeFirst()}}, this, {},
                      [this](const base::Result<QJsonObject>& answer) {
                          if (!answer) {
                              fail(answer.error());
                              return;
                          }
                          m_started += answer->value(QLatin1String("started")).toInt();
                          askNext();
                      });
}

void EnrichmentCommand::reportAsked()
{
    if (json()) {
        terminal().json({{QStringLiteral("started"), m_started}});
    } else if (m_started == 0) {
        terminal().line(QStringLiteral("Nothing to ask about: they were read, or they wait already."));
    } else {
        terminal().line(QStringLiteral("%1 will be asked about.").arg(m_started));
    }
    finish(ExitCode::Done);
}

// Trying

void EnrichmentCommand::tryOut()
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    m_trying = true;
    terminal().progress(QStringLiteral("asking about a made-up conversation"));
    client->execute(QLatin1String(app::command::tryEnrichment), {}, this, {},
                    [this](const base::Result<QJsonObject>& answer) {
                        m_trying = false;
                        if (answer) {
                            reportTry(*answer);
                        } else {
                            fail(answer.error());
                        }
                    });
}

void EnrichmentCommand::interrupt()
{
    if (m_trying) {
        engine()->cancel(QLatin1String(app::command::tryEnrichment)); // which answers
    } else {
        DeliveriesCommand::interrupt();
    }
}

void EnrichmentCommand::reportTry(const QJsonObject& outcome)
{
    const auto trouble = domain::enrichmentTroubleFromJson(outcome.value(QLatin1String("trouble")).toObject());
    const bool failed = trouble.fault != domain::EnrichmentFault::None;
    if (json()) {
        terminal().json(outcome);
    } else if (failed) {
        terminal().error(domain::inWords(trouble));
    } else {
        const int tokens =
            outcome.value(QLatin1String("tokensRead")).toInt() + outcome.value(QLatin1String("tokensWritten")).toInt();
        terminal().line(terminal().painted(QStringLiteral("The language model can be used"), Colour::Good) +
                        QStringLiteral(" (%1). It says of a made-up conversation:")
                            .arg(askedFigures(outcome.value(QLatin1String("model")).toString(),
                                              outcome.value(QLatin1String("durationMs")).toInteger(), tokens)));
        printReading(terminal(), domain::readingFromJson(outcome.value(QLatin1String("reading")).toObject()));
    }
    finish(failed ? ExitCode::Failed : ExitCode::Done);
}

// The key

void EnrichmentCommand::key(const QCommandLineParser& parser)
{
    if (parser.isSet(secretOption) && parser.isSet(removeOption)) {
        misuse(QStringLiteral("say --secret-stdin or --remove"));
    } else if (parser.isSet(removeOption)) {
        keep({});
    } else if (const QString key = terminal().secretLine(QStringLiteral("Key of the language model")).trimmed();
               key.isEmpty()) {
        misuse(QStringLiteral("stdin was empty: pipe the key in, or type it"));
    } else {
        keep(key);
    }
}

void EnrichmentCommand::keep(const QString& key)
{
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    client->execute(QLatin1String(app::command::setEnrichmentKey), {{QStringLiteral("key"), key}}, this, {},
                    [this, removed = key.isEmpty()](const base::Result<QJsonObject>& answer) {
                        conclude(answer, [removed](const QJsonObject&) {
                            return removed ? QStringLiteral("Forgotten.")
                                           : QStringLiteral("Kept. `leadferryctl enrichment try` tries it.");
                        });
                    });
}

} // namespace leadferry::cli
