// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/mapping.h"

#include "jsontext.h"

#include <QTest>

using namespace leadferry::domain;
using leadferry::base::ErrorKind;
using leadferry::test::json;

namespace {

/// A mapping whose first action has these fields.
QByteArray withField(const QByteArray& field)
{
    return "{'eventType':'t','actions':[{'id':'a','object':'contact','fields':[" + field + "]}]}";
}

QByteArray withAction(const QByteArray& action)
{
    return "{'eventType':'t','actions':[{'id':'c','object':'contact','fields':[{'property':'email','from':'person."
           "email'}]}," +
           action + "]}";
}

} // namespace

class MappingTest : public QObject
{
    Q_OBJECT
private slots:
    void aMappingIsReadAndWrittenTheSame()
    {
        const QJsonObject whole = json(
            "{'eventType':'t','version':3,'active':false,'actions':["
            "{'id':'contact','object':'contact','withoutEmail':'hold','onlyIf':{'any':["
            "{'path':'transcript.visitorMessages','operator':'at_least','value':2},"
            "{'path':'data.intent','operator':'one_of','value':['buy','demo']}]},'fields':["
            "{'property':'email','from':'person.email | "
            "data.email','transforms':['trim',{'name':'replace','find':'a','with':'b'}],'mode':'only_if_empty'},"
            "{'property':'interests','from':'contact.company','type':'choices','transforms':[{'name':'table','values':"
            "{'a':'1','b':'2'},'else':'keep'},'multiSelect']},"
            "{'property':'chat_source','constant':'bot','onlyWhenKnown':true}]},"
            "{'id':'note-1','object':'note','linkTo':['contact'],'longText':'hs_note_body','fields':["
            "{'property':'hs_timestamp','from':'event.occurredAt'},"
            "{'property':'hs_note_body','template':['<p>','{{topic}}</p>'],'mode':'append'}]}]}");
        const auto mapping = mappingFromJson(whole);
        QVERIFY2(mapping.ok(), qPrintable(mapping.ok() ? QString() : mapping.error().message));
        QCOMPARE(mapping->version, 3);
        QVERIFY(!mapping->active);
        QVERIFY(mapping->actions.at(0).fields.at(0).mode == WriteMode::OnlyIfEmpty);
        QCOMPARE(mapping->actions.at(1).fields.at(1).textTemplate, QStringLiteral("<p>\n{{topic}}</p>"));
        QCOMPARE(toJson(*mapping), whole);
    }
    void aPathAloneAsksForAValueAndNotFalse()
    {
        const auto mapping =
            mappingFromJson(json(withAction("{'id':'d','object':'deal','onlyIf':'data.wanted','fields':["
                                            "{'property':'dealname','from':'topic'}]}")));
        QVERIFY(mapping.ok());
        const auto wanted = [&mapping](const QJsonValue& value) {
            return holds(mapping->actions.at(1).onlyIf, [&value](const QString&) { return value; });
        };
        QVERIFY(wanted(true) && wanted(QStringLiteral("yes")) && wanted(0));
        QVERIFY(!wanted(false) && !wanted(QString()) && !wanted(QJsonValue::Undefined));
        QCOMPARE(toJson(*mappingFromJson(toJson(*mapping))), toJson(*mapping));
    }
    void whatIsLeftOutHasItsDefault()
    {
        const auto mapping = mappingFromJson(json("{'eventType':'t'}"));
        QVERIFY(mapping.ok());
        QCOMPARE(mapping->version, 1);
        QVERIFY(mapping->active);
        QVERIFY(mapping->actions.isEmpty());
    }
    void aFaultIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("begin");
        const auto row = [](const QByteArray& text, const char* begin) {
            QTest::newRow(begin) << text << QString::fromLatin1(begin);
        };
        row("{}", "eventType: missing");
        row("{'eventType':'t','version':0}", "version must be 1 or more");
        row("{'eventType':'t','version':1.5}", "version must be a whole number");
        row("{'eventType':'t','aktive':true}", "aktive: unknown name");
        row("{'eventType':'t','active':'yes'}", "active must be true or false");
        row("{'eventType':'t','actions':{}}", "actions must be a list");
        row("{'eventType':'t','actions':[7]}", "actions[0] must be an object");
        row(withAction("{'id':'c','object':'deal','fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].id: \"c\" is used");
        row(withAction("{'id':'a:2','object':'deal','fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].id must be a short word");
        row(withAction("{'id':'d','object':'deals','fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].object must be contact,");
        row(withAction("{'id':'d','object':'deal','fields':[]}"), "actions[1].fields: missing");
        row(withAction(
                "{'id':'d','object':'deal','linkTo':['later'],'fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].linkTo: there is no earlier action \"later\"");
        row(withAction(
                "{'id':'d','object':'deal','onlyIf':'person.mail','fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].onlyIf: there is no \"person.mail\"");
        row(withAction(
                "{'id':'d','object':'deal','onlyIf':{'path':'data.score','operator':'over','value':1},'fields':[{"
                "'property':'dealname','from':'topic'}]}"),
            "actions[1].onlyIf.operator must be one of");
        row(withAction(
                "{'id':'d','object':'deal','onlyIf':{'any':[{'path':'person.mail','operator':'exists'}]},'fields':"
                "[{'property':'dealname','from':'topic'}]}"),
            "actions[1].onlyIf: there is no \"person.mail\"");
        row(withAction("{'id':'d','object':'deal','onlyIf':7,'fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].onlyIf must be");
        row(withAction("{'id':'d','object':'deal','withoutEmail':'skip','fields':[{'property':'dealname','from':"
                       "'topic'}]}"),
            "actions[1].withoutEmail: is only for contacts");
        row(withAction("{'id':'d','object':'contact','withoutEmail':'no','fields':[{'property':'email','from':"
                       "'person.email'}]}"),
            "actions[1].withoutEmail must be create, skip or hold");
        row(withAction("{'id':'d','object':'task','onlyExisting':true,'fields':[{'property':'hs_timestamp','from':"
                       "'event.occurredAt'}]}"),
            "actions[1].onlyExisting: is only for contacts, companies, tickets and deals");
        row(withAction("{'id':'d','object':'contact','onePer':'conversation','fields':[{'property':'email','from':"
                       "'person.email'}]}"),
            "actions[1].onePer: is only for tickets and deals");
        row(withAction("{'id':'l','object':'list','fields':[{'property':'list','constant':'x'}]}"),
            "actions[1].linkTo must name the contact");
        row(withAction("{'id':'l','object':'list','linkTo':['c'],'fields':[{'property':'name','constant':'x'}]}"),
            "actions[1].fields must say which list");
        row(withAction("{'id':'d','object':'deal','onePer':'week','fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].onePer must be event or conversation");
        row(withAction("{'id':'d','object':'deal','longText':'x','fields':[{'property':'dealname','from':'topic'}]}"),
            "actions[1].longText: \"x\" is not among the fields");
        row(withAction("{'id':'n','object':'note','fields':[{'property':'hs_note_body','from':'topic'}]}"),
            "actions[1].fields: a note needs hs_timestamp");
        row(withAction("{'id':'d','object':'deal','fields':[{'property':'dealname','from':'topic'},{'property':'"
                       "dealname','from':'topic'}]}"),
            "actions[1].fields[1].property: \"dealname\" is set twice");
        row(withField("{'from':'person.email'}"), "actions[0].fields[0].property: missing");
        row(withField("{'property':'E-Mail','from':'person.email'}"),
            "actions[0].fields[0].property: \"E-Mail\" is no internal name");
        row(withField("{'property':'email'}"),
            "actions[0].fields[0].from: give one of from, constant, template, inTurn");
        row(withField("{'property':'email','from':'topic','constant':'x'}"), "actions[0].fields[0].from: give one of");
        row(withField("{'property':'email','from':'person.email | data'}"),
            "actions[0].fields[0].from: there is no \"data\"");
        row(withField("{'property':'content','from':'transcript.html'}"),
            "actions[0].fields[0].from: content shows no HTML");
        row(withField("{'property':'email','template':'{{#a}}'}"),
            "actions[0].fields[0].template: the section {{#a}} at character 1");
        row(withField("{'property':'email','template':['a',1]}"),
            "actions[0].fields[0].template must be a list of texts");
        row(withField("{'property':'email','from':'topic','transforms':['shout']}"),
            "actions[0].fields[0].transforms[0]: there is no transform \"shout\"; there is trim, ");
        row(withField("{'property':'email','from':'topic','transforms':['trim',{'name':'capture','pattern':'('}]}"),
            "actions[0].fields[0].transforms[1].pattern: the regular expression is broken at character 2: ");
        row(withField("{'property':'email','from':'topic','transforms':['trim',{'name':'lowr'}]}"),
            "actions[0].fields[0].transforms[1].name: there is no transform \"lowr\"; there is lower");
        row(withField("{'property':'email','from':'topic','transforms':[{'name':'table'}]}"),
            "actions[0].fields[0].transforms[0]: values is missing; table takes values, else");
        row(withField("{'property':'email','from':'topic','transforms':[3]}"),
            "actions[0].fields[0].transforms[0] must be a transform's name");
        row(withField("{'property':'email','from':'topic','transforms':'trim'}"),
            "actions[0].fields[0].transforms must be a list");
        row(withField("{'property':'email','from':'topic','type':'checkbox'}"),
            "actions[0].fields[0].type must be text, number,");
        row(withField("{'property':'email','from':'contact.mail'}"),
            "actions[0].fields[0].from: there is no \"contact.mail\"");
        row(withField("{'property':'email','from':'topic','mode':'always'}"),
            "actions[0].fields[0].mode must be overwrite,");
        row(withField("{'property':'email','from':'topic','transform':['trim']}"),
            "actions[0].fields[0].transform: unknown name");
        row(withField("{'property':'email','from':['topic']}"), "actions[0].fields[0].from must be text");
    }
    void aFaultIsNamedWithItsPlace()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, begin);
        const auto mapping = mappingFromJson(json(text));
        QVERIFY(!mapping.ok());
        QVERIFY(mapping.error().kind == ErrorKind::Invalid);
        QVERIFY2(mapping.error().message.startsWith(begin), qPrintable(mapping.error().message));
    }
};

QTEST_GUILESS_MAIN(MappingTest)
#include "mappingtest.moc"
