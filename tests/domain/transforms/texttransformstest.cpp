// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/transforms/transformcases.h"

using namespace leadferry::domain;
using namespace leadferry::test;

namespace {

constexpr Case cases[] = {
    {"trim", "  a b ", "a b"},
    {"trim", "\n\t ", ""},
    {"lower", "JANE", "jane"},
    {"lower", "ÄÖÜ ΣΑΝ", "äöü σαν"},
    {"upper", "straße", "STRASSE"},
    {"upper", "שלום 😀", "שלום 😀"},
    {"capitalize", "jane VAN der berg", "Jane Van Der Berg"},
    {"capitalize", "jean-luc", "Jean-Luc"},
    {"capitalize", "Ian McDonald", "Ian McDonald"},
    {"capitalize", "élodie", "Élodie"},
    {"capitalize", "👩‍💻 ada", "👩‍💻 Ada"},
    {"oneLine", "a\nb\t c", "a b c"},
    {"firstWord", "Jane van der Berg", "Jane"},
    {"firstWord", "Jane", "Jane"},
    {"afterFirstWord", "Jane van der Berg", "van der Berg"},
    {"afterFirstWord", "Jane", ""},
    {"{'name':'replace','find':'a','with':'o'}", "banana", "bonono"},
    {"{'name':'replace','find':'AN'}", "banana", "ba"},
    {"{'name':'replace','find':'AN','matchCase':true}", "banana", "banana"},
    {"{'name':'replace','find':'.','with':','}", "1.5", "1,5"},
    {"{'name':'replace','find':'x'}", "x", ""},
    {"{'name':'replace','find':'😀','with':':-)'}", "ok 😀", "ok :-)"},
    {"{'name':'replace','find':'a','with':'b'}", "a ¦ ca", "b ¦ cb"},
    {"{'name':'truncate','length':10}", "short", "short"},
    {"{'name':'truncate','length':10}", "heat pumps for offices", "heat…"},
    {"{'name':'truncate','length':11}", "heat pumps for offices", "heat pumps…"},
    {"{'name':'truncate','length':10,'words':false}", "heat pumps for offices", "heat pump…"},
    {"{'name':'truncate','length':10,'ending':''}", "heat pumps for offices", "heat pumps"},
    {"{'name':'truncate','length':5}", "Donaudampfschiff", "Dona…"},
    {"{'name':'truncate','length':2,'ending':'...'}", "heat", "he"},
    {"{'name':'truncate','length':4,'ending':''}", "a😀😀😀", "a😀"},
    {"{'name':'truncate','length':4,'ending':''}", "👩‍💻👩‍💻", ""},
    {"{'name':'template','text':'{{value}} asked about {{data.topic}}'}", "Jane", "Jane asked about Tea & cake"},
    {"{'name':'template','text':'{{contact.firstName}} {{person.lastName}}'}", "x", "Jane Doe"},
    {"{'name':'template','text':'{{data.nothing}}'}", "x", ""},
    {"{'name':'template','text':'<{{value}}>'}", "a ¦ b", "<a> ¦ <b>"},
    {"{'name':'template','text':'x'}", "", ""},
    {"htmlToText", "<p>Hello <b>Jane</b></p><p>Bye</p>", "Hello Jane\n\nBye"},
    {"htmlToText", "a<br>b<br/>c", "a\nb\nc"},
    {"htmlToText", "<ul><li>one</li><li>two</li></ul>", "- one\n- two"},
    {"htmlToText", "Caf&eacute; &lt;b&gt; &#x20AC;5 &amp;amp; &nope;", "Café <b> €5 &amp; &nope;"},
    {"htmlToText", "a < b and c > d", "a < b and c > d"},
    {"htmlToText", "<style>p{color:red}</style>x<script>alert('<p>')</script>y<!-- no -->z", "xyz"},
    {"htmlToText", "x<script>never closed", "x"},
    {"htmlToText", "<!-- never closed", ""},
    {"htmlToText", "one\ntwo   three", "one two three"},
    {"htmlToText", "no markup", "no markup"},
    {"textToHtml", "<b> & \"x\" 'y'\nz", "&lt;b&gt; &amp; &quot;x&quot; &#39;y&#39;<br>z"},
    {"textToHtml", "مرحبا 😀", "مرحبا 😀"},
};

constexpr Case patternCases[] = {
    {"{'name':'replacePattern','pattern':'[0-9]+','with':'#'}", "a1b22", "a#b#"},
    {"{'name':'replacePattern','pattern':'(\\\\w+) (\\\\w+)','with':'\\\\2, \\\\1'}", "Jane Doe", "Doe, Jane"},
    {"{'name':'replacePattern','pattern':'x*','with':'-'}", "ab", "-a-b-"},
    {"{'name':'replacePattern','pattern':'^','with':'+'}", "😀", "+😀"},
    {"{'name':'replacePattern','pattern':'.*'}", "gone", ""},
    {"{'name':'replacePattern','pattern':'(a)','with':'\\\\5\\\\0!\\\\'}", "a", "a!\\"},
    {"{'name':'capture','pattern':'order ([A-Z]+-[0-9]+)'}", "about order AB-12 and order CD-3", "AB-12"},
    {"{'name':'capture','pattern':'[A-Z]+-[0-9]+','all':true}", "AB-12, CD-3", "AB-12 ¦ CD-3"},
    {"{'name':'capture','pattern':'(?<city>\\\\p{Lu}\\\\w+) (\\\\d+)','group':'city'}", "in Köln 50667", "Köln"},
    {"{'name':'capture','pattern':'(?<city>\\\\p{Lu}\\\\w+) (\\\\d+)','group':'2'}", "in Köln 50667", "50667"},
    {"{'name':'capture','pattern':'(a)(b)?','group':'7'}", "a", ""},
    {"{'name':'capture','pattern':'(?i)JANE'}", "jane", "jane"},
    {"{'name':'capture','pattern':'x'}", "abc", ""},
    {"{'name':'capture','pattern':'[0-9]+'}", "a1 ¦ b ¦ c3", "1 ¦ 3"},
    {"{'name':'capture','pattern':'^\\\\W+$'}", "؟!", "؟!"},
};

TransformScene scene()
{
    return {json("{'data':{'topic':'Tea & cake'},'person':{'lastName':'Doe'},'contact':{'firstName':'Jane'}}"), {}};
}

} // namespace

