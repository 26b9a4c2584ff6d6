// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/replytexts.h"

#include <QSet>
#include <QTest>

using namespace leadferry;
using app::ReplyFault;
using domain::ReplyWay;

class ReplyTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachWayHasATitleAndAHintOfItsOwn()
    {
        QSet<QString> words;
        for (const ReplyWay way : {ReplyWay::Fetch, ReplyWay::Post, ReplyWay::Outbox}) {
            words << presentation::replyWayTitle(way) << presentation::replyWayHint(way);
        }
        QCOMPARE(words.size(), 6);
        QVERIFY(!words.contains(QString()));
    }
    void eachFaultSaysSomethingElse()
    {
        QSet<QString> words;
        const QList<ReplyFault> faults{
            ReplyFault::NothingNeeded,  ReplyFault::AddressMissing, ReplyFault::NoAddress,
            ReplyFault::Unencrypted,    ReplyFault::UserOrFragment, ReplyFault::FolderMissing,
            ReplyFault::FolderRelative, ReplyFault::FolderWatched,  ReplyFault::FolderUnusable};
        for (const ReplyFault fault : faults) {
            words << presentation::replyProblem(fault);
        }
        QCOMPARE(words.size(), faults.size());
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(ReplyTextsTest)
#include "replytextstest.moc"
