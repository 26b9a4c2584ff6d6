// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/deliveryquery.h"

#include <QTest>

using namespace leadferry::presentation;
using leadferry::domain::parseFilterLine;

class DeliveryQueryTest : public QObject
{
    Q_OBJECT
private slots:
    void wrongSyntaxSaysWhatWasExpected_data()
    {
        QTest::addColumn<QString>("mentions");
        const auto row = [](const char* line, const char* mentions) {
            QTest::newRow(line) << QString::fromLatin1(mentions);
        };
        row("state:broken", "needs-you");
        row("status:", "status:");
        row("colour:red", "since:, until:");
        row("since:tuesday", "7d");
        row("portal:\"Law", "quotation mark");
        row("bot:", "bot:");
        row("bot:a bot:b", "once");
        row("-since:2h", "state:, type:, portal:, bot:, cause:");
    }
    void wrongSyntaxSaysWhatWasExpected()
    {
        QFETCH(QString, mentions);
        const QString error = faultText(parseFilterLine(QString::fromLatin1(QTest::currentDataTag())).fault);
        QVERIFY2(error.contains(mentions), qPrintable(error));
    }
    void aRightLineSaysNothing()
    {
        QCOMPARE(faultText(parseFilterLine(QStringLiteral("jane state:held")).fault), QString());
    }
    void completionsFollowTheWord_data()
    {
        QTest::addColumn<QStringList>("first");
        const auto row = [](const char* word, const QStringList& first) { QTest::newRow(word) << first; };
        row("st", {QStringLiteral("state:"), QStringLiteral("status:")});
        row("-st", {QStringLiteral("-state:"), QStringLiteral("-status:")});
        row("-si", {});
        row("portal:", {QStringLiteral("portal:\"Law firm\"")});
        row("-bot:we", {QStringLiteral("-bot:website-bot")});
        row("status:fai", {QStringLiteral("status:failed")});
        row("until:to", {QStringLiteral("until:today")});
        row("type:lead", {QStringLiteral("type:lead.captured.v1")});
        row("jane", {});
    }
    void completionsFollowTheWord()
    {
        QTEST(filterCompletions(QString::fromLatin1(QTest::currentDataTag()), {QStringLiteral("Law firm")},
                                {QStringLiteral("website-bot")}),
              "first");
    }
};

QTEST_GUILESS_MAIN(DeliveryQueryTest)
#include "deliveryquerytest.moc"
