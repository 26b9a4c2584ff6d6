// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/replycourier.h"

#include "store/threadstore.h"
#include "support/fakeclock.h"
#include "support/madeuptickets.h"
#include "support/scriptedtransport.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Reply;
using domain::ReplyFault;
using domain::ReplyState;
using domain::ReplyWay;
using handoff::ReplyCourier;
using test::ticketSource;

class ReplyCourierTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_databases = 0;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<test::ScriptedTransport> m_transport;
    test::FakeClock m_clock;
    base::Result<std::optional<QByteArray>> m_secret = std::optional(QByteArray("whsec_AAAA"));
    std::unique_ptr<ReplyCourier> m_courier;

    /// An agent writes: the conversation's first answer also says that it is taken.
    void answer(const char* conversation, const char* ticket, const char* message) const
    {
        store::ThreadStore threads(*m_database);
        const QString threadId = QLatin1String("t") + QLatin1String(ticket);
        const auto known = threads.known(test::ticketPortal, {threadId}).value();
        const auto memory = known.contains(threadId) ? std::optional(known.value(threadId)) : std::nullopt;
        const qint64 atMs = m_clock.nowMs() + (memory ? memory->readToMs : 0);
        const auto reading =
            domain::readingOf(test::ticketHub, memory, {threadId, QLatin1String(ticket), true, {}, atMs},
                              domain::ReadMessages{{{QLatin1String(message),
                                                     QStringLiteral("Anna"),
                                                     QLatin1String("Text of ") + QLatin1String(message),
                                                     {},
                                                     atMs}},
                                                   atMs},
                              m_clock.nowMs());
        QVERIFY(
            threads.save(test::ticketPortal, {ticketSource, {}, QLatin1String(conversation), 0}, reading, atMs).ok());
    }
    void begin(ReplyWay way, const QString& to = QStringLiteral("https://bot.example.com/in"))
    {
        const auto source = test::madeUpSource(way, to);
        test::saveSource(*m_database, source);
        m_courier->setSources({source});
    }
    QList<Reply> replies(const char* conversation = "c-1") const
    {
        return store::ReplyStore(*m_database).ofConversation(ticketSource, QLatin1String(conversation), 50).value();
    }
    QStringList sent() const
    {
        QStringList sent;
        for (const net::HttpRequest& request : m_transport->requests()) {
            sent.append(QString::fromLatin1(request.headers.value("webhook-id")).section(u'-', 1, 2));
        }
        return sent;
    }

