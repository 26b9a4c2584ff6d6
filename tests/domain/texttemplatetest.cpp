// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/texttemplate.h"

#include <QJsonArray>
#include <QTest>

using namespace leadferry::domain;

class TextTemplateTest : public QObject
{
    Q_OBJECT

    const QJsonObject m_context{
        {QStringLiteral("person"), QJsonObject{{QStringLiteral("name"), QStringLiteral("Jane <b>&\"'</b>")},
                                               {QStringLiteral("phone"), QString()}}},
        {QStringLiteral("data"),
         QJsonObject{{QStringLiteral("score"), 72},
                     {QStringLiteral("yes"), true},
                     {QStringLiteral("no"), false},
                     {QStringLiteral("none"), QJsonValue()},
                     {QStringLiteral("lines"), QStringLiteral("a\nb")},
                     {QStringLiteral("tag"), QStringLiteral("{{person.phone}}")},
                     {QStringLiteral("list"), QJsonArray{QStringLiteral("x"), QStringLiteral("y")}}}},
        {QStringLiteral("summary"), QJsonObject{{QStringLiteral("html"), QStringLiteral("<ul></ul>")}}},
    };

private slots:
    void templatesAreFilled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("html");
        QTest::addColumn<QString>("plain");
        const auto row = [](const char* text, const char* html, const char* plain) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(html) << QString::fromUtf8(plain);
        };
        row("{{person.name}}", "Jane &lt;b&gt;&amp;&quot;&#39;&lt;/b&gt;", "Jane <b>&\"'</b>");
        row("{{data.lines}}", "a<br>b", "a\nb");
        row("{{data.score}} {{data.yes}}", "72 true", "72 true");
        row("[{{person.phone}}{{nowhere.at.all}}{{data.none}}]", "[]", "[]");
        row("{{#person.phone}}never{{/person.phone}}{{^person.phone}}no phone{{/person.phone}}", "no phone",
            "no phone");
        row("{{#data.no}}never{{/data.no}}{{#data.yes}}yes {{data.score}}{{/data.yes}}", "yes 72", "yes 72");
        row("{{#data.list}}[{{.}}]{{/data.list}}", "[x][y]", "[x][y]");
        row("{{{summary.html}}}|{{summary.html}}", "<ul></ul>|&lt;ul&gt;&lt;/ul&gt;", "<ul></ul>|<ul></ul>");
        row("héllo 😀 مرحبا", "héllo 😀 مرحبا", "héllo 😀 مرحبا");
        row("{{data.tag}}", "{{person.phone}}", "{{person.phone}}");
    }
    void templatesAreFilled()
    {
        QFETCH(QString, text);
        QCOMPARE(templateFault(text), QString());
        QTEST(renderTemplate(text, m_context, Escaping::Html), "html");
        QTEST(renderTemplate(text, m_context, Escaping::None), "plain");
    }
    void faultyTemplatesAreNamedAndGiveNothing_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"{{person.name", "{{#a}}x", "{{/a}}", "{{#a}}{{#b}}{{/a}}{{/b}}", "{{> data.tag}}", "{{=<% %>=}}",
              "{{{person.name}}}", "{{& person.name }}", "{{&person.name}}", "{{{ data.lines }}}", "{{"}) {
            QTest::newRow(text) << QString::fromLatin1(text);
        }
    }
    void faultyTemplatesAreNamedAndGiveNothing()
    {
        QFETCH(QString, text);
        QVERIFY(!templateFault(text).isEmpty());
        QCOMPARE(renderTemplate(text, m_context, Escaping::None), QString());
    }
    void theFaultOfAnUnescapedTagSaysWhatToWrite()
    {
        QCOMPARE(templateFault(QStringLiteral("{{{data.x}}}")),
                 QStringLiteral("{{{data.x}}} would let a visitor's text act as HTML; write {{data.x}}"));
    }
};

QTEST_GUILESS_MAIN(TextTemplateTest)
#include "texttemplatetest.moc"
