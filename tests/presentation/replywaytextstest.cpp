// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/replywaytexts.h"

#include <QSet>
#include <QTest>

using namespace leadferry;
using app::DestinationFault;
using domain::ReplyWay;

class ReplyWayTextsTest : public QObject
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
        const QList<DestinationFault> faults{
            DestinationFault::NothingNeeded,  DestinationFault::AddressMissing, DestinationFault::NoAddress,
            DestinationFault::Unencrypted,    DestinationFault::UserOrFragment, DestinationFault::FolderMissing,
            DestinationFault::FolderRelative, DestinationFault::FolderWatched,  DestinationFault::FolderUnusable};
        for (const DestinationFault fault : faults) {
            words << presentation::replyProblem(fault);
        }
        QCOMPARE(words.size(), faults.size());
        QVERIFY(!words.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(ReplyWayTextsTest)
#include "replywaytextstest.moc"
