// SPDX-License-Identifier: GPL-3.0-or-later
// ModelCall over the real HTTP client against the real stand-in: neither shares a line about the API with the other.
#include "enrichment/modelcall.h"

#include "net/httpclient.h"
#include "sandbox/sandbox.h"
#include "support/fakeclock.h"

#include <QTest>

using namespace leadferry;
using domain::EnrichmentFault;
using domain::EnrichmentTrouble;
using enrichment::ModelCall;
using enrichment::ModelChoice;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

QList<domain::Message> madeUpMessages(const QString& words)
{
    domain::Message message;
    message.text = words;
    domain::Message greeting;
    greeting.from = domain::MessageAuthor::Bot;
    greeting.text = text("Hello! What can I do for you?");
    return {greeting, message};
}

} // namespace

class StandInTest : public QObject
{
    Q_OBJECT
    test::FakeClock m_clock;
    net::HttpClient m_client;

    struct End
    {
        bool isOver = false;
        EnrichmentTrouble trouble;
        domain::ConversationReading reading;
        QString model;
        int tokensRead = 0;
    };
    [[nodiscard]] static ModelChoice choiceOf(const sandbox::Sandbox& standIn)
    {
        return {standIn.modelUrl(), standIn.modelKey().toLatin1(), text("stand-in"), text("de")};
    }
    End ask(const ModelChoice& choice, const QString& words = text("I look for a flat in Ulm"))
    {
        const auto end = std::make_shared<End>();
        auto* call = new ModelCall(m_client, choice, madeUpMessages(words));
        connect(call, &base::Job::finished, this, [call, end] {
            *end = {true, call->trouble(), call->reading(), call->model(), call->tokensRead()};
        });
        call->start();
        [&] { QTRY_VERIFY(end->isOver); }();
        return *end;
    }

private slots:
    void aConversationIsReadWithTheSchemaItAsksFor()
    {
        sandbox::Sandbox standIn({}, m_clock);
        QVERIFY(standIn.start().ok());
        const End end = ask(choiceOf(standIn));
        QVERIFY2(end.trouble == EnrichmentTrouble{}, qPrintable(domain::inWords(end.trouble)));
        QVERIFY2(end.reading.summary.contains(text("I look for a flat in Ulm")), qPrintable(end.reading.summary));
        QCOMPARE(end.model, text("stand-in"));
        QVERIFY(end.tokensRead > 0);
        // Once: a refused form would have been asked for twice.
        QCOMPARE(standIn.report()[text("calls")][text("model/chat/completions")].toInt(), 1);
        QVERIFY(standIn.report()[text("refused")].toArray().isEmpty());
    }
    void aWrongKeyAndAWrongModelAreNamed()
    {
        sandbox::Sandbox standIn({}, m_clock);
        QVERIFY(standIn.start().ok());
        ModelChoice choice = choiceOf(standIn);
        choice.key = "sk-wrong";
        QVERIFY(ask(choice).trouble == (EnrichmentTrouble{EnrichmentFault::KeyRefused, text("401")}));
        choice.key.clear();
        QVERIFY(ask(choice).trouble == (EnrichmentTrouble{EnrichmentFault::KeyRefused, text("401")}));
        choice = choiceOf(standIn);
        choice.model = text("gpt-9");
        QVERIFY(ask(choice).trouble == (EnrichmentTrouble{EnrichmentFault::NoSuchModel, text("gpt-9")}));
    }
    void whatElseAnswersThereIsNoModel()
    {
        sandbox::Sandbox standIn({}, m_clock);
        QVERIFY(standIn.start().ok());
        ModelChoice choice = choiceOf(standIn);
        choice.address = QUrl(standIn.url().toString() + text("/crm/v3"));
        QVERIFY(ask(choice).trouble.fault == EnrichmentFault::NotAModel);
    }
    void itsWeatherIsUnderstood_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<int>("meaning");
        QTest::newRow("busy") << text("429=1") << static_cast<int>(EnrichmentFault::TooMany);
        QTest::newRow("broken") << text("503=1") << static_cast<int>(EnrichmentFault::Fails);
        QTest::newRow("reset") << text("reset=1") << static_cast<int>(EnrichmentFault::NotReached);
        QTest::newRow("cut") << text("cut:after=1") << static_cast<int>(EnrichmentFault::NotReached);
        QTest::newRow("half an answer") << text("badjson:after=1") << static_cast<int>(EnrichmentFault::NotAModel);
        QTest::newRow("page") << text("html=1") << static_cast<int>(EnrichmentFault::NotAModel);
    }
    void itsWeatherIsUnderstood()
    {
        QFETCH(QString, fault);
        QFETCH(int, meaning);
        sandbox::Sandbox standIn({}, m_clock);
        QVERIFY(standIn.start().ok());
        QVERIFY(standIn.setFaults({fault}).ok());
        const EnrichmentTrouble trouble = ask(choiceOf(standIn)).trouble;
        QCOMPARE(domain::toString(trouble.fault), domain::toString(static_cast<EnrichmentFault>(meaning)));
    }
    void nobodyThereIsNotReached()
    {
        ModelChoice choice;
        {
            sandbox::Sandbox standIn({}, m_clock);
            QVERIFY(standIn.start().ok());
            choice = choiceOf(standIn);
        }
        QVERIFY(ask(choice).trouble == (EnrichmentTrouble{EnrichmentFault::NotReached, text("refused")}));
    }
    void aConversationOfAnyLengthFits()
    {
        sandbox::Sandbox standIn({}, m_clock);
        QVERIFY(standIn.start().ok());
        const End end = ask(choiceOf(standIn), text("lorem ipsum ").repeated(20'000));
        QVERIFY2(end.trouble == EnrichmentTrouble{}, qPrintable(domain::inWords(end.trouble)));
    }
};

QTEST_GUILESS_MAIN(StandInTest)
#include "standintest.moc"
