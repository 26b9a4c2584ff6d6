// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/modelrefusal.h"

#include <QTest>

using namespace leadferry;
using domain::EnrichmentFault;

class ModelRefusalTest : public QObject
{
    Q_OBJECT private slots :
        // The bodies have the forms of OpenAI, Azure, Mistral, Ollama, LM Studio, vLLM, llama.cpp,
        // DeepSeek, Anthropic, Google and OpenRouter, with made-up names in them.
        void
        everyRefusalHasItsMeaning_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, int status, const char* body, EnrichmentFault fault,
                            const char* detail = "") {
            QTest::newRow(name) << status << QByteArray(body) << static_cast<int>(fault) << QString::fromLatin1(detail);
        };
        using F = EnrichmentFault;
        row("wrong key", 401,
            R"({"error":{"message":"Incorrect API key provided: sk-1","type":"invalid_request_error","code":"invalid_api_key"}})",
            F::KeyRefused, "401");
        row("wrong key, Mistral", 401, R"({"message":"Unauthorized","request_id":"1"})", F::KeyRefused, "401");
        row("wrong key, text", 403, "Forbidden", F::KeyRefused, "403");
        row("no such model", 404,
            R"({"error":{"message":"The model `gpt-9` does not exist or you do not have access to it.","type":"invalid_request_error","code":"model_not_found"}})",
            F::NoSuchModel, "tiny");
        row("model of another project", 403,
            R"({"error":{"message":"Project has no access","code":"model_not_found"}})", F::NoSuchModel, "tiny");
        row("no such model, Ollama", 404,
            R"({"error":{"message":"model `tiny` not found, try pulling it first","type":"api_error","code":null}})",
            F::NoSuchModel, "tiny");
        row("no such model, old Ollama", 404, "{\"error\":\"model 'tiny' not found\"}", F::NoSuchModel, "tiny");
        row("no such model, Mistral", 400,
            R"({"object":"error","message":"Invalid model: tiny","type":"invalid_model","param":null,"code":"1500"})",
            F::NoSuchModel, "tiny");
        row("no such model, DeepSeek", 400,
            R"({"error":{"message":"Model Not Exist","type":"invalid_request_error","code":"invalid_request_error"}})",
            F::NoSuchModel, "tiny");
        row("no such model, vLLM", 404,
            R"({"object":"error","message":"The model `tiny` does not exist.","type":"NotFoundError","code":404})",
            F::NoSuchModel, "tiny");
        row("no such model, Anthropic", 404, R"({"error":{"type":"not_found_error","message":"model: tiny"}})",
            F::NoSuchModel, "tiny");
        row("no such model, Azure", 404,
            R"({"error":{"code":"DeploymentNotFound","message":"The API deployment for this resource does not exist."}})",
            F::NoSuchModel, "tiny");
        row("another service", 404, "<html>Not here</html>", F::NotAModel, "HTTP 404");
        row("another address", 404, R"({"error":{"message":"Invalid URL: POST /chat/completions"}})", F::NotAModel,
            "HTTP 404");
        row("FastAPI", 404, R"({"detail":"Not Found"})", F::NotAModel, "HTTP 404");
        row("another address, LM Studio", 200,
            R"({"error":"Unexpected endpoint or method. (POST /chat/completions). Returning 200 anyway"})",
            F::NotAModel, "HTTP 200");
        row("only reads", 405, R"({"detail":"Method Not Allowed"})", F::NotAModel, "HTTP 405");
        row("no money", 429,
            R"({"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}})",
            F::Unpaid);
        row("no money, DeepSeek", 402, R"({"error":{"message":"Insufficient Balance"}})", F::Unpaid);
        row("no money, Anthropic", 400,
            R"({"error":{"type":"invalid_request_error","message":"Your credit balance is too low to use this"}})",
            F::Unpaid);
        row("no account", 403, R"({"error":{"message":"x","code":"billing_not_active"}})", F::Unpaid);
        row("busy", 429, R"({"error":{"message":"Rate limit reached","code":"rate_limit_exceeded"}})", F::TooMany);
        row("busy, text", 429, "slow down", F::TooMany);
        row("too long", 400,
            R"({"error":{"message":"The maximum context length is 8192 tokens.","code":"context_length_exceeded"}})",
            F::TooLong);
        row("too long, llama.cpp", 400,
            R"({"error":{"code":400,"message":"the request exceeds the available context size","type":"exceed_context_size_error"}})",
            F::TooLong);
        row("too long, LM Studio", 500, R"({"error":"Trying to keep more tokens than the context length"})",
            F::TooLong);
        row("too long, Anthropic", 400, R"({"error":{"message":"prompt is too long: 210000 tokens > 200000 maximum"}})",
            F::TooLong);
        row("too long, a proxy", 413, "<html>", F::TooLong);
        row("against the rules", 400,
            R"({"error":{"message":"The response was filtered","code":"content_filter","status":400}})",
            F::ModelRefuses);
        row("against the policy", 400,
            R"({"error":{"message":"Your request was rejected","code":"content_policy_violation"}})", F::ModelRefuses);
        row("moved", 301, "", F::Moved, "301");
        row("moved for now", 307, R"({"error":"model not found"})", F::Moved, "307");
        row("slow", 408, "", F::Fails, "408");
        row("broken", 500, R"({"error":{"message":"The server had an error"}})", F::Fails, "500");
        row("overloaded", 529, R"({"type":"error","error":{"type":"overloaded_error"}})", F::Fails, "529");
        row("behind a gateway", 502, "<html>", F::Fails, "502");
        row("broken behind the till", 500, R"({"error":{"message":"x","code":"billing_backend"}})", F::Fails, "500");
        row("broken behind a gateway", 503, R"({"error":{"message":"Upstream said no","code":401}})", F::Fails, "503");
        row("wrong field", 422, R"({"detail":[{"loc":["body","messages"],"msg":"field required"}]})", F::Refuses,
            "422");
        row("bad request", 400, R"({"error":{"message":"Unrecognized request argument"}})", F::Refuses, "400");
        row("odd", 418, "", F::Refuses, "418");
        row("Google's list", 400,
            R"([{"error":{"code":400,"message":"API key not valid.","status":"INVALID_ARGUMENT"}}])", F::Refuses,
            "400");
        row("an error within a 200", 200, R"({"error":{"message":"Provider returned error","code":429}})", F::TooMany);
        row("no money within a 200", 200, R"({"error":{"message":"Insufficient credits","code":402}})", F::Unpaid);
        row("whatever within a 200", 200, R"({"error":"oops"})", F::Fails, "200");
    }
    void everyRefusalHasItsMeaning()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, fault);
        QFETCH(QString, detail);
        const auto trouble = enrichment::troubleOf(status, body, QStringLiteral("tiny"));
        QCOMPARE(domain::toString(trouble.fault), domain::toString(static_cast<EnrichmentFault>(fault)));
        QCOMPARE(trouble.detail, detail);
    }
    void noWordOfTheAnswerIsTold()
    {
        for (int status = 300; status < 600; ++status) {
            const QByteArray body = R"({"error":{"message":"anna@example.com said","code":"anna","type":"anna"}})";
            const auto trouble = enrichment::troubleOf(status, body, QStringLiteral("tiny"));
            QVERIFY(trouble.fault != EnrichmentFault::None);
            QVERIFY2(!trouble.detail.contains(QLatin1String("anna")), qPrintable(trouble.detail));
        }
    }
    void onlyARefusalOfTheFormIsOne()
    {
        const auto refuses = [](int status, const char* body) {
            return enrichment::refusesForm(status, QByteArray(body));
        };
        QVERIFY(refuses(400, R"({"error":{"message":"This response_format type is unavailable now"}})"));
        QVERIFY(refuses(400, R"({"error":{"message":"Model does not support `json_schema`"}})"));
        QVERIFY(refuses(400, R"({"error":{"message":"Bad","param":"response_format"}})"));
        QVERIFY(refuses(400, R"({"error":"Structured output is not supported"})"));
        QVERIFY(refuses(422, R"({"detail":[{"loc":["body","response_format","type"],"msg":"unexpected value"}]})"));
        QVERIFY(refuses(422, R"({"message":{"detail":[{"loc":["body","response_format"],"msg":"no"}]}})"));
        QVERIFY(!refuses(500, R"({"error":{"message":"response_format"}})"));
        QVERIFY(!refuses(400, R"({"error":{"message":"Bad messages"}})"));
        QVERIFY(!refuses(400, "response_format"));
    }
    void anAnswerIsNoError()
    {
        QVERIFY(!enrichment::isErrorBody(R"({"choices":[{}],"error":null})"));
        QVERIFY(!enrichment::isErrorBody(R"({"status":"ok"})"));
        QVERIFY(!enrichment::isErrorBody(R"({"choices":[{}],"error":{"message":"late"}})"));
        QVERIFY(enrichment::isErrorBody(R"({"error":"no"})"));
    }
};

QTEST_GUILESS_MAIN(ModelRefusalTest)
#include "modelrefusaltest.moc"
