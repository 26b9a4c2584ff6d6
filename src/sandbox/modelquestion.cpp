// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/modelquestion.h"

#include "sandbox/modelschema.h"
#include "sandbox/text.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace leadferry::sandbox {

namespace {

constexpr int charactersOfToken = 4;

bool isWhole(const QJsonValue& value, double least, double most)
{
    const double number = value.toDouble(std::nan(""));
    return number >= least && number <= most && std::floor(number) == number;
}

bool isWithin(const QJsonValue& value, double least, double most)
{
    const double number = value.toDouble(std::nan(""));
    return number >= least && number <= most;
}

/// Why a parameter's value is not taken; empty: it is. Null is as if it were not there.
using Check = bool (*)(const QJsonValue&);

/// What may stand at the top; messages and response_format are looked at further.
const QHash<QString, Check>& knownParameters()
{
    constexpr double manyTokens = 1e6;
    static const Check anyTokens = [](const QJsonValue& value) { return isWhole(value, 1, manyTokens); };
    static const Check penalty = [](const QJsonValue& value) { return isWithin(value, -2, 2); };
    static const Check anyText = [](const QJsonValue& value) { return value.isString(); };
    static const Check flag = [](const QJsonValue& value) { return value.isBool(); };
    static const QHash<QString, Check> known{
        {text("model"), anyText},
        {text("messages"), [](const QJsonValue& value) { return value.isArray(); }},
        {text("response_format"), [](const QJsonValue& value) { return value.isObject(); }},
        {text("temperature"), [](const QJsonValue& value) { return isWithin(value, 0, 2); }},
        {text("top_p"), [](const QJsonValue& value) { return isWithin(value, 0, 1); }},
        {text("n"), [](const QJsonValue& value) { return isWhole(value, 1, 1); }},
        {text("stream"), [](const QJsonValue& value) { return value.isBool() && !value.toBool(); }},
        {text("max_tokens"), anyTokens},
        {text("max_completion_tokens"), anyTokens},
        {text("presence_penalty"), penalty},
        {text("frequency_penalty"), penalty},
        {text("seed"), [](const QJsonValue& value) { return isWhole(value, -1e15, 1e15); }},
        {text("user"), anyText},
        {text("store"), flag},
        {text("metadata"), [](const QJsonValue& value) { return value.isObject(); }},
    };
    return known;
}

ModelError invalid(const QString& message, const QString& param = {}, const QString& code = {})
{
    return {400, message, code, param};
}

std::optional<ModelError> checkParameters(const QJsonObject& body)
{
    for (auto field = body.begin(); field != body.end(); ++field) {
        const auto check = knownParameters().constFind(field.key());
        if (check == knownParameters().constEnd()) {
            return invalid(text("Unrecognized request argument supplied: ") + field.key(), field.key(),
                           text("unknown_parameter"));
        }
        const QJsonValue value = field.value();
        if (!value.isNull() && !(*check)(value)) {
            return invalid(text("Invalid value for '%1'.").arg(field.key()), field.key(), text("invalid_value"));
        }
    }
    for (const QString& needed : {text("model"), text("messages")}) {
        if (body.value(needed).isNull() || body.value(needed).isUndefined()) {
            return invalid(text("Missing required parameter: '%1'.").arg(needed), needed,
                           text("missing_required_parameter"));
        }
    }
    return std::nullopt;
}

/// The text of a message; nothing if its content has another form.
std::optional<QString> contentOf(const QJsonValue& content)
{
    if (content.isString()) {
        return content.toString();
    }
    const QJsonArray parts = content.toArray();
    QString joined;
    for (const auto& part : parts) {
        if (part[text("type")].toString() != text("text") || !part[text("text")].isString()) {
            return std::nullopt;
        }
        joined += part[text("text")].toString();
    }
    return parts.isEmpty() ? std::nullopt : std::optional(joined);
}

std::optional<ModelError> readMessages(const QJsonArray& messages, ModelQuestion& question)
{
    static const QStringList roles{text("system"), text("developer"), text("user"), text("assistant")};
    static const QStringList fields{text("role"), text("content"), text("name")};
    if (messages.isEmpty()) {
        return invalid(text("Invalid 'messages': empty array. Expected an array with minimum length 1."),
                       text("messages"), text("empty_array"));
    }
    for (qsizetype index = 0; index < messages.size(); ++index) {
        const QString place = text("messages[%1]").arg(index);
        const QJsonObject message = messages.at(index).toObject();
        const QStringList keys = message.keys();
        const auto foreign =
            std::find_if(keys.begin(), keys.end(), [](const QString& key) { return !fields.contains(key); });
        if (foreign != keys.end()) {
            return invalid(text("Unknown parameter: '%1.%2'.").arg(place, *foreign), place, text("unknown_parameter"));
        }
        const QString role = message.value(text("role")).toString();
        if (!roles.contains(role)) {
            return invalid(
                text("Invalid value: '%1.role'. Supported values are: %2.").arg(place, roles.join(text(", "))),
                place + text(".role"), text("invalid_value"));
        }
        const auto content = contentOf(message.value(text("content")));
        if (!content) {
            return invalid(
                text("Invalid type for '%1.content': expected a string or an array of text parts.").arg(place),
                place + text(".content"), text("invalid_type"));
        }
        question.characters += content->size();
        question.lastUserText = role == text("user") ? *content : question.lastUserText;
    }
    return std::nullopt;
}

std::optional<ModelError> readSchema(const QJsonObject& format, ModelQuestion& question)
{
    static const QRegularExpression name(text("^[a-zA-Z0-9_-]{1,64}$"));
    const QString place = text("response_format.json_schema");
    const QJsonObject schema = format.value(text("json_schema")).toObject();
    if (!name.match(schema.value(text("name")).toString()).hasMatch()) {
        return invalid(text("Missing or invalid '%1.name'.").arg(place), place + text(".name"));
    }
    for (const QString& key : schema.keys()) {
        if (key != text("name") && key != text("schema") && key != text("strict") && key != text("description")) {
            return invalid(text("Unknown parameter: '%1.%2'.").arg(place, key), place, text("unknown_parameter"));
        }
    }
    question.form = ModelQuestion::Form::Schema;
    question.schema = schema.value(text("schema")).toObject();
    if (question.schema.isEmpty()) {
        return invalid(text("Missing required parameter: '%1.schema'.").arg(place), place + text(".schema"));
    }
    const QString fault = schema.value(text("strict")).toBool() ? strictSchemaFault(question.schema) : QString();
    return fault.isEmpty() ? std::nullopt
                           : std::optional(invalid(text("Invalid schema for response_format '%1': %2")
                                                       .arg(schema.value(text("name")).toString(), fault),
                                                   text("response_format")));
}

std::optional<ModelError> readFormat(const QJsonObject& body, ModelQuestion& question)
{
    const QJsonObject format = body.value(text("response_format")).toObject();
    const QString type = format.value(text("type")).toString();
    if (format.isEmpty() || type == text("text")) {
        return std::nullopt;
    }
    if (type == text("json_schema")) {
        return readSchema(format, question);
    }
    if (type != text("json_object")) {
        return invalid(text("Invalid value: 'response_format.type'. Supported values are: text, json_object, "
                            "json_schema."),
                       text("response_format.type"), text("invalid_value"));
    }
    question.form = ModelQuestion::Form::Object;
    const QByteArray messages = QJsonDocument(body.value(text("messages")).toArray()).toJson().toLower();
    return messages.contains("json")
               ? std::nullopt
               : std::optional(invalid(text("'messages' must contain the word 'json' in some form, to use "
                                            "'response_format' of type 'json_object'."),
                                       text("messages")));
}

} // namespace

