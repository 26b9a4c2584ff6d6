// SPDX-License-Identifier: GPL-3.0-or-later
#include "enrichment/enrichmentwatch.h"

#include "support/fakeclock.h"
#include "support/madeupconversations.h"
#include "support/scriptedtransport.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using domain::Enrichment;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using enrichment::EnrichmentChoice;
using enrichment::EnrichmentWatch;
using test::ScriptedTransport;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr QLatin1String chat("web-chat");

/// As a service of the OpenAI kind answers.
net::HttpOutcome saying(const QByteArray& content)
{
    const QJsonObject message{{QStringLiteral("role"), QStringLiteral("assistant")},
                              {QStringLiteral("content"), QString::fromUtf8(content)}};
    const QJsonObject choice{{QStringLiteral("index"), 0},
                             {QStringLiteral("message"), message},
                             {QStringLiteral("finish_reason"), QStringLiteral("stop")}};
    const QJsonObject body{{QStringLiteral("model"), QStringLiteral("llama3.1:8b")},
                           {QStringLiteral("choices"), QJsonArray{choice}},
                           {QStringLiteral("usage"), QJsonObject{{QStringLiteral("prompt_tokens"), 900},
                                                                 {QStringLiteral("completion_tokens"), 120}}}};
    return ScriptedTransport::response(200, QJsonDocument(body).toJson());
}

net::HttpOutcome reading()
{
    return saying(R"({"summary":"Asked what shipping to Norway costs.","topic":"Shipping","score":60})");
}

EnrichmentChoice choice()
{
    EnrichmentChoice choice;
    choice.events = {QStringLiteral("conversation.ended.v1")};
    choice.model = {
        QUrl(QStringLiteral("https://model.example.com/v1")), {}, QStringLiteral("llama3.1"), QStringLiteral("en")};
    return choice;
}

} // namespace

class EnrichmentWatchTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    int m_databases = 0;
    test::FakeClock m_clock;
    std::unique_ptr<store::Database> m_database;
    std::unique_ptr<store::EventStore> m_events;
    std::unique_ptr<ScriptedTransport> m_transport;
    base::Result<std::optional<QByteArray>> m_key = std::optional(QByteArray("sk-made-up"));
    QSet<qint64> m_sparing;
    std::unique_ptr<EnrichmentWatch> m_watch;

    void restart()
    {
        m_watch = std::make_unique<EnrichmentWatch>(enrichment::EnrichmentContext{
            *m_database, *m_events, *m_transport, m_clock, [this] { return m_key; }, [this] { return m_sparing; }});
        m_watch->heed(choice());
        m_clock.advance(0);
    }
    void talk(const char* conversation, const char* words = "Do you ship to Norway, and what does it cost?")
    {
        const QString name = QLatin1String(conversation);
        QVERIFY(test::putIn(*m_events, test::madeUpTalk(name, QStringLiteral("evt-") + name, words)) > 0);
        look();
    }
    /// Whatever is to be done at once is done.
    void look()
    {
        m_watch->wake();
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 20; ++i) {
            m_clock.advance(0);
            QCoreApplication::processEvents();
        }
    }
    Enrichment of(const char* conversation)
    {
        const auto found = store::EnrichmentStore(*m_database).ofConversation(chat, QLatin1String(conversation), 1);
        return found && !found->isEmpty() ? found->constFirst() : Enrichment();
    }
    QList<domain::Event> enriched() const
    {
        QList<domain::Event> events;
        const auto rows = m_database->select(QStringLiteral("SELECT source, event_id, said FROM event WHERE type = ? "
                                                            "ORDER BY sequence"),
                                             {QString(domain::enrichedType)});
        for (const auto& row : rows ? *rows : store::Rows()) {
            auto event = domain::readEvent(QJsonDocument::fromJson(row.at(2).toByteArray()).object(), 0).value();
            event.source = row.at(0).toString();
            event.id = row.at(1).toString();
            events.append(event);
        }
        return events;
    }
    store::EnrichmentService service() { return store::EnrichmentStore(*m_database).service().value(); }

