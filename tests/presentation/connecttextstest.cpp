// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connecttexts.h"

#include "domain/connectreason.h"

#include <QTest>

using namespace leadferry;
namespace reason = domain::connectreason;
using presentation::connectProblem;
using presentation::ConnectTrouble;
using presentation::ConnectWay;

class ConnectTextsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyReasonHasWordsOfItsOwnThatSayWhatToDo()
    {
        const base::Error error{base::ErrorKind::Internal, QStringLiteral("an English sentence")};
        const QString unnamed = connectProblem({error, QString()}).title;
        for (const QLatin1String why : reason::all) {
            if (why == reason::hubSpotFails || why == reason::answeredTwice) {
                continue; // told by the error's kind; only in the browser
            }
            const auto problem = connectProblem({error, why});
            QVERIFY2(problem.title != unnamed, why.data());
            QVERIFY2(problem.title.size() <= 60, why.data());
            QVERIFY2(problem.meaning.size() > 20, why.data());
        }
    }
    void eachTroubleWithTheKeychainSaysWhatToDoAboutIt_data()
    {
        QTest::addColumn<QString>("why");
        QTest::addColumn<QString>("todo");
        QTest::newRow("none") << QString(reason::noKeychain) << QStringLiteral("LEADFERRY_SECRET_STORE=file");
        QTest::newRow("locked") << QString(reason::keychainLocked) << QStringLiteral("Unlock it");
        QTest::newRow("refused") << QString(reason::keychainRefused) << QStringLiteral("Allow");
        QTest::newRow("silent") << QString(reason::keychainSilent) << QStringLiteral("password");
    }
    void eachTroubleWithTheKeychainSaysWhatToDoAboutIt()
    {
        QFETCH(QString, why);
        QFETCH(QString, todo);
        const base::Error error{base::ErrorKind::Unauthorized, QString()};
        QVERIFY(connectProblem({error, why}).meaning.contains(todo));
    }
    void theRequestHoldsAllThatHasToBeEnteredInHubSpot()
    {
        app::EngineStatus status;
        status.redirectUrls = {QStringLiteral("http://localhost:1/a"), QStringLiteral("http://localhost:2/a")};
        status.requiredScopes = {QStringLiteral("oauth"), QStringLiteral("tickets")};
        status.optionalScopes = {QStringLiteral("files")};
        const QString app = presentation::adminRequest(ConnectWay::SignIn, status);
        for (const QString& line : status.redirectUrls + status.requiredScopes + status.optionalScopes) {
            QVERIFY2(app.contains(QLatin1Char(' ') + line), qPrintable(line));
        }
        QVERIFY(app.contains(QStringLiteral("App Marketplace Access")));
        const QString key = presentation::adminRequest(ConnectWay::ServiceKey, status);
        QVERIFY(key.contains(QStringLiteral("tickets")) && key.contains(QStringLiteral("files")));
        QVERIFY(!key.contains(QStringLiteral("localhost")));
        QVERIFY(key.contains(QStringLiteral("Developer tools access")));
    }
    void missingPermissionsSayWhereToAddThem()
    {
        domain::Portal portal;
        portal.name = QStringLiteral("Magazine");
        portal.credential = domain::CredentialKind::OAuth;
        const QStringList missing{QStringLiteral("files")};
        using presentation::ConnectPurpose;
        QVERIFY(presentation::missingPermissions(ConnectPurpose::grant(portal, missing))
                    .meaning.contains(QStringLiteral("sign in again")));
        portal.credential = domain::CredentialKind::ServiceKey;
        QVERIFY(presentation::missingPermissions(ConnectPurpose::grant(portal, missing))
                    .meaning.contains(QStringLiteral("check again")));
        QVERIFY(presentation::missingPermissions(ConnectPurpose::reconnect(portal)).title.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ConnectTextsTest)
#include "connecttextstest.moc"