QJsonObject ModelError::toJson() const
{
    const auto orNull = [](const QString& value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{text("error"), QJsonObject{{text("message"), message},
                                        {text("type"), type},
                                        {text("param"), orNull(param)},
                                        {text("code"), orNull(code)}}}};
}

std::variant<ModelQuestion, ModelError> readQuestion(const QByteArray& json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject()) {
        return invalid(text("We could not parse the JSON body of your request."));
    }
    const QJsonObject body = document.object();
    if (const auto error = checkParameters(body)) {
        return *error;
    }
    ModelQuestion question;
    if (const auto error = readMessages(body.value(text("messages")).toArray(), question)) {
        return *error;
    }
    const QString model = body.value(text("model")).toString();
    if (model != standInModel) {
        return ModelError{404, text("The model `%1` does not exist or you do not have access to it.").arg(model),
                          text("model_not_found")};
    }
    if (const auto error = readFormat(body, question)) {
        return *error;
    }
    if (question.characters > mostModelCharacters) {
        return invalid(text("This model's maximum context length is %1 tokens. However, your messages resulted in %2 "
                            "tokens. Please reduce the length of the messages.")
                           .arg(mostModelCharacters / charactersOfToken)
                           .arg(question.characters / charactersOfToken),
                       text("messages"), text("context_length_exceeded"));
    }
    const int tokens = body.value(text("max_tokens")).toInt();
    question.mostTokens = body.value(text("max_completion_tokens")).toInt(tokens);
    return question;
}

} // namespace leadferry::sandbox
