// SPDX-License-Identifier: GPL-3.0-or-later
// The stand-in of a language model: what it takes, what it refuses and how, and that HubSpot's stand-in does not mind.
#include "sandbox/sandboxfixture.h"

using namespace leadferry::test;
using leadferry::sandbox::SandboxOptions;

namespace {

const QString completions = text("/model/v1/chat/completions");

QJsonObject message(const char* role, const QJsonValue& content)
{
    return {{text("role"), text(role)}, {text("content"), content}};
}

QJsonObject question(const QJsonArray& messages = {message("system", text("Answer in JSON.")),
                                                   message("user", text("Bot: Hello\nVisitor: I need a flat"))})
{
    return {{text("model"), text("stand-in")}, {text("messages"), messages}};
}

QJsonObject with(QJsonObject object, const char* key, const QJsonValue& value)
{
    object.insert(text(key), value);
    return object;
}

QJsonObject format(const QJsonObject& schema)
{
    return {{text("type"), text("json_schema")},
            {text("json_schema"),
             QJsonObject{{text("name"), text("reading")}, {text("strict"), true}, {text("schema"), schema}}}};
}

QJsonObject strictSchema()
{
    return parsed(R"({"type":"object","additionalProperties":false,
        "required":["summary","topic","risk","mood","score","lead","tags","inner"],
        "properties":{"summary":{"type":"string"},"topic":{"type":["string","null"]},
            "risk":{"type":"string","enum":["low","high"]},"mood":{"type":"number"},
            "score":{"type":"integer","minimum":5,"maximum":9},"lead":{"type":"boolean"},
            "tags":{"type":"array","items":{"type":"string"}},
            "inner":{"type":"object","additionalProperties":false,"required":["a"],
                "properties":{"a":{"anyOf":[{"type":"number"},{"type":"null"}]}}}}})");
}

QString contentOf(const Answer& answer)
{
    return answer.json()[text("choices")][0][text("message")][text("content")].toString();
}

QJsonObject contentObject(const Answer& answer)
{
    return QJsonDocument::fromJson(contentOf(answer).toUtf8()).object();
}

QString codeOf(const Answer& answer)
{
    return answer.json()[text("error")][text("code")].toString();
}

/// Sends with the model's key.
class ModelFixture : public SandboxFixture
{
public:
    explicit ModelFixture(const SandboxOptions& options = {}) : SandboxFixture(options) { token = sandbox.modelKey(); }
    Answer ask(const QJsonObject& body) { return post(completions, body); }
};

} // namespace

