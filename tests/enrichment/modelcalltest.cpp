// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/modelcall.h"

#include "support/scriptedtransport.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::EnrichmentFault;
using domain::EnrichmentTrouble;
using enrichment::ModelCall;
using enrichment::ModelChoice;
using Transport = test::ScriptedTransport;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ModelChoice madeUpChoice()
{
    return {QUrl(text("https://models.example.com/v1")), "sk-made-up", text("tiny"), text("de")};
}

QList<domain::Message> madeUpMessages()
{
    domain::Message message;
    message.text = text("Ich bin anna@example.com und habe 20.000 EUR");
    return {message};
}

constexpr char goodAnswer[] = // no raw string: moc stumbles over an escaped quote in one
    "{\"model\":\"tiny-2\",\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":4},\"choices\":[{\"finish_reason\":"
    "\"stop\",\"message\":{\"content\":\"{\\\"summary\\\":\\\"S.\\\",\\\"budget\\\":\\\"20k\\\"}\"}}]}";
constexpr char formRefused[] = R"({"error":{"message":"json_schema is not supported by this model"}})";

/// What a call has come to.
struct End
{
    int finishes = 0;
    EnrichmentTrouble trouble;
    domain::ConversationReading reading;
    QString model;
    qint64 durationMs = 0;
    int tokensRead = 0;
    int tokensWritten = 0;
    qint64 retryAfterMs = 0;
};

net::HttpOutcome lasting(net::HttpOutcome outcome, qint64 durationMs)
{
    outcome.durationMs = durationMs;
    return outcome;
}

} // namespace

class ModelCallTest : public QObject
{
    Q_OBJECT

