// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/errorbody.h"

#include "base/json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace leadferry::hubspot {

namespace {

/// A machine word (code, category, property name), or nothing: words of people never pass.
QString machineWord(const QString& text)
{
    static const QRegularExpression pattern(QStringLiteral("^[A-Za-z0-9_.]{1,100}$"));
    return pattern.match(text).hasMatch() ? text : QString();
}

void addOnce(QStringList& list, const QString& text)
{
    if (!text.isEmpty() && !list.contains(text)) {
        list.append(text);
    }
}

void addProperty(ErrorBody& body, const QString& name, const QString& code)
{
    if (machineWord(name).isEmpty()) {
        return;
    }
    for (RefusedProperty& known : body.properties) {
        if (known.name == name) {
            known.code = known.code.isEmpty() ? code : known.code;
            return;
        }
    }
    body.properties.append({name, code});
}

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    if (!value.isArray()) {
        addOnce(texts, base::textOf(value));
        return texts;
    }
    const QJsonArray array = value.toArray();
    for (const auto& element : array) {
        addOnce(texts, base::textOf(element));
    }
    return texts;
}

QHash<QString, QStringList> contextOf(const QJsonObject& object)
{
    QHash<QString, QStringList> context;
    const QJsonObject json = object.value(QLatin1String("context")).toObject();
    for (auto it = json.begin(); it != json.end(); ++it) {
        context.insert(it.key(), textsOf(it.value()));
    }
    return context;
}

void mergeContext(ErrorBody& body, const QHash<QString, QStringList>& context)
{
    for (auto it = context.begin(); it != context.end(); ++it) {
        for (const QString& text : it.value()) {
            addOnce(body.context[it.key()], text);
        }
    }
}

QStringList propertyNames(const QHash<QString, QStringList>& context)
{
    return context.value(QStringLiteral("propertyName")) + context.value(QStringLiteral("propertyNames"));
}

void readPosition(ErrorBody& body, const QString& where)
{
    static const QRegularExpression position(QStringLiteral("inputs\\[(\\d{1,4})\\]"));
    const auto match = position.match(where);
    if (match.hasMatch() && !body.inputs.contains(match.captured(1).toInt())) {
        body.inputs.append(match.captured(1).toInt());
    }
}

void readDetail(ErrorBody& body, const QJsonObject& detail)
{
    const QString code = machineWord(detail.value(QLatin1String("code")).toString());
    const QString where = detail.value(QLatin1String("in")).toString();
    const auto context = contextOf(detail);
    addOnce(body.codes, code);
    mergeContext(body, context);
    readPosition(body, where);
    const QStringList names = propertyNames(context);
    for (const QString& name : names) {
        addProperty(body, name, code);
    }
    static const QRegularExpression path(QStringLiteral("^[A-Za-z0-9_.\\[\\]]+$"));
    if (names.isEmpty() && path.match(where).hasMatch()) {
        addProperty(body, where.section(QLatin1Char('.'), -1), code);
    }
    if (body.subCategory.isEmpty()) {
        body.subCategory = machineWord(detail.value(QLatin1String("subCategory")).toString());
    }
}

/// Property errors often hide in the message: `Property values were not valid: [{"name":…,"error":…,"isValid":false}]`.
void readMessageTail(ErrorBody& body, const QString& message)
{
    const int phrase = message.indexOf(QLatin1String("Property values were not valid"), 0, Qt::CaseInsensitive);
    const int from = phrase < 0 ? -1 : message.indexOf(QLatin1Char('['), phrase);
    const int to = message.lastIndexOf(QLatin1Char(']'));
    if (from < 0 || to < from) {
        return;
    }
    const QJsonArray tail = QJsonDocument::fromJson(message.mid(from, to - from + 1).toUtf8()).array();
    for (const auto& element : tail) {
        const QJsonObject entry = element.toObject();
        if (entry.value(QLatin1String("isValid")).toBool(false)) {
            continue;
        }
        const QString code = machineWord(entry.value(QLatin1String("error")).toString());
        addOnce(body.codes, code);
        addProperty(body, entry.value(QLatin1String("name")).toString(), code);
    }
}

QString existingIdIn(const QString& message)
{
    static const QRegularExpression named(QStringLiteral("existing id:?\\s*(\\d+)"),
                                          QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression holder(QStringLiteral("\\b(\\d+) already has that value"),
                                           QRegularExpression::CaseInsensitiveOption);
    const auto first = named.match(message);
    return first.hasMatch() ? first.captured(1) : holder.match(message).captured(1);
}

} // namespace

bool RefusedProperty::refusesAnyValue() const
{
    return code == QLatin1String("PROPERTY_DOESNT_EXIST") || code.startsWith(QLatin1String("READ_ONLY"));
}