class ModelApiTest : public QObject
{
    Q_OBJECT
private slots:
    void itHasOneModel()
    {
        ModelFixture hub;
        QCOMPARE(hub.sandbox.modelUrl().toString(), hub.sandbox.url().toString() + text("/model/v1"));
        const Answer answer = hub.get(text("/model/v1/models"));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.text("object"), text("list"));
        QCOMPARE(answer.json()[text("data")].toArray().size(), 1);
        QCOMPARE(answer.json()[text("data")][0][text("id")].toString(), text("stand-in"));
    }
    void withoutASchemaItWritesAFence()
    {
        ModelFixture hub;
        const Answer answer = hub.ask(question());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.headers.value("Content-Type"), QByteArray("application/json"));
        QVERIFY(answer.text("id").startsWith(text("chatcmpl-")));
        QCOMPARE(answer.text("object"), text("chat.completion"));
        QCOMPARE(answer.text("model"), text("stand-in"));
        QCOMPARE(answer.json()[text("created")].toInteger(), hub.clock.nowMs() / 1000);
        QCOMPARE(answer.json()[text("choices")][0][text("finish_reason")].toString(), text("stop"));
        QCOMPARE(contentOf(answer), text("```json\n{\"summary\":\"I need a flat\"}\n```"));
        const QJsonObject usage = answer.json().value(text("usage")).toObject();
        QVERIFY(usage.value(text("prompt_tokens")).toInt() > 0 && usage.value(text("completion_tokens")).toInt() > 0);
        QCOMPARE(usage.value(text("total_tokens")).toInt(),
                 usage.value(text("prompt_tokens")).toInt() + usage.value(text("completion_tokens")).toInt());
    }
    void aSchemaIsFilledExactly()
    {
        ModelFixture hub;
        const Answer answer = hub.ask(with(question(), "response_format", format(strictSchema())));
        QVERIFY2(answer.status == 200, answer.body.constData());
        QCOMPARE(contentObject(answer), parsed(R"({"summary":"I need a flat","topic":null,"risk":"low","mood":0,
            "score":5,"lead":false,"tags":[],"inner":{"a":null}})"));
    }
    void anyObjectIsPlain()
    {
        ModelFixture hub;
        const QJsonObject object{{text("type"), text("json_object")}};
        QCOMPARE(contentOf(hub.ask(with(question(), "response_format", object))),
                 text("{\"summary\":\"I need a flat\"}"));
        const Answer unasked = hub.ask(with(question({message("user", text("Hello"))}), "response_format", object));
        QCOMPARE(unasked.status, 400);
        QVERIFY(unasked.body.contains("must contain the word"));
    }
    void theLastUserIsRepeatedInShort()
    {
        ModelFixture hub;
        const QJsonArray parts{QJsonObject{{text("type"), text("text")}, {text("text"), text("visitor:  Hi  there")}}};
        const Answer answer = hub.ask(question(
            {message("user", text("Visitor: No")), message("assistant", text("Yes")), message("user", parts)}));
        QVERIFY2(contentOf(answer).contains(text("\"Hi there\"")), answer.body.constData());
        const Answer endless = hub.ask(question({message("user", text("word ").repeated(2000))}));
        QVERIFY(contentOf(endless).size() < 200);
        QVERIFY(contentOf(endless).contains(QChar(0x2026)));
        QVERIFY(contentOf(hub.ask(question({message("user", text(""))}))).contains(text("Nothing was said.")));
    }
    void fewTokensCutTheAnswer()
    {
        ModelFixture hub;
        const Answer answer = hub.ask(with(question(), "max_completion_tokens", 3));
        QCOMPARE(answer.json()[text("choices")][0][text("finish_reason")].toString(), text("length"));
        QCOMPARE(contentOf(answer).size(), 12);
    }
    void onlyItsOwnKeyOpensIt()
    {
        ModelFixture hub;
        for (const QString& key : {QString(), text("sk-wrong"), hub.sandbox.serviceKey(), hub.token + text("x")}) {
            hub.token = key;
            const Answer answer = hub.ask(question());
            QCOMPARE(answer.status, 401);
            QCOMPARE(codeOf(answer), text("invalid_api_key"));
            QVERIFY(!answer.body.contains("sk-wrong"));
            QCOMPARE(hub.get(text("/model/v1/models")).status, 401);
        }
        QVERIFY(hub.sandbox.modelKey().startsWith(text("sk-stand-in-")));
        hub.token = hub.sandbox.modelKey();
        QCOMPARE(hub.get(hub.objects("contacts")).status, 401);
    }
    void whatItDoesNotKnowItRefuses_data()
    {
        QTest::addColumn<QJsonObject>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("param");
        const auto row = [](const char* name, const QJsonObject& body, const char* code, const char* param,
                            int status = 400) { QTest::newRow(name) << body << status << text(code) << text(param); };
        row("another model", with(question(), "model", text("gpt-9")), "model_not_found", "", 404);
        row("no model", with(question(), "model", QJsonValue()), "missing_required_parameter", "model");
        row("a number for a model", with(question(), "model", 4), "invalid_value", "model");
        row("a field nobody knows", with(question(), "max_length", 4), "unknown_parameter", "max_length");
        row("too hot", with(question(), "temperature", 2.5), "invalid_value", "temperature");
        row("a temperature in words", with(question(), "temperature", text("1")), "invalid_value", "temperature");
        row("two answers", with(question(), "n", 2), "invalid_value", "n");
        row("a stream", with(question(), "stream", true), "invalid_value", "stream");
        row("no tokens", with(question(), "max_tokens", 0), "invalid_value", "max_tokens");
        row("half a token", with(question(), "max_tokens", 1.5), "invalid_value", "max_tokens");
        row("no messages", question({}), "empty_array", "messages");
        row("messages in words", with(question(), "messages", text("Hello")), "invalid_value", "messages");
        row("a message in words", question({text("Hello")}), "invalid_value", "messages[0].role");
        row("another role", question({message("robot", text("Hello"))}), "invalid_value", "messages[0].role");
        row("no content", question({message("user", QJsonValue())}), "invalid_type", "messages[0].content");
        row("an image", question({message("user", QJsonArray{QJsonObject{{text("type"), text("image_url")}}})}),
            "invalid_type", "messages[0].content");
        row("a field of a message", question({with(message("user", text("Hi")), "mood", 1)}), "unknown_parameter",
            "messages[0]");
        row("too much", question({message("user", QString(32'001, QLatin1Char('x')))}), "context_length_exceeded",
            "messages");
        row("another format", with(question(), "response_format", QJsonObject{{text("type"), text("xml")}}),
            "invalid_value", "response_format.type");
        row("a schema without a name",
            with(question(), "response_format",
                 QJsonObject{{text("type"), text("json_schema")}, {text("json_schema"), QJsonObject()}}),
            "", "response_format.json_schema.name");
    }
    void whatItDoesNotKnowItRefuses()
    {
        QFETCH(QJsonObject, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, param);
        ModelFixture hub;
        const Answer answer = hub.ask(body);
        QCOMPARE(answer.status, status);
        const QJsonObject error = answer.json().value(text("error")).toObject();
        QCOMPARE(error.keys(), (QStringList{text("code"), text("message"), text("param"), text("type")}));
        QCOMPARE(error.value(text("code")).toString(), code);
        QCOMPARE(error.value(text("param")).toString(), param);
        QCOMPARE(error.value(text("type")).toString(), text("invalid_request_error"));
    }
    void knownParametersAreTaken()
    {
        ModelFixture hub;
        QJsonObject body = question();
        for (const auto& [key, value] : parsed(R"({"temperature":0.2,"top_p":1,"n":1,"stream":false,"seed":7,
            "max_tokens":500,"user":"x","presence_penalty":null,"response_format":{"type":"text"}})")
                                            .toVariantMap()
                                            .toStdMap()) {
            body.insert(key, QJsonValue::fromVariant(value));
        }
        const Answer answer = hub.ask(body);
        QVERIFY2(answer.status == 200, answer.body.constData());
    }
    void looseSchemasAreRefused_data()
    {
        QTest::addColumn<QJsonObject>("schema");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QJsonObject& schema, const char* says) {
            QTest::newRow(name) << schema << text(says);
        };
        row("open", with(strictSchema(), "additionalProperties", true), "'additionalProperties' is required");
        row("not all are required", with(strictSchema(), "required", QJsonArray{text("summary")}),
            "'required' is required");
        row("a list at the top", parsed(R"({"type":"array","items":{"type":"string"}})"), "'type: \\\"object\\\"'");
        row("a keyword strict mode has not", parsed(R"({"type":"object","additionalProperties":false,"required":["a"],
                "properties":{"a":{"type":"string","minLength":3}}})"),
            "'minLength' is not permitted");
        row("no type",
            parsed(R"({"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{}}})"),
            "must have a 'type' key");
        row("open within", parsed(R"({"type":"object","additionalProperties":false,"required":["a"],
                "properties":{"a":{"type":"array","items":{"type":"object","properties":{}}}}})"),
            "().a.items");
    }
    void looseSchemasAreRefused()
    {
        QFETCH(QJsonObject, schema);
        QFETCH(QString, says);
        ModelFixture hub;
        QJsonObject form = format(schema);
        const Answer answer = hub.ask(with(question(), "response_format", form));
        QCOMPARE(answer.status, 400);
        QVERIFY2(answer.body.contains(says.toUtf8()), answer.body.constData());
        QVERIFY(answer.body.contains("response_format"));
        QJsonObject inner = form.value(text("json_schema")).toObject();
        inner.remove(text("strict"));
        form.insert(text("json_schema"), inner);
        QCOMPARE(hub.ask(with(question(), "response_format", form)).status, 200); // only strict mode is so strict
    }
    void wrongCallsAreRefused()
    {
        ModelFixture hub;
        QCOMPARE(hub.get(completions).status, 405);
        QCOMPARE(hub.post(text("/model/v1/models"), {}).status, 405);
        QCOMPARE(hub.remove(completions).status, 405);
        QCOMPARE(codeOf(hub.get(text("/model/v1/embeddings"))), text("unknown_url"));
        QCOMPARE(hub.get(text("/model/v1/embeddings")).status, 404);
        QCOMPARE(hub.call("POST", completions, "{\"model\":").status, 400);
        QCOMPARE(hub.call("POST", completions, "[]").status, 400);
        QCOMPARE(hub.postForm(completions, {{text("model"), text("stand-in")}}).status, 400);
    }
    void hubSpotsLimitsAndAccessAreAnothers()
    {
        SandboxOptions options;
        options.limits = true;
        options.revokeAt = 2;
        ModelFixture hub(options);
        for (int call = 0; call < 120; ++call) { // 100 in 10 s are HubSpot's limit
            QCOMPARE(hub.ask(question()).status, 200);
        }
        hub.token = hub.sandbox.serviceKey();
        QCOMPARE(hub.get(hub.objects("contacts")).status, 200);
        QCOMPARE(hub.get(hub.objects("contacts")).status, 401); // the second of HubSpot's own calls
        hub.sandbox.revokeAccess();
        hub.token = hub.sandbox.modelKey();
        QCOMPARE(hub.ask(question()).status, 200);
    }
    void theWeatherIsTheSame()
    {
        ModelFixture hub;
        QVERIFY(hub.sandbox.setFaults({text("503=1")}).ok());
        QCOMPARE(hub.ask(question()).status, 503);
        QVERIFY(hub.sandbox.setFaults({text("reset=1")}).ok());
        QVERIFY(hub.ask(question()).fault == leadferry::net::TransportFault::Interrupted);
        QVERIFY(hub.sandbox.setFaults({text("revoke=1")}).ok());
        QCOMPARE(hub.ask(question()).status, 200);
        QCOMPARE(hub.sandbox.report()[text("faults")][text("503:before")].toInt() +
                     hub.sandbox.report()[text("faults")][text("503")].toInt(),
                 1);
    }
    void itsCallsAreInTheReport()
    {
        ModelFixture hub;
        hub.ask(question());
        hub.ask(with(question(), "model", text("gpt-9")));
        hub.get(text("/model/v1/models"));
        const QJsonObject report = hub.sandbox.report();
        QCOMPARE(report[text("calls")][text("model/chat/completions")].toInt(), 2);
        QCOMPARE(report[text("calls")][text("model/models")].toInt(), 1);
        QCOMPARE(report[text("reasons")][text("404 model_not_found")].toInt(), 1);
        QCOMPARE(report[text("refused")][0][text("path")].toString(), completions);
    }
};

QTEST_GUILESS_MAIN(ModelApiTest)
#include "modelapitest.moc"
