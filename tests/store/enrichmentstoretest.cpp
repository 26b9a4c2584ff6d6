// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/enrichmentstore.h"

#include "domain/testlead.h"
#include "store/sourcestore.h"
#include "support/fakeclock.h"
#include "support/madeupconversations.h"

#include <QTemporaryDir>
#include <QTest>

using namespace leadferry;
using base::ErrorKind;
using domain::Enrichment;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using domain::IncomingEvent;
using store::Database;
using store::EnrichmentStore;

namespace {

QStringList ended()
{
    return {QStringLiteral("conversation.ended.v1")};
}

constexpr QLatin1String chat("web-chat");
constexpr const char* question = "Do you ship to Norway, and what does it cost?";
constexpr qint64 day = 86'400'000;

} // namespace

class EnrichmentStoreTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<store::EventStore> m_events;
    std::unique_ptr<EnrichmentStore> m_store;
    test::FakeClock m_clock;

    qint64 talk(const char* conversation, const char* type = "conversation.ended.v1", const char* words = question)
    {
        const QString name = QLatin1String(conversation);
        return test::putIn(*m_events,
                           test::madeUpTalk(name, name + QLatin1Char('-') + QLatin1String(type), words, type));
    }
    int collect(const QStringList& types = ended())
    {
        const auto found = m_store->collect(types, m_clock.nowMs());
        return found ? *found : -1;
    }
    QStringList open()
    {
        QStringList conversations;
        const auto newest = m_store->newest(100);
        for (const Enrichment& enrichment : newest ? *newest : QList<Enrichment>()) {
            if (enrichment.state == EnrichmentState::Waiting) {
                conversations.prepend(enrichment.conversationId);
            }
        }
        return conversations;
    }
    std::optional<store::OpenEnrichment> next(const QSet<qint64>& without = {})
    {
        const auto answered = m_store->nextAnswered();
        const auto waiting = m_store->nextWaiting(without);
        return answered && *answered ? *answered : waiting ? *waiting : std::nullopt;
    }
    void record(Enrichment enrichment, EnrichmentState state, EnrichmentFault fault = EnrichmentFault::None)
    {
        enrichment.state = state;
        enrichment.trouble = {fault, QStringLiteral("because")};
        QVERIFY(m_store->record(enrichment, m_clock.nowMs()).ok());
    }
    base::Result<int> ask(qint64 deliveryId)
    {
        return m_store->ask(deliveryId, {m_clock.nowMs(), QStringLiteral("window"), QStringLiteral("enrich"), {}, 1},
                            m_clock.nowMs());
    }

