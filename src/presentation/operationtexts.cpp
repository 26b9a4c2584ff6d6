// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/operationtexts.h"

#include "app/enginecommands.h"
#include "base/result.h"
#include "presentation/texts.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>

namespace leadferry::presentation {

using domain::AttemptRow;
using domain::CrmObject;
using domain::DeliveryDetail;
using domain::OperationRow;
using domain::OperationState;

namespace {

/// Shorter waits for the limits are no news.
constexpr qint64 toldFromMs = 100;

struct OperationTexts
{
    Q_DECLARE_TR_FUNCTIONS(OperationTexts)
};

QString created(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return OperationTexts::tr("Contact created");
    case CrmObject::Company:
        return OperationTexts::tr("Company created");
    case CrmObject::Deal:
        return OperationTexts::tr("Deal created");
    case CrmObject::Ticket:
        return OperationTexts::tr("Ticket created");
    case CrmObject::Note:
        return OperationTexts::tr("Note created");
    case CrmObject::Task:
        return OperationTexts::tr("Task created");
    case CrmObject::List:
        return OperationTexts::tr("Put on the list");
    }
    return {};
}

QString updated(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return OperationTexts::tr("Contact updated");
    case CrmObject::Company:
        return OperationTexts::tr("Company updated");
    case CrmObject::Deal:
        return OperationTexts::tr("Deal updated");
    case CrmObject::Ticket:
        return OperationTexts::tr("Ticket updated");
    case CrmObject::Note:
        return OperationTexts::tr("Note updated");
    case CrmObject::Task:
        return OperationTexts::tr("Task updated");
    case CrmObject::List:
        return OperationTexts::tr("Put on the list");
    }
    return {};
}

QString saved(CrmObject object)
{
    switch (object) {
    case CrmObject::Contact:
        return OperationTexts::tr("Contact saved");
    case CrmObject::Company:
        return OperationTexts::tr("Company saved");
    case CrmObject::Deal:
        return OperationTexts::tr("Deal saved");
    case CrmObject::Ticket:
        return OperationTexts::tr("Ticket saved");
    case CrmObject::Note:
        return OperationTexts::tr("Note saved");
    case CrmObject::Task:
        return OperationTexts::tr("Task saved");
    case CrmObject::List:
        return OperationTexts::tr("Put on the list");
    }
    return {};
}

/// Why there was nothing to write to, where it can be said in our own words.
QString skippedFor(CrmObject object)
{
    switch (object) {
    case CrmObject::Ticket:
        return OperationTexts::tr("This conversation has no ticket to write to");
    case CrmObject::Deal:
        return OperationTexts::tr("This conversation has no deal to write to");
    case CrmObject::Contact:
    case CrmObject::Company:
    case CrmObject::Note:
    case CrmObject::Task:
    case CrmObject::List:
        return {};
    }
    return {};
}

QString join(const QStringList& parts)
{
    return parts.join(QStringLiteral(" · "));
}

/// Our own words where the kind says enough; HubSpot's where its reason is the news.
QString outcomeText(const AttemptRow& attempt)
{
    if (attempt.outcome == QLatin1String("done")) {
        return {};
    }
    if (attempt.outcome == QLatin1String("not found")) {
        return OperationTexts::tr("not in HubSpot");
    }
    if (attempt.outcome == QLatin1String("refused with another")) {
        return OperationTexts::tr("another record of the same call was refused");
    }
    if (attempt.outcome == QLatin1String("cannot be looked up")) {
        return OperationTexts::tr("cannot be looked up in this portal");
    }
    using base::ErrorKind;
    switch (base::errorKindFromString(attempt.outcome)) {
    case ErrorKind::Unclear:
        return OperationTexts::tr("the answer got lost");
    case ErrorKind::Unauthorized:
        return OperationTexts::tr("access refused");
    case ErrorKind::Forbidden:
        return OperationTexts::tr("permission missing");
    case ErrorKind::Transient:
        return OperationTexts::tr("HubSpot could not take it");
    case ErrorKind::RateLimited:
        return OperationTexts::tr("HubSpot asked to slow down");
    case ErrorKind::NotFound:
        return OperationTexts::tr("not in HubSpot");
    case ErrorKind::Invalid:
    case ErrorKind::Conflict:
    case ErrorKind::Storage:
    case ErrorKind::Cancelled:
    case ErrorKind::Internal:
        return attempt.message;
    }
    return attempt.message;
}

QStringList attemptParts(const AttemptRow& attempt)
{
    QStringList parts;
    parts.append(attempt.httpStatus > 0 ? QString::number(attempt.httpStatus) : OperationTexts::tr("no answer"));
    parts.append(durationText(attempt.durationMs));
    if (attempt.keptBackMs >= toldFromMs) {
        parts.append(
            OperationTexts::tr("waited %1 for HubSpot’s limits", "duration").arg(durationText(attempt.keptBackMs)));
    }
    return parts;
}

} // namespace

