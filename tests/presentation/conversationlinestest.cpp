// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/conversationlines.h"

#include "support/madeuplog.h"
#include "support/madeupreplies.h"

#include <QTest>

using namespace leadferry;
using domain::MessageAuthor;

class ConversationLinesTest : public QObject
{
    Q_OBJECT
private slots:
    void answersFollowWhatTheEventCarries()
    {
        domain::DeliveryDetail detail = test::madeUpDetail(test::madeUpRow(7));
        detail.replies = test::madeUpReplies(detail.row.receivedAtMs + 60'000);
        const auto lines = presentation::conversationLines(detail);
        QCOMPARE(lines.size(), 4 + 3); // who took and closed it is no message
        QVERIFY(lines.first().from == MessageAuthor::Bot);
        QVERIFY(lines.first().name.isEmpty());
        QVERIFY(lines.last().from == MessageAuthor::Agent);
        QCOMPARE(lines.last().name, QStringLiteral("Anna Berg"));
        QCOMPARE(lines.last().text, QStringLiteral("Done. You will get a letter by mail as well."));
    }
    void whatWasAnsweredBeforeTheEventIsPartOfAnEarlierOne()
    {
        domain::DeliveryDetail detail = test::madeUpDetail(test::madeUpRow(7));
        detail.replies = test::madeUpReplies(detail.row.receivedAtMs - 3'600'000);
        QCOMPARE(presentation::conversationLines(detail).size(), 4);
    }
    void anEventWithoutMessagesHasNone()
    {
        domain::DeliveryDetail detail;
        detail.row = test::madeUpRow(7);
        QVERIFY(presentation::conversationLines(detail).isEmpty());
    }
};

QTEST_GUILESS_MAIN(ConversationLinesTest)
#include "conversationlinestest.moc"
