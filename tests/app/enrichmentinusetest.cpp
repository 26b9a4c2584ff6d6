// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation that a language model reads, from the event to the note in HubSpot, through the whole engine and the
// stand-in's model.
#include "app/engineundertest.h"
#include "app/profileclient.h"
#include "app/settingcatalog.h"
#include "support/madeupconversations.h"

using namespace leadferry;
using app::Engine;
using app::EngineRole;
using domain::DeliveryState;
using domain::EnrichmentFault;
using domain::EnrichmentState;

namespace {

constexpr int patienceMs = 30'000;

constexpr auto conversation = R"({"id":"e-%1","type":"conversation.ended.v1","bot":"website-bot",
"conversation":{"id":"%1","messages":[{"from":"visitor","text":"Do you ship to Norway? Write to jane@example.com"}]},
"contact":{"email":"jane@example.com","name":"Jane Cooper"}})";

} // namespace

class EnrichmentInUseTest : public QObject, test::EngineUnderTest
{
    Q_OBJECT

    void set(const QString& name, const QString& value) const
    {
        QVERIFY(execute(app::command::changeSetting, {{QStringLiteral("name"), name}, {QStringLiteral("value"), value}})
                    .ok());
    }
    void chooseModel(const QString& model = QStringLiteral("stand-in")) const
    {
        set(app::setting::enrichmentAddress, m_standIn->modelUrl().toString());
        set(app::setting::enrichmentModel, model);
        set(app::setting::enrichmentEvents, QStringLiteral("conversation.ended.v1"));
    }
    base::Result<QJsonObject> giveKey(const QString& key) const
    {
        return execute(app::command::setEnrichmentKey, {{QStringLiteral("key"), key}});
    }
    void talk(const char* name) const
    {
        const QString text = QString::fromLatin1(conversation).arg(QLatin1String(name));
        QVERIFY(execute(app::command::send, {{QStringLiteral("text"), text}}).ok());
    }
    domain::Enrichment enrichment() const
    {
        const auto detail = m_engine->delivery(1);
        return detail && !detail->enrichments.isEmpty() ? detail->enrichments.constLast() : domain::Enrichment();
    }
    /// The note that says what the model said; empty: there is none.
    QString note() const
    {
        const auto notes = m_standIn->records(QStringLiteral("notes"));
        for (const auto& note : notes) {
            QString body = note[QLatin1String("properties")][QLatin1String("hs_note_body")].toString();
            if (body.contains(QLatin1String("language model"))) {
                return body;
            }
        }
        return {};
    }

private slots:
    void init()
    {
        QVERIFY(begin());
        QVERIFY(connectStandIn().ok());
    }
    void cleanup() { end(); }

