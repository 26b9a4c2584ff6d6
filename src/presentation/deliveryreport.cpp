// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryreport.h"

#include "base/result.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSysInfo>

namespace leadferry::presentation {

using domain::AttemptRow;
using domain::DeliveryDetail;
using domain::OperationRow;

namespace {

QString timeOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

/// What is said of a value: its kind and length, never the value.
QString shapeOf(const QString& value)
{
    static const QRegularExpression number(QStringLiteral("^-?[0-9]+([.][0-9]+)?$"));
    const char* kind = value.contains(QLatin1Char('@'))                                       ? "address"
                       : number.match(value).hasMatch()                                       ? "number"
                       : QDateTime::fromString(value, Qt::ISODate).isValid()                  ? "date"
                       : value.contains(QLatin1Char('<')) && value.contains(QLatin1Char('>')) ? "HTML"
                                                                                              : "text";
    return QStringLiteral("%1, %2 characters").arg(QLatin1String(kind)).arg(value.size());
}

/// Names of fields stay, for they are the sender's programmer's; what they hold goes.
QJsonValue withoutValues(const QJsonValue& value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QJsonObject shape;
        for (auto field = object.begin(); field != object.end(); ++field) {
            const bool mayBePerson = field.key().contains(QLatin1Char('@'));
            shape.insert(mayBePerson ? QStringLiteral("…") : field.key(), withoutValues(*field));
        }
        return shape;
    }
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto&& one : array) {
            one = withoutValues(one);
        }
        return array;
    }
    return value.isString()   ? QJsonValue(shapeOf(value.toString()))
           : value.isDouble() ? QJsonValue(QStringLiteral("number"))
                              : value;
}

/// "VALIDATION_ERROR: INVALID_OPTION" — words in capitals are HubSpot's codes; everything else may quote a person.
QString codesIn(const QByteArray& answer)
{
    static const QRegularExpression code(QStringLiteral("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\""));
    QStringList codes;
    auto matches = code.globalMatch(QString::fromUtf8(answer));
    while (matches.hasNext()) {
        codes.append(matches.next().captured(1));
    }
    codes.removeDuplicates();
    return codes.join(QStringLiteral(", "));
}

/// Ids of records in paths are nobody's business.
QString pathOf(const AttemptRow& attempt)
{
    static const QRegularExpression id(QStringLiteral("/[^/?]*[0-9@%][^/?]*(?=[/?]|$)"));
    static const QRegularExpression version(QStringLiteral("^/(v[0-9]+|[0-9]{4}-[0-9]{2})$"));
    QString path = attempt.path.section(QLatin1Char('?'), 0, 0);
    qsizetype from = 0;
    while (true) {
        const auto match = id.match(path, from);
        if (!match.hasMatch()) {
            return path;
        }
        if (version.match(match.captured()).hasMatch()) {
            from = match.capturedEnd();
        } else {
            path.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("/…"));
            from = match.capturedStart() + 2;
        }
    }
}

QString attemptLine(const AttemptRow& attempt)
{
    QStringList parts{QStringLiteral("try %1").arg(attempt.number),
                      timeOf(attempt.startedMs),
                      attempt.method + QLatin1Char(' ') + pathOf(attempt),
                      attempt.httpStatus > 0 ? QString::number(attempt.httpStatus) : QStringLiteral("no answer"),
                      QStringLiteral("%1 ms").arg(attempt.durationMs),
                      attempt.outcome};
    if (attempt.keptBackMs > 0) {
        parts.append(QStringLiteral("kept back %1 ms by the limits").arg(attempt.keptBackMs));
    }
    if (attempt.sharedWith > 0) {
        parts.append(QStringLiteral("shared with %1").arg(attempt.sharedWith));
    }
    if (const QString codes = codesIn(attempt.response); !codes.isEmpty()) {
        parts.append(codes);
    }
    if (!attempt.correlationId.isEmpty()) {
        parts.append(QStringLiteral("correlation id ") + attempt.correlationId);
    }
    return QStringLiteral("  - ") + parts.join(QStringLiteral(" · "));
}

