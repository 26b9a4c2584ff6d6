// SPDX-License-Identifier: GPL-3.0-or-later
#include "hubspot/appkeeper.h"
#include "memorysecretstore.h"
#include "support/named.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace leadferry;
using base::Error;
using base::ErrorKind;
using hubspot::AppCredentials;
using hubspot::AppKeeper;

namespace {

const AppCredentials first{QStringLiteral("first"), QStringLiteral("secret-1")};
const AppCredentials second{QStringLiteral("second"), QStringLiteral("secret-2")};
const AppCredentials builtIn{QStringLiteral("built-in"), QStringLiteral("public")};

} // namespace

class AppKeeperTest : public QObject
{
    Q_OBJECT

    test::MemorySecretStore m_secrets;
    std::unique_ptr<AppKeeper> m_keeper;

    QStringList known()
    {
        std::optional<base::Result<QStringList>> ids;
        m_keeper->known(this, [&](const base::Result<QStringList>& answer) { ids = answer; });
        const bool came = !ids && QTest::qWaitFor([&] { return ids.has_value(); });
        return came && ids->ok() ? ids->value() : QStringList{QStringLiteral("failed")};
    }
    QString secretOf(const QString& clientId)
    {
        std::optional<base::Result<AppCredentials>> app;
        m_keeper->find(clientId, this, [&](const base::Result<AppCredentials>& answer) { app = answer; });
        (void)QTest::qWaitFor([&] { return app.has_value(); });
        return app->ok() ? (*app)->clientSecret : test::named(app->error().kind);
    }
    bool keep(const AppCredentials& app)
    {
        std::optional<bool> kept;
        m_keeper->keep(app, this, [&](const base::Result<void>& written) { kept = written.ok(); });
        (void)QTest::qWaitFor([&] { return kept.has_value(); });
        return *kept;
    }

private slots:
    void init()
    {
        m_secrets.secrets.clear();
        m_secrets.readFailure.reset();
        m_secrets.writeFailure.reset();
        m_keeper = std::make_unique<AppKeeper>(m_secrets, AppCredentials());
    }

    void nothingIsKnownAtFirst()
    {
        QCOMPARE(known(), QStringList());
        QCOMPARE(secretOf(first.clientId), test::named(ErrorKind::NotFound));
        QVERIFY(!m_keeper->isBuiltIn(QString()));
    }
    void whatWasEnteredOnceIsThereAfterARestart()
    {
        QVERIFY(keep(first));
        m_keeper = std::make_unique<AppKeeper>(m_secrets, AppCredentials());
        QCOMPARE(known(), QStringList{first.clientId});
        QCOMPARE(secretOf(first.clientId), first.clientSecret);
    }
    void theOneUsedLastIsOfferedFirst()
    {
        QVERIFY(keep(first));
        QVERIFY(keep(second));
        QCOMPARE(known(), (QStringList{second.clientId, first.clientId}));
        QVERIFY(keep(first));
        QCOMPARE(known(), (QStringList{first.clientId, second.clientId}));
    }
    void aRenewedSecretReplacesTheOldOne()
    {
        QVERIFY(keep(first));
        QVERIFY(keep({first.clientId, QStringLiteral("renewed")}));
        QCOMPARE(secretOf(first.clientId), QStringLiteral("renewed"));
        QVERIFY(!m_secrets.secrets.value(QStringLiteral("hubspot-apps")).contains("secret-1"));
    }
    void theBuiltInAppComesLastAndIsNotStored()
    {
        m_keeper = std::make_unique<AppKeeper>(m_secrets, builtIn);
        QCOMPARE(known(), QStringList{builtIn.clientId});
        QVERIFY(keep(builtIn));
        QVERIFY(m_secrets.secrets.isEmpty());
        QCOMPARE(secretOf(builtIn.clientId), builtIn.clientSecret);
        QVERIFY(keep(first));
        QCOMPARE(known(), (QStringList{first.clientId, builtIn.clientId}));
        QVERIFY(m_keeper->isBuiltIn(builtIn.clientId));
    }
    void aLockedStoreIsSaidAndAskedAgainTheNextTime()
    {
        QVERIFY(keep(first));
        m_keeper = std::make_unique<AppKeeper>(m_secrets, AppCredentials());
        m_secrets.readFailure = Error{ErrorKind::Unauthorized, QStringLiteral("locked")};
        QCOMPARE(secretOf(first.clientId), test::named(ErrorKind::Unauthorized));
        QVERIFY(!keep(second)); // would lose the first
        m_secrets.readFailure.reset();
        QCOMPARE(known(), QStringList{first.clientId});
    }
    void whatCouldNotBeStoredIsNotKnown()
    {
        m_secrets.writeFailure = Error{ErrorKind::Unauthorized, QStringLiteral("locked")};
        QVERIFY(!keep(first));
        QCOMPARE(known(), QStringList());
    }
};

QTEST_GUILESS_MAIN(AppKeeperTest)
#include "appkeepertest.moc"