    void whatTheModelSaysIsWrittenToHubSpotOnce()
    {
        chooseModel();
        QVERIFY(giveKey(m_standIn->modelKey()).ok());
        talk("c-1");
        QTRY_VERIFY_WITH_TIMEOUT(!note().isEmpty(), patienceMs);
        QVERIFY2(note().contains(QLatin1String("Norway")), qPrintable(note()));
        QVERIFY2(note().contains(QLatin1String("stand-in")), qPrintable(note()));
        QVERIFY(!note().contains(QLatin1String("jane@example.com")));
        QVERIFY(enrichment().state == EnrichmentState::Done);
        QCOMPARE(m_engine->status().enrichment.today, 1);
        const auto second = m_engine->delivery(2);
        QVERIFY(second.ok());
        QCOMPARE(second->row.type, QString(domain::enrichedType));
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->delivery(2)->row.state == DeliveryState::Delivered, patienceMs);
        QCOMPARE(m_standIn->records(QStringLiteral("contacts")).size(), 1);
    }
    void nothingIsSentUnlessAModelIsChosen()
    {
        talk("c-1");
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->delivery(1)->row.state == DeliveryState::Delivered, patienceMs);
        QVERIFY(m_engine->delivery(1)->enrichments.isEmpty());
        QVERIFY(!execute(app::command::enrich, {{QStringLiteral("id"), 1}}).ok());
    }
    void aWrongKeyIsToldAndAnotherOneMendsIt()
    {
        chooseModel();
        QVERIFY(giveKey(QStringLiteral("sk-wrong")).ok());
        talk("c-1");
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().enrichment.trouble.fault == EnrichmentFault::KeyRefused,
                                 patienceMs);
        QVERIFY(m_engine->status().enrichment.hasKey);
        QCOMPARE(m_engine->status().enrichment.waiting, 1);
        // So it is told beside the engine.
        const app::ProfileClient beside(app::ProfileFolder::open(m_folder->path()).value(), otherProcess());
        QVERIFY(beside.status().enrichment.trouble.fault == EnrichmentFault::KeyRefused);
        QCOMPARE(beside.status().enrichment.waiting, 1);
        QVERIFY(giveKey(m_standIn->modelKey()).ok());
        QTRY_VERIFY_WITH_TIMEOUT(enrichment().state == EnrichmentState::Done, patienceMs);
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().enrichment.trouble.fault == EnrichmentFault::None, patienceMs);
    }
    void theKeyGoesToNoOtherAddress()
    {
        chooseModel();
        QVERIFY(giveKey(m_standIn->modelKey()).ok());
        set(app::setting::enrichmentAddress, QStringLiteral("https://other.example.com/v1"));
        QTRY_VERIFY_WITH_TIMEOUT(!m_engine->status().enrichment.hasKey, patienceMs);
        set(app::setting::enrichmentAddress, m_standIn->modelUrl().toString());
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().enrichment.hasKey, patienceMs);
    }
    void aKeyWithoutAnAddressIsRefused()
    {
        QVERIFY(!giveKey(QStringLiteral("sk-made-up")).ok());
        QVERIFY(!m_secrets.secrets.contains(QStringLiteral("enrichment/key")));
    }
    void aModelCanBeTriedBeforeAnythingIsSaved()
    {
        const auto tried =
            execute(app::command::tryEnrichment, {{QStringLiteral("address"), m_standIn->modelUrl().toString()},
                                                  {QStringLiteral("model"), QStringLiteral("stand-in")},
                                                  {QStringLiteral("key"), m_standIn->modelKey()}});
        QVERIFY2(tried.ok(), tried ? "" : qPrintable(tried.error().message));
        QVERIFY(!tried->value(QLatin1String("reading"))[QLatin1String("summary")].toString().isEmpty());
        const auto refused =
            execute(app::command::tryEnrichment, {{QStringLiteral("address"), m_standIn->modelUrl().toString()},
                                                  {QStringLiteral("model"), QStringLiteral("stand-in")},
                                                  {QStringLiteral("key"), QStringLiteral("sk-wrong")}});
        QCOMPARE(refused->value(QLatin1String("trouble"))[QLatin1String("fault")].toString(),
                 QStringLiteral("key refused"));
        const auto plain = execute(app::command::tryEnrichment,
                                   {{QStringLiteral("address"), QStringLiteral("http://model.example.com/v1")},
                                    {QStringLiteral("model"), QStringLiteral("stand-in")}});
        QVERIFY(plain.error().kind == base::ErrorKind::Invalid);
    }
    void aConversationOfBeforeIsReadWhenAPersonWants()
    {
        talk("c-1");
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->delivery(1)->row.state == DeliveryState::Delivered, patienceMs);
        chooseModel();
        QVERIFY(giveKey(m_standIn->modelKey()).ok());
        const auto asked = execute(app::command::enrich, {{QStringLiteral("id"), 1}});
        QCOMPARE(asked->value(QLatin1String("started")).toInt(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(!note().isEmpty(), patienceMs);
        const auto shown = execute(app::command::enrichment, {});
        QCOMPARE(shown->value(QLatin1String("newest")).toArray().size(), 1);
        QCOMPARE(shown->value(QLatin1String("status"))[QLatin1String("today")].toInt(), 1);
    }
    void aModelThatIsNotThereIsNamed()
    {
        chooseModel(QStringLiteral("no-such-model"));
        QVERIFY(giveKey(m_standIn->modelKey()).ok());
        talk("c-1");
        QTRY_VERIFY_WITH_TIMEOUT(m_engine->status().enrichment.trouble.fault == EnrichmentFault::NoSuchModel,
                                 patienceMs);
        QCOMPARE(m_engine->status().enrichment.trouble.detail, QStringLiteral("no-such-model"));
    }
    void aRunUntilIdleEndsWhenTheModelHasAnswered()
    {
        chooseModel();
        QVERIFY(giveKey(m_standIn->modelKey()).ok());
        m_engine.reset();
        const auto database = otherProcess();
        store::EventStore events(*database, m_clock);
        domain::IncomingEvent event = test::madeUpTalk(QStringLiteral("c-1"), QStringLiteral("e-1"),
                                                       "Do you ship to Norway, and what does it cost?");
        QVERIFY(test::putIn(events, event) > 0);
        app::RunOptions run = options();
        run.untilIdle = true;
        m_engine = std::make_unique<Engine>(run, EngineRole::Owner, m_secrets, m_clock);
        QSignalSpy stopped(m_engine.get(), &Engine::stopped);
        QVERIFY(m_engine->start().ok());
        QVERIFY(stopped.wait(patienceMs));
        QVERIFY(!note().isEmpty());
    }
};

QTEST_GUILESS_MAIN(EnrichmentInUseTest)
#include "enrichmentinusetest.moc"