private slots:
    void init()
    {
        auto opened = Database::open(m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())));
        QVERIFY(opened.ok());
        m_database = std::move(opened).value();
        m_events = std::make_unique<store::EventStore>(*m_database, m_clock);
        m_store = std::make_unique<EnrichmentStore>(*m_database);
    }

    void whatCameInBeforeItWasTurnedOnIsNotRead()
    {
        talk("c-1");
        QCOMPARE(collect(), 0);
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-2");
        QCOMPARE(collect(), 1);
        QCOMPARE(open().join(QLatin1Char(' ')), QStringLiteral("c-2"));
        QCOMPARE(collect(), 0);
    }
    void whatCameInWhileItWasOffIsNotRead()
    {
        QVERIFY(m_store->heed(ended()).ok());
        QVERIFY(m_store->heed({}).ok());
        talk("c-1");
        QVERIFY(m_store->heed(ended()).ok());
        QCOMPARE(collect(), 0);
    }
    void onlyTheChosenTypesAreRead()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1", "lead.captured.v1");
        talk("c-2");
        QCOMPARE(collect(), 1);
        QCOMPARE(open().join(QLatin1Char(' ')), QStringLiteral("c-2"));
    }
    void testLeadsAndEventsWithoutConversationAreNotRead()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("");
        IncomingEvent trial = test::madeUpTalk(QStringLiteral("c-1"), QStringLiteral("t"), question);
        trial.source = domain::testLeadSource;
        QVERIFY(test::putIn(*m_events, trial) > 0);
        QCOMPARE(collect(), 0);
    }
    void whatShadowModeHoldsIsNotRead()
    {
        QVERIFY(m_store->heed(ended()).ok());
        domain::Source source{chat};
        source.shadow = true;
        QVERIFY(store::SourceStore(*m_database).save(source, {}).ok());
        talk("c-1");
        QCOMPARE(collect(), 0);
    }
    void theSameIdWithOtherContentIsReadOnce()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        talk("c-1", "conversation.ended.v1", "Something else altogether, with the same id.");
        QCOMPARE(collect(), 1);
    }
    void anAnswerComesBeforeAQuestion()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        talk("c-2");
        collect();
        auto second = m_store->ofConversation(chat, QStringLiteral("c-2"), 10).value().constFirst();
        second.reading.summary = QStringLiteral("Asked about shipping.");
        record(second, EnrichmentState::Answered);
        QCOMPARE(next()->enrichment.conversationId, QStringLiteral("c-2"));
        QCOMPARE(next()->enrichment.reading.summary, QStringLiteral("Asked about shipping."));
        QCOMPARE(next()->about.person.email, QStringLiteral("jane@example.com"));
        record(second, EnrichmentState::Done);
        QCOMPARE(next()->enrichment.conversationId, QStringLiteral("c-1"));
        QCOMPARE(next()->about.messages.size(), 2);
    }
    void portalsThatSpareTheirCallsAreLeftOut()
    {
        QVERIFY(m_store->heed(ended()).ok());
        const qint64 sequence = talk("c-1");
        collect();
        store::Transaction transaction(*m_database);
        transaction.run(
            QStringLiteral("INSERT INTO portal (id, hub_id, name, credential, api_url, app_url, "
                           "connected_at_ms, profile) VALUES (7, 14, 'Law firm', 'oauth', '', '', 0, '{}')"));
        transaction.run(QStringLiteral("UPDATE delivery SET portal_id = 7 WHERE event_sequence = ?"), {sequence});
        QVERIFY(transaction.commit().ok());
        QVERIFY(!next({7}));
        QVERIFY(next({8}));
    }
    void whatNobodyCouldBeAskedAboutForDaysHasFailed()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        collect();
        m_clock.advance(domain::enrichmentExpiresAfterMs);
        QVERIFY(m_store->expire(m_clock.nowMs()).ok());
        QVERIFY(next());
        m_clock.advance(1);
        QVERIFY(m_store->expire(m_clock.nowMs()).ok());
        QVERIFY(!next());
        QVERIFY(m_store->newest(1).value().constFirst().trouble.fault == EnrichmentFault::TooOld);
    }
    void aPersonMayHaveAConversationReadAgainUnlessItWas()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        collect();
        record(next()->enrichment, EnrichmentState::Failed, EnrichmentFault::ModelRefuses);
        QVERIFY(m_store
                    ->setRest({EnrichmentFault::KeyRefused, QStringLiteral("401")}, QStringLiteral("here"),
                              m_clock.nowMs() + day)
                    .ok());
        QCOMPARE(ask(1).value(), 1);
        QCOMPARE(m_store->service().value().restsUntilMs, 0);
        QVERIFY(next()->enrichment.trouble.fault == EnrichmentFault::None);
        QCOMPARE(next()->enrichment.attempts, 0);
        QCOMPARE(ask(1).value(), 0); // it waits already
        record(next()->enrichment, EnrichmentState::Done);
        QCOMPARE(ask(1).value(), 0);
        QCOMPARE(store::AuditStore(*m_database).since(0).value().size(), 1);
    }
    void aPersonMayHaveAnyConversationRead()
    {
        talk("c-1", "lead.captured.v1");
        QCOMPARE(ask(1).value(), 1);
        QCOMPARE(next()->enrichment.eventType, QStringLiteral("lead.captured.v1"));
        QVERIFY(ask(99).error().kind == ErrorKind::NotFound);
        talk("c-1", domain::enrichedType.data());
        QCOMPARE(ask(2).value(), 0); // its conversation waits already
        talk("");
        QVERIFY(ask(3).error().kind == ErrorKind::Invalid);
    }
    void anyDeliveryOfTheConversationAsksAboutTheOneThatFailed()
    {
        talk("c-1", "lead.captured.v1");
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        collect();
        record(next()->enrichment, EnrichmentState::Failed, EnrichmentFault::Unreadable);
        QCOMPARE(ask(1).value(), 1);
        QCOMPARE(next()->enrichment.eventType, QStringLiteral("conversation.ended.v1"));
        QCOMPARE(m_store->newest(10)->size(), 1);
    }
    void aMessageOfAConversationAsksAboutAllOfIt()
    {
        talk("c-1", "lead.captured.v1");
        talk("c-1", "conversation.message.v1");
        QCOMPARE(ask(2).value(), 1);
        QCOMPARE(next()->enrichment.eventType, QStringLiteral("lead.captured.v1"));
    }
    void whatWasAskedInVainComesAfterWhatWasNeverAsked()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        m_clock.advance(1000);
        talk("c-2");
        collect();
        auto first = next()->enrichment;
        first.askedMs = m_clock.nowMs();
        record(first, EnrichmentState::Waiting, EnrichmentFault::Fails);
        QCOMPARE(next()->enrichment.conversationId, QStringLiteral("c-2"));
    }
    void askingAboutAllTakesUpWhatWasGivenUpForItsAge()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        collect();
        m_clock.advance(domain::enrichmentExpiresAfterMs + 1);
        QVERIFY(m_store->expire(m_clock.nowMs()).ok());
        QCOMPARE(ask(0).value(), 1);
    }
    void askingAboutAllTakesUpThoseThatFailedLately()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-old");
        collect();
        record(next()->enrichment, EnrichmentState::Failed, EnrichmentFault::ModelRefuses);
        m_clock.advance(domain::enrichmentExpiresAfterMs + 1);
        for (const auto& [name, state] :
             {std::pair("c-1", EnrichmentState::Failed), std::pair("c-2", EnrichmentState::Done),
              std::pair("c-3", EnrichmentState::Nothing)}) {
            talk(name);
            collect();
            record(next()->enrichment, state);
        }
        QCOMPARE(ask(0).value(), 1);
        QCOMPARE(open().join(QLatin1Char(' ')), QStringLiteral("c-1"));
    }
    void itIsKnownWhatWasAskedTodayAndWhatWaits()
    {
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        talk("c-2");
        collect();
        QCOMPARE(m_store->waiting().value(), 2);
        auto first = next()->enrichment;
        first.askedMs = m_clock.nowMs();
        record(first, EnrichmentState::Done);
        QCOMPARE(m_store->waiting().value(), 1);
        QCOMPARE(m_store->askedSince(m_clock.nowMs()).value(), 1);
        QCOMPARE(m_store->askedSince(m_clock.nowMs() + 1).value(), 0);
    }
    void everyDeliveryOfTheConversationHearsOfIt()
    {
        talk("c-1", "lead.captured.v1");
        QVERIFY(m_store->heed(ended()).ok());
        talk("c-1");
        talk("c-2", "lead.captured.v1");
        m_clock.advance(1000);
        collect();
        QCOMPARE(m_store->deliveriesChangedSince(m_clock.nowMs()).value(), (QList<qint64>{1, 2}));
        QVERIFY(m_store->deliveriesChangedSince(m_clock.nowMs() + 1).value().isEmpty());
    }
    void anotherKeyEndsARest()
    {
        QVERIFY(m_store
                    ->setRest({EnrichmentFault::KeyRefused, QStringLiteral("401")}, QStringLiteral("here"),
                              m_clock.nowMs() + day)
                    .ok());
        QVERIFY(m_store->service().value().trouble.fault == EnrichmentFault::KeyRefused);
        QVERIFY(m_store->setKeyFor(QStringLiteral("https://api.example.com")).ok());
        const auto service = m_store->service().value();
        QCOMPARE(service.keyFor, QStringLiteral("https://api.example.com"));
        QCOMPARE(service.restsUntilMs, 0);
        QVERIFY(service.trouble.fault == EnrichmentFault::None);
    }
};

QTEST_GUILESS_MAIN(EnrichmentStoreTest)
#include "enrichmentstoretest.moc"
