// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/repairtexts.h"

#include "presentation/networktexts.h"
#include "presentation/refusaltexts.h"
#include "presentation/refusedvalue.h"

#include "domain/crmgateway.h"
#include "domain/feature.h"
#include "domain/planner.h"
#include "domain/source.h"
#include "presentation/timetexts.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace leadferry::presentation {

using base::ErrorKind;
using domain::AttemptRow;
using domain::CrmObject;
using domain::DeliveryDetail;
using domain::DeliveryState;
using domain::OperationRow;
using domain::OperationState;

namespace {

struct RepairTexts
{
    Q_DECLARE_TR_FUNCTIONS(RepairTexts)
};

const OperationRow* firstIn(const DeliveryDetail& detail, OperationState state)
{
    const auto found = std::find_if(detail.operations.begin(), detail.operations.end(),
                                    [state](const OperationRow& row) { return row.state == state; });
    return found == detail.operations.end() ? nullptr : &*found;
}

const OperationRow* withHeldField(const DeliveryDetail& detail)
{
    const auto found = std::find_if(detail.operations.begin(), detail.operations.end(),
                                    [](const OperationRow& row) { return !row.heldProperties.isEmpty(); });
    return found == detail.operations.end() ? nullptr : &*found;
}

/// The last try that went wrong, else nothing.
const AttemptRow* lastFailure(const OperationRow& operation)
{
    const auto failure =
        std::find_if(operation.attempts.crbegin(), operation.attempts.crend(),
                     [](const AttemptRow& attempt) { return attempt.outcome != QLatin1String("done"); });
    return failure == operation.attempts.crend() ? nullptr : &*failure;
}

/// What it is about: the engine's own judgement, else the last try that went wrong.
ErrorKind kindOf(const OperationRow& operation)
{
    if (operation.causeKind) {
        return *operation.causeKind;
    }
    const AttemptRow* failure = lastFailure(operation);
    return failure ? base::errorKindFromString(failure->outcome) : ErrorKind::Internal;
}

/// The permission that HubSpot names in a 403, or that the engine names where it did not ask; or nothing.
QString missingPermission(const OperationRow& operation)
{
    const QStringList ours = domain::scopesOf(domain::featureOf(operation.object));
    for (const QString& scope : ours) {
        if (operation.cause.contains(scope)) {
            return scope;
        }
    }
    const AttemptRow* failure = lastFailure(operation);
    const QByteArray response = failure ? failure->response : QByteArray();
    const QJsonArray errors = QJsonDocument::fromJson(response).object().value(QLatin1String("errors")).toArray();
    for (const auto& error : errors) {
        const QJsonObject context = error.toObject().value(QLatin1String("context")).toObject();
        for (const char* name : {"requiredGranularScopes", "requiredScopes"}) {
            const QJsonArray scopes = context.value(QLatin1String(name)).toArray();
            if (!scopes.isEmpty()) {
                return scopes.first().toString();
            }
        }
    }
    return {};
}

QString restIsSaved(const DeliveryDetail& detail)
{
    return detail.row.written.isEmpty()
               ? RepairTexts::tr("Nothing is lost: the event is kept.")
               : RepairTexts::tr("Already in HubSpot: %1.").arg(writtenInFull(detail.row.written));
}

QList<Repair> withRecord(const DeliveryDetail& detail, QList<Repair> repairs)
{
    if (!detail.row.recordUrl.isEmpty()) {
        repairs.append(Repair::OpenRecord);
    }
    return repairs;
}

QString shortened(const QString& value)
{
    const QString line = value.simplified();
    return line.size() <= 24 ? line : line.left(23) + QStringLiteral("…");
}

/// The portal makes no such record without it.
RepairText askedFor(const DeliveryDetail& detail, const OperationRow& operation)
{
    const QString properties = operation.heldProperties.join(QStringLiteral(", "));
    return {RepairTexts::tr("HubSpot asks for “%1”", "properties").arg(properties),
            restIsSaved(detail) + QLatin1Char(' ') +
                RepairTexts::tr("The portal makes no such record without it. Add a rule for it in the mapping, or make "
                                "it optional in HubSpot, then retry."),
            DeliveryState::Held,
            {Repair::ShowMapping, Repair::Correct, Repair::Retry, Repair::RetryCause, Repair::Cancel}};
}

QList<Repair> repairsOfField(const OperationRow& operation, QList<Repair> first)
{
    const bool written = operation.state == OperationState::Done || operation.state == OperationState::Superseded;
    return first + QList<Repair>{Repair::Retry, Repair::RetryCause, written ? Repair::Ignore : Repair::Cancel};
}

/// The portal's admin lets the property take other values only.
RepairText againstRule(const DeliveryDetail& detail, const OperationRow& operation, const QString& rule)
{
    const QString property = operation.heldProperties.first();
    return {RepairTexts::tr("HubSpot has a rule for “%1”: %2", "property, what it takes").arg(property, rule),
            restIsSaved(detail) + QLatin1Char(' ') +
                RepairTexts::tr("Only this field is missing: “%1” breaks the rule. Correct the event and send it "
                                "again, or change the rule in HubSpot or the mapping, then retry.",
                                "a value")
                    .arg(shortened(operation.values.value(property))),
            DeliveryState::Held, repairsOfField(operation, {Repair::Correct, Repair::ShowMapping})};
}

RepairText heldField(const DeliveryDetail& detail, const OperationRow& operation)
{
    const QString property = operation.heldProperties.first();
    const QString value = shortened(operation.values.value(property));
    const AttemptRow* failure = lastFailure(operation);
    // What was held before it was sent has no answer; its cause uses HubSpot's words as well.
    const QByteArray answer = (failure ? failure->response : QByteArray()) + operation.cause.toUtf8();
    RepairText text;
    if (operation.cause.endsWith(QLatin1Char('(') + domain::askedForReason + QLatin1Char(')'))) {
        return askedFor(detail, operation);
    }
    if (const QString rule = brokenRule(operation, property); !rule.isEmpty()) {
        return againstRule(detail, operation, rule);
    }
    if (answer.contains("PROPERTY_DOESNT_EXIST")) {
        text.title = RepairTexts::tr("HubSpot has no property “%1”").arg(property);
        text.meaning = RepairTexts::tr("Only this field is missing. Create the property, then retry.");
    } else if (answer.contains("UNKNOWN_NAME")) {
        text.title =
            RepairTexts::tr("%1 has no “%2” for “%3”", "portal, a pipeline's, stage's or owner's name, property")
                .arg(shortened(detail.row.portalName), value, property);
        text.meaning =
            RepairTexts::tr("Create it in HubSpot or change the mapping, check the portal again, then retry. "
                            "(%1)",
                            "the engine's own words, English")
                .arg(operation.cause);
    } else if (answer.contains("INVALID_OPTION")) {
        text.title = RepairTexts::tr("HubSpot has no option “%1” in “%2”").arg(value, property);
        text.meaning = RepairTexts::tr("Only this field is missing. Add the option, then retry.");
    } else {
        text.title = RepairTexts::tr("HubSpot did not take “%1” for “%2”").arg(value, property);
        text.meaning = RepairTexts::tr("Only this field is missing. HubSpot’s reason is under “Show request and "
                                       "answer”. Mend it there, then retry.");
    }
    text.meaning.prepend(restIsSaved(detail) + QLatin1Char(' '));
    if (answer.contains("PROPERTY_DOESNT_EXIST")) {
        text.repairs = repairsOfField(operation, {Repair::ShowProperties});
    } else if (answer.contains("INVALID_OPTION")) {
        text.repairs = repairsOfField(operation, {Repair::ShowProperties, Repair::MapValue});
    } else if (answer.contains("UNKNOWN_NAME")) {
        text.repairs = repairsOfField(operation, {Repair::MapValue, Repair::ShowMapping});
    } else {
        text.repairs = repairsOfField(operation, {Repair::Correct});
    }
    return text;
}

RepairText accessGone(const DeliveryDetail& detail)
{
    return {RepairTexts::tr("%1 has withdrawn access").arg(detail.row.portalName),
            RepairTexts::tr("Nothing is lost. What waits goes out after you reconnect."),
            DeliveryState::Held,
            {Repair::Reconnect}};
}

RepairText forbidden(const OperationRow& operation)
{
    const QString permission = missingPermission(operation);
    QString meaning = RepairTexts::tr("Everything else goes on.");
    meaning += QLatin1Char(' ') +
               (permission.isEmpty()
                    ? RepairTexts::tr("Grant the missing permission: connect the portal again, then retry.")
                    : RepairTexts::tr("The permission “%1” was not granted. Once it is, this goes out by itself.")
                          .arg(permission));
    return {mayNotWrite(operation.object), meaning, DeliveryState::Held,
            QList<Repair>{Repair::Reconnect, Repair::Retry, Repair::RetryCause}};
}

RepairText mayBeThere(const DeliveryDetail& detail)
{
    return {RepairTexts::tr("It may or may not be in HubSpot"),
            RepairTexts::tr("The answer got lost and HubSpot could not be asked again. Look in HubSpot: retry if it is "
                            "missing, give it up if it is there."),
            DeliveryState::Held, withRecord(detail, {Repair::Retry, Repair::Cancel})};
}

RepairText disconnected(const DeliveryDetail& detail)
{
    return {RepairTexts::tr("%1 is disconnected", "portal").arg(detail.row.portalName),
            RepairTexts::tr("Nothing is lost. This goes out by itself once the same account is connected again."),
            DeliveryState::Held,
            {Repair::Connect, Repair::Move, Repair::Cancel}};
}

/// What kept the last try from leaving this PC, where a person can do something about it.
std::optional<base::NetworkTrouble> networkTroubleOf(const OperationRow& operation)
{
    if (auto trouble = base::networkTroubleIn(operation.cause)) {
        return trouble;
    }
    const AttemptRow* failure = lastFailure(operation);
    return failure ? base::networkTroubleIn(failure->message) : std::nullopt;
}

RepairText shadowed(const DeliveryDetail& detail)
{
    const QString wouldWrite =
        detail.outlook.isEmpty() ? RepairTexts::tr("What it would write is looked up as soon as the portal answers.")
        : detail.row.wouldWrite.isEmpty()
            ? RepairTexts::tr("It would have written nothing.")
            : RepairTexts::tr("It would have written: %1.").arg(writtenInFull(detail.row.wouldWrite));
    return {RepairTexts::tr("Shadow mode: nothing is written"),
            wouldWrite + QLatin1Char(' ') +
                RepairTexts::tr("Retry delivers this one; all of its source go out once that goes live."),
            DeliveryState::Held,
            {Repair::ShowOutlook, Repair::ShowSources, Repair::Retry, Repair::Cancel}};
}

/// The mapping says to wait where nobody can be told apart.
RepairText withoutAddress(const DeliveryDetail& detail)
{
    return {RepairTexts::tr("No e-mail address is known for this person"),
            restIsSaved(detail) + QLatin1Char(' ') +
                RepairTexts::tr("The mapping makes no contact without one. Add the address, choose the contact it is, "
                                "or retry after changing the mapping."),
            DeliveryState::Held,
            {Repair::Correct, Repair::Join, Repair::ShowMapping, Repair::Retry, Repair::Cancel}};
}

RepairText takenElsewhere(const DeliveryDetail& detail, const OperationRow& operation)
{
    return {RepairTexts::tr("Another record in HubSpot has this already"),
            restIsSaved(detail) + QLatin1Char(' ') +
                (operation.object == CrmObject::Contact
                     ? RepairTexts::tr("Write it into that contact, or correct the address and send it again.")
                     : RepairTexts::tr("Write it into that record, or correct the event and send it again.")),
            DeliveryState::Held,
            {Repair::Join, Repair::Correct, Repair::Retry, Repair::Cancel}};
}

RepairText held(const DeliveryDetail& detail)
{
    if (detail.row.cause == domain::shadowMode) {
        return shadowed(detail);
    }
    if (detail.row.cause == domain::portalDisconnected) {
        return disconnected(detail);
    }
    if (const OperationRow* operation = firstIn(detail, OperationState::Held)) {
        switch (kindOf(*operation)) {
        case ErrorKind::Unauthorized:
            return accessGone(detail);
        case ErrorKind::Forbidden:
            return forbidden(*operation);
        case ErrorKind::Unclear:
            return mayBeThere(detail);
        case ErrorKind::Transient:
        case ErrorKind::RateLimited:
        case ErrorKind::Invalid:
        case ErrorKind::NotFound:
        case ErrorKind::Conflict:
        case ErrorKind::Storage:
        case ErrorKind::Cancelled:
        case ErrorKind::Internal:
            break;
        }
        if (!operation->heldProperties.isEmpty()) {
            return heldField(detail, *operation);
        }
        if (operation->cause == domain::withoutAddress) {
            return withoutAddress(detail);
        }
        if (kindOf(*operation) == ErrorKind::Conflict) {
            return takenElsewhere(detail, *operation);
        }
        return {refused(operation->object),
                restIsSaved(detail) + QLatin1Char(' ') +
                    RepairTexts::tr("HubSpot’s reason is under “Show request and answer”. Mend it there or correct the "
                                    "event, then retry; or choose the record it belongs to."),
                DeliveryState::Held,
                {Repair::Correct, Repair::Retry, Repair::RetryCause, Repair::Join, Repair::Cancel}};
    }
    if (const OperationRow* operation = withHeldField(detail)) {
        return heldField(detail, *operation);
    }
    if (detail.operations.isEmpty()) { // held when it came in
        return {RepairTexts::tr("An event with this ID came before, with other content"),
                RepairTexts::tr("Both are kept. Retry to deliver this one too, or give it up."),
                DeliveryState::Held,
                {Repair::Retry, Repair::Cancel}};
    }
    return {RepairTexts::tr("This delivery waits for your decision"), restIsSaved(detail), DeliveryState::Held,
            withRecord(detail, {Repair::Retry, Repair::Cancel})};
}

RepairText exhausted(const DeliveryDetail& detail)
{
    const OperationRow* operation = firstIn(detail, OperationState::Exhausted);
    const int tries = operation ? static_cast<int>(operation->attempts.size()) : detail.row.attempts;
    return {RepairTexts::tr("HubSpot gave no usable answer"),
            RepairTexts::tr("All %n tries are used up. What is missing was not written, so retrying is safe.", nullptr,
                            tries) +
                QLatin1Char(' ') + restIsSaved(detail),
            DeliveryState::Exhausted,
            {Repair::Retry, Repair::RetryCause, Repair::Cancel}};
}

/// Refused access and a rate limit say nothing about a delivery: it stays queued until its portal goes on.
std::optional<RepairText> queued(const DeliveryDetail& detail)
{
    for (const OperationRow& operation : detail.operations) {
        if (operation.state != OperationState::Ready || operation.attempts.isEmpty()) {
            continue;
        }
        switch (base::errorKindFromString(operation.attempts.constLast().outcome)) {
        case ErrorKind::Unauthorized:
            return accessGone(detail);
        case ErrorKind::RateLimited:
            return RepairText{RepairTexts::tr("HubSpot asks us to slow down"),
                              RepairTexts::tr("Leadferry goes on by itself. There is nothing to do."),
                              DeliveryState::Waiting,
                              {}};
        case ErrorKind::Transient:
            if (const auto trouble = networkTroubleOf(operation)) {
                const ProblemText problem = networkProblem(*trouble);
                return RepairText{problem.title, problem.meaning, DeliveryState::Waiting, {}};
            }
            return RepairText{RepairTexts::tr("HubSpot could not be reached"),
                              RepairTexts::tr("Leadferry goes on by itself as soon as it can. Nothing is lost."),
                              DeliveryState::Waiting,
                              {}};
        case ErrorKind::Forbidden:
        case ErrorKind::Invalid:
        case ErrorKind::NotFound:
        case ErrorKind::Conflict:
        case ErrorKind::Unclear:
        case ErrorKind::Storage:
        case ErrorKind::Cancelled:
        case ErrorKind::Internal:
            break;
        }
    }
    return std::nullopt;
}

RepairText waiting(const DeliveryDetail& detail, qint64 nowMs)
{
    const OperationRow* operation = firstIn(detail, OperationState::Waiting);
    const QString when = detail.row.nextTryMs > 0 ? timeText(detail.row.nextTryMs, nowMs) : QString();
    const QString next = when.isEmpty() ? RepairTexts::tr("Leadferry tries again by itself.")
                                        : RepairTexts::tr("Leadferry tries again by itself at %1, %2.")
                                              .arg(when, relativeText(detail.row.nextTryMs, nowMs));
    const ErrorKind kind = operation ? kindOf(*operation) : ErrorKind::Internal;
    if (kind == ErrorKind::Unauthorized) {
        return accessGone(detail);
    }
    if (const auto trouble = operation ? networkTroubleOf(*operation) : std::nullopt) {
        const ProblemText problem = networkProblem(*trouble);
        return {problem.title, problem.meaning + QLatin1Char(' ') + next, DeliveryState::Waiting, {Repair::Retry}};
    }
    const QString title = kind == ErrorKind::RateLimited ? RepairTexts::tr("HubSpot asks us to slow down")
                          : kind == ErrorKind::Transient ? RepairTexts::tr("HubSpot could not take it just now")
                                                         : RepairTexts::tr("Waiting for the next try");
    return {title,
            next + QLatin1Char(' ') + RepairTexts::tr("There is nothing to do."),
            DeliveryState::Waiting,
            {Repair::Retry}};
}

} // namespace

