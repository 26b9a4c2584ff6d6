// SPDX-License-Identifier: GPL-3.0-or-later
#include "handoff/outbox.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Reply;

namespace {

Reply madeUpReply()
{
    Reply reply;
    reply.id = 12;
    reply.key = QStringLiteral("14-77-m1");
    reply.conversationId = QStringLiteral("c-1");
    reply.text = QStringLiteral("We open at nine.");
    return reply;
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT
private slots:
    void aReplyIsAFileThatHoldsWhatTheBotWouldBePosted()
    {
        const QTemporaryDir folder;
        QVERIFY(handoff::layIntoOutbox(folder.path(), madeUpReply()).ok());
        QFile file(folder.filePath(QStringLiteral("000000012-14-77-m1.json")));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), domain::toBot(madeUpReply()));
    }
    void oneThatIsThereStays()
    {
        const QTemporaryDir folder;
        QVERIFY(handoff::layIntoOutbox(folder.path(), madeUpReply()).ok());
        Reply again = madeUpReply();
        again.text = QStringLiteral("Another text");
        QVERIFY(handoff::layIntoOutbox(folder.path(), again).ok());
        QFile file(folder.filePath(handoff::outboxFileName(again)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("We open at nine."));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }
    void aFolderThatIsMissingIsMade()
    {
        const QTemporaryDir folder;
        QVERIFY(handoff::layIntoOutbox(folder.filePath(QStringLiteral("a/b")), madeUpReply()).ok());
        QVERIFY(QFile::exists(folder.filePath(QStringLiteral("a/b/000000012-14-77-m1.json"))));
    }
    void aFolderThatTakesNothingSaysWhy()
    {
        const QTemporaryDir folder;
        QFile inTheWay(folder.filePath(QStringLiteral("a")));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const auto laid = handoff::layIntoOutbox(folder.filePath(QStringLiteral("a")), madeUpReply());
        QVERIFY(!laid.ok());
        QVERIFY(!laid.error().message.isEmpty());
    }
    void aKeyIsNoPath()
    {
        Reply reply = madeUpReply();
        reply.key = QStringLiteral("14-../../etc-m1");
        QCOMPARE(handoff::outboxFileName(reply), QStringLiteral("000000012-14-______etc-m1.json"));
    }
};

QTEST_GUILESS_MAIN(OutboxTest)
#include "outboxtest.moc"
