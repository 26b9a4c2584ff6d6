// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/sourcepath.h"

#include "../domain/jsontext.h"

#include <QTest>

using namespace leadferry;
using namespace leadferry::ingest;

class SourcePathTest : public QObject
{
    Q_OBJECT
private slots:
    void aPathFindsItsValue_data();
    void aPathFindsItsValue();
    void aFaultSaysWhatIsWrong_data();
    void aFaultSaysWhatIsWrong();
    void entriesKnowWhatIsAroundThem();
    void aHeaderIsFoundInAnyCase();
};

namespace {

QJsonObject delivery()
{
    return test::json(
        "{'entry': [{'id': 'w1', 'value': {'contacts': [{'wa_id': '1', 'name': 'Jane'}, {'wa_id': '2',"
        " 'name': 'Amara'}], 'messages': [{'from': '2', 'text': {'body': ' Hello '}, 'tags': ['a', 7,"
        " {'x': 1}], 'parts': [{'by': {'type': 'admin'}, 'n': 1}, {'by': {'type': 'LEAD'}, 'n': 2}],"
        " 'one': [{'n': 5}], 'a.b c': 'odd', 'html': '<p>Hi&nbsp;there</p><p>Bye</p>',"
        " 'inner': '{\\'email\\': \\'x@example.com\\'}', 'picture': '<div><img class=x "
        "src=\\'https://x.example/a?b=1&amp;c=2\\'></div>', 'no': null, 'blank': ' ', 'off': false}]}}]}");
}

Scope messageScope()
{
    const QJsonObject whole = delivery();
    const QJsonObject entry = whole.value(QLatin1String("entry")).toArray().first().toObject();
    const QJsonObject value = entry.value(QLatin1String("value")).toObject();
    return {value.value(QLatin1String("messages")).toArray().first(), {value, entry, whole}, whole, nullptr};
}

} // namespace

void SourcePathTest::aPathFindsItsValue_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* path, const char* text) {
        QTest::newRow(path) << QString::fromUtf8(path) << QString::fromUtf8(text);
    };
    row("from", "2");
    row("file('https://x.example/a/b%20c.pdf?d=1.e')", "b c.pdf");
    row("file('https://x.example/a/4711')", "");
    row("file('https://x.example')", "");
    row("file(no)", "");
    row("text.body", "Hello");
    row("parts[0].n", "1");
    row("parts[-1].n", "2");
    row("parts.1.n", "2");
    row("parts[5].n", "");
    row("parts[-3].n", "");
    row("one[only].n", "5");
    row("parts[only].n", "");
    row("parts[by.type=lead].n", "2");
    row("parts[by.type=user/lead].n", "2");
    row("parts[by.type!=admin].n", "2");
    row("parts[by.type=bot].n", "");
    row("parts[].n", "1, 2");
    row("tags[]", "a, 7");
    row("tags", "a, 7");
    row("text[body=hello].body", "Hello");
    row("^.contacts[wa_id=@from].name", "Amara");
    row("^.contacts[wa_id!=@from].name", "Jane");
    row("^.contacts[wa_id=@nothing].name", "");
    row("^^.id", "w1");
    row("^^^^.id", "");
    row("$.entry[0].id", "w1");
    row("[\"a.b c\"]", "odd");
    row("missing | blank | no | from", "2");
    row("missing | 'chat'", "chat");
    row("'a | b'", "a | b");
    row("off", "false");
    row("html(html)", "Hi there\n\nBye");
    row("html('I <3 you & 1 < 2 > 0')", "I <3 you & 1 < 2 > 0");
    row("html('one<br/>two')", "one\ntwo");
    row("images(picture)", "https://x.example/a?b=1&c=2");
    row("images(from)", "");
    row("[from=2].text.body", "Hello");
    row("[from=3].text.body", "");
    row("international('+49 171')", "+49 171");
    row("international('49 171-1234567')", "+491711234567");
    row("international('12')", "12");
    row("json(inner).email", "x@example.com");
    row("json(from).email", "");
    row("key('m', from)", "m:2");
    row("key('m', missing)", "");
    row("join(from, missing, text.body)", "2, Hello");
    row("text", "");
    row("", "");
}

void SourcePathTest::aPathFindsItsValue()
{
    QFETCH(QString, path);
    const auto parsed = SourcePath::fromText(path);
    QVERIFY2(parsed.ok(), parsed.ok() ? "" : qPrintable(parsed.error().message));
    QTEST(parsed->textIn(messageScope()), "text");
}

void SourcePathTest::aFaultSaysWhatIsWrong_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("fault");
    QTest::newRow("open [") << QStringLiteral("a[b") << QStringLiteral("a [ without its ]");
    QTest::newRow("open (") << QStringLiteral("html(a") << QStringLiteral("a ( without its )");
    QTest::newRow("word in []") << QStringLiteral("a[b]") << QStringLiteral("in [] stands nothing, a number");
    QTest::newRow("no value") << QStringLiteral("a[b=]") << QStringLiteral("write [name=value]");
    QTest::newRow("two dots") << QStringLiteral("a..b") << QStringLiteral("two dots in a row");
    QTest::newRow("dot at the end") << QStringLiteral("a.") << QStringLiteral("two dots in a row");
    QTest::newRow("nothing beside |") << QStringLiteral("a |") << QStringLiteral("nothing stands beside a |");
    QTest::newRow("open '") << QStringLiteral("'a") << QStringLiteral("a ' without its second");
}

void SourcePathTest::aFaultSaysWhatIsWrong()
{
    QFETCH(QString, path);
    QFETCH(QString, fault);
    const auto parsed = SourcePath::fromText(path);
    QVERIFY(!parsed.ok());
    QVERIFY2(parsed.error().message.contains(fault), qPrintable(parsed.error().message));
}

void SourcePathTest::entriesKnowWhatIsAroundThem()
{
    const auto parts = SourcePath::fromText(QStringLiteral("parts"));
    const auto around = SourcePath::fromText(QStringLiteral("join(n, ^.from, ^^.contacts[0].name, $.entry[0].id)"));
    QStringList texts;
    const auto entries = parts->entriesIn(messageScope());
    for (const Scope& entry : entries) {
        texts.append(around->textIn(entry));
    }
    QCOMPARE(texts, (QStringList{QStringLiteral("1, 2, Jane, w1"), QStringLiteral("2, 2, Jane, w1")}));
}

void SourcePathTest::aHeaderIsFoundInAnyCase()
{
    const Headers headers{{QStringLiteral("x-hook-event-id"), QStringLiteral("h1")}};
    Scope scope = messageScope();
    const auto path = SourcePath::fromText(QStringLiteral("header(X-Hook-Event-Id) | from"));
    QCOMPARE(path->textIn(scope), QStringLiteral("2"));
    scope.headers = &headers;
    QCOMPARE(path->textIn(scope), QStringLiteral("h1"));
}

QTEST_GUILESS_MAIN(SourcePathTest)
#include "sourcepathtest.moc"
