// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/source.h"

#include <QTest>

using namespace leadferry;
using domain::Source;

class SourceTest : public QObject
{
    Q_OBJECT
private slots:
    void aNameIsFitForAnAddress_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* name, bool fits) { QTest::newRow(name) << QString::fromUtf8(name) << fits; };
        row("web-chat", true);
        row("a", true);
        row("7", true);
        row("a123456789b123456789c123456789d123456789", true);
        row("a123456789b123456789c123456789d1234567890", false);
        row("", false);
        row("Web", false);
        row("web chat", false);
        row("web/chat", false);
        row("..", false);
        row("-web", false);
        row("web-", false);
        row("w\u00fcb", false);
        row("web\n", false);
        row("port", false);
        row("folder", false);
        row("hubspot", false);
    }
    void aNameIsFitForAnAddress()
    {
        QFETCH(QString, name);
        QTEST(domain::checkSourceName(name).ok(), "fits");
    }
    void whereABotSendsTo()
    {
        QCOMPARE(domain::pathOf(Source{QStringLiteral("web-chat")}), QStringLiteral("/v1/sources/web-chat"));
        QCOMPARE(domain::pathOf(Source{domain::portSource}), QStringLiteral("/v1/events"));
        QCOMPARE(domain::pathOf(Source{domain::folderSource}), QString());
    }
};

QTEST_GUILESS_MAIN(SourceTest)
#include "sourcetest.moc"