QStringList operationLines(const OperationRow& operation)
{
    QStringList lines{
        QStringLiteral("- **%1** `%2`: %3%4")
            .arg(domain::toString(operation.object), operation.actionId, domain::toString(operation.state),
                 operation.causeKind ? QStringLiteral(" (%1)").arg(base::toString(*operation.causeKind)) : QString())};
    for (auto value = operation.values.cbegin(); value != operation.values.cend(); ++value) {
        lines.append(QStringLiteral("  - `%1`: %2%3")
                         .arg(value.key(), shapeOf(value.value()),
                              operation.heldProperties.contains(value.key()) ? QStringLiteral(", held") : QString()));
    }
    for (const AttemptRow& attempt : operation.attempts) {
        lines.append(attemptLine(attempt));
    }
    return lines;
}

QString replyLine(const domain::Reply& reply)
{
    QStringList parts{timeOf(reply.writtenMs), domain::toString(reply.kind),
                      QStringLiteral("%1 characters").arg(reply.text.size()),
                      QStringLiteral("%1 by %2").arg(domain::toString(reply.state), domain::toString(reply.way)),
                      QStringLiteral("attempts: %1").arg(reply.attempts)};
    if (reply.receivedMs > 0) {
        parts.append(QStringLiteral("received ") + timeOf(reply.receivedMs));
    }
    if (reply.trouble.fault == domain::ReplyFault::FolderRefuses) {
        parts.append(domain::toString(reply.trouble.fault)); // its detail may name a folder
    } else if (reply.trouble.fault != domain::ReplyFault::None) {
        parts.append(domain::toString(reply.trouble.fault) + QLatin1Char(' ') + reply.trouble.detail);
    }
    return QStringLiteral("- ") + parts.join(QStringLiteral(" · "));
}

/// Without a word of the conversation, the reading or what is wrong: a service may quote what it was sent.
QString enrichmentLine(const domain::Enrichment& enrichment)
{
    QStringList parts{timeOf(enrichment.askedMs > 0 ? enrichment.askedMs : enrichment.createdMs),
                      domain::toString(enrichment.state)};
    if (!enrichment.model.isEmpty()) {
        parts.append(enrichment.model);
    }
    parts.append(
        {QStringLiteral("attempts: %1").arg(enrichment.attempts), QStringLiteral("%1 ms").arg(enrichment.durationMs),
         QStringLiteral("tokens: %1 read, %2 written").arg(enrichment.tokensRead).arg(enrichment.tokensWritten)});
    if (enrichment.trouble.fault != domain::EnrichmentFault::None) {
        parts.append(domain::toString(enrichment.trouble.fault));
    }
    return QStringLiteral("- ") + parts.join(QStringLiteral(" · "));
}

} // namespace

QString deliveryReport(const DeliveryDetail& detail)
{
    QStringList lines{
        QStringLiteral("## Leadferry delivery d%1").arg(detail.row.id),
        QString(),
        QStringLiteral("Leadferry %1, Qt %2, %3. Values and names of people are left out.")
            .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()), QSysInfo::prettyProductName()),
        QString(),
        QStringLiteral("- state: %1, attempts: %2, mapping version: %3")
            .arg(domain::toString(detail.row.state), QString::number(detail.row.attempts),
                 QString::number(detail.mappingVersion)),
        QStringLiteral("- type: `%1`, received %2, changed %3")
            .arg(detail.row.type, timeOf(detail.row.receivedAtMs), timeOf(detail.row.changedAtMs))};
    for (const domain::Handling& handling : detail.handlings) {
        lines.append(QStringLiteral("- %1: %2 (%3)").arg(timeOf(handling.atMs), handling.action, handling.actor));
    }
    lines.append({QString(), QStringLiteral("### Records"), QString()});
    for (const OperationRow& operation : detail.operations) {
        lines += operationLines(operation);
    }
    if (!detail.enrichments.isEmpty()) {
        lines.append({QString(), QStringLiteral("### Language model"), QString()});
    }
    for (const domain::Enrichment& enrichment : detail.enrichments) {
        lines.append(enrichmentLine(enrichment));
    }
    if (!detail.replies.isEmpty()) {
        lines.append({QString(), QStringLiteral("### Replies"), QString()});
    }
    for (const domain::Reply& reply : detail.replies) {
        lines.append(replyLine(reply));
    }
    const QJsonObject shape = withoutValues(detail.said()).toObject();
    lines.append({QString(), QStringLiteral("### The event's shape"), QString(), QStringLiteral("```json"),
                  QString::fromUtf8(QJsonDocument(shape).toJson()).trimmed(), QStringLiteral("```")});
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

} // namespace leadferry::presentation