QStringList ErrorBody::ids() const
{
    QStringList all;
    for (const auto& key : {QStringLiteral("ids"), QStringLiteral("id"), QStringLiteral("objectId"),
                            QStringLiteral("fromObjectId"), QStringLiteral("toObjectId")}) {
        for (const QString& id : context.value(key)) {
            addOnce(all, id);
        }
    }
    return all;
}

bool ErrorBody::mentions(const QString& value) const
{
    return std::any_of(context.begin(), context.end(),
                       [&value](const QStringList& values) { return values.contains(value); });
}

QStringList ErrorBody::missingScopes() const
{
    const QStringList granular = context.value(QStringLiteral("requiredGranularScopes"));
    return granular.isEmpty() ? context.value(QStringLiteral("requiredScopes")) : granular;
}

QStringList ErrorBody::namedProperties() const
{
    QStringList names;
    for (const RefusedProperty& property : properties) {
        addOnce(names, property.name);
    }
    for (const QString& name : context.value(QStringLiteral("properties"))) {
        addOnce(names, machineWord(name));
    }
    return names;
}

bool ErrorBody::asksForMore() const
{
    const auto says = [](const QString& text) { return text.contains(QLatin1String("required"), Qt::CaseInsensitive); };
    return !isMissingScope() && (says(message) || std::any_of(codes.begin(), codes.end(), says));
}

bool ErrorBody::isConflict() const
{
    // A taken unique value comes as 400 or as 409, with one of these codes or only with its words.
    return category == QLatin1String("CONFLICT") || codes.contains(QLatin1String("CONFLICTING_UNIQUE_VALUE")) ||
           message.contains(QLatin1String("already has that value"), Qt::CaseInsensitive) ||
           message.contains(QLatin1String("already exists"), Qt::CaseInsensitive);
}

bool ErrorBody::isNotFound() const
{
    return category == QLatin1String("OBJECT_NOT_FOUND") || category == QLatin1String("NOT_FOUND");
}

bool ErrorBody::isMissingScope() const
{
    return category == QLatin1String("MISSING_SCOPES") || !missingScopes().isEmpty();
}

bool ErrorBody::isNoAssociations() const
{
    return subCategory.contains(QLatin1String("NO_ASSOCIATIONS_FOUND"));
}

bool ErrorBody::isDailyLimit() const
{
    return policyName == QLatin1String("DAILY") ||
           (policyName.isEmpty() && message.contains(QLatin1String("daily limit"), Qt::CaseInsensitive));
}

bool ErrorBody::isSecondlyLimit() const
{
    return policyName == QLatin1String("SECONDLY") ||
           (policyName.isEmpty() && message.contains(QLatin1String(" secondly limit"), Qt::CaseInsensitive));
}

ErrorBody readErrorBody(const QJsonObject& json)
{
    ErrorBody body;
    body.readable = true;
    body.category = machineWord(json.value(QLatin1String("category")).toString());
    if (body.category.isEmpty()) {
        body.category = machineWord(json.value(QLatin1String("errorType")).toString());
    }
    body.subCategory = machineWord(json.value(QLatin1String("subCategory")).toString());
    body.message = json.value(QLatin1String("message")).toString();
    body.correlationId = json.value(QLatin1String("correlationId")).toString().left(100);
    body.policyName = machineWord(json.value(QLatin1String("policyName")).toString());
    mergeContext(body, contextOf(json));
    const QJsonArray details = json.value(QLatin1String("errors")).toArray();
    QStringList messages{body.message};
    for (const auto& detail : details) {
        readDetail(body, detail.toObject());
        messages.append(detail.toObject().value(QLatin1String("message")).toString());
    }
    for (const QString& name : propertyNames(contextOf(json))) {
        addProperty(body, name, {});
    }
    for (const QString& message : std::as_const(messages)) {
        readMessageTail(body, message);
        body.existingId = body.existingId.isEmpty() ? existingIdIn(message) : body.existingId;
    }
    return body;
}

ErrorBody readErrorBody(const QByteArray& bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (document.isObject()) {
        return readErrorBody(document.object());
    }
    ErrorBody body;
    body.markup = bytes.trimmed().startsWith('<');
    return body;
}

QString inWords(int httpStatus, const ErrorBody& body)
{
    QString words = QStringLiteral("HubSpot answered %1").arg(httpStatus);
    if (!body.category.isEmpty()) {
        words += u' ' + body.category;
    }
    QStringList parts;
    for (const RefusedProperty& property : body.properties) {
        parts.append(property.code.isEmpty() ? property.name : property.name + QLatin1String(": ") + property.code);
    }
    if (body.isMissingScope()) {
        for (const QString& scope : body.missingScopes()) {
            addOnce(parts, machineWord(scope));
        }
    }
    if (parts.isEmpty()) {
        parts = body.codes;
    }
    return parts.isEmpty() ? words : words + QLatin1String(" (") + parts.join(QLatin1String(", ")) + u')';
}

} // namespace leadferry::hubspot
