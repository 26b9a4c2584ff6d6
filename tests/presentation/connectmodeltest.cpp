// SPDX-License-Identifier: GPL-3.0-or-later
#include "presentation/connectmodel.h"

#include "app/enginecommands.h"
#include "domain/connectreason.h"
#include "support/fakeclock.h"
#include "support/fakeengineclient.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>

using namespace leadferry;
namespace reason = domain::connectreason;
using presentation::ConnectModel;
using presentation::ConnectPurpose;
using Field = ConnectModel::Field;
using Step = ConnectModel::Step;

namespace {

constexpr QLatin1String uuid("3f9c2e7a-1464-4b1c-9c5e-0a6d2f1b7e88");

ConnectPurpose again(domain::CredentialKind credential)
{
    domain::Portal portal;
    portal.name = QStringLiteral("Magazine");
    portal.hubId = 4471902;
    portal.credential = credential;
    return ConnectPurpose::reconnect(portal);
}

struct Dialog
{
    test::FakeClock clock;
    test::FakeEngineClient client;
    ConnectModel model;
    test::FakeEngineClient::Progress progress;
    test::FakeEngineClient::Answer answer;

    explicit Dialog(const ConnectPurpose& purpose = {}) : model(client, clock, purpose)
    {
        for (const char* command : {app::command::connectOAuth, app::command::connectServiceKey}) {
            client.script(QLatin1String(command), [this](const QJsonObject&, const auto& report, const auto& reply) {
                progress = report;
                answer = reply;
            });
        }
    }
    void typeSignIn()
    {
        model.setValue(Field::Name, QStringLiteral("Law firm"));
        model.setValue(Field::ClientId, uuid);
        model.setValue(Field::ClientSecret, uuid);
    }
    void knowApps()
    {
        client.script(QLatin1String(app::command::hubSpotApps), [](const auto&, const auto&, const auto& reply) {
            reply(QJsonObject{
                {QStringLiteral("apps"),
                 QJsonArray{QJsonObject{{QStringLiteral("clientId"), uuid}, {QStringLiteral("builtIn"), false}},
                            QJsonObject{{QStringLiteral("clientId"), QStringLiteral("ours")},
                                        {QStringLiteral("builtIn"), true}}}}});
        });
        QSignalSpy known(&model, &ConnectModel::appsChanged);
        model.loadApps();
        QVERIFY(known.wait());
    }
    [[nodiscard]] QJsonObject sent() const { return client.executed.constLast().arguments; }
    void begin()
    {
        typeSignIn();
        QVERIFY(model.start());
        QTRY_VERIFY(answer);
    }
    void fail(const QString& why, base::ErrorKind kind = base::ErrorKind::Invalid, const char* words = "words")
    {
        progress({{QStringLiteral("step"), QStringLiteral("failed")}, {QStringLiteral("reason"), why}});
        answer(base::Error{kind, QLatin1String(words)});
    }
    void tellAccount(qint64 hubId, const QString& name = {})
    {
        progress({{QStringLiteral("step"), QStringLiteral("account")},
                  {QStringLiteral("hubId"), hubId},
                  {QStringLiteral("name"), name}});
    }
    void browser(int secondsLeft)
    {
        progress({{QStringLiteral("step"), QStringLiteral("browser")},
                  {QStringLiteral("url"), QStringLiteral("https://app.hubspot.example.com/oauth/authorize?state=x")},
                  {QStringLiteral("secondsLeft"), secondsLeft}});
    }
};

} // namespace

