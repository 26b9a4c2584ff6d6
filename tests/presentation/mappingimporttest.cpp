// SPDX-License-Identifier: GPL-3.0-or-later
// Every file that is no mapping is refused with the place and what to do, in English and in German, and nothing of what
// was edited is lost.
#include "presentation/mappingeditor.h"

#include "support/fakeclock.h"
#include "support/fakeengineclient.h"
#ifndef Q_MOC_RUN // moc takes the addresses in its raw strings for comments
#include "support/madeupmapping.h"
#endif
#include "presentation/jsonreading.h"

#include <QStringEncoder>
#include <QTest>
#include <QTranslator>

using namespace leadferry;
using presentation::MappingEditor;

namespace {

const QString lead = QStringLiteral("lead.captured.v1");

/// German, and what it has no words for.
class GermanTranslator : public QTranslator
{
public:
    QTranslator words;
    mutable QStringList missing;

    [[nodiscard]] QString translate(const char* context, const char* text, const char* comment, int n) const override
    {
        const QString translation = words.translate(context, text, comment, n);
        if (translation.isEmpty() && qstrcmp(context, "QRegularExpression") != 0) { // Qt has words for these
            missing.append(QString::fromUtf8(text));
        }
        return translation;
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

struct Desk
{
    test::FakeClock clock{1'700'000'000'000};
    test::FakeEngineClient client;
    std::unique_ptr<MappingEditor> editor;

    bool open()
    {
        test::fillWithMappings(client);
        editor = std::make_unique<MappingEditor>(client, clock);
        editor->reload();
        if (!QTest::qWaitFor([this] { return editor->phase() == MappingEditor::Phase::Ready; })) {
            return false;
        }
        auto edited = editor->draft().mapping(lead);
        edited.actions[0].fields.removeLast();
        editor->draft().change(edited, QStringLiteral("Remove rule"));
        return true;
    }
    [[nodiscard]] QJsonObject draft() const { return editor->draft().document(); }
};

QByteArray mappingWith(const QByteArray& actions)
{
    return R"({"eventType":"lead.captured.v1","actions":[)" + actions + "]}";
}

QByteArray contactWith(const QByteArray& fields, const QByteArray& more = {})
{
    return mappingWith(R"({"id":"contact","object":"contact",)" + more + R"("fields":[)" + fields + "]}");
}

QByteArray ruleWith(const QByteArray& more)
{
    return contactWith(R"({"property":"city",)" + more + "}");
}

QByteArray stepWith(const QByteArray& step)
{
    return ruleWith(R"("from":"data.city","transforms":[)" + step + "]");
}

const QByteArray email = R"({"property":"email","from":"person.email"})";

QByteArray wide(const char* encoding)
{
    QStringEncoder encoder(encoding, QStringEncoder::Flag::WriteBom);
    return encoder(QString::fromUtf8(contactWith(email)));
}

} // namespace

class MappingImportTest : public QObject
{
    Q_OBJECT
    Desk m_desk;
    GermanTranslator m_german;

private slots:
    void initTestCase()
    {
        QVERIFY(m_desk.open());
        QVERIFY(m_german.words.load(QStringLiteral(":/leadferry/i18n/leadferry_de.qm")));
    }

