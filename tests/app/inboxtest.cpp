// SPDX-License-Identifier: GPL-3.0-or-later
// HubSpot's inbox as the program reads it, against the stand-in: what an agent answers comes through, whole and once,
// and nothing else of a conversation does.
#include "domain/inbox.h"
#include "hubspot/hubspotgateway.h"
#include "net/httpclient.h"
#include "sandbox/sandbox.h"
#include "sandbox/threadjson.h"
#include "support/fakeclock.h"
#include "support/memorysecretstore.h"
#include "support/named.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace leadferry;
using base::ErrorKind;
using domain::InboxMessage;
using domain::InboxThread;

namespace {

struct Look
{
    base::Result<void> outcome = base::Error{};
    QList<InboxThread> threads;
    QList<InboxMessage> messages;

    [[nodiscard]] QString kind() const { return outcome ? QString() : test::named(outcome.error().kind); }
    [[nodiscard]] QStringList texts() const
    {
        QStringList texts;
        for (const InboxMessage& message : messages) {
            texts.append(message.text);
        }
        return texts;
    }
};

QString text(const char* latin1)
{
    return QString::fromLatin1(latin1);
}

} // namespace

class InboxTest : public QObject
{
    Q_OBJECT

    test::FakeClock m_clock;
    net::HttpClient m_client;
    std::unique_ptr<sandbox::Sandbox> m_standIn;
    std::unique_ptr<test::MemorySecretStore> m_secrets;
    std::unique_ptr<hubspot::TokenKeeper> m_keeper;
    std::unique_ptr<hubspot::HubSpotGateway> m_gateway;

