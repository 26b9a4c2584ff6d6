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
    void aProblemHasItsKindItsNameAndItsPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("position");
        using Kind = TemplateProblem::Kind;
        const auto row = [](const char* text, Kind kind, const char* name, int position) {
            QTest::newRow(text) << QString::fromUtf8(text) << int(kind) << QString::fromUtf8(name) << position;
        };
        row("Hello {{person.name}}", Kind::None, "", 0);
        row("ä 😀 {{person.name", Kind::OpenTag, "", 6);
        row("{{", Kind::OpenTag, "", 1);
        row("é{{#data.a}}x", Kind::OpenSection, "data.a", 2);
        row("{{#a}}{{#b}}{{/a}}{{/b}}", Kind::OpenSection, "a", 1);
        row("xx{{/a}}", Kind::NoSuchSection, "a", 3);
        row("a {{> data.tag}}", Kind::Unsupported, "", 0);
        row("ab{{& person.name }}", Kind::Unescaped, "person.name", 3);
    }
    void aProblemHasItsKindItsNameAndItsPlace()
    {
        QFETCH(QString, text);
        const TemplateProblem problem = templateProblem(text);
        QTEST(int(problem.kind), "kind");
        QTEST(problem.name, "name");
        QTEST(int(problem.position), "position");
    }
    void theFaultOfAnUnescapedTagSaysWhatToWrite()
    {
        QCOMPARE(templateFault(QStringLiteral("{{{data.x}}}")),
                 QStringLiteral("{{{data.x}}} would let a visitor's text act as HTML; write {{data.x}}"));
    }
};

QTEST_GUILESS_MAIN(TextTemplateTest)
#include "texttemplatetest.moc"