    void aBrokenFileIsRefusedWithItsPlace_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words"); ///< the sentence contains them, in every language
#ifndef Q_MOC_RUN                           // moc stumbles over quotes in raw strings
        const auto row = [](const char* name, const QByteArray& file, const char* words) {
            QTest::newRow(name) << file << QString::fromUtf8(words);
        };
        // The file
        row("empty", "", "");
        row("only blanks", " \n\t\n", "");
        row("too large", R"({"eventType":")" + QByteArray(10 * 1024 * 1024, 'x') + R"("})", "4 MB");
        row("UTF-16", wide("UTF-16LE"), "UTF-16");
        row("UTF-16, big-endian", wide("UTF-16BE"), "UTF-16");
        row("UTF-32", wide("UTF-32LE"), "UTF-32");
        row("Latin-1", QByteArray("{\"eventType\":\"lead\",\n\"x\":\"M\xFCller\"}"), "2");
        row("a picture", QByteArray("\x89PNG\r\n\x1a\n", 8), "JSON");
        // JSON
        row("not JSON", "eventType: lead.captured.v1", "1");
        row("XML", "<mapping/>", "JSON");
        row("cut off", contactWith(email).chopped(3), "JSON");
        row("trailing comma in an object", "{\n  \"eventType\": \"x\",\n}", "2");
        row("trailing comma in a list", "{\"eventType\":\"x\",\n\"actions\":[1,\n]}", "2");
        row("two documents", contactWith(email) + contactWith(email), "JSON");
        row("a comment", "{ // mine\n\"eventType\":\"x\"}", "JSON");
        row("single quotes", "{'eventType':'x'}", "JSON");
        row("NaN", R"({"eventType":"x","version":NaN})", "JSON");
        row("nested without end", QByteArray(100'000, '[') + QByteArray(100'000, ']'), "");
        row("a key twice", R"({"eventType":"x","actions":[],"actions":[]})", "actions");
        row("a key twice, deep", contactWith(R"({"property":"city","property":"zip","from":"data.city"})"),
            "actions[0].fields[0].property");
        // The top
        row("a text", R"("lead.captured.v1")", "");
        row("a number", "7", "");
        row("null", "null", "");
        row("a list", "[" + contactWith(email) + "]", "");
        row("an empty object", "{}", "mappings");
        row("no mappings", R"({"mappings":[]})", "mappings");
        row("mappings are null", R"({"mappings":null})", "mappings");
        row("mappings are an object", R"({"mappings":{}})", "mappings");
        row("a mapping is null", R"({"mappings":[null]})", "mappings[0]");
        row("a mapping is a text", R"({"mappings":["lead"]})", "mappings[0]");
        row("the second is wrong", R"({"mappings":[)" + contactWith(email) + R"(,{"eventType":7}]})",
            "mappings[1].eventType");
        row("deep in the second",
            R"({"mappings":[{"eventType":"a","actions":[]},)" + ruleWith(R"("from":"x.y")") + "]}",
            "mappings[1].actions[0].fields[0].from");
        row("two of a type", R"({"mappings":[)" + contactWith(email) + "," + contactWith(email) + "]}",
            "mappings[1].eventType");
        row("beside the list", R"({"mappings":[)" + contactWith(email) + R"(],"portal":"x"})", "portal");
        row("a list of properties", R"({"properties":[{"name":"x"}]})", "properties");
        row("an event", R"({"type":"lead.captured.v1","contact":{}})", "type");
        row("another version", R"({"$schema":"urn:leadferry:mapping:2","eventType":"x","actions":[]})", "$schema");
        // The mapping
        row("no event type", R"({"actions":[]})", "eventType");
        row("event type is null", R"({"eventType":null,"actions":[]})", "eventType");
        row("event type is a number", R"({"eventType":7,"actions":[]})", "eventType");
        row("no actions", R"({"eventType":"x"})", "actions");
        row("actions are an object", R"({"eventType":"x","actions":{}})", "actions");
        row("version as text", R"({"eventType":"x","version":"3","actions":[]})", "version");
        row("version 0", R"({"eventType":"x","version":0,"actions":[]})", "version");
        row("version and a half", R"({"eventType":"x","version":1.5,"actions":[]})", "version");
        row("active as text", R"({"eventType":"x","active":"true","actions":[]})", "active");
        row("misspelt name", R"({"eventType":"x","action":[]})", "action");
        // Actions
        row("an action is null", mappingWith("null"), "actions[0]");
        row("an action is a list", mappingWith("[]"), "actions[0]");
        row("no id", mappingWith(R"({"object":"contact","fields":[)" + email + "]}"), "actions[0].id");
        row("impossible id", mappingWith(R"({"id":"My Action","object":"contact","fields":[)" + email + "]}"),
            "actions[0].id");
        row("two of an id",
            mappingWith(R"({"id":"a","object":"contact","fields":[)" + email +
                        R"(]},{"id":"a","object":"contact","fields":[)" + email + "]}"),
            "actions[1].id");
        row("unknown object", mappingWith(R"({"id":"a","object":"lead","fields":[)" + email + "]}"),
            "actions[0].object");
        row("link to nothing", contactWith(email, R"("linkTo":["company"],)"), "actions[0].linkTo");
        row("link to itself", contactWith(email, R"("linkTo":["contact"],)"), "actions[0].linkTo");
        row("links in a circle",
            mappingWith(
                R"({"id":"a","object":"contact","linkTo":["b"],"fields":[)" + email +
                R"(]},{"id":"b","object":"company","linkTo":["a"],"fields":[{"property":"name","from":"topic"}]})"),
            "actions[0].linkTo");
        row("links are a text", contactWith(email, R"("linkTo":"contact",)"), "actions[0].linkTo");
        row("no fields", mappingWith(R"({"id":"a","object":"contact"})"), "actions[0].fields");
        row("fields are null", mappingWith(R"({"id":"a","object":"contact","fields":null})"), "actions[0].fields");
        row("fields are an object", mappingWith(R"({"id":"a","object":"contact","fields":{}})"), "actions[0].fields");
        row("a note without its time",
            mappingWith(R"({"id":"a","object":"note","fields":[{"property":"hs_note_body","constant":"x"}]})"),
            "actions[0].fields");
        row("unknown name in an action", contactWith(email, R"("onlyif":"data.x",)"), "actions[0].onlyif");
        row("unknown choice", contactWith(email, R"("withoutEmail":"drop",)"), "actions[0].withoutEmail");
        row("once per what", contactWith(email, R"("onePer":"day",)"), "actions[0].onePer");
        row("unknown long text", contactWith(email, R"("longText":"body",)"), "actions[0].longText");
        // Conditions
        row("a condition's path", contactWith(email, R"("onlyIf":"nobody.knows",)"), "actions[0].onlyIf");
        row("a condition's operator", contactWith(email, R"("onlyIf":{"path":"data.x","operator":"is","value":"y"},)"),
            "actions[0].onlyIf.operator");
        row("a condition without a value", contactWith(email, R"("onlyIf":{"path":"data.x","operator":"greater"},)"),
            "actions[0].onlyIf.value");
        row("a condition's pattern",
            contactWith(email, R"("onlyIf":{"path":"data.x","operator":"matches","value":"a(b"},)"),
            "actions[0].onlyIf.value");
        row("all of nothing", contactWith(email, R"("onlyIf":{"all":[]},)"), "actions[0].onlyIf.all");
        row("all of null", contactWith(email, R"("onlyIf":{"all":[null]},)"), "actions[0].onlyIf.all[0]");
        row("conditions without end",
            contactWith(email, R"("onlyIf":)" + QByteArray(R"({"all":[)").repeated(30) +
                                   R"({"path":"data.x","operator":"exists"})" + QByteArray("]}").repeated(30) + ","),
            "actions[0].onlyIf.all[0]");
        // Rules
        row("a rule is null", contactWith("null"), "actions[0].fields[0]");
        row("no property", contactWith(R"({"from":"data.city"})"), "actions[0].fields[0].property");
        row("impossible property", contactWith(R"({"property":"City name","from":"data.city"})"),
            "actions[0].fields[0].property");
        row("property as number", contactWith(R"({"property":7,"from":"data.city"})"), "actions[0].fields[0].property");
        row("a property twice", contactWith(email + "," + email), "actions[0].fields[1].property");
        row("unknown name in a rule", ruleWith(R"("from":"data.city","default":"x")"), "actions[0].fields[0].default");
        row("no source", contactWith(R"({"property":"city"})"), "actions[0].fields[0].from");
        row("two sources", ruleWith(R"("from":"data.city","constant":"x")"), "actions[0].fields[0].from");
        row("unknown path", ruleWith(R"("from":"lead.city")"), "actions[0].fields[0].from");
        row("path with a hole", ruleWith(R"("from":"data..city")"), "actions[0].fields[0].from");
        row("path that ends in a dot", ruleWith(R"("from":"data.city.")"), "actions[0].fields[0].from");
        row("HTML where none is shown", ruleWith(R"("from":"summary.html")"), "actions[0].fields[0].from");
        row("unknown write mode", ruleWith(R"("from":"data.city","mode":"always")"), "actions[0].fields[0].mode");
        row("unknown type", ruleWith(R"("from":"data.city","type":"money")"), "actions[0].fields[0].type");
        row("a truth as text", ruleWith(R"("from":"data.city","onlyWhenKnown":"yes")"),
            "actions[0].fields[0].onlyWhenKnown");
        row("in turn, an empty one", ruleWith(R"("inTurn":["a",""])"), "actions[0].fields[0].inTurn");
        row("in turn, a number", ruleWith(R"("inTurn":["a",7])"), "actions[0].fields[0].inTurn");
        // Templates
        row("a tag without its end", ruleWith(R"("template":"Hello {{person.name")"), "actions[0].fields[0].template");
        row("a part without its end", ruleWith(R"("template":"{{#topic}}x")"), "actions[0].fields[0].template");
        row("an end without its part", ruleWith(R"("template":"x{{/topic}}")"), "actions[0].fields[0].template");
        row("unescaped", ruleWith(R"("template":"{{{data.x}}}")"), "actions[0].fields[0].template");
        row("a partial", ruleWith(R"("template":"{{> other}}")"), "actions[0].fields[0].template");
        // Steps
        row("steps are a text", ruleWith(R"("from":"data.city","transforms":"lower")"),
            "actions[0].fields[0].transforms");
        row("unknown step", stepWith(R"("shout")"), "actions[0].fields[0].transforms[0]");
        row("a step is null", stepWith("null"), "actions[0].fields[0].transforms[0]");
        row("a step is a number", stepWith("7"), "actions[0].fields[0].transforms[0]");
        row("a step without a name", stepWith(R"({"find":"x"})"), "actions[0].fields[0].transforms[0].name");
        row("the second step", stepWith(R"("trim","lowr")"), "actions[0].fields[0].transforms[1]");
        row("unknown parameter", stepWith(R"({"name":"lower","find":"x"})"), "actions[0].fields[0].transforms[0].find");
        row("another unknown parameter", stepWith(R"({"name":"replace","find":"x","width":1})"),
            "actions[0].fields[0].transforms[0].width");
        row("missing parameter", stepWith(R"("replace")"), "actions[0].fields[0].transforms[0]");
        row("parameter of a wrong kind", stepWith(R"({"name":"replace","find":7})"),
            "actions[0].fields[0].transforms[0].find");
        row("empty parameter", stepWith(R"({"name":"replace","find":""})"), "actions[0].fields[0].transforms[0].find");
        row("number as text", stepWith(R"({"name":"truncate","length":"9"})"),
            "actions[0].fields[0].transforms[0].length");
        row("number too small", stepWith(R"({"name":"truncate","length":0})"),
            "actions[0].fields[0].transforms[0].length");
        row("truth as text", stepWith(R"({"name":"replace","find":"x","matchCase":"yes"})"),
            "actions[0].fields[0].transforms[0].matchCase");
        row("no such choice", stepWith(R"({"name":"money","part":"middle"})"),
            "actions[0].fields[0].transforms[0].part");
        row("an empty table", stepWith(R"({"name":"table","values":{}})"), "actions[0].fields[0].transforms[0].values");
        row("a broken pattern", stepWith(R"({"name":"capture","pattern":"a(b"})"),
            "actions[0].fields[0].transforms[0].pattern");
        row("an endless pattern", stepWith(R"({"name":"capture","pattern":")" + QByteArray(2'000, 'a') + R"("})"),
            "actions[0].fields[0].transforms[0].pattern");
        row("no such time zone", stepWith(R"({"name":"localTime","zone":"Berlin"})"),
            "actions[0].fields[0].transforms[0].zone");
        row("no such country", stepWith(R"({"name":"phone","country":"Germany"})"),
            "actions[0].fields[0].transforms[0].country");
        row("no such language", stepWith(R"({"name":"nameLast","language":"Klingon"})"),
            "actions[0].fields[0].transforms[0].language");
        row("a broken template in a step", stepWith(R"({"name":"template","text":"{{value"})"),
            "actions[0].fields[0].transforms[0].text");
#endif
    }
    void aBrokenFileIsRefusedWithItsPlace()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        const QJsonObject before = m_desk.draft();
        const QString undo = m_desk.editor->draft().undoWords();
        const QString english = m_desk.editor->import(file);
        m_german.missing.clear();
        QVERIFY(QCoreApplication::installTranslator(&m_german));
        const QString german = m_desk.editor->import(file);
        QCoreApplication::removeTranslator(&m_german);
        QVERIFY(!english.isEmpty());
        QVERIFY2(english.contains(words), qPrintable(english));
        QVERIFY2(german.contains(words), qPrintable(german));
        QCOMPARE(m_german.missing, QStringList());
        QVERIFY2(german != english, qPrintable(german));
        QVERIFY2(english.endsWith(QLatin1Char('.')) && english.size() < 500, qPrintable(english));
        QCOMPARE(m_desk.draft(), before);
        QCOMPARE(m_desk.editor->draft().undoWords(), undo);
        QCOMPARE(m_desk.editor->type(), lead);
    }
    void whatIsFineIsTaken_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("a mapping") << contactWith(email);
        QTest::newRow("with a mark of UTF-8") << QByteArray("\xEF\xBB\xBF") + contactWith(email);
        QTest::newRow("a list") << QByteArray(R"({"mappings":[)") + contactWith(email) + "]}";
        QTest::newRow("that does nothing") << mappingWith({});
        QTest::newRow("with its schema") << QByteArray(
            R"({"$schema":"urn:leadferry:mapping:1","eventType":"lead.captured.v1","actions":[]})");
        QTest::newRow("with an editor's schema")
            << QByteArray(R"({"$schema":"../schemas/mapping.json","eventType":"lead.captured.v1","actions":[]})");
        QTest::newRow("as large as one may be") << contactWith(
            R"({"property":"city","constant":")" + QByteArray(presentation::largestDocument - 200, 'x') + R"("})");
    }
    void whatIsFineIsTaken()
    {
        QFETCH(QByteArray, file);
        Desk desk;
        QVERIFY(desk.open());
        const QJsonObject before = desk.draft();
        QCOMPARE(desk.editor->import(file), QString());
        QVERIFY(desk.draft() != before);
        desk.editor->draft().undo();
        QCOMPARE(desk.draft(), before);
    }
};

QTEST_GUILESS_MAIN(MappingImportTest)
#include "mappingimporttest.moc"
