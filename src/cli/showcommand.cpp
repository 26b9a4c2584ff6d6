// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/showcommand.h"

#include "app/enginecommands.h"
#include "cli/deliveryidsjob.h"
#include "cli/enrichmentlines.h"
#include "cli/operationlines.h"
#include "cli/replylines.h"
#include "cli/texttable.h"
#include "cli/wording.h"
#include "domain/valueorigin.h"

#include <QCommandLineParser>
#include <QJsonDocument>

namespace leadferry::cli {

namespace {

constexpr QLatin1String whyOption("why");

void printOrigin(const Terminal& terminal, const domain::ValueOrigin& origin)
{
    const auto joined = [](const QStringList& values) {
        return values.isEmpty() ? QStringLiteral("nothing") : values.join(QStringLiteral(", "));
    };
    terminal.line(
        QStringLiteral("%1.%2 = %3")
            .arg(domain::toString(origin.object), terminal.painted(origin.property, Colour::Strong), origin.planned));
    TextTable lines({{}, {{}, 0, false, true}});
    const auto add = [&lines](const QString& what, const QString& value) {
        lines.addRow({{QStringLiteral("  ") + what, Colour::Faint}, {value}});
    };
    if (origin.mappingVersion > 0) {
        add(QStringLiteral("mapping"), QStringLiteral("%1, version %2, action %3, %4")
                                           .arg(origin.eventType)
                                           .arg(origin.mappingVersion)
                                           .arg(origin.actionId, domain::toString(origin.mode)));
    }
    add(domain::toString(origin.source), origin.written);
    add(QStringLiteral("which is"), joined(origin.began));
    for (const domain::OriginStep& step : origin.steps) {
        add(step.step.isObject() ? step.step[QLatin1String("name")].toString() : step.step.toString(),
            joined(step.values));
    }
    if (!origin.sentAs.isEmpty()) {
        add(QStringLiteral("sent as"), origin.sentAs);
    }
    if (!origin.heldFor.isEmpty()) {
        add(QStringLiteral("not sent"), origin.heldFor);
    }
    lines.print(terminal, TextTable::Headings::Hidden);
}

void printAttempt(const Terminal& terminal, const domain::AttemptRow& attempt)
{
    const QString answer = attempt.httpStatus == 0 ? QStringLiteral("no answer") : QString::number(attempt.httpStatus);
    const QString keptBack =
        attempt.keptBackMs == 0 ? QString() : QStringLiteral(" after %1 ms for the limits").arg(attempt.keptBackMs);
    const QString shared =
        attempt.sharedWith == 0 ? QString() : QStringLiteral(", with %1 others").arg(attempt.sharedWith);
    terminal.line(QStringLiteral("      try %1  %2  %3 %4 → %5 in %6 ms%7%8: %9")
                      .arg(attempt.number)
                      .arg(localTime(attempt.startedMs), attempt.method, attempt.path, answer)
                      .arg(attempt.durationMs)
                      .arg(keptBack, shared, attempt.outcome));
    if (!attempt.message.isEmpty()) {
        terminal.line(QStringLiteral("        ") + attempt.message);
    }
    if (!attempt.correlationId.isEmpty()) {
        terminal.line(terminal.painted(QStringLiteral("        HubSpot's correlation id ") + attempt.correlationId,
                                       Colour::Faint));
    }
}

void printOperation(const Terminal& terminal, const domain::OperationRow& operation)
{
    terminal.line(QStringLiteral("  %1 %2  %3  %4")
                      .arg(terminal.painted(domain::toString(operation.object), Colour::Strong), operation.actionId,
                           terminal.painted(domain::toString(operation.state), colourOf(operation.state)),
                           operation.recordUrl.isEmpty() ? operation.recordId : operation.recordUrl));
    terminal.line(terminal.painted(QStringLiteral("      key ") + operation.key, Colour::Faint));
    if (!operation.cause.isEmpty()) {
        terminal.line(QStringLiteral("      ") + operation.cause);
    }
    if (!operation.heldProperties.isEmpty()) {
        terminal.line(QStringLiteral("      held back: ") + operation.heldProperties.join(QStringLiteral(", ")));
    }
    if (operation.dueAtMs != 0) {
        terminal.line(QStringLiteral("      next try ") + localTime(operation.dueAtMs));
    }
    for (auto value = operation.values.cbegin(); value != operation.values.cend(); ++value) {
        QString text = value.value().simplified();
        if (text.size() > 100) {
            text = text.left(99) + QChar(0x2026);
        }
        terminal.line(QStringLiteral("      %1 = %2").arg(value.key(), text));
    }
    for (const domain::AttemptRow& attempt : operation.attempts) {
        printAttempt(terminal, attempt);
    }
}

void printDetail(const Terminal& terminal, const domain::DeliveryDetail& detail)
{
    const domain::DeliveryRow& row = detail.row;
    terminal.line(
        QStringLiteral("%1 %2").arg(terminal.painted(QLatin1Char('d') + QString::number(row.id), Colour::Strong),
                                    terminal.painted(wordsFor(row.state), colourOf(row.state))));
    TextTable facts({{}, {{}, 0, false, true}});
    const auto add = [&facts](const QString& name, const QString& value) {
        if (!value.isEmpty()) {
            facts.addRow({{QStringLiteral("  ") + name, Colour::Faint}, {value}});
        }
    };
    add(QStringLiteral("event"),
        QStringLiteral("e%1 %2 (%3) from %4").arg(row.eventSequence).arg(row.type, row.eventId, row.source));
    add(QStringLiteral("received"), localTime(row.receivedAtMs));
    add(QStringLiteral("person"), row.person);
    add(QStringLiteral("portal"), row.portalName);
    add(QStringLiteral("record"), row.recordUrl);
    add(QStringLiteral("cause"), row.cause);
    add(QStringLiteral("next try"), localTime(row.nextTryMs));
    facts.print(terminal, TextTable::Headings::Hidden);
    for (const domain::OperationRow& operation : detail.operations) {
        printOperation(terminal, operation);
    }
    for (const domain::Handling& handling : detail.handlings) {
        terminal.line(
            QStringLiteral("  %1 by hand (%2): %3").arg(localTime(handling.atMs), handling.actor, handling.action));
    }
    for (const domain::ConversationStep& step : detail.earlier + detail.later) {
        terminal.line(QStringLiteral("  same conversation: d%1 %2 %3 %4")
                          .arg(step.deliveryId)
                          .arg(localTime(step.receivedAtMs), step.type, wordsFor(step.state)));
    }
    for (const domain::Enrichment& enrichment : detail.enrichments) {
        printEnrichment(terminal, enrichment);
    }
    for (const domain::Reply& reply : detail.replies) {
        printReply(terminal, reply);
    }
    if (!detail.outlook.isEmpty()) {
        terminal.line(terminal.painted(QStringLiteral("  what it would have written:"), Colour::Faint));
        printOperations(terminal, detail.outlook);
    }
    terminal.line(terminal.painted(QStringLiteral("  the event as it came in:"), Colour::Faint));
    const QString body = QString::fromUtf8(QJsonDocument(detail.body).toJson(QJsonDocument::Indented)).trimmed();
    for (const QString& line : body.split(QLatin1Char('\n'))) {
        terminal.line(QStringLiteral("  ") + line);
    }
    if (!detail.correction.isEmpty()) {
        terminal.line(terminal.painted(QStringLiteral("  as somebody has corrected it:"), Colour::Faint));
        const QString corrected = QString::fromUtf8(QJsonDocument(detail.correction).toJson()).trimmed();
        for (const QString& line : corrected.split(QLatin1Char('\n'))) {
            terminal.line(QStringLiteral("  ") + line);
        }
    }
}

} // namespace

void ShowCommand::describe(QCommandLineParser& parser) const
{
    parser.addPositionalArgument(QStringLiteral("ID"),
                                 QStringLiteral("A delivery (d12), or an event (e7) for all its deliveries."));
    parser.addOption({whyOption,
                      QStringLiteral("Only why this property has its value: the rule and what each step made of it. "
                                     "As in contact.city."),
                      QStringLiteral("OBJECT.NAME")});
}

void ShowCommand::start(const QCommandLineParser& parser)
{
    const auto references = referencesFromText(parser.positionalArguments());
    if (!references || references->size() != 1) {
        misuse(references ? QStringLiteral("name one delivery or event") : references.error().message);
        return;
    }
    app::EngineClient* client = engine();
    if (!client) {
        return;
    }
    m_why = parser.value(whyOption);
    m_wholeEvent = references->constFirst().kind == DeliveryReference::Kind::Event;
    auto* job = new DeliveryIdsJob(*client, *references, this);
    connect(job, &base::Job::finished, this, [this, job] {
        if (!job->outcome()) {
            fail(job->outcome().error());
            return;
        }
        m_ids = *job->outcome();
        showNext();
    });
    job->start();
}

/// Of the first record of that object that has the property.
void ShowCommand::explain(const domain::DeliveryDetail& detail)
{
    const QString object = m_why.section(QLatin1Char('.'), 0, 0);
    const QString property = m_why.section(QLatin1Char('.'), 1);
    for (const domain::OperationRow& operation : detail.operations) {
        if (domain::toString(operation.object) == object && operation.values.contains(property)) {
            const QJsonObject arguments{{QStringLiteral("id"), detail.row.id},
                                        {QStringLiteral("operation"), operation.id},
                                        {QStringLiteral("property"), property}};
            engine()->execute(QLatin1String(app::command::explainValue), arguments, this, {},
                              [this](const base::Result<QJsonObject>& answer) { onOrigin(answer); });
            return;
        }
    }
    fail({base::ErrorKind::NotFound, QStringLiteral("d%1 writes no %2").arg(detail.row.id).arg(m_why)});
}

void ShowCommand::onOrigin(const base::Result<QJsonObject>& answer)
{
    const auto origin =
        answer ? domain::valueOriginFromJson(*answer) : base::Result<domain::ValueOrigin>(answer.error());
    if (!origin) {
        fail(origin.error());
        return;
    }
    if (json()) {
        terminal().json(*answer);
    } else {
        printOrigin(terminal(), *origin);
    }
    finish(ExitCode::Done);
}

void ShowCommand::showNext()
{
    if (m_ids.isEmpty()) {
        if (json()) {
            terminal().json(m_wholeEvent ? QJsonObject{{QStringLiteral("deliveries"), m_shown}}
                                         : m_shown.first().toObject());
        }
        finish(ExitCode::Done);
        return;
    }
    engine()->delivery(m_ids.takeFirst(), this, [this](const base::Result<domain::DeliveryDetail>& detail) {
        if (!detail) {
            fail(detail.error());
            return;
        }
        if (!m_why.isEmpty()) {
            explain(*detail);
            return;
        }
        if (json()) {
            m_shown.append(domain::toJson(*detail));
        } else {
            printDetail(terminal(), *detail);
        }
        showNext();
    });
}

} // namespace leadferry::cli
