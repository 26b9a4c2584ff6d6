// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/enrichment.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace leadferry;
using domain::ConversationReading;
using domain::Enrichment;
using domain::EnrichmentFault;
using domain::EnrichmentState;
using domain::EnrichmentTrouble;

namespace {

QString text(const char* utf8)
{
    return QString::fromUtf8(utf8);
}

ConversationReading fullReading()
{
    return {text("Wants a flat."), text("Flats"), text("Has money."), text("Call."), text("20.000 EUR"),
            text("next month"),    text("de"),    text("low"),        -0.25,         0};
}

constexpr int stateCount = static_cast<int>(EnrichmentState::Failed) + 1;
constexpr int faultCount = static_cast<int>(EnrichmentFault::TooOld) + 1;

/// An event that has everything, as it came in.
domain::Event madeUpEvent()
{
    const QJsonObject body{
        {text("id"), text("evt-1")},
        {text("type"), text("conversation.ended.v1")},
        {text("occurredAt"), text("2026-11-22T09:15:00Z")},
        {text("bot"), text("website-bot")},
        {text("contact"), QJsonObject{{text("email"), text("anna@example.com")}, {text("visitorId"), text("v-1")}}},
        {text("page"), QJsonObject{{text("url"), text("https://www.example.com/flats")}}},
        {text("conversation"),
         QJsonObject{{text("id"), text("c-771")},
                     {text("url"), text("https://bot.example.com/c-771")},
                     {text("channel"), text("whatsapp")},
                     {text("messages"), QJsonArray{QJsonObject{{text("from"), text("visitor")},
                                                               {text("text"), text("I look for a flat")}}}}}},
        {text("data"), QJsonObject{{text("topic"), text("what the bot says")}}}};
    domain::Event event = domain::readEvent(body, 5000).value();
    event.source = text("web-chat");
    return event;
}

} // namespace