    Look lookOf(domain::InboxCall* call)
    {
        Look look;
        QSignalSpy finished(call, &base::Job::finished);
        connect(call, &base::Job::finished, this, [&look, call] {
            look = {call->outcome(), call->threads(), call->messages()};
        });
        call->start();
        if (finished.isEmpty() && !finished.wait(20'000)) {
            look.outcome = base::Error{ErrorKind::Internal, text("the call never finished")};
        }
        return look;
    }
    Look threadsSince(qint64 sinceMs) { return lookOf(m_gateway->readThreads(1, sinceMs)); }
    Look messagesOf(const QString& thread, qint64 sinceMs)
    {
        return lookOf(m_gateway->readMessages(1, thread, sinceMs));
    }
    /// As the program makes them; the id.
    QString makeTicket()
    {
        domain::CrmInput input;
        input.trace = text("t-1");
        input.properties = {{text("subject"), text("A visitor wants a human")},
                            {text("content"), text("Is it open on Sunday?")},
                            {text("hs_pipeline"), text("0")},
                            {text("hs_pipeline_stage"), text("1")}};
        domain::CrmRequest request;
        request.portalId = 1;
        request.verb = domain::CrmVerb::Create;
        request.object = domain::CrmObject::Ticket;
        request.inputs = {input};
        domain::CrmCall* call = m_gateway->prepare(request);
        QString id;
        QSignalSpy finished(call, &base::Job::finished);
        connect(call, &base::Job::finished, this, [&id, call] { id = call->outcome().items.value(0).recordId; });
        call->start();
        (void)(!finished.isEmpty() || finished.wait(20'000));
        return id;
    }
    /// A second later than what was there before; the thread.
    QString answer(const QString& ticket, const QString& words, const QStringList& files = {})
    {
        m_clock.advance(1'000);
        const auto thread = m_standIn->answerTicket(ticket, text("Maya Lind"), words, files);
        return thread ? *thread : QString();
    }

private slots:
    void init()
    {
        m_standIn = std::make_unique<sandbox::Sandbox>(sandbox::SandboxOptions{}, m_clock);
        const auto url = m_standIn->start();
        QVERIFY(url);
        m_secrets = std::make_unique<test::MemorySecretStore>();
        m_keeper = std::make_unique<hubspot::TokenKeeper>(m_client, *m_secrets, m_clock, hubspot::ApiCatalog());
        m_gateway = std::make_unique<hubspot::HubSpotGateway>(m_client, *m_keeper, m_clock, hubspot::ApiCatalog());
        domain::Portal portal;
        portal.id = 1;
        portal.hubId = sandbox::SandboxOptions().hubId;
        portal.apiUrl = url->toString();
        portal.credential = domain::CredentialKind::ServiceKey;
        hubspot::Tokens tokens;
        tokens.kind = domain::CredentialKind::ServiceKey;
        tokens.accessToken = m_standIn->serviceKey();
        tokens.hubId = portal.hubId;
        m_secrets->secrets.insert(domain::secretKeyForTokens(portal.hubId), hubspot::toBytes(tokens));
        m_gateway->setPortals({portal});
    }
    void cleanup()
    {
        m_gateway.reset();
        m_keeper.reset();
        m_standIn.reset();
    }

    void whatAgentsAnswerComesThroughAndNothingElseDoes()
    {
        const qint64 beginMs = m_clock.nowMs();
        const QString ticket = makeTicket();
        QVERIFY(!ticket.isEmpty());
        QCOMPARE(threadsSince(beginMs).threads.size(), 0);
        const QString thread = answer(ticket, text("Yes, until four"));
        QVERIFY(m_standIn->hearVisitor(ticket, text("Thanks")));
        QVERIFY(m_standIn->commentOn(ticket, text("Jonas Weber"), text("a nice one")));
        QVERIFY(m_standIn->assignThread(ticket, text("Jonas Weber")));
        const QString again = answer(ticket, text("You are welcome"), {text("https://example.com/map.pdf")});
        QVERIFY(m_standIn->closeThread(ticket, text("Jonas Weber")));
        QCOMPARE(again, thread);

        const Look found = threadsSince(beginMs);
        QVERIFY(found.outcome.ok());
        QCOMPARE(found.threads.size(), 1);
        const InboxThread expected{thread, ticket, false, text("A-5310022"), m_clock.nowMs(), text("9") + ticket};
        QVERIFY(found.threads.first() == expected);
        const Look read = messagesOf(thread, beginMs);
        QVERIFY(read.outcome.ok());
        QCOMPARE(read.texts(), QStringList({text("Yes, until four"), text("You are welcome")}));
        QCOMPARE(read.messages.first().agent, text("Maya Lind"));
        QCOMPARE(read.messages.last().writtenMs, m_clock.nowMs());
        QCOMPARE(read.messages.last().attachments.size(), 1);
        QCOMPARE(read.messages.last().attachments.first().name, text("map.pdf"));
    }
    void whatGoesToSomebodyElseDoesNotComeThrough()
    {
        const QString ticket = makeTicket();
        const QString thread = answer(ticket, text("Yes"));
        QVERIFY(m_standIn->writeAside(ticket, text("Maya Lind"), text("parts@example.com"), text("Do you have it?")));
        QCOMPARE(messagesOf(thread, 0).texts(), QStringList{text("Yes")});
        QVERIFY(m_standIn->writeToOther(ticket, text("Maya Lind"), text("Or you?")));
        const Look found = threadsSince(0);
        QCOMPARE(found.threads.size(), 2);
        QCOMPARE(found.threads.first().ticketId, found.threads.last().ticketId);
        QVERIFY2(found.threads.first().contactId != found.threads.last().contactId, "they are told apart by this");
    }
    void onlyWhatIsNewIsRead()
    {
        const QString ticket = makeTicket();
        const QString thread = answer(ticket, text("one"));
        const qint64 sinceMs = m_clock.nowMs();
        answer(ticket, text("two"));
        QCOMPARE(messagesOf(thread, sinceMs + 1).texts(), QStringList{text("two")});
        QCOMPARE(messagesOf(thread, sinceMs).texts(), QStringList({text("one"), text("two")}));
        QCOMPARE(threadsSince(m_clock.nowMs()).threads.size(), 1);
        QCOMPARE(threadsSince(m_clock.nowMs() + 1).threads.size(), 0);
    }
    void aLongConversationIsReadPageAfterPage()
    {
        const QString ticket = makeTicket();
        QString thread;
        for (int number = 0; number < 230; ++number) {
            thread = answer(ticket, text("answer %1").arg(number));
        }
        const Look read = messagesOf(thread, 0);
        QVERIFY(read.outcome.ok());
        QCOMPARE(read.messages.size(), 230);
        QCOMPARE(read.texts().first(), text("answer 0"));
        QCOMPARE(read.texts().last(), text("answer 229"));
    }
    void aTextThatIsShownCutIsReadWhole()
    {
        const QString whole = QString(sandbox::shownText + 5, QLatin1Char('a'));
        const QString thread = answer(makeTicket(), whole);
        QCOMPARE(messagesOf(thread, 0).texts(), QStringList{whole});
        const QJsonObject calls = m_standIn->report()[text("calls")].toObject();
        QCOMPARE(calls[text("messages/original")].toInt(), 1);
    }
    void oneThreadIsReadAsItStands()
    {
        const QString ticket = makeTicket();
        const QString thread = answer(ticket, text("Yes"));
        const auto read = [&] { return lookOf(m_gateway->readThread(1, thread)); };
        QVERIFY(read().threads.value(0).isOpen);
        QVERIFY(m_standIn->closeThread(ticket, text("Maya Lind")));
        QVERIFY(!read().threads.value(0).isOpen);
        QVERIFY(m_standIn->assignThread(ticket, {}));
        QCOMPARE(read().threads.value(0).assignee, QString());
        QVERIFY(m_standIn->markAsSpam(ticket));
        QCOMPARE(read().kind(), test::named(ErrorKind::NotFound));
        QCOMPARE(threadsSince(0).threads.size(), 0);
        QVERIFY(m_standIn->archiveThread(ticket));
        QCOMPARE(read().kind(), test::named(ErrorKind::NotFound));
        QCOMPARE(messagesOf(thread, 0).kind(), test::named(ErrorKind::NotFound));
    }
    void manyThreadsComeInTheOrderOfTheirLatestMessage()
    {
        QStringList tickets;
        for (int number = 0; number < 3; ++number) {
            tickets.append(makeTicket());
            answer(tickets.last(), text("Yes"));
        }
        answer(tickets.first(), text("One more thing"));
        QStringList read;
        const Look found = threadsSince(0);
        for (const InboxThread& thread : found.threads) {
            read.append(thread.ticketId);
        }
        QCOMPARE(read, QStringList({tickets.at(1), tickets.at(2), tickets.at(0)}));
    }
    void aWithheldPermissionIsLearned()
    {
        QVERIFY(m_standIn->setWithheldScopes({text("conversations.read")}));
        QSignalSpy missing(m_gateway.get(), &hubspot::HubSpotGateway::scopesMissing);
        QCOMPARE(threadsSince(0).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(missing.count(), 1);
        QCOMPARE(missing.at(0).at(1).toStringList(), QStringList{text("conversations.read")});
        QVERIFY2(!makeTicket().isEmpty(), "the rest goes on");
        QCOMPARE(threadsSince(0).kind(), test::named(ErrorKind::Forbidden));
        QCOMPARE(m_standIn->report()[text("calls")][text("threads/list")].toInt(), 1);
    }
    void badWeatherIsTransient_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char* fault : {"502=1", "reset=1", "cut:after=1", "badjson=1", "html=1"}) {
            QTest::newRow(fault) << text(fault);
        }
    }
    void badWeatherIsTransient()
    {
        QFETCH(QString, fault);
        const QString thread = answer(makeTicket(), text("Yes"));
        QVERIFY(m_standIn->setFaults({fault}));
        QCOMPARE(threadsSince(0).kind(), test::named(ErrorKind::Transient));
        QCOMPARE(messagesOf(thread, 0).kind(), test::named(ErrorKind::Transient));
        QCOMPARE(lookOf(m_gateway->readThread(1, thread)).kind(), test::named(ErrorKind::Transient));
        QVERIFY(m_standIn->setFaults({}));
        QCOMPARE(messagesOf(thread, 0).texts(), QStringList{text("Yes")});
    }
};

QTEST_GUILESS_MAIN(InboxTest)
#include "inboxtest.moc"
