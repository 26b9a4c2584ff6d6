// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/refusedvalue.h"

#include "presentation/valueruletexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::presentation {

namespace {

/// "INVALID_ALPHA" of "HubSpot refused firstname (INVALID_ALPHA), zip (INVALID_NUMERIC)"
QString codeIn(const QString& cause, const QString& property)
{
    static const QRegularExpression refusal(QStringLiteral("\\b(\\w+) \\(([A-Z_]+)\\)"));
    auto each = refusal.globalMatch(cause);
    while (each.hasNext()) {
        const auto match = each.next();
        if (match.captured(1) == property) {
            return match.captured(2);
        }
    }
    return {};
}

/// What stands in an answer's message: `Property values were not valid: [{"name":…,"error":…,"message":…}]`.
QString wordsInTail(const QString& message, const QString& property)
{
    const QJsonArray tail =
        QJsonDocument::fromJson(message.mid(std::max<qsizetype>(0, message.indexOf(u'['))).toUtf8()).array();
    for (const auto& entry : tail) {
        if (entry[QLatin1String("name")].toString() == property) {
            return entry[QLatin1String("message")].toString();
        }
    }
    return {};
}

/// Of a refusal, and of each that a partly refused batch lists.
QString wordsIn(const QJsonObject& refusal, const QString& property)
{
    QString words = wordsInTail(refusal.value(QLatin1String("message")).toString(), property);
    const QJsonArray errors = refusal.value(QLatin1String("errors")).toArray();
    for (const auto& error : errors) {
        if (!words.isEmpty()) {
            break;
        }
        const QJsonArray names = error[QLatin1String("context")][QLatin1String("propertyName")].toArray();
        words =
            names.contains(property) ? error[QLatin1String("message")].toString() : wordsIn(error.toObject(), property);
    }
    return words;
}

/// Of the last try that has some.
QString hubSpotsWords(const domain::OperationRow& operation, const QString& property)
{
    QString last;
    for (const domain::AttemptRow& attempt : operation.attempts) {
        const QString words = wordsIn(QJsonDocument::fromJson(attempt.response).object(), property);
        last = words.isEmpty() ? last : words.simplified();
    }
    return last;
}

} // namespace

QString brokenRule(const domain::OperationRow& operation, const QString& property)
{
    const QString code = codeIn(operation.cause, property);
    const auto rule = domain::ruleOfCode(code);
    if (!rule) {
        return {};
    }
    QString ours = ruleWordsOfCode(code);
    if (!ours.isEmpty()) {
        return ours;
    }
    const QString theirs = hubSpotsWords(operation, property);
    return theirs.isEmpty() ? ruleWords({*rule}).join(QStringLiteral(", ")) : QStringLiteral("“%1”").arg(theirs);
}

} // namespace leadferry::presentation
