// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/modelapi.h"

#include "sandbox/modelquestion.h"
#include "sandbox/modelschema.h"
#include "sandbox/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace leadferry::sandbox {

namespace {

constexpr QLatin1String root("/model/v1/");
constexpr qsizetype charactersOfToken = 4;

QString newId()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

/// The first line that a visitor has said, else the first of all, in one short sentence.
QString extractOf(const QString& said)
{
    const QString visitor = text("Visitor:");
    QString first;
    const QStringList lines = said.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        if (line.startsWith(visitor, Qt::CaseInsensitive)) {
            first = line.mid(visitor.size());
            break;
        }
        first = first.isEmpty() ? line : first;
    }
    constexpr qsizetype longest = 160;
    first = first.simplified();
    if (first.size() <= longest) {
        return first.isEmpty() ? text("Nothing was said.") : first;
    }
    const qsizetype space = first.lastIndexOf(QLatin1Char(' '), longest);
    QString cut = first.left(space > 0 ? space : longest);
    if (cut.back().isHighSurrogate()) {
        cut.chop(1);
    }
    return cut + QChar(0x2026);
}

QString contentFor(const ModelQuestion& question)
{
    const QString words = extractOf(question.lastUserText);
    const QJsonObject object = question.form == ModelQuestion::Form::Schema
                                   ? filledSchema(question.schema, words).toObject()
                                   : QJsonObject{{text("summary"), words}};
    const QString json = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return question.form == ModelQuestion::Form::Free ? text("```json\n%1\n```").arg(json) : json;
}

qint64 tokensOf(qsizetype characters)
{
    return (characters + charactersOfToken - 1) / charactersOfToken;
}

QJsonObject usage(qint64 read, qint64 written)
{
    return {
        {text("prompt_tokens"), read}, {text("completion_tokens"), written}, {text("total_tokens"), read + written}};
}

/// "Bearer sk-…"
bool hasKey(const net::HttpRequest& request, const QString& key)
{
    return request.headers.value("Authorization") == "Bearer " + key.toLatin1();
}

QByteArray contentTypeOf(const net::HttpRequest& request)
{
    return request.headers.value("Content-Type").split(';').constFirst().trimmed().toLower();
}

} // namespace

bool ModelApi::isModelPath(const QUrl& url)
{
    return url.path().startsWith(root);
}

GateOutcome ModelApi::pass(const net::HttpRequest& request)
{
    const qint64 startedMs = m_clock.monotonicMs();
    GateOutcome outcome;
    outcome.correlationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Call call = carryOut(request);
    if (call.refusal.isEmpty()) {
        outcome.fate = m_weather.next(call.kind, true); // the key of another service, which HubSpot cannot withdraw
    }
    outcome.response = net::HttpResponse::json(call.status, QJsonDocument(call.body).toJson(QJsonDocument::Compact));
    outcome.response.headers.set("Date", httpDate(m_clock.nowMs()));
    outcome.response.headers.set("x-request-id", outcome.correlationId.toLatin1());
    outcome.durationMs = m_clock.monotonicMs() - startedMs + outcome.fate.delayMs;
    note(request, call, outcome);
    return outcome;
}

ModelApi::Call ModelApi::carryOut(const net::HttpRequest& request) const
{
    const QString path = request.url.path().mid(root.size());
    const bool lists = path == text("models");
    if (!lists && path != text("chat/completions")) {
        return refused(
            {404, text("Invalid URL (%1 /v1/%2)").arg(QString::fromLatin1(request.method), path), text("unknown_url")});
    }
    Call call;
    if (request.method != (lists ? "GET" : "POST")) {
        call = refused({405, text("Not allowed to %1 on /v1/%2.").arg(QString::fromLatin1(request.method), path),
                        text("method_not_supported")});
    } else if (!hasKey(request, m_credentials.modelKey())) {
        call = refused({401,
                        text("Incorrect API key provided, or none. It belongs into an Authorization header with "
                             "Bearer auth."),
                        text("invalid_api_key")});
    } else if (lists) {
        call.body = models();
    } else {
        call = completion(request);
    }
    call.kind = text("model/") + path;
    return call;
}

QJsonObject ModelApi::models() const
{
    const QJsonObject model{{text("id"), QString(standInModel)},
                            {text("object"), text("model")},
                            {text("created"), m_clock.nowMs() / 1000},
                            {text("owned_by"), text("leadferry")}};
    return {{text("object"), text("list")}, {text("data"), QJsonArray{model}}};
}

ModelApi::Call ModelApi::completion(const net::HttpRequest& request) const
{
    if (contentTypeOf(request) != "application/json") {
        return refused({400,
                        text("Unsupported content type. This API method only accepts 'application/json' requests."),
                        text("unsupported_content_type")});
    }
    const auto read = readQuestion(request.body);
    if (const auto* error = std::get_if<ModelError>(&read)) {
        return refused(*error);
    }
    const auto& question = std::get<ModelQuestion>(read);
    QString content = contentFor(question);
    const qsizetype most = question.mostTokens * charactersOfToken;
    const bool isCut = most > 0 && content.size() > most;
    content = isCut ? content.left(most) : content;
    const QJsonObject message{
        {text("role"), text("assistant")}, {text("content"), content}, {text("refusal"), QJsonValue()}};
    const QJsonObject choice{{text("index"), 0},
                             {text("message"), message},
                             {text("logprobs"), QJsonValue()},
                             {text("finish_reason"), isCut ? text("length") : text("stop")}};
    Call call;
    call.body = {{text("id"), text("chatcmpl-") + newId()},
                 {text("object"), text("chat.completion")},
                 {text("created"), m_clock.nowMs() / 1000},
                 {text("model"), QString(standInModel)},
                 {text("choices"), QJsonArray{choice}},
                 {text("usage"), usage(tokensOf(question.characters), tokensOf(content.size()))}};
    return call;
}

ModelApi::Call ModelApi::refused(const ModelError& error)
{
    Call call;
    call.status = error.status;
    call.body = error.toJson();
    call.refusal = error.code.isEmpty() ? error.type : error.code;
    call.message = error.message;
    return call;
}

void ModelApi::note(const net::HttpRequest& request, const Call& call, const GateOutcome& outcome)
{
    RequestEntry entry;
    entry.atMs = m_clock.nowMs();
    entry.method = QString::fromLatin1(request.method);
    entry.kind = call.kind;
    entry.path = request.url.toString(QUrl::RemoveFragment);
    entry.correlationId = outcome.correlationId;
    entry.durationMs = outcome.durationMs;
    entry.status = call.status;
    entry.category = call.refusal;
    entry.message = call.message;
    if (const auto& fault = outcome.fate.fault) {
        const bool unanswered = fault->kind == FaultKind::Reset || fault->kind == FaultKind::Hang;
        entry.fault = fault->text;
        entry.status = unanswered ? 0 : fault->kind == FaultKind::Status ? fault->status : entry.status;
    }
    m_log.add(entry);
}

} // namespace leadferry::sandbox
