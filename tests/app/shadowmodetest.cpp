// SPDX-License-Identifier: GPL-3.0-or-later
// Sources of a person's own and shadow mode, through the whole engine against the stand-in.
#include "app/engineundertest.h"
#include "support/named.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace leadferry;
using base::ErrorKind;
using domain::DeliveryState;

namespace {

QString lead(const char* id, const char* email = "jane@example.com")
{
    return QStringLiteral(R"({"id":"%1","type":"lead.captured.v1","bot":"website-bot","data":{"topic":"Wills"},)"
                          R"("contact":{"email":"%2","name":"Jane Cooper"}})")
        .arg(QLatin1String(id), QLatin1String(email));
}

QJsonObject sourceNamed(const char* name)
{
    return {{QStringLiteral("name"), QLatin1String(name)}};
}

QJsonObject with(QJsonObject object, const char* name, const QJsonValue& value)
{
    object.insert(QLatin1String(name), value);
    return object;
}

/// What the program says into its log while this lives.
class MessagesHeard
{
public:
    MessagesHeard()
    {
        messages().clear();
        m_before = qInstallMessageHandler(
            [](QtMsgType, const QMessageLogContext&, const QString& text) { messages().append(text); });
    }
    ~MessagesHeard() { qInstallMessageHandler(m_before); }
    Q_DISABLE_COPY_MOVE(MessagesHeard)
    static bool one(const char* part) { return !messages().filter(QLatin1String(part)).isEmpty(); }

private:
    static QStringList& messages()
    {
        static QStringList heard;
        return heard;
    }
    QtMessageHandler m_before = nullptr;
};

} // namespace

class ShadowModeTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    base::Result<QJsonObject> send(const QString& event, const char* source) const
    {
        return execute(app::command::send,
                       {{QStringLiteral("text"), event}, {QStringLiteral("source"), QLatin1String(source)}});
    }
    base::Result<QJsonObject> shadow(const char* source) const
    {
        return execute(app::command::changeSource, with(sourceNamed(source), "shadow", true));
    }
    base::Result<QJsonObject> live(const char* source, bool deliver) const
    {
        return execute(app::command::goLive, with(sourceNamed(source), "deliver", deliver));
    }
    QJsonObject source(const char* name) const
    {
        const auto answer = execute(app::command::sources, {});
        const QJsonArray all = answer ? answer->value(QLatin1String("sources")).toArray() : QJsonArray();
        for (const auto& each : all) {
            if (each[QLatin1String("name")].toString() == QLatin1String(name)) {
                return each.toObject();
            }
        }
        return {};
    }
    domain::DeliveryDetail detail(qint64 id) const { return m_engine->delivery(id).value(); }
    QString writeOf(qint64 id, int operation) const
    {
        return detail(id).outlook.value(QLatin1String("operations"))[operation][QLatin1String("write")].toString();
    }