class ConnectModelTest : public QObject
{
    Q_OBJECT
private slots:
    void aCutClientIdIsNoticedBeforeAnythingStarts()
    {
        Dialog dialog;
        dialog.typeSignIn();
        dialog.model.setValue(Field::ClientId, QStringLiteral("3f9c2e7a-14"));
        QVERIFY(dialog.model.problem(Field::ClientId).contains(QStringLiteral("cut off")));
        QVERIFY(!dialog.model.start());
        QVERIFY(dialog.client.executed.isEmpty());
    }
    void shapesHubSpotMayUseTomorrowAreLetThrough()
    {
        Dialog dialog;
        dialog.model.setValue(Field::ClientId, QStringLiteral("  app_") + uuid + QStringLiteral("  "));
        QCOMPARE(dialog.model.problem(Field::ClientId), QString());
        dialog.model.setValue(Field::ServiceKey, QStringLiteral("pat-eu1-") + uuid);
        QCOMPARE(dialog.model.problem(Field::ServiceKey), QString());
        dialog.model.setValue(Field::ServiceKey, QStringLiteral("something-else-entirely"));
        QCOMPARE(dialog.model.problem(Field::ServiceKey), QString());
        dialog.model.setValue(Field::ServiceKey, QStringLiteral("pat-eu1-3f9c2e7a-14"));
        QVERIFY(!dialog.model.problem(Field::ServiceKey).isEmpty());
    }
    void aNameMayBeLeftOutButNotTakenTwice()
    {
        Dialog dialog;
        QCOMPARE(dialog.model.problem(Field::Name), QString());
        dialog.model.setTakenNames({QStringLiteral("law firm")});
        dialog.model.setValue(Field::Name, QStringLiteral("Law firm"));
        QVERIFY(!dialog.model.problem(Field::Name).isEmpty());
        dialog.model.setValue(Field::Name, QStringLiteral("Magazine"));
        QCOMPARE(dialog.model.problem(Field::Name), QString());
    }
    void signingInGoesThroughItsStepsAndOpensTheBrowserOnce()
    {
        Dialog dialog;
        QSignalSpy browser(&dialog.model, &ConnectModel::browserWanted);
        dialog.begin();
        QCOMPARE(dialog.model.step(), Step::Starting);
        QCOMPARE(dialog.client.executed.constFirst().command, QLatin1String(app::command::connectOAuth));
        QCOMPARE(dialog.client.executed.constFirst().arguments.value(QLatin1String("clientId")).toString(), uuid);
        dialog.browser(300);
        dialog.browser(299);
        QCOMPARE(dialog.model.step(), Step::Browser);
        QCOMPARE(browser.count(), 1);
        dialog.progress({{QStringLiteral("step"), QStringLiteral("token")}});
        QCOMPARE(dialog.model.step(), Step::Token);
        dialog.progress({{QStringLiteral("step"), QStringLiteral("prepare")}});
        QCOMPARE(dialog.model.step(), Step::Preparing);
        dialog.answer(
            QJsonObject{{QStringLiteral("portal"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Law firm")}}}});
        QCOMPARE(dialog.model.step(), Step::Done);
        QCOMPARE(dialog.model.connectedName(), QStringLiteral("Law firm"));
        QCOMPARE(dialog.model.value(Field::ClientSecret), QString());
    }
    void thePageIsKnownWhenTheStepSaysThatItIsOpen()
    {
        Dialog dialog;
        dialog.begin();
        QUrl shown;
        QObject::connect(&dialog.model, &ConnectModel::stepChanged, &dialog.model,
                         [&] { shown = dialog.model.browserUrl(); });
        dialog.browser(300);
        QVERIFY(!shown.isEmpty());
        QCOMPARE(shown, dialog.model.browserUrl());
    }
    void theCountdownRunsByItself()
    {
        Dialog dialog;
        dialog.begin();
        dialog.browser(300);
        QCOMPARE(dialog.model.secondsLeft(), 300);
        dialog.clock.advance(2000);
        QCOMPARE(dialog.model.secondsLeft(), 298);
        dialog.clock.advance(400'000);
        QCOMPARE(dialog.model.secondsLeft(), 0);
    }
    void aWaitIsSaidAndCountedDownUntilItGoesOn()
    {
        Dialog dialog;
        dialog.begin();
        dialog.progress({{QStringLiteral("step"), QStringLiteral("wait")},
                         {QStringLiteral("secondsLeft"), 30},
                         {QStringLiteral("why"), QStringLiteral("asked")}});
        QCOMPARE(dialog.model.step(), Step::Waiting);
        QVERIFY(dialog.model.isBusy());
        QVERIFY(dialog.model.stepText().contains(QStringLiteral("asks us to wait")));
        dialog.clock.advance(2000);
        QCOMPARE(dialog.model.secondsLeft(), 28);
        dialog.progress({{QStringLiteral("step"), QStringLiteral("prepare")}});
        QCOMPARE(dialog.model.step(), Step::Preparing);
        QVERIFY(!dialog.model.hasCountdown());
        dialog.answer(base::Error{base::ErrorKind::RateLimited, QStringLiteral("HubSpot asks to wait 60 min")});
        QVERIFY(dialog.model.failure().meaning.contains(QStringLiteral("60 min")));
    }
    void whatWasTypedSurvivesAnError()
    {
        Dialog dialog;
        dialog.begin();
        dialog.fail(reason::unknownApp, base::ErrorKind::Invalid, "BAD_CLIENT_SECRET");
        QCOMPARE(dialog.model.step(), Step::Failed);
        QCOMPARE(dialog.model.failure().title, QStringLiteral("HubSpot does not know this app"));
        QVERIFY(!dialog.model.failure().title.contains(QStringLiteral("BAD_CLIENT")));
        dialog.model.edit();
        QCOMPARE(dialog.model.step(), Step::Typing);
        QCOMPARE(dialog.model.value(Field::ClientSecret), uuid);
        QVERIFY(dialog.model.start());
    }
    void cancellingAsksTheEngineAndSaysThatNothingChanged()
    {
        Dialog dialog;
        dialog.begin();
        dialog.model.cancel();
        QCOMPARE(dialog.client.cancelled, QStringList{QLatin1String(app::command::connectOAuth)});
        dialog.answer(base::Error{base::ErrorKind::Cancelled, {}});
        QCOMPARE(dialog.model.failure().title, QStringLiteral("Connecting was stopped"));
    }
    void aTimeoutIsNotCalledACancel()
    {
        Dialog dialog;
        dialog.begin();
        dialog.fail(reason::nobodyCame, base::ErrorKind::Transient, "timed out");
        QVERIFY(dialog.model.failure().title.contains(QStringLiteral("in time")));
    }
    void aSecondStartWhileBusyDoesNothing()
    {
        Dialog dialog;
        dialog.begin();
        QVERIFY(!dialog.model.start());
        QCOMPARE(dialog.client.executed.size(), 1);
    }
    void aKeptAppNeedsNothingButAClick()
    {
        Dialog dialog;
        dialog.knowApps();
        QCOMPARE(dialog.model.chosenApp(), uuid);
        QCOMPARE(dialog.model.fields(), QList<Field>{Field::Name});
        QVERIFY(dialog.model.start());
        QCOMPARE(dialog.sent().value(QLatin1String("clientId")).toString(), uuid);
        QCOMPARE(dialog.sent().value(QLatin1String("clientSecret")).toString(), QString());
    }
    void anotherAppIsTypedAsBefore()
    {
        Dialog dialog;
        dialog.knowApps();
        dialog.model.setChosenApp({});
        QVERIFY(dialog.model.fields().contains(Field::ClientSecret));
        QVERIFY(!dialog.model.start());
        dialog.typeSignIn();
        QVERIFY(dialog.model.start());
        QCOMPARE(dialog.sent().value(QLatin1String("clientSecret")).toString(), uuid);
    }
    void whoTypesBeforeTheAppsAreKnownIsNotOverruled()
    {
        Dialog dialog;
        dialog.typeSignIn();
        dialog.knowApps();
        QCOMPARE(dialog.model.chosenApp(), QString());
    }
    void pkceIsASwitch()
    {
        Dialog dialog;
        dialog.begin();
        QCOMPARE(dialog.sent().value(QLatin1String("pkce")).toBool(true), false);
        dialog.fail(reason::declined);
        dialog.model.setPkce(ConnectModel::Pkce::On);
        QVERIFY(dialog.model.start());
        QCOMPARE(dialog.sent().value(QLatin1String("pkce")).toBool(), true);
    }
    void reconnectingNamesTheAccountAndKeepsTheWayAndTheName()
    {
        Dialog dialog(again(domain::CredentialKind::ServiceKey));
        QVERIFY(dialog.model.way() == ConnectModel::Way::ServiceKey);
        QVERIFY(!dialog.model.start()); // it lost its access: the old key is of no use
        dialog.model.setValue(Field::ServiceKey, QStringLiteral("pat-eu1-") + uuid);
        QVERIFY(dialog.model.start());
        QCOMPARE(dialog.sent().value(QLatin1String("expectedHubId")).toInteger(), 4471902);
        QCOMPARE(dialog.sent().value(QLatin1String("name")).toString(), QStringLiteral("Magazine"));
    }
    void anotherAccountIsNamedAndMayBecomeAPortalOfItsOwn()
    {
        Dialog dialog(again(domain::CredentialKind::OAuth));
        dialog.model.setValue(Field::ClientId, uuid);
        dialog.model.setValue(Field::ClientSecret, uuid);
        QVERIFY(dialog.model.start());
        QTRY_VERIFY(dialog.answer);
        dialog.tellAccount(99);
        dialog.fail(reason::wrongAccount, base::ErrorKind::Conflict);
        QVERIFY(dialog.model.failure().meaning.contains(QStringLiteral("Magazine")));
        QVERIFY(dialog.model.failure().meaning.contains(QStringLiteral("4471902")));
        QVERIFY(dialog.model.failure().meaning.contains(QStringLiteral("99")));
        QVERIFY(dialog.model.canConnectOther());
        QVERIFY(dialog.model.connectOther());
        QCOMPARE(dialog.sent().value(QLatin1String("expectedHubId")).toInteger(-1), 0);
        QCOMPARE(dialog.sent().value(QLatin1String("suggestedHubId")).toInteger(), 99);
        QCOMPARE(dialog.sent().value(QLatin1String("name")).toString(), QString());
    }
    void anotherAccountThatIsConnectedIsOnlyNamed()
    {
        Dialog dialog(again(domain::CredentialKind::OAuth));
        dialog.model.setValue(Field::ClientId, uuid);
        dialog.model.setValue(Field::ClientSecret, uuid);
        QVERIFY(dialog.model.start());
        QTRY_VERIFY(dialog.answer);
        dialog.tellAccount(99, QStringLiteral("Law firm"));
        dialog.fail(reason::wrongAccount, base::ErrorKind::Conflict);
        QVERIFY(dialog.model.failure().meaning.contains(QStringLiteral("Law firm")));
        QVERIFY(!dialog.model.canConnectOther());
        QVERIFY(!dialog.model.connectOther());
    }
    void aSecondConnectOfAnAccountIsCalledThat()
    {
        Dialog dialog;
        dialog.begin();
        dialog.answer(
            QJsonObject{{QStringLiteral("portal"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Law firm")}}},
                        {QStringLiteral("again"), true}});
        QVERIFY(dialog.model.stepText().contains(QStringLiteral("connected already")));
        QVERIFY(dialog.model.stepText().contains(QStringLiteral("Law firm")));
    }
    void permissionsThatWereAddedToAKeyAreCheckedWithTheKeptOne()
    {
        ConnectPurpose purpose = again(domain::CredentialKind::ServiceKey);
        purpose.kind = ConnectPurpose::Kind::Grant;
        purpose.missingScopes = {QStringLiteral("crm.objects.deals.write")};
        Dialog dialog(purpose);
        QVERIFY(dialog.model.mayUseKeptKey());
        QVERIFY(dialog.model.start());
        QCOMPARE(dialog.sent().value(QLatin1String("key")).toString(), QString());
        QCOMPARE(dialog.sent().value(QLatin1String("expectedHubId")).toInteger(), 4471902);
        QVERIFY(presentation::missingPermissions(purpose).meaning.contains(QStringLiteral("crm.objects.deals.write")));
    }
    void closingTheDialogStopsTheEngine()
    {
        test::FakeClock clock;
        test::FakeEngineClient client;
        client.script(QLatin1String(app::command::connectServiceKey), [](const auto&, const auto&, const auto&) {});
        {
            ConnectModel model(client, clock);
            model.setWay(ConnectModel::Way::ServiceKey);
            model.setValue(Field::Name, QStringLiteral("Law firm"));
            model.setValue(Field::ServiceKey, QStringLiteral("pat-eu1-") + uuid);
            QVERIFY(model.start());
        }
        QCOMPARE(client.cancelled, QStringList{QLatin1String(app::command::connectServiceKey)});
    }
};

QTEST_GUILESS_MAIN(ConnectModelTest)
#include "connectmodeltest.moc"
