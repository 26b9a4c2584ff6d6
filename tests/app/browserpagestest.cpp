// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/browserpages.h"

#include "domain/connectreason.h"

#include <QLocale>
#include <QSet>
#include <QTest>

using namespace leadferry;
namespace connectreason = domain::connectreason;

class BrowserPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void cleanup() { QLocale::setDefault(QLocale::c()); }

    void thePagesSpeakThePersonsLanguage_data()
    {
        QTest::addColumn<QString>("asked");
        QTest::addColumn<QString>("programs");
        QTest::addColumn<QByteArray>("words");
        const QByteArray english("You can close this tab");
        const QByteArray german("Sie k\xc3\xb6nnen diesen Tab schlie\xc3\x9f"
                                "en");
        QTest::newRow("English") << QStringLiteral("en_GB") << QStringLiteral("de_DE") << english;
        QTest::newRow("German") << QStringLiteral("de_AT") << QStringLiteral("en_GB") << german;
        QTest::newRow("not said") << QString() << QStringLiteral("de_DE") << german;
        QTest::newRow("a language we do not speak") << QStringLiteral("fi_FI") << QStringLiteral("C") << english;
    }
    void thePagesSpeakThePersonsLanguage()
    {
        QFETCH(QString, asked);
        QFETCH(QString, programs);
        QFETCH(QByteArray, words);
        QLocale::setDefault(QLocale(programs));
        const QByteArray done = app::signedInPage(asked);
        const QByteArray failed = app::signInFailedPage(connectreason::declined, {}, asked);
        for (const QByteArray& page : {done, failed}) {
            QVERIFY(page.contains(words));
            QVERIFY(!page.contains("{{"));
        }
    }
    void everyReasonTheBrowserCanMeetHasWordsInEveryLanguage()
    {
        const QList<QLatin1String> reasons{
            connectreason::declined,        connectreason::pageRefused,  connectreason::foreignAnswer,
            connectreason::answeredTwice,   connectreason::noCode,       connectreason::unknownApp,
            connectreason::unknownRedirect, connectreason::codeRefused,  connectreason::pkceRefused,
            connectreason::scopesDiffer,    connectreason::loginRefused, connectreason::hubSpotFails,
            connectreason::wrongAccount};
        for (const char* language : {"en", "de"}) {
            QSet<QByteArray> pages;
            for (const QLatin1String reason : reasons) {
                pages.insert(app::signInFailedPage(reason, QStringLiteral("7"), QLatin1String(language)));
            }
            QCOMPARE(pages.size(), reasons.size());
        }
    }
    void whatHubSpotSaysIsTextNotMarkup()
    {
        const QByteArray page =
            app::signInFailedPage(connectreason::pageRefused, QStringLiteral("<script>{{second}}</script>"), {});
        QVERIFY(!page.contains("<script>"));
        QVERIFY(page.contains("&lt;script&gt;{{second}}"));
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
