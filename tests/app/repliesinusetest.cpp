// SPDX-License-Identifier: GPL-3.0-or-later
// What agents answer, from the stand-in's inbox to the bot, through the whole engine on a PC whose time flies.
#include "app/engineundertest.h"
#include "net/httpserver.h"
#include "support/hurryingclock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>

using namespace leadferry;
using app::Engine;
using app::EngineRole;
using domain::DeliveryState;
using domain::Reply;
using domain::ReplyState;

namespace {

constexpr int patienceMs = 60'000;
/// So much faster than the wall's: half a minute is a second and a half.
constexpr int hurry = 20;

constexpr auto escalation = R"({"id":"e-%1","type":"escalation.requested.v1","bot":"website-bot",
"conversation":{"id":"%1","messages":[{"from":"visitor","text":"I want a human."}]},
"contact":{"email":"jane@example.com","name":"Jane Cooper"},"data":{"reason":"billing"}})";

} // namespace

class RepliesInUseTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT
    std::unique_ptr<test::HurryingClock> m_hurrying;
    std::unique_ptr<net::HttpServer> m_bot;
    int m_botSays = 200;
    QList<net::HttpRequest> m_posted;

    [[nodiscard]] bool startHurrying()
    {
        app::RunOptions run = options();
        run.listen = QStringLiteral("127.0.0.1:0");
        m_engine.reset();
        m_hurrying = std::make_unique<test::HurryingClock>(test::HurryingClock::Pace{.speed = hurry});
        m_engine = std::make_unique<Engine>(run, EngineRole::Owner, m_secrets, *m_hurrying);
        return m_engine->start().ok();
    }
    [[nodiscard]] QUrl startBot()
    {
        m_bot = std::make_unique<net::HttpServer>([this](const std::shared_ptr<net::HttpExchange>& exchange) {
            m_posted.append(exchange->request());
            exchange->reply({m_botSays, {}, "ok"});
        });
        const auto port = m_bot->listen(QHostAddress::LocalHost, 0);
        return port ? QUrl(QStringLiteral("http://127.0.0.1:%1/answers").arg(*port)) : QUrl();
    }
    /// A visitor of this conversation wants a human; the id of the ticket that came of it.
    QString escalate(const QString& conversation = QStringLiteral("c-771"))
    {
        const qsizetype before = m_standIn->records(QStringLiteral("tickets")).size();
        const auto sent =
            execute(app::command::send, {{QStringLiteral("text"), QString::fromLatin1(escalation).arg(conversation)}});
        [&] {
            QVERIFY(sent.ok());
            QTRY_VERIFY_WITH_TIMEOUT(m_standIn->records(QStringLiteral("tickets")).size() > before, patienceMs);
        }();
        return m_standIn->records(QStringLiteral("tickets")).last()[QLatin1String("id")].toString();
    }
    QList<Reply> replies() const
    {
        const auto detail = m_engine->delivery(1);
        return detail ? detail->replies : QList<Reply>();
    }
    QStringList told() const
    {
        QStringList told;
        for (const Reply& reply : replies()) {
            told.append(reply.text.isEmpty() ? domain::toString(reply.kind) : reply.text);
        }
        return told;
    }
    bool allReceived() const
    {
        const auto all = replies();
        return !all.isEmpty() && std::all_of(all.begin(), all.end(),
                                             [](const Reply& reply) { return reply.state == ReplyState::Received; });
    }
    struct Answer
    {
        int status = 0;
        QJsonObject json;
    };
    Answer ask(const QByteArray& method, const QString& path) const
    {
        QNetworkAccessManager network;
        QNetworkRequest request(QUrl(m_engine->status().listenAddress + path));
        QNetworkReply* reply = network.sendCustomRequest(request, method);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        finished.wait(patienceMs);
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                QJsonDocument::fromJson(reply->readAll()).object()};
    }
    base::Result<QJsonObject> changePort(const QJsonObject& to) const
    {
        QJsonObject arguments = to;
        arguments.insert(QStringLiteral("name"), QStringLiteral("port"));
        return execute(app::command::changeSource, arguments);
    }