QString operationTitle(const OperationRow& operation)
{
    if (operation.state != OperationState::Done) {
        return objectName(operation.object);
    }
    const AttemptRow* last = operation.attempts.isEmpty() ? nullptr : &operation.attempts.constLast();
    if (!last || last->path.contains(QLatin1String("upsert")) || last->path.endsWith(QLatin1String("/read")) ||
        last->method == QLatin1String("GET")) {
        return saved(operation.object); // adopted after a look-up, or HubSpot chose between creating and updating
    }
    const bool changes = last->method == QLatin1String("PATCH") || last->path.endsWith(QLatin1String("/update"));
    return changes ? updated(operation.object) : created(operation.object);
}

QString operationCaption(const OperationRow& operation)
{
    QStringList lines;
    QStringList parts;
    if (operation.state != OperationState::Done) {
        parts.append(wordOf(operation.state));
    }
    if (!operation.attempts.isEmpty()) {
        const AttemptRow& last = operation.attempts.constLast();
        parts.append(tryLabel(last.number));
        parts.append(attemptParts(last));
        if (last.sharedWith > 0) {
            parts.append(OperationTexts::tr("shared its call with %n others", nullptr, last.sharedWith));
        }
    }
    if (!parts.isEmpty()) {
        lines.append(join(parts));
    }
    if (operation.state == OperationState::Skipped) {
        lines.append(skippedFor(operation.object));
    } else if (!operation.attempts.isEmpty()) {
        lines.append(outcomeText(operation.attempts.constLast()));
    }
    lines.removeAll(QString());
    if (!operation.heldProperties.isEmpty()) {
        lines.append(OperationTexts::tr("Not sent: %1").arg(operation.heldProperties.join(QStringLiteral(", "))));
    }
    return lines.join(QLatin1Char('\n'));
}

QString attemptTitle(const AttemptRow& attempt)
{
    return tryLabel(attempt.number);
}

QString attemptCaption(const AttemptRow& attempt)
{
    QStringList parts = attemptParts(attempt);
    parts.append(outcomeText(attempt));
    parts.removeAll(QString());
    return attempt.method + QLatin1Char(' ') + attempt.path + QLatin1Char('\n') + join(parts);
}

QString receivedCaption(const DeliveryDetail& detail)
{
    const qint64 bytes = QJsonDocument(detail.body).toJson(QJsonDocument::Compact).size();
    // What our own model says belongs to the source of its conversation, and yet did not come from there.
    const bool isRead = detail.row.type == domain::enrichedType &&
                        !detail.body[QLatin1String("data")][QLatin1String("about")].toString().isEmpty();
    return OperationTexts::tr("%1, %2", "source, size")
        .arg(isRead ? OperationTexts::tr("Language model") : sourceName(detail.row.source),
             QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat));
}

QString mappedCaption(const DeliveryDetail& detail)
{
    int fields = 0;
    for (const OperationRow& operation : detail.operations) {
        fields += static_cast<int>(operation.values.size());
    }
    return detail.operations.isEmpty() ? OperationTexts::tr("Nothing to write for this event")
                                       : OperationTexts::tr("%n fields filled", nullptr, fields);
}

QString stepCaption(const domain::ConversationStep& step)
{
    return step.portalName.isEmpty() ? wordOf(step.state) : join({wordOf(step.state), step.portalName});
}

QString handlingTitle(const domain::Handling& handling)
{
    const QString& action = handling.action;
    return action == QLatin1String(app::command::retry)              ? OperationTexts::tr("Started again")
           : action == QLatin1String(app::command::cancelDeliveries) ? OperationTexts::tr("Given up")
           : action == QLatin1String(app::command::correctEvent)     ? OperationTexts::tr("Corrected and sent again")
           : action == QLatin1String(app::command::joinRecord)       ? OperationTexts::tr("Written into another record")
           : action == QLatin1String(app::command::retryReplies) ? OperationTexts::tr("Replies sent to the bot again")
           : action == QLatin1String(app::command::enrich)       ? OperationTexts::tr("The language model asked again")
           : action == QLatin1String(app::command::moveDeliveries) ? OperationTexts::tr("Moved to another portal")
                                                                   : action;
}

QString handlingCaption(const domain::Handling& handling)
{
    return handling.actor == QLatin1String("window")         ? OperationTexts::tr("by hand, in the window")
           : handling.actor == QLatin1String("command line") ? OperationTexts::tr("by hand, on the command line")
                                                             : OperationTexts::tr("by the engine");
}

} // namespace leadferry::presentation