    /// A call that is about to start; its end is written down.
    ModelCall* makeCall(Transport& transport, const std::shared_ptr<End>& end,
                        const ModelChoice& choice = madeUpChoice())
    {
        auto* call = new ModelCall(transport, choice, madeUpMessages());
        connect(call, &base::Job::finished, this, [call, end] {
            *end = {end->finishes + 1,  call->trouble(),    call->reading(),       call->model(),
                    call->durationMs(), call->tokensRead(), call->tokensWritten(), call->retryAfterMs()};
        });
        return call;
    }
    End endOf(Transport& transport, const ModelChoice& choice = madeUpChoice())
    {
        const auto end = std::make_shared<End>();
        ModelCall* call = makeCall(transport, end, choice);
        call->start();
        [&] { QTRY_COMPARE(end->finishes, 1); }();
        return *end;
    }

private slots:
    void theQuestionLeavesAsTheApiWantsIt()
    {
        Transport transport;
        transport.play(lasting(Transport::response(200, goodAnswer), 1500));
        const End end = endOf(transport);
        QVERIFY2(end.trouble == EnrichmentTrouble{}, qPrintable(domain::inWords(end.trouble)));
        QCOMPARE(end.reading.summary, text("S."));
        QCOMPARE(end.reading.budget, text("20k"));
        QCOMPARE(end.model, text("tiny-2"));
        QCOMPARE(end.durationMs, 1500);
        QCOMPARE(end.tokensRead, 9);
        QCOMPARE(end.tokensWritten, 4);
        QCOMPARE(end.retryAfterMs, 0);
        QCOMPARE(transport.count(), 1);
        const net::HttpRequest& request = transport.requests().constFirst();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url, QUrl(text("https://models.example.com/v1/chat/completions")));
        QCOMPARE(request.headers.value("Authorization"), QByteArray("Bearer sk-made-up"));
        QCOMPARE(request.headers.value("Content-Type"), QByteArray("application/json"));
        QCOMPARE(transport.lastTimeoutMs(), 120'000);
        const QJsonObject body = transport.sentJson(0);
        QCOMPARE(body.keys(), (QStringList{text("messages"), text("model"), text("response_format")}));
        QCOMPARE(body[text("messages")][1][text("content")].toString(),
                 text("Visitor: Ich bin [e-mail] und habe 20.000 EUR"));
    }
    void addressesAreMetAsPeopleWriteThem_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("asked");
        const auto row = [](const char* address, const char* asked) {
            QTest::newRow(address) << text(address) << text(asked);
        };
        row("http://localhost:11434/v1/", "http://localhost:11434/v1/chat/completions");
        row("http://localhost:1234/v1//", "http://localhost:1234/v1/chat/completions");
        row("https://api.example.com", "https://api.example.com/chat/completions");
        row("https://api.example.com/v1/chat/completions", "https://api.example.com/v1/chat/completions");
        row("https://x.example.com/openai/v1?api-version=preview",
            "https://x.example.com/openai/v1/chat/completions?api-version=preview");
        row("https://x.example.com/a%2Fb/v1", "https://x.example.com/a%2Fb/v1/chat/completions");
    }
    void addressesAreMetAsPeopleWriteThem()
    {
        QFETCH(QString, address);
        QFETCH(QString, asked);
        Transport transport;
        transport.play(200, goodAnswer);
        ModelChoice choice = madeUpChoice();
        choice.address = QUrl(address);
        endOf(transport, choice);
        QCOMPARE(transport.requests().constFirst().url.toString(QUrl::FullyEncoded), asked);
    }
    void withoutAKeyNoneIsSent()
    {
        Transport transport;
        transport.play(200, goodAnswer);
        ModelChoice choice = madeUpChoice();
        choice.key = " \n";
        endOf(transport, choice);
        QVERIFY(!transport.requests().constFirst().headers.contains("Authorization"));
    }
    void aServiceThatKnowsNoFormIsAskedOnceMoreWithout()
    {
        Transport transport;
        transport.play(lasting(Transport::response(400, formRefused), 200));
        transport.play(lasting(Transport::response(200, goodAnswer), 800));
        const End end = endOf(transport);
        QVERIFY(end.trouble == EnrichmentTrouble{});
        QCOMPARE(end.reading.summary, text("S."));
        QCOMPARE(end.durationMs, 1000);
        QCOMPARE(transport.count(), 2);
        QVERIFY(transport.sentJson(0).contains(text("response_format")));
        QVERIFY(!transport.sentJson(1).contains(text("response_format")));
        QCOMPARE(transport.sentJson(1).value(text("messages")), transport.sentJson(0).value(text("messages")));
        QCOMPARE(transport.requests().at(1).headers.value("Authorization"), QByteArray("Bearer sk-made-up"));
    }
    void itIsNotAskedAThirdTime()
    {
        Transport transport;
        transport.play(422, formRefused);
        transport.play(422, formRefused);
        const End end = endOf(transport);
        QVERIFY(end.trouble == (EnrichmentTrouble{EnrichmentFault::Refuses, text("422")}));
        QCOMPARE(transport.count(), 2);
    }
    void otherRefusalsAreFinal()
    {
        Transport transport;
        transport.play(404, "{\"error\":{\"message\":\"model 'tiny' not found\"}}");
        const End end = endOf(transport);
        QVERIFY(end.trouble == (EnrichmentTrouble{EnrichmentFault::NoSuchModel, text("tiny")}));
        QCOMPARE(end.model, text("tiny"));
        QCOMPARE(transport.count(), 1);
    }
    void anErrorWithinA200IsNoAnswer()
    {
        Transport transport;
        transport.play(200, R"({"error":{"code":402,"message":"Insufficient credits"}})");
        QVERIFY(endOf(transport).trouble.fault == EnrichmentFault::Unpaid);
    }
    void aModelWithoutANameIsCalledAsItWasAsked()
    {
        Transport transport;
        transport.play(200, QByteArray(goodAnswer).replace("\"model\":\"tiny-2\",", ""));
        const End end = endOf(transport);
        QCOMPARE(end.reading.summary, text("S."));
        QCOMPARE(end.model, text("tiny"));
    }
    void aPageIsNoModel()
    {
        Transport transport;
        transport.play(200, "<html>Log in to the hotel's network</html>");
        QVERIFY(endOf(transport).trouble == (EnrichmentTrouble{EnrichmentFault::NotAModel, text("no JSON")}));
    }
    void whatTheNetworkLosesIsNotReached()
    {
        Transport transport;
        auto late = Transport::fault(net::TransportFault::Interrupted);
        late.networkFault = base::NetworkFault::TimedOut;
        transport.play(lasting(late, 120'000));
        const End end = endOf(transport);
        QVERIFY(end.trouble == (EnrichmentTrouble{EnrichmentFault::NotReached, text("timed-out")}));
        QCOMPARE(end.durationMs, 120'000);
    }
    void theServiceSaysHowLongToWait_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("date");
        QTest::addColumn<qint64>("waitMs");
        const QByteArray noon("Sun, 22 Nov 2026 12:00:00 GMT");
        QTest::newRow("seconds") << QByteArray("20") << QByteArray() << qint64(20'000);
        QTest::newRow("part of a second") << QByteArray("0.5") << QByteArray() << qint64(500);
        QTest::newRow("too long") << QByteArray("86400") << QByteArray() << qint64(3'600'000);
        QTest::newRow("endless") << QByteArray("1e300") << QByteArray() << qint64(3'600'000);
        QTest::newRow("no number") << QByteArray("nan") << noon << qint64(0);
        QTest::newRow("in the past") << QByteArray("-5") << QByteArray() << qint64(0);
        QTest::newRow("date") << QByteArray("Sun, 22 Nov 2026 12:01:30 GMT") << noon << qint64(90'000);
        QTest::newRow("date long ahead") << QByteArray("Mon, 23 Nov 2026 12:01:30 GMT") << noon << qint64(3'600'000);
        QTest::newRow("date that is over") << QByteArray("Sun, 22 Nov 2026 11:59:00 GMT") << noon << qint64(0);
        QTest::newRow("date without another")
            << QByteArray("Sun, 22 Nov 2026 12:01:30 GMT") << QByteArray() << qint64(0);
        QTest::newRow("nothing") << QByteArray() << noon << qint64(0);
    }
    void theServiceSaysHowLongToWait()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, date);
        QFETCH(qint64, waitMs);
        Transport transport;
        transport.play(429, "{}", {{"Retry-After", header}, {"Date", date}});
        const End end = endOf(transport);
        QVERIFY(end.trouble.fault == EnrichmentFault::TooMany);
        QCOMPARE(end.retryAfterMs, waitMs);
    }
    void itNeverEndsWithinItsStart()
    {
        Transport transport; // answers at once
        transport.play(200, goodAnswer);
        const auto end = std::make_shared<End>();
        ModelCall* call = makeCall(transport, end);
        call->start();
        QCOMPARE(end->finishes, 0);
        QTRY_COMPARE(end->finishes, 1);
    }
    void aCancelledCallEndsOnce()
    {
        Transport transport;
        transport.hold();
        const auto end = std::make_shared<End>();
        QPointer<ModelCall> call = makeCall(transport, end);
        call->start();
        QCOMPARE(transport.held(), 1);
        call->cancel();
        QCOMPARE(end->finishes, 1);
        QVERIFY(end->trouble.fault == EnrichmentFault::NotReached);
        transport.release(Transport::response(200, goodAnswer));
        QTRY_VERIFY(!call);
        QCOMPARE(end->finishes, 1);
        QCOMPARE(end->reading.summary, QString());
    }
    void aCallThatIsDeletedHearsNothingMore()
    {
        Transport transport;
        transport.hold();
        const auto end = std::make_shared<End>();
        ModelCall* call = makeCall(transport, end);
        call->start();
        delete call;
        transport.release(Transport::response(200, goodAnswer));
        QCOMPARE(transport.held(), 0);
        QCOMPARE(end->finishes, 0);
    }
    void theSecondQuestionCanBeCancelledToo()
    {
        Transport transport;
        transport.hold();
        const auto end = std::make_shared<End>();
        QPointer<ModelCall> call = makeCall(transport, end);
        call->start();
        transport.release(Transport::response(400, formRefused));
        QTRY_COMPARE(transport.held(), 1);
        QCOMPARE(end->finishes, 0);
        call->cancel();
        QTRY_VERIFY(!call);
        QCOMPARE(end->finishes, 1);
    }
};

QTEST_GUILESS_MAIN(ModelCallTest)
#include "modelcalltest.moc"