private slots:
    void init()
    {
        auto opened = store::Database::open(m_folder.filePath(QString::number(m_databases++)));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        test::makePortal(*m_database);
        m_transport = std::make_unique<test::ScriptedTransport>();
        m_secret = std::optional(QByteArray("whsec_AAAA"));
        m_courier = std::make_unique<ReplyCourier>(handoff::CourierContext{
            *m_database, *m_transport, m_clock, [this](const QString&) { return m_secret; }, [] { return 0.5; }});
        m_courier->setSchedule(domain::RetryPolicy::fromString(QStringLiteral("0s,5s,1min")).value());
    }
    void cleanup() { m_courier.reset(); }

    void repliesArePostedInTheirOrder()
    {
        answer("c-1", "501", "m1");
        answer("c-1", "501", "m2");
        for (int i = 0; i < 3; ++i) {
            m_transport->play(204);
        }
        begin(ReplyWay::Post);
        QTRY_COMPARE(m_transport->count(), 3);
        QCOMPARE(sent().mid(1).join(QStringLiteral(", ")), QStringLiteral("t501-m1, t501-m2"));
        QTRY_VERIFY(m_courier->isIdle());
        for (const Reply& reply : replies()) {
            QVERIFY(reply.state == ReplyState::Received);
            QVERIFY(reply.way == ReplyWay::Post);
        }
        m_courier->wake();
        QCOMPARE(m_transport->count(), 3);
    }
    void aBotThatFailsGetsTheReplyAgainBySchedule()
    {
        answer("c-1", "501", "m1");
        m_transport->play(503);
        m_transport->play(503);
        begin(ReplyWay::Post);
        QTRY_COMPARE(m_transport->count(), 1);
        QTRY_VERIFY(m_courier->isIdle());
        m_clock.advance(1);
        QTRY_COMPARE(m_transport->count(), 2);
        QTRY_VERIFY(m_courier->isIdle());
        m_clock.advance(4999);
        QCOMPARE(m_transport->count(), 2);
        m_transport->play(200);
        m_transport->play(200);
        m_clock.advance(1);
        QTRY_COMPARE(m_transport->count(), 4);
        QCOMPARE(sent().at(2), sent().at(0));
        QTRY_COMPARE(replies().constFirst().attempts, 3);
    }
    void theLaterOnesOfAConversationWaitForTheFirst()
    {
        answer("c-1", "501", "m1");
        answer("c-2", "502", "m2");
        m_transport->setRule([](const net::HttpRequest& request) {
            const bool first = request.headers.value("webhook-id").contains("t501");
            return std::optional(test::ScriptedTransport::response(first ? 500 : 200));
        });
        begin(ReplyWay::Post);
        QTRY_VERIFY(replies("c-2").constLast().state == ReplyState::Received);
        QTRY_VERIFY(m_courier->isIdle());
        QVERIFY(replies("c-1").constFirst().trouble.fault == ReplyFault::Fails);
        QCOMPARE(replies("c-1").constLast().attempts, 0);
    }
    void afterTheLastTryAReplyHasFailedAndTheNextGoes()
    {
        answer("c-1", "501", "m1");
        m_transport->setRule([](const net::HttpRequest& request) {
            const bool first = request.headers.value("webhook-id").contains("accepted");
            return std::optional(test::ScriptedTransport::response(first ? 404 : 200));
        });
        begin(ReplyWay::Post);
        for (int i = 0; i < 4; ++i) {
            QTRY_VERIFY(m_courier->isIdle());
            m_clock.advance(120'000);
        }
        QTRY_VERIFY(replies().constLast().state == ReplyState::Received);
        QVERIFY(replies().constFirst().state == ReplyState::Failed);
        QCOMPARE(replies().constFirst().trouble.detail, QStringLiteral("404"));
    }
    void withoutANetworkNoTryIsUsedUp()
    {
        answer("c-1", "501", "m1");
        auto offline = test::ScriptedTransport::fault(net::TransportFault::NotSent);
        offline.networkFault = base::NetworkFault::NoNetwork;
        m_transport->setRule([offline](const net::HttpRequest&) { return std::optional(offline); });
        begin(ReplyWay::Post);
        for (int i = 1; i <= 10; ++i) {
            QTRY_COMPARE(m_transport->count(), i);
            QTRY_VERIFY(m_courier->isIdle());
            QVERIFY(m_courier->isIdleFor(60'000)); // `run --until-idle` ends offline, too
            m_clock.advance(90'000);
        }
        QCOMPARE(replies().constFirst().attempts, 0);
        QVERIFY(replies().constFirst().state == ReplyState::Waiting);
        QVERIFY(replies().constFirst().trouble.fault == ReplyFault::NotReached);
    }
    void aSecretThatIsStillBeingReadIsWaitedFor()
    {
        answer("c-1", "501", "m1");
        m_secret = std::optional<QByteArray>();
        begin(ReplyWay::Post);
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(replies().constFirst().trouble.fault == ReplyFault::None);
        QVERIFY(!m_courier->isIdleFor(60'000));
        m_secret = std::optional(QByteArray("whsec_AAAA"));
        m_transport->play(204);
        m_transport->play(204);
        m_courier->wake();
        QTRY_COMPARE(m_transport->count(), 2);
        QTRY_VERIFY(m_courier->isIdleFor(60'000));
    }
    void aBotWhereNobodyListensUsesUpTries()
    {
        answer("c-1", "501", "m1");
        auto nobody = test::ScriptedTransport::fault(net::TransportFault::NotSent);
        nobody.networkFault = base::NetworkFault::Refused;
        m_transport->setRule([nobody](const net::HttpRequest&) { return std::optional(nobody); });
        begin(ReplyWay::Post);
        for (int i = 0; i < 4; ++i) {
            QTRY_VERIFY(m_courier->isIdle());
            m_clock.advance(120'000);
        }
        QTRY_VERIFY(replies().constFirst().state == ReplyState::Failed);
    }
    void withoutItsSecretNothingIsPosted()
    {
        answer("c-1", "501", "m1");
        m_secret = base::Error{base::ErrorKind::Forbidden, QStringLiteral("the keychain is locked")};
        begin(ReplyWay::Post);
        QVERIFY(m_courier->isIdleFor(60'000));
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(replies().constFirst().trouble.fault == ReplyFault::NoSecret);
        m_secret = std::optional(QByteArray("whsec_AAAA"));
        m_transport->play(204);
        m_transport->play(204);
        m_clock.advance(90'000);
        QTRY_COMPARE(m_transport->count(), 2);
    }
    void anOutboxGetsAllInOrderAtOnce()
    {
        answer("c-1", "501", "m1");
        answer("c-1", "501", "m2");
        QSignalSpy recorded(m_courier.get(), &ReplyCourier::recorded);
        const QTemporaryDir outbox;
        begin(ReplyWay::Outbox, outbox.path());
        for (int i = 0; i < 3; ++i) {
            m_clock.advance(0); // others get their turn in between
        }
        QCOMPARE(QDir(outbox.path()).entryList(QDir::Files, QDir::Name).size(), 3);
        QCOMPARE(recorded.size(), 3);
        QVERIFY(replies().constLast().state == ReplyState::Received);
        QVERIFY(replies().constLast().way == ReplyWay::Outbox);
    }
    void aStopLeavesWhatIsUnderWayForTheNextStart()
    {
        answer("c-1", "501", "m1");
        m_transport->hold();
        begin(ReplyWay::Post);
        QTRY_COMPARE(m_transport->held(), 1);
        m_courier->stop();
        QTRY_VERIFY(m_courier->isIdle());
        QVERIFY(replies().constFirst().state == ReplyState::Waiting);
        QCOMPARE(replies().constFirst().attempts, 0);
    }
    void aBotThatFetchesIsLeftAlone()
    {
        answer("c-1", "501", "m1");
        begin(ReplyWay::Fetch, {});
        m_clock.advance(60'000);
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(replies().constFirst().state == ReplyState::Waiting);
    }
};

QTEST_GUILESS_MAIN(ReplyCourierTest)
#include "replycouriertest.moc"
