// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browserpages.h"

#include <QLocale>
#include <QTest>

using namespace leadferry;
using app::BrowserPage;

class BrowserPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void everyPlaceIsFilledButTheReason_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("English") << QStringLiteral("en_GB") << QByteArray("You can close this page");
        QTest::newRow("German") << QStringLiteral("de_DE") << QByteArray("Sie k\xc3\xb6nnen diese Seite");
        QTest::newRow("a language we do not speak") << QStringLiteral("fi_FI") << QByteArray("You can close this page");
    }
    void everyPlaceIsFilledButTheReason()
    {
        QFETCH(QString, locale);
        QFETCH(QByteArray, words);
        QLocale::setDefault(QLocale(locale));
        const QByteArray done = app::browserPage(BrowserPage::SignedIn);
        QVERIFY(done.contains(words));
        QVERIFY(!done.contains("{{"));
        const QByteArray failed = app::browserPage(BrowserPage::SignInFailed);
        QCOMPARE(failed.count("{{"), 1);
        QVERIFY(failed.contains("{{reason}}"));
    }
    void theAddressesAreThoseOfTheContract()
    {
        QCOMPARE(app::redirectUrls(), (QStringList{QStringLiteral("http://localhost:47821/oauth/callback"),
                                                   QStringLiteral("http://localhost:47822/oauth/callback"),
                                                   QStringLiteral("http://localhost:47823/oauth/callback")}));
    }
};

QTEST_GUILESS_MAIN(BrowserPagesTest)
#include "browserpagestest.moc"
