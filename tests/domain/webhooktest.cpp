// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/webhook.h"

#include <QTest>

using namespace leadferry::domain;

class WebhookTest : public QObject
{
    Q_OBJECT
private slots:
    void everyFaultIsRecognisedInItsWords_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, WebhookFault fault, const char* detail) {
            QTest::newRow(name) << static_cast<int>(fault) << QString::fromLatin1(detail);
        };
        row("not reached", WebhookFault::NotReached, "nobody listens there");
        row("asks to wait", WebhookFault::AsksToWait, "");
        row("fails", WebhookFault::Fails, "503");
        row("moved", WebhookFault::Moved, "301");
        row("refuses", WebhookFault::Refuses, "404");
        row("forgotten", WebhookFault::Forgotten, "");
    }
    void everyFaultIsRecognisedInItsWords()
    {
        QFETCH(int, fault);
        QFETCH(QString, detail);
        const WebhookTrouble trouble{static_cast<WebhookFault>(fault), detail};
        QVERIFY(webhookTroubleIn(inWords(trouble.fault, detail)) == trouble);
    }
    void otherWordsAreAboutSomethingElse()
    {
        QVERIFY(!webhookTroubleIn(QStringLiteral("the keychain is locked: unlock it")));
        QVERIFY(!webhookTroubleIn({}));
    }
};

QTEST_GUILESS_MAIN(WebhookTest)
#include "webhooktest.moc"