std::optional<RepairText> repairOf(const DeliveryDetail& detail, qint64 nowMs)
{
    switch (detail.row.state) {
    case DeliveryState::Held:
    case DeliveryState::DeliveredWithHeld:
        return held(detail);
    case DeliveryState::Exhausted:
        return exhausted(detail);
    case DeliveryState::Waiting:
        return waiting(detail, nowMs);
    case DeliveryState::Unclear:
        return RepairText{RepairTexts::tr("Checking whether HubSpot has it"),
                          RepairTexts::tr("The answer got lost on the way. Leadferry looks before it sends again, so "
                                          "nothing is doubled."),
                          DeliveryState::Unclear,
                          {}};
    case DeliveryState::Unrouted:
        return RepairText{
            RepairTexts::tr("No portal is chosen for this chatbot"),
            RepairTexts::tr("The event is kept. It goes out when you choose the portal for it, or connect "
                            "the first one."),
            DeliveryState::Held,
            {Repair::ChoosePortal, Repair::Connect, Repair::Cancel}};
    case DeliveryState::Queued:
        return queued(detail);
    case DeliveryState::InFlight:
    case DeliveryState::Delivered:
    case DeliveryState::Skipped:
    case DeliveryState::Cancelled:
        return std::nullopt;
    }
    return std::nullopt;
}

} // namespace leadferry::presentation
