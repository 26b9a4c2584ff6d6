// SPDX-License-Identifier: GPL-3.0-or-later
// Connecting as people do it: with an app entered once, a second time, to the wrong account, and with a change of mind.
#include "app/engineundertest.h"
#include "app/personsbrowser.h"
#include "domain/connectreason.h"
#include "domain/secrettrouble.h"

#include <QDirIterator>
#include <QFile>
#include <QUrlQuery>

using namespace leadferry;
namespace connectreason = domain::connectreason;

namespace {

constexpr qint64 otherHubId = 7700123;

} // namespace

class ConnectingTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT

    std::unique_ptr<sandbox::Sandbox> m_other; ///< another HubSpot account
    std::unique_ptr<test::PersonsBrowser> m_browser;
    QString m_reason;
    QJsonObject m_account;

    static QJsonObject appOf(const sandbox::Sandbox& account)
    {
        QJsonObject arguments = addressOf(account);
        arguments.insert(QStringLiteral("clientId"), account.clientId());
        arguments.insert(QStringLiteral("clientSecret"), account.clientSecret());
        return arguments;
    }
    static QJsonObject addressOf(const sandbox::Sandbox& account)
    {
        return {{QStringLiteral("apiUrl"), account.url().toString()}};
    }
    static QJsonObject with(QJsonObject arguments, const char* name, const QJsonValue& value)
    {
        arguments.insert(QLatin1String(name), value);
        return arguments;
    }
    base::Result<QJsonObject> connectBy(const char* command, const QJsonObject& arguments)
    {
        m_reason.clear();
        m_account = {};
        auto* job = m_engine->command(QLatin1String(command), arguments);
        connect(job, &app::EngineCommandJob::progress, this, [this](const QJsonObject& step) {
            const QString name = step.value(QLatin1String("step")).toString();
            if (name == QLatin1String("browser")) {
                m_browser->open(QUrl(step.value(QLatin1String("url")).toString()));
            } else if (name == QLatin1String("failed")) {
                m_reason = step.value(QLatin1String("reason")).toString();
            } else if (name == QLatin1String("account")) {
                m_account = step;
            }
        });
        return finish(job);
    }
    base::Result<QJsonObject> signIn(const QJsonObject& arguments)
    {
        return connectBy(app::command::connectOAuth, arguments);
    }
    QJsonArray knownApps(qint64 hubId = 0) const
    {
        return execute(app::command::hubSpotApps, {{QStringLiteral("expectedHubId"), hubId}})
            ->value(QLatin1String("apps"))
            .toArray();
    }
    domain::Portal portal(int index = 0) const { return m_engine->portals()->value(index); }
    static int calls(const sandbox::Sandbox& account)
    {
        int calls = 0;
        const QJsonObject kinds = account.report().value(QLatin1String("calls")).toObject();
        for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
            calls += kind.key().startsWith(QLatin1String("oauth")) ? 0 : kind->toInt();
        }
        return calls;
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        sandbox::SandboxOptions options;
        options.hubId = otherHubId;
        m_other = std::make_unique<sandbox::Sandbox>(options, m_clock);
        QVERIFY(m_other->start().ok());
        m_browser = std::make_unique<test::PersonsBrowser>();
    }
    void cleanup()
    {
        end();
        m_other.reset();
        m_browser.reset();
    }

    void anAppIsEnteredOnceAndUsedFromThenOn()
    {
        QVERIFY(knownApps().isEmpty());
        QVERIFY(signIn(appOf(*m_standIn)).ok());
        QCOMPARE(knownApps().at(0)[QLatin1String("clientId")].toString(), m_standIn->clientId());
        QCOMPARE(knownApps().at(0)[QLatin1String("builtIn")].toBool(true), false);
        QVERIFY(execute(app::command::disconnect, {{QStringLiteral("name"), portal().name}}).ok());
        QVERIFY(startAgain(options()).ok());
        QVERIFY(signIn(addressOf(*m_standIn)).ok()); // neither id nor secret
        QVERIFY(signIn(with(addressOf(*m_standIn), "clientId", m_standIn->clientId())).ok());
        QCOMPARE(m_engine->portals()->size(), 1);
    }
    void reconnectingOffersThePortalsOwnAppFirst()
    {
        QVERIFY(signIn(appOf(*m_standIn)).ok());
        QVERIFY(signIn(appOf(*m_other)).ok());
        QCOMPARE(knownApps().size(), 2);
        QCOMPARE(knownApps().at(0)[QLatin1String("clientId")].toString(), m_other->clientId());
        QCOMPARE(knownApps(portal().hubId).at(0)[QLatin1String("clientId")].toString(), m_standIn->clientId());
        // Neither the app nor where the portal is has to be said again.
        QVERIFY(signIn({{QStringLiteral("expectedHubId"), portal().hubId}}).ok());
        QCOMPARE(m_browser->consent.path(), QStringLiteral("/oauth/%1/authorize").arg(portal().hubId));
    }
    void withoutAnyAppItIsSaidBeforeTheBrowserOpens()
    {
        const auto outcome = signIn(addressOf(*m_standIn));
        QVERIFY(!outcome.ok());
        QCOMPARE(m_reason, QString(connectreason::noApp));
        QVERIFY(m_browser->consent.isEmpty());
        QVERIFY(!signIn(with(addressOf(*m_standIn), "clientId", QStringLiteral("unknown"))).ok());
        QCOMPARE(m_reason, QString(connectreason::noAppSecret));
    }
    void aSecondConnectOfAnAccountKeepsItsNameUnlessAnotherIsGiven()
    {
        QVERIFY(signIn(with(appOf(*m_standIn), "name", QStringLiteral("Law firm"))).ok());
        const auto again = signIn(appOf(*m_standIn));
        QVERIFY(again->value(QLatin1String("again")).toBool());
        QCOMPARE(m_account.value(QLatin1String("name")).toString(), QStringLiteral("Law firm"));
        QCOMPARE(m_engine->portals()->size(), 1);
        QCOMPARE(portal().name, QStringLiteral("Law firm"));
        QVERIFY(signIn(with(appOf(*m_standIn), "name", QStringLiteral("Magazine"))).ok());
        QCOMPARE(portal().name, QStringLiteral("Magazine"));
        QVERIFY(!signIn(appOf(*m_other))->value(QLatin1String("again")).toBool(true));
    }
    void theWrongAccountInTheBrowserChangesNothingAnywhere()
    {
        QVERIFY(signIn(with(appOf(*m_standIn), "name", QStringLiteral("Law firm"))).ok());
        const auto secrets = m_secrets.secrets;
        const auto before = portal();
        const auto outcome = signIn(with(appOf(*m_other), "expectedHubId", before.hubId));
        QVERIFY(!outcome.ok());
        QCOMPARE(m_reason, QString(connectreason::wrongAccount));
        QCOMPARE(m_account.value(QLatin1String("hubId")).toInteger(), otherHubId);
        for (const QString& named : {QStringLiteral("Law firm"), QString::number(otherHubId)}) {
            QVERIFY2(outcome.error().message.contains(named), qPrintable(outcome.error().message));
        }
        QCOMPARE(m_secrets.secrets, secrets);
        QCOMPARE(m_engine->portals()->size(), 1);
        QCOMPARE(portal().name, before.name);
        QCOMPARE(portal().apiUrl, before.apiUrl);
        QCOMPARE(calls(*m_other), 0);
        QTRY_VERIFY(m_browser->page.contains(QByteArray::number(otherHubId)));
        // The person decides to have it as a portal of its own.
        QVERIFY(signIn(with(appOf(*m_other), "suggestedHubId", otherHubId)).ok());
        QCOMPARE(m_browser->consent.path(), QStringLiteral("/oauth/%1/authorize").arg(otherHubId));
        QCOMPARE(m_engine->portals()->size(), 2);
    }
    void theWrongAccountsKeyChangesNothingAnywhere()
    {
        QVERIFY(connectStandIn().ok());
        const auto secrets = m_secrets.secrets;
        const auto outcome =
            connectBy(app::command::connectServiceKey,
                      with(with(addressOf(*m_other), "key", m_other->serviceKey()), "expectedHubId", portal().hubId));
        QVERIFY(!outcome.ok());
        QCOMPARE(test::named(outcome.error().kind), test::named(base::ErrorKind::Conflict));
        QCOMPARE(m_reason, QString(connectreason::wrongAccount));
        QCOMPARE(m_secrets.secrets, secrets);
        QCOMPARE(m_engine->portals()->size(), 1);
        QCOMPARE(calls(*m_other), 1); // whose key it is
    }
    void aKeptKeyIsCheckedAgainWithoutPastingIt()
    {
        QVERIFY(connectStandIn().ok());
        const auto again =
            connectBy(app::command::connectServiceKey, {{QStringLiteral("expectedHubId"), portal().hubId}});
        QVERIFY2(again.ok(), qPrintable(again.ok() ? QString() : again.error().message));
        QVERIFY(signIn(appOf(*m_other)).ok());
        QVERIFY(!connectBy(app::command::connectServiceKey, {{QStringLiteral("expectedHubId"), otherHubId}}).ok());
        QCOMPARE(m_reason, QString(connectreason::noKeptKey));
    }
    void aNameIsNotGivenTwice()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(!signIn(with(appOf(*m_other), "name", QStringLiteral("stand-IN"))).ok());
        QCOMPARE(m_reason, QString(connectreason::nameTaken));
        QCOMPARE(calls(*m_other), 1);
        QCOMPARE(m_engine->portals()->size(), 1);
    }
    void whoDeclinesIsToldSoInTheirLanguage()
    {
        m_browser->mind = test::PersonsBrowser::Mind::Declines;
        QVERIFY(!signIn(with(appOf(*m_standIn), "language", QStringLiteral("de_DE"))).ok());
        QCOMPARE(m_reason, QString(connectreason::declined));
        QTRY_VERIFY(m_browser->page.contains("abgelehnt"));
        QVERIFY(m_secrets.secrets.isEmpty());
    }
    void whoLeavesIsWaitedForOnlySoLong()
    {
        m_browser->mind = test::PersonsBrowser::Mind::Leaves;
        QVERIFY(!signIn(with(appOf(*m_standIn), "timeoutMs", 50)).ok());
        QCOMPARE(m_reason, QString(connectreason::nobodyCame));
    }
    void pkceIsUsedWhenItIsAskedFor()
    {
        QVERIFY(signIn(appOf(*m_standIn)).ok());
        QVERIFY(!QUrlQuery(m_browser->consent).hasQueryItem(QStringLiteral("code_challenge")));
        QVERIFY(signIn(with(appOf(*m_standIn), "pkce", true)).ok());
        QVERIFY(QUrlQuery(m_browser->consent).hasQueryItem(QStringLiteral("code_challenge")));
    }
    void eachTroubleWithTheKeychainIsToldApartBeforeTheBrowserOpens_data()
    {
        QTest::addColumn<int>("trouble");
        QTest::addColumn<QString>("reason");
        using domain::SecretTrouble;
        QTest::newRow("none") << int(SecretTrouble::NoKeychain) << QString(connectreason::noKeychain);
        QTest::newRow("locked") << int(SecretTrouble::Locked) << QString(connectreason::keychainLocked);
        QTest::newRow("refused") << int(SecretTrouble::Refused) << QString(connectreason::keychainRefused);
        QTest::newRow("silent") << int(SecretTrouble::Silent) << QString(connectreason::keychainSilent);
    }
    void eachTroubleWithTheKeychainIsToldApartBeforeTheBrowserOpens()
    {
        QFETCH(int, trouble);
        QFETCH(QString, reason);
        m_secrets.refusal = domain::secretError(domain::SecretTrouble(trouble), QStringLiteral("as it says"));
        const auto outcome = signIn(appOf(*m_standIn));
        m_secrets.refusal.reset();
        QVERIFY(!outcome.ok());
        QCOMPARE(m_reason, reason);
        QVERIFY(m_browser->consent.isEmpty());
        QCOMPARE(calls(*m_standIn), 0);
    }
    void noFileOfTheProfileHoldsTheAppsSecret()
    {
        QVERIFY(signIn(appOf(*m_standIn)).ok());
        const QByteArray secret = m_standIn->clientSecret().toUtf8();
        int kept = 0;
        for (const QByteArray& each : std::as_const(m_secrets.secrets)) {
            kept += static_cast<int>(each.count(secret));
        }
        QCOMPARE(kept, 1); // in one place of the keychain
        QDirIterator files(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret), qPrintable(file.fileName()));
        }
    }
};

QTEST_GUILESS_MAIN(ConnectingTest)
#include "connectingtest.moc"
