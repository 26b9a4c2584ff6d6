// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/replypost.h"

#include "support/fakeclock.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
using domain::ReplyFault;
using handoff::ReplyPost;

namespace {

domain::Reply madeUpReply()
{
    domain::Reply reply;
    reply.id = 12;
    reply.key = QStringLiteral("14-77-m1");
    reply.conversationId = QStringLiteral("c-1");
    reply.text = QStringLiteral("We open at nine.");
    return reply;
}

} // namespace

Q_DECLARE_METATYPE(leadferry::net::HttpOutcome)

class ReplyPostTest : public QObject
{
    Q_OBJECT
    test::FakeClock m_clock;

private slots:
    void theSignatureIsThatOfTheStandardsOwnExample()
    {
        // standardwebhooks.com, specification, "Signature scheme": the vector that its libraries are tested with.
        QCOMPARE(handoff::webhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                           "1614265330", R"({"test": 2432232314})"),
                 QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
    }
    void aReplyLeavesInTheStandardsForm()
    {
        test::ScriptedTransport transport;
        transport.play(204);
        auto* post = new ReplyPost(transport, m_clock,
                                   {QUrl(QStringLiteral("https://bot.example.com/in")), "whsec_AAAA"}, madeUpReply());
        QSignalSpy finished(post, &base::Job::finished);
        ReplyFault fault = ReplyFault::Fails;
        bool reached = false;
        connect(post, &base::Job::finished, this, [&fault, &reached, post] {
            fault = post->trouble().fault;
            reached = post->counts();
        });
        post->start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(fault == ReplyFault::None);
        QVERIFY(reached);
        const net::HttpRequest& request = transport.requests().first();
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.headers.value("webhook-id"), QByteArray("14-77-m1"));
        QCOMPARE(request.headers.value("webhook-timestamp"), QByteArray::number(m_clock.nowMs() / 1000));
        QCOMPARE(request.headers.value("webhook-signature"),
                 handoff::webhookSignature("whsec_AAAA", "14-77-m1", request.headers.value("webhook-timestamp"),
                                           request.body));
        QCOMPARE(transport.sentJson(0), domain::toBot(madeUpReply()));
    }
    void everyAnswerHasItsMeaning_data()
    {
        QTest::addColumn<net::HttpOutcome>("answer");
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<bool>("counts");
        const auto row = [](const char* name, const net::HttpOutcome& answer, ReplyFault fault, const char* detail,
                            bool reached) {
            QTest::newRow(name) << answer << static_cast<int>(fault) << QString::fromLatin1(detail) << reached;
        };
        using Transport = test::ScriptedTransport;
        row("taken", Transport::response(200), ReplyFault::None, "", true);
        row("moved", Transport::response(302), ReplyFault::Moved, "302", true);
        row("unknown", Transport::response(404), ReplyFault::Refuses, "404", true);
        row("gone", Transport::response(410), ReplyFault::Refuses, "410", true);
        row("busy", Transport::response(429), ReplyFault::Fails, "429", true);
        row("broken", Transport::response(503), ReplyFault::Fails, "503", true);
        auto refused = Transport::fault(net::TransportFault::NotSent);
        refused.networkFault = base::NetworkFault::Refused;
        row("nobody there", refused, ReplyFault::NotReached, "refused", true);
        auto offline = Transport::fault(net::TransportFault::NotSent);
        offline.networkFault = base::NetworkFault::NoNetwork;
        row("offline", offline, ReplyFault::NotReached, "no-network", false);
        auto late = Transport::fault(net::TransportFault::Interrupted);
        late.networkFault = base::NetworkFault::TimedOut;
        row("late", late, ReplyFault::NotReached, "timed-out", true);
    }
    void everyAnswerHasItsMeaning()
    {
        QFETCH(net::HttpOutcome, answer);
        QFETCH(int, fault);
        QFETCH(QString, detail);
        QFETCH(bool, counts);
        test::ScriptedTransport transport;
        transport.play(answer);
        auto* post = new ReplyPost(transport, m_clock,
                                   {QUrl(QStringLiteral("https://bot.example.com/in")), "whsec_AAAA"}, madeUpReply());
        bool over = false;
        connect(post, &base::Job::finished, this, [post, fault, detail, counts, &over] {
            QCOMPARE(static_cast<int>(post->trouble().fault), fault);
            QCOMPARE(post->trouble().detail, detail);
            QCOMPARE(post->counts(), counts);
            over = true;
        });
        post->start();
        QTRY_VERIFY(over);
    }
};

QTEST_GUILESS_MAIN(ReplyPostTest)
#include "replyposttest.moc"