private slots:
    void init()
    {
        m_posted.clear();
        m_botSays = 200;
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
        QVERIFY(startHurrying());
    }
    void cleanup()
    {
        end();
        m_bot.reset();
        m_hurrying.reset();
    }

    void aBotFetchesWhatAnAgentAnswered()
    {
        const QString ticket = escalate();
        QCOMPARE(ask("GET", QStringLiteral("/v1/conversations/c-771")).json[QLatin1String("owner")].toString(),
                 QStringLiteral("waiting"));
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("We open at nine.")).ok());
        QVERIFY(m_standIn->commentOn(ticket, QStringLiteral("Anna Berg"), QStringLiteral("A remark among us")).ok());
        QTRY_VERIFY_WITH_TIMEOUT(!told().isEmpty(), patienceMs);
        QCOMPARE(told().join(u' '), QStringLiteral("handoff.accepted.v1 We open at nine."));
        QCOMPARE(ask("GET", QStringLiteral("/v1/conversations/c-771")).json[QLatin1String("owner")].toString(),
                 QStringLiteral("human"));
        const QJsonArray waiting =
            ask("GET", QStringLiteral("/v1/replies?conversation=c-771")).json[QLatin1String("replies")].toArray();
        QCOMPARE(waiting.size(), 2);
        QCOMPARE(waiting[1][QLatin1String("data")][QLatin1String("message")][QLatin1String("text")].toString(),
                 QStringLiteral("We open at nine."));
        for (const auto& reply : waiting) {
            const QString id = reply[QLatin1String("data")][QLatin1String("id")].toString();
            QCOMPARE(ask("DELETE", QStringLiteral("/v1/replies/") + id).status, 204);
        }
        QVERIFY(allReceived());
        QVERIFY(ask("GET", QStringLiteral("/v1/replies")).json[QLatin1String("replies")].toArray().isEmpty());
    }
    void aBotThatWaitsHearsOfAnAnswerAtOnce()
    {
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("Hello")).ok());
        const Answer answer = ask("GET", QStringLiteral("/v1/replies?conversation=c-771&wait=60"));
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.json[QLatin1String("replies")].toArray().isEmpty());
    }
    void whatIsPostedIsSignedAndInOrder()
    {
        const QUrl bot = startBot();
        const auto changed = changePort({{QStringLiteral("replyTo"), bot.toString()}});
        QVERIFY2(changed.ok(), qPrintable(changed ? QString() : changed.error().message));
        const QByteArray secret = changed->value(QLatin1String("replySecret")).toString().toUtf8();
        QVERIFY(secret.startsWith("whsec_"));
        const QString ticket = escalate();
        for (const char* text : {"One", "Two", "Three"}) {
            QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QLatin1String(text)).ok());
        }
        QVERIFY(m_standIn->closeThread(ticket, QStringLiteral("Anna Berg")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_posted.size(), 5, patienceMs);
        QTRY_VERIFY(allReceived());
        QStringList texts;
        for (const net::HttpRequest& request : m_posted) {
            const QJsonObject json = QJsonDocument::fromJson(request.body).object();
            const QString text =
                json[QLatin1String("data")][QLatin1String("message")][QLatin1String("text")].toString();
            texts.append(text.isEmpty() ? json[QLatin1String("type")].toString() : text);
            const QByteArray signedText = request.headers.value("webhook-id") + '.' +
                                          request.headers.value("webhook-timestamp") + '.' + request.body;
            const QByteArray key = QByteArray::fromBase64(secret.mid(6));
            QCOMPARE(request.headers.value("webhook-signature"),
                     "v1," + QMessageAuthenticationCode::hash(signedText, key, QCryptographicHash::Sha256).toBase64());
        }
        QCOMPARE(texts.join(u' '), QStringLiteral("handoff.accepted.v1 One Two Three handoff.closed.v1"));
    }
    void anOutboxGetsAFileForEach()
    {
        const QTemporaryDir outbox;
        QVERIFY(changePort({{QStringLiteral("replyTo"), outbox.path()}}).ok());
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("Hello")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(QDir(outbox.path()).entryList(QDir::Files).size(), 2, patienceMs);
    }
    void aBotThatRefusesIsToldOfAndGetsItAgainByHand()
    {
        QVERIFY(
            execute(app::command::changeSetting, {{QStringLiteral("name"), QStringLiteral("delivery.retrySchedule")},
                                                  {QStringLiteral("value"), QStringLiteral("0s")}})
                .ok());
        m_botSays = 404;
        QVERIFY(changePort({{QStringLiteral("replyTo"), startBot().toString()}}).ok());
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("Hello")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(m_engine->status().lostReplies.value(QStringLiteral("port")), 2, patienceMs);
        QCOMPARE(replies().constLast().trouble.detail, QStringLiteral("404"));
        m_botSays = 200;
        QCOMPARE(
            execute(app::command::retryReplies, {{QStringLiteral("id"), 1}})->value(QLatin1String("started")).toInt(),
            2);
        QTRY_VERIFY_WITH_TIMEOUT(allReceived(), patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().lostReplies.isEmpty(), patienceMs);
        QCOMPARE(m_engine->delivery(1)->handlings.size(), 1);
    }
    void aRestartReadsNothingTwice()
    {
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("One")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 2, patienceMs);
        QVERIFY(startHurrying());
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("Two")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 3, patienceMs);
        QCOMPARE(told().constLast(), QStringLiteral("Two"));
    }
    void whatAnAgentWritesToSomebodyElseStaysInHubSpot()
    {
        const QString ticket = escalate();
        QVERIFY(m_standIn->writeToOther(ticket, QStringLiteral("Anna Berg"), QStringLiteral("To the supplier")).ok());
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("To the visitor")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 2, patienceMs);
        QCOMPARE(told().constLast(), QStringLiteral("To the visitor"));
        QVERIFY(m_standIn
                    ->writeAside(ticket, QStringLiteral("Anna Berg"), QStringLiteral("supplier@example.com"),
                                 QStringLiteral("Aside"))
                    .ok());
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("Once more")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 3, patienceMs);
        QCOMPARE(told().constLast(), QStringLiteral("Once more"));
    }
    void aThreadThatIsOpenedAgainIsTheAgentsAgain()
    {
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("One")).ok());
        QVERIFY(m_standIn->closeThread(ticket, QStringLiteral("Anna Berg")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().value(2), QStringLiteral("handoff.closed.v1"), patienceMs);
        QVERIFY(m_standIn->reopenThread(ticket, QStringLiteral("Anna Berg")).ok());
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("Two")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 5, patienceMs);
        QCOMPARE(told().mid(3).join(u' '), QStringLiteral("handoff.accepted.v1 Two"));
    }
    void aQuietThreadThatIsClosedIsNoticed()
    {
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("One")).ok());
        QTRY_COMPARE_WITH_TIMEOUT(told().size(), 2, patienceMs);
        QVERIFY(m_standIn->archiveThread(ticket).ok()); // spam and what is thrown away are listed no more
        QTRY_COMPARE_WITH_TIMEOUT(told().constLast(), QStringLiteral("handoff.closed.v1"), patienceMs);
    }
    void aPortalThatDoesNotGrantItIsLeftAloneAndGoesOnAsBefore()
    {
        QVERIFY(m_standIn->setWithheldScopes({QStringLiteral("conversations.read")}).ok());
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("One")).ok());
        QTRY_VERIFY_WITH_TIMEOUT(
            m_engine->portals()->first().missingScopes.contains(QStringLiteral("conversations.read")), patienceMs);
        QVERIFY(m_engine->portals()->first().health == domain::PortalHealth::Connected);
        QVERIFY(replies().isEmpty());
        escalate(QStringLiteral("c-772"));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, patienceMs);
    }
    void switchedOffNothingIsAsked()
    {
        QVERIFY(execute(app::command::changeSetting, {{QStringLiteral("name"), QStringLiteral("replies.every")},
                                                      {QStringLiteral("value"), QStringLiteral("off")}})
                    .ok());
        const QString ticket = escalate();
        QVERIFY(m_standIn->answerTicket(ticket, QStringLiteral("Anna Berg"), QStringLiteral("One")).ok());
        escalate(QStringLiteral("c-772"));
        QTRY_COMPARE_WITH_TIMEOUT(inState(DeliveryState::Delivered), 2, patienceMs);
        const QJsonObject calls = m_standIn->report()[QLatin1String("calls")].toObject();
        QCOMPARE(calls[QLatin1String("threads/list")].toInt(), 1); // when it was connected
        QVERIFY(replies().isEmpty());
    }
};

QTEST_GUILESS_MAIN(RepliesInUseTest)
#include "repliesinusetest.moc"