class TextTransformsTest : public QObject
{
    Q_OBJECT
private slots:
    void eachDoesWhatItsDescriptionSays_data() { addCases(cases); }
    void eachDoesWhatItsDescriptionSays() { checkCase(scene()); }
    void patternsFindAndReplace_data() { addCases(patternCases); }
    void patternsFindAndReplace() { checkCase(); }

    void aLongLineIsCutWithoutBreakingACharacter()
    {
        const QString cut = applied("oneLine", {QStringLiteral("x") + QStringLiteral("😀").repeated(150)}).constFirst();
        QVERIFY(cut.size() <= 200);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QVERIFY(cut.isValidUtf16());
        QCOMPARE(applied("oneLine", {QString(200, QLatin1Char('x'))}).constFirst().size(), 200);
    }
    void aPatternThatBacktracksWithoutEndGivesNothing_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QString>("value");
        QTest::newRow("nested repeats") << QByteArray("(a+)+$") << QString(5'000, QLatin1Char('a')) + QLatin1Char('!');
        QTest::newRow("alternatives") << QByteArray("(a|aa)+$") << QString(5'000, QLatin1Char('a')) + QLatin1Char('!');
        QTest::newRow("repeated words") << QByteArray("([a-z]+)*[0-9]") << QString(5'000, QLatin1Char('a'));
        QTest::newRow("a text too long to search") << QByteArray("a") << QString(1'000'000, QLatin1Char('a'));
        QTest::newRow("half a character") << QByteArray("a") << QStringLiteral("a") + QChar(0xD83D);
    }
    void aPatternThatBacktracksWithoutEndGivesNothing()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QString, value);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(applied("{'name':'capture','pattern':'" + pattern + "'}", {value}), QStringList());
        QCOMPARE(applied("{'name':'replacePattern','pattern':'" + pattern + "','with':'x'}", {value}), QStringList());
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }
    void aLongTextIsSearchedToItsEnd()
    {
        const QString text = QString(19'990, QLatin1Char('a')) + QStringLiteral(" order 7");
        QCOMPARE(applied("{'name':'capture','pattern':'order ([0-9])'}", {text}), QStringList{QStringLiteral("7")});
        QCOMPARE(applied("{'name':'replacePattern','pattern':'a'}", {text}), QStringList{QStringLiteral("order 7")});
    }
};

QTEST_GUILESS_MAIN(TextTransformsTest)
#include "texttransformstest.moc"