class EnrichmentTest : public QObject
{
    Q_OBJECT
private slots:
    void everyStateAndFaultHasANameOfItsOwn()
    {
        QSet<QString> names;
        for (int number = 0; number < stateCount; ++number) {
            const auto state = static_cast<EnrichmentState>(number);
            names.insert(domain::toString(state));
            QVERIFY(domain::enrichmentStateFromString(domain::toString(state)) == state);
        }
        QCOMPARE(names.size(), stateCount);
        names.clear();
        for (int number = 0; number < faultCount; ++number) {
            const auto fault = static_cast<EnrichmentFault>(number);
            names.insert(domain::toString(fault));
            QVERIFY(domain::enrichmentFaultFromString(domain::toString(fault)) == fault);
        }
        QCOMPARE(names.size(), faultCount);
        QVERIFY(!names.contains(QString()));
        QVERIFY(!domain::enrichmentStateFromString(text("singing")));
        QVERIFY(!domain::enrichmentFaultFromString(QString()));
    }
    void everyFaultHasWordsWithItsDetail()
    {
        QSet<QString> sentences;
        for (int number = 1; number < faultCount; ++number) {
            const QString words = domain::inWords({static_cast<EnrichmentFault>(number), text("4711")});
            QVERIFY2(!words.isEmpty() && !words.contains(QLatin1Char('%')), qPrintable(words));
            sentences.insert(words);
        }
        QCOMPARE(sentences.size(), faultCount - 1);
        QVERIFY(domain::inWords({}).isEmpty());
        QVERIFY(domain::inWords({EnrichmentFault::NoSuchModel, text("gpt-9")}).contains(text("\"gpt-9\"")));
        QVERIFY(domain::inWords({EnrichmentFault::KeyRefused, text("401")}).contains(text("401")));
    }
    void aFaultIsOfTheServiceOrOfAConversation()
    {
        QStringList ofConversation;
        QStringList forPeople;
        for (int number = 0; number < faultCount; ++number) {
            const auto fault = static_cast<EnrichmentFault>(number);
            if (domain::isOfConversation(fault)) {
                ofConversation.append(domain::toString(fault));
            }
            if (domain::needsPerson(fault)) {
                forPeople.append(domain::toString(fault));
            }
        }
        QCOMPARE(ofConversation,
                 (QStringList{text("too long"), text("unreadable"), text("model refuses"), text("too old")}));
        QCOMPARE(forPeople, (QStringList{text("key refused"), text("key missing"), text("no such model"),
                                         text("unpaid"), text("refuses"), text("moved"), text("not a model")}));
    }
    void aReadingIsTheDataOfItsEvent()
    {
        const QJsonObject json = domain::toJson(fullReading());
        QCOMPARE(json.keys(), (QStringList{text("budget"), text("churn_risk"), text("language"), text("next_steps"),
                                           text("qualification"), text("score"), text("sentiment"), text("summary"),
                                           text("timeline"), text("topic")}));
        QCOMPARE(domain::readingFromJson(json), fullReading());
    }
    void whatIsNotKnownIsLeftOut()
    {
        ConversationReading little;
        little.summary = text("S.");
        QCOMPARE(domain::toJson(little), (QJsonObject{{text("summary"), text("S.")}}));
        QCOMPARE(domain::readingFromJson(domain::toJson(little)), little);
        QCOMPARE(domain::readingFromJson({}), ConversationReading{});
        const ConversationReading odd =
            domain::readingFromJson({{text("sentiment"), text("good")}, {text("score"), QJsonValue()}});
        QVERIFY(!odd.sentiment && !odd.score);
    }
    void anEnrichmentCrossesTheFacadeWhole()
    {
        const Enrichment enrichment{14,
                                    text("web-chat"),
                                    text("c-771"),
                                    text("conversation.ended.v1"),
                                    EnrichmentState::Failed,
                                    text("tiny"),
                                    3,
                                    1000,
                                    2000,
                                    900,
                                    812,
                                    97,
                                    {EnrichmentFault::Unreadable, text("no JSON")},
                                    fullReading()};
        const QJsonObject json = domain::toJson(enrichment);
        QCOMPARE(domain::enrichmentFromJson(json).value(), enrichment);
        QCOMPARE(json[text("trouble")][text("text")].toString(), domain::inWords(enrichment.trouble));
        QJsonObject foreign = json;
        foreign.insert(text("status"), text("singing"));
        QVERIFY(!domain::enrichmentFromJson(foreign).ok());
        QVERIFY(!domain::enrichmentFromJson({}).ok());
        QCOMPARE(domain::enrichmentFromJson({{text("status"), text("waiting")}}).value(), Enrichment{});
    }
    void aTroubleIsReadBack()
    {
        const EnrichmentTrouble trouble{EnrichmentFault::NotReached, text("timed-out")};
        QCOMPARE(domain::enrichmentTroubleFromJson(domain::toJson(trouble)), trouble);
        QCOMPARE(domain::enrichmentTroubleFromJson({}), EnrichmentTrouble{});
    }
    void theAnswersEventIsOfTheSameConversationAndPerson()
    {
        const domain::Event about = madeUpEvent();
        const QJsonObject body = domain::enrichedEvent(about, fullReading(), text("tiny"), 1'795'000'060'000);
        const auto read = domain::readEvent(body, 1'795'000'070'000);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().message));
        const domain::Event& event = *read;
        QCOMPARE(event.type, QString(domain::enrichedType));
        QCOMPARE(event.conversationId, about.conversationId);
        QCOMPARE(event.bot, about.bot);
        QCOMPARE(event.person, about.person);
        QCOMPARE(event.occurredAtMs, 1'795'000'060'000);
        QCOMPARE(domain::personKeyOf(event), domain::personKeyOf(about));
        QVERIFY(event.messages.isEmpty());
        QVERIFY(!body[text("conversation")].toObject().contains(text("messages")));
        QCOMPARE(body[text("conversation")][text("url")], about.body[text("conversation")][text("url")]);
        QCOMPARE(body[text("conversation")][text("channel")].toString(), text("whatsapp"));
        QCOMPARE(body.value(text("page")), about.body.value(text("page")));
        const QJsonObject data = body.value(text("data")).toObject();
        QCOMPARE(domain::readingFromJson(data), fullReading());
        QCOMPARE(data.value(text("model")).toString(), text("tiny"));
        QCOMPARE(data.value(text("about")).toString(), text("conversation.ended.v1"));
    }
    void itsIdIsTheSameEachTime()
    {
        const domain::Event about = madeUpEvent();
        const QString id =
            domain::enrichedEvent(about, fullReading(), text("tiny"), 1'795'000'060'000)[text("id")].toString();
        QCOMPARE(domain::enrichedEvent(about, {}, text("other"), 1'795'000'099'000)[text("id")].toString(), id);
        QVERIFY(id != about.id);
        domain::Event other = about;
        other.id = text("evt-2");
        QVERIFY(domain::enrichedEvent(other, {}, {}, 1'795'000'060'000)[text("id")].toString() != id);
    }
    void anEventThatNamesNobodyStaysSo()
    {
        domain::Event about = madeUpEvent();
        for (const char* part : {"contact", "page", "bot"}) {
            about.body.remove(text(part));
        }
        about.bot.clear();
        about.namesNobody = true; // its person is of an earlier event
        const QJsonObject body = domain::enrichedEvent(about, fullReading(), text("tiny"), 1'795'000'060'000);
        QCOMPARE(body.keys(),
                 (QStringList{text("conversation"), text("data"), text("id"), text("occurredAt"), text("type")}));
        QVERIFY(domain::readEvent(body, 1'795'000'070'000).ok());
        QVERIFY(domain::readEvent(body, 1'795'000'070'000).value().person.isEmpty());
    }
    void theStatusSaysWhyItRests()
    {
        domain::EnrichmentStatus status;
        status.isOn = true;
        status.hasKey = true;
        status.model = text("tiny");
        status.waiting = 3;
        status.today = 7;
        status.dayIsFull = true;
        status.trouble = {EnrichmentFault::TooMany};
        status.restsUntilMs = 5000;
        const QJsonObject json = domain::toJson(status);
        QCOMPARE(json, (QJsonObject{{text("on"), true},
                                    {text("key"), true},
                                    {text("model"), text("tiny")},
                                    {text("waiting"), 3},
                                    {text("today"), 7},
                                    {text("dayIsFull"), true},
                                    {text("trouble"), domain::toJson(status.trouble)},
                                    {text("restsUntilMs"), 5000}}));
    }
};

QTEST_GUILESS_MAIN(EnrichmentTest)
#include "enrichmenttest.moc"