private slots:
    void init() { QVERIFY(begin()); }
    void cleanup() { end(); }

    void whatComesInShadowModeIsHeldAndShownAsItWouldBeWritten()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a"), "port").ok());
        QTRY_COMPARE_WITH_TIMEOUT(domain::toJson(detail(1).row).value(QLatin1String("wouldWrite")).toArray(),
                                  (QJsonArray{QStringLiteral("contact"), QStringLiteral("note")}), 20'000);
        QCOMPARE(test::named(detail(1).row.state), test::named(DeliveryState::Held));
        QCOMPARE(detail(1).row.cause, QStringLiteral("shadow mode"));
        QCOMPARE(writeOf(1, 0), QStringLiteral("create"));
        QCOMPARE(detail(1)
                     .outlook.value(QLatin1String("operations"))[0][QLatin1String("properties")][QLatin1String("email")]
                     .toString(),
                 QStringLiteral("jane@example.com"));
        QCOMPARE(standInHas("contacts"), 0);
        QCOMPARE(source("port").value(QLatin1String("shadowed")).toInt(), 1);
        QCOMPARE(source("port").value(QLatin1String("today")).toInt(), 1); // although it names a bot
    }
    void theNextOfTheSamePersonChangesWhatTheFirstWouldHaveMade()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a"), "port").ok());
        QTRY_VERIFY_WITH_TIMEOUT(!detail(1).outlook.isEmpty(), 20'000);
        QVERIFY(send(lead("b"), "port").ok());
        QTRY_VERIFY_WITH_TIMEOUT(!detail(2).outlook.isEmpty(), 20'000);
        QCOMPARE(writeOf(2, 0), QStringLiteral("nothing")); // the same contact with the same values
        QCOMPARE(writeOf(2, 1), QStringLiteral("create"));  // its note
    }
    void whatShadowModeHoldsNeedsNobody()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a"), "port").ok());
        QTRY_COMPARE(m_engine->status().shadowed, 1);
        QCOMPARE(inState(DeliveryState::Held), 0);
        QCOMPARE(m_engine->status().needingPeople(), 0);
        alter(QStringLiteral("UPDATE delivery SET cause = 'HubSpot refused a value'"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QTRY_COMPARE(m_engine->status().needingPeople(), 1); // held for something else
        QCOMPARE(m_engine->status().shadowed, 0);
    }
    void otherSourcesGoOn()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("folder").ok());
        QVERIFY(send(lead("a"), "port").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
    }
    void nothingThatIsStartedTogetherLetsItOut()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a"), "port").ok());
        const auto retried = execute(app::command::retry, {{QStringLiteral("status"), QStringLiteral("held")}});
        QCOMPARE(retried->value(QLatin1String("retried")).toInt(), 0);
        QCOMPARE(test::named(detail(1).row.state), test::named(DeliveryState::Held));
    }
    void aPersonMayStartASingleOne()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a") + QLatin1Char('\n') + lead("b", "john@example.com"), "port").ok());
        QVERIFY(execute(app::command::retry, {{QStringLiteral("ids"), QJsonArray{1}}}).ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QCOMPARE(test::named(detail(2).row.state), test::named(DeliveryState::Held));
    }
    void goingLiveLetsOutWhatIsHeldWhenItIsAskedTo()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a") + QLatin1Char('\n') + lead("b", "john@example.com"), "port").ok());
        const auto kept = live("port", false);
        QCOMPARE(kept->value(QLatin1String("shadowed")).toInt(), 2);
        QVERIFY(send(lead("c", "amara@example.com"), "port").ok());
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);
        QCOMPARE(m_engine->status().shadowed, 2);
        QCOMPARE(live("port", true)->value(QLatin1String("released")).toInt(), 2);
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 3, 20'000);
        QCOMPARE(standInHas("contacts"), 3);
        QCOMPARE(audited().constLast().action, QStringLiteral("go-live"));
    }
    void anUnroutedEventIsHeldOnceItsPortalIsChosen()
    {
        QVERIFY(shadow("port").ok());
        QVERIFY(send(lead("a"), "port").ok());
        QCOMPARE(test::named(detail(1).row.state), test::named(DeliveryState::Unrouted));
        QVERIFY(connectStandIn().ok());
        QTRY_VERIFY_WITH_TIMEOUT(!detail(1).outlook.isEmpty(), 20'000);
        QCOMPARE(detail(1).row.cause, QStringLiteral("shadow mode"));
    }
    void theOutlookIsMadeUpForWhenThePortalAnswersAgain()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(shadow("port").ok());
        alter(QStringLiteral("UPDATE portal SET api_url = 'http://127.0.0.1:1'"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        const MessagesHeard heard;
        QVERIFY(send(lead("a"), "port").ok());
        QTRY_VERIFY_WITH_TIMEOUT(heard.one("is looked at again later"), 20'000);
        QVERIFY(detail(1).outlook.isEmpty());
        alter(QStringLiteral("UPDATE portal SET api_url = '%1'").arg(m_standIn->url().toString()));
        QVERIFY(execute(app::command::nudge, {}).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!detail(1).outlook.isEmpty(), 60'000);
    }
    void aPortalThatDoesNotAnswerKeepsNoOtherWaiting()
    {
        sandbox::SandboxOptions account;
        account.hubId = 5520318;
        sandbox::Sandbox second(account, m_clock);
        QVERIFY(second.start().ok());
        QVERIFY(connectStandIn().ok());
        QVERIFY(execute(app::command::connectServiceKey, {{QStringLiteral("name"), QStringLiteral("Second")},
                                                          {QStringLiteral("key"), second.serviceKey()},
                                                          {QStringLiteral("apiUrl"), second.url().toString()}})
                    .ok());
        for (const auto& [source, portal] : {std::pair("port", "Stand-in"), std::pair("folder", "Second")}) {
            QVERIFY(shadow(source).ok());
            QVERIFY(
                execute(app::command::changeSource, with(sourceNamed(source), "portal", QLatin1String(portal))).ok());
        }
        alter(QStringLiteral("UPDATE portal SET api_url = 'http://127.0.0.1:1' WHERE name = 'Stand-in'"));
        QVERIFY(execute(app::command::nudge, {}).ok());
        const MessagesHeard heard;
        QVERIFY(send(lead("a"), "port").ok());
        QTRY_VERIFY_WITH_TIMEOUT(heard.one("is looked at again later"), 20'000);
        QVERIFY(send(lead("b", "john@example.com"), "folder").ok());
        QTRY_VERIFY_WITH_TIMEOUT(!detail(2).outlook.isEmpty(), 20'000);
        QVERIFY(detail(1).outlook.isEmpty());
    }
    void whatWasSaidBeforeInTheConversationIsInThePreview()
    {
        QVERIFY(connectStandIn().ok());
        QVERIFY(
            send(QStringLiteral(R"({"id":"m","type":"conversation.message.v1","conversation":{"id":"c-1","messages":)"
                                R"([{"from":"visitor","text":"Do you open on Sundays?"}]}})"),
                 "port")
                .ok());
        const auto answer =
            execute(app::command::preview,
                    {{QStringLiteral("text"),
                      QStringLiteral(R"({"id":"l","type":"lead.captured.v1","conversation":{"id":"c-1"},)"
                                     R"("contact":{"email":"jane@example.com"}})")}});
        QVERIFY2(answer.ok(), qPrintable(answer ? QString() : answer.error().message));
        const QString note =
            answer
                ->value(QLatin1String("deliveries"))[0][QLatin1String("operations")][1][QLatin1String("properties")]
                                                    [QLatin1String("hs_note_body")]
                .toString();
        QVERIFY2(note.contains(QStringLiteral("Do you open on Sundays?")), qPrintable(note));
    }
    void aSourceHasItsAddressItsFormatAndItsBot()
    {
        auto run = options();
        run.listen = QStringLiteral("127.0.0.1:0");
        QVERIFY(startAgain(run).ok());
        QVERIFY(connectStandIn().ok());
        const auto added = execute(app::command::addSource, {{QStringLiteral("name"), QStringLiteral("web-chat")},
                                                             {QStringLiteral("format"), QStringLiteral("typebot")},
                                                             {QStringLiteral("bot"), QStringLiteral("webbot")}});
        QVERIFY2(added.ok(), qPrintable(added ? QString() : added.error().message));
        QCOMPARE(added->value(QLatin1String("address")).toString(),
                 QStringLiteral("http://127.0.0.1:8765/v1/sources/web-chat"));
        QCOMPARE(added->value(QLatin1String("portal")).toString(), QStringLiteral("Stand-in"));

        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_engine->status().listenAddress + QStringLiteral("/v1/sources/web-chat")));
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        std::unique_ptr<QNetworkReply> reply(
            network.post(request, R"({"resultId":"r1","name":"Amara Okafor","email":"amara.okafor@example.com"})"));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 202);
        QCOMPARE(detail(1).row.source, QStringLiteral("web-chat"));
        QCOMPARE(detail(1).row.bot, QStringLiteral("webbot"));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 1, 20'000);

        QVERIFY(execute(app::command::removeSource, sourceNamed("web-chat")).ok());
        reply.reset(network.post(request, "{}"));
        QTRY_VERIFY(reply->isFinished());
        QCOMPARE(reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), 404);
        QCOMPARE(test::named(detail(1).row.state), test::named(DeliveryState::Delivered)); // its events stay
    }
    void aChangeKeepsWhatItDoesNotName()
    {
        QVERIFY(execute(app::command::addSource, {{QStringLiteral("name"), QStringLiteral("web-chat")},
                                                  {QStringLiteral("format"), QStringLiteral("typebot")},
                                                  {QStringLiteral("bot"), QStringLiteral("webbot")}})
                    .ok());
        QVERIFY(shadow("web-chat").ok());
        const QJsonObject now = source("web-chat");
        QCOMPARE(now.value(QLatin1String("format")).toString(), QStringLiteral("typebot"));
        QCOMPARE(now.value(QLatin1String("bot")).toString(), QStringLiteral("webbot"));
        QVERIFY(now.value(QLatin1String("shadow")).toBool());
    }
    void whatCannotBeASourceIsRefused_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray add(app::command::addSource);
        const QByteArray change(app::command::changeSource);
        QTest::newRow("a name with spaces") << add << sourceNamed("web chat") << ErrorKind::Invalid;
        QTest::newRow("no name") << add << QJsonObject() << ErrorKind::Invalid;
        QTest::newRow("the port's name") << add << sourceNamed("port") << ErrorKind::Invalid;
        QTest::newRow("a name that is there") << add << sourceNamed("there") << ErrorKind::Conflict;
        QTest::newRow("an unknown format")
            << add << with(sourceNamed("x"), "format", QStringLiteral("typebott")) << ErrorKind::NotFound;
        QTest::newRow("an unknown portal")
            << add << with(sourceNamed("x"), "portal", QStringLiteral("Nobody")) << ErrorKind::NotFound;
        QTest::newRow("a format for the port")
            << change << with(sourceNamed("port"), "format", QStringLiteral("typebot")) << ErrorKind::Invalid;
        QTest::newRow("changing none") << change << sourceNamed("nobody") << ErrorKind::NotFound;
        QTest::newRow("removing none") << QByteArray(app::command::removeSource) << sourceNamed("nobody")
                                       << ErrorKind::NotFound;
        QTest::newRow("removing the port")
            << QByteArray(app::command::removeSource) << sourceNamed("port") << ErrorKind::NotFound;
        QTest::newRow("none goes live") << QByteArray(app::command::goLive) << sourceNamed("nobody")
                                        << ErrorKind::NotFound;
    }
    void whatCannotBeASourceIsRefused()
    {
        QFETCH(QByteArray, command);
        QFETCH(QJsonObject, arguments);
        QVERIFY(execute(app::command::addSource, sourceNamed("there")).ok());
        const auto answer = execute(command.constData(), arguments);
        QVERIFY(!answer.ok());
        QFETCH(ErrorKind, kind);
        QCOMPARE(test::named(answer.error().kind), test::named(kind));
        QVERIFY(source("x").isEmpty());
    }
};

QTEST_GUILESS_MAIN(ShadowModeTest)
#include "shadowmodetest.moc"
