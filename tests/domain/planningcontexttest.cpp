// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/planningcontext.h"

#include "base/json.h"
#include "jsontext.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::domain;

namespace {

Event eventOf(const QByteArray& text)
{
    const auto event = readEvent(test::json(text), 1'795'338'900'000);
    Q_ASSERT(event.ok());
    return *event;
}

QString at(const QJsonObject& context, const char* path)
{
    return base::textOf(base::valueAt(context, QLatin1String(path)));
}

} // namespace

class PlanningContextTest : public QObject
{
    Q_OBJECT private slots : void everyFixedPathIsThere()
    {
        Event event = eventOf("{'id':'e1','type':'t','bot':'b','contact':{'email':'jane@example.com','name':'Jane Doe',"
                              "'phone':'1','company':'ACME','visitorId':'v'},'conversation':{'messages':[{'text':'Hi'}]"
                              "},'data':{'topic':'T'}}");
        event.source = QStringLiteral("port");
        Portal portal;
        portal.profile.ticketPipeline = QStringLiteral("0");
        portal.profile.ticketStage = QStringLiteral("1");
        portal.profile.dealPipeline = QStringLiteral("default");
        portal.profile.dealStage = QStringLiteral("first");
        const QJsonObject context = planningContext(event, portal);
        for (const char* path :
             {"event.id",           "event.type",          "event.occurredAt", "event.bot",    "event.source",
              "person.email",       "person.firstName",    "person.lastName",  "person.name",  "person.label",
              "person.phone",       "person.company",      "person.visitorId", "topic",        "portal.ticketPipeline",
              "portal.ticketStage", "portal.dealPipeline", "portal.dealStage", "summary.html", "summary.text",
              "transcript.html",    "transcript.text",     "transcript.zone"}) {
            QVERIFY2(isContextPath(QLatin1String(path)), path);
            QVERIFY2(!at(context, path).isEmpty(), path);
        }
        QCOMPARE(at(context, "event.occurredAt"), QStringLiteral("2026-11-22T09:15:00.000Z"));
    }
    void pathsThatCannotBeAreRefused()
    {
        for (const char* path : {"", "person", "person.mail", "portal.owner", "event.body", "data", "data.", "data..x",
                                 "topic.x", "secrets.token"}) {
            QVERIFY2(!isContextPath(QLatin1String(path)), path);
        }
        QVERIFY(isContextPath(QStringLiteral("data.utm.source")));
        QVERIFY(isContextPath(QStringLiteral("conversation.language")));
        QVERIFY(!isContextPath(QStringLiteral("envelope")));
        QVERIFY(isContextPath(QStringLiteral("envelope.entry.0.id")));
    }
    void whatAPlatformSentBesideTheEventCanBeNamed()
    {
        const QJsonObject context = planningContext(eventOf("{'type':'t','envelope':{'entry':[{'id':'w1'}]}}"), {});
        QCOMPARE(contextText(context, QStringLiteral("envelope.entry.0.id")), QStringLiteral("w1"));
    }
    void theFirstAlternativeWithAValueCounts()
    {
        const QJsonObject context =
            planningContext(eventOf("{'type':'t','data':{'a':'','b':0,'list':['x','',2],'no':false,'object':{}}}"), {});
        QCOMPARE(contextText(context, QStringLiteral("data.a | data.missing|data.b")), QStringLiteral("0"));
        QCOMPARE(contextText(context, QStringLiteral("data.list")), QStringLiteral("x, 2"));
        QCOMPARE(contextText(context, QStringLiteral("data.object")), QString());
        QVERIFY(!contextValue(context, QStringLiteral("data.b")).isUndefined());
        QVERIFY(contextValue(context, QStringLiteral("data.a | data.list")).isArray());
        QVERIFY(contextValue(context, QStringLiteral("data.a | data.object | transcript.text")).isUndefined());
        QVERIFY(contextValue(context, QStringLiteral("data.a | data.no")).isBool());
    }
    void aPersonAlwaysHasALabelThatMeansSomething_data()
    {
        QTest::addColumn<QByteArray>("contact");
        QTest::addColumn<QString>("label");
        QTest::newRow("name") << QByteArray("{'name':'Jane Doe','email':'j@example.com'}")
                              << QStringLiteral("Jane Doe");
        QTest::newRow("e-mail") << QByteArray("{'email':'j@example.com','phone':'1'}")
                                << QStringLiteral("j@example.com");
        QTest::newRow("phone") << QByteArray("{'phone':'1','visitorId':'v'}") << QStringLiteral("1");
        QTest::newRow("nothing") << QByteArray("{'visitorId':'v-5f3a'}") << QStringLiteral("Website visitor");
    }
    void aPersonAlwaysHasALabelThatMeansSomething()
    {
        QFETCH(QByteArray, contact);
        const auto event = eventOf(QByteArray("{'type':'t','contact':") + contact + "}");
        QTEST(at(planningContext(event, {}), "person.label"), "label");
    }
    void theSummaryListsWhatIsWorthKnowing()
    {
        const QJsonObject context = planningContext(
            eventOf("{'type':'t','contact':{'email':'jane at home','phone':'030 1'},"
                    "'page':{'url':'https://x.example/?a=1&b=2','title':'Home'},'conversation':{'channel':'chat'},"
                    "'consent':{'basis':'Asked','at':'2026-11-22'},"
                    "'data':{'vehicle_of_interest':'Estate','budgetRange':'10–20','utm':{'source':'mail'},'tags':['a','"
                    "b'],'empty':'',"
                    "'seats':7,'nested':[{'k':'v'}]}}"),
            {});
        QCOMPARE(at(context, "summary.text"), QStringLiteral("Budget range: 10–20\nNested, k: v\nSeats: 7\nTags: a, b\n"
                                                             "Utm, source: mail\nVehicle of interest: Estate\n"
                                                             "E-mail as typed: jane at home\nPhone: 030 1\n"
                                                             "Page: Home (https://x.example/?a=1&b=2)\nChannel: chat\n"
                                                             "Consent: Asked – 2026-11-22\n"));
        QVERIFY(at(context, "summary.html")
                    .contains(QLatin1String("<li><strong>Page:</strong> <a href=\"https://x.example/?a=1&amp;b=2\">")));
        QCOMPARE(at(planningContext(eventOf("{'type':'t'}"), {}), "summary.html"), QString());
    }
    void nothingInASummaryActsAsHtml()
    {
        const QJsonObject context = planningContext(
            eventOf("{'type':'t','page':{'url':'javascript:alert(1)','title':'<img src=x onerror=alert(1)>'},"
                    "'data':{'<b>key':'<script>alert(1)</script>','link':'https://x.example/\\'onclick=\\'alert(1)'}}"),
            {});
        const QString html = at(context, "summary.html");
        QVERIFY(!html.contains(QLatin1String("<script")) && !html.contains(QLatin1String("<img")));
        QVERIFY(!html.contains(QLatin1String("<b>")));
        QVERIFY(!html.contains(QLatin1String("href=\"javascript")));
        QVERIFY(!html.contains(QLatin1String("\"onclick=\"")));
        QVERIFY(html.contains(QLatin1String("javascript:alert(1)")));
    }
    void theTranscriptSaysWhoWhenAndWhat()
    {
        const Event event =
            eventOf("{'type':'t','conversation':{'messages':["
                    "{'from':'visitor','text':'Hi <b>there</b>\\nsecond line','at':'2026-11-22T09:15:00Z'},"
                    "{'from':'bot','text':'  '},"
                    "{'from':'bot','text':'Hello 😀','at':'half past'},"
                    "{'from':'agent','text':'שלום'},"
                    "{'from':'visitor','attachments':[{'url':'https://x.example/"
                    "a.pdf','name':'a.pdf'},{'url':'javascript:x'}]}]}}");
        Portal portal;
        portal.profile.timeZone = QStringLiteral("Europe/Berlin");
        const QJsonObject context = planningContext(event, portal);
        QCOMPARE(at(context, "transcript.text"),
                 QStringLiteral("[2026-11-22 10:15] Visitor: Hi <b>there</b>\nsecond line\n[half past] Bot: Hello 😀\n"
                                "Agent: שלום\nVisitor: a.pdf (https://x.example/a.pdf)\njavascript:x\n"));
        QCOMPARE(
            at(context, "transcript.html"),
            QStringLiteral(
                "<p><strong>Visitor</strong> 2026-11-22 10:15<br>Hi &lt;b&gt;there&lt;/b&gt;<br>second line</p>\n"
                "<p><strong>Bot</strong> half past<br>Hello 😀</p>\n<p><strong>Agent</strong> <br>שלום</p>\n"
                "<p><strong>Visitor</strong> <br><a href=\"https://x.example/a.pdf\">a.pdf</a><br>javascript:x</p>\n"));
        QCOMPARE(at(context, "transcript.zone"), QStringLiteral("Europe/Berlin"));
        QCOMPARE(at(planningContext(event, {}), "transcript.zone"), QStringLiteral("UTC"));
    }
    void anEmptyConversationHasNoTranscript()
    {
        const QJsonObject context =
            planningContext(eventOf("{'type':'t','conversation':{'id':'c','messages':[{'text':' '},{}]}}"), {});
        QVERIFY(
            contextValue(context, QStringLiteral("transcript.text | transcript.html | transcript.zone")).isUndefined());
    }
};

QTEST_GUILESS_MAIN(PlanningContextTest)
#include "planningcontexttest.moc"
