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
    void publicNamesAreReadAndAnythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("hosts");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* text, const QStringList& hosts, bool fits = true) {
            QTest::newRow(text) << QString::fromUtf8(text) << hosts << fits;
        };
        const QString hooks = QStringLiteral("hooks.example.com");
        row("", {});
        row("hooks.example.com", {hooks});
        row("Hooks.Example.COM", {hooks});
        row("hooks.example.com, b.example.com  hooks.example.com", {hooks, QStringLiteral("b.example.com")});
        row("https://hooks.example.com", {}, false);
        row("hooks.example.com/x", {}, false);
        row("hooks.example.com:443", {}, false);
        row("localhost", {}, false);
        row("192.168.1.5", {}, false);
        row("*.example.com", {}, false);
        row("-a.example.com", {}, false);
        row("a..example.com", {}, false);
    }
    void publicNamesAreReadAndAnythingElseIsRefused()
    {
        QFETCH(QString, text);
        const auto hosts = domain::hostsFromText(text);
        QTEST(hosts.ok(), "fits");
        QTEST(hosts ? *hosts : QStringList(), "hosts");
    }
    void aHeaderHasANameThatHttpKnows()
    {
        QVERIFY(domain::checkHeaderName(QStringLiteral("X-My-Bot")).ok());
        for (const char* name : {"", "X My", "X:", "X\n", "\u00fc"}) {
            QVERIFY2(!domain::checkHeaderName(QString::fromUtf8(name)).ok(), name);
        }
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
