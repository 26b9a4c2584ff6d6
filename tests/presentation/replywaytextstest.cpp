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
            words << presentation::replyWayTitle(way) << presentation::replyWayHint(way, QStringLiteral("web-chat"));
        }
        QCOMPARE(words.size(), 6);
        QVERIFY(!words.contains(QString()));
    }
    void whoFetchesIsToldWhere_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("hasSecret");
        QTest::newRow("port") << QStringLiteral("port") << QStringLiteral("/v1/replies.") << false;
        QTest::newRow("folder") << QStringLiteral("folder") << QStringLiteral("/v1/replies?source=folder.") << false;
        QTest::newRow("named") << QStringLiteral("web-chat") << QStringLiteral("/v1/replies?source=web-chat,") << true;
        QTest::newRow("not yet named") << QString() << QStringLiteral("/v1/replies.") << false;
    }
    void whoFetchesIsToldWhere()
    {
        QFETCH(QString, source);
        QFETCH(QString, path);
        QFETCH(bool, hasSecret);
        const QString hint = presentation::replyWayHint(ReplyWay::Fetch, source);
        QVERIFY2(hint.contains(path), qPrintable(hint));
        QCOMPARE(hint.contains(QStringLiteral("secret")), hasSecret);
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