private slots:
    void init()
    {
        auto opened = store::Database::open(m_folder.filePath(QString::number(m_databases++)));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_events = std::make_unique<store::EventStore>(*m_database, m_clock);
        m_transport = std::make_unique<ScriptedTransport>();
        m_key = std::optional(QByteArray("sk-made-up"));
        m_sparing.clear();
        restart();
    }
    void cleanup()
    {
        m_watch->stop();
        settle();
        m_watch.reset();
    }

    void whatTheModelSaysComesInAsAnEventOfTheSameConversation()
    {
        m_transport->play(reading());
        talk("c-1");
        QCOMPARE(enriched().size(), 1);
        const domain::Event event = enriched().constFirst();
        QCOMPARE(event.source, QString(chat));
        QCOMPARE(event.conversationId, QStringLiteral("c-1"));
        QCOMPARE(event.bot, QStringLiteral("website-bot"));
        QCOMPARE(event.person.email, QStringLiteral("jane@example.com"));
        const QJsonObject data = event.body.value(QLatin1String("data")).toObject();
        QCOMPARE(data.value(QLatin1String("summary")).toString(),
                 QStringLiteral("Asked what shipping to Norway costs."));
        QCOMPARE(data.value(QLatin1String("score")).toInt(), 60);
        QVERIFY(of("c-1").state == EnrichmentState::Done);
        QCOMPARE(of("c-1").model, QStringLiteral("llama3.1:8b"));
        QCOMPARE(of("c-1").tokensRead, 900);
        QCOMPARE(of("c-1").attempts, 1);
    }
    void whatTheModelSaysIsNotReadItself()
    {
        m_transport->play(reading());
        talk("c-1");
        look();
        QCOMPARE(m_transport->count(), 1);
    }
    void conversationsAreReadOneAfterTheOther()
    {
        m_transport->hold();
        talk("c-1");
        talk("c-2");
        QCOMPARE(m_transport->count(), 1);
        m_transport->release(reading());
        settle();
        QCOMPARE(m_transport->count(), 2);
        m_transport->release(reading());
        settle();
        QCOMPARE(enriched().size(), 2);
    }
    void aGreetingIsNotSentToAnybody()
    {
        talk("c-1", "Hello");
        talk("c-2", "");
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(of("c-1").state == EnrichmentState::Nothing);
        QVERIFY(of("c-2").state == EnrichmentState::Nothing);
    }
    void anAnswerThatWasStoredBeforeACrashComesInOnce()
    {
        m_transport->play(reading());
        talk("c-1");
        Enrichment answered = of("c-1");
        answered.state = EnrichmentState::Answered; // as it was before its event came in
        QVERIFY(store::EnrichmentStore(*m_database).record(answered, m_clock.nowMs()).ok());
        m_clock.advance(hour);
        restart();
        settle();
        QVERIFY(of("c-1").state == EnrichmentState::Done);
        QCOMPARE(enriched().size(), 1);
        QCOMPARE(m_transport->count(), 1);
    }
    void aQuestionThatWasCutOffIsAskedAgain()
    {
        m_transport->hold();
        talk("c-1");
        m_watch->stop();
        m_transport = std::make_unique<ScriptedTransport>();
        m_transport->play(reading());
        restart();
        settle();
        QCOMPARE(enriched().size(), 1);
    }
    void aServiceThatFailsIsLeftAloneForEverLonger()
    {
        m_transport->setRule([](const net::HttpRequest&) { return std::optional(ScriptedTransport::response(503)); });
        talk("c-1");
        talk("c-2");
        QCOMPARE(m_transport->count(), 1);
        for (const qint64 restMs : {1 * minute, 5 * minute, 15 * minute, 60 * minute, 60 * minute}) {
            const int before = m_transport->count();
            m_clock.advance(restMs - 1);
            settle();
            QCOMPARE(m_transport->count(), before);
            m_clock.advance(1);
            settle();
            QCOMPARE(m_transport->count(), before + 1);
        }
        QVERIFY(of("c-1").state == EnrichmentState::Waiting);
        QVERIFY(of("c-1").trouble.fault == EnrichmentFault::Fails);
        QCOMPARE(of("c-1").attempts, 0);
    }
    void aServiceThatWorksAgainStartsAfresh()
    {
        m_transport->play(503);
        talk("c-1");
        m_transport->play(reading());
        m_transport->play(503);
        talk("c-2");
        m_clock.advance(minute);
        settle();
        QVERIFY(of("c-2").state == EnrichmentState::Done); // it had not had its turn yet
        QCOMPARE(m_transport->count(), 3);
        QCOMPARE(service().restsUntilMs, m_clock.nowMs() + minute);
    }
    void aServiceThatAsksForTimeGetsIt()
    {
        net::HttpHeaders headers;
        headers.append("Retry-After", "1200");
        m_transport->play(429, "{}", headers);
        talk("c-1");
        QCOMPARE(service().restsUntilMs, m_clock.nowMs() + 1'200'000);
        QVERIFY(service().trouble.fault == EnrichmentFault::TooMany);
    }
    void aRestLastsBeyondARestart()
    {
        m_transport->play(401, R"({"error":{"message":"Incorrect API key","code":"invalid_api_key"}})");
        talk("c-1");
        QVERIFY(service().trouble.fault == EnrichmentFault::KeyRefused);
        restart();
        look();
        QCOMPARE(m_transport->count(), 1);
        m_clock.advance(hour);
        settle();
        QCOMPARE(m_transport->count(), 2);
    }
    void anotherModelIsAskedAtOnce()
    {
        m_transport->play(401, "{}");
        talk("c-1");
        m_transport->play(reading());
        EnrichmentChoice other = choice();
        other.model.address = QUrl(QStringLiteral("https://other.example.com/v1"));
        m_watch->heed(other);
        settle();
        QCOMPARE(m_transport->requests().constLast().url.host(), QStringLiteral("other.example.com"));
        QVERIFY(of("c-1").state == EnrichmentState::Done);
    }
    void oneConversationThatCannotBeReadHoldsUpNoOther()
    {
        m_transport->play(saying("I would rather talk about the weather."));
        m_transport->play(saying("{}"));
        m_transport->play(saying("{\"summary\":"));
        talk("c-1");
        QVERIFY(of("c-1").state == EnrichmentState::Failed);
        QVERIFY(of("c-1").trouble.fault == EnrichmentFault::Unreadable);
        QCOMPARE(of("c-1").attempts, 3);
        m_transport->play(reading());
        talk("c-2");
        QVERIFY(of("c-2").state == EnrichmentState::Done);
    }
    void nothingIsAskedWhileItIsOff()
    {
        m_watch->heed({});
        talk("c-1");
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(m_watch->isIdleFor(hour));
    }
    void whatWaitsWhenItIsTurnedOffIsNotSent()
    {
        m_transport->play(503);
        talk("c-1");
        m_watch->heed({});
        m_clock.advance(hour);
        settle();
        QCOMPARE(m_transport->count(), 1);
    }
    void nothingIsAskedWhileDeliveryIsPaused()
    {
        m_watch->setPaused(true);
        talk("c-1");
        QCOMPARE(m_transport->count(), 0);
        m_transport->play(reading());
        m_watch->setPaused(false);
        settle();
        QVERIFY(of("c-1").state == EnrichmentState::Done);
    }
    void noMoreAreAskedAboutThanTheDayAllows()
    {
        EnrichmentChoice few = choice();
        few.mostADay = 1;
        m_watch->heed(few);
        m_transport->play(reading());
        m_transport->play(reading());
        talk("c-1");
        talk("c-2");
        QCOMPARE(m_transport->count(), 1);
        QVERIFY(enrichment::statusOf(*m_database, few, m_clock.nowMs()).value().dayIsFull);
        m_clock.advance(enrichment::dayEndsMs(m_clock.nowMs()) - m_clock.nowMs());
        settle();
        QCOMPARE(m_transport->count(), 2);
    }
    void portalsThatSpareTheirCallsWait()
    {
        store::Transaction transaction(*m_database);
        transaction.run(
            QStringLiteral("INSERT INTO portal (id, hub_id, name, credential, api_url, app_url, "
                           "connected_at_ms, profile) VALUES (7, 14, 'Law firm', 'oauth', '', '', 0, '{}')"));
        QVERIFY(transaction.commit().ok());
        m_sparing = {7};
        talk("c-1");
        QCOMPARE(m_transport->count(), 0);
        m_sparing.clear();
        m_transport->play(reading());
        m_clock.advance(5 * minute);
        settle();
        QVERIFY(of("c-1").state == EnrichmentState::Done);
    }
    void aKeyThatIsStillReadIsWaitedFor()
    {
        m_key = std::optional<QByteArray>();
        talk("c-1");
        QCOMPARE(m_transport->count(), 0);
        m_key = std::optional(QByteArray("sk-made-up"));
        m_transport->play(reading());
        look();
        QCOMPARE(m_transport->requests().constFirst().headers.value("Authorization"), QByteArray("Bearer sk-made-up"));
    }
    void aKeyThatIsGoneIsTold()
    {
        m_key = base::Error{base::ErrorKind::NotFound, QStringLiteral("gone")};
        talk("c-1");
        QCOMPARE(m_transport->count(), 0);
        QVERIFY(service().trouble.fault == EnrichmentFault::KeyMissing);
    }
    void aKeychainThatIsLockedIsWaitedFor()
    {
        m_key = base::Error{base::ErrorKind::Unauthorized, QStringLiteral("locked")};
        talk("c-1");
        QVERIFY(service().trouble.fault == EnrichmentFault::None);
        QVERIFY(m_watch->isIdleFor(minute)); // a run until idle does not wait for somebody to open it
        m_key = std::optional(QByteArray("sk-made-up"));
        m_transport->play(reading());
        m_clock.advance(2 * minute);
        settle();
        QVERIFY(of("c-1").state == EnrichmentState::Done);
    }
    void whatAnotherModelRefusedSaysNothingOfTheNewOne()
    {
        m_transport->hold();
        talk("c-1");
        EnrichmentChoice other = choice();
        other.model.model = QStringLiteral("other");
        m_watch->heed(other);
        m_transport->release(ScriptedTransport::response(401, "{}"));
        settle();
        QVERIFY(service().trouble.fault == EnrichmentFault::None);
        QCOMPARE(m_transport->count(), 2);
        QCOMPARE(m_transport->sentJson(1).value(QLatin1String("model")).toString(), QStringLiteral("other"));
        m_watch->keyChanged();
        m_transport->release(ScriptedTransport::response(401, "{}"));
        settle();
        QVERIFY(service().trouble.fault == EnrichmentFault::None);
        QCOMPARE(m_transport->count(), 3);
    }
    void whatWasWrongBeforeARestartWithAnotherModelIsOver()
    {
        m_transport->play(401, "{}");
        talk("c-1");
        m_watch.reset();
        m_watch = std::make_unique<EnrichmentWatch>(enrichment::EnrichmentContext{
            *m_database, *m_events, *m_transport, m_clock, [this] { return m_key; }, [this] { return m_sparing; }});
        EnrichmentChoice other = choice();
        other.model.model = QStringLiteral("other");
        m_transport->play(reading());
        m_watch->heed(other);
        settle();
        QVERIFY(of("c-1").state == EnrichmentState::Done);
        QVERIFY(enrichment::statusOf(*m_database, other, m_clock.nowMs())->trouble.fault == EnrichmentFault::None);
    }
    void aConversationThatMakesTheServiceFailHoldsUpNoOther()
    {
        m_transport->setRule([](const net::HttpRequest& request) {
            return std::optional(request.body.contains("poison") ? ScriptedTransport::response(500) : reading());
        });
        talk("c-1", "This is poison for a small model.");
        talk("c-2");
        m_clock.advance(minute);
        settle();
        QVERIFY(of("c-1").state == EnrichmentState::Waiting);
        QVERIFY(of("c-2").state == EnrichmentState::Done);
    }
    void itIsBusyAsLongAsSomethingIsToBeAsked()
    {
        QVERIFY(m_watch->isIdleFor(minute));
        m_transport->hold();
        talk("c-1");
        QVERIFY(!m_watch->isIdleFor(minute));
        m_transport->release(ScriptedTransport::response(503));
        settle();
        QVERIFY(!m_watch->isIdleFor(minute));
        QVERIFY(m_watch->isIdleFor(minute - 1));
    }
};

QTEST_GUILESS_MAIN(EnrichmentWatchTest)
#include "enrichmentwatchtest.moc"
