// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fieldvalue.h"

#include "domain/jsontext.h"

#include <QTest>

using namespace leadferry::domain;
using leadferry::test::json;

namespace {

/// The only rule of a mapping that has only it.
FieldRule ruleOf(const QByteArray& rule)
{
    const auto mapping = mappingFromJson(json("{'eventType':'t','actions':[{'id':'a','object':'note','fields':[" +
                                              rule + ",{'property':'hs_timestamp','from':'event.occurredAt'}]}]}"));
    if (!mapping.ok()) {
        qFatal("%s", qPrintable(mapping.error().message));
    }
    return mapping->actions.constFirst().fields.constFirst();
}

TransformScene scene()
{
    return {
        json("{'data':{'interests':['Heat pumps','Solar','heat pumps'],'budget':'between 20k and 30k','html':"
             "'<i>5 &lt; 6</i>','evil':'<script>&'},'page':{'url':'https://example.com/?q=%3Cscript%3E&utm_source="
             "news'},'person':{'name':'Jane van der Berg'},'contact':{'name':'Jane van der Berg'},'summary':{'html':"
             "'<b>x</b>'}}"),
        QStringLiteral("DE")};
}

} // namespace

class FieldValueTest : public QObject
{
    Q_OBJECT
private slots:
    void stepsAreAppliedInOrder_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* rule, const char* value) {
            QTest::newRow(rule) << QByteArray(rule) << QString::fromUtf8(value);
        };
        row("{'property':'p','from':'data.interests'}", "Heat pumps, Solar, heat pumps");
        row("{'property':'p','from':'data.interests','type':'choices'}", "Heat pumps;Solar;heat pumps");
        row("{'property':'p','from':'data.interests','transforms':['unique','upper',{'name':'join','separator':' + "
            "'}]}",
            "HEAT PUMPS + SOLAR");
        row("{'property':'p','from':'data.interests','transforms':['firstWord','unique',{'name':'multiSelect','append':"
            "true}]}",
            ";Heat;Solar");
        row("{'property':'p','from':'data.budget','transforms':[{'name':'money','part':'low'}]}", "20000");
        row("{'property':'p','from':'data.missing','transforms':['lower',{'name':'default','value':'chat'}]}", "chat");
        row("{'property':'p','from':'data.budget','transforms':['number',{'name':'default','value':'0'}]}", "0");
        row("{'property':'p','from':'contact.name','transforms':['nameLast']}", "van der Berg");
        row("{'property':'p','constant':' a,b ','transforms':['split',{'name':'item','number':2}]}", "b");
        row("{'property':'p','template':'{{contact.name}} likes {{data.budget}}','transforms':['upper']}",
            "JANE VAN DER BERG LIKES BETWEEN 20K AND 30K");
        row("{'property':'p','constant':'030 23125014','transforms':['phone']}", "+493023125014");
        row("{'property':'p','from':'data.evil','transforms':['textToHtml']}", "&lt;script&gt;&amp;");
    }
    void stepsAreAppliedInOrder()
    {
        QFETCH(QByteArray, rule);
        const FieldRule read = ruleOf(rule);
        QTEST(fieldValue(read, scene(), read.type.value_or(ValueType::Text)), "value");
    }
    void whatComesFromTheEventNeverActsAsHtml_data()
    {
        QTest::addColumn<QByteArray>("rest");
        QTest::addColumn<QString>("value");
        const auto row = [](const char* rest, const char* value) {
            QTest::newRow(rest) << QByteArray(rest) << QString::fromUtf8(value);
        };
        row("'from':'data.evil'", "&lt;script&gt;&amp;");
        row("'from':'data.evil','transforms':['textToHtml']", "&lt;script&gt;&amp;");
        row("'from':'data.evil','transforms':['textToHtml','upper']", "&LT;SCRIPT&GT;&AMP;");
        row("'from':'data.evil','transforms':['textToHtml','htmlToText']", "&lt;script&gt;&amp;");
        row("'from':'data.html','transforms':['htmlToText']", "5 &lt; 6");
        row("'from':'summary.html'", "<b>x</b>");
        row("'from':'summary.html','transforms':['trim']", "<b>x</b>");
        row("'from':'summary.html','transforms':['htmlToText']", "x");
        row("'template':'<p>{{data.evil}}</p>'", "<p>&lt;script&gt;&amp;</p>");
        row("'template':'{{data.evil}}','transforms':['htmlToText']", "&lt;script&gt;&amp;");
        row("'template':'{{page.url}}','transforms':[{'name':'urlPart','part':'query','parameter':'q'}]",
            "&lt;script&gt;");
        row("'template':'{{page.url}}','transforms':[{'name':'utm','part':'source'}]", "news");
        row("'template':'<p>{{data.evil}}</p>','transforms':[{'name':'template','text':'{{value}} {{data.evil}}'}]",
            "&lt;script&gt;&amp; &lt;script&gt;&amp;");
        row("'constant':'x','transforms':[{'name':'template','text':'<b>{{data.evil}}</b>'}]",
            "&lt;b&gt;&lt;script&gt;&amp;&lt;/b&gt;");
    }
    void whatComesFromTheEventNeverActsAsHtml()
    {
        QFETCH(QByteArray, rest);
        QTEST(fieldValue(ruleOf("{'property':'hs_note_body'," + rest + "}"), scene(), ValueType::Text), "value");
    }
    void everyStepIsExplained()
    {
        const FieldRule rule = ruleOf("{'property':'p','from':'data.interests','transforms':['unique','number',{'name':"
                                      "'default','value':'none'}]}");
        const QList<TransformStepResult> expected{
            {QStringLiteral("from"),
             {QStringLiteral("Heat pumps"), QStringLiteral("Solar"), QStringLiteral("heat pumps")}},
            {QStringLiteral("unique"), {QStringLiteral("Heat pumps"), QStringLiteral("Solar")}},
            {QStringLiteral("number"), {}},
            {QStringLiteral("default"), {QStringLiteral("none")}},
        };
        QCOMPARE(explain(rule, scene()), expected);
        QCOMPARE(explain(ruleOf("{'property':'p','constant':'x'}"), scene()),
                 (QList<TransformStepResult>{{QStringLiteral("constant"), {QStringLiteral("x")}}}));
        QCOMPARE(explain(ruleOf("{'property':'p','template':'{{data.none}}'}"), scene()),
                 (QList<TransformStepResult>{{QStringLiteral("template"), {}}}));
    }
};

QTEST_GUILESS_MAIN(FieldValueTest)
#include "fieldvaluetest.moc"
