// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reference.h"

#include "domain/htmltext.h"

#include <QTest>

using namespace leadferry::domain;

class ReferenceTest : public QObject
{
    Q_OBJECT
private slots:
    void theKeyNamesSourceEventAndAction()
    {
        Event event;
        event.source = QStringLiteral("port");
        event.id = QStringLiteral("evt_1");
        QCOMPARE(operationKey(event, QStringLiteral("note")), QStringLiteral("port:evt_1:note"));
        QCOMPARE(operationKey(event, QStringLiteral("note:2")), QStringLiteral("port:evt_1:note:2"));
    }
    void aLongKeyIsHashedAndStaysItsOwn()
    {
        Event event;
        event.source = QStringLiteral("port");
        event.id = QString(190, QLatin1Char('x'));
        QCOMPARE(operationKey(event, QStringLiteral("note")).size(), 200);
        const QString hashed = operationKey(event, QStringLiteral("notes"));
        QCOMPARE(hashed.size(), 64);
        QVERIFY(hashed != operationKey(event, QStringLiteral("notez")));
    }
    void theLineIsFoundAsPortalsGiveItBack_data()
    {
        QTest::addColumn<QString>("body");
        QTest::addColumn<bool>("found");
        const auto row = [](const char* body, bool found) {
            QTest::newRow(body) << QString::fromLatin1(body) << found;
        };
        row("<p>Hi</p><p><small>Ref port:a&amp;b:note</small></p>", true);
        row("<div><p>Hi</p><p>Ref port:a&amp;b:note</p></div>", true);
        row("Hi\n\nRef port:a&b:note", true);
        row("Hi\n\nRef port:a&b:note:2", false);
        row("<p><small>Ref port:a&amp;b:note2</small></p>", false);
        row("<p>as in Ref port:a&amp;b:note</p>", false);
        row("", false);
    }
    void theLineIsFoundAsPortalsGiveItBack()
    {
        QFETCH(QString, body);
        QTEST(carriesReference(body, QStringLiteral("port:a&b:note")), "found");
    }
    void aKeyThatLooksLikeATagIsFoundInHtml()
    {
        const auto key = QStringLiteral("port:<b>'\"&amp;:note");
        const QString body =
            QStringLiteral("<p><small>") + escapeHtml(referenceLine(key)) + QStringLiteral("</small></p>");
        QVERIFY(carriesReference(body, key));
        QVERIFY(carriesReference(QStringLiteral("x\n") + referenceLine(key), key));
    }
};

QTEST_GUILESS_MAIN(ReferenceTest)
#include "referencetest.moc"
