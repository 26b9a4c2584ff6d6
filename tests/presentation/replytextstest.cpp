// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/replytexts.h"

#include "base/networkfault.h"
#include "support/madeupreplies.h"

#include <QTest>

using namespace leadferry;
using domain::Reply;
using domain::ReplyFault;
using domain::ReplyKind;
using domain::ReplyState;
using domain::ReplyWay;
using presentation::ReplyLook;

class ReplyTextsTest : public QObject
{
    Q_OBJECT
    static Reply hello() { return test::madeUpReply(1, 5000, "Hello Jane"); }

private slots:
    void whoAnsweredIsNamedWhereHubSpotSays()
    {
        Reply reply = hello();
        QCOMPARE(presentation::replyTitle(reply), QStringLiteral("Anna Berg answered"));
        reply.agent.clear();
        QCOMPARE(presentation::replyTitle(reply), QStringLiteral("An agent answered"));
        reply.kind = ReplyKind::Accepted;
        QCOMPARE(presentation::replyTitle(reply), QStringLiteral("An agent took the conversation"));
        reply.kind = ReplyKind::Closed;
        QCOMPARE(presentation::replyTitle(reply), QStringLiteral("The conversation was closed in HubSpot"));
    }
    void theTextStandsAboveWhatBecameOfIt()
    {
        Reply reply = test::taken(hello(), ReplyWay::Post, 12'000);
        QCOMPARE(presentation::replyCaption(reply), QStringLiteral("Hello Jane\nThe bot took it 12 s later"));
        reply.text = QString(1000, u'x');
        reply.attachments = {{QStringLiteral("plan.pdf"), QStringLiteral("https://files.example.com/plan.pdf")}};
        const QStringList lines = presentation::replyCaption(reply).split(u'\n');
        QCOMPARE(lines.size(), 3);
        QVERIFY(lines[0].size() <= 280 && lines[0].endsWith(QChar(0x2026)));
        QVERIFY(lines[1].startsWith(QLatin1Char('1')));
    }
    void eachWayHasItsReceipt()
    {
        QVERIFY(
            presentation::receiptText(test::taken(hello(), ReplyWay::Fetch, 1000)).contains(QLatin1String("fetched")));
        QVERIFY(
            presentation::receiptText(test::taken(hello(), ReplyWay::Outbox, 1000)).contains(QLatin1String("folder")));
        QCOMPARE(presentation::receiptText(hello()), QStringLiteral("The bot does not have it yet"));
    }
    void whatIsTooOldSaysSo()
    {
        Reply reply = hello();
        reply.state = ReplyState::Expired;
        QVERIFY(presentation::lookOf(reply) == ReplyLook::TooOld);
        QVERIFY(presentation::receiptText(reply).contains(QLatin1String("Too old")));
    }
    void everyFaultSaysWhatIsWrongAndWhetherItGoesOn_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, ReplyFault fault, const QString& detail, const char* says) {
            QTest::newRow(name) << static_cast<int>(fault) << detail << QString::fromLatin1(says);
        };
        row("refused", ReplyFault::NotReached, base::toString(base::NetworkFault::Refused), "Nobody listens");
        row("unknown", ReplyFault::NotReached, base::toString(base::NetworkFault::HostNotFound), "not known");
        row("late", ReplyFault::NotReached, base::toString(base::NetworkFault::TimedOut), "in time");
        row("offline", ReplyFault::NotReached, base::toString(base::NetworkFault::NoNetwork), "no network");
        row("tls", ReplyFault::NotReached, base::toString(base::NetworkFault::EncryptionFailed), "encrypted");
        row("proxy", ReplyFault::NotReached, base::toString(base::NetworkFault::ProxyDenies), "proxy");
        row("other", ReplyFault::NotReached, QString(), "not reached");
        row("fails", ReplyFault::Fails, QStringLiteral("503"), "(503)");
        row("moved", ReplyFault::Moved, QStringLiteral("301"), "new one");
        row("refuses", ReplyFault::Refuses, QStringLiteral("404"), "secret");
        row("folder", ReplyFault::FolderRefuses, QStringLiteral("read-only"), "(read-only)");
        row("secret", ReplyFault::NoSecret, QString(), "secret");
    }
    void everyFaultSaysWhatIsWrongAndWhetherItGoesOn()
    {
        QFETCH(int, fault);
        QFETCH(QString, detail);
        QFETCH(QString, says);
        const QByteArray bytes = detail.toLatin1();
        const auto inState = [&](ReplyState state) {
            return test::inTrouble(hello(), state, static_cast<ReplyFault>(fault), bytes.constData(), 9000);
        };
        const Reply waiting = inState(ReplyState::Waiting);
        QVERIFY(presentation::lookOf(waiting) == ReplyLook::Trouble);
        QVERIFY2(presentation::receiptText(waiting).contains(says), qPrintable(presentation::receiptText(waiting)));
        QVERIFY(presentation::receiptText(waiting).contains(QLatin1String("next try")));
        const Reply failed = inState(ReplyState::Failed);
        QVERIFY(presentation::lookOf(failed) == ReplyLook::Failed);
        QVERIFY(presentation::receiptText(failed).contains(QLatin1String("no more tries")));
        QVERIFY(presentation::receiptText(failed).contains(says));
    }
};

QTEST_GUILESS_MAIN(ReplyTextsTest)
#include "replytextstest.moc"
